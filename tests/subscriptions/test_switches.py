"""The switches: off at first, each by itself, their state in words; in private, of everywhere."""

from datetime import time, timedelta

import pytest

from bot.errors import Correctable, GoneAction, UnknownChoice
from bot.i18n import Locale
from bot.subscriptions.refusals import NobodyTells, NotInCommunity
from tests.subscriptions.stage import OTHER, Letters, paris
from tests.workshops.life import COMMUNITY

STRANGERS = "board:strangers"


async def test_all_is_off_at_first_and_each_is_turned_by_itself(life: Letters) -> None:
    await life.begin()
    heard = await life.say("anna", "subscribe")
    assert heard.count("Désactivé.") == 3
    assert "Activé." not in heard.replace("Désactivé.", "")
    assert await life.rows() == []
    assert life.buttons == [
        "Activer : ateliers du mois", "Activer : conseil", "Activer : replays",
    ]  # fmt: skip
    heard = await life.press("Activer : replays", "anna")
    assert "C’est noté : je vous envoie les replays." in heard
    assert "Replays : Activé. Dès qu’un atelier peut être revu." in heard
    assert heard.count("Désactivé.") == 2
    assert life.buttons[2] == "Désactiver : replays"
    assert await life.rows() == [(COMMUNITY, "replay", "board:anna")]
    heard = await life.press("Désactiver : replays", "anna")
    assert "je ne vous envoie plus les replays" in heard
    assert await life.rows() == [], "nothing is kept of what is off"


async def test_in_english(life: Letters) -> None:
    await life.begin()
    life.reads["ben"] = Locale.EN
    heard = await life.say("ben", "subscribe")
    assert heard.startswith("Your subscriptions\nChoose what I send you by private message from")
    assert "Tip of the week: Off. The community posts none" in heard.replace(" :", ":")
    heard = await life.press("Turn on: tip", "ben")
    assert "Done: I send you the tip of the week." in heard
    assert "On. The community posts none: I choose one for you, every Tuesday." in heard
    assert "The next: Tuesday 24 November 2026 at 09:00" in heard


@pytest.mark.parametrize("on", [True, False])
async def test_a_press_that_comes_twice_changes_nothing_the_second_time(
    life: Letters, on: bool
) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    first = await life.turn("anna", "tip", on=on)
    planned = await _planned(life)
    assert await life.turn("anna", "tip", on=on) == first
    assert await _planned(life) == planned


async def test_two_people_do_not_touch_each_others_switches(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip", "month")
    await life.turn("ben", "tip")
    await life.turn("anna", "tip", on=False)
    assert await life.rows() == [
        (COMMUNITY, "month", "board:anna"), (COMMUNITY, "tip", "board:ben"),
    ]  # fmt: skip
    assert "Activé" not in (await life.say("cleo", "subscribe")).replace("Désactivé", "")


async def test_the_card_tells_what_comes_next_and_what_does_not_come(life: Letters) -> None:
    await life.begin()
    heard = await life.turn("anna", "month", "tip")
    assert "Cette communauté ne les publie pas : rien ne part tant qu’elle ne le fait pas." in heard
    assert "La communauté n’en publie pas : j’en choisis un pour vous" in heard
    assert "Le prochain : mardi 24 novembre 2026 à 9 h (heure : Paris)" in heard
    await life.confirm("REX DEEE", "mardi 8 décembre 11h")
    await life.tips("friday")
    heard = await life.say("anna", "subscribe")
    assert "La prochaine liste : mardi 1er décembre 2026 à 9 h" in heard
    assert "Le conseil que publie la communauté. Le prochain : vendredi 27" in heard
    await life.be_quiet(time(8), time(12))
    heard = await life.say("anna", "subscribe")
    assert "mardi 1er décembre 2026 à 12 h" in heard, "as late as quiet hours have it"
    await life.say("ada", "workshop-habits-set", monthly=False)
    heard = await life.say("anna", "subscribe")
    assert "Cette communauté ne les publie pas : rien ne part tant qu’elle" in heard


async def test_an_own_tip_keeps_to_the_zone_of_its_community(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    await life.say("ada", "settings-form", setting="zone")
    await life.fill("ada", zone="Montréal")
    assert "à 9 h (heure : Toronto)" in await life.say("anna", "subscribe")
    await life.until(paris(2026, 11, 24, 14))
    assert life.letters("anna") == []
    await life.until(paris(2026, 11, 24, 15))
    assert len(life.letters("anna")) == 1


async def test_in_private_one_sees_and_changes_all_of_ones_own(life: Letters) -> None:
    await life.begin()
    life.board.names[OTHER] = "Ailleurs"
    life.at["anna"] = None
    heard = await life.say("anna", "subscribe")
    assert "Vous n’avez rien activé. Dans une communauté, /abonnement" in heard
    life.at["anna"] = COMMUNITY
    await life.turn("anna", "month", "replay")
    assert "Tous mes abonnements" not in life.buttons
    life.at["anna"] = None
    heard = await life.say("anna", "subscribe")
    assert "depuis la communauté « Le tableau »" in heard, "where there is one alone, its switches"
    assert "Activer : conseil" in life.buttons
    await life.turn("anna", "tip", community=OTHER)
    heard = await life.say("anna", "subscribe")
    assert "Le tableau : Ateliers du mois et Replays" in heard
    assert "Ailleurs : Conseil de la semaine" in heard
    assert life.buttons == ["Le tableau", "Ailleurs"]
    heard = await life.press("Ailleurs", "anna")
    assert "depuis la communauté « Ailleurs »" in heard
    heard = await life.press("Désactiver : conseil", "anna")
    assert "je ne vous envoie plus le conseil de la semaine" in heard
    assert "Activer : conseil" in await _pressed(life, "Activer : conseil", "Désactiver : conseil")
    assert "Tous mes abonnements" in life.buttons
    assert "Le tableau" in await life.press("Tous mes abonnements", "anna")


async def test_many_communities_stand_on_pages(life: Letters) -> None:
    await life.begin()
    for number in range(12):
        community = f"board:c{number:02}"
        life.board.names[community] = f"Communauté {number}"
        life.at["anna"] = community
        await life.turn("anna", "replay", community=community)
        life.watch.forward(seconds=1)
    life.at["anna"] = None
    heard = await life.say("anna", "subscribe")
    assert "Communauté 9" in heard
    assert "Communauté 10" not in heard
    heard = await life.press("Page suivante", "anna")
    assert "Communauté 11" in heard
    assert life.buttons == ["Page précédente", "Communauté 10", "Communauté 11"]


async def test_nobody_reaches_a_community_that_they_are_not_in(life: Letters) -> None:
    await life.begin()
    life.board.strangers.add((COMMUNITY, "board:mallory"))
    life.at["mallory"] = None
    with pytest.raises(GoneAction):
        await life.say("mallory", "subscription-card", community=COMMUNITY)
    with pytest.raises(NotInCommunity):
        await life.turn("mallory", "tip")
    for command in ("subscription-stop", "subscription-turn"):
        on = {"on": False} if command.endswith("turn") else {}
        heard = await life.say("mallory", command, thing="tip", community=COMMUNITY, **on)
        assert (
            "Vous ne recevez plus par message privé le conseil de la semaine de cette communauté"
            in heard
        )
        assert "Le tableau" not in heard, "its name is not for strangers"
    assert await life.rows() == []
    life.at["mallory"] = STRANGERS  # in another community it is the same
    with pytest.raises(NotInCommunity):
        await life.turn("mallory", "tip")


async def test_off_needs_nobody_to_tell_who_is_in_a_community(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    life.at["anna"] = None
    life.board.hides_members = True
    assert "je ne vous envoie plus" in await life.turn("anna", "tip", on=False)
    assert "Vous ne recevez plus" in await life.turn("anna", "tip", on=False)
    with pytest.raises(NobodyTells):
        await life.turn("anna", "tip")


async def test_what_is_no_thing_of_ours_is_refused(life: Letters) -> None:
    await life.begin()
    for thing in ("", "weekly", "month'; drop table subscriptions; --"):
        with pytest.raises(UnknownChoice):
            await life.turn("anna", thing)


async def test_a_community_that_put_the_bot_out_can_still_be_turned_off(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    life.board.left.add(COMMUNITY)
    life.at["anna"] = None
    heard = await life.say("anna", "subscribe")
    assert "Je ne suis plus dans cette communauté : rien ne part." in heard
    assert life.buttons == ["Désactiver : conseil"]
    await life.press("Désactiver : conseil", "anna")
    assert await life.rows() == []
    with pytest.raises(Correctable):
        await life.turn("anna", "tip")


async def test_the_language_is_ones_own_choice_else_that_of_the_card(life: Letters) -> None:
    await life.begin()
    life.reads["ben"] = Locale.EN
    await life.turn("anna", "tip")
    await life.turn("ben", "tip")
    await life.until(paris(2026, 11, 24, 9))
    assert life.letters("ben")[0].endswith(
        "you asked for the tip of the week of the community “Le tableau”."
    )
    await life.say("anna", "language", language="English")
    await life.forward(weeks=1)
    assert life.letters("anna")[0].endswith(
        "conseil de la semaine de la communauté « Le tableau »."
    )
    assert life.letters("anna")[1].endswith(
        "you asked for the tip of the week of the community “Le tableau”."
    )


async def test_what_is_turned_on_is_kept_over_a_month_of_restarts(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    for _ in range(28):
        await life.sleep_until(life.watch.now + timedelta(days=1, hours=1))
    assert 3 <= len(life.letters("anna")) <= 5


async def _planned(life: Letters) -> list[tuple[str, ...]]:
    async with life.awake() as core:
        rows = await core.database.all("select id, state, next_at from announcements order by id")
        return [tuple(row) for row in rows]


async def _pressed(life: Letters, *labels: str) -> list[str]:
    for label in labels:
        await life.press(label, "anna")
    return life.buttons
