"""The corpus at other moments: weekends, ends of months and years, changes of clocks, midnights."""

from tests.when.corpus import WEDNESDAY, cases

SUNDAY = """
fr en | mardi 14h | 2026-11-24 14:00
fr en | ce mardi 14h | 2026-11-24 14:00
fr en | lundi 9h | 2026-11-23 09:00
fr en | mardi prochain à 14h | !ambiguous
fr en | lundi prochain 9h | !ambiguous
fr en | jeudi prochain 9h | !ambiguous
fr en | dimanche prochain 10h | 2026-11-29 10:00
fr en | next Tuesday 2pm | !ambiguous
fr en | next Sunday 2pm | 2026-11-29 14:00
fr en | lundi de la semaine prochaine 9h | !ambiguous
fr en | mardi de cette semaine 9h | !ambiguous
fr en | Tuesday next week 2pm | !ambiguous
fr en | Tuesday this week 2pm | !ambiguous
fr en | lundi en huit 9h | 2026-11-30 09:00
fr en | Monday week 9am | 2026-11-30 09:00
fr en | mardi prochain 24 novembre 14h | 2026-11-24 14:00
fr en | mardi prochain 1er décembre 14h | 2026-12-01 14:00
fr en | dimanche 18h | !ambiguous
fr en | aujourd'hui dimanche 18h | 2026-11-22 18:00
fr en | demain lundi 9h | 2026-11-23 09:00
fr en | demain 9h | 2026-11-23 09:00
fr en | dans une semaine à 10h | 2026-11-29 10:00
fr en | 8 novembre 14h | !past
fr en | 22 octobre 14h | 2027-10-22 14:00
fr en | 24 octobre 14h | !past
fr en | le 22 à 18h | 2026-11-22 18:00
fr en | dernier dimanche du mois 10h | 2026-11-29 10:00
"""

MONDAY = """
fr en | mardi prochain 14h | !ambiguous
fr en | next Tuesday 2pm | !ambiguous
fr en | next Friday 2pm | !ambiguous
fr en | lundi prochain 9h | 2026-11-30 09:00
fr en | next Monday 9am | 2026-11-30 09:00
fr en | mardi 14h | 2026-11-24 14:00
fr en | mardi en huit 14h | 2026-12-01 14:00
fr en | mardi de la semaine prochaine 14h | 2026-12-01 14:00
fr en | Tuesday next week 2pm | 2026-12-01 14:00
fr en | mardi de cette semaine 14h | 2026-11-24 14:00
fr en | Tuesday this week 2pm | 2026-11-24 14:00
fr en | ce lundi 18h | !ambiguous
fr en | lundi 18h | !ambiguous
fr en | lundi 23 novembre 18h | 2026-11-23 18:00
fr en | lundi 23 18h | 2026-11-23 18:00
"""

FRIDAY = """
fr en | lundi prochain 9h | 2026-11-23 09:00
fr en | next Monday 9am | 2026-11-23 09:00
fr en | dimanche prochain 9h | !ambiguous
fr en | next Friday 9am | 2026-11-27 09:00
fr en | vendredi prochain 9h | 2026-11-27 09:00
fr en | jeudi prochain 9h | 2026-11-26 09:00
"""

SATURDAY = """
fr en | lundi prochain 9h | !ambiguous
fr en | next Monday 9am | !ambiguous
fr en | mardi prochain 9h | 2026-11-24 09:00
fr en | next Tuesday 9am | 2026-11-24 09:00
fr en | next Sunday 9am | !ambiguous
"""

END_OF_JANUARY = """
fr en | demain 9h | 2027-02-01 09:00
fr en | tomorrow 9am | 2027-02-01 09:00
fr en | dans un mois à 9h | !no-such-day
fr en | in a month at 9am | !no-such-day
fr en | dans deux mois à 9h | 2027-03-31 09:00
fr en | le 1er à 9h | 2027-02-01 09:00
fr en | le 30 à 9h | !no-such-day
fr en | le 31 à 18h | 2027-01-31 18:00
fr en | 29 février 9h | !no-such-day
fr en | dernier jour du mois 18h | 2027-01-31 18:00
fr en | dernier jour du mois prochain 18h | 2027-02-28 18:00
fr en | premier lundi du mois prochain 9h | 2027-02-01 09:00
"""

NEW_YEARS_EVE = """
fr en | demain 10h | 2027-01-01 10:00
fr en | tomorrow 10am | 2027-01-01 10:00
fr en | 1er janvier 10h | 2027-01-01 10:00
fr en | Jan 1 10am | 2027-01-01 10:00
fr en | 31 décembre 22h | 2026-12-31 22:00
fr en | 31 décembre 9h | !past
fr en | 30 décembre 9h | !past
fr en | dans 3 heures | 2027-01-01 00:30
fr en | in 3 hours | 2027-01-01 00:30
fr en | 8 mars de cette année 9h | !past
fr en | 8 mars 9h | 2027-03-08 09:00
fr en | 8 mars de l'année prochaine 9h | 2027-03-08 09:00
fr en | le 8 à 9h | 2027-01-08 09:00
fr en | le 8 du mois prochain à 9h | 2027-01-08 09:00
fr en | ce soir 23h | 2026-12-31 23:00
fr en | lundi prochain 9h | 2027-01-04 09:00
fr en | lundi de la semaine prochaine 9h | 2027-01-04 09:00
fr en | 2e mardi de janvier 9h | 2027-01-12 09:00
fr en | 1er mardi du mois prochain 9h | 2027-01-05 09:00
"""

LEAP_DAY = """
fr en | demain 9h | 2028-03-01 09:00
fr en | aujourd'hui 18h | 2028-02-29 18:00
fr en | 29 février 18h | 2028-02-29 18:00
fr en | 29 février 9h | !past
fr en | dans un an à 9h | !no-such-day
fr en | in a year at 9am | !no-such-day
fr en | dans un mois à 9h | 2028-03-29 09:00
fr en | 28 février 9h | !past
fr en | dernier jour du mois 18h | 2028-02-29 18:00
fr en | 5e mardi de février 18h | 2028-02-29 18:00
"""

# 28 March 2027: from 2:00 to 3:00.
BEFORE_SPRING_PARIS = """
fr en | demain 2h30 | !skipped-time
fr en | demain 02:00 | !skipped-time
fr en | demain 02:59 | !skipped-time
fr en | demain 1h59 | 2027-03-28 01:59
fr en | demain 3h | 2027-03-28 03:00
fr en | 28 mars 2h30 | !skipped-time
fr en | tomorrow 2:30am | !skipped-time
fr en | tomorrow at 3am | 2027-03-28 03:00
fr en | 2027-03-28T02:30+01:00 | 2027-03-28 03:30
fr en | 2027-03-28T01:30Z | 2027-03-28 03:30
fr en | dans 12 heures | 2027-03-28 11:00
fr en | demain 10h | 2027-03-28 10:00
fr en | demain 10h heure d'été | 2027-03-28 10:00
fr en | demain 10h heure d'hiver | !contradiction
fr en | aujourd'hui 23h heure d'hiver | 2027-03-27 23:00
fr en | lundi 2h30 | 2027-03-29 02:30
"""

# 31 October 2027: from 3:00 back to 2:00.
BEFORE_AUTUMN_PARIS = """
fr en | demain 2h30 | !happens-twice
fr en | demain 02:00 | !happens-twice
fr en | demain 2h59 | !happens-twice
fr en | demain 1h59 | 2027-10-31 01:59
fr en | demain 3h | 2027-10-31 03:00
fr en | tomorrow 2:30am | !happens-twice
fr en | demain 2h30 heure d'été | 2027-10-31 02:30
fr en | demain 2h30 (heure d’été) | 2027-10-31 02:30
fr en | demain 2h30 heure d'hiver | 2027-10-31 02:30 (second)
fr en | tomorrow 2:30am summer time | 2027-10-31 02:30
fr en | tomorrow 2:30am winter time | 2027-10-31 02:30 (second)
fr en | tomorrow 2:30am standard time | 2027-10-31 02:30 (second)
fr en | demain 2h30 CEST | 2027-10-31 02:30
fr en | demain 2h30 CET | 2027-10-31 02:30 (second)
fr en | demain 2h30 UTC+2 | 2027-10-31 02:30
fr en | demain 2h30 UTC+1 | 2027-10-31 02:30 (second)
fr en | 2027-10-31T02:30+02:00 | 2027-10-31 02:30
fr en | 2027-10-31T02:30+01:00 | 2027-10-31 02:30 (second)
fr en | 2027-10-31T00:30Z | 2027-10-31 02:30
fr en | 2027-10-31T01:30Z | 2027-10-31 02:30 (second)
fr en | 2027-10-31T02:30 | !happens-twice
fr en | dans 12 heures | 2027-10-31 10:00
fr en | dans 3h30 | 2027-10-31 02:30
fr en | dans 4h30 | 2027-10-31 02:30 (second)
"""

# 14 March 2027: from 2:00 to 3:00.
BEFORE_SPRING_NEW_YORK = """
en | tomorrow 2:30am | !skipped-time
en | March 14 2:30 am | !skipped-time
en | tomorrow 3am | 2027-03-14 03:00
en | tomorrow 3am EDT | 2027-03-14 03:00
en | tomorrow 3am EST | !contradiction
en | tomorrow 1am EST | 2027-03-14 01:00
en | tomorrow 10am New York time | 2027-03-14 10:00
fr | demain 10h (heure : New York) | 2027-03-14 10:00
fr | 28 mars 2h30 | 2027-03-28 02:30
en | 2027-03-14T07:30Z | 2027-03-14 03:30
en | tomorrow 10am CET | !not-understood
"""

# 7 November 2027: from 2:00 back to 1:00.
BEFORE_AUTUMN_NEW_YORK = """
en | tomorrow 1:30am | !happens-twice
en | tomorrow 1:30 am daylight saving time | 2027-11-07 01:30
en | tomorrow 1:30 am standard time | 2027-11-07 01:30 (second)
en | tomorrow 1:30 am EDT | 2027-11-07 01:30
en | tomorrow 1:30 am EST | 2027-11-07 01:30 (second)
en | tomorrow 2:30am | 2027-11-07 02:30
fr | demain 1h30 heure d'hiver | 2027-11-07 01:30 (second)
"""

# Clocks move by half an hour: on 4 April 2027 from 2:00 back to 1:30.
LORD_HOWE = """
en | tomorrow 1:45am | !happens-twice
en | tomorrow 1:15am | 2027-04-04 01:15
en | tomorrow 1:45am summer time | 2027-04-04 01:45
en | tomorrow 1:45am winter time | 2027-04-04 01:45 (second)
fr | demain 1h45 heure d'hiver | 2027-04-04 01:45 (second)
"""

# Late in the evening there, the day before in London: today is the reader's.
KOLKATA = """
en | tomorrow 9am | 2026-11-20 09:00
en | today 6pm | 2026-11-19 18:00
fr | demain 9h | 2026-11-20 09:00
en | tomorrow 9am IST | 2026-11-20 09:00
en | tomorrow 9am Kolkata time | 2026-11-20 09:00
en | tomorrow 9am UTC | !ambiguous
en | 20 November 9am UTC | 2026-11-20 14:30
en | in 2 hours | 2026-11-19 05:00
en | Friday 9am | 2026-11-20 09:00
en | Thursday 6pm | !ambiguous
"""

# Early on Wednesday in UTC, still Tuesday evening there.
NEW_YORK_EVENING = """
en | tomorrow 9am | 2026-11-18 09:00
en | tonight at 11 | 2026-11-17 23:00
en | Wednesday 9am | 2026-11-18 09:00
en | Tuesday 11pm | !ambiguous
en | next Tuesday 2pm | 2026-11-24 14:00
en | today 9pm | !past
en | tomorrow 2pm UTC | !ambiguous
"""

# The 1st of February is a Monday, the 2nd a Tuesday.
LATE_JANUARY = """
fr en | le 2e mardi à 14h | !not-understood
fr en | le deuxième mardi à 14h | !not-understood
fr en | le premier lundi à 9h | !not-understood
fr en | 1er lundi 9h | !not-understood
fr en | the 2nd Tuesday at 2pm | !not-understood
fr en | 2nd Tuesday 2pm | !not-understood
fr en | the second Tuesday at 2pm | !not-understood
fr en | first Monday 9am | !not-understood
fr en | mardi 2 à 14h | 2027-02-02 14:00
fr en | le mardi 2 à 14h | 2027-02-02 14:00
fr en | Tuesday 2nd at 2pm | 2027-02-02 14:00
fr en | Tuesday the 2nd at 2pm | 2027-02-02 14:00
fr en | the 2nd at 2pm | 2027-02-02 14:00
fr en | 2nd at 2pm | 2027-02-02 14:00
fr en | 2e mardi de février à 14h | 2027-02-09 14:00
fr en | 2nd Tuesday of February 2pm | 2027-02-09 14:00
en | Tue 12/1 2pm | !contradiction
en | 2/2 2pm | 2027-02-02 14:00
"""

CASES = [
    case
    for now, zone, lines in (
        ("2026-11-18 11:00", "Europe/Paris", WEDNESDAY),
        ("2026-11-22 11:00", "Europe/Paris", SUNDAY),
        ("2026-11-23 11:00", "Europe/Paris", MONDAY),
        ("2026-11-20 11:00", "Europe/Paris", FRIDAY),
        ("2026-11-21 11:00", "Europe/Paris", SATURDAY),
        ("2027-01-20 11:00", "Europe/Paris", LATE_JANUARY),
        ("2027-01-31 11:00", "Europe/Paris", END_OF_JANUARY),
        ("2026-12-31 21:30", "Europe/Paris", NEW_YEARS_EVE),
        ("2028-02-29 11:00", "Europe/Paris", LEAP_DAY),
        ("2027-03-27 22:00", "Europe/Paris", BEFORE_SPRING_PARIS),
        ("2027-10-30 23:00", "Europe/Paris", BEFORE_AUTUMN_PARIS),
        ("2027-03-13 12:00", "America/New_York", BEFORE_SPRING_NEW_YORK),
        ("2027-11-06 12:00", "America/New_York", BEFORE_AUTUMN_NEW_YORK),
        ("2027-04-03 12:00", "Australia/Lord_Howe", LORD_HOWE),
        ("2026-11-19 03:00", "Asia/Kolkata", KOLKATA),
        ("2026-11-17 22:00", "America/New_York", NEW_YORK_EVENING),
    )
    for case in cases(now, zone, lines)
]
