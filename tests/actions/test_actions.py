"""Buttons: any command survives its id, across versions and restarts."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions.model import LONGEST_ID, button_id, parse_id, read, stored_id, write
from bot.core import Core
from bot.errors import Correctable, GoneAction
from bot.replies import Argument

names = st.from_regex(r"[a-z][a-z-]{0,20}", fullmatch=True)
values = st.one_of(st.text(max_size=60), st.integers(0, 9_999), st.booleans())
arguments = st.dictionaries(names, values, max_size=4)


def texts(given_arguments: dict[str, Argument]) -> dict[str, str]:
    """Arguments as they come back: text, yes and no as 1 and 0."""
    return {k: str(int(v)) if isinstance(v, bool) else str(v) for k, v in given_arguments.items()}


@given(names, arguments)
def test_what_is_written_is_read(command: str, given_arguments: dict[str, Argument]) -> None:
    call = read(write(command, given_arguments))
    assert (call.command, dict(call.arguments)) == (command, texts(given_arguments))


@given(names, arguments)
def test_an_id_fits_or_is_stored_under_one_that_fits(
    command: str, given_arguments: dict[str, Argument]
) -> None:
    line = write(command, given_arguments)
    short = button_id(line)
    if short is not None:
        assert len(short) <= LONGEST_ID
        assert parse_id(short) == (line, None)
    long, key = stored_id(line)
    assert len(long) <= LONGEST_ID
    assert parse_id(long) == (None, key)


@given(st.text(max_size=120))
def test_a_forged_id_is_refused_or_read_but_never_breaks(forged: str) -> None:
    try:
        line, key = parse_id(forged)
        assert line is None or key is None
        if line is not None:
            read(line)
    except GoneAction:
        pass


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.text(min_size=100, max_size=300))
async def test_a_long_call_is_kept_once_and_found_again(core: Core, text: str) -> None:
    first = await core.actions.id_of("facts", {"topic": text})
    assert await core.actions.id_of("facts", {"topic": text}) == first
    assert len(first) <= LONGEST_ID
    assert (await core.actions.call(first)).arguments == {"topic": text}


@pytest.mark.parametrize("forged", ["s1#nothing", "s2:tip", "", "hello", "s1:tip?a=1&&&=x&b"])
async def test_an_id_that_means_nothing_is_said(core: Core, forged: str) -> None:
    with pytest.raises(Correctable):
        await core.actions.call(forged)
