"""YAML as plain values with their lines."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from bot.content.reading import LARGEST_BYTES, read_yaml
from tests.conftest import ROOT


def test_values_are_those_of_yaml_1_2() -> None:
    read = read_yaml(
        "a.yaml", b"time: 14:30\ncountry: NO\nn: 1_000\nx: 0x1f\nf: 1e3\nt: true\nz:\n"
    )
    assert not read.faults
    assert read.value == {
        "time": "14:30", "country": "NO", "n": 1000, "x": 31, "f": 1000.0, "t": True, "z": None,
    }  # fmt: skip


def test_every_document_reads_as_the_library_itself_reads_it() -> None:
    documents = [
        file
        for file in (ROOT / "data").rglob("*.yaml")
        if not read_yaml(file.name, file.read_bytes()).faults
    ]
    assert len(documents) > 10
    for file in documents:
        content = file.read_bytes()
        expected = YAML(typ="safe", pure=True).load(BytesIO(content))  # pyright: ignore[reportUnknownMemberType]
        assert read_yaml(file.name, content).value == expected


def test_each_part_knows_its_line() -> None:
    read = read_yaml("a.yaml", b"one:\n  - a\n  - b: 1\n    c: 2\n")
    assert read.line(("one", 1, "c")) == 4
    assert read.line(("one", 1, "missing")) == 3
    assert read.line(("nowhere",)) == 1


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        (b"a: &x [1]\nb: *x\n", 1, "an anchor or alias"),
        (b"a:\n\t- b\n", 2, "cannot start any token"),
        (b"a: 1\nb: 2\na: 3\n", 3, "a is here a second time"),
        (b"a: 1\nb: \xff\xfe\n", 2, "not UTF-8"),
        (b"a: 2021-01-01\n", 1, "without quotes"),
        (b"a: !!python/object:os.system x\n", 1, "the tag"),
        (b"a: .inf\n", 1, "is no number"),
        (b"a: 'open\n", 2, "unexpected end"),
        (b"[" * 20_000, 1, "nested too deeply"),
        (b"[a]: b\n", 1, "a key that is no word"),
        (b"a: 1\n---\nb: 2\n", 2, "a second document"),
        (b"", 1, "an empty document"),
        (b'a: "x\\ud800"\n', 1, "characters that nobody sees"),
        (b'a: "x\\0"\n', 1, "characters that nobody sees"),
        (b'a: "x\\u200b"\n', 1, "characters that nobody sees"),
        (b"x" * (LARGEST_BYTES + 1), 1, "bytes"),
    ],
)
def test_what_cannot_be_read_is_a_fault_with_its_line(content: bytes, line: int, what: str) -> None:
    first = read_yaml("a.yaml", content).faults[0]
    assert (first.path, first.line) == ("a.yaml", line)
    assert what in first.what


def test_an_alias_bomb_stays_small() -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    read = read_yaml("bomb.yaml", "\n".join(levels).encode())
    assert len(read.faults) == 30


@given(st.binary(max_size=300))
def test_any_bytes_give_a_reading(content: bytes) -> None:
    assert read_yaml("any.yaml", content).path == "any.yaml"
