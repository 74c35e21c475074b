"""How long tests wait for what must come: until it is there, and not for a moment that may do."""

import asyncio
from collections.abc import Callable

# In seconds. Waiting ends as soon as it is there: patience costs nothing where all goes well, and
# nothing fails because a machine is slow or busy.
PATIENCE = 120.0


async def until(true: Callable[[], object], instead: Callable[[], object] = str) -> None:
    """Wait until it is true; raise `AssertionError` with what is the case `instead`."""
    now = asyncio.get_running_loop().time
    end = now() + PATIENCE
    while not true():
        assert now() < end, instead()
        await asyncio.sleep(0.02)
