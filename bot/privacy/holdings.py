"""What is held about whom: every table, every column. docs/privacy.md is made of it.

A new column is declared here, or a test fails. Tables stand in the order in which the rows of a
community go: what points to others first.
"""

from bot.privacy.declaring import COMMUNITYS, former, goes
from bot.privacy.document_holdings import DOCUMENTS
from bot.privacy.fact_holdings import FACTS, QUESTIONS, SEARCH
from bot.privacy.model import Belonging, Form, Holding, Named, Section, Way
from bot.privacy.model import words_of as w

_OF_WORKSHOP = Belonging(Way.PARENT, "workshop", "workshops")
_CACHE = Belonging(Way.CACHE)

_PEOPLES = (
    Holding(
        "chosen_locales",
        Section.LANGUAGE,
        persons=(goes("person"),),
        plain=w("locale"),
    ),
    Holding(
        "shown_practices",
        Section.TIPS,
        persons=(goes("owner", only="bag = 'person'"),),
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
        belonging=COMMUNITYS,
        plain=w("practice since"),
    ),
    Holding(
        "quiz_answers",
        Section.QUIZ,
        persons=(goes("person"),),
        plain=w("myth turn times waiting answer was_right"),
    ),
    Holding(
        "quiz_scores",
        Section.QUIZ,
        persons=(goes("person"),),
        plain=w("since answered rights streak best"),
    ),
    Holding(
        "reminder_habits",
        Section.SIGNUPS,
        persons=(goes("person"),),
        plain=w("minutes closed_at"),
    ),
    Holding(
        "subscriptions",
        Section.SUBSCRIPTIONS,
        persons=(goes("person"),),
        belonging=COMMUNITYS,
        plain=w("thing locale since closed_at"),
    ),
)

_ANNOUNCEMENTS = (
    Holding(
        "drawn_practices",
        Section.TIPS,
        # A tip of somebody's own was drawn for their private messages.
        persons=(goes("occasion", Form.WITHIN),),
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
        persons=(goes("place", Form.PLACE),),
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
        persons=(goes("place", Form.PLACE), goes("about", Form.WITHIN)),
        belonging=COMMUNITYS,
        plain=w("id kind local fold zone rule holidays state next_at made_at"),
        names=(Named("id"), Named("place", "place not glob '*:[@!]*'")),
    ),
)

_WORKSHOPS = (
    Holding(
        "workshop_signups",
        Section.SIGNUPS,
        persons=(goes("person"),),
        belonging=_OF_WORKSHOP,
        plain=w("id locale state at"),
    ),
    Holding(
        "workshop_followers",
        Section.SIGNUPS,
        persons=(goes("person"),),
        belonging=_OF_WORKSHOP,
        plain=w("locale at"),
    ),
    Holding(
        "experience_drafts",
        Section.EXPERIENCES,
        persons=(goes("person"),),
        belonging=COMMUNITYS,
        texts=w("text"),
        plain=w("id workshop at"),
    ),
    Holding(
        "workshop_changes",
        Section.WORKSHOPS,
        persons=(former("person"),),
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
        persons=(former("organiser"),),
        belonging=COMMUNITYS,
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
        persons=(former("made_by"),),
        belonging=COMMUNITYS,
        texts=w("details"),
        plain=w("id local fold zone rule holidays minutes proposed_until state made_at"),
        names=(Named("id"),),
        told=w("id community local zone rule made_by made_at"),
    ),
    Holding(
        "workshop_habits",
        Section.WORKSHOPS,
        belonging=COMMUNITYS,
        plain=w("hour ahead monthly promise"),
    ),
    Holding(
        "calendar_tokens",
        Section.WORKSHOPS,
        belonging=COMMUNITYS,
        plain=w("token made_at"),
    ),
)

_COMMUNITIES = (
    Holding(
        "audit",
        Section.AUDIT,
        persons=(former("person"),),
        belonging=COMMUNITYS,
        texts=w("about details"),
        plain=w("id at deed"),
    ),
    Holding(
        "notices",
        Section.NOTICES,
        persons=(goes("key", Form.WITHIN),),
        belonging=COMMUNITYS,
        texts=w("details"),
        plain=w("words since told_at"),
    ),
    Holding(
        "community_roles",
        Section.SETTINGS,
        belonging=COMMUNITYS,
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
        persons=(goes("command", Form.WITHIN),),
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


HOLDINGS: tuple[Holding, ...] = (
    *_PEOPLES,
    # Before the announcements that they hang on, and those before the workshops that they tell of.
    *_ANNOUNCEMENTS,
    *_WORKSHOPS,
    *FACTS,
    *QUESTIONS,
    *SEARCH,
    *_COMMUNITIES,
    *_MACHINERY,
    *DOCUMENTS,
)
