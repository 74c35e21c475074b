"""What people ask of what is sent to them: one card, the rest behind its buttons and letters."""

from collections.abc import Iterable

from bot.errors import GoneAction
from bot.i18n import Catalogue, Words
from bot.people import Actor
from bot.replies import Reply
from bot.subscriptions import views
from bot.subscriptions.refusals import NobodyTells
from bot.subscriptions.service import SubscriptionService, thing_of
from bot.table import Command


class SubscriptionCommands:
    """To see and change what is sent to oneself; everything is answered to the person alone."""

    def __init__(self, service: SubscriptionService, catalogue: Catalogue) -> None:
        self._service = service
        self._catalogue = catalogue

    async def subscribe(self, actor: Actor) -> Reply:
        """The switches of the community in which it is asked; in private, everything."""
        if actor.community is not None:
            return await self.card(actor, actor.community)
        own = await self._service.mine(actor)
        return await self.card(actor, own[0].community) if len(own) == 1 else await self.mine(actor)

    async def mine(self, actor: Actor, page: int = 1) -> Reply:
        """What the actor has sent to them, from wherever."""
        return views.mine(await self._service.mine(actor), self._words(actor), page)

    async def card(self, actor: Actor, community: str) -> Reply:
        """The switches of one community."""
        return views.card(await self._service.standing(actor, community), self._words(actor))

    async def turn(self, actor: Actor, thing: str, on: bool, community: str) -> Reply:
        """Turn one on or off; again changes nothing."""
        meant, words, known = thing_of(thing), self._words(actor), on
        if on:
            await self._service.turn_on(actor, community, meant)
        else:
            known = await self._service.turn_off(actor, community, meant)
        try:
            standing = await self._service.standing(actor, community, known=known)
        except (GoneAction, NobodyTells):  # an old card: it was off, and shows nothing of others'
            return views.stopped(meant, community, None, words)
        return views.card(standing, words, views.turned(meant, on, words))

    async def stop(self, actor: Actor, thing: str, community: str) -> Reply:
        """Stop what a letter brought, without any other step, wherever the actor is now."""
        meant = thing_of(thing)
        was_on = await self._service.turn_off(actor, community, meant)
        name = self._service.name_of(community) if was_on else None
        return views.stopped(meant, community, name, self._words(actor))

    async def resume(self, actor: Actor) -> Reply:
        """Write to the actor again."""
        await self._service.resume(actor)
        return await self.subscribe(actor)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        yield Command(views.SUBSCRIBE, self.subscribe, "command-subscribe")
        yield Command(views.CARD, self.card)
        yield Command(views.MINE, self.mine)
        yield Command(views.TURN, self.turn)
        yield Command(views.STOP, self.stop)
        yield Command(views.RESUME, self.resume)

    def _words(self, actor: Actor) -> Words:
        return self._catalogue[actor.locale]
