"""What an editor or a member can put right about a fact."""

from bot.editing.model import FORMER
from bot.errors import Correctable, GoneAction
from bot.replies import MentionKind, mention


class UnknownFact(Correctable):
    """No fact has that id in this community."""

    key = "error-fact-unknown"


class UnknownDraft(Correctable):
    """It is not there any more, or was never written in this community."""

    key = "error-fact-no-draft"


class AlreadyDecided(Correctable):
    """Somebody else decided on it first: who, and what (a `DraftState`)."""

    key = "error-fact-decided"

    def __init__(self, by: str | None, state: str) -> None:
        named = mention(MentionKind.PERSON, by) if by and by != FORMER else "nobody"
        super().__init__(by=named, state=state)


class ChangedMeanwhile(Correctable):
    """Somebody else changed it since it was shown."""

    key = "error-fact-changed"


class Overtaken(Correctable):
    """The fact it changes was changed by somebody else since, and nobody said yet to go on."""

    key = "error-fact-overtaken"


class OwnDraft(Correctable):
    """Two people read every fact here, and this one was written by the person who decides."""

    key = "error-fact-own-draft"


class Lacking(Correctable):
    """Something is missing without which nothing is published."""

    key = "error-fact-lacking"


class NearDuplicate(Correctable):
    """It resembles a fact that is known already, and nobody said yet that it is another."""

    key = "error-fact-near-duplicate"


class NoReason(Correctable):
    """What is taken away takes a reason."""

    key = "error-fact-no-reason"


class NothingToRestore(Correctable):
    """It stands as it did, or there is no such version."""

    key = "error-fact-nothing-to-restore"


class NotTold(Correctable):
    """It is retired or superseded here, so that nobody reads it as it is."""

    key = "error-fact-not-told"


class NotOwner(Correctable):
    """It concerns every community, and is for the owners of the bot."""

    key = "error-transfer-not-owner"


class FileGone(GoneAction):
    """A file was shown more than a day ago, or elsewhere."""

    key = "error-transfer-file-gone"


class DocumentsOwn(Correctable):
    """A fact of the documents is everybody's already."""

    key = "error-transfer-documents-own"


class OneLanguage(Correctable):
    """Documents are in both languages, and this fact is in one (a `Locale`)."""

    key = "error-transfer-one-language"

    def __init__(self, language: str) -> None:
        super().__init__(language=language)
