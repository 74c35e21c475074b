"""Logging: one handler on the root, lines for people or JSON for machines."""

import logging
from logging import Formatter, StreamHandler

from pythonjsonlogger.json import JsonFormatter

# discord.py warns of what voice would need; a bot that never speaks is not lacking anything.
_BESIDE_THE_POINT = "voice will NOT be supported"

_FIELDS = "%(asctime)s %(levelname)s %(name)s %(message)s"


def set_up_logs(level: str, form: str) -> None:
    """Log to standard error from that level up, in that form (`text` or `json`)."""
    handler = StreamHandler()
    handler.setFormatter(JsonFormatter(_FIELDS) if form == "json" else Formatter(_FIELDS))
    handler.addFilter(lambda record: _BESIDE_THE_POINT not in record.getMessage())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # discord.py tells every heartbeat and frame at DEBUG; its own news begin at INFO.
    logging.getLogger("discord").setLevel(max(logging.INFO, root.level))
