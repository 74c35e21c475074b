"""Several people at one fact at once: who comes second reads again what became of it."""

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from bot.communities.service import Deed
from bot.editing.refusals import ChangedMeanwhile, Overtaken
from bot.people import Role
from tests.editing.conftest import EDDA, EMIL, Desk, content, saying


async def test_what_is_changed_while_it_is_decided_is_read_again(desk: Desk) -> None:
    drafts = desk.editing.drafts
    await drafts.queue(EMIL)
    draft = (await drafts.begin(EDDA, content())).draft.id
    await drafts.publish(EDDA, draft)
    change, decision = await at_once(
        desk,
        drafts.alter(EDDA, draft, saying("Le programme n’a aucun guide.")),
        drafts.publish(EMIL, draft),
    )
    assert not isinstance(change, BaseException)
    assert isinstance(decision, ChangedMeanwhile)
    assert [one.id for one in await drafts.queue(EMIL)] == [draft]


async def test_who_presses_twice_has_it_wait_once(desk: Desk) -> None:
    drafts = desk.editing.drafts
    await drafts.queue(EMIL)
    draft = (await drafts.begin(EDDA, content())).draft.id
    first, second = await at_once(desk, drafts.publish(EDDA, draft), drafts.publish(EDDA, draft))
    assert not isinstance(first, BaseException)
    assert isinstance(second, ChangedMeanwhile)
    noted = await desk.core.database.all(
        "select id from audit where deed = :deed", {"deed": Deed.FACT_SUBMITTED}
    )
    assert len(noted) == 1


async def test_what_is_published_just_before_it_is_retired_is_not_lost(desk: Desk) -> None:
    drafts, keeping = desk.editing.drafts, desk.editing.keeping
    fact = await published(desk)
    draft = (await drafts.edit(EDDA, fact)).draft.id
    await drafts.alter(EDDA, draft, saying("Un guide tout neuf."))
    desk.watch.forward(minutes=1)
    await at_once(desk, drafts.publish(EDDA, draft), keeping.retire(EDDA, fact, "faux"))
    assert fact not in await desk.told()
    restored = await keeping.restore(EDDA, fact)
    assert restored.fact.text.fr == "Un guide tout neuf."


async def test_of_two_changes_at_once_the_second_is_looked_at_again(desk: Desk) -> None:
    drafts = desk.editing.drafts
    admin = replace(EDDA, roles=frozenset({*EDDA.roles, Role.ADMIN}))
    await desk.core.communities.set_review(admin, review=False)
    fact = await published(desk)
    hers, his = [(await drafts.edit(one, fact)).draft.id for one in (EDDA, EMIL)]
    await drafts.alter(EDDA, hers, saying("Un guide tout neuf."))
    await drafts.alter(EMIL, his, saying("Un guide d’occasion."))
    desk.watch.forward(minutes=1)
    first, second = await at_once(desk, drafts.publish(EDDA, hers), drafts.publish(EMIL, his))
    assert not isinstance(first, BaseException)
    assert isinstance(second, Overtaken)
    assert (await desk.told())[fact].text.fr == "Un guide tout neuf."
    await drafts.publish(EMIL, his, sure=True)
    assert (await desk.told())[fact].text.fr == "Un guide d’occasion."


async def published(desk: Desk) -> str:
    """A fact of Edda's; its id."""
    card = await desk.editing.drafts.begin(EDDA, content("Un premier guide."))
    return (await desk.editing.drafts.publish(EDDA, card.draft.id)).fact or ""


async def at_once(desk: Desk, *works: Coroutine[Any, Any, object]) -> list[object]:
    """Have several people's work wait for the same write, then all of it done in this order."""
    tasks: list[asyncio.Task[object]] = []
    async with desk.core.database.write():
        for work in works:
            tasks.append(asyncio.create_task(work))
            await asyncio.sleep(0.1)
    return await asyncio.gather(*tasks, return_exceptions=True)
