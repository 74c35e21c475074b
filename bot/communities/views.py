"""Choices of people as replies."""

from bot.i18n import Locale, Words
from bot.matching import Choice
from bot.replies import Action, Paragraph, Reply

LANGUAGE = "language"
AUTOMATIC = "auto"  # no language of ours: the application's is followed

# Each in its own words, so that people find theirs whatever the page is in.
NAMES = {Locale.FR: "Français", Locale.EN: "English"}


def language_card(chosen: Locale | None, words: Words) -> Reply:
    """The language in use, and the others one press away."""
    options = {choice.value: choice.label for choice in language_choices(words)}
    options.pop(chosen.value if chosen else AUTOMATIC)
    actions = (Action(label, LANGUAGE, {"language": value}) for value, label in options.items())
    if chosen is None:
        text = words("language-current-automatic")
    else:
        text = words("language-current", language=words(f"language-{chosen}"))
    return Reply(words("language-title"), (Paragraph(text),), tuple(actions), private=True)


def language_choices(words: Words) -> tuple[Choice, ...]:
    """What can be chosen."""
    named = (Choice(locale.value, name, (locale.name,)) for locale, name in NAMES.items())
    return (*named, Choice(AUTOMATIC, words("language-automatic"), ("automatique", "automatic")))
