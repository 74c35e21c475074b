"""The commands with which editors write facts: a draft, completed on its card, then decided on."""

from collections.abc import Awaitable, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.editing import card_views, decision_views, draft_parts, forms, views
from bot.editing.asking import Asking
from bot.editing.draft_cards import Card
from bot.editing.drafting import DraftService
from bot.editing.fields import Edited, Written, edit
from bot.editing.finding import find_subject, find_topic, subject_choices, topic_choices
from bot.editing.forms import GROUPS, Group
from bot.editing.misread import Misread, TooManySources
from bot.editing.model import MOST_SOURCES, Draft
from bot.editing.refusals import (
    AlreadyDecided,
    ChangedMeanwhile,
    Lacking,
    NearDuplicate,
    Overtaken,
)
from bot.errors import Correctable, GoneAction
from bot.knowledge.service import Subject
from bot.matching import Choice, suggest
from bot.people import Actor, Role
from bot.replies import Arguments, Form, Paragraph, Reply, typed_before
from bot.table import Command


class FactCommands:
    """To add facts and to correct them."""

    def __init__(self, drafts: DraftService, asking: Asking) -> None:
        self._drafts = drafts
        self._asking = asking

    async def add(self, actor: Actor, subject: str = "", topic: str = "") -> Form:
        """A form for a new fact, about a subject and a topic where they are named already."""
        ground = await self._asking.ground(actor)
        about = find_subject(subject, ground.subjects, ground.words) if subject.strip() else None
        of = find_topic(topic, about, ground.words) if about and topic.strip() else None
        return forms.first(about, of, ground.words)

    async def write(
        self,
        actor: Actor,
        text_fr: str = "",
        text_en: str = "",
        subject: str = "",
        topic: str = "",
        as_of: str = "",
        source: str = "",
    ) -> Reply:
        """Keep what was typed of a new fact, as far as it can be read, and show its card."""
        typed = {"subject": subject, "topic": topic, "as_of": as_of, "source": source}
        typed |= {"text_fr": text_fr, "text_en": text_en}
        ground = await self._asking.ground(actor)
        edited = edit(Written(), typed, ground)
        card = await self._drafts.begin(actor, edited.written.content)
        return await self._shown(actor, card, edited)

    async def edit(self, actor: Actor, fact: str) -> Reply:
        """The card of a draft that corrects a fact."""
        return await self.change(actor, await self._asking.meant(actor, fact))

    async def change(self, actor: Actor, fact: str) -> Reply:
        """The same, from a button."""
        return await self._shown(actor, await self._drafts.edit(actor, fact))

    async def open(self, actor: Actor, draft: str) -> Reply:
        """The card of a draft."""
        return await self._shown(actor, await self._drafts.card(actor, draft))

    async def form(self, actor: Actor, draft: str, group: str, typed: str = "") -> Form:
        """Some of what a draft says, to be typed; `typed`: what could not be read, in JSON."""
        card = await self._drafts.card(actor, draft)
        return forms.part(card, _group(group), typed_before(typed), self._asking.words(actor))

    async def save(
        self,
        actor: Actor,
        draft: str,
        group: str,
        text_fr: str = "",
        text_en: str = "",
        subject: str = "",
        topic: str = "",
        as_of: str = "",
        review_on: str = "",
        why: str = "",
    ) -> Reply:
        """Take over what was typed; what cannot be read is asked for again, and not lost."""
        given = {"text_fr": text_fr, "text_en": text_en, "subject": subject, "topic": topic}
        given |= {"as_of": as_of, "review_on": review_on, "why": why}
        typed = {name: given[name] for name in GROUPS[_group(group)]}
        return await self._unless_decided(actor, draft, self._save(actor, draft, typed))

    async def put(self, actor: Actor, draft: str, subject: str = "", topic: str = "") -> Reply:
        """Take over a subject or a topic that was chosen from a list."""
        typed = {name: one for name, one in (("subject", subject), ("topic", topic)) if one}
        return await self._unless_decided(actor, draft, self._save(actor, draft, typed))

    async def replace(self, actor: Actor, draft: str, fact: str = "") -> Reply:
        """Have a draft take the place of a fact, or of none."""
        change = self._drafts.supersede(actor, draft, fact or None)
        return await self._unless_decided(actor, draft, self._after(actor, change))

    async def same(self, actor: Actor, draft: str, fact: str) -> Reply:
        """Say that a draft is a known fact from another source."""
        known = (await self._asking.editing.entry(actor, fact)).fact
        card = await self._drafts.card(actor, draft)
        if len(known.sources) + len(card.draft.content.sources) > MOST_SOURCES:
            raise TooManySources(MOST_SOURCES)
        change = self._drafts.add_source_to(actor, draft, fact)
        return await self._unless_decided(actor, draft, self._after(actor, change))

    async def alike(self, actor: Actor, draft: str, page: int = 1) -> Reply:
        """A draft beside what resembles it."""
        card = await self._drafts.card(actor, draft)
        return card_views.alike_card(card, await self._asking.reader(actor), page)

    async def publish(self, actor: Actor, draft: str, revision: int, sure: bool = False) -> Reply:
        """Make public what was read, or have it wait for a second person; what stands against it,
        or what it says by now, is shown."""
        return await self._unless_decided(actor, draft, self._publish(actor, draft, revision, sure))

    async def approve(self, actor: Actor, draft: str, revision: int) -> Reply:
        """The same of what waits, from where the team reads that it does."""
        return await self.publish(actor, draft, revision)

    async def discard(self, actor: Actor, draft: str, sure: bool = False) -> Reply:
        """Let go of a draft, once somebody is sure."""
        reader = await self._asking.reader(actor)
        card = await self._drafts.card(actor, draft)
        if not card.draft.open:
            return decision_views.decided_card(card.draft, reader)
        if not sure:
            return decision_views.discard_card(card.draft, reader)
        await self._drafts.discard(actor, draft)
        return decision_views.discarded_card(reader.words)

    async def suggest_fact(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The facts that may be meant, retired ones among them."""
        return await self._asking.editing.choices(actor, typed, self._asking.words(actor))

    async def suggest_subject(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The subjects that may be meant."""
        actor.require(Role.EDITOR)
        subjects = await self._asking.documents.subjects()
        return suggest(subject_choices(subjects, self._asking.words(actor)), typed)

    async def suggest_topic(self, actor: Actor, typed: str, given: Arguments) -> Sequence[Choice]:
        """The topics of the subject that was named before; none while it is not clear which."""
        actor.require(Role.EDITOR)
        words = self._asking.words(actor)
        subjects = await self._asking.documents.subjects()
        try:
            subject = find_subject(str(given.get("subject") or ""), subjects, words)
        except Misread:
            return []
        return suggest(topic_choices(subject, words), typed)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        role = Role.EDITOR
        named = {"subject": self.suggest_subject, "topic": self.suggest_topic}
        yield Command(views.ADD, self.add, "command-fact-add", role=role, suggests=named)
        which = {"fact": self.suggest_fact}
        yield Command(views.EDIT, self.edit, "command-fact-edit", role=role, suggests=which)
        behind = {
            views.WRITE: self.write,
            views.CHANGE: self.change,
            views.DRAFT: self.open,
            views.FORM: self.form,
            views.SAVE: self.save,
            views.PUT: self.put,
            views.REPLACE: self.replace,
            views.SAME: self.same,
            views.ALIKE: self.alike,
            views.PUBLISH: self.publish,
            views.APPROVE: self.approve,
            views.DISCARD: self.discard,
        }
        for name, run in behind.items():
            yield Command(name, run, role=role)

    async def _save(self, actor: Actor, draft: str, typed: Mapping[str, str]) -> Reply:
        ground = await self._asking.ground(actor)
        read: list[Edited] = []

        def change(one: Draft) -> Draft:
            read.append(edit(Written.of(one), typed, ground))
            return read[-1].written.onto(one)

        card = await self._drafts.alter(actor, draft, change)
        return await self._shown(actor, card, read[-1])

    async def _publish(self, actor: Actor, draft: str, revision: int, sure: bool) -> Reply:
        card, reader = await self._drafts.card(actor, draft), await self._asking.reader(actor)
        try:
            decided = await self._drafts.publish(actor, draft, sure=sure, revision=revision)
        except ChangedMeanwhile as changed:
            return await self._shown_anew(actor, draft, changed)
        except Lacking:
            return await self._shown(actor, card)
        except NearDuplicate:
            if draft_parts.pairs(card):
                return card_views.alike_card(card, reader, 1)
            # What resembles it are older figures, and it is decided what becomes of those.
            if not card.overtaken:
                return await self._publish(actor, draft, revision, sure=True)
            return decision_views.overtaken_card(card, reader)
        except Overtaken:
            return decision_views.overtaken_card(card, reader)
        return decision_views.done_card(decided, card, reader)

    async def _after(self, actor: Actor, change: Awaitable[Card]) -> Reply:
        return await self._shown(actor, await change)

    async def _unless_decided(self, actor: Actor, draft: str, work: Awaitable[Reply]) -> Reply:
        """What the work answers; who decided on the draft and what, where another was first."""
        try:
            return await work
        except AlreadyDecided:
            card = await self._drafts.card(actor, draft)
            return decision_views.decided_card(card.draft, await self._asking.reader(actor))

    async def _shown_anew(self, actor: Actor, draft: str, why: Correctable) -> Reply:
        """The card as it is by now, under what kept the draft from being decided."""
        reader = await self._asking.reader(actor)
        shown = await self._shown(actor, await self._drafts.card(actor, draft))
        told = Paragraph(reader.words(why.key, **why.details))
        return replace(shown, blocks=(told, *shown.blocks))

    async def _shown(self, actor: Actor, card: Card, edited: Edited | None = None) -> Reply:
        reader = await self._asking.reader(actor)
        subjects: Sequence[Subject] = await self._asking.documents.subjects()
        return card_views.draft_card(card, reader, subjects, edited)


def _group(name: str) -> Group:
    try:
        return Group(name)
    except ValueError as error:
        raise GoneAction() from error
