"""Is a mapping of headers to fields taken as it is written, and refused with what is wrong in it?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyFileError
from p2mi_rules.intake.registers.header_words import FIELDS
from p2mi_rules.intake.registers.mappings import read_mapping
from tests.intake.refusals import speaks_both

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = {"Nama P3MI": "name", "Nomor": "-", "#3": "licence"}


def _refused(mapping: object) -> list[str]:
    with pytest.raises(FaultyFileError) as caught:
        read_mapping(mapping)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - the refusal is the test
    assert all(map(speaks_both, caught.value.faults))
    assert {fault.field for fault in caught.value.faults} == {"mapping"}
    return [str(fault) for fault in caught.value.faults]


def _file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("as_text", [True, False])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("kolom.json", json.dumps(PAIRS)),
        ("kolom.JSON", "\ufeff" + json.dumps(PAIRS)),
        ("kolom.toml", "\n".join(f'"{header}" = "{field}"' for header, field in PAIRS.items())),
    ],
)
def test_a_mapping_is_read_from_a_file(tmp_path: Path, name: str, content: str, *, as_text: bool) -> None:
    """TOML or JSON, by its path as text or not."""
    path = _file(tmp_path, name, content)
    assert read_mapping(str(path) if as_text else path) == PAIRS


@given(st.dictionaries(st.text(max_size=10), st.sampled_from([*FIELDS, "-"]), max_size=5))
def test_pairs_are_kept_as_they_are(pairs: dict[str, str]) -> None:
    """What names fields is a mapping."""
    assert read_mapping(pairs) == pairs


def test_no_mapping_is_an_empty_one() -> None:
    """Everything is guessed."""
    assert read_mapping(None) == {}


def test_every_unknown_field_is_told_with_the_nearest() -> None:
    """All of them at once."""
    first, second = _refused({"a": "licens", "b": "name", "c": "x" * 500})
    assert "'licens', which is no field of a register" in first
    assert "did you mean licence?" in first
    assert len(second) < 400


@pytest.mark.parametrize("content", ["[]", "null", '"name"', '{"a": 1}', '{"a": null}', '{"a": {"b": "name"}}'])
def test_what_is_not_pairs_is_refused(tmp_path: Path, content: str) -> None:
    """A mapping says one field of one header."""
    assert "not pairs of header = field" in _refused(_file(tmp_path, "kolom.json", content))[0]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("kolom.toml", "a = "),
        ("kolom.toml", b"\xff\xfe\x00"),
        ("kolom.json", "{"),
        ("kolom.json", "[" * 100_000),
        ("kolom.json", ""),
    ],
)
def test_what_is_neither_toml_nor_json_is_refused(tmp_path: Path, name: str, content: str | bytes) -> None:
    """Broken, deep or in another encoding."""
    assert "neither TOML nor JSON" in _refused(_file(tmp_path, name, content))[0]


def test_another_ending_is_refused() -> None:
    """The ending tells the format."""
    assert "expected .toml, .json" in _refused("kolom.yaml")[0]


def test_a_mapping_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A missing file, a folder, and one that is too large."""
    assert "no file that can be opened" in _refused(tmp_path / "kolom.toml")[0]
    (tmp_path / "folder.toml").mkdir()
    assert "no regular file" in _refused(tmp_path / "folder.toml")[0]
    assert "more than 1 MiB" in _refused(_file(tmp_path, "besar.json", " " * (1 << 20) + " "))[0]
