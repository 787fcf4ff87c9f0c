"""Is a text the number of a company's licence, of a decree, or of neither?

Only the shape is checked: that a number looks like a licence does not say that anybody issued it. A licence under the
old law and a decree against a company may have one shape, so the word before the number decides; without a word that
says which, it is no licence here.

>>> parse("nib 8120 1141 90761").normal, parse("SIPPTKI No. 176 tahun 2013").normal
('8120114190761', 'SIPPTKI 176/2013')
>>> parse("Keputusan Menteri Ketenagakerjaan No. 381 Tahun 2014").kind
<OtherKind.DECREE: 'decree'>
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from p2mi_rules.exceptions import Fault
from p2mi_rules.policy.agencies.spelling import folded

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both

LONGEST = 256
"""The longest text, in characters, that can be a number; a longer one costs nothing more."""


class LicenceKind(StrEnum):
    """What a licence number is.

    ``nib``: a business number of 13 digits. ``oss``: a licence by OSS of 17 digits, a NIB and a serial of four.
    ``sip``: a licence under the law before OSS, with the word for it and a year.
    """

    NIB = "nib"
    OSS = "oss"
    SIP = "sip"


class OtherKind(StrEnum):
    """What a text is that is no licence number.

    ``decree``: the number of a minister's or director general's decision. ``letter``: a number as offices give it to
    their letters, circulars and, at times, decisions. ``unreadable``: anything else, also a number without the word
    that says what it is of.
    """

    DECREE = "decree"
    LETTER = "letter"
    UNREADABLE = "unreadable"


@frozen
class LicenceNumber:
    """A text in the shape of a company's licence number.

    Attributes:
        kind: which shape it has.
        normal: the number as it is compared; numbers of different kinds never have one normal form.
        written: the text as given, without space around it.

    >>> parse("8120114190761 0001")
    LicenceNumber(kind=<LicenceKind.OSS: 'oss'>, normal='81201141907610001', written='8120114190761 0001')
    """

    kind: LicenceKind
    normal: str
    written: str

    @property
    def format_only(self) -> Literal[True]:
        """Always true: only the shape was checked, not whether anybody issued such a number."""
        return True


@frozen
class NotALicence:
    """A text that is not in the shape of a licence number, and what was expected. The text itself is not kept.

    Attributes:
        kind: what it is instead.
        found: what was found, in Indonesian and in English.
        expected: what a licence number looks like, in Indonesian and in English.

    >>> print(parse("Kep.1017/PPTKPKK/VI/2016").fault("licence").said("en").partition(",")[0])
    licence: found the number of a decree
    """

    kind: OtherKind
    found: Both
    expected: Both

    def fault(self, field: str) -> Fault:
        """The same as one fault of a field or a row.

        Args:
            field: where the text stands, as the fault shall name it.
        """
        return Fault.of(field, self.found, expected=self.expected)


_EXPECTED = (
    "13 angka (NIB), 17 angka (izin OSS), atau SIPPTKI, SIP3MI atau SIUP dengan nomor dan tahun",
    "13 digits (NIB), 17 digits (OSS licence), or SIPPTKI, SIP3MI or SIUP with a number and a year",
)
_DECREE = (OtherKind.DECREE, ("nomor keputusan", "the number of a decree"))
_LETTER = (OtherKind.LETTER, ("nomor surat dinas", "the number of an office's letter"))
_PERMIT = (OtherKind.UNREADABLE, ("izin perekrutan (SIP2MI)", "a recruitment permit (SIP2MI)"))
_MANNING = (OtherKind.UNREADABLE, ("izin usaha keagenan awak kapal", "a licence of a manning agency"))
_NO_YEAR = (OtherKind.UNREADABLE, ("nomor izin tanpa tahun", "a licence number without its year"))
_NO_WORD = (OtherKind.UNREADABLE, ("nomor dan tahun tanpa nama izin", "a number and a year, but not of what"))
_NOTHING = (OtherKind.UNREADABLE, ("teks yang bentuknya tidak dikenal", "a text in no known shape"))

# The patterns read texts in small letters without spaces, and without punctuation but for what stands between digits.
_SLASHES = {ord(char): "/" for char in "\u2044\u2215"}
_SPACE = re.compile(r"\s+")
_PUNCTUATION = re.compile(r"(?<!\d)[.,:;()\[\]'\"_\u2010-\u2015\u2212-]+|[.,:;()\[\]'\"_\u2010-\u2015\u2212-]+(?!\d)")
_GROUPING = str.maketrans("", "", ".-")

_NO = r"(?:nomor|no)?"
_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WORD = r"(?:izin)?(?P<word>sipp{1,2}tki|sip3mi|siup)(?:s|pptkis?|pjtki)?"
_BY_DECREE = r"(?:(?:kep(?:utusan)?|sk)(?:men(?:teri|aker|akertrans)?(?:tenagakerja|ketenagakerjaan)?)?)?"
_LICENCE = rf"{_NO}{_WORD}{_NO}{_BY_DECREE}{_NO}0*(?P<number>[1-9]\d{{0,4}})"
_LABEL = r"(?:nomorindukberusaha|nib|oss|izin(?:oss|usaha)?|sip3mi)?"

_DIGITS = re.compile(rf"{_NO}{_LABEL}{_NO}(?P<nib>\d{{13}})(?:/?(?P<serial>\d{{4}}))?", re.ASCII)
_SIP = re.compile(rf"{_LICENCE}(?:(?:tahun|thn|th)|(?P<units>(?:/[a-z0-9.-]+)*)/){_YEAR}", re.ASCII)
_OTHERS = (
    (
        re.compile(rf"{_NO}(?:surat)?(?:keputusan[a-z]*|(?:skep|kep|sk)(?:(?:men|dir)[a-z]*|{_NO}))/?\d.*", re.ASCII),
        _DECREE,
    ),
    (re.compile(rf"[a-z]*\d+(?:/[a-z0-9.-]+)+/(?:{'|'.join(_MONTHS)})/{_YEAR}", re.ASCII), _LETTER),
    (re.compile(rf"{_NO}sip2mi.*"), _PERMIT),
    (re.compile(rf"{_NO}(?:siuppak|siukak).*"), _MANNING),
    (re.compile(rf"{_LICENCE}(?:tahun|thn|th)?", re.ASCII), _NO_YEAR),
    (re.compile(rf"{_NO}\d{{1,5}}(?:tahun|thn|th|/){_YEAR}", re.ASCII), _NO_WORD),
)


def parse(text: str) -> LicenceNumber | NotALicence:
    """Read a licence number, and tell it from the numbers of decrees and letters.

    Case, spaces and punctuation do not matter, nor whether a month is written in Roman or Arabic figures.

    Args:
        text: the number as somebody wrote it, with the words around it that say what it is.

    Returns:
        The number in its normal form, or what the text is instead; never raises.

    >>> parse("8120 1141 90761 0001").normal, parse("SIUP: Kepmen No. 118 Tahun 2008").normal
    ('81201141907610001', 'SIUP 118/2008')
    >>> parse("No. 176 Tahun 2013").found[1]
    'a number and a year, but not of what'
    """
    written = text.strip()
    compact = _compact(written) if len(written) <= LONGEST else ""
    if digits := _DIGITS.fullmatch(compact.translate(_GROUPING)):
        serial = digits["serial"] or ""
        return LicenceNumber(LicenceKind.OSS if serial else LicenceKind.NIB, digits["nib"] + serial, written)
    if sip := _SIP.fullmatch(compact):
        parts = [sip["number"], *_units(sip["units"] or ""), sip["year"]]
        return LicenceNumber(LicenceKind.SIP, f"{_word(sip['word'])} {'/'.join(parts)}", written)
    other, found = next((what for pattern, what in _OTHERS if pattern.fullmatch(compact)), _NOTHING)
    return NotALicence(other, found, _EXPECTED)


def _compact(text: str) -> str:
    return _PUNCTUATION.sub("", _SPACE.sub("", folded(text).translate(_SLASHES)))


def _word(word: str) -> str:
    """The word for the licence as it is compared: SIP-PPTKI is SIPPTKI."""
    return "SIPPTKI" if word.startswith("sipp") else word.upper()


def _units(units: str) -> list[str]:
    """The parts between number and year; the last may be a month, which is written in Roman figures."""
    parts = units.split("/")[1:]
    if parts and parts[-1].isdecimal() and 1 <= int(parts[-1]) <= len(_MONTHS):
        parts[-1] = _MONTHS[int(parts[-1]) - 1]
    return [part.upper() for part in parts]
