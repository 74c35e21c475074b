"""What a process costs: processor time and memory, as Linux counts them."""

import sys
import time
from dataclasses import dataclass
from pathlib import Path

# Elsewhere than on Linux these are not measured, and the report says so.
MEASURABLE = sys.platform == "linux"


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes: all that is in memory, the process's fair share of it, what is its alone."""

    resident: float
    share: float
    own: float


def cpu_seconds(pid: int) -> float:
    """The processor time of a process so far, all its threads, in the kernel and out of it."""
    # The kernel's name for the clock of another process. /proc would count in hundredths.
    return time.clock_gettime((~pid << 3) | 2) if MEASURABLE else 0.0


def memory(pid: int | str = "self") -> Memory:
    """What a process has in memory now."""
    if not MEASURABLE:
        return Memory(0.0, 0.0, 0.0)
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()[1:]
    pairs = (line.split(":") for line in lines)
    sizes = {name: int(size.split()[0]) / 1_024 for name, size in pairs}
    own = sizes["Private_Clean"] + sizes["Private_Dirty"]
    return Memory(sizes["Rss"], sizes["Pss"], own)
