"""A few entries, how people ask for them and for what none answers, and what they are told."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import product

from bot.i18n import Locale
from bot.search.asking import Tally, asking
from bot.search.choosing import Chosen, choose
from bot.search.evidence import Evidence
from bot.search.lexicon import Lexicon, Meaning, Name
from bot.search.model import EVERYBODY, Entry, Field
from bot.search.question import Question, read_question
from bot.search.ranking import Hit, rank
from bot.search.words import Stems, tokens

TODAY = date(2026, 11, 22)
FR, EN = Locale.FR, Locale.EN
LEXICON = Lexicon(
    (
        Meaning("signatory", {FR: ["signataire", "signer"], EN: ["signatory", "sign"]}),
        Meaning("germany", {FR: ["Allemagne"], EN: ["Germany"]}, decides=True),
        Meaning("price", {FR: ["combien coûte", "prix"], EN: ["price", "cost"]}),
    ),
    (Name("ptc", ("Planet Tech'Care", "PTC"), True), Name("numeum", ("Numeum",), True)),
    Stems(),
)

# How people begin, whatever they ask.
OPENINGS = (
    "", "bonjour,", "je voudrais savoir", "dites-moi vraiment", "combien de", "c'est quoi",
    "qui sait pour", "j'ai une idée de", "quand parler de", "tell me about",
)  # fmt: skip


def asking_for(*things: str) -> list[str]:
    """The questions of people who ask for these things."""
    return [f"{opening} {thing}" for opening, thing in product(OPENINGS, things)]


def entry(
    name: str, text: str, about: str = "ptc", asked: Iterable[str] = (), **facets: str
) -> Entry:
    """An entry that says something in French; `asked`: questions by which people ask for it."""
    fields: Mapping[Field, frozenset[str]] = {
        Field.NAMES: frozenset({"@" + about}),
        Field.TEXT: LEXICON.terms(text, FR),
    }
    terms = {field: tuple(sorted(found)) for field, found in fields.items()}
    people = asking(asked, LEXICON)
    facets = {"kind": "state", **facets}
    return Entry(name, EVERYBODY, "", terms, facets, people.terms, people.questions)


def point(year: int, count: str) -> Entry:
    """A point of the series of signatories."""
    return entry(
        f"in-{year}", f"{count} signataires", metrics="signatories", numbers="yes",
        first=f"{year}-01-01", last=f"{year}-12-31", years=str(year),
        asked=(
            *asking_for("signataires", "signatories of PTC"),
            *(f"combien {ask}" for ask in asking_for(f"de signataires en {year}", "ont signé")),
            *asking_for("nombre de signataires aujourd'hui"),
        ),
    )  # fmt: skip


POINTS = (point(2020, "100"), point(2021, "500"), point(2023, "872"))
OTHERS = (
    entry(
        "manifesto", "Le manifeste engage à mesurer son empreinte",
        asked=asking_for("manifeste", "contenu du manifeste PTC", "mesurer l'empreinte"),
    ),
    entry(
        "idea", "L'idée vient de Sophie Flak", names="sophie flak", kind="event",
        asked=["qui a eu l'idée de PTC", "qui a l'idée", *asking_for("l'idée d'origine de PTC")],
    ),
    entry(
        "members", "2 500 entreprises adhérentes", about="numeum", numbers="yes",
        asked=asking_for("entreprises adhérentes", "adhérents de Numeum"),
    ),
    entry(
        "born", "Numeum naît de la réunion de deux syndicats", about="numeum", names="numeum",
        asked=asking_for("naissance de Numeum", "réunion de syndicats"),
    ),
)  # fmt: skip
ENTRIES = (*POINTS, *OTHERS)

# What else people ask for that something answers: words that nothing here holds, by so many people.
_ELSE = ("chargeur", "imprimante", "mot de passe", "vidéo", "visioconférence", "photos", "clavier")
_PEOPLE = 200

ELSEWHERE = asking_for(
    "la capitale du Pérou", "kangourous", "un numéro de téléphone", "la météo de demain",
    "fois", "une recette de cuisine", "résoudre une équation",
)  # fmt: skip


def evidence_of(entries: Iterable[Entry]) -> Evidence:
    """What is evidence where these are all that is told."""
    tally = Tally()
    for _ in tally.counting(entries):
        pass
    return Evidence(tally.said(asking(ELSEWHERE, LEXICON)))


_REST = entry("else", "autre chose", about="else", asked=asking_for(*_ELSE))
EVIDENCE = evidence_of((*ENTRIES, *[_REST] * _PEOPLE))


def read(text: str) -> Question:
    """A question as it is understood."""
    return read_question(tuple(tokens(text)), LEXICON, TODAY)


def ranked(text: str, entries: Sequence[Entry] = ENTRIES) -> list[Hit]:
    """What resembles an answer, the best first."""
    return rank(read(text), entries, EVIDENCE, TODAY)


def chosen(text: str, entries: Sequence[Entry] = ENTRIES) -> Chosen:
    """What is told, and of what time."""
    return choose(read(text), ranked(text, entries), EVIDENCE)


def told(text: str, entries: Sequence[Entry] = ENTRIES) -> list[str]:
    """The ids of what is told, the best first."""
    return [hit.entry.id for hit in chosen(text, entries).hits]
