"""How a holding is declared in few words."""

from bot.privacy.model import Belonging, Fate, Form, Personal, Way

# Rows of which a column holds the id of their community.
COMMUNITYS = Belonging(Way.OWN, "community")


def goes(column: str, form: Form = Form.ID, only: str = "") -> Personal:
    """A column whose row goes with the person."""
    return Personal(column, Fate.GOES, form, only)


def former(column: str, only: str = "") -> Personal:
    """A column that says "a former member" afterwards."""
    return Personal(column, Fate.FORMER, only=only)
