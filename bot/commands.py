"""Every command of every feature."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.communities.commands import CommunityCommands
from bot.guide.commands import GuideCommands
from bot.knowledge.commands import KnowledgeCommands
from bot.knowledge.model import Subject
from bot.practices.commands import PracticeCommands
from bot.table import Command


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands by feature, as the cogs call them."""

    knowledge: KnowledgeCommands
    practices: PracticeCommands
    communities: CommunityCommands
    guide: GuideCommands

    def entries(self, subjects: Iterable[Subject]) -> Iterator[Command]:
        """All of them for the table, those of the subjects first: they are what people come for."""
        yield from self.knowledge.entries(subjects)
        yield from self.practices.entries()
        yield from self.communities.entries()
        yield from self.guide.entries()
