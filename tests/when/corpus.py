"""How people say when: phrases, the wall time that each means, or the reason why it is refused.

A line is `languages of the reader | phrase | meaning`; a meaning that begins with ! is a reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Locale


@dataclass(frozen=True, slots=True)
class Case:
    """A phrase, who types it, where and when, and what it means."""

    locale: Locale
    phrase: str
    meaning: str
    now: datetime
    zone: ZoneInfo

    def __str__(self) -> str:
        return f"{self.locale} {self.now:%m-%d %H:%M} {self.phrase}"


def cases(now: str, zone: str, lines: str) -> Iterator[Case]:
    """The cases of a table, said at a wall time in a zone."""
    there = ZoneInfo(zone)
    said = datetime.fromisoformat(now).replace(tzinfo=there)
    for line in lines.strip().splitlines():
        if line.strip() and not line.startswith("#"):
            locales, phrase, meaning = line.split(" | ")
            for locale in locales.split():
                yield Case(Locale(locale), phrase, meaning.strip(), said, there)


# A Wednesday in the morning; 8 December is a Tuesday.
WEDNESDAY = """
# Dates with their month, in French
fr en | mardi 8 décembre 14h | 2026-12-08 14:00
fr en | mardi 8 décembre à 14h | 2026-12-08 14:00
fr en | mardi 8 décembre 2026 à 14h | 2026-12-08 14:00
fr en | le mardi 8 décembre 2026 à 14h00 | 2026-12-08 14:00
fr en | le mardi 8 décembre à 14 h | 2026-12-08 14:00
fr en | 8 décembre 14h | 2026-12-08 14:00
fr en | 8 décembre 2026 14h | 2026-12-08 14:00
fr en | le 8 décembre à 14h | 2026-12-08 14:00
fr en | le 8 décembre, 14h | 2026-12-08 14:00
fr en | Mardi 8 Décembre, 14H30 | 2026-12-08 14:30
fr en | MARDI 8 DECEMBRE 14H | 2026-12-08 14:00
fr en | mardi 8 decembre a 14h | 2026-12-08 14:00
fr en |   mardi   8  décembre    14h  | 2026-12-08 14:00
fr en | mar. 8 déc. 14h | 2026-12-08 14:00
fr en | mar. 8 déc. 2026, 14h | 2026-12-08 14:00
fr en | mar 8 déc 14h30 | 2026-12-08 14:30
fr en | 8 déc. 14h30 | 2026-12-08 14:30
fr en | 8 déc. à 14 h 30 | 2026-12-08 14:30
fr en | 8déc 14h | 2026-12-08 14:00
fr en | 14h le 8 décembre | 2026-12-08 14:00
fr en | à 14h le 8 décembre | 2026-12-08 14:00
fr en | 14h30 le mardi 8 décembre 2026 | 2026-12-08 14:30
fr en | à 14h, mardi 8 décembre | 2026-12-08 14:00
fr en | 9h 30 décembre | 2026-12-30 09:00
fr en | 9h30 30 décembre | 2026-12-30 09:30
fr en | mardi 8 décembre - 14h | 2026-12-08 14:00
fr en | mardi 8 décembre (14h) | 2026-12-08 14:00
fr en | mardi 8 décembre | !no-hour
fr en | mardi 8 décembre 2026 | !no-hour
fr en | 8 décembre | !no-hour
fr en | 1er décembre 9h | 2026-12-01 09:00
fr en | 1er décembre à 9 heures | 2026-12-01 09:00
fr en | 1ᵉʳ décembre 9h | 2026-12-01 09:00
fr en | le premier décembre à 9h | 2026-12-01 09:00
fr en | premier décembre 9h | 2026-12-01 09:00
fr en | 1er janvier 10h | 2027-01-01 10:00
fr en | vendredi 1er janvier 10h | 2027-01-01 10:00
fr en | ven. 1er janv. 2027 10h | 2027-01-01 10:00
fr en | 3 mars 9h | 2027-03-03 09:00
fr en | mercredi 3 mars 9h | 2027-03-03 09:00
fr en | mer. 3 mars 9h | 2027-03-03 09:00
fr en | 15 juin 18h | 2027-06-15 18:00
fr en | 14 juillet 11h | 2027-07-14 11:00
fr en | 15 août 9h15 | 2027-08-15 09:15
fr en | 2 fév. 9h | 2027-02-02 09:00
fr en | 2 févr. 9h | 2027-02-02 09:00
fr en | 5 avr. 9h05 | 2027-04-05 09:05
fr en | 7 sept. 9h | 2027-09-07 09:00
fr en | 30 novembre 8h | 2026-11-30 08:00
fr en | 18 novembre 18h | 2026-11-18 18:00
fr en | huit décembre 14h | 2026-12-08 14:00
fr en | le huit décembre à quatorze heures | 2026-12-08 14:00
fr en | le vingt-trois novembre à quinze heures trente | 2026-11-23 15:30
fr en | trente et un décembre à vingt-deux heures | 2026-12-31 22:00
fr en | 8 du mois de décembre 14h | 2026-12-08 14:00
fr en | 8 décembre prochain à 14h | 2026-12-08 14:00
fr en | 8 décembre de cette année 14h | 2026-12-08 14:00
fr en | 8 mars de l'année prochaine 14h | 2027-03-08 14:00
fr en | 8 décembre de l’année prochaine à 14h | 2027-12-08 14:00
fr en | lundi 8 décembre 14h | !wrong-weekday
fr en | mercredi 8 décembre 2026 14h | !wrong-weekday
fr en | mar 9 déc 14h | !wrong-weekday
fr en | 31 novembre 14h | !no-such-day
fr en | 30 février 14h | !no-such-day
fr en | 29 février 14h | !no-such-day
fr en | 29 février 2027 14h | !no-such-day
fr en | 29 février 2028 14h | 2028-02-29 14:00
fr en | 0 décembre 14h | !no-such-day
fr en | 45 décembre 14h | !no-such-day
fr en | 8 novembre 14h | !past
fr en | 17 novembre 14h | !past
fr en | 8 novembre 2026 14h | !past
fr en | 8 décembre 2025 14h | !past
fr en | 18 novembre 9h | !past
fr en | 18 novembre 11h | !past
fr en | 18 novembre 11h01 | 2026-11-18 11:01
fr en | 8 novembre | !past
fr en | 8 novembre 2027 14h | 2027-11-08 14:00
fr en | 8 décembre 2031 14h | !too-far
fr en | 8 décembre 2126 14h | !too-far
fr en | 8 décembre 9999 14h | !too-far
fr en | 8 décembre 0000 14h | !too-far
fr en | 8 décembre 26 14h | !two-digit-year
fr en | 8 décembre '26 14h | !two-digit-year
fr en | décembre 14h | !not-understood
fr en | décembre 2026 14h | !not-understood
fr en | début décembre 14h | !not-understood
fr en | fin décembre | !not-understood
fr en | mi-décembre 14h | !not-understood

# Dates with their month, in English
fr en | Tuesday 8 December 2pm | 2026-12-08 14:00
fr en | Tuesday 8 December at 2pm | 2026-12-08 14:00
fr en | Tuesday, 8 December 2026 at 2 pm | 2026-12-08 14:00
fr en | Tuesday 8th December at 2 pm | 2026-12-08 14:00
fr en | Tuesday the 8th of December at 2pm | 2026-12-08 14:00
fr en | on Tuesday the 8th of December at 2pm | 2026-12-08 14:00
fr en | on the 8th of December at 2pm | 2026-12-08 14:00
fr en | the 8th of December at 14:00 | 2026-12-08 14:00
fr en | 8 December 14:00 | 2026-12-08 14:00
fr en | 8 December 2026, 14:00 | 2026-12-08 14:00
fr en | 8 Dec 14:00 | 2026-12-08 14:00
fr en | 8-Dec-2026 14:00 | 2026-12-08 14:00
fr en | 8th Dec 2pm | 2026-12-08 14:00
fr en | Dec 8 2pm | 2026-12-08 14:00
fr en | Dec 8th 2pm | 2026-12-08 14:00
fr en | Dec 8, 2pm | 2026-12-08 14:00
fr en | Dec. 8, 2026 2pm | 2026-12-08 14:00
fr en | December 8 at 2pm | 2026-12-08 14:00
fr en | December 8th at 2pm | 2026-12-08 14:00
fr en | December 8th, 2026 at 2:30 pm | 2026-12-08 14:30
fr en | December 8, 2026 14:30 | 2026-12-08 14:30
fr en | December the 8th at 2.30pm | 2026-12-08 14:30
fr en | Tuesday, December 8, 2026 at 2:30 PM | 2026-12-08 14:30
fr en | Tue, Dec 8, 2:30 PM | 2026-12-08 14:30
fr en | Tue Dec 8 2:30pm | 2026-12-08 14:30
fr en | Tues 8 Dec 2 p.m. | 2026-12-08 14:00
fr en | Tue. 8 Dec. 2 P.M. | 2026-12-08 14:00
fr en | TUESDAY 8 DECEMBER 2PM | 2026-12-08 14:00
fr en | tuesday 8 december 2pm | 2026-12-08 14:00
fr en | 2pm on December 8 | 2026-12-08 14:00
fr en | 2pm on 8 December | 2026-12-08 14:00
fr en | 2 pm, Tuesday 8 December | 2026-12-08 14:00
fr en | at 2pm on the 8th of December | 2026-12-08 14:00
fr en | 2pm Tuesday, Dec 8th | 2026-12-08 14:00
fr en | eighth of December at noon | 2026-12-08 12:00
fr en | the first of December at 9am | 2026-12-01 09:00
fr en | the twenty-first of December at 9am | 2026-12-21 09:00
fr en | 1st December 9am | 2026-12-01 09:00
fr en | Jan 1 10am | 2027-01-01 10:00
fr en | Fri Jan 1 10am | 2027-01-01 10:00
fr en | March 3 9am | 2027-03-03 09:00
fr en | Wed 3 March 9 am | 2027-03-03 09:00
en | Wed 3 Mar 9 am | 2027-03-03 09:00
en | Mar 3 9 am | 2027-03-03 09:00
fr en | Sept 7 9am | 2027-09-07 09:00
fr en | 7 Sep 9am | 2027-09-07 09:00
fr en | May 1st 10:00am | 2027-05-01 10:00
fr en | Nov 18 6pm | 2026-11-18 18:00
fr en | 8 December this year 2pm | 2026-12-08 14:00
fr en | 8 March next year 2pm | 2027-03-08 14:00
fr en | December 8 next year at 2pm | 2027-12-08 14:00
fr en | Monday 8 December 2pm | !wrong-weekday
fr en | Mon Dec 8 2026 2pm | !wrong-weekday
fr en | November 31 2pm | !no-such-day
fr en | Feb 29 2pm | !no-such-day
fr en | Feb 29 2028 2pm | 2028-02-29 14:00
fr en | Nov 8 2pm | !past
fr en | Nov 8 2026 2pm | !past
fr en | Nov 8 2027 2pm | 2027-11-08 14:00
fr en | November 8, 2027 at 2 pm | 2027-11-08 14:00
fr en | Dec 8 2040 2pm | !too-far
fr en | Tuesday 8 December | !no-hour
fr en | December 8 | !no-hour
fr en | December 8 2026 | !no-hour
fr en | Dec 8 '26 2pm | !two-digit-year
fr en | Dec 8, 26 2pm | !two-digit-year
fr en | December 2pm | !not-understood
fr en | mid December 2pm | !not-understood
fr en | around 2pm on Dec 8 | !not-understood
fr en | Dec 8 or 9 at 2pm | !not-understood
fr en | Dec 8-9 2pm | !not-understood

# Numbers alone
fr | 8/12 14h | 2026-12-08 14:00
fr | 08/12 14h | 2026-12-08 14:00
fr | le 8/12 à 14h | 2026-12-08 14:00
fr | 8/12 à 14:00 | 2026-12-08 14:00
fr | mardi 8/12 14h | 2026-12-08 14:00
fr | mardi 08/12 à 14h30 | 2026-12-08 14:30
fr | 08/12/2026 14:00 | 2026-12-08 14:00
fr | 8/12/2026 à 14h | 2026-12-08 14:00
fr | le 08/12/2026 à 14h00 | 2026-12-08 14:00
fr | 08-12-2026 14:00 | 2026-12-08 14:00
fr | 08.12.2026 14:00 | 2026-12-08 14:00
fr | 14h 8/12 | 2026-12-08 14:00
fr | lundi 8/12 14h | !wrong-weekday
fr | 12/25 14h | !no-such-day
fr | 31/11 14h | !no-such-day
fr | 32/12 14h | !no-such-day
fr | 0/12 14h | !no-such-day
fr | 8/0 14h | !no-such-day
fr en | 13/13 14h | !no-such-day
fr en | 8/12/26 14h | !two-digit-year
fr | 8/12 | !no-hour
fr | 8/11 14h | !past
fr | 12/11 14h | !past
en | 8/12 14:00 | !ambiguous
en | 08/12 2pm | !ambiguous
en | 08/12/2026 14:00 | !ambiguous
en | 12/8/2026 2pm | !ambiguous
en | 11/12 2pm | !ambiguous
en | 12/11 2pm | !ambiguous
en | Tuesday 8/12 2pm | 2026-12-08 14:00
en | Tue 12/8 2pm | 2026-12-08 14:00
fr | Tuesday 8/12 2pm | 2026-12-08 14:00
fr | 8/12 2pm | !ambiguous
fr | tomorrow 19/11 2pm | 2026-11-19 14:00
en | 25/12 14:00 | 2026-12-25 14:00
en | 12/25 14:00 | 2026-12-25 14:00
en | 12/25/2026 2pm | 2026-12-25 14:00
en | 25/12/2026 2pm | 2026-12-25 14:00
en | 12/12 14:00 | 2026-12-12 14:00
en | 5/5 10am | 2027-05-05 10:00
fr en | 2026-12-08 14:00 | 2026-12-08 14:00
fr en | 2026-12-08 14h | 2026-12-08 14:00
fr en | 2026-12-08 2pm | 2026-12-08 14:00
fr en | 2026-12-08, 14:00 | 2026-12-08 14:00
fr en | 2026-12-08 at 14:00 | 2026-12-08 14:00
fr en | 2026/12/08 14:00 | 2026-12-08 14:00
fr en | 2026-12-8 14:00 | 2026-12-08 14:00
fr en | mardi 2026-12-08 14:00 | 2026-12-08 14:00
fr en | Tuesday 2026-12-08 14:00 | 2026-12-08 14:00
fr en | 2026-12-08T14:00 | 2026-12-08 14:00
fr en | 2026-12-08t14:00 | 2026-12-08 14:00
fr en | 2026-12-08T14:00:00 | 2026-12-08 14:00
fr en | 2026-12-08T14:00:00.000 | 2026-12-08 14:00
fr en | 2026-12-08T14:00:30 | !not-understood
fr en | 2026-12-08T02:30 | 2026-12-08 02:30
fr en | 2026-12-08 02:30 | 2026-12-08 02:30
fr en | 2026-12-08T14:00+01:00 | 2026-12-08 14:00
fr en | 2026-12-08T14:00+0100 | 2026-12-08 14:00
fr en | 2026-12-08T14:00:00+01:00 | 2026-12-08 14:00
fr en | 2026-12-08 14:00+01:00 | 2026-12-08 14:00
fr en | 2026-12-08 14:00 +01:00 | 2026-12-08 14:00
fr en | 2026-12-08T14:00Z | 2026-12-08 15:00
fr en | 2026-12-08T14:00:00Z | 2026-12-08 15:00
fr en | 2026-12-08T14:00-05:00 | 2026-12-08 20:00
fr en | 2026-12-08T23:30Z | 2026-12-09 00:30
fr en | 2026-12-08T14:00+99:00 | !no-such-time
fr en | 2026-12-08T25:00 | !no-such-time
fr en | 2026-12-08T14:61 | !no-such-time
fr en | 2026-13-08 14:00 | !no-such-day
fr en | 2026-02-30 14:00 | !no-such-day
fr en | 2027-02-29T10:00 | !no-such-day
fr en | 2025-12-08 14:00 | !past
fr en | 2026-12-08 | !no-hour
fr en | 20261208 14:00 | !not-understood
fr en | 20261208T1400 | !not-understood
fr en | 8 14h | !not-understood

# A day of the month alone
fr en | le 8 à 14h | 2026-12-08 14:00
fr en | le 20 à 14h | 2026-11-20 14:00
fr en | le 18 à 14h | 2026-11-18 14:00
fr en | le 18 à 9h | !past
fr en | le 17 à 14h | 2026-12-17 14:00
fr en | mardi 8 à 14h | 2026-12-08 14:00
fr en | mardi 8 14h30 | 2026-12-08 14:30
fr en | mardi 8, 14h30 | 2026-12-08 14:30
fr en | le mardi 8 à 14h | 2026-12-08 14:00
fr en | vendredi 20 à 9h | 2026-11-20 09:00
fr en | lundi 8 à 14h | !wrong-weekday
fr en | le 31 à 10h | !no-such-day
fr en | le 1er à 10h | 2026-12-01 10:00
fr en | mardi 1er à 10h | 2026-12-01 10:00
fr en | le 8 du mois prochain à 14h | 2026-12-08 14:00
fr en | 8 du mois prochain 14h | 2026-12-08 14:00
fr en | le 25 de ce mois à 14h | 2026-11-25 14:00
fr en | le 8 de ce mois à 14h | !past
fr en | le 31 du mois prochain à 14h | 2026-12-31 14:00
fr en | the 8th at 2pm | 2026-12-08 14:00
fr en | on the 20th at 2pm | 2026-11-20 14:00
fr en | Tuesday 8th at 2pm | 2026-12-08 14:00
fr en | Tuesday the 8th at 2pm | 2026-12-08 14:00
fr en | Tuesday the 8th, 2pm | 2026-12-08 14:00
fr en | Tue 8 2pm | 2026-12-08 14:00
fr en | Monday the 8th at 2pm | !wrong-weekday
fr en | the 8th of next month at 2pm | 2026-12-08 14:00
fr en | the 25th of this month at 2pm | 2026-11-25 14:00
fr en | the 31st at 2pm | !no-such-day
fr en | the 8th | !no-hour
fr en | 2pm the 8th | 2026-12-08 14:00

# A day of the week alone
fr en | mardi 14h | 2026-11-24 14:00
fr en | mardi à 14h | 2026-11-24 14:00
fr en | à 14h mardi | 2026-11-24 14:00
fr en | jeudi 9h | 2026-11-19 09:00
fr en | vendredi 9h30 | 2026-11-20 09:30
fr en | dimanche 10h | 2026-11-22 10:00
fr en | lun. 10h | 2026-11-23 10:00
fr en | ce mardi 14h | 2026-11-24 14:00
fr en | ce vendredi à 14h | 2026-11-20 14:00
fr en | mardi qui vient 14h | 2026-11-24 14:00
fr en | ce mardi qui vient à 14h | 2026-11-24 14:00
fr en | mardi prochain à 14h | 2026-11-24 14:00
fr en | mardi prochain 14h | 2026-11-24 14:00
fr en | lundi prochain 9h | 2026-11-23 09:00
fr en | le lundi prochain à 9h | 2026-11-23 09:00
fr en | mercredi prochain 14h | 2026-11-25 14:00
fr en | jeudi prochain 14h | !ambiguous
fr en | vendredi prochain 14h | !ambiguous
fr en | samedi prochain 14h | !ambiguous
fr en | dimanche prochain 14h | !ambiguous
fr en | le prochain vendredi à 14h | 2026-11-20 14:00
fr en | mardi prochain 24 novembre 14h | 2026-11-24 14:00
fr en | vendredi prochain 20 novembre 14h | 2026-11-20 14:00
fr en | vendredi prochain 27 novembre 14h | 2026-11-27 14:00
fr en | mardi prochain 8 décembre 14h | !contradiction
fr en | mercredi 14h | !ambiguous
fr en | mercredi 9h | !ambiguous
fr en | ce mercredi 14h | !ambiguous
fr en | le mardi à 14h | !no-day
fr en | tous les mardis à 14h | !not-understood
fr en | mardis 14h | !not-understood
fr en | mardi ou jeudi 14h | !not-understood
fr en | mardi et jeudi 14h | !not-understood
fr en | mardi jeudi 14h | !contradiction
fr en | mardi | !no-hour
fr en | mardi prochain | !no-hour
fr en | mardi en huit à 14h | 2026-12-01 14:00
fr en | mardi en huit 14h | 2026-12-01 14:00
fr en | lundi en 8 à 9h | 2026-11-30 09:00
fr en | lundi en quinze à 9h | 2026-12-07 09:00
fr en | vendredi en huit à 9h | 2026-11-27 09:00
fr en | mercredi en huit à 9h | !ambiguous
fr en | lundi de la semaine prochaine 9h | 2026-11-23 09:00
fr en | lundi de la semaine prochaine à 9h | 2026-11-23 09:00
fr en | vendredi de la semaine prochaine à 9h | 2026-11-27 09:00
fr en | la semaine prochaine mardi 14h | 2026-11-24 14:00
fr en | mardi semaine prochaine 14h | 2026-11-24 14:00
fr en | dimanche de la semaine prochaine 10h | 2026-11-29 10:00
fr en | vendredi de cette semaine 9h | 2026-11-20 09:00
fr en | cette semaine vendredi 9h | 2026-11-20 09:00
fr en | mardi de cette semaine 9h | !past
fr en | mardi dernier 14h | !past
fr en | lundi de cette semaine | !past
fr en | hier | !past
fr en | la semaine prochaine 14h | !not-understood
fr en | semaine prochaine | !not-understood
fr en | ce week-end 14h | !not-understood
fr en | Tuesday 2pm | 2026-11-24 14:00
fr en | Tuesday at 2pm | 2026-11-24 14:00
fr en | on Tuesday at 2pm | 2026-11-24 14:00
fr en | 2pm Tuesday | 2026-11-24 14:00
fr en | 2pm on Tuesday | 2026-11-24 14:00
fr en | at 2pm on Tuesday | 2026-11-24 14:00
fr en | Thursday 9am | 2026-11-19 09:00
fr en | Thu 9am | 2026-11-19 09:00
fr en | Fri at 9:30am | 2026-11-20 09:30
fr en | this Tuesday at 2pm | 2026-11-24 14:00
fr en | this Friday at 2pm | 2026-11-20 14:00
fr en | this coming Friday at 2pm | 2026-11-20 14:00
fr en | next Tuesday 2pm | 2026-11-24 14:00
fr en | next Tuesday at 2pm | 2026-11-24 14:00
fr en | 2pm next Tuesday | 2026-11-24 14:00
fr en | Tuesday next at 2pm | 2026-11-24 14:00
fr en | next Monday 9am | 2026-11-23 09:00
fr en | next Wednesday 2pm | 2026-11-25 14:00
fr en | next Thursday 2pm | !ambiguous
fr en | next Friday 2pm | !ambiguous
fr en | next Sunday 2pm | !ambiguous
fr en | next Friday 20 November 2pm | 2026-11-20 14:00
fr en | next Friday, November 27 at 2pm | 2026-11-27 14:00
fr en | next Tuesday, December 8 at 2pm | !contradiction
fr en | Wednesday 2pm | !ambiguous
fr en | Wednesday 9am | !ambiguous
fr en | this Wednesday 2pm | !ambiguous
fr en | every Tuesday 2pm | !not-understood
fr en | Tuesdays 2pm | !not-understood
fr en | Tuesday or Thursday 2pm | !not-understood
fr en | Tuesday | !no-hour
fr en | next Tuesday | !no-hour
fr en | Monday week 2pm | 2026-11-30 14:00
fr en | Tuesday week at 2pm | 2026-12-01 14:00
fr en | a week on Tuesday at 2pm | 2026-12-01 14:00
fr en | a week from Tuesday at 2pm | 2026-12-01 14:00
fr en | Wednesday week 2pm | !ambiguous
fr en | Tuesday next week at 2pm | 2026-11-24 14:00
fr en | Tuesday of next week at 2pm | 2026-11-24 14:00
fr en | next week Tuesday 2pm | 2026-11-24 14:00
fr en | next week on Friday at 2pm | 2026-11-27 14:00
fr en | Sunday next week 2pm | !ambiguous
fr en | Friday this week 2pm | 2026-11-20 14:00
fr en | Tuesday this week 2pm | !past
fr en | Sunday this week 2pm | !ambiguous
fr en | last Tuesday 2pm | !past
fr en | next week 2pm | !not-understood
fr en | this weekend 2pm | !not-understood

# The second Tuesday of a month
fr en | 2e mardi de décembre à 11h | 2026-12-08 11:00
fr en | 2ème mardi de décembre 11h | 2026-12-08 11:00
fr en | le deuxième mardi de décembre à 11h | 2026-12-08 11:00
fr en | le second mardi de décembre à 11h | 2026-12-08 11:00
fr en | deuxième mardi de décembre | !no-hour
fr en | 2e mardi de décembre 2026 à 11h | 2026-12-08 11:00
fr en | 1er lundi de janvier 9h | 2027-01-04 09:00
fr en | premier lundi de janvier 2027 à 9h | 2027-01-04 09:00
fr en | 3e jeudi d'avril à 9h | 2027-04-15 09:00
fr en | troisième jeudi d’août 9h | 2027-08-19 09:00
fr en | 5e mardi de décembre 9h | 2026-12-29 09:00
fr en | 5e mardi de novembre 9h | !no-such-day
fr en | 5e lundi de décembre 9h | !no-such-day
fr en | dernier vendredi du mois à 9h | 2026-11-27 09:00
fr en | le dernier vendredi du mois à 9h | 2026-11-27 09:00
fr en | dernier vendredi de janvier 9h | 2027-01-29 09:00
fr en | dernier vendredi du mois prochain 9h | 2026-12-25 09:00
fr en | premier mardi du mois prochain à 9h | 2026-12-01 09:00
fr en | 1er mardi du mois 9h | !past
fr en | 1er mardi de novembre 9h | !past
fr en | 2e mardi d'octobre 9h | 2027-10-12 09:00
fr en | le dernier jour du mois à 18h | 2026-11-30 18:00
fr en | dernier jour de février 18h | 2027-02-28 18:00
fr en | 2nd Tuesday of December at 11am | 2026-12-08 11:00
fr en | second Tuesday of December at 11am | 2026-12-08 11:00
fr en | the second Tuesday in December at 11am | 2026-12-08 11:00
fr en | the 2nd Tuesday of December 2026, 11am | 2026-12-08 11:00
fr en | first Monday of January 9am | 2027-01-04 09:00
fr en | last Friday of January at 2pm | 2027-01-29 14:00
fr en | last Friday in January at 2pm | 2027-01-29 14:00
fr en | the last Friday of the month at 9am | 2026-11-27 09:00
fr en | last Friday of this month at 9am | 2026-11-27 09:00
fr en | first Tuesday of next month at 9am | 2026-12-01 09:00
fr en | fifth Tuesday of November 9am | !no-such-day
fr en | 5th Tuesday of December 9am | 2026-12-29 09:00
fr en | last day of the month at 6pm | 2026-11-30 18:00
fr en | the last day of February at 6pm | 2027-02-28 18:00
fr en | 2nd Tuesday of December | !no-hour

# From today on
fr en | aujourd'hui 18h | 2026-11-18 18:00
fr en | aujourd’hui à 18h | 2026-11-18 18:00
fr en | aujourd'hui 9h | !past
fr en | auj. 18h | 2026-11-18 18:00
fr en | demain 9h | 2026-11-19 09:00
fr en | demain à 9h | 2026-11-19 09:00
fr en | Demain à 9 h 30 | 2026-11-19 09:30
fr en | à 9h demain | 2026-11-19 09:00
fr en | demain matin 9h | 2026-11-19 09:00
fr en | demain matin à 9h | 2026-11-19 09:00
fr en | demain à 9h du matin | 2026-11-19 09:00
fr en | demain après-midi 14h30 | 2026-11-19 14:30
fr en | demain aprem 15h | 2026-11-19 15:00
fr en | demain soir 20h | 2026-11-19 20:00
fr en | demain soir à 8h | 2026-11-19 20:00
fr en | demain à 8h du soir | 2026-11-19 20:00
fr en | demain à 3h de l'après-midi | 2026-11-19 15:00
fr en | demain matin 14h | !contradiction
fr en | demain soir 9h30 | 2026-11-19 21:30
fr en | demain matin | !no-hour
fr en | demain | !no-hour
fr en | demain midi | 2026-11-19 12:00
fr en | demain à midi | 2026-11-19 12:00
fr en | demain midi et demi | 2026-11-19 12:30
fr en | demain à midi et quart | 2026-11-19 12:15
fr en | demain minuit | !ambiguous
fr en | demain à minuit | !ambiguous
fr en | demain 0h | 2026-11-19 00:00
fr en | demain 00:00 | 2026-11-19 00:00
fr en | demain 24h | !ambiguous
fr en | minuit | !no-day
fr en | demain jeudi 14h | 2026-11-19 14:00
fr en | demain jeudi 19 novembre 14h | 2026-11-19 14:00
fr en | demain vendredi 14h | !wrong-weekday
fr en | demain 20 novembre 14h | !contradiction
fr en | après-demain 10h | 2026-11-20 10:00
fr en | après demain 10h | 2026-11-20 10:00
fr en | apres-demain a 10h | 2026-11-20 10:00
fr en | hier 14h | !past
fr en | ce matin 11h30 | 2026-11-18 11:30
fr en | ce matin 9h | !past
fr en | cet après-midi 15h | 2026-11-18 15:00
fr en | cet après-midi à 3h | 2026-11-18 15:00
fr en | ce soir 20h | 2026-11-18 20:00
fr en | ce soir à 20h30 | 2026-11-18 20:30
fr en | ce soir 8h | 2026-11-18 20:00
fr en | ce soir | !no-hour
fr en | ce soir minuit | !ambiguous
fr en | mardi matin 10h | 2026-11-24 10:00
fr en | mardi soir à 19h | 2026-11-24 19:00
fr en | demain en huit 9h | 2026-11-26 09:00
fr en | dans 3 jours à 9h | 2026-11-21 09:00
fr en | dans trois jours à 9h | 2026-11-21 09:00
fr en | dans une semaine à 10h | 2026-11-25 10:00
fr en | dans 1 semaine à 10h | 2026-11-25 10:00
fr en | dans deux semaines à 10h | 2026-12-02 10:00
fr en | dans 15 jours à 10h | !ambiguous
fr en | dans quinze jours à 10h | !ambiguous
fr en | dans huit jours à 10h | !ambiguous
fr en | dans 10 jours à 10h | 2026-11-28 10:00
fr en | dans un mois à 10h | 2026-12-18 10:00
fr en | dans 3 mois à 10h | 2027-02-18 10:00
fr en | dans un an à 10h | 2027-11-18 10:00
fr en | à 10h dans 3 jours | 2026-11-21 10:00
fr en | dans 3 jours | !no-hour
fr en | dans 9999 jours à 9h | !too-far
fr en | dans 9999 ans à 9h | !too-far
fr en | dans 99999 jours à 9h | !not-understood
fr en | dans quelques jours à 9h | !not-understood
fr en | today 6pm | 2026-11-18 18:00
fr en | today at 6pm | 2026-11-18 18:00
fr en | 6pm today | 2026-11-18 18:00
fr en | today at 9am | !past
fr en | tomorrow 9am | 2026-11-19 09:00
fr en | tomorrow at 9am | 2026-11-19 09:00
fr en | 9am tomorrow | 2026-11-19 09:00
fr en | tmrw 9am | 2026-11-19 09:00
fr en | tomorrow at 9 am | 2026-11-19 09:00
fr en | tomorrow morning 9am | 2026-11-19 09:00
fr en | tomorrow morning at 9 | 2026-11-19 09:00
fr en | tomorrow at 9 in the morning | 2026-11-19 09:00
fr en | tomorrow afternoon at 2:30 | 2026-11-19 14:30
fr en | tomorrow at 2 in the afternoon | 2026-11-19 14:00
fr en | tomorrow evening at 8 | 2026-11-19 20:00
fr en | tomorrow night at 9 | 2026-11-19 21:00
fr en | tomorrow morning at 2pm | !contradiction
fr en | tomorrow morning | !no-hour
fr en | tomorrow | !no-hour
fr en | tomorrow noon | 2026-11-19 12:00
fr en | tomorrow at noon | 2026-11-19 12:00
fr en | tomorrow midday | 2026-11-19 12:00
fr en | noon tomorrow | 2026-11-19 12:00
fr en | tomorrow at 12 noon | 2026-11-19 12:00
fr en | tomorrow 12pm | 2026-11-19 12:00
fr en | tomorrow 12am | 2026-11-19 00:00
fr en | tomorrow 12:30pm | 2026-11-19 12:30
fr en | tomorrow 12:30am | 2026-11-19 00:30
fr en | tomorrow midnight | !ambiguous
fr en | midnight tomorrow | !ambiguous
fr en | midnight | !no-day
fr en | the day after tomorrow at 3:30pm | 2026-11-20 15:30
fr en | day after tomorrow 9am | 2026-11-20 09:00
fr en | yesterday 2pm | !past
fr en | this morning at 11:30 | 2026-11-18 11:30
fr en | this afternoon at 3 | 2026-11-18 15:00
fr en | this afternoon 3pm | 2026-11-18 15:00
fr en | this evening at 8 | 2026-11-18 20:00
fr en | tonight 8pm | 2026-11-18 20:00
fr en | tonight at 8 | 2026-11-18 20:00
fr en | tonight 8 | 2026-11-18 20:00
fr en | tonight at 20:00 | 2026-11-18 20:00
fr en | 8pm tonight | 2026-11-18 20:00
fr en | tonight at 8:30 | 2026-11-18 20:30
fr en | tonight at 1am | !contradiction
fr en | tonight | !no-hour
fr en | tonight at midnight | !ambiguous
fr en | Tuesday morning at 10 | 2026-11-24 10:00
fr en | Tuesday evening 7pm | 2026-11-24 19:00
fr en | in 3 days at 9am | 2026-11-21 09:00
fr en | in 3 days at 9:30 | 2026-11-21 09:30
fr en | in three days at 9am | 2026-11-21 09:00
fr en | in a week at 10am | 2026-11-25 10:00
fr en | in two weeks at 10am | 2026-12-02 10:00
fr en | in a fortnight at 10am | 2026-12-02 10:00
fr en | in a month at 10am | 2026-12-18 10:00
fr en | in 15 days at 10am | 2026-12-03 10:00
fr en | a week from today at 10am | 2026-11-25 10:00
fr en | a week today at 10am | 2026-11-25 10:00
fr en | a week tomorrow at 10am | 2026-11-26 10:00
fr en | 3 days from now at 10am | 2026-11-21 10:00
fr en | 10am in 3 days | 2026-11-21 10:00
fr en | in 3 days | !no-hour
fr en | in a few days at 9am | !not-understood

# From now on
fr en | dans 2 heures | 2026-11-18 13:00
fr en | dans deux heures | 2026-11-18 13:00
fr en | dans 2h | 2026-11-18 13:00
fr en | dans 1h30 | 2026-11-18 12:30
fr en | dans 1 h 30 | 2026-11-18 12:30
fr en | dans une heure | 2026-11-18 12:00
fr en | dans une heure et demie | 2026-11-18 12:30
fr en | dans une demi-heure | 2026-11-18 11:30
fr en | dans un quart d'heure | 2026-11-18 11:15
fr en | dans trois quarts d'heure | 2026-11-18 11:45
fr en | dans 45 minutes | 2026-11-18 11:45
fr en | dans 45 min | 2026-11-18 11:45
fr en | dans 45mn | 2026-11-18 11:45
fr en | dans 2 heures et 15 minutes | 2026-11-18 13:15
fr en | dans 48h | 2026-11-20 11:00
fr en | dans 24 heures | 2026-11-19 11:00
fr en | dans 0 minute | !past
fr en | dans 2 heures demain | !contradiction
fr en | dans -2 heures | !not-understood
fr en | dans 2,5 heures | !not-understood
fr en | dans quelques minutes | !not-understood
fr en | in 2 hours | 2026-11-18 13:00
fr en | in two hours | 2026-11-18 13:00
fr en | in 2h | 2026-11-18 13:00
fr en | in 2 hrs | 2026-11-18 13:00
fr en | in an hour | 2026-11-18 12:00
fr en | in half an hour | 2026-11-18 11:30
fr en | in an hour and a half | 2026-11-18 12:30
fr en | in 2 and a half hours | 2026-11-18 13:30
fr en | in 45 minutes | 2026-11-18 11:45
fr en | in 45 mins | 2026-11-18 11:45
fr en | in 45min | 2026-11-18 11:45
fr en | in 1 hour 30 minutes | 2026-11-18 12:30
fr en | in 1 hour and 30 minutes | 2026-11-18 12:30
fr en | in 1h30 | 2026-11-18 12:30
fr en | 45 minutes from now | 2026-11-18 11:45
fr en | 2 hours from now | 2026-11-18 13:00
fr en | in 2 hours' time | 2026-11-18 13:00
fr en | in 24 hours | 2026-11-19 11:00
fr en | now | !not-understood
fr en | maintenant | !not-understood

# Hours
fr en | demain 14h | 2026-11-19 14:00
fr en | demain 14H | 2026-11-19 14:00
fr en | demain 14 h | 2026-11-19 14:00
fr en | demain 14h00 | 2026-11-19 14:00
fr en | demain 14h05 | 2026-11-19 14:05
fr en | demain 14 h 30 | 2026-11-19 14:30
fr en | demain 14h 30 | 2026-11-19 14:30
fr en | demain 14h30min | 2026-11-19 14:30
fr en | demain 14 heures 30 | 2026-11-19 14:30
fr en | demain 14 heures | 2026-11-19 14:00
fr en | demain 14:30 | 2026-11-19 14:30
fr en | demain à 14.30 | 2026-11-19 14:30
fr en | demain 14:30:00 | 2026-11-19 14:30
fr en | demain 14:00h | 2026-11-19 14:00
fr en | demain 9h et demie | !ambiguous
fr en | demain 9h et demie du matin | 2026-11-19 09:30
fr en | demain 14h et quart | 2026-11-19 14:15
fr en | demain 15h moins le quart | 2026-11-19 14:45
fr en | demain quinze heures | 2026-11-19 15:00
fr en | demain à quinze heures trente | 2026-11-19 15:30
fr en | demain à quinze heures quarante-cinq | 2026-11-19 15:45
fr en | demain deux heures | !ambiguous
fr en | demain à neuf heures | !ambiguous
fr en | demain à neuf heures du matin | 2026-11-19 09:00
fr en | demain à huit heures du soir | 2026-11-19 20:00
fr en | demain 2h30 | 2026-11-19 02:30
fr | demain 2:30 | 2026-11-19 02:30
en | demain 2:30 | !ambiguous
fr | 19/11 2:30 | 2026-11-19 02:30
fr en | demain 02:30 | 2026-11-19 02:30
fr en | demain 9:30 | 2026-11-19 09:30
fr en | demain 25h | !no-such-time
fr en | demain 14h60 | !no-such-time
fr en | demain 24h30 | !no-such-time
fr en | demain 14:75 | !no-such-time
fr en | demain 14h5 | !not-understood
fr en | demain 14h-16h | !not-understood
fr en | demain 14h - 16h | !not-understood
fr en | demain 14-16h | !not-understood
fr en | demain 10h-12 | !not-understood
fr en | demain 10h - 12 | !not-understood
fr en | demain de 14h à 16h | !not-understood
fr en | demain 14h 16h | !not-understood
fr en | demain 14h/16h | !not-understood
fr en | demain vers 14h | !not-understood
fr en | demain avant 14h | !not-understood
fr en | demain après 14h | !not-understood
fr en | demain 14h ou 15h | !not-understood
fr en | demain à 14 | !not-understood
fr en | demain 14 | !not-understood
fr en | tomorrow 2pm | 2026-11-19 14:00
fr en | tomorrow 2 pm | 2026-11-19 14:00
fr en | tomorrow 2 p.m. | 2026-11-19 14:00
fr en | tomorrow 2 P.M. | 2026-11-19 14:00
fr en | tomorrow 2 p. m. | 2026-11-19 14:00
fr en | tomorrow at 2:30pm | 2026-11-19 14:30
fr en | tomorrow at 2.30 pm | 2026-11-19 14:30
fr en | tomorrow at 02:30 pm | 2026-11-19 14:30
fr en | tomorrow @2pm | 2026-11-19 14:00
fr en | tomorrow @ 2pm | 2026-11-19 14:00
fr en | tomorrow 14:30 | 2026-11-19 14:30
fr en | tomorrow at 14.30 | 2026-11-19 14:30
fr en | tomorrow at 1430 hours | 2026-11-19 14:30
fr en | tomorrow 0900 hrs | 2026-11-19 09:00
fr en | tomorrow at 14 | 2026-11-19 14:00
fr en | tomorrow at 2 | !ambiguous
fr en | tomorrow at 9 | !ambiguous
fr en | tomorrow at 12 | !ambiguous
fr en | tomorrow 2:30 | !ambiguous
fr en | tomorrow 8:30 | !ambiguous
fr en | tomorrow at 9:30 | 2026-11-19 09:30
fr en | tomorrow at 10:00 | 2026-11-19 10:00
fr en | tomorrow at 12:30 | 2026-11-19 12:30
fr en | tomorrow at 09:30 | 2026-11-19 09:30
fr en | tomorrow half past two | !ambiguous
fr en | tomorrow at half past 2 in the afternoon | 2026-11-19 14:30
fr en | tomorrow afternoon at quarter past 3 | 2026-11-19 15:15
fr en | tomorrow afternoon at a quarter to 1 | 2026-11-19 12:45
fr en | tomorrow afternoon at three o'clock | 2026-11-19 15:00
fr en | tomorrow at 3 o'clock | !ambiguous
fr en | tomorrow 3 o'clock in the afternoon | 2026-11-19 15:00
fr en | tomorrow two pm | 2026-11-19 14:00
fr en | tomorrow 14pm | !no-such-time
fr en | tomorrow 0am | !no-such-time
fr en | tomorrow 13:00 pm | !no-such-time
fr en | tomorrow 2pm-4pm | !not-understood
fr en | tomorrow 2-4pm | !not-understood
fr en | tomorrow from 2pm to 4pm | !not-understood
fr en | tomorrow 2pm 4pm | !not-understood
fr en | tomorrow around 2pm | !not-understood
fr en | tomorrow before 2pm | !not-understood
fr en | tomorrow 2 | !not-understood
fr en | 14h | !no-day
fr en | à 14h30 | !no-day
fr en | 2pm | !no-day
fr en | at 2pm | !no-day
fr en | 14:30 | !no-day
fr en | midi | !no-day

# From when to when
fr en | demain 10:00-12:00 | !not-understood
fr en | demain 10:00 -12:00 | !not-understood
fr en | demain 10:00 - 12:00 | !not-understood
fr en | demain 10:00–12:00 | !not-understood
fr en | 2026-12-08 10:00-12:00 | !not-understood
fr en | 2026-12-08 10:00 - 12:00 | !not-understood
fr en | mardi 10h à 12h | !not-understood
fr en | mardi 1 - 16h | !not-understood
fr en | mardi 8 - 10h | !not-understood
fr en | mardi 8 – 10h | !not-understood
fr en | Tuesday 1 - 4pm | !not-understood
fr en | Tuesday 1-4pm | !not-understood
fr en | Tuesday 1 to 4pm | !not-understood
fr en | 8 décembre 10 - 12h | !two-digit-year
fr en | 8-10 décembre 14h | !not-understood
fr en | 8 - 10 décembre 14h | !not-understood
fr en | du 8 au 10 décembre 14h | !not-understood
fr en | Dec 8 - 2pm | 2026-12-08 14:00
fr en | 8 décembre 2026 - 14h | 2026-12-08 14:00
fr en | 8 décembre — 14h | 2026-12-08 14:00

# Zones
fr en | 8 décembre 14h heure de Paris | 2026-12-08 14:00
fr en | 8 décembre 14h (heure de Paris) | 2026-12-08 14:00
fr en | 8 décembre 14h, heure : Paris | 2026-12-08 14:00
fr en | 8 décembre 14h Europe/Paris | 2026-12-08 14:00
fr en | 8 décembre 14h heure d'hiver | 2026-12-08 14:00
fr en | 8 décembre 14h heure d'été | !contradiction
fr en | 8 décembre 14h CET | 2026-12-08 14:00
fr en | 8 décembre 14h CEST | !contradiction
fr en | 8 décembre 14h UTC | 2026-12-08 15:00
fr en | 8 décembre 14h UTC+1 | 2026-12-08 14:00
fr en | 8 décembre 14:00 UTC+02:00 | 2026-12-08 13:00
fr en | 8 décembre 14h GMT | 2026-12-08 15:00
fr en | 8 December 2pm Paris time | 2026-12-08 14:00
fr en | 8 December 2pm (Paris time) | 2026-12-08 14:00
fr en | 8 December 2pm CET | 2026-12-08 14:00
fr en | 8 December 2pm UTC | 2026-12-08 15:00
fr en | 8 December 2pm EST | !not-understood
fr en | 8 December 2pm New York time | !not-understood
fr en | 8 décembre 14h heure de Londres | !not-understood
fr en | 8 décembre 14h (Paris) | 2026-12-08 14:00
fr en | 8 décembre 14h UTC heure de Paris | !contradiction
fr en | 8 décembre 14h UTC+1 heure de Paris | 2026-12-08 14:00
fr en | 8 décembre 14h CET heure de Paris | 2026-12-08 14:00
fr en | 8 décembre 14h UTC+2 heure d'hiver | !contradiction
fr en | 8 décembre 14h z | !not-understood
fr en | Paris | !not-understood

# As they are typed on a phone
fr en | demain 7h du mat | 2026-11-19 07:00
fr en | demain 14h pile | 2026-11-19 14:00
fr en | demain à 14h précises | 2026-11-19 14:00
fr en | tomorrow 2pm sharp | 2026-11-19 14:00
fr en | demain ; 14h | 2026-11-19 14:00
fr en | demain / 14h | 2026-11-19 14:00
fr en | demain à 14h ! | 2026-11-19 14:00
fr en | demain 14h svp | !not-understood
fr en | demain 14.30 | 2026-11-19 14:30
fr en | lundi 14.00 | 2026-11-23 14:00
fr en | 26.11 14h | !not-understood
fr en | dans une heure et quart | 2026-11-18 12:15
fr en | dans une heure trente | 2026-11-18 12:30
fr en | dans 2 jours 18h | 2026-11-20 18:00
fr en | dans 2 jours 3h | !ambiguous
fr en | dans 2 jours à 3h | 2026-11-20 03:00
fr en | dans une semaine 2h | !ambiguous
fr en | dans 2 jours et 3 heures | !not-understood
fr en | in 2 days 3h | !ambiguous
fr en | in 2 days 3 hrs | !not-understood
fr en | in 2 days 3 hours | !not-understood
fr en | in 2 days and 3 hours | !not-understood
fr en | Noël à midi | 2026-12-25 12:00
fr en | jour de l'an 15h | 2027-01-01 15:00
fr en | Christmas day at noon | 2026-12-25 12:00
fr en | Christmas Eve 6pm | 2026-12-24 18:00
fr en | New Year's Eve 11pm | 2026-12-31 23:00
fr en | 15th 10am | 2026-12-15 10:00
fr en | tonight at seven thirty | 2026-11-18 19:30
fr en | tomorrow at seven thirty | !ambiguous
fr en | tomorrow seven forty-five pm | 2026-11-19 19:45
fr en | week on Tuesday 2pm | 2026-12-01 14:00
fr en | 8 mars de l'an prochain 14h | 2027-03-08 14:00
fr en | 9 tonight | 2026-11-18 21:00
fr en | tonight at nine | 2026-11-18 21:00
fr en | tomorrow quarter past 3 pm | 2026-11-19 15:15
fr en | tomorrow quarter to 1 pm | 2026-11-19 12:45
fr en | tomorrow at half past ten am | 2026-11-19 10:30
fr en | tomorrow at half 3 | !not-understood
fr en | Monday at 1430 | 2026-11-23 14:30
fr en | Monday 14.30 | 2026-11-23 14:30
fr en | half past nine on Monday morning | 2026-11-23 09:30
fr en | Friday 9 in the morning | !wrong-weekday
fr en | Friday at 9 in the morning | 2026-11-20 09:00
fr en | two weeks from Monday 9am | 2026-12-07 09:00
fr en | Monday after next 9am | !not-understood
fr en | friday arvo 3pm | !not-understood
fr en | tomorrow lunchtime | !not-understood
fr en | this time tomorrow | !not-understood
fr en | demain à la même heure | !not-understood
fr en | in a couple of hours | !not-understood
fr en | tout à l'heure 16h | !not-understood
fr en | d'ici une heure | !not-understood
fr en | lundi 23 novembre de 9h à 12h | !not-understood

# Both languages in one phrase
fr en | mardi 2pm | 2026-11-24 14:00
fr en | Tuesday 14h | 2026-11-24 14:00
fr en | tomorrow à 14h | 2026-11-19 14:00
fr en | 8 décembre at 2pm | 2026-12-08 14:00

# What is no phrase of ours
fr en | bonjour | !not-understood
fr en | ? | !not-understood
fr en | 😀 | !not-understood
fr en | demain 14h 😀 | !not-understood
fr en | demain ٤٢h | !not-understood
fr en | demain １４h | !not-understood
fr en | demain 2² h | !not-understood
fr en | réunion demain 14h | !not-understood
fr en | demain 14h salle B | !not-understood
fr en | demain 14h demain 14h | !not-understood
fr en | '; drop table workshops; -- | !not-understood
fr en | <@123456789012345678> demain 14h | !not-understood
fr en | 99999999999999999999h demain | !not-understood
fr en | le | !not-understood
fr en | à | !not-understood
fr en | , | !empty
"""
