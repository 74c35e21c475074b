"""What members type to suggest facts and corrections, and press to see what became of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.clock import Clock, today
from bot.communities.service import CommunityService
from bot.editing import suggest_views as views
from bot.editing.citing import read_source
from bot.editing.cleaning import Stain, Unclean, clean_line
from bot.editing.dating import read_as_of
from bot.editing.misread import Misread, VagueSource
from bot.editing.model import Cited
from bot.editing.suggest_refusals import TooManyToday, TooManyWaiting
from bot.editing.suggesting import SuggestingService, Suggestion
from bot.errors import GoneAction, UnknownChoice
from bot.i18n import Catalogue
from bot.knowledge.service import Documents, Subject, Topic
from bot.matching import Choice, pick, suggest
from bot.people import Actor
from bot.replies import Answer, Arguments, Reply
from bot.table import Command

# Between the ids of a subject and of its topic, where a topic is named without its subject.
_OF = "/"

_LONGEST_NAME = 90

# What can be found and taken out by who typed it.
_SEEN = frozenset({Stain.MENTION, Stain.MARKUP})


class SuggestCommands:
    """`/suggest`, and what stands behind "suggest a correction" under every answer."""

    def __init__(
        self,
        service: SuggestingService,
        documents: Documents,
        communities: CommunityService,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._service = service
        self._documents = documents
        self._communities = communities
        self._catalogue = catalogue
        self._clock = clock

    async def suggest(self, actor: Actor, subject: str = "", topic: str = "") -> Answer:
        """A form for what should be known, of a subject and a topic if they are named."""
        found, its = await self._meant(actor, subject, topic)
        return await self.form(actor, found, its)

    async def form(self, actor: Actor, subject: str = "", topic: str = "") -> Answer:
        """The same by ids."""
        given = {"subject": subject, "topic": topic}
        return await self._ask(actor, {name: value for name, value in given.items() if value})

    async def correct(self, actor: Actor, subject: str, topic: str = "", fact: str = "") -> Answer:
        """Which fact is to be corrected, and how should it read?"""
        if fact:
            return await self._ask_about(actor, fact)
        known = await self._documents.subject(subject)
        if known is None:
            raise GoneAction()
        facts = await self._service.facts(actor, subject, topic)
        if not facts:
            return await self.form(actor, subject, topic)
        if len(facts) == 1:
            return await self._ask_about(actor, facts[0].id)
        return views.which_fact(known, topic, facts, self._catalogue[actor.locale])

    async def save(
        self,
        actor: Actor,
        text: str,
        source: str,
        as_of: str = "",
        subject: str = "",
        topic: str = "",
        fact: str = "",
    ) -> Reply:
        """Keep what was typed, for an editor to read."""
        words = self._catalogue[actor.locale]
        try:
            day = await self._today(actor)
            given = Suggestion(
                text=text,
                source=await self._source(actor, source, day),
                as_of=read_as_of(as_of, actor.locale, day) if as_of.strip() else None,
                subject=subject,
                topic=topic,
                fact=fact,
            )
            return views.kept(await self._service.suggest(actor, given), words)
        except Misread as error:
            return views.not_kept(error, text, words)
        except Unclean as error:
            if error.details["kind"] not in _SEEN:
                raise
            return views.not_kept(error, text, words)

    async def mine(self, actor: Actor) -> Reply:
        """What the actor suggested here, and what became of it."""
        return views.mine(await self._service.mine(actor), self._catalogue[actor.locale])

    async def withdraw(self, actor: Actor, draft: str) -> Reply:
        """Take a suggestion back."""
        await self._service.withdraw(actor, draft)
        words = self._catalogue[actor.locale]
        return views.mine(await self._service.mine(actor), words, words("suggest-withdrawn"))

    async def suggest_subjects(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The subjects that may be meant."""
        return suggest(await self._subjects(actor), typed)

    async def suggest_topics(self, actor: Actor, typed: str, given: Arguments) -> Sequence[Choice]:
        """The topics that may be meant: those of the subject that was named, else all."""
        meant = pick(await self._subjects(actor), str(given.get("subject", "")))
        return suggest(await self._topics(actor, meant.value if meant else ""), typed)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        suggests = {"subject": self.suggest_subjects, "topic": self.suggest_topics}
        yield Command(
            views.SUGGEST, self.suggest, "command-suggest", suggests=suggests, communal=True
        )
        yield Command(views.CORRECT, self.correct, communal=True)
        yield Command(views.FORM, self.form, communal=True)
        yield Command(views.SAVE, self.save, communal=True)
        yield Command(views.MINE, self.mine, communal=True)
        yield Command(views.WITHDRAW, self.withdraw, communal=True)

    async def _ask_about(self, actor: Actor, fact: str) -> Answer:
        """A form for how a fact should read; in its place, the one that took it."""
        await self._service.fact(actor, fact)
        return await self._ask(actor, {"fact": fact})

    async def _ask(self, actor: Actor, about: Arguments) -> Answer:
        """The form, unless the person could not send it."""
        words = self._catalogue[actor.locale]
        try:
            await self._service.welcome(actor)
        except (TooManyWaiting, TooManyToday) as error:
            return views.no_room(error, words)
        named = about.get("fact")
        return views.form(
            words, about, await self._service.fact(actor, str(named)) if named else None
        )

    async def _today(self, actor: Actor) -> date:
        return today(self._clock, (await self._communities.settings_of(actor.within())).zone)

    async def _source(self, actor: Actor, typed: str, day: date) -> Cited:
        """Where something was read: a name alone will do, an editor looks for the rest."""
        try:
            return read_source(typed, actor.locale, day, await self._documents.sources())
        except VagueSource:
            return Cited(clean_line(typed, _LONGEST_NAME))

    async def _meant(self, actor: Actor, subject: str, topic: str) -> tuple[str, str]:
        """The ids of what was named; raise `UnknownChoice` for a name that is not clearly one."""
        found = pick(await self._subjects(actor), subject)
        if subject and found is None:
            raise UnknownChoice(typed=subject[:60])
        named = found.value if found else ""
        if not topic:
            return named, ""
        its = pick(await self._topics(actor, named), topic)
        if its is None:
            raise UnknownChoice(typed=topic[:60])
        of, _, its_own = its.value.rpartition(_OF)
        return of or named, its_own

    async def _subjects(self, actor: Actor) -> Sequence[Choice]:
        words = self._catalogue[actor.locale]
        return [one.choice(words.text(one.name)) for one in await self._documents.subjects()]

    async def _topics(self, actor: Actor, subject: str) -> Sequence[Choice]:
        """The topics of a subject; of all, each with its subject, where none is named."""
        words = self._catalogue[actor.locale]
        subjects = await self._documents.subjects()
        if subject:
            return [
                topic.choice(words.text(topic.label))
                for one in subjects
                if one.id == subject
                for topic in one.topics
            ]
        return [
            replace(topic.choice(views.about(one, topic, words)), value=_value(one, topic))
            for one in subjects
            for topic in one.topics
        ]


def _value(subject: Subject, topic: Topic) -> str:
    return f"{subject.id}{_OF}{topic.id}"
