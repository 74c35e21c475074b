"""People who have things sent to them, in two communities and in private; a bot for each step."""

from dataclasses import dataclass, field, replace
from datetime import datetime, time

from bot.communities.model import ChannelPurpose
from bot.communities.service import Visitor
from bot.core import Core
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.replies import Action
from bot.when.quiet import QuietHours
from tests.announcements.stage import PARIS
from tests.conversation import plain
from tests.workshops.life import COMMUNITY, HERE, Life

OTHER = "board:other"
REPLAY = "https://example.org/replay"
JOIN = "https://visio.example.org/secret"


def paris(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=PARIS)  # type: ignore[arg-type]


@dataclass
class Letters(Life):
    """A life in which somebody may be `at` another community, or in private (None).

    `reads`: the language of the application of those who do not read French.
    """

    at: dict[str, str | None] = field(default_factory=dict[str, str | None])
    reads: dict[str, Locale] = field(default_factory=dict[str, Locale])

    def person(self, name: str) -> Actor:
        community, locale = self.at.get(name, COMMUNITY), self.reads.get(name, self.locale)
        found = replace(super().person(name), community=community, alone=community is None)
        roles = found.roles if community else frozenset({Role.MEMBER})
        return replace(found, roles=roles, locale=locale, interface=locale, automatic=locale)

    async def turn(
        self, name: str, *things: str, on: bool = True, community: str = COMMUNITY
    ) -> str:
        """Turn some switches of a community, and hear the last answer."""
        heard = ""
        for thing in things:
            heard = await self.say(name, "subscription-turn", thing=thing, on=on,
                                   community=community)  # fmt: skip
        return heard

    async def press_letter(self, label: str, name: str, letter: int = -1) -> str:
        """Press a button of a letter, in private."""
        self.at[name] = None
        self.shown = self.posts(f"board:@{name}")[letter]
        return await self.press(label, name)

    def titles(self, name: str) -> list[str]:
        """The letters of somebody, by their titles."""
        return [letter.splitlines()[0] for letter in self.letters(name)]

    def labels(self, name: str, letter: int = -1) -> list[str]:
        """The labels under a letter, links included."""
        return [plain(action.label) for action in self.posts(f"board:@{name}")[letter].actions]

    def stop_of(self, name: str, letter: int = -1) -> Action:
        """The last button of a letter."""
        action = self.posts(f"board:@{name}")[letter].actions[-1]
        assert isinstance(action, Action)
        return action

    async def settle(self, community: str = COMMUNITY, channel: str | None = HERE) -> None:
        """An admin of a community sets where things are posted; its language is French."""
        async with self.awake() as core:
            admin = await admin_of(core, community)
            await core.communities.set_locale(admin, Locale.FR)
            await core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, channel)

    async def be_quiet(self, start: time, end: time) -> None:
        """An admin sets quiet hours."""
        async with self.awake() as core:
            admin = await admin_of(core, COMMUNITY)
            await core.communities.set_quiet(admin, QuietHours(start, end))

    async def tips(self, days: str = "friday", *, on: bool = True) -> None:
        """An admin has a tip posted each week, or no more."""
        await self.say("ada", "set-weekly-tip" if on else "no-weekly-tip",
                       place=HERE if on else None, days=days if on else None)  # fmt: skip

    async def confirm(self, title: str, when: str, *, join: bool = True) -> str:
        """Olivia plans and confirms a workshop to which one signs up in the chat; tells its id."""
        await self.say("olivia", "workshop plan", title=title, when=when)
        workshop = next(
            str(one.arguments["workshop"]) for one in self.actions if "workshop" in one.arguments
        )
        if join:
            choosing = {"workshop": workshop, "choosing": "sign_up_here", "value": "chat"}
            await self.say("olivia", "workshop-choose", **choosing)
            await self.press("Revenir à la fiche")
            await self.press("Modifier liens et lieu")
            await self.fill(join_url=JOIN)
        await self.press("Vérifier et confirmer")
        await self.press("Confirmer et annoncer")
        return workshop

    async def give_replay(self, workshop: str, url: str = REPLAY) -> None:
        """Olivia tells where it can be seen again, or "" that it cannot any more."""
        await self.say(
            "olivia", "workshop-replay-save", workshop=workshop, replay_url=url, summary_url=""
        )
        await self.now()

    async def rows(self) -> list[tuple[str, str, str]]:
        """What is on: community, thing, person."""
        async with self.awake() as core:
            rows = await core.database.all(
                "select community, thing, person from subscriptions order by 1, 2, 3"
            )
            return [(row["community"], row["thing"], row["person"]) for row in rows]


async def admin_of(core: Core, community: str) -> Actor:
    return await core.communities.actor(Visitor("board:ada", "fr", community, manages=True))
