"""Is the line of every key of a TOML text found, whatever stands between the lines?"""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.policy.texts.positions import line_of, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.policy.texts.positions import Path

_BARE = re.compile(r"[A-Za-z0-9_-]+")
DECOYS = ("[[row]]", "since = 1", 'a."b', "''", '""', "# no", "{", "]", "=", "\\", "\u00e9", ",", "\n", "x")

names = st.from_regex(r"[a-z][a-z0-9_-]{0,5}", fullmatch=True) | st.text(
    st.sampled_from(["a", ".", " ", "=", "[", '"', "'", "#", "\u00e9", "]"]), max_size=4
)
texts = st.lists(st.sampled_from(DECOYS), max_size=4).map("".join)
scalars = st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False, allow_infinity=False) | texts
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=6,
)
between = st.sampled_from(["", "\n", "# [row]\n", "  \n\t# a = 1\n"])


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    """Whether a text may stand in quotes that know no other way of writing a sign."""
    return "'" not in text and "\n" not in text


class _Writer:
    """A TOML text on its way, with the line on which each table, key and item was written."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.text = ""
        self.lines: dict[Path, int] = {}

    def note(self, path: Path) -> None:
        """What is written next is what stands at the path."""
        self.lines.setdefault(path, self.text.count("\n") + 1)

    def gap(self) -> None:
        """Blank lines and remarks, or nothing."""
        self.text += self.draw(between)

    def table(self, path: Path, table: dict[str, object]) -> None:
        """The keys of a table, then the tables in it that have a header of their own."""
        inner = {name: value for name, value in table.items() if self._has_header(value)}
        for name, value in table.items():
            if name not in inner:
                self.gap()
                self.note((*path, name))
                self.text += f"{_key(name)} = "
                self.value((*path, name), value, inline=False)
                self.text += self.draw(st.sampled_from(["\n", " # end\n", "\r\n"]))
        for name, value in inner.items():
            self._headed((*path, name), cast("dict[str, object] | list[dict[str, object]]", value))

    def _has_header(self, value: object) -> bool:
        listed = cast("list[object]", value) if isinstance(value, list) else []
        tables = bool(listed) and all(isinstance(item, dict) for item in listed)
        return (isinstance(value, dict) or tables) and self.draw(st.booleans())

    def _headed(self, path: Path, value: dict[str, object] | list[dict[str, object]]) -> None:
        header = ".".join(_key(part) for part in path if isinstance(part, str))
        if isinstance(value, dict):
            self.gap()
            self.note(path)
            self.text += f"[{header}]\n"
            self.table(path, value)
            return
        for place, item in enumerate(value):
            self.gap()
            self.note(path)
            self.note((*path, place))
            self.text += f"[[ {header} ]] # next\n"
            self.table((*path, place), item)

    def value(self, path: Path, value: object, *, inline: bool) -> None:
        """A value in one of the ways of writing it; in a table on one line no line may end."""
        if isinstance(value, dict):
            self._inline(path, cast("dict[str, object]", value))
        elif isinstance(value, list):
            self._array(path, cast("list[object]", value), inline=inline)
        elif isinstance(value, str):
            self.text += self._quoted(value, inline=inline)
        else:
            self.text += str(value).lower()

    def _inline(self, path: Path, table: dict[str, object]) -> None:
        self.text += "{"
        for place, (name, value) in enumerate(table.items()):
            self.text += ", " if place else " "
            self.note((*path, name))
            self.text += f"{_key(name)} = "
            self.value((*path, name), value, inline=True)
        self.text += "}"

    def _array(self, path: Path, items: list[object], *, inline: bool) -> None:
        self.text += "["
        for place, value in enumerate(items):
            if not inline:
                self.gap()
            self.note((*path, place))
            self.value((*path, place), value, inline=inline)
            self.text += ","
        self.text += "]"

    def _quoted(self, text: str, *, inline: bool) -> str:
        ways = [json.dumps(text, ensure_ascii=False)]
        if _is_plain(text):
            ways.append(f"'{text}'")
        if not inline and "'''" not in text and not text.endswith("'"):
            ways.append(f"'''\n{text}'''")
        if not inline and '"""' not in text and not text.endswith('"'):
            escaped = text.replace("\\", "\\\\")
            ways.append(f'"""\n{escaped}"""')
        return self.draw(st.sampled_from(ways))


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[str, object], dict[Path, int]]:
    """A TOML text, what it means, and where everything in it was written."""
    meant: dict[str, object] = {**draw(st.dictionaries(names, values, max_size=5))}
    writer = _Writer(draw)
    writer.table((), meant)
    return writer.text, meant, writer.lines


@given(documents())
def test_every_key_is_found_on_its_line(document: tuple[str, dict[str, object], dict[Path, int]]) -> None:
    """Headers, dotted names, quoted keys, arrays over several lines, tables on one line, texts full of decoys."""
    text, meant, lines = document
    assert tomllib.loads(text) == meant
    assert lines_of(text) == lines


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    """The paths of all keys of what a text means."""
    if isinstance(value, dict):
        for name, inner in cast("dict[str, object]", value).items():
            yield (*path, name)
            yield from _paths(inner, (*path, name))
    if isinstance(value, list):
        for place, inner in enumerate(cast("list[object]", value)):
            yield from _paths(inner, (*path, place))


@pytest.mark.parametrize(
    "text",
    [
        'one = """\ntwo = 1\n[[three]]\n"""\nfour = 2',
        'one = """a\\"""\\\\"""""\ntwo = 1',
        "one = '''\n'a''''\ntwo = 1",
        "one = []\ntwo = [[], [{three = 1}]]\n[four]\nfive = {}",
        "one.two = 1\none.three = 2\n[four.five.six]\nseven = 1\n[four]\neight = 2",
        "[[one]]\ntwo = 1\n[[one.three]]\nfour = 1\n[[one]]\n[one.three]\nfive = 1\n[one.three.six]\nseven = 2",
        'one = 1979-05-27 07:32:00\ntwo = 1.5e3\nthree = "#"\nfour = { five = [1,\n 2], six = 1 }\nseven = 1',
        '"\\u006fne" = 1\n\'two\' = 2\n" " . three = 3'.replace("\\u006fne", "one"),
        "\r\none = 1\r\n[two]\r\nthree = '''\r\n'''\r\nfour = 4\r\n",
    ],
)
def test_the_line_of_a_key_holds_the_key(text: str) -> None:
    """Of texts written by hand to be hard, every key that means something stands on the line told."""
    lines, rows = lines_of(text), text.split("\n")
    for path in _paths(tomllib.loads(text)):
        assert str(path[-1]) in rows[lines[path] - 1], path


def test_a_key_written_with_other_signs_is_the_key_meant() -> None:
    """Escapes in a quoted key are read, as they are where the text is."""
    assert lines_of('\n"\\u0041" = 1') == {("A",): 2}


def test_what_is_not_there_is_told_by_what_is_around_it() -> None:
    """The nearest table or key stands for it, and without any the first line."""
    lines = lines_of("\n[[row]]\nid = 1\n")
    assert line_of(lines, ("row", 0, "since")) == 2
    assert line_of(lines, ("row", 7, "since")) == 2
    assert line_of(lines, ("end",)) == 1


def test_long_texts_take_no_long_time() -> None:
    """A text of the longest length that is read is gone through once."""
    text = 'row = [{ id = "a" }]\n' + "".join(f'k{n} = """{"x" * 80}"""\n' for n in range(9_000))
    assert lines_of(text)["k8999",] == 9_001
