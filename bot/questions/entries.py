"""What is known as entries that can be found: which words of a fact stand where."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from bot.dates import Edtf
from bot.i18n import Locale, Text
from bot.knowledge.service import Fact, Metric, Subject
from bot.practices.service import Practice
from bot.quiz.service import Myth
from bot.search.service import EVERYBODY, NEVER_ASKED, Asked, Entry, Field, Lexicon

# What stands before the id of a fact, a practice or a myth among the ids of entries.
FACT, PRACTICE, MYTH = "fact:", "practice:", "myth:"

# "de juin 2021 à juin 2023", "2023-2026": what holds for a span holds for the years within.
_YEAR = r"(?:19|20)\d\d"
_SPAN = re.compile(rf"\b({_YEAR})\b(?:\s*[-–]\s*|\s+(?:à|to|until)\s+(?:\w+\s+)?)({_YEAR})\b")
_ONE_YEAR = re.compile(rf"\b{_YEAR}\b")


@dataclass(frozen=True, slots=True)
class Speaking:
    """What is needed to say by which words things are found: the lexicon, the subjects and what is
    measured, by id."""

    lexicon: Lexicon
    subjects: Mapping[str, Subject]
    metrics: Mapping[str, Metric]

    def of_fact(
        self, fact: Fact, place: int, asked: Asked = NEVER_ASKED, owner: str = EVERYBODY
    ) -> Entry:
        """The entry of a fact; `place`: its place among those that its topic tells, from 0;
        `asked`: how people ask for it."""
        subject = self.subjects[fact.about.id]
        metrics = [self.metrics[f.metric] for f in fact.figures if f.metric in self.metrics]
        measured = {
            term for m in metrics for text in (m.label, m.other) for term in self._text(text)
        }
        return self._entry(
            FACT + fact.id,
            owner,
            asked,
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
                "first": fact.as_of.first_day.isoformat(),
                "last": fact.as_of.last_day.isoformat(),
                "years": " ".join(sorted(_years(fact.as_of, fact.text))),
                "topic": f"{subject.id}/{fact.topic}",
                "metrics": " ".join(figure.metric for figure in fact.figures),
                "place": str(place),
            },
        )

    def of_answered(self, fact: Fact, asked: Asked, owner: str) -> Entry:
        """The entry of a fact that everybody is told, for a community whose editors answered
        questions by it: found by these and by what it is about alone, beside what everybody finds
        it by."""
        whole = self.of_fact(fact, 0, asked, owner)
        return replace(whole, terms={Field.NAMES: whole.terms[Field.NAMES]})

    def of_practice(self, practice: Practice, asked: Asked) -> Entry:
        """The entry of a practice."""
        why = practice.why
        frameworks = (r.framework for r in practice.references)
        return self._entry(
            PRACTICE + practice.id,
            EVERYBODY,
            asked,
            {
                Field.NAMES: (),
                Field.TOPIC: self._text(practice.theme.label),
                Field.TEXT: (*self._text(practice.title), *self._text(practice.body)),
                Field.ASIDE: {
                    *(self._text(why.text) if why else ()),
                    *(term for name in frameworks for term in self._any(name)),
                },
            },
            {},
        )

    def of_myth(self, myth: Myth, asked: Asked) -> Entry:
        """The entry of a common error."""
        return self._entry(
            MYTH + myth.id,
            EVERYBODY,
            asked,
            {
                Field.NAMES: (),
                Field.TOPIC: self._text(myth.category.label),
                Field.TEXT: (*self._text(myth.claim), *self._text(myth.correction)),
                Field.ASIDE: (*self._text(myth.quiz.text), *self._text(myth.quiz.right)),
            },
            {},
        )

    def _entry(
        self,
        entry: str,
        owner: str,
        asked: Asked,
        terms: Mapping[Field, Iterable[str]],
        facets: Mapping[str, str],
    ) -> Entry:
        sorted_terms = {field: tuple(sorted(set(found))) for field, found in terms.items()}
        said = dict(sorted(asked.terms.items()))
        whole = json.dumps([sorted_terms, dict(facets), said, asked.questions])
        stamp = blake2b(whole.encode(), digest_size=12).hexdigest()
        return Entry(entry, owner, stamp, sorted_terms, facets, said, asked.questions)

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

    def _text(self, text: Text, only: Locale | None = None) -> Iterator[str]:
        for locale in (only,) if only else Locale:
            yield from self.lexicon.terms(text[locale], locale)

    def _any(self, words: str) -> Iterable[str]:
        return self.lexicon.terms(words, None)


def _years(as_of: Edtf, text: Text) -> set[str]:
    """The years of which something speaks: its date, those it names, and those between."""
    found = {str(as_of.year), *_ONE_YEAR.findall(text.fr), *_ONE_YEAR.findall(text.en)}
    for first, last in (*_SPAN.findall(text.fr), *_SPAN.findall(text.en)):
        found |= {str(year) for year in range(int(first), int(last) + 1)}
    return found
