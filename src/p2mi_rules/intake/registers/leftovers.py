"""Which lines of a register are about no company?"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from p2mi_rules.intake.registers.headers import fields, form, is_header_word
from p2mi_rules.intake.registers.wording import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from p2mi_rules.exceptions import Both

_COUNT = re.compile(r"\(?\s*(\d{1,6})\s*[.)]{0,2}\s*", re.ASCII)
_LETTER = re.compile(r"\(?(?:[A-Za-z]|[IVXLC]{1,6})[.)]{0,2}", re.ASCII)
# Only lines that hold nothing else: a company may be called Total, or Jumlah.
_TOTAL = re.compile(
    r"(?:sub|grand)?[\s-]*(?:total|jumlah)(?:\s(?:keseluruhan|seluruh(?:nya)?|p3mi|pptkis|perusahaan|companies))*"
    r"\s*[:=]?\s*[\d.,]*(?:\s(?:p3mi|pptkis|perusahaan|companies))*",
    re.IGNORECASE | re.ASCII,
)
_NUMBER = re.compile(r"[\d.,%\s-]*", re.ASCII)
_FOOTNOTE = re.compile(
    r"(?:sumber|source|catatan|keterangan|ket|note|notes|dicetak|diperbarui|updated)\b\.?\s*:.*", re.IGNORECASE
)


def no_company(texts: Sequence[str], headers: Sequence[str], *, is_first: bool = False) -> Both | None:
    """Tell why a line with something in it is passed over, or None if it is to be read.

    Args:
        texts: What stands in its cells, spaces about them gone.
        headers: The cells of the header line.
        is_first: Whether it is the first line below them, which may be their second line.

    >>> no_company(["", "Jumlah", "424"], ["No", "Nama P3MI", "Status"])
    ('baris jumlah', 'a line of totals')
    >>> no_company(["1", "PT Total Jumlah", "aktif"], ["No", "Nama P3MI", "Status"]) is None
    True
    """
    filled = [text for text in texts if text]
    if _is_header(texts, headers):
        return said("repeated_header")
    if is_first and all(is_header_word(text) for text in filled):
        return said("second_header")
    if _are_column_numbers(filled):
        return said("column_numbers")
    if _TOTAL.fullmatch(filled[0]) and all(_NUMBER.fullmatch(text) for text in filled[1:]):
        return said("total")
    if len(filled) == 1 and _FOOTNOTE.fullmatch(filled[0]):
        return said("footnote")
    return None


def is_count(text: str) -> bool:
    """Whether a text is the number or letter of a line, such as ``12``, ``12.``, ``(12)``, ``IV`` or ``a.``.

    >>> is_count("12."), is_count("VII"), is_count("8120114190761")
    (True, True, False)
    """
    return _COUNT.fullmatch(text) is not None or _LETTER.fullmatch(text) is not None


def is_other_header(name: str) -> bool:
    """Whether what stands in place of a company's name is the header of a column.

    >>> is_other_header("NAMA P3MI"), is_other_header("PT Nama P3MI Jaya")
    (True, False)
    """
    return "name" in fields(name)


def _is_header(texts: Sequence[str], headers: Sequence[str]) -> bool:
    """Whether each cell that is filled repeats its header."""
    pairs = zip_longest(texts, headers[: len(texts)], fillvalue="")
    return all(form(text) == form(header) != "" for text, header in pairs if text)


def _are_column_numbers(filled: Sequence[str]) -> bool:
    """Whether the cells count the columns."""
    counts = [match[1] for text in filled if (match := _COUNT.fullmatch(text)) is not None]
    return len(filled) > 1 and counts == [str(place) for place, _ in enumerate(filled, 1)]
