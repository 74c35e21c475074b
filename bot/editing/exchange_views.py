"""What a file of facts would change or changed, and files that go out."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.editing.exchange import Item
from bot.editing.exchange_plan import Plan
from bot.editing.exchange_writing import FileFormat
from bot.editing.importing import Checked
from bot.editing.promoting import Promoted
from bot.errors import Flaw
from bot.i18n import Words
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    File,
    Form,
    Heading,
    Input,
    Paragraph,
    Remark,
    Reply,
)
from bot.sheets import LARGEST_BYTES
from bot.table import LONGEST_ARGUMENT
from bot.text import shorten

IMPORT, EXPORT, PROMOTE = "fact import", "fact export", "fact promote"
PASTED, TAKE_IN = "fact-pasted", "fact-take-in"

# Facts that are named under one heading; of the others only how many there are. What of each.
_MOST_NAMED, _LONGEST = 8, 100


def form(words: Words, *, dry: bool) -> Form:
    """Where the text of a file is pasted."""
    hint = words("transfer-form-hint")
    text = Input("text", words("transfer-form-text"), "", hint, LONGEST_ARGUMENT, long=True)
    return Form(words("transfer-form"), PASTED, (text,), {"dry": dry})


def checked(done: Checked, words: Words, *, changed_meanwhile: bool = False) -> Reply:
    """What a file would change, and the button that takes it in."""
    said: list[Block] = []
    if changed_meanwhile:
        said.append(Paragraph(words("transfer-changed-meanwhile")))
    if done.plan.empty:
        said.append(Paragraph(words("transfer-no-change")))
    else:
        said.append(Paragraph(words("transfer-would")))
    said.extend(_planned(done.plan, words))
    actions: tuple[Action, ...] = ()
    if done.file is not None:
        arguments = {"file": done.file, "shown": done.plan.digest}
        actions = (Action(words("transfer-take-in"), TAKE_IN, arguments, main=True),)
    return Reply(words("transfer-checked-title"), tuple(said), actions, private=True)


def taken_in(done: Checked, words: Words) -> Reply:
    """What was done."""
    said = (Paragraph(words("transfer-done")), *_planned(done.plan, words))
    return Reply(words("transfer-done-title"), said, private=True)


def exported(number: int, content: bytes, form: FileFormat, day: date, words: Words) -> Reply:
    """Everything that the community added, as a file."""
    name = f"sobrio-{day.isoformat()}.{form.value}"
    about = words("transfer-export-about", count=number)
    blocks: list[Block] = [File(name, content, about), Remark(words("transfer-export-again"))]
    if len(content) > LARGEST_BYTES:
        blocks.append(Remark(words("transfer-export-large")))
    return Reply(words("transfer-export-title"), tuple(blocks), private=True)


def nothing_to_export(words: Words) -> Reply:
    """Where nobody added anything."""
    nothing = Paragraph(words("transfer-export-nothing"))
    return Reply(words("transfer-export-title"), (nothing,), private=True)


def promoted(draft: Promoted, words: Words) -> Reply:
    """A draft of documents."""
    where = "transfer-promoted-kept" if draft.path else "transfer-promoted-not-kept"
    blocks = (
        File(draft.name, draft.content, words("transfer-promoted-about")),
        Remark(words(where, name=draft.name)),
    )
    return Reply(words("transfer-promoted-title"), blocks, private=True)


def _planned(plan: Plan, words: Words) -> Iterator[Block]:
    waiting = [item for item, _ in plan.waiting]
    groups = (
        ("transfer-new", plan.new),
        ("transfer-changed", plan.changed),
        ("transfer-waiting", waiting),
        ("transfer-decided", plan.decided),
        ("transfer-verified", plan.verified),
        ("transfer-left", plan.left),
    )
    for key, items in groups:
        if items:
            yield Heading(words(key, count=len(items)))
            yield Entries(tuple(_named(items, words)))
    if plan.same:
        yield Remark(words("transfer-same", count=plan.same))
    if plan.cautions:
        yield Heading(words("transfer-cautions", count=len(plan.cautions)))
        yield Entries(tuple(_cautions(plan.cautions, words)))


def _named(items: Sequence[Item], words: Words) -> Iterator[Entry]:
    for item in items[:_MOST_NAMED]:
        yield Entry(_line(item, words), item.fact or words("transfer-new-id"))
    if (more := len(items) - _MOST_NAMED) > 0:
        yield Entry(words("transfer-more", count=more))


def _line(item: Item, words: Words) -> str:
    if item.content is not None:
        said = shorten(item.content.text[words.locale] or item.content.text.either, _LONGEST)
        return said if item.standing == "published" else f"{said} ({_standing(item, words)})"
    return _standing(item, words)


def _standing(item: Item, words: Words) -> str:
    by = {"by": item.successor} if item.successor else {}
    status = "hidden" if item.content is None and item.standing == "retired" else item.standing
    return words(f"transfer-is-{status}", **by)


def _cautions(flaws: Sequence[Flaw], words: Words) -> Iterator[Entry]:
    for flaw in flaws[:_MOST_NAMED]:
        yield Entry(words(flaw.what, **flaw.details), words(flaw.where, **flaw.details))
    if (more := len(flaws) - _MOST_NAMED) > 0:
        yield Entry(words("transfer-more", count=more))
