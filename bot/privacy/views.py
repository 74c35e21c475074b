"""What is held about a person, and its deletion, as replies."""

from collections.abc import Sequence
from datetime import date

from bot.i18n import Words
from bot.privacy.model import Section, Summary
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    File,
    Heading,
    Link,
    Paragraph,
    Remark,
    Reply,
)

# The commands that people type, and the one behind the button.
EXPORT, DELETE, ERASE = "privacy export", "privacy delete", "privacy-erase"


def exported(data: bytes, today: date, contact: str | None, words: Words) -> Reply:
    """All that is held about the person, as a file for them alone."""
    file = File(f"sobrio-{today:%Y-%m-%d}.json", data, words("privacy-file"))
    blocks = (Paragraph(words("privacy-export-text")), file, Remark(words("privacy-export-others")))
    actions = (Action(words("privacy-to-delete"), DELETE), *_contact(contact, words))
    return Reply(words("privacy-export-title"), blocks, actions, private=True)


def proposal(summary: Summary, contact: str | None, words: Words) -> Reply:
    """What goes and what stays nameless, before anything is deleted."""
    title = words("privacy-delete-title")
    if summary.nothing:
        nothing = Paragraph(words("privacy-nothing"))
        return Reply(title, (nothing,), _contact(contact, words), private=True)
    actions = (
        Action(words("privacy-erase"), ERASE, main=True),
        Action(words("privacy-to-export"), EXPORT),
        *_contact(contact, words),
    )
    blocks: list[Block] = [
        *_listed(words("privacy-going"), summary.going, words),
        *_listed(words("privacy-staying"), summary.staying, words),
    ]
    if summary.mentions:
        blocks.append(Paragraph(words("privacy-mentioned", count=summary.mentions)))
    consequences = [Entry(words(f"privacy-consequence-{one}")) for one in _consequences(summary)]
    blocks += [Heading(words("privacy-consequences")), Entries(tuple(consequences))]
    blocks.append(Remark(words("privacy-no-way-back")))
    return Reply(title, tuple(blocks), actions, private=True)


def erased(words: Words) -> Reply:
    """It is done."""
    blocks = (
        Paragraph(words("privacy-erased-text")),
        Remark(words("privacy-erased-elsewhere")),
    )
    return Reply(words("privacy-erased-title"), blocks, private=True)


def _listed(
    heading: str, counted: Sequence[tuple[Section, int]], words: Words
) -> tuple[Block, ...]:
    if not counted:
        return ()
    entries = tuple(
        Entry(words("privacy-rows", count=number), words(f"holding-{one}"))
        for one, number in counted
    )
    return (Heading(heading), Entries(entries))


def _consequences(summary: Summary) -> Sequence[str]:
    """What their going means, by the words for each."""
    going = {section for section, _ in summary.going}
    found = {
        Section.SIGNUPS: "places",
        Section.SUBSCRIPTIONS: "subscriptions",
        Section.FACTS: "drafts",
        Section.LANGUAGE: "language",
    }
    return [*(said for section, said in found.items() if section in going), "chat"]


def _contact(contact: str | None, words: Words) -> tuple[Link, ...]:
    return (Link(words("privacy-contact"), contact),) if contact else ()
