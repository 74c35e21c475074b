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


def advice_for(reason: str) -> str:
    """What to do about an error of SQLite's, by its name."""
    known = (words for name, words in _ADVICE.items() if reason.startswith(name))
    return next(known, "restore the last backup, or move the file away")


_ADVICE = {
    "SQLITE_BUSY": "another program holds it; stop that one, or wait and start again",
    "SQLITE_CANTOPEN": "check that its folder exists and that this user may write there",
    "SQLITE_READONLY": "give this user the right to write the file and its folder",
    "SQLITE_FULL": "make room on the disk and start again",
    "SQLITE_IOERR": "the disk does not answer as it should; check it, then start again",
    "SQLITE_NOTADB": "DATABASE_URL points to a file that is no database",
}
