"""A bot that is off, or killed, over reminders, a move and a cancellation: told late, and once."""

from datetime import datetime, timedelta

from tests.loopback.handles import UserHandle
from tests.whole.conftest import Place, Team
from tests.whole.programme import PLANNED, Programme, on_the_day, sheet

PUT_OFF, CALLED_OFF, TODAY = "Achats responsables", "Écoconception", "Tri des courriels"

# As often as it may be tried.
ALWAYS = 1_000


def at(instant: datetime) -> str:
    """A wall time as it is typed."""
    return f"{instant:%Y-%m-%d %H:%M}"


WORKSHOPS = sheet(
    {"title_fr": PUT_OFF, "starts": at(on_the_day(11)), "minutes": 60},
    {
        "title_fr": CALLED_OFF,
        "starts": at(on_the_day(14)),
        "minutes": 90,
        "sign_up_here": "true",
    },
    {"title_fr": TODAY, "starts": at(PLANNED + timedelta(hours=2)), "minutes": 60},
)


async def test_what_happened_while_it_was_off_is_told_late_and_once(
    place: Place, team: Team
) -> None:
    programme = Programme(place, team)
    ben = await place.discord.add_member(place.guild, "Ben")
    async with programme.starts(PLANNED) as bot:
        await plan_and_take_part(programme, ben)
        await put_off_unheard(programme)
        await bot.kill()
    await let_go(programme)
    async with programme.starts(PLANNED + timedelta(minutes=90)) as bot:
        await programme.at_rest()
        await put_off_is_told(programme)
        await call_off_in_vain(programme, ben)
        await bot.kill()
    await let_go(programme)
    async with programme.starts(on_the_day(14, 50)):
        await programme.at_rest()
        await called_off_and_begun_is_told(programme, ben)


async def let_go(programme: Programme) -> None:
    """What was kept waiting goes on, nothing goes wrong any more, and no nonce is remembered."""
    discord = programme.place.discord
    await discord.tune(nonce_memory=0.0)
    await discord.clear_faults()
    await discord.release()
    await discord.wait_for_session(connected=0)


async def plan_and_take_part(programme: Programme, ben: UserHandle) -> None:
    """Anna has herself reminded of all, an hour and a quarter of an hour before; Ben signs up."""
    discord, anna = programme.place.discord, programme.place.anna
    await programme.begin()
    await programme.take_in(WORKSHOPS)
    posts = await programme.confirm(PUT_OFF, CALLED_OFF, TODAY)
    for post in posts:
        await programme.press(anna, post, "Me le rappeler")
    mine = await discord.slash(anna, programme.place.guild.channel, "workshops mine", locale="fr")
    await discord.choose(anna, mine, "60", "15", custom_id=mine.selects[0].custom_id, locale="fr")
    await programme.press(ben, posts[1], "Je participe")


async def put_off_unheard(programme: Programme) -> None:
    """The correction is written and nobody hears of it; the letter is lost on its way."""
    discord, channel = programme.place.discord, programme.place.guild.channel
    door = await programme.door(programme.place.anna)
    await discord.fault("POST", f"/channels/{channel.id}/messages", hold="after")
    await discord.fault("POST", f"/channels/{door.id}/messages", drop="before", times=ALWAYS)
    when, reason = at(on_the_day(14, 30)), "Grève des trains"
    shown = await programme.organise("move", workshop=PUT_OFF, when=when, reason=reason)
    await programme.press(programme.team.olivia, shown, "Déplacer et prévenir")
    await discord.wait_for_held()


async def put_off_is_told(programme: Programme) -> None:
    """The correction stands there once, the first post is changed; two letters are late."""
    first, *_, correction = texts = await programme.texts()
    assert len(texts) == 4
    assert first.startswith(f"## Déplacé : {PUT_OFF}\nDate changée : voici la nouvelle.")
    assert "31 mars" in first
    assert "à 14 h 30 (heure : Paris), jusqu’à 15 h 30" in first
    assert "Raison : Grève des trains" in first
    assert correction == first
    moved, reminder = await programme.letters(programme.place.anna)
    assert moved.startswith(f"## Nouvelle date : {PUT_OFF}\nJ’aurais dû vous l’écrire")
    assert "à 10 h (heure : Paris) : ce message arrive avec retard." in moved
    assert reminder.startswith(f"## Rappel : {TODAY}\nCe rappel était prévu")
    assert "à 11 h (heure : Paris) : il vous arrive avec retard." in reminder


async def call_off_in_vain(programme: Programme, ben: UserHandle) -> None:
    """Nothing of what is written about it arrives."""
    discord = programme.place.discord
    await discord.fault("POST", "/channels/*/messages", drop="before", times=ALWAYS)
    shown = await programme.organise("cancel", workshop=CALLED_OFF, reason="Salle fermée")
    await programme.press(programme.team.olivia, shown, "Annuler et prévenir")
    door = await programme.door(ben)
    await discord.wait_for_requests("POST", f"/channels/{door.id}/messages")


async def called_off_and_begun_is_told(programme: Programme, ben: UserHandle) -> None:
    """The cancellation is late; of two late reminders one says that it has begun; that of what is
    over is withheld."""
    first, second, third, correction, called_off, begun = await programme.texts()
    assert first == correction
    assert first.startswith(f"## Déplacé : {PUT_OFF}")
    assert second.startswith(f"## Annulé : {CALLED_OFF}")
    assert "Message mis à jour depuis sa publication." in second
    assert third.startswith(f"## {TODAY}\nNouvel atelier.")
    assert called_off.startswith(f"## Annulé : {CALLED_OFF}\nIl n’aura pas lieu.")
    assert "Raison : Salle fermée" in called_off
    assert "Publié en retard." in called_off
    assert begun.startswith(f"## {PUT_OFF}\nL’atelier a commencé")
    *earlier, told, reminder = await programme.letters(programme.place.anna)
    assert len(earlier) == 2
    assert told.startswith(f"## Atelier annulé : {CALLED_OFF}\nJ’aurais dû vous l’écrire")
    assert reminder.startswith(f"## Rappel : {PUT_OFF}\nIl a commencé.")
    assert await programme.letters(ben) == [told]
    posts = await programme.posts()
    assert [post.id for post in posts if post.edited] == [posts[n].id for n in (0, 1, 3)]
    assert posts[1].buttons == []
