"""Which answer do the tables give to a text: by name, by code, or by either?"""

from __future__ import annotations

from typing import Literal

from p2mi_rules.countries.answers import Ambiguous, Answer, Resolved, Unrecognised
from p2mi_rules.countries.iso import beyond_tables
from p2mi_rules.countries.lists import lists
from p2mi_rules.countries.lookup import beside_brackets, candidates, named_in_part
from p2mi_rules.countries.spelling import LONGEST, normal
from p2mi_rules.countries.tables import ambiguous, codes, names, words
from p2mi_rules.exceptions import Fault, FaultyRequestError

_CODE_LENGTHS = (2, 3)


def resolve(text: str) -> Answer:
    """Find the country that a name means, as Indonesian or English texts write it.

    Case, accents, spacing and punctuation do not matter, nor do leading titles (Republik, Kerajaan,
    Negara, Federasi). Only a whole name counts: no part of a text and no near match is accepted. Behind
    it another name or a city may stand in brackets; two countries that differ are ambiguous. So is a region,
    by which several lists of countries may be meant: the answer then tells which, in ``regions``. Of
    the codes only those count that people write as abbreviations (HK, UAE, KHM); for codes as such
    there is ``from_code``, because ``AS`` is a code of one country and the abbreviation of another.

    Args:
        text: any text; what is longer than 256 characters is no name.

    Returns:
        ``Resolved``, ``Ambiguous`` or ``Unrecognised``; never raises.

    >>> resolve("Republik Rakyat Tiongkok"), resolve("Republik Tiongkok")
    (Resolved(alpha_2='CN'), Resolved(alpha_2='TW'))
    >>> resolve("AS"), resolve("Dubai")
    (Ambiguous(candidates=('AS', 'US')), Unrecognised(suggestions=()))
    >>> resolve("Asia Tenggara").regions
    ('m49-035', 'asean-2025', 'asean-2007')
    """
    stripped = text.strip()
    if len(stripped) > LONGEST:
        return Unrecognised()
    form = normal(stripped)
    found = candidates(form) or beside_brackets(stripped)
    if not found:
        return _region(form) or _suggested(stripped, form)
    return Resolved(found[0]) if len(found) == 1 else Ambiguous(found)


def from_code(text: str) -> Answer:
    """Find the country of an ISO 3166-1 code of two or three letters, or of Kosovo's XK and XKX.

    Args:
        text: the code; case and surrounding space are ignored. Names are not read.

    Returns:
        ``Resolved`` or ``Unrecognised``; never ``Ambiguous``, never raises.

    >>> from_code("AS"), from_code("khm"), from_code("Kamboja")
    (Resolved(alpha_2='AS'), Resolved(alpha_2='KH'), Unrecognised(suggestions=()))
    """
    stripped = text.strip()
    if not (len(stripped) in _CODE_LENGTHS and stripped.isascii() and stripped.isalpha()):
        return Unrecognised()
    code = stripped.upper()
    if code in codes():
        return Resolved(codes()[code])
    beyond = beyond_tables(code)
    return Resolved(beyond[0]) if beyond else Unrecognised()


def read(text: str) -> Answer:
    """Find the country in a field of a record: a name, or a code in two or three letters.

    Case is ignored, with three exceptions. ``AS`` stays ambiguous, since a record may hold either its code
    or its name. Some codes are words that may stand alone in a cell: in small letters ``no`` or ``jam`` are
    no codes, while ``NO`` and ``JAM`` are; ``PRT`` (pekerja rumah tangga) and a few abbreviations like it are
    no codes in capitals either, since they tell of swapped columns. Of those the country is only suggested.

    Args:
        text: the content of the field.

    Returns:
        ``Resolved``, ``Ambiguous`` or ``Unrecognised``; never raises.

    >>> read("KH"), read("kh"), read("Kamboja"), read("AS")
    (Resolved(alpha_2='KH'), Resolved(alpha_2='KH'), Resolved(alpha_2='KH'), Ambiguous(candidates=('AS', 'US')))
    >>> read("NA"), read("no"), read("PRT")
    (Resolved(alpha_2='NA'), Unrecognised(suggestions=('Norwegia (NO)',)), Unrecognised(suggestions=('Portugal (PT)',)))
    """
    code = text.strip()
    # Codes first: most records hold one, and the aliases need not be loaded for it.
    if _is_code(code):
        return Resolved(codes()[code.upper()])
    by_name = resolve(text)
    if isinstance(by_name, Unrecognised) and code.isupper() and code not in codes():
        by_code = from_code(code)
        return by_code if isinstance(by_code, Resolved) else by_name
    return by_name


def _is_code(text: str) -> bool:
    """Whether a text is a code of today, in a writing in which it is no word."""
    code = text.upper() if text.isascii() else text
    if code not in codes() or normal(code) in ambiguous():
        return False
    return code not in words() or (text == code and words()[code] == "small")


def name(alpha_2: str, lang: Literal["id", "en"] = "id") -> str:
    """Give the name to show for a country, as the Indonesian press or an English text writes it.

    Args:
        alpha_2: the code of two capital letters.
        lang: ``id`` for Indonesian, ``en`` for English. A country newer than the tables has its
            English name in both.

    Raises:
        FaultyRequestError: if there is no such code or no such language.

    >>> name("CN"), name("CN", "en")
    ('Tiongkok', 'China')
    """
    if lang not in ("id", "en"):
        raise FaultyRequestError([Fault("lang", repr(lang), expected="id or en")])
    if alpha_2 in names():
        own = names()[alpha_2]
        return own.indonesian if lang == "id" else own.english
    beyond = beyond_tables(alpha_2)
    if beyond is None or beyond[0] != alpha_2:
        raise FaultyRequestError([Fault("alpha_2", "no country code", expected="two capital letters, like KH")])
    return beyond[1]


def _region(form: str) -> Ambiguous | None:
    """The countries of all lists that a region may mean, if the text names one."""
    meant = lists(form)
    alpha_2s = dict.fromkeys(code for region in meant for code in region.countries)
    return Ambiguous(tuple(alpha_2s), regions=tuple(region.id for region in meant)) if meant else None


def _suggested(text: str, form: str) -> Unrecognised:
    from p2mi_rules.countries.near import suggestions  # noqa: PLC0415 - difflib is loaded by those who err

    return Unrecognised(suggestions(form, named_in_part(text)))
