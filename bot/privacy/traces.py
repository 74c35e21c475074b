"""A person's id in what people typed: found, and put in words; pure."""

import re
from functools import cached_property

from bot.people import FORMER
from bot.platforms import private_place

# From how many characters on an id, without the name of its platform, is nothing else by chance.
_UNMISTAKABLE = 9

# How an id may be dressed: our own mark for a mention, the platform's, either written into a link.
_BEFORE = r"(?:\ufff9person\ufffa|<@!?|%EF%BF%B9person%EF%BF%BA|%3C%40(?:%21)?)?"
_AFTER = r"(?:\ufffb|>|%EF%BF%BB|%3E)?"

# Within the address of a page there is no room for words.
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://[^\s\"<>]+", re.IGNORECASE)


class Traces:
    """Whatever in a text names one person.

    Their id is "discord:80351110224678912"; without the name of the platform it is their `bare`
    id, which counts where it stands alone: never as a part of a longer number.
    """

    def __init__(self, person: str) -> None:
        self.person = person
        self.place = private_place(person)
        self.platform, _, self.bare = person.partition(":")

    def found_in(self, text: str) -> bool:
        """Whether a text names them."""
        return self._pattern.search(text) is not None

    def replaced(self, text: str, words: str) -> str:
        """The text with words wherever it named them, and `FORMER` where it is a mere id or within
        the address of a page, which stays one."""
        if text in (self.person, self.place):
            return FORMER
        for mere in (self.person, self.place):
            text = text.replace(f'"{mere}"', f'"{FORMER}"')
        text = _ADDRESS.sub(lambda link: self._pattern.sub(FORMER, link[0]), text)
        return self._pattern.sub(lambda _: words, text)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        named = rf"{re.escape(self.platform)}(?::|%3A)(?:@|%40)?"
        bare, inner = re.escape(self.bare), r"\d" if self.bare.isdecimal() else r"\w"
        # What stands before an id in a link ends in digits: "%40".
        begins = rf"(?:(?<!{inner})|(?<=%[0-9A-F]{{2}}))"
        core = rf"{begins}{bare}(?!{inner})"
        alone = rf"{core}" if self._is_unmistakable else rf"(?<=<@){bare}(?=>)|(?<=<@!){bare}(?=>)"
        return re.compile(rf"{_BEFORE}(?:{named}{core}|{alone}){_AFTER}", re.IGNORECASE)

    @property
    def _is_unmistakable(self) -> bool:
        has_digit = any(char.isdecimal() for char in self.bare)
        return has_digit and len(self.bare) >= _UNMISTAKABLE
