"""Which language a person reads."""

from bot.i18n import Locale


def reading_locale(
    chosen: Locale | None, interface: str | None, community: str | None, default: Locale
) -> Locale:
    """A reader's language: their own choice, else that of their application, else their
    community's, else the default. Languages that we do not have are passed over."""
    return chosen or Locale.of(interface) or Locale.of(community) or default
