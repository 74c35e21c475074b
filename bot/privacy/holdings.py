"""What is held about whom: every table, every column. docs/privacy.md is made of it.

A new column is declared here, or a test fails. Tables stand in the order in which the rows of a
community go: what points to others first.
"""

from bot.privacy.model import Belonging, Fate, Form, Holding, Named, Personal, Section, Way
from bot.privacy.model import words_of as w

_COMMUNITYS = Belonging(Way.OWN, "community")
_OF_WORKSHOP = Belonging(Way.PARENT, "workshop", "workshops")
_OF_SHELF = Belonging(Way.PARENT, "shelf", "search_shelves")
_CACHE = Belonging(Way.CACHE)


def _goes(column: str, form: Form = Form.ID, only: str = "") -> Personal:
    return Personal(column, Fate.GOES, form, only)


def _former(column: str, only: str = "") -> Personal:
    return Personal(column, Fate.FORMER, only=only)


_PEOPLES = (
    Holding(
        "chosen_locales",
        Section.LANGUAGE,
        persons=(_goes("person"),),
        plain=w("locale"),
    ),
    Holding(
        "shown_practices",
        Section.TIPS,
        persons=(_goes("owner", only="bag = 'person'"),),
        belonging=Belonging(Way.OWN, "owner", only="bag = 'community'"),
        plain=w("bag practice turn"),
    ),
    Holding(
        "shared_practices",
        Section.TIPS,
        belonging=_CACHE,
        plain=w("place practice shared_at"),
    ),
    Holding(
        "community_practices",
        Section.TIPS,
        belonging=_COMMUNITYS,
        plain=w("practice since"),
    ),
    Holding(
        "quiz_answers",
        Section.QUIZ,
        persons=(_goes("person"),),
        plain=w("myth turn times waiting answer was_right"),
    ),
    Holding(
        "quiz_scores",
        Section.QUIZ,
        persons=(_goes("person"),),
        plain=w("since answered rights streak best"),
    ),
    Holding(
        "reminder_habits",
        Section.SIGNUPS,
        persons=(_goes("person"),),
        plain=w("minutes closed_at"),
    ),
    Holding(
        "subscriptions",
        Section.SUBSCRIPTIONS,
        persons=(_goes("person"),),
        belonging=_COMMUNITYS,
        plain=w("thing locale since closed_at"),
    ),
)

_ANNOUNCEMENTS = (
    Holding(
        "drawn_practices",
        Section.TIPS,
        # A tip of somebody's own was drawn for their private messages.
        persons=(_goes("occasion", Form.WITHIN),),
        belonging=Belonging(Way.OCCASION, "occasion"),
        plain=w("practice drawn_at"),
    ),
    Holding(
        "delivery_attempts",
        Section.LETTERS,
        belonging=Belonging(Way.PARENT, "delivery", "deliveries"),
        plain=w("id at outcome"),
    ),
    Holding(
        "deliveries",
        Section.LETTERS,
        persons=(_goes("place", Form.PLACE),),
        belonging=Belonging(Way.PARENT, "announcement", "announcements"),
        plain=w(
            "id occurrence state due_at try_at leased_until attempts unsure_since message reason"
            " ended_at"
        ),
        names=(Named("place", "place not glob '*:[@!]*' and place not glob '*/*'"),),
    ),
    Holding(
        "written_announcements",
        Section.LETTERS,
        belonging=Belonging(Way.PARENT, "announcement", "announcements"),
        texts=w("text_fr text_en"),
        plain=w("mention publish at_once replaces"),
    ),
    Holding(
        "announcements",
        Section.LETTERS,
        persons=(_goes("place", Form.PLACE), _goes("about", Form.WITHIN)),
        belonging=_COMMUNITYS,
        plain=w("id kind local fold zone rule holidays state next_at made_at"),
        names=(Named("id"), Named("place", "place not glob '*:[@!]*'")),
    ),
)

_WORKSHOPS = (
    Holding(
        "workshop_signups",
        Section.SIGNUPS,
        persons=(_goes("person"),),
        belonging=_OF_WORKSHOP,
        plain=w("id locale state at"),
    ),
    Holding(
        "workshop_followers",
        Section.SIGNUPS,
        persons=(_goes("person"),),
        belonging=_OF_WORKSHOP,
        plain=w("locale at"),
    ),
    Holding(
        "experience_drafts",
        Section.EXPERIENCES,
        persons=(_goes("person"),),
        belonging=_COMMUNITYS,
        texts=w("text"),
        plain=w("id workshop at"),
    ),
    Holding(
        "workshop_changes",
        Section.WORKSHOPS,
        persons=(_former("person"),),
        belonging=_OF_WORKSHOP,
        texts=w("before after"),
        plain=w("id at deed"),
        told=w("workshop at person deed"),
    ),
    Holding(
        "workshop_events",
        Section.WORKSHOPS,
        belonging=_OF_WORKSHOP,
        plain=w("event"),
    ),
    Holding(
        "workshops",
        Section.WORKSHOPS,
        persons=(_former("organiser"),),
        belonging=_COMMUNITYS,
        texts=w("details uid"),
        plain=w(
            "id state local fold zone starts_at minutes sequence revision series occurrence"
            " replay_wanted made_at changed_at"
        ),
        names=(Named("id"),),
        # Not its details: those who organised it once need not know its private link today.
        told=w("id community state local zone organiser"),
    ),
    Holding(
        "workshop_series",
        Section.WORKSHOPS,
        persons=(_former("made_by"),),
        belonging=_COMMUNITYS,
        texts=w("details"),
        plain=w("id local fold zone rule holidays minutes proposed_until state made_at"),
        names=(Named("id"),),
        told=w("id community local zone rule made_by made_at"),
    ),
    Holding(
        "workshop_habits",
        Section.WORKSHOPS,
        belonging=_COMMUNITYS,
        plain=w("hour ahead monthly promise"),
    ),
    Holding(
        "calendar_tokens",
        Section.WORKSHOPS,
        belonging=_COMMUNITYS,
        plain=w("token made_at"),
    ),
)

_FACTS = (
    Holding(
        "fact_versions",
        Section.FACTS,
        persons=tuple(map(_former, ("person", "written_by", "changed_by"))),
        belonging=_COMMUNITYS,
        texts=w("content why"),
        plain=w("fact number standing successor seen at"),
        names=(Named("fact", "fact like 'own-%'"),),
    ),
    Holding(
        "fact_drafts",
        Section.FACTS,
        # What waits was withdrawn before, emptied. What was not published nobody needs any more.
        persons=(
            _goes("person", only="state <> 'published'"),
            _former("person", only="state = 'published'"),
            _former("changed_by"),
            _former("decided_by"),
        ),
        belonging=_COMMUNITYS,
        texts=w("content why reason"),
        plain=w(
            "id suggested locale state revises supersedes decided_at fact revision made_at"
            " changed_at"
        ),
        names=(Named("id"),),
    ),
    Holding(
        "fact_verifications",
        Section.FACTS,
        persons=(_former("person"),),
        belonging=_COMMUNITYS,
        plain=w("fact at seen"),
    ),
    Holding(
        "shown_facts",
        Section.FACTS,
        belonging=_COMMUNITYS,
        plain=w("fact times"),
    ),
    Holding(
        "freshness_lists",
        Section.FACTS,
        belonging=_COMMUNITYS,
        plain=w("occasion facts due drawn_at"),
    ),
    Holding(
        "checked_files",
        Section.FACTS,
        belonging=_COMMUNITYS,
        texts=w("content"),
        plain=w("digest at"),
    ),
    Holding(
        "known_editors",
        Section.FACTS,
        persons=(_goes("person"),),
        belonging=_COMMUNITYS,
        plain=w("since"),
    ),
)

# The words by which facts are found: nobody writes there, whoever exports has them with the facts.
_SEARCH = (
    Holding(
        "search_sets",
        Section.FACTS,
        belonging=Belonging(Way.PARENT, "key", "search_keys"),
        plain=w("chunk held members"),
    ),
    Holding(
        "search_keys",
        Section.FACTS,
        belonging=_OF_SHELF,
        plain=w("id kind name"),
    ),
    Holding(
        "search_entries",
        Section.FACTS,
        belonging=_OF_SHELF,
        plain=w("id name stamp terms facets"),
    ),
    Holding(
        "search_shelves",
        Section.FACTS,
        belonging=_COMMUNITYS,
        plain=w("id entries"),
    ),
)

_COMMUNITIES = (
    Holding(
        "audit",
        Section.AUDIT,
        persons=(_former("person"),),
        belonging=_COMMUNITYS,
        texts=w("about details"),
        plain=w("id at deed"),
    ),
    Holding(
        "notices",
        Section.NOTICES,
        persons=(_goes("key", Form.WITHIN),),
        belonging=_COMMUNITYS,
        texts=w("details"),
        plain=w("words since told_at"),
    ),
    Holding(
        "community_roles",
        Section.SETTINGS,
        belonging=_COMMUNITYS,
        plain=w("purpose role"),
        names=(Named("role"),),
    ),
    Holding(
        "communities",
        Section.SETTINGS,
        belonging=Belonging(Way.OWN, "id"),
        plain=w("locale zone channel organisers_channel quiet_from quiet_until holidays review"),
        names=(Named("channel"), Named("organisers_channel")),
    ),
)

_MACHINERY = (
    Holding(
        "stored_actions",
        Section.BUTTONS,
        persons=(_goes("command", Form.WITHIN),),
        belonging=Belonging(Way.NAMED, "command"),
        plain=w("key"),
    ),
    Holding(
        "command_syncs",
        Section.MACHINERY,
        belonging=Belonging(Way.NAMED, "scope"),
        plain=w("fingerprint"),
    ),
    Holding(
        "pictures",
        Section.MACHINERY,
        belonging=_CACHE,
        plain=w("number key png"),
    ),
    Holding(
        "wipes",
        Section.MACHINERY,
        plain=w("id since"),
    ),
)


def _document(table: str, columns: str) -> Holding:
    """A table of which every row is a part of a document."""
    return Holding(table, Section.DOCUMENTS, plain=w(columns))


_DOCUMENTS = (
    _document("documents", "path hash outline"),
    _document("sources", "id document publisher title url date language kind"),
    _document(
        "subjects",
        "id document kind name_fr name_en summary_fr summary_en aliases command",
    ),
    _document("topics", "subject id position label_fr label_en aliases"),
    _document("metrics", "id subject label_fr label_en unit"),
    _document(
        "facts",
        "id subject topic kind as_of text_fr text_en confidence status superseded_by why note",
    ),
    _document("fact_aliases", "alias fact"),
    _document("fact_sources", "fact position source paragraph"),
    _document("figures", "fact position metric value qualifier"),
    _document("gaps", "id subject topic as_of text_fr text_en"),
    _document("gap_facts", "gap position fact"),
    _document("see_also", "subject position fact"),
    _document("terms", "vocabulary id document position label_fr label_en"),
    _document(
        "practices",
        "id document theme pillar title_fr title_en body_fr body_en effort impact confidence"
        " why_fr why_en why_as_of why_fact note",
    ),
    _document("practice_audiences", "practice audience"),
    _document("practice_sources", "practice role position source framework edition identifier"),
    _document("myth_terms", "vocabulary id document position label_fr label_en"),
    _document(
        "myths",
        "id document category verdict claim_fr claim_en correction_fr correction_en as_of"
        " confidence question_fr question_en answers_fr answers_en correct",
    ),
    _document("myth_sources", "myth position source criteria"),
)

HOLDINGS: tuple[Holding, ...] = (
    *_PEOPLES,
    # Before the announcements that they hang on, and those before the workshops that they tell of.
    *_ANNOUNCEMENTS,
    *_WORKSHOPS,
    *_FACTS,
    *_SEARCH,
    *_COMMUNITIES,
    *_MACHINERY,
    *_DOCUMENTS,
)
