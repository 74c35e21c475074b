"""Teams of communities on a board, for tests of what they are asked to look at again."""

from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from bot.announcements.agenda import AgendaStore
from bot.announcements.clock import Alarm
from bot.announcements.service import AnnouncementService
from bot.communities.model import ChannelPurpose, RolePurpose
from bot.communities.service import Trail, Visitor
from bot.core import Core
from bot.editing.assembly import Editing, Surroundings
from bot.editing.model import Content
from bot.knowledge.service import Documents
from bot.knowledge.store import KnowledgeStore
from bot.people import Actor, Role
from bot.replies import Menu
from tests.announcements.board import Board, Message
from tests.announcements.stage import Watch

COMMUNITY, OTHER = "board:community", "board:other"


def team_of(community: str) -> str:
    """The channel of its organisers."""
    return f"{community}-team"


@dataclass
class Team:
    """The editing of an open bot, and its clock."""

    core: Core
    editing: Editing
    watch: Watch

    async def admin(self, community: str = COMMUNITY) -> Actor:
        """An admin of a community, who reads French."""
        visitor = Visitor(f"{community}-ada", "fr", community, manages=True)
        return await self.core.communities.actor(visitor)

    async def editor(self, community: str = COMMUNITY) -> Actor:
        """An editor of a community."""
        roles = frozenset({Role.MEMBER, Role.EDITOR})
        return replace(await self.admin(community), person=f"{community}-edda", roles=roles)

    async def set_up(self, community: str = COMMUNITY, *, roles: bool = True) -> Actor:
        """A channel for its team, and a role for its editors."""
        admin, communities = await self.admin(community), self.core.communities
        if roles:
            await communities.set_roles(admin, RolePurpose.EDITOR, ["board:editors"])
        await communities.set_channel(admin, ChannelPurpose.ORGANISERS, team_of(community))
        return admin

    async def add(self, content: Content, community: str = COMMUNITY) -> str:
        """A fact that an editor publishes; its id."""
        editor = await self.editor(community)
        card = await self.editing.drafts.begin(editor, content)
        return (await self.editing.drafts.publish(editor, card.draft.id, sure=True)).fact or ""


def at_work(core: Core, watch: Watch) -> Team:
    """The editing of a bot, on the agenda that its outbox posts from."""
    agenda = AgendaStore(core.database)
    announcements = AnnouncementService(
        agenda, core.communities, Alarm(watch), watch, Random(watch.now.day)
    )
    around = Surroundings(
        database=core.database,
        documents=Documents(KnowledgeStore(core.database)),
        announcements=announcements,
        communities=core.communities,
        trail=Trail(core.database, watch),
        catalogue=core.catalogue,
        clock=watch,
        random=Random(watch.now.microsecond + watch.now.day),
    )
    return Team(core, Editing(around), watch)


async def live(core: Core, watch: Watch, board: Board, until: datetime) -> None:
    """Let time pass until an instant, from one thing that is due to the next."""
    with core.platforms.connected("board", board):
        while True:
            due = await core.outbox.turn()
            if due is None or due > until:
                break
            watch.now = max(watch.now, due)
    watch.now = max(watch.now, until)


def listed(message: Message) -> list[str]:
    """The facts of a list, by id, in their order."""
    menu = message.post.reply.menu
    assert isinstance(menu, Menu)
    return [str(option.arguments["fact"]) for option in menu.options]
