"""Why something cannot be sent to somebody, as they are told."""

from bot.errors import Correctable


class NotInCommunity(Correctable):
    """Who is not in a community, as far as the bot can see, gets nothing from it."""

    key = "error-subscription-elsewhere"


class NobodyTells(Correctable):
    """The platform does not tell now whether somebody is in a community."""

    key = "error-subscription-nobody-tells"
