"""A bot that is killed at step after step posts everything, and nothing twice."""

from benchmarks.once.__main__ import trials
from benchmarks.once.chaos import Trial, put_to_the_test
from benchmarks.once.lives import STEPS

# Those whose outcome only Discord knows, and those around each commit. `make chaos` has them all.
CHOSEN = (
    "planned",
    "claiming, not committed",
    "claimed",
    "sent, written after the death",
    "written, not answered",
    "posted, acknowledging, not committed",
    "message noted, not published",
    "published, not answered",
)


async def test_what_is_announced_is_posted_once_by_a_bot_that_is_killed() -> None:
    assert set(CHOSEN) <= set(STEPS)
    trial = Trial(60, 40, kills=0, steps=CHOSEN, due_within=0.5, asleep=True, forgetful=True)
    verdict = await put_to_the_test(trial, say=lambda _: None)
    assert verdict.kills.total() == len(CHOSEN)
    assert (verdict.lost, verdict.doubled, verdict.pending) == ([], [], 0)
    assert verdict.ends.total() == 60
    assert "| **lost** | 0 |" in "\n".join(trials([verdict]))
