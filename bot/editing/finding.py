"""Which subject and which topic are meant by what somebody typed."""

from collections.abc import Sequence
from itertools import islice

from bot.editing.misread import UnknownSubject, UnknownTopic
from bot.i18n import Words
from bot.knowledge.service import Subject, Topic
from bot.matching import LONGEST_TYPED, Choice, pick, suggest
from bot.text import fold, shorten

# How much of what was typed is said back, and how many are named that may be meant.
_SHOWN, _MOST_NEAREST = 60, 3

# Characters for the names of all topics of a subject.
_LONGEST_LIST = 300

# What the catalogue is told where nothing resembles what was typed.
_NONE = "none"


def subject_choices(subjects: Sequence[Subject], words: Words) -> list[Choice]:
    """The subjects to choose from, by their names in a language."""
    ordered = sorted(subjects, key=lambda subject: fold(words.text(subject.name)))
    return [subject.choice(words.text(subject.name)) for subject in ordered]


def topic_choices(subject: Subject, words: Words) -> list[Choice]:
    """The topics of a subject to choose from, in its order."""
    return [topic.choice(words.text(topic.label)) for topic in subject.topics]


def find_subject(typed: str, subjects: Sequence[Subject], words: Words) -> Subject:
    """The subject that is meant; raise `UnknownSubject` where there is any doubt."""
    choices = subject_choices(subjects, words)
    meant = _pick(choices, typed)
    if meant is None:
        near = [choice.label for choice in suggest(choices, typed, _MOST_NEAREST)]
        raise UnknownSubject(typed[:_SHOWN], ", ".join(near) or _NONE)
    return next(subject for subject in subjects if subject.id == meant.value)


def find_topic(typed: str, subject: Subject, words: Words) -> Topic:
    """The topic of a subject that is meant; raise `UnknownTopic` where there is any doubt."""
    choices = topic_choices(subject, words)
    meant = _pick(choices, typed)
    if meant is None:
        known = shorten(", ".join(choice.label for choice in choices), _LONGEST_LIST)
        raise UnknownTopic(typed[:_SHOWN], known)
    return next(topic for topic in subject.topics if topic.id == meant.value)


def mentioning(choices: Sequence[Choice], typed: str, most: int = 25) -> list[Choice]:
    """The choices in one of whose spellings every word begins that was typed, in any order."""
    wanted = fold(typed).split()
    if not wanted:
        return []
    found = (one for one in choices if any(_has(name, wanted) for name in one.spellings()))
    return list(islice(found, most))


def _has(spelling: str, wanted: Sequence[str]) -> bool:
    words = spelling.split()
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _pick(choices: Sequence[Choice], typed: str) -> Choice | None:
    return pick(choices, typed) if len(typed) <= LONGEST_TYPED else None
