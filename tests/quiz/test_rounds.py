"""Which question comes next, and the score: rules on plain values."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.quiz.rounds import Asked, Play, Score

ALL = [f"myth-{letter}" for letter in "abcdef"]
questions = st.sampled_from(ALL)

# What somebody does with each question shown: answers it right or wrong, or leaves it.
deeds = st.lists(st.sampled_from([True, False, None]), max_size=50)


def ask(play: Play, wanted: Sequence[str], random: Random) -> tuple[Play, str]:
    """The next question, shown."""
    if not play.next(wanted):
        play = play.begin_round()
    chosen = random.choice(play.next(wanted))
    known = play.asked.get(chosen, Asked(0))
    asked = {**play.asked, chosen: replace(known, turn=play.last_turn + 1, waiting=True)}
    return replace(play, asked=asked), chosen


def answer(play: Play, chosen: str, right: bool) -> Play:
    known = play.asked[chosen]
    answered = replace(known, times=known.times + 1, waiting=False, right=right)
    return replace(play, asked={**play.asked, chosen: answered}, score=play.score.after(right))


def play_through(
    deeds: Sequence[bool | None], random: Random
) -> list[tuple[str, bool | None, int, Play]]:
    """Each question shown, what was done with it, the round it was in, and all before it."""
    play, told = Play(), list[tuple[str, bool | None, int, Play]]()
    for deed in deeds:
        before = play
        play, chosen = ask(play, ALL, random)
        told.append((chosen, deed, play.since, before))
        if deed is not None:
            play = answer(play, chosen, deed)
    return told


@given(deeds, st.randoms(use_true_random=False))
def test_none_comes_back_before_all_were_shown(deeds: list[bool | None], random: Random) -> None:
    told = play_through(deeds, random)
    for round_ in {since for *_, since, _ in told}:
        shown = [chosen for chosen, _, since, _ in told if since == round_]
        first = shown[: len(ALL)]
        assert len(set(first)) == len(first)


@given(deeds, st.randoms(use_true_random=False))
def test_in_a_round_each_is_answered_once_and_what_was_left_comes_back(
    deeds: list[bool | None], random: Random
) -> None:
    told = play_through([*deeds, *[True] * 12], random)
    rounds = list(dict.fromkeys(since for *_, since, _ in told))
    for round_ in rounds:
        answered = [one for one, deed, since, _ in told if since == round_ and deed is not None]
        assert len(set(answered)) == len(answered)
        if round_ != rounds[-1]:
            assert set(answered) == set(ALL), "a round ends when all are answered, not before"


@given(deeds, st.randoms(use_true_random=False))
def test_what_was_wrong_comes_first_in_the_next_round_but_never_at_once(
    deeds: list[bool | None], random: Random
) -> None:
    for chosen, _, since, before in play_through([*deeds, *[True] * 12], random):
        opened = [one for one in ALL if one in before.asked and before.asked[one].turn <= since]
        last = next((one for one in opened if before.asked[one].turn == before.last_turn), None)
        wrong = {one for one in opened if before.asked[one].right is False and one != last}
        if chosen in opened:
            assert chosen != last
            assert chosen in wrong or not wrong


@given(st.sets(questions, min_size=1), deeds, st.randoms(use_true_random=False))
def test_a_new_question_comes_before_any_other(
    known: set[str], deeds: list[bool | None], random: Random
) -> None:
    play = Play()
    for deed in deeds:
        play, chosen = ask(play, sorted(known), random)
        if deed is not None:
            play = answer(play, chosen, deed)
    while new := set(ALL) - play.asked.keys():
        play, chosen = ask(play, ALL, random)
        assert chosen in new


def test_one_question_alone_comes_again_and_none_is_none() -> None:
    play, chosen = ask(Play(), ALL[:1], Random(1))
    assert play.next(ALL[:1]) == ALL[:1], "it was left"
    play = answer(play, chosen, False)
    assert play.next(ALL[:1]) == []
    assert ask(play, ALL[:1], Random(1))[1] == chosen
    assert Play().next([]) == Play().left([]) == []


@given(st.lists(st.booleans()))
def test_the_score_counts_every_answer_and_the_longest_row(answers: list[bool]) -> None:
    score = Score()
    for right in answers:
        score = score.after(right)
    rows = "".join("x" if right else " " for right in answers)
    assert score.answered == len(answers)
    assert score.rights == sum(answers)
    assert score.best == max(map(len, rows.split()), default=0)
    assert score.streak == len(rows) - len(rows.rstrip("x"))
