"""Every version of a fact: who made it so, when, why, and what changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.editing import views
from bot.editing.entries import FactEntry, Gone, as_fact, as_source
from bot.editing.model import Content, Version
from bot.editing.views import Reader, action
from bot.i18n import Locale, Words
from bot.knowledge.service import Fact, Metric, Subject
from bot.paging import Paged, at_page
from bot.replies import (
    Action,
    Arguments,
    Block,
    Entries,
    Entry,
    Heading,
    Menu,
    Paragraph,
    Remark,
    Reply,
)
from bot.sources import Bibliography
from bot.text import shorten
from bot.when.saying import say_date

# Options of one menu, and characters of one page and of a list in it.
_MOST_OPTIONS, _PAGE, _LONGEST_LIST = 25, 2_800, 400

# A version, and what is told of it.
_Told = tuple[Version, list[Block]]


@dataclass(frozen=True, slots=True)
class Chronicle:
    """A fact with all that its versions name: subjects, metrics, and what took its place."""

    entry: FactEntry | Gone
    subjects: Sequence[Subject]
    metrics: Sequence[Metric]
    successors: Mapping[str, Fact]

    @property
    def fact(self) -> Fact | None:
        """What it says now; None for one that no document has any more."""
        return self.entry.fact if isinstance(self.entry, FactEntry) else None

    def fact_of(self, version: Version) -> Fact | None:
        """What a version says as a fact; None for a document's, or where its subject is gone."""
        content = version.content
        subject = self.subject_of(content) if content else None
        if content is None or subject is None or content.as_of is None:
            return None
        return as_fact(version.fact, content, subject)

    def subject_of(self, content: Content) -> Subject | None:
        """The subject that a version names."""
        return next((one for one in self.subjects if one.id == content.subject), None)


def history_card(chronicle: Chronicle, reader: Reader, page: int) -> Reply:
    """A page of the versions, the last first, each with what it changed; its menu opens them."""
    words, fact, its = reader.words, chronicle.fact, {"fact": chronicle.entry.id}
    paged = at_page(_pages(chronicle, reader), page)
    blocks: list[Block] = [block for _, group in paged.shown for block in group]
    if fact is None:
        blocks.insert(0, Paragraph(words("fact-history-gone")))
    elif not blocks:
        sources = Bibliography(words)
        shown = views.told(fact, reader, sources)
        blocks = [Paragraph(words("fact-history-none")), shown, *sources.block()]
    blocks += paged.remark(words)
    actions = [*_turns(paged, its, words), *([_open(fact, words)] if fact else [])]
    return Reply(
        words("fact-history-title"),
        views.fit(blocks),
        tuple(actions),
        menu=_menu(chronicle, [one for one, _ in paged.shown], reader, "fact-history-menu"),
        private=True,
    )


def restore_card(chronicle: Chronicle, reader: Reader) -> Reply:
    """The last versions to choose from, the way to the others in the history; raise `LookupError`
    for a fact that is gone."""
    words, fact = reader.words, chronicle.fact
    if fact is None:
        raise LookupError(chronicle.entry.id)
    sources = Bibliography(words)
    versions = chronicle.entry.versions[::-1][:_MOST_OPTIONS]
    lines = tuple(_line(version, chronicle, reader) for version in versions)
    listed = tuple(_fitting(lines, views.ROOM - 900))
    blocks: list[Block] = [
        views.told(fact, reader, sources),
        Paragraph(words("fact-restore-about", origin="own" if fact.own else "document")),
        Entries(listed),
        *sources.block(),
    ]
    menu = _menu(chronicle, versions, reader, "fact-restore-menu")
    actions = (*_older(chronicle, reader), _open(fact, words))
    return Reply(words("fact-restore-title"), views.fit(blocks), actions, menu=menu, private=True)


def version_card(chronicle: Chronicle, number: int, reader: Reader) -> Reply:
    """One version in full, as members read it, and the button that has it told again.

    `number`: 0 for what the document says. Raises `LookupError` where there is none.
    """
    words, entry = reader.words, chronicle.entry
    sources = Bibliography(words)
    blocks: list[Block] = []
    if number:
        version = next((one for one in entry.versions if one.number == number), None)
        fact = chronicle.fact_of(version) if version else None
        if version is None:
            raise LookupError(number)
        blocks.append(Paragraph(_deed(version, chronicle, reader)))
        if version.why:
            blocks.append(Paragraph(words("draft-because", reason=version.why)))
    else:
        fact = entry.document if isinstance(entry, FactEntry) else None
    if fact is None:
        blocks.append(Paragraph(words("fact-version-unreadable")))
    else:
        blocks += [views.told(fact, reader, sources), *views.other_language(fact, reader)]
    its = {"fact": entry.id}
    actions: list[Action] = []
    if fact is not None:
        label = words("fact-version-put-back")
        actions.append(Action(label, views.PUT_BACK, {**its, "number": number}, main=True))
    actions.append(Action(words("fact-card-history"), views.HISTORY_PAGE, {**its, "page": 1}))
    title = words("fact-version-title", number=number)
    return Reply(title, views.fit((*blocks, *sources.block())), tuple(actions), private=True)


def _pages(chronicle: Chronicle, reader: Reader) -> Iterator[list[_Told]]:
    """The versions in pages that fit a card and its menu; none is cut."""
    page: list[_Told] = []
    room = _PAGE
    versions = chronicle.entry.versions
    for place in range(len(versions) - 1, -1, -1):
        before = versions[place - 1] if place else None
        blocks = list(_version(versions[place], before, chronicle, reader))
        cost = views.weight(blocks)
        if page and (cost > room or len(page) == _MOST_OPTIONS):
            yield page
            page, room = [], _PAGE
        page.append((versions[place], blocks))
        room -= cost
    if page:
        yield page


def _version(
    version: Version, before: Version | None, chronicle: Chronicle, reader: Reader
) -> Iterator[Block]:
    """What a version changed."""
    words = reader.words
    yield Heading(words("fact-version-title", number=version.number))
    yield Paragraph(_deed(version, chronicle, reader))
    if version.why:
        yield Remark(words("draft-because", reason=version.why))
    if version.content is None:
        return
    former = before.content if before else None
    now, then = (dict(_said(one, chronicle, words)) for one in (version.content, former))
    changed = [
        Entry(now.get(name, "") or words("fact-version-emptied"), words(f"draft-field-{name}"))
        for name in now | then
        if now.get(name) != then.get(name)
    ]
    if changed:
        yield Entries(tuple(changed))


def _deed(version: Version, chronicle: Chronicle, reader: Reader) -> str:
    """How a fact stands from a version on, through whom and since when."""
    words = reader.words
    origin = "own" if version.own else "document"
    standing = words(f"fact-standing-{version.standing}", origin=origin)
    who, when = views.person_of(version.person, words), views.instant_of(version.at, reader)
    said = words("fact-card-since", standing=standing, person=who, when=when)
    for key, person in (("written", version.written_by), ("changed", version.changed_by)):
        if person is not None:
            by = views.person_of(person, words)
            said = words(f"fact-version-{key}", said=said, person=by)
    successor = chronicle.successors.get(version.successor or "")
    if successor is None:
        return said
    return words("fact-version-replaced", said=said, text=views.brief(words.text(successor.text)))


def _said(content: Content | None, chronicle: Chronicle, words: Words) -> Iterator[tuple[str, str]]:
    """What a fact says, field by field, in words."""
    if content is None:
        return
    for locale in Locale:
        if content.text[locale]:
            yield f"text_{locale}", content.text[locale]
    subject = chronicle.subject_of(content)
    yield "subject", words.text(subject.name) if subject else content.subject
    topics = subject.topics if subject else ()
    topic = next((one for one in topics if one.id == content.topic), None)
    yield "topic", words.text(topic.label) if topic else content.topic
    if content.as_of:
        yield "as_of", words.date(content.as_of)
    sources = Bibliography(words)
    for cited in content.sources:
        sources.mark(as_source(cited))
    cited_all = [one.text for block in sources.block() for one in block.citations]
    yield "sources", shorten(words("list-separator").join(cited_all), _LONGEST_LIST)
    yield "kind", words(f"draft-kind-{content.kind}")
    yield "confidence", words(f"confidence-{content.confidence}")
    if figures := views.figures_of(content.figures, chronicle.metrics, words):
        yield "figures", shorten(figures, _LONGEST_LIST)
    if content.review_on:
        yield "review_on", say_date(content.review_on, words.locale)


def _line(version: Version, chronicle: Chronicle, reader: Reader) -> Entry:
    """A version in one line: who, when, why, and how it begins."""
    text = views.text_of(version.content.text, reader.words) if version.content else ""
    parts = (_deed(version, chronicle, reader), version.why, views.brief(text))
    number = reader.words("fact-version-title", number=version.number)
    return Entry(" · ".join(part for part in parts if part), number)


def _fitting(lines: Sequence[Entry], room: int) -> Iterator[Entry]:
    """As many lines as fit; the menu holds them all."""
    for line in lines:
        room -= views.weight([Entries((line,))])
        if room < 0:
            return
        yield line


def _menu(
    chronicle: Chronicle, versions: Iterable[Version], reader: Reader, prompt: str
) -> Menu | None:
    """A version to be read in full, of at most 25, or what the document says."""
    words, entry = reader.words, chronicle.entry
    its = {"fact": entry.id}
    if isinstance(entry, FactEntry) and entry.document is not None:
        label = words("fact-version-title", number=0)
        options = [Action(label, views.VERSION, {**its, "number": 0})] if entry.versions else []
    else:
        options = [
            Action(_option(version, words), views.VERSION, {**its, "number": version.number})
            for version in versions
            if version.content is not None
        ]
    return Menu(words(prompt), tuple(options)) if options else None


def _option(version: Version, words: Words) -> str:
    text = views.text_of(version.content.text, words) if version.content else ""
    return shorten(f"{words('fact-version-title', number=version.number)} · {text}", 100)


def _older(chronicle: Chronicle, reader: Reader) -> Iterator[Action]:
    """The page of the history with the versions for which the menu has no room."""
    versions = chronicle.entry.versions
    if len(versions) > _MOST_OPTIONS and versions[0].own:
        first = versions[-1 - _MOST_OPTIONS]
        pages = enumerate(_pages(chronicle, reader), 1)
        page = next(n for n, told in pages if any(one is first for one, _ in told))
        label = reader.words("fact-restore-older")
        yield action(label, views.HISTORY_PAGE, fact=chronicle.entry.id, page=page)


def _turns(paged: Paged[_Told], its: Arguments, words: Words) -> Iterator[Action]:
    newer, older = words("topic-newer"), words("topic-older")
    return paged.turns(views.HISTORY_PAGE, its, back=newer, on=older)


def _open(fact: Fact, words: Words) -> Action:
    return action(words("fact-card-open"), views.CARD, fact=fact.id)
