"""What is known as entries that can be found: which words of a fact stand where."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from bot.dates import Edtf
from bot.i18n import Locale, Text
from bot.knowledge.service import Fact, FactKind, Metric, Subject
from bot.practices.service import Practice
from bot.quiz.service import Myth
from bot.search.service import EVERYBODY, Entry, Field, Lexicon, Phrases, tokens

# What stands before the id of a fact, a practice or a myth among the ids of entries.
FACT, PRACTICE, MYTH = "fact:", "practice:", "myth:"

# "de juin 2021 à juin 2023", "2023-2026": what holds for a span holds for the years within.
_YEAR = r"(?:19|20)\d\d"
_SPAN = re.compile(rf"\b({_YEAR})\b(?:\s*[-–]\s*|\s+(?:à|to|until)\s+(?:\w+\s+)?)({_YEAR})\b")
_ONE_YEAR = re.compile(rf"\b{_YEAR}\b")
# A word with a capital that does not begin a sentence.
_NAME = re.compile(r"(?:(?<=[\w,;:’'-][ ’'-])|(?<= [(]))[A-ZÀ-Ý][\w-]+")
_NUMBER_WORDS = (
    r"\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|cent|mille"
    r"|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine"
    r"|centaine|millier|moitié|tiers|quart|double|triple|mensuels?"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|dozen|half)\b"
)
# The four words after a number.
_AFTER_NUMBER = re.compile(
    rf"(?:\d[\d.,]*|{_NUMBER_WORDS})((?:[\s\u00a0\u202f'’-]+[^\s.,;:]+){{1,4}})", re.IGNORECASE
)
_NUMBER = re.compile(rf"\d|{_NUMBER_WORDS}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaking:
    """What is needed to say by which words things are found: the lexicon, the subjects and what is
    measured, by id, and how people ask for entries."""

    lexicon: Lexicon
    subjects: Mapping[str, Subject]
    metrics: Mapping[str, Metric]
    asked: Mapping[str, Phrases]

    def of_fact(self, fact: Fact, place: int, owner: str = EVERYBODY) -> Entry:
        """The entry of a fact; `place`: its place among those that its topic tells, from 0."""
        subject = self.subjects[fact.about.id]
        metrics = [self.metrics[f.metric] for f in fact.figures if f.metric in self.metrics]
        measured = {
            term for m in metrics for text in (m.label, m.other) for term in self._text(text)
        }
        names = _names(fact.text)
        return self._entry(
            FACT + fact.id,
            owner,
            {
                Field.NAMES: self._naming(subject),
                Field.TOPIC: self._topic(subject, fact.topic),
                Field.TEXT: self._text(fact.text, fact.only),
                Field.ASIDE: {
                    *measured,
                    *(term for s in fact.sources for term in self._any(s.publisher)),
                },
            },
            {
                **_days(fact.as_of),
                "years": " ".join(sorted(_years(fact.as_of, fact.text))),
                "kind": "event" if fact.kind is FactKind.EVENT else "state",
                "topic": f"{subject.id}/{fact.topic}",
                "metrics": " ".join(figure.metric for figure in fact.figures),
                "numbers": _has_numbers(fact.text),
                "names": " ".join(sorted(names)),
                "others": " ".join(sorted(self._others(names))),
                "counted": self._counted(measured, fact.text),
                "place": str(place),
                "order": str([topic.id for topic in subject.topics].index(fact.topic)),
            },
        )

    def of_practice(self, practice: Practice) -> Entry:
        """The entry of a practice."""
        why = practice.why
        frameworks = (r.framework for r in practice.references)
        return self._entry(
            PRACTICE + practice.id,
            EVERYBODY,
            {
                Field.NAMES: (),
                Field.TOPIC: self._text(practice.theme.label),
                Field.TEXT: (*self._text(practice.title), *self._text(practice.body)),
                Field.ASIDE: {
                    *(self._text(why.text) if why else ()),
                    *(term for name in frameworks for term in self._any(name)),
                },
            },
            {
                "kind": "practice",
                "numbers": _has_numbers(
                    practice.title, practice.body, *([why.text] if why else ())
                ),
            },
        )

    def of_myth(self, myth: Myth) -> Entry:
        """The entry of a common error."""
        return self._entry(
            MYTH + myth.id,
            EVERYBODY,
            {
                Field.NAMES: (),
                Field.TOPIC: self._text(myth.category.label),
                Field.TEXT: (*self._text(myth.claim), *self._text(myth.correction)),
                Field.ASIDE: (*self._text(myth.quiz.text), *self._text(myth.quiz.right)),
            },
            {
                **_days(myth.as_of),
                "kind": "myth",
                "numbers": _has_numbers(myth.correction),
                "counted": self._counted((), myth.correction, myth.quiz.text),
            },
        )

    def _entry(
        self,
        entry: str,
        owner: str,
        terms: Mapping[Field, Iterable[str]],
        facets: Mapping[str, str],
    ) -> Entry:
        asked = self.asked.get(entry, {})
        people_say = (
            term for locale, phrases in asked.items() for phrase in phrases
            for term in self.lexicon.terms(phrase, locale)
        )  # fmt: skip
        sorted_terms = {
            field: tuple(sorted(set(found)))
            for field, found in ({**terms, Field.ASKED: people_say}).items()
        }
        said = json.dumps([sorted_terms, dict(facets)])
        stamp = blake2b(said.encode(), digest_size=12).hexdigest()
        return Entry(entry, owner, stamp, sorted_terms, facets)

    def _naming(self, subject: Subject) -> Iterator[str]:
        yield self.lexicon.naming(subject.id)
        for spelling in (subject.name.fr, subject.name.en, *subject.aliases):
            yield from self._any(spelling)

    def _topic(self, subject: Subject, topic: str) -> Iterator[str]:
        for one in subject.topics:
            if one.id == topic:
                yield from self._text(one.label)
                for alias in one.aliases:
                    yield from self._any(alias)

    def _counted(self, measured: Iterable[str], *texts: Text) -> str:
        """The terms of that of which numbers are given: what is measured, and what stands after a
        number."""
        found = set(measured)
        for text in texts:
            for locale in Locale:
                for after in _AFTER_NUMBER.findall(text[locale]):
                    found |= self.lexicon.terms(after, locale)
        return " ".join(sorted(found))

    def _others(self, names: Iterable[str]) -> set[str]:
        """Those names that are not words with a meaning, as those of a country are."""
        return {name for name in names if not self.lexicon.means(name)}

    def _text(self, text: Text, only: Locale | None = None) -> Iterator[str]:
        for locale in (only,) if only else Locale:
            yield from self.lexicon.terms(text[locale], locale)

    def _any(self, words: str) -> Iterable[str]:
        return self.lexicon.terms(words, None)


def _days(as_of: Edtf) -> Mapping[str, str]:
    return {"first": as_of.first_day.isoformat(), "last": as_of.last_day.isoformat()}


def _years(as_of: Edtf, text: Text) -> set[str]:
    """The years of which something speaks: its date, those it names, and those between."""
    found = {str(as_of.year), *_ONE_YEAR.findall(text.fr), *_ONE_YEAR.findall(text.en)}
    for first, last in (*_SPAN.findall(text.fr), *_SPAN.findall(text.en)):
        found |= {str(year) for year in range(int(first), int(last) + 1)}
    return found


def _names(text: Text) -> set[str]:
    """The names that stand in a text, folded."""
    return {token.folded for name in _NAME.findall(text.fr) for token in tokens(name)}


def _has_numbers(*texts: Text) -> str:
    return "yes" if any(_NUMBER.search(text.fr) for text in texts) else ""
