"""The page on which one is a member, an organiser, an editor or an admin of a simulated server."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial

import discord
import simcord
from simcord.backend.errors import SetupError

from bot.communities.model import ChannelPurpose, RolePurpose
from bot.communities.service import Visitor
from bot.core import Core
from bot.faults import CannotStart
from bot.frontends.discord.client import SobrioClient
from bot.frontends.preview.elsewhere import CopyingPlatform, Page
from bot.frontends.preview.time import MovableClock, add_time
from bot.i18n import Locale

# How often the page is looked after for what the bot posted by itself, in seconds.
_REFRESH_SECONDS = 0.5

# How long the page waits for an answer: a year that goes by has many posts.
_PATIENCE_SECONDS = 60.0

# Answers to what somebody does on the page: it shows these itself, and looking again would only
# make it refuse a press that follows quickly.
_ANSWERS = "/interactions/"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be on the page."""

    name: str
    locale: Locale
    role: str | None = None
    permissions: discord.Permissions | None = None


_ORGANISERS, _EDITORS = "Organisation", "Rédaction"

PEOPLE = (
    Person("Camille (membre, lit le français)", Locale.FR),
    Person("Alex (member, reads English)", Locale.EN),
    Person("Olivia (organise, lit le français)", Locale.FR, _ORGANISERS),
    Person("Edith (rédige et relit, lit le français)", Locale.FR, _EDITORS),
    Person("Emil (editor, reads English)", Locale.EN, _EDITORS),
    Person(
        "Ada (admin, reads English)", Locale.EN, "Admin", discord.Permissions(manage_guild=True)
    ),
)

_WELCOME = """\
Bienvenue ! Essayez `/planettechcare`, `/ask`, `/tip`, `/workshops next` ou `/help`,
et changez de personne en haut de la page.
Welcome! Try `/planettechcare`, `/ask`, `/tip`, `/workshops next` or `/help`,
and be somebody else at the top of the page."""

_TRY = """\
Sobrio's preview is at

  {url}

Choose who you are at the top of the page. In the channel type the beginning of a command, take
it from the list with Enter, then its options in the same way. A command
without options is sent with the arrow. Things to try:

  /planettechcare   option topic: signataires    facts with their sources and dates
  /programme        option name: Syntec          any subject, by any of its names
  /ask              option question: loi REEN    the best answer, what belongs to it; or none
  /tip              option theme: équipement     a tip; then press its buttons
  /practices                                     what the community does by now
  /language         option language: English     from now on in English
  /settings         as Ada                       what the server sets, and the tip of the week
  /announce write   as Olivia, option when       an announcement, in a form; then confirm it
  /workshop plan    as Olivia, title and when    a draft, to be completed, then confirmed
  /workshops next   as Camille                   the next workshop; be reminded of it
  /suggest          as Camille                   a fact; the copy of the team's card shows it
  /fact add         as Edith or Emil             a fact with its date and source; then its card
  /forward          option when: in 8 days at 10am  time passes, and what is due is posted

The page shows one channel. What the bot writes to the team's channel and to people in private
appears there too, as a copy that says to whom it was written.

Stop with Ctrl+C."""


async def show_page(core: Core, port: int, clock: MovableClock) -> None:
    """Serve the page on this machine until it is closed; 0 is any free port."""
    page = Page(core)
    client = SobrioClient(core, partial(CopyingPlatform, page))
    async with simcord.run(client, check_errors=False, settle_timeout=_PATIENCE_SECONDS) as env:
        await _introduce(client)
        await add_time(client, clock)
        guild = env.create_guild("Numérique responsable", preferred_locale="fr")
        channel, team = map(guild.create_text_channel, ("planet-techcare", "equipe"))
        page.place = f"discord:{channel.id}"
        members = await _arrive(core, env, guild)
        await _set_up(core, guild, members[PEOPLE[-1]], channel, team)
        viewers = list(members.values())
        await viewers[-1].send(channel, _WELCOME)
        async with _page(env, channel, viewers, core.settings.zone.key, port) as preview:
            print(_TRY.format(url=preview.url), flush=True)
            watching = asyncio.create_task(keep_current(env, preview))
            try:
                await preview.wait_closed()
            finally:
                watching.cancel()


@asynccontextmanager
async def _page(
    env: simcord.Env,
    channel: simcord.ChannelHandle,
    viewers: Sequence[simcord.MemberActor],
    zone: str,
    port: int,
) -> AsyncGenerator["simcord.Preview"]:
    # The dates that Discord writes for each reader: of the bot's zone, in words read by all here.
    preview = env.preview(
        channel, viewers=viewers, layout="channel", locale="en-GB", timezone=zone, port=port
    )
    try:
        await preview.__aenter__()
    except SetupError as error:
        raise CannotStart(f"port {port}: {error}; choose another with --port") from error
    try:
        yield preview
    finally:
        await preview.close()


async def _introduce(bot: discord.Client) -> None:
    """Give the bot its name, by the request with which any bot changes it."""
    if bot.user is not None:
        await bot.user.edit(username="Sobrio")


async def _arrive(
    core: Core, env: simcord.Env, guild: "simcord.GuildHandle"
) -> Mapping[Person, simcord.MemberActor]:
    """Everybody joins, and reads their language: the simulation tells en-US for all of them."""
    members: dict[Person, simcord.MemberActor] = {}
    for person in PEOPLE:
        if person.role and person.role not in guild.roles:
            permissions = person.permissions or discord.Permissions.none()
            guild.create_role(person.role, permissions=permissions)
        roles = [guild.roles[person.role]] if person.role else []
        user = env.create_user(person.name.split()[0].lower(), global_name=person.name)
        members[person] = guild.add_member(user, roles=roles)
        actor = await core.communities.actor(Visitor(f"discord:{user.id}"))
        await core.communities.choose_locale(actor, person.locale)
    return members


async def _set_up(
    core: Core,
    guild: "simcord.GuildHandle",
    ada: simcord.MemberActor,
    channel: simcord.ChannelHandle,
    team: simcord.ChannelHandle,
) -> None:
    """What an admin has set: French, the channels, who organises and who edits."""
    visitor = Visitor(f"discord:{ada.id}", community=f"discord:{guild.id}", manages=True)
    admin = await core.communities.actor(visitor)
    purposes = {ChannelPurpose.ANNOUNCEMENTS: channel, ChannelPurpose.ORGANISERS: team}
    roles = {RolePurpose.ORGANISER: _ORGANISERS, RolePurpose.EDITOR: _EDITORS}
    await core.communities.set_locale(admin, Locale.FR)
    for purpose, place in purposes.items():
        await core.communities.set_channel(admin, purpose, f"discord:{place.id}")
    for purpose, name in roles.items():
        await core.communities.set_roles(admin, purpose, [f"discord:{guild.roles[name].id}"])


async def keep_current(env: simcord.Env, preview: "simcord.Preview") -> None:
    """Show what the bot did by itself: each request of its own is a reason to look again."""
    seen = len(env.http_requests)
    while True:
        await asyncio.sleep(_REFRESH_SECONDS)
        requests = env.http_requests
        if any(not request.path.startswith(_ANSWERS) for request in requests[seen:]):
            # Busy with somebody's press: that one publishes the page, the rest waits its turn.
            with suppress(SetupError):
                await preview.refresh()
                seen = len(requests)
        else:
            seen = len(requests)
