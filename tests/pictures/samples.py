"""Charts to draw: the real series, and unkind ones."""

from datetime import date

from bot.charts import Chart, Point

THIN = "\u202f"
YEAR_2024 = date(2024, 1, 1), date(2024, 12, 31)


def _qualified(label: str) -> bool:
    """What stands beside a number in these samples qualifies it."""
    return any(character.isalpha() or character in "<>≈" for character in label)


def on(value: float, label: str, said: str, *day: int) -> Point:
    """A value of one day."""
    return Point(value, label, said, date(*day), date(*day), qualified=_qualified(label))


def within(value: float, label: str, said: str, first: date, last: date) -> Point:
    """A value of a month or a year."""
    return Point(value, label, said, first, last, qualified=_qualified(label))


SIGNATORIES = Chart(
    "Signataires de Planet Tech’Care",
    "organisations signataires",
    (
        on(100, "environ 100", "8 octobre 2020", 2020, 10, 8),
        within(315, "315", "avril 2021", date(2021, 4, 1), date(2021, 4, 30)),
        within(500, "500 (cap atteint)", "novembre 2021", date(2021, 11, 1), date(2021, 11, 30)),
        on(500, "plus de 500", "8 décembre 2021", 2021, 12, 8),
        on(750, "environ 750", "1er décembre 2022", 2022, 12, 1),
        on(872, "872", "4 juillet 2023", 2023, 7, 4),
        Point(
            1_000,
            f"près de 1{THIN}000",
            "vers 2024",
            date(2024, 1, 1),
            date(2024, 12, 31),
            True,
            True,
        ),
    ),
    "Sources : Maddyness, ChannelNews, Numeum · état au 21 novembre 2026",
)

SIGNATORIES_IN_ENGLISH = Chart(
    "Signatories of Planet Tech’Care",
    "signatory organisations",
    (
        on(100, "about 100", "8 October 2020", 2020, 10, 8),
        within(315, "315", "April 2021", date(2021, 4, 1), date(2021, 4, 30)),
        within(500, "500 (mark reached)", "November 2021", date(2021, 11, 1), date(2021, 11, 30)),
        on(500, "more than 500", "8 December 2021", 2021, 12, 8),
        on(750, "about 750", "1 December 2022", 2022, 12, 1),
        on(872, "872", "4 July 2023", 2023, 7, 4),
        Point(1_000, "nearly 1,000", "about 2024", *YEAR_2024, approximate=True, qualified=True),
    ),
    "Sources: Maddyness, ChannelNews, Numeum · as of 21 November 2026",
)

MEMBERS = Chart(
    "Entreprises membres de Numeum",
    "entreprises membres",
    (
        within(2_300, f"2{THIN}300", "juin 2021", date(2021, 6, 1), date(2021, 6, 30)),
        within(2_500, f"2{THIN}500", "juin 2023", date(2023, 6, 1), date(2023, 6, 30)),
        on(2_500, f"plus de 2{THIN}500", "4 juillet 2023", 2023, 7, 4),
        within(2_500, f"2{THIN}500", "juillet 2024", date(2024, 7, 1), date(2024, 7, 31)),
    ),
)

GROWTH = Chart(
    "Croissance annuelle du marché",
    "% par rapport à l’année précédente",
    (
        within(7.5, f"7,5{THIN}%", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        within(2, f"2{THIN}%", "décembre 2024", date(2024, 12, 1), date(2024, 12, 31)),
        within(-1.8, f"-1,8{THIN}%", "juin 2025", date(2025, 6, 1), date(2025, 6, 30)),
    ),
)

# More than find room beside their points: they are numbered.
CROWD = Chart(
    "Inscriptions à un atelier dont le titre est bien long pour une si petite image, et même plus",
    "personnes inscrites",
    tuple(
        on(30 + n * 37 % 11, f"environ {30 + n * 37 % 11}", f"{n + 1} mai 2023", 2023, 5, n + 1)
        for n in range(12)
    ),
)

# All at one place: not even their numbers find room beside it.
HEAP = Chart("Même jour", "fois", tuple([on(5, "cinq", "4 juillet 2023", 2023, 7, 4)] * 12))

SAMPLES = {
    "signatories": SIGNATORIES,
    "in English": SIGNATORIES_IN_ENGLISH,
    "members": MEMBERS,
    "growth": GROWTH,
    "crowd": CROWD,
    "heap": HEAP,
    "one": Chart("Un", "", (on(0, "0", "1er mai 2021", 2021, 5, 1),)),
}
