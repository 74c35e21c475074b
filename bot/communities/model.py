"""Which language a person reads, what a community set, and who may do what in it."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.i18n import Locale
from bot.people import Role
from bot.when.quiet import QuietHours


class ChannelPurpose(StrEnum):
    """What a community has a channel for."""

    ANNOUNCEMENTS = "announcements"  # where announcements are posted
    ORGANISERS = "organisers"  # where the team reads what concerns it alone


class RolePurpose(StrEnum):
    """What the roles of a community are set for; rows hold these values."""

    ORGANISER = "organiser"
    EDITOR = "editor"
    MENTION = "mention"  # may be called by announcements


class Deed(StrEnum):
    """What was done in a community, as the trail keeps it; the catalogue names each
    (`deed-fact-added`)."""

    FACT_ADDED = "fact-added"
    FACT_EDITED = "fact-edited"
    FACT_SUPERSEDED = "fact-superseded"
    FACT_RETIRED = "fact-retired"
    FACT_RESTORED = "fact-restored"
    FACT_VERIFIED = "fact-verified"
    FACT_PROMOTED = "fact-promoted"
    FACT_SUBMITTED = "fact-submitted"  # an editor asks for a second reader
    FACT_SUGGESTED = "fact-suggested"  # a member does
    DRAFT_REJECTED = "draft-rejected"
    DECISION_KEPT = "decision-kept"  # though the document changed since
    SUGGESTION_WITHDRAWN = "suggestion-withdrawn"
    SUGGESTION_LAPSED = "suggestion-lapsed"  # nobody decided in time
    FACTS_IMPORTED = "facts-imported"
    FACTS_EXPORTED = "facts-exported"
    QUESTION_ANSWERED = "question-answered"  # by a fact
    QUESTION_ASIDE = "question-aside"  # no fact is to answer it
    QUESTION_LAPSED = "question-lapsed"  # nobody decided in time

    SETTING_CHANGED = "setting-changed"

    ANNOUNCEMENT_CONFIRMED = "announcement-confirmed"
    ANNOUNCEMENT_EDITED = "announcement-edited"  # another took its place
    ANNOUNCEMENT_CANCELLED = "announcement-cancelled"
    TIPS_SET = "tips-set"
    TIPS_STOPPED = "tips-stopped"

    WORKSHOP_PLANNED = "workshop-planned"
    WORKSHOP_IMPORTED = "workshop-imported"
    WORKSHOP_EDITED = "workshop-edited"
    WORKSHOP_CONFIRMED = "workshop-confirmed"
    WORKSHOP_MOVED = "workshop-moved"
    WORKSHOP_CANCELLED = "workshop-cancelled"
    WORKSHOP_REPLAY = "workshop-replay"
    SERIES_MADE = "series-made"
    SERIES_ENDED = "series-ended"
    HABIT_CHANGED = "habit-changed"
    CALENDAR_RENEWED = "calendar-renewed"

    PRACTICE_ADOPTED = "practice-adopted"
    PRACTICE_GIVEN_UP = "practice-given-up"

    AUDIT_EXPORTED = "audit-exported"
    DATA_DELETED = "data-deleted"


@dataclass(frozen=True, slots=True)
class CommunitySettings:
    """What holds in a community: what its admins set, nothing where they did not.

    Channels and roles are ids of the platform ("discord:81384788765712384"). `zone` is the bot's
    own until `zone_chosen`; `holidays` the country (ISO 3166) whose public holidays are kept.
    `review`: whether a second person reads every fact; None: once there are two editors.
    """

    zone: ZoneInfo
    zone_chosen: bool = False
    locale: Locale | None = None
    channel: str | None = None
    organisers_channel: str | None = None
    quiet: QuietHours | None = None
    holidays: str | None = None
    organiser_roles: frozenset[str] = frozenset()
    editor_roles: frozenset[str] = frozenset()
    mentionable_roles: frozenset[str] = frozenset()
    review: bool | None = None

    @property
    def untouched(self) -> bool:
        """Whether nothing is set."""
        return self == CommunitySettings(self.zone)

    def channel_for(self, purpose: ChannelPurpose) -> str | None:
        """The channel for a purpose."""
        if purpose is ChannelPurpose.ANNOUNCEMENTS:
            return self.channel
        return self.organisers_channel

    def roles_for(self, purpose: RolePurpose) -> frozenset[str]:
        """The roles for a purpose."""
        return {
            RolePurpose.ORGANISER: self.organiser_roles,
            RolePurpose.EDITOR: self.editor_roles,
            RolePurpose.MENTION: self.mentionable_roles,
        }[purpose]

    @property
    def said(self) -> Mapping[str, str]:
        """What is set, as text by the name of each setting; "" where nothing is."""
        quiet, review = self.quiet, self.review
        roles = {purpose: " ".join(sorted(self.roles_for(purpose))) for purpose in RolePurpose}
        return {
            "language": self.locale or "",
            "zone": self.zone.key if self.zone_chosen else "",
            **{purpose: self.channel_for(purpose) or "" for purpose in ChannelPurpose},
            **roles,
            "quiet": f"{quiet.start:%H:%M} {quiet.end:%H:%M}" if quiet else "",
            "holidays": self.holidays or "",
            "review": "" if review is None else "always" if review else "never",
        }

    def roles_of(self, role_ids: Set[str], *, manages: bool) -> frozenset[Role]:
        """What somebody may do here who has these roles of the platform; `manages`: the platform
        lets them change the community itself, which makes an admin."""
        may = {Role.MEMBER}
        if manages:
            may.add(Role.ADMIN)
        if self.organiser_roles & role_ids:
            may.add(Role.ORGANISER)
        if self.editor_roles & role_ids:
            may.add(Role.EDITOR)
        return frozenset(may)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the admins of a community ought to know.

    `key` says what it is about: it is told once. `words` names its words in the catalogue,
    `details` fills them in.
    """

    community: str
    key: str
    words: str
    details: Mapping[str, str | int]


def reading_locale(
    interface: str | None, chosen: Locale | None, community: str | None, default: Locale
) -> Locale:
    """The language of a reader who chose none: that of their application, else the one chosen for
    their community, else the one its platform tells, else the default. Languages that we do not
    have are passed over."""
    return Locale.of(interface) or chosen or Locale.of(community) or default
