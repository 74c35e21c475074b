"""Replies and forms as Discord's components."""

from datetime import date

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts import Chart, Point
from bot.frontends.discord.drawing import LONGEST_CARD, draw_card, draw_form, picture_of
from bot.frontends.discord.escaping import escape
from bot.replies import (
    Action,
    Citation,
    Entries,
    Entry,
    Form,
    Heading,
    Input,
    Link,
    Menu,
    Paragraph,
    Picture,
    Remark,
    Reply,
    Sources,
    Statement,
)

ONE = Action("One", "one")
TWO = Action("Two", "two", {"n": 2}, main=True)
IDS = {ONE: "s1:one", TWO: "s1:two?n=2"}


def text_of(reply: Reply) -> str:
    items = draw_card(reply, IDS).walk_children()
    return "\n".join(item.content for item in items if isinstance(item, discord.ui.TextDisplay))


def test_every_block_in_reading_order() -> None:
    reply = Reply(
        "Title",
        (
            Paragraph("A paragraph."),
            Heading("Heading"),
            Statement("A fact.", "2021 · old", (1, 2), leads=True),
            Entries((Entry("text", "term"), Entry("alone"))),
            Sources("Sources", (Citation(1, "One", "https://a.example"), Citation(2, "Two"))),
            Remark("Small."),
        ),
    )
    assert text_of(reply) == (
        "## Title\nA paragraph.\n\n### Heading\n**A fact.**\u00a0[1]\u00a0[2]\n-# 2021 · old\n\n"
        "- **term** – text\n- alone\n\n"
        "-# **Sources**\n-# [1] [One](<https://a.example>)\n-# [2] Two\n-# Small.\n"
    )


DAY = date(2023, 7, 4)
CHART = Chart("Signataires", "", (Point(872, "872", "4 juillet 2023", DAY, DAY),))


def parts_of(reply: Reply, *, with_picture: bool) -> list[str]:
    """The texts of a card, and the alt text where a picture stands."""
    (card,) = draw_card(reply, IDS, with_picture=with_picture).children
    assert isinstance(card, discord.ui.Container)
    found: list[str] = []
    for item in card.children:
        if isinstance(item, discord.ui.MediaGallery):
            (media,) = item.items
            assert media.media.url == "attachment://evolution.png"
            found.append(f"alt: {media.description}")
        elif isinstance(item, discord.ui.TextDisplay):
            found.append(item.content)
    return found


def test_a_picture_stands_at_its_place_or_not_at_all() -> None:
    picture = Picture(CHART, "872 le 4 juillet 2023")
    between = Reply("T", (Paragraph("Avant."), picture, Remark("Après.")))
    assert picture_of(between) == picture
    assert parts_of(between, with_picture=True) == [
        "## T\nAvant.\n", "alt: 872 le 4 juillet 2023", "-# Après.\n",
    ]  # fmt: skip
    assert parts_of(between, with_picture=False) == ["## T\nAvant.\n\n-# Après.\n"]
    assert parts_of(Reply("T", (picture,)), with_picture=True)[0] == "## T"
    assert picture_of(Reply("T")) is None


def test_the_words_for_a_picture_keep_to_discords_limit() -> None:
    (_, alt) = parts_of(Reply("T", (Picture(CHART, "mots " * 400),)), with_picture=True)
    assert 1_000 < len(alt.removeprefix("alt: ")) <= 1_024
    (_, none) = parts_of(Reply("T", (Picture(CHART, ""),)), with_picture=True)
    assert none == "alt: None"


async def test_buttons_menus_and_links() -> None:
    menu = Menu("Choose", (ONE, TWO))
    view = draw_card(Reply("T", actions=(TWO, Link("Go", "https://a.example")), menu=menu), IDS)
    buttons = [item for item in view.walk_children() if isinstance(item, discord.ui.Button)]
    assert [(b.label, b.custom_id, b.url) for b in buttons] == [
        ("Two", "s1:two?n=2", None),
        ("Go", None, "https://a.example"),
    ]
    (select,) = [i for i in view.walk_children() if isinstance(i, discord.ui.Select)]
    assert [option.value for option in select.options] == ["s1:one", "s1:two?n=2"]
    assert view.is_finished(), "discord.py must keep no card in memory"


def test_two_buttons_of_one_label_are_not_the_same() -> None:
    def card(page: int) -> Reply:
        return Reply("A", actions=(Action("Older", "facts", {"page": page}),))

    assert card(1) == card(1)
    assert card(1) != card(2), "cards are kept under their replies"


def test_a_card_that_does_not_fit_is_our_mistake_and_never_cut() -> None:
    with pytest.raises(ValueError, match="a card of"):
        draw_card(Reply("T", (Paragraph("x" * LONGEST_CARD),)), IDS)


def test_more_than_five_buttons_take_two_rows() -> None:
    actions = tuple(Action(str(n), "one", {"n": n}) for n in range(7))
    view = draw_card(Reply("T", actions=actions), {a: f"s1:one?n={a.label}" for a in actions})
    rows = [item for item in view.walk_children() if isinstance(item, discord.ui.ActionRow)]
    assert [len(row.children) for row in rows] == [5, 2]


async def test_a_form_within_discords_limits() -> None:
    wanted = Input("topic", "L" * 60, value="", placeholder="p" * 200)
    modal = draw_form(Form("T" * 60, "facts", (wanted,)), "s1:facts")
    assert len(modal.title) <= 45
    (label,) = modal.children
    assert isinstance(label, discord.ui.Label)
    assert len(label.text) <= 45
    assert modal.is_finished()


async def test_a_long_text_is_written_in_several_lines_up_to_discords_limit() -> None:
    text = Input("text", "Texte", long=True, longest=9_000)
    modal = draw_form(Form("T", "c", (text, Input("name", "Nom"))), "s1:c")
    shown = [label.to_component_dict()["component"] for label in modal.children]
    assert [(field["style"], field["max_length"]) for field in shown] == [(2, 4_000), (1, 100)]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**gras** __x__", r"\*\*gras\*\* \_\_x\_\_"),
        ("@everyone <@1>", r"\@everyone \<\@1\>"),
        ("[a](b)", r"\[a\](b)"),
        ("# titre\n-# petit\n- liste", "\\# titre\n\\-# petit\n\\- liste"),
        ("1. un\n2024. deux", "1\\. un\n2024\\. deux"),
        ("Numéro 1. Fin - ou # pas", "Numéro 1. Fin - ou # pas"),
    ],
)
def test_markup_is_shown_as_typed(typed: str, shown: str) -> None:
    assert escape(typed) == shown


@given(st.text())
def test_no_markup_survives_unescaped(typed: str) -> None:
    escaped = escape(typed).replace("\\\\", "")
    for mark in "*_~|`<>[]@":
        assert escaped.count(mark) == escaped.count("\\" + mark)


HOSTILE = "**x** @everyone <@1> [a](b) `c` :smile: https://evil.example \u202e"


def test_every_place_on_a_card_is_escaped() -> None:
    reply = Reply(
        HOSTILE,
        (
            Paragraph(HOSTILE),
            Heading(HOSTILE),
            Statement(HOSTILE, HOSTILE),
            Statement(HOSTILE, HOSTILE, leads=True),
            Entries((Entry(HOSTILE, HOSTILE), Entry(HOSTILE))),
            Sources(HOSTILE, (Citation(1, HOSTILE, "https://a.example"), Citation(2, HOSTILE))),
            Remark(HOSTILE),
        ),
    )
    text = text_of(reply)
    assert text.count(escape(HOSTILE)) == 14
    for raw in (" @everyone", " <@1>", " `c`", " :smile:", " https://", "\u202e"):
        assert raw not in text


def test_a_card_too_long_for_its_links_names_the_sources_without_them() -> None:
    url = "https://a.example/" + "x" * 230
    citations = tuple(Citation(mark, f"Source {mark}", url) for mark in range(1, 16))
    text = text_of(Reply("T", (Paragraph("p" * 600), Sources("Sources", citations))))
    assert len(text) <= LONGEST_CARD
    assert "[15] Source 15" in text
    assert url not in text
