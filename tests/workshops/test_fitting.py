"""However much is said of a workshop, its cards and posts fit what Discord takes."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from discord import ui

from bot.frontends.discord.drawing import actions_of, draw_card
from bot.i18n import Catalogue, Locale
from bot.replies import Action, Reply
from bot.workshops import fields
from bot.workshops.fitting import fit, weight
from bot.workshops.history_views import history_card
from bot.workshops.import_views import imported
from bot.workshops.importing import Imported
from bot.workshops.member_lists import PAST_PER_PAGE, coming_list, own_list, past_list
from bot.workshops.model import Change, Deed, Details
from bot.workshops.month_views import month_card
from bot.workshops.promise import Month
from bot.workshops.service import Past
from bot.workshops.signing import Own, Seen
from bot.workshops.taking_part import Part, Standing
from bot.workshops.values import differences
from bot.workshops.views import Reader
from tests.workshops.life import HERE, TEAM, Life
from tests.workshops.makers import CHANGED, workshop_at

PARIS = ZoneInfo("Europe/Paris")
LINK = "https://example.org/" + "a_" * 240

TEXTS = {"title_fr": "T’" * 75, "title_en": "E_" * 75, "description_fr": "D’_é " * 300}
LINKS = {"registration_url": LINK, "join_url": LINK, "source_url": LINK, "place": "p_" * 100}
PEOPLE = {
    "hosts": "\n".join("Association_" * 4 for _ in range(20)),
    "speakers": "\n".join(f"{'n' * 40}, {'r' * 25}, {'o' * 30}" for _ in range(20)),
    "capacity": "100000",
}
TOO_MUCH = {"hosts": "x" * 201, "speakers": "\n".join("n" for _ in range(21)), "capacity": "*" * 60}


def draw(reply: object) -> ui.LayoutView:
    assert isinstance(reply, Reply)
    drawn = draw_card(reply, dict.fromkeys(actions_of(reply), f"s1:{'x' * 90}"))
    assert drawn.total_children_count <= 40
    return drawn


async def test_with_all_that_can_be_said_it_is_posted_whatever_happens_to_it(life: Life) -> None:
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX", when="mardi 8 décembre 11h")
    assert isinstance(life.shown, Reply)
    first = life.shown.actions[0]
    assert isinstance(first, Action)
    its = {"workshop": first.arguments["workshop"]}
    for group, typed in (("texts", TEXTS), ("links", LINKS), ("people", PEOPLE)):
        await life.say("olivia", "workshop-save", group=group, **its, **typed)
    await life.say("olivia", "workshop-choices", **its)
    draw(life.shown)
    assert isinstance(life.shown, Reply)
    for picker in life.shown.pickers:
        value = " ".join(option.value for option in picker.options[-picker.most :])
        await life.say("olivia", picker.command, **picker.arguments, value=value)
        draw(life.shown)
    await life.say("olivia", "workshop-save", group="people", **its, **TOO_MUCH)
    draw(life.shown)
    await life.say("olivia", "workshop confirm", **its)
    draw(life.shown)
    await life.press("Confirmer et annoncer")
    draw(life.shown)
    await life.now()
    for command in ("join-workshop", "follow-workshop"):
        await life.say("anna", command, **its)
        draw(life.shown)
    await life.say(
        "olivia", "workshop move", when="mercredi 9 décembre 11h", reason="R_" * 75, **its
    )
    draw(life.shown)
    await life.press("Déplacer et prévenir")
    await life.until(datetime(2026, 12, 10, 10, tzinfo=PARIS))
    await life.say("olivia", "workshop-replay-save", replay_url=LINK, summary_url=LINK, **its)
    await life.now()
    for name, command in (("olivia", "workshop-open"), ("anna", "show-workshop")):
        await life.say(name, command, **its)
        draw(life.shown)
    posts = [post for place in (HERE, TEAM, "board:@anna") for post in life.posts(place)]
    posts += [message.post.reply for message in life.board.messages]
    assert len(posts) > 15
    for post in posts:
        draw(post)


def test_a_history_of_files_that_changed_everything_fits(catalogue: Catalogue) -> None:
    said = fields.edit(Details(), {**TEXTS, **LINKS, **PEOPLE, "replay_url": LINK}).details
    before = workshop_at(details=Details())
    told = differences(before, replace(before, details=said))
    change = Change(CHANGED, "discord:123456789012345678", Deed.IMPORTED, *told)
    for locale in Locale:
        reader = Reader(catalogue[locale], CHANGED)
        draw(history_card(before, [change] * 9, 1, reader))


def test_lists_of_workshops_with_long_titles_fit(catalogue: Catalogue) -> None:
    details = Details(title_fr="T_" * 75, title_en="T_" * 75, replay_url=LINK)
    many = [
        replace(workshop_at(key=f"w{n}", length=timedelta(hours=3)), details=details)
        for n in range(40)
    ]
    waiting = Standing(part=Part.WAITING, position=100, waiting=200, following=True)
    own = Own([Seen(workshop, waiting) for workshop in many], (1440, 60), closed=True)
    for locale in Locale:
        reader = Reader(catalogue[locale], CHANGED)
        draw(coming_list(many, reader, 1))
        draw(own_list(own, reader, 1))
        draw(past_list(Past(many[:PAST_PER_PAGE], 1, 3), reader))
        draw(month_card(Month(2026, 12), many, reader.words))
        draw(imported(Imported(new=many, changed=many, kept_date=many), reader.words))


def test_a_text_is_cut_to_what_it_may_weigh_once_each_sign_counts_twice() -> None:
    assert fit("Un texte, court.", 18) == "Un texte, court."
    for text in ("*" * 3_000, "mot " * 800, "a_b " * 700):
        cut = fit(text, 500)
        assert 300 < weight(cut) <= 500
        assert cut.endswith("…")
    assert len(fit("*" * 3_000, -10)) == 40
