"""How much may be said of a workshop, typed or in a file."""

from datetime import timedelta

LONGEST_TITLE, LONGEST_DESCRIPTION, LONGEST_LINE, LONGEST_LINK = 150, 1_500, 200, 500
LONGEST = timedelta(days=14)
