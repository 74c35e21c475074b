"""An announcement changed or called off at an awkward moment is neither lost nor doubled."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.announcements.model import Delivery
from bot.communities.model import RolePurpose
from bot.people import Actor
from bot.when.quiet import QuietHours
from tests.announcements.conftest import posted, write
from tests.announcements.stage import Watch
from tests.conversation import Chat, Heard, Voice, plain

NIGHT = QuietHours(time(21), time(8))


async def plan(olivia: Voice, text: str, **options: object) -> Heard:
    """Write an announcement and confirm it."""
    written = await write(olivia, text, **options)
    return await olivia.press("Confirmer" if "Confirmer" in written.ids else "Publier maintenant")


async def change(olivia: Voice, text: str, new: str, when: str = "") -> Heard:
    """Write an announcement anew, up to its preview."""
    form = (await olivia.say("/announce edit", announcement=text)).form
    assert form
    shown = {part["component"]["custom_id"]: part["component"] for part in form["components"]}
    when = when or shown["when"].get("value") or ""
    return await olivia.fill(text_fr=new, text_en="", when=when)


async def under_way(chat: Chat, watch: Watch) -> Delivery:
    """The next delivery, as it is while it is being posted."""
    outbox = chat.core.outbox
    await outbox._plan(watch())  # pyright: ignore[reportPrivateUsage]
    store = outbox._store  # pyright: ignore[reportPrivateUsage]
    (claimed,) = await store.claim(watch, timedelta(minutes=1), ["discord"], 10)
    return claimed


async def deliver(chat: Chat, delivery: Delivery) -> None:
    """Post what is under way."""
    await chat.core.outbox._courier.deliver(delivery)  # pyright: ignore[reportPrivateUsage]


async def test_what_waits_for_the_end_of_quiet_hours_is_still_to_come(
    chat: Chat, olivia: Voice, watch: Watch, admin: Actor
) -> None:
    await chat.core.communities.set_quiet(admin, NIGHT)
    await plan(olivia, "Premier", when="demain 22h")
    watch.forward(days=1, hours=13)
    await chat.core.outbox.turn()
    listed = await olivia.say("/announce list")
    assert "lundi 23 novembre 2026 à 8 h" in plain(listed.text)
    heard = await olivia.choose(next(iter(listed.menu)))
    assert heard.text.startswith("## Annonce programmée")
    assert "heures calmes" in heard.text
    await olivia.press("Annuler cette annonce")
    watch.forward(hours=9)
    await chat.core.outbox.turn()
    assert posted(chat) == []


async def test_changed_while_it_waits_it_is_posted_once(
    chat: Chat, olivia: Voice, watch: Watch, admin: Actor
) -> None:
    await chat.core.communities.set_quiet(admin, NIGHT)
    await plan(olivia, "Premier", when="demain 22h")
    watch.forward(days=1, hours=13)
    await chat.core.outbox.turn()
    heard = await change(olivia, "premier", "Second")
    assert "remplacera la précédente" in heard.text
    await olivia.press("Confirmer")
    watch.forward(hours=9)
    await chat.core.outbox.turn()
    assert posted(chat) == ["Second\n"]


async def test_what_comes_back_and_waits_is_posted_in_its_new_words(
    chat: Chat, olivia: Voice, watch: Watch, admin: Actor
) -> None:
    await chat.core.communities.set_quiet(admin, NIGHT)
    await plan(olivia, "Premier", when="mardi 24 novembre 22h", repeat="chaque semaine, le mardi")
    watch.forward(days=3, hours=13)
    await chat.core.outbox.turn()
    await change(olivia, "premier", "Second")
    await olivia.press("Confirmer")
    watch.forward(hours=9)
    await chat.core.outbox.turn()
    assert posted(chat) == ["Second\n"]
    watch.forward(days=7)
    await chat.core.outbox.turn()
    assert posted(chat) == ["Second\n"] * 2


async def test_what_comes_back_and_waits_moves_to_its_new_channel(
    chat: Chat, olivia: Voice, watch: Watch, admin: Actor
) -> None:
    await chat.core.communities.set_quiet(admin, NIGHT)
    await plan(olivia, "Premier", when="mardi 24 novembre 22h", repeat="chaque semaine, le mardi")
    watch.forward(days=3, hours=13)
    await chat.core.outbox.turn()
    other = chat.guild.create_text_channel("ateliers")
    form = (await olivia.say("/announce edit", announcement="premier", channel=other)).form
    assert form
    when = form["components"][2]["component"]["value"]
    await olivia.fill(text_fr="Second", text_en="", when=when)
    await olivia.press("Confirmer")
    watch.forward(hours=9)
    await chat.core.outbox.turn()
    assert posted(chat) == []
    assert len(other.history()) == 1


async def test_what_is_being_posted_is_not_replaced(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    await plan(olivia, "Premier")
    delivery = await under_way(chat, watch)
    preview = await change(olivia, "premier", "Second")
    assert "peut-être en train de paraître" in (await olivia.press("Publier maintenant")).text
    await deliver(chat, delivery)
    watch.forward(minutes=2)
    await chat.core.outbox.turn()
    assert posted(chat) == ["Premier\n"]
    # Nor afterwards; what was written serves for another one.
    await olivia.say("/announce list")
    assert "Trop tard" in (await olivia.press_id(preview.ids["Publier maintenant"])).text
    await olivia.say("/announce list")
    assert (await olivia.press_id(preview.ids["Modifier"])).form
    heard = await olivia.fill(text_fr="Second", text_en="", when="")
    assert "remplacera" not in heard.text
    await olivia.press("Publier maintenant")
    await chat.core.outbox.turn()
    assert posted(chat) == ["Premier\n", "Second\n"]


async def test_called_off_while_it_is_being_posted_no_promise_is_made(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    await plan(olivia, "Premier")
    await under_way(chat, watch)
    heard = await olivia.say("/announce cancel", announcement="premier")
    assert "peut-être en train de paraître" in heard.text
    assert "ne sera pas publiée" not in heard.text
    assert "Aucune annonce" in (await olivia.say("/announce list")).text


async def test_changed_in_the_minute_in_which_it_was_posted_it_is_not_posted_again(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    await plan(olivia, "Premier", when="mardi 24 novembre 14h", repeat="chaque semaine, le mardi")
    await change(olivia, "premier", "Second")
    watch.now = datetime(2026, 11, 24, 13, 0, 20, tzinfo=watch.now.tzinfo)
    await chat.core.outbox.turn()
    confirm = olivia.custom_id("Confirmer")
    assert "Trop tard" in (await olivia.press_id(confirm)).text
    await chat.core.outbox.turn()
    assert posted(chat) == ["Premier\n"]


async def test_what_began_at_once_keeps_its_hour_when_it_is_changed(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    await plan(olivia, "Premier", repeat="chaque semaine, le samedi")
    await chat.core.outbox.turn()
    watch.forward(days=2, hours=3)
    heard = await change(olivia, "premier", "Second")
    assert "samedi 28 novembre 2026 à 10 h" in plain(heard.text)


async def test_the_preview_tells_the_day_that_the_repetition_names(olivia: Voice) -> None:
    await plan(olivia, "Premier", when="mardi 24 novembre 14h", repeat="du lundi au vendredi")
    heard = await change(olivia, "premier", "Second", when="samedi 28 novembre 10h")
    assert "lundi 30 novembre 2026 à 10 h" in plain(heard.text)
    assert "28 novembre" not in plain(heard.text)


async def test_what_comes_back_is_not_offered_to_be_posted_on_any_day(olivia: Voice) -> None:
    await plan(olivia, "Premier", when="mardi 24 novembre 14h", repeat="chaque semaine, le mardi")
    heard = await change(olivia, "premier", "Second", when="mrdi")
    assert heard.text.startswith("## À quelle date")
    assert heard.buttons == ["Modifier", "Jeter"]


async def test_its_time_is_kept_when_the_community_has_moved_to_another_zone(
    chat: Chat, olivia: Voice, admin: Actor
) -> None:
    await plan(olivia, "Premier", when="demain 20h30")
    await chat.core.communities.set_zone(admin, ZoneInfo("America/Toronto"))
    heard = await change(olivia, "premier", "Second")
    assert "dimanche 22 novembre 2026 à 14 h 30 (heure : Toronto)" in plain(heard.text)


async def test_only_what_people_wrote_can_be_replaced(
    chat: Chat, olivia: Voice, admin: Actor
) -> None:
    place = f"discord:{chat.channel.id}"
    await chat.core.table.find("set-weekly-tip")(admin, {"place": place})
    rows = await chat.core.database.all("select id from announcements where kind = 'tip'")
    await write(olivia)
    channel = place.replace(":", "%3A")
    draft = f"s1:announce-draft?place={channel}&text_fr=x&replaces={rows[0]['id']}"
    assert "remplacera" not in (await olivia.press_id(draft)).text
    await olivia.press("Publier maintenant")
    rows = await chat.core.database.all("select state from announcements where kind = 'tip'")
    assert [row["state"] for row in rows] == ["planned"]


async def test_its_repetition_alone_is_changed_by_what_its_own_date_offers(olivia: Voice) -> None:
    await plan(olivia, "Premier", when="mardi 24 novembre 14h")
    offered = await olivia.types("/announce edit", "repeat", "semaine", announcement="premier")
    assert next(iter(offered)) == "chaque semaine, le mardi"
    rule = offered["chaque semaine, le mardi"]
    assert (await olivia.say("/announce edit", announcement="premier", repeat=rule)).form


async def test_a_draft_whose_time_went_by_says_so(olivia: Voice, watch: Watch) -> None:
    await write(olivia, "Premier", when="demain 9h")
    watch.forward(days=2)
    heard = await olivia.press("Confirmer")
    assert "22 novembre" in heard.text
    assert "passé" in heard.text


async def test_one_draft_after_another_leaves_the_last_alone_to_be_confirmed(
    chat: Chat, olivia: Voice
) -> None:
    first = await write(olivia, "Premier")
    assert (await olivia.press("Modifier")).form
    await olivia.fill(text_fr="Second", text_en="", when="")
    second = olivia.custom_id("Publier maintenant")
    await olivia.press_id(first.ids["Publier maintenant"])
    await olivia.say("/announce list")
    await olivia.press_id(second)
    await chat.core.outbox.turn()
    assert posted(chat) == ["Second\n"]


async def test_a_draft_is_forgotten_after_two_days_and_says_so(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    await plan(olivia, "Premier", when="mercredi 25 novembre 9h")
    old = await write(olivia, "Second")
    watch.forward(days=2, hours=1)
    await write(olivia, "Troisième")
    assert "n’est plus valable" in (await olivia.press_id(old.ids["Publier maintenant"])).text
    watch.now = datetime(2026, 11, 25, 8, tzinfo=watch.now.tzinfo)
    await chat.core.outbox.turn()
    assert posted(chat) == ["Premier\n"]


async def test_what_is_not_said_anew_stays(chat: Chat, olivia: Voice, admin: Actor) -> None:
    role = chat.guild.create_role("Ateliers")
    allow = chat.core.communities.set_roles
    await allow(admin, RolePurpose.MENTION, [f"discord:{role.id}"])
    options = {"when": "mardi 24 novembre 14h", "repeat": "chaque semaine, le mardi"}
    await plan(olivia, "Premier", mention=role, publish=True, **options)
    heard = plain((await change(olivia, "premier", "Second")).text)
    assert f"<@&{role.id}>" in heard
    assert "chaque semaine, le mardi" in heard
    assert "abonnés au salon la reçoivent" in heard


async def test_a_button_pressed_twice_forgets_not_what_is_replaced(olivia: Voice) -> None:
    await plan(olivia, "Premier", when="demain 9h")
    heard = await change(olivia, "premier", "Second", when="lundi prochain 14h")
    chosen = heard.ids[heard.buttons[1]]
    await olivia.press(heard.buttons[1])
    await olivia.say("/announce list")
    again = await olivia.press_id(chosen)
    assert "remplacera la précédente" in again.text
    await olivia.press_id(again.ids["Confirmer"])
    listed = await olivia.say("/announce list")
    assert "Premier" not in listed.text
    assert listed.text.count("Second") == 1


async def test_what_was_thrown_away_and_taken_up_again_still_replaces(olivia: Voice) -> None:
    await plan(olivia, "Premier", when="demain 9h")
    await change(olivia, "premier", "Second")
    await olivia.press("Jeter")
    await olivia.press("Reprendre le texte")
    heard = await olivia.fill(text_fr="Second", text_en="", when="demain 9h")
    assert "remplacera la précédente" in heard.text
    await olivia.press("Confirmer")
    assert "Premier" not in (await olivia.say("/announce list")).text


async def test_the_last_friday_stays_the_last_whatever_was_mistyped_meanwhile(
    olivia: Voice,
) -> None:
    rule = "chaque mois, le dernier vendredi"
    await plan(olivia, "Premier", when="vendredi 27 novembre 14h", repeat=rule)
    await change(olivia, "premier", "Second", when="mrdi")
    await olivia.press("Modifier")
    heard = await olivia.fill(text_fr="Second", text_en="", when="vendredi 25 décembre 14h")
    assert rule in heard.text
    await olivia.press("Modifier")
    heard = await olivia.fill(text_fr="Second", text_en="", when="jeudi 26 novembre 14h")
    assert "chaque mois, le dernier jeudi" in heard.text


async def test_what_its_rule_does_not_name_today_is_not_said_to_be_posted_now(
    olivia: Voice,
) -> None:
    await plan(olivia, "Premier", when="mardi 24 novembre 14h", repeat="du lundi au vendredi")
    await olivia.say("/announce edit", announcement="premier")
    heard = await olivia.fill(text_fr="Second", text_en="", when="")  # on a Saturday
    assert "lundi 23 novembre 2026 à 10 h" in plain(heard.text)
    assert heard.buttons == ["Confirmer", "Modifier", "Jeter"]


async def test_changed_from_a_card_of_before_it_replaces_what_it_has_become(olivia: Voice) -> None:
    card = await plan(olivia, "Premier", when="demain 9h")
    for text in ("Second", "Troisième"):
        await change(olivia, text="premier" if text == "Second" else "second", new=text)
        await olivia.press("Confirmer")
    await olivia.say("/announce list")
    assert (await olivia.press_id(card.ids["Modifier"])).form
    heard = await olivia.fill(text_fr="Quatrième", text_en="", when="demain 11h")
    assert "remplacera la précédente" in heard.text
    await olivia.press("Confirmer")
    listed = (await olivia.say("/announce list")).text
    assert [text for text in ("Second", "Troisième", "Quatrième") if text in listed] == [
        "Quatrième"
    ]


async def test_of_two_who_change_it_at_once_the_second_is_told_and_then_replaces_the_first(
    olivia: Voice,
) -> None:
    await plan(olivia, "Premier", when="demain 9h")
    one = await change(olivia, "premier", "De l’une")
    other = await change(olivia, "premier", "De l’autre")
    await olivia.press_id(one.ids["Confirmer"])
    await olivia.say("/announce list")
    assert "Trop tard" in (await olivia.press_id(other.ids["Confirmer"])).text
    await olivia.say("/announce list")
    assert (await olivia.press_id(other.ids["Modifier"])).form
    heard = await olivia.fill(text_fr="De l’autre", text_en="", when="demain 9h")
    assert "remplacera la précédente" in heard.text
    await olivia.press("Confirmer")
    assert "De l’une" not in (await olivia.say("/announce list")).text
