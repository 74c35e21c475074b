"""What became of a draft: decided by its reader or by somebody else, overtaken, let go."""

from bot.editing import draft_parts as parts
from bot.editing import views
from bot.editing.draft_cards import Card
from bot.editing.drafting import Decided
from bot.editing.model import Draft
from bot.editing.views import Reader, action
from bot.i18n import Words
from bot.replies import Action, Block, Entries, Entry, Paragraph, Remark, Reply
from bot.sources import Bibliography

# What stands above the text, for what became of it.
_HEADING = {"rejected": "draft-the-text", "published": "draft-told"}


def overtaken_card(card: Card, reader: Reader) -> Reply:
    """The fact changed since its draft was begun: both side by side, before anybody goes on."""
    words, draft = reader.words, card.draft
    sources = Bibliography(words)
    blocks: list[Block] = [Paragraph(words("error-fact-overtaken"))]
    blocks += [*parts.before(card, reader, sources), *parts.preview(card, reader, sources)]
    its = {"draft": draft.id, "revision": draft.revision, "sure": True}
    sure = Action(words("draft-publish-anyway"), views.PUBLISH, its)
    actions = (sure, views.back_to(draft, words))
    return Reply(
        parts.title_of(draft, words), views.fit((*blocks, *sources.block())), actions, private=True
    )


def done_card(decided: Decided, card: Card, reader: Reader) -> Reply:
    """What became of a draft that its editor has just decided on."""
    words, draft = reader.words, decided.draft
    sources = Bibliography(words)
    outcome = "waits" if decided.waits else draft.state.value
    blocks: list[Block] = [Paragraph(words("draft-done", outcome=outcome))]
    if draft.reason:
        blocks.append(Paragraph(words("draft-because", reason=draft.reason)))
    if card.draft.supersedes and decided.fact and card.before:
        blocks.append(
            Remark(words("draft-replaced", text=views.brief(words.text(card.before.text))))
        )
    blocks += parts.preview(card, reader, sources, _HEADING.get(outcome, "draft-preview"))
    actions: list[Action] = []
    if decided.fact:
        actions.append(action(words("fact-card-open"), views.CARD, fact=decided.fact))
    actions.append(Action(words("fact-queue-open"), views.REVIEW_PAGE))
    title = words("draft-done-title", outcome=outcome)
    return Reply(title, views.fit((*blocks, *sources.block())), tuple(actions), private=True)


def decided_card(draft: Draft, reader: Reader) -> Reply:
    """What somebody else decided on a draft before, and when."""
    words = reader.words
    who = views.person_of(draft.decided_by, words)
    when = views.instant_of(draft.decided_at or draft.changed_at, reader)
    said = words(f"draft-was-{draft.state}", person=who, when=when)
    blocks: list[Block] = [Paragraph(said)]
    if draft.reason:
        blocks.append(Paragraph(words("draft-because", reason=draft.reason)))
    blocks.append(
        Entries((Entry(views.text_of(draft.content.text, words), words("draft-the-text")),))
    )
    actions: list[Action] = []
    if draft.fact:
        actions.append(action(words("fact-card-open"), views.CARD, fact=draft.fact))
    actions.append(Action(words("fact-queue-open"), views.REVIEW_PAGE))
    return Reply(words("draft-decided-title"), views.fit(blocks), tuple(actions), private=True)


def discard_card(draft: Draft, reader: Reader) -> Reply:
    """Whether somebody is sure to let go of what they wrote."""
    words = reader.words
    text = views.text_of(draft.content.text, words)
    sure = action(words("draft-discard-sure"), views.DISCARD, draft=draft.id, sure=True)
    said = (Paragraph(words("draft-discard-about")), Paragraph(text or words("draft-no-text")))
    return Reply(words("draft-discard"), said, (sure, views.back_to(draft, words)), private=True)


def discarded_card(words: Words) -> Reply:
    """That a draft is gone."""
    said = Paragraph(words("draft-discarded"))
    queue = Action(words("fact-queue-open"), views.REVIEW_PAGE)
    return Reply(words("draft-discard"), (said,), (queue,), private=True)
