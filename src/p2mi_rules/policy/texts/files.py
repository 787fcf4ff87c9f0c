"""Which policy texts do files hold?"""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyFileError
from p2mi_rules.policy.texts.text import PolicyText

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from p2mi_rules.exceptions import Both

_IS_COMMA = {".toml": False, ".csv": True}
_ENDING: Both = ("nama yang berakhir dengan .toml atau .csv", "a name that ends with .toml or .csv")
_THERE: Both = ("berkas yang dapat dibuka", "a file that can be opened")
_UTF_8: Both = ("teks UTF-8", "text in UTF-8")


def policy_texts(paths: Iterable[str | PathLike[str]]) -> list[PolicyText]:
    """The texts of the files, each called by its path as given: UTF-8 with or without its mark, or UTF-16 with it.

    Raises:
        FaultyFileError: with a fault for each file that is neither ``.toml`` nor ``.csv``, not there or no text.

    >>> policy_texts(["own.txt"])
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyFileError: file: found 'own.txt', expected a name that ends with .toml or .csv
    """
    texts: list[PolicyText] = []
    faults: list[Fault] = []
    for path in map(Path, paths):
        is_comma = _IS_COMMA.get(path.suffix.lower())
        if is_comma is None:
            faults.append(_fault(path, _ENDING))
            continue
        try:
            texts.append(PolicyText(str(path), _decoded(path.read_bytes()), is_comma))
        except UnicodeDecodeError:
            faults.append(_fault(path, _UTF_8))
        except (OSError, ValueError):
            faults.append(_fault(path, _THERE))
    if faults:
        raise FaultyFileError(faults)
    return texts


def _fault(path: Path, expected: Both) -> Fault:
    name = repr(str(path))
    return Fault.of("file", (name, name), expected=expected)


def _decoded(content: bytes) -> str:
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if marked else "utf-8-sig")
