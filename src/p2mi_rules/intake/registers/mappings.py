"""Which header holds which field, as somebody wrote it down?"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

import attrs

from p2mi_rules.exceptions import Fault, FaultyFileError
from p2mi_rules.intake.lines import file_fault
from p2mi_rules.intake.registers.header_words import FIELDS, NOT_READ
from p2mi_rules.intake.registers.headers import shown
from p2mi_rules.intake.registers.opening import MIB, content
from p2mi_rules.intake.registers.wording import said
from p2mi_rules.words.spelling import closest

if TYPE_CHECKING:
    from os import PathLike

ENDINGS = (".toml", ".json")


def read_mapping(mapping: Mapping[str, str] | str | PathLike[str] | None) -> dict[str, str]:
    """Take a mapping from header to field as it is given, or out of a TOML or JSON file of such pairs.

    Args:
        mapping: The pairs, the path of a file with them, or nothing.

    Returns:
        The pairs: of each header, or place such as ``#3``, the field or ``-``.

    Raises:
        FaultyFileError: with every fault at once: no such file, another ending, no pairs, a field that does not exist.

    >>> read_mapping({"Nama P3MI": "name", "Telp": "-"})
    {'Nama P3MI': 'name', 'Telp': '-'}
    >>> read_mapping({"Nama P3MI": "nama"})
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyFileError: mapping: found 'nama', which is no field of a register, expected one of \
name, licence, status, status_since, licence_from, licence_until, licence_period, branch, province, destination, \
decree, note, or '-'; did you mean name?
    """
    if mapping is None:
        return {}
    pairs: object = mapping if isinstance(mapping, Mapping) else _from_file(mapping)
    if not isinstance(pairs, Mapping):
        raise file_fault(said("no_pairs"), said("pairs"), field="mapping")
    found = cast("Mapping[object, object]", pairs)
    faults = [fault for field in found.values() if (fault := _fault(field)) is not None]
    if faults:
        raise FaultyFileError(faults)
    return {str(header): str(field) for header, field in found.items()}


def _fault(field: object) -> Fault | None:
    """What is wrong with the field of one pair."""
    if not isinstance(field, str):
        return Fault.of("mapping", said("no_pairs"), expected=said("pairs"))
    if field in FIELDS or field == NOT_READ:
        return None
    found = said("unknown_field", field=repr(shown(field)))
    expected = said("fields", fields=", ".join(FIELDS))
    return Fault.of("mapping", found, expected=expected, suggestion=closest(field, FIELDS))


def _from_file(path: str | PathLike[str]) -> object:
    """What a mapping file holds."""
    ending = Path(path).suffix.lower()
    if ending not in ENDINGS:
        endings = ", ".join(ENDINGS)
        raise file_fault(said("other_ending"), (endings, endings), field="mapping")
    try:
        text = content(path, most=MIB).decode("utf-8-sig")
        return tomllib.loads(text) if ending == ".toml" else json.loads(text)
    except FaultyFileError as error:
        raise FaultyFileError([attrs.evolve(fault, field="mapping") for fault in error.faults]) from None
    except (ValueError, RecursionError):
        raise file_fault(said("no_mapping"), said("pairs"), field="mapping") from None
