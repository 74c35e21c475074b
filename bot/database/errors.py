"""What keeps a database from being opened at all: told to the operator, in one line."""

from bot.faults import CannotStart


class UnusableDatabase(CannotStart):
    """The file cannot serve: the message says why and what to do."""


class NewerDatabase(UnusableDatabase):
    """A later version of the bot made it, and its schema must not be undone."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"the database has schema {found} and this version of Sobrio knows {known}: "
            "start the newer version again, or restore the backup made before it"
        )
