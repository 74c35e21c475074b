"""Logging: one handler on the root, lines for people or JSON for machines."""

import logging
from logging import Formatter, StreamHandler

from pythonjsonlogger.json import JsonFormatter

# discord.py warns of what voice would need, which a bot that never speaks does not lack; and of
# an intent that ours always has, when SimCord tries discord.py out with none.
_BESIDE_THE_POINT = ("voice will NOT be supported", "Guilds intent seems to be disabled")

# What discord.py says of an autocomplete that came too late, with ids of server and person.
_LATE_CHOICES = "Ignoring exception in autocomplete for %r (Guild: %s, User: %s)"

_FIELDS = "%(asctime)s %(levelname)s %(name)s %(message)s"


def set_up_logs(level: str, form: str) -> None:
    """Log to standard error from that level up, in that form (`text` or `json`)."""
    handler = StreamHandler()
    handler.setFormatter(JsonFormatter(_FIELDS) if form == "json" else Formatter(_FIELDS))
    handler.addFilter(_is_to_the_point)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # discord.py tells every heartbeat and frame at DEBUG; its own news begin at INFO.
    # aiosqlite tells every statement with its values there, people's ids among them.
    for library in ("discord", "aiosqlite"):
        logging.getLogger(library).setLevel(max(logging.INFO, root.level))
    # APScheduler tells of every time it is set and every time it wakes.
    logging.getLogger("apscheduler").setLevel(max(logging.WARNING, root.level))


def _is_to_the_point(record: logging.LogRecord) -> bool:
    if record.msg == _LATE_CHOICES and isinstance(record.args, tuple):
        record.args = (record.args[0], "-", "-")  # who was typing is nobody's business
    return not any(words in record.getMessage() for words in _BESIDE_THE_POINT)
