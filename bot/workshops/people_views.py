"""Who takes part in a workshop, for its organisers."""

from collections.abc import Sequence

from bot.i18n import Words
from bot.paging import at_page
from bot.replies import Action, Block, Entries, Entry, MentionKind, Paragraph, Reply, mention
from bot.when.saying import say_instant
from bot.workshops.model import SignUp, Workshop
from bot.workshops.plan_views import OPEN, PEOPLE_PAGE
from bot.workshops.taking_part import Part, Signup
from bot.workshops.views import Reader, title_of

_PER_PAGE = 25


def people_card(workshop: Workshop, people: Sequence[Signup], page: int, reader: Reader) -> Reply:
    """A page of who takes part, then of who waits, in the order of coming."""
    words, here = reader.words, {"workshop": workshop.id}
    lines: list[Block] = [Paragraph(_counted(workshop, people, words))]
    sliced = [people[i : i + _PER_PAGE] for i in range(0, len(people), _PER_PAGE)]
    paged = at_page(sliced, page)
    if paged.shown:
        lines.append(Entries(tuple(_entry(one, workshop, words) for one in paged.shown)))
    turns = paged.turns(PEOPLE_PAGE, here, back=words("page-previous"), on=words("page-next"))
    back = Action(words("workshop-back"), OPEN, here)
    title = words("people-title", title=title_of(workshop, words))
    return Reply(title, (*lines, *paged.remark(words)), (*turns, back), private=True)


def _counted(workshop: Workshop, people: Sequence[Signup], words: Words) -> str:
    details = workshop.details
    if details.sign_up is not SignUp.CHAT:
        return words("people-elsewhere")
    taken = sum(one.part is Part.IN for one in people)
    waiting = words("people-waiting", count=len(people) - taken)
    places = words("people-in", count=taken, places=details.capacity or 0)
    return f"{places} · {waiting}"


def _entry(signup: Signup, workshop: Workshop, words: Words) -> Entry:
    since = say_instant(signup.at, workshop.start.zone, words)
    part = words(f"people-is-{signup.part}", since=since)
    return Entry(part, mention(MentionKind.PERSON, signup.person))
