"""What is held of facts by people, of questions that wait for them, and of the words of both."""

from bot.privacy.declaring import COMMUNITYS, former, goes
from bot.privacy.model import Belonging, Holding, Named, Section, Way
from bot.privacy.model import words_of as w

_OF_SHELF = Belonging(Way.PARENT, "shelf", "search_shelves")

FACTS = (
    Holding(
        "fact_versions",
        Section.FACTS,
        persons=tuple(map(former, ("person", "written_by", "changed_by"))),
        belonging=COMMUNITYS,
        texts=w("content why"),
        plain=w("fact number standing successor seen at"),
        names=(Named("fact", "fact like 'own-%'"),),
    ),
    Holding(
        "fact_drafts",
        Section.FACTS,
        # What waits was withdrawn before, emptied. What was not published nobody needs any more.
        persons=(
            goes("person", only="state <> 'published'"),
            former("person", only="state = 'published'"),
            former("changed_by"),
            former("decided_by"),
        ),
        belonging=COMMUNITYS,
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
        persons=(former("person"),),
        belonging=COMMUNITYS,
        plain=w("fact at seen"),
    ),
    Holding(
        "shown_facts",
        Section.FACTS,
        belonging=COMMUNITYS,
        plain=w("fact times"),
    ),
    Holding(
        "freshness_lists",
        Section.FACTS,
        belonging=COMMUNITYS,
        plain=w("occasion facts due drawn_at"),
    ),
    Holding(
        "checked_files",
        Section.FACTS,
        belonging=COMMUNITYS,
        texts=w("content"),
        plain=w("digest at"),
    ),
    Holding(
        "known_editors",
        Section.FACTS,
        persons=(goes("person"),),
        belonging=COMMUNITYS,
        plain=w("since"),
    ),
)

QUESTIONS = (
    Holding(
        "unanswered_askers",
        Section.QUESTIONS,
        persons=(goes("person"),),
        belonging=Belonging(Way.PARENT, "question", "unanswered_questions"),
        texts=w("text"),
        plain=w("locale at"),
    ),
    Holding(
        "unanswered_questions",
        Section.QUESTIONS,
        # What nobody else asked was emptied before.
        persons=(former("decided_by"),),
        belonging=COMMUNITYS,
        texts=w("text reason"),
        plain=w("id folded locales people state fact decided_at first_at last_at"),
        names=(Named("id"),),
        # Not what others asked: it is theirs.
        told=w("id community state fact reason decided_by decided_at"),
    ),
)

# The words by which facts are found: nobody writes there, whoever exports has them with the facts.
SEARCH = (
    Holding(
        "search_asked",
        Section.FACTS,
        belonging=Belonging(Way.PARENT, "entry", "search_entries"),
        plain=w("term times"),
    ),
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
        plain=w("id name stamp terms facets questions"),
    ),
    Holding(
        "search_shelves",
        Section.FACTS,
        belonging=COMMUNITYS,
        plain=w("id entries"),
    ),
)
