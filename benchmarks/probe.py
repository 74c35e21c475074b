"""Imports modules one group after the other and prints what each cost.

`python -m benchmarks.probe json discord,discord.app_commands`: groups apart by spaces, the modules
of one by commas. It imports next to nothing itself, or that would not be counted.
"""

import importlib
import json
import sys
import time

from benchmarks.usage import memory


def cost(modules: str) -> tuple[float, float]:
    """The milliseconds and the megabytes that importing these takes."""
    before, began = memory().resident, time.perf_counter()
    for module in modules.split(","):
        importlib.import_module(module)
    spent = time.perf_counter() - began
    return spent * 1_000, memory().resident - before


if __name__ == "__main__":
    sys.stdout.write(json.dumps([cost(modules) for modules in sys.argv[1:]]))
