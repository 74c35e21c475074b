"""The commands by which people choose for themselves."""

from collections.abc import Iterable, Sequence

from bot.communities import views
from bot.communities.service import CommunityService
from bot.errors import UnknownChoice
from bot.i18n import Catalogue, Locale
from bot.matching import Choice, pick, suggest
from bot.people import Actor
from bot.replies import Arguments, Reply
from bot.table import Command


class CommunityCommands:
    """A person's own language."""

    def __init__(self, service: CommunityService, catalogue: Catalogue) -> None:
        self._service = service
        self._catalogue = catalogue

    async def language(self, actor: Actor, language: str | None = None) -> Reply:
        """The language the bot answers in, and its change."""
        if language is not None:
            meant = pick(views.language_choices(self._catalogue[actor.locale]), language)
            if meant is None:
                raise UnknownChoice(typed=language[:60])
            actor = await self._service.choose_locale(actor, Locale.of(meant.value))
        chosen = await self._service.chosen_locale(actor)
        return views.language_card(chosen, self._catalogue[actor.locale])

    async def suggest_language(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The languages that may be meant."""
        return suggest(views.language_choices(self._catalogue[actor.locale]), typed)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        suggests = {"language": self.suggest_language}
        yield Command(views.LANGUAGE, self.language, "command-language", suggests=suggests)
