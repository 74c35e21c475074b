"""What the bot writes where the page does not look: to the team, and to people in private."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace

import discord

from bot.communities.service import Visitor
from bot.core import Core
from bot.frontends.discord.pacing import Pacer
from bot.frontends.discord.painter import Painter
from bot.frontends.discord.places import Places
from bot.frontends.discord.posting import DiscordPlatform
from bot.i18n import Locale
from bot.platforms import NotPosted, Post, Removed, Unsure, person_of
from bot.replies import Heading, MentionKind, Remark, mention


@dataclass
class Page:
    """The one channel that the page shows; its place is known once the channel is there."""

    core: Core
    place: str = ""

    async def copy(self, place: str, post: Post) -> Post:
        """A post of another place as it is shown here: it says first where it was written."""
        person, reply = person_of(place), post.reply
        words = self.core.catalogue[await self._locale(place, person)]
        if person:
            title = words("preview-to-person", person=mention(MentionKind.PERSON, person))
        else:
            title = words("preview-in-channel", channel=mention(MentionKind.CHANNEL, place))
        heading = [Heading(reply.title)] if reply.title else []
        blocks = (Remark(words("preview-copy")), *heading, *reply.blocks)
        return Post(f"{post.key} on the page", replace(reply, title=title, blocks=blocks))

    async def _locale(self, place: str, person: str | None) -> Locale:
        communities = self.core.communities
        if person:
            return (await communities.actor(Visitor(person))).locale
        platform = self.core.platforms.of(place)
        community = platform.community_of(place) if platform else None
        return await communities.locale_of(community or "")


class Unhurried(Pacer):
    """Waits for nothing: this Discord knows no limits, and an answer of the page must not wait for
    a timer, which it would itself hold up."""

    @asynccontextmanager
    async def alone_in(self, channel: int) -> AsyncGenerator[None]:  # noqa: ARG002
        """Post at once."""
        yield


class CopyingPlatform(DiscordPlatform):
    """The simulated Discord, and a copy on the page of whatever is written elsewhere."""

    def __init__(
        self, page: Page, client: discord.Client, _: Pacer, painter: Painter, places: Places
    ) -> None:
        super().__init__(client, Unhurried(), painter, places)
        self._page = page

    async def post(self, place: str, post: Post) -> str:
        """Post, and tell the id of the message; raise as `bot.platforms.Platform.post` does."""
        message = await super().post(place, post)
        if self._page.place and place != self._page.place:
            # Only the page goes without it: it must not be posted again for that.
            with suppress(NotPosted, Unsure, Removed):
                await super().post(self._page.place, await self._page.copy(place, post))
        return message
