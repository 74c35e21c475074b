"""Which language a person reads."""

from bot.i18n import Locale


def reading_locale(interface: str | None, community: str | None, default: Locale) -> Locale:
    """The language of a reader who chose none: that of their application, else their community's,
    else the default. Languages that we do not have are passed over."""
    return Locale.of(interface) or Locale.of(community) or default
