"""What does a receipt say, and is it whole?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, cast

from p2mi_rules.exceptions import Fault, FaultyReceiptError
from p2mi_rules.verdict.canonical import digest_of
from p2mi_rules.verdict.receipts import inputs_digest
from p2mi_rules.verdict.sealing import FORMAT, KIND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.exceptions import Both

LONGEST = 4_000_000
"""The most characters that a receipt may have."""

_EXPECTED = ("tanda terima p2mi-rules", "a receipt of p2mi-rules")


class Each(NamedTuple):
    """The form of an object whose keys are anybody's: each value has this form."""

    form: object


class Maybe(NamedTuple):
    """The form of a value that may be null."""

    form: object


_FORM: Mapping[str, object] = {
    "kind": str,
    "format": int,
    "holds": Each(str),
    "library": str,
    "rules": {"digest": str, "shipped": bool},
    "policy": {"digest": str, "shipped": bool, "date": str},
    "register": Maybe({"digest": str, "shipped": bool, "lists": [{"id": str, "retrieved": str}]}),
    "inputs": str,
    "request": {
        "known_on": Maybe(str),
        "profile": str,
        "reading": str,
        "silence": str,
        "carry_forward": bool,
        "by_list": Maybe(str),
    },
    "placement": Each(object),
    "presumed": [str],
    "outcome": {
        "status": str,
        "joint": Maybe([str]),
        "rules": Each({"citation": str, "outcome": str, "rows": [str]}),
        "record": str,
    },
    "seal": str,
}
_KINDS: Mapping[type, Both] = {
    str: ("teks", "a text"),
    int: ("bilangan bulat", "a whole number"),
    bool: ("true atau false", "true or false"),
    dict: ("objek", "an object"),
    list: ("larik", "an array"),
}
_NOTHING = ("tidak ada apa-apa", "nothing")
_TOO_MUCH = ("bagian yang tidak dimiliki tanda terima", "parts that no receipt has")


class Unsealed(NamedTuple):
    """A receipt that was read: its format, and its parts by name (none where the format is another)."""

    format: int
    parts: Mapping[str, Any]

    @property
    def altered(self) -> str | None:
        """What was altered since it was sealed: ``inputs``, the ``seal`` (anything else), or nothing."""
        if inputs_digest(self.parts["placement"], self.parts["request"]) != self.parts["inputs"]:
            return "inputs"
        body = {name: part for name, part in self.parts.items() if name != "seal"}
        return None if digest_of(body) == self.parts["seal"] else "seal"


def unsealed(document: object) -> Unsealed:
    """Read a receipt: JSON as text or bytes, or the mapping that it holds.

    Raises ``FaultyReceiptError`` with every fault of it.

    >>> unsealed('{"kind": "p2mi-rules receipt"')
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyReceiptError: document: found no JSON (line 1, column 30), expected ...
    """
    whole = _parsed(_text(document))
    if not isinstance(whole, dict) or whole.get("kind") != KIND:  # pyright: ignore[reportUnknownMemberType] - any JSON
        raise _refusal(("sesuatu yang lain", "something else"))
    parts = cast("dict[str, Any]", whole)
    number = parts.get("format")
    if type(number) is int and number != FORMAT:
        return Unsealed(number, {})
    faults = list(_misfits(parts, _FORM, ""))
    if faults:
        raise FaultyReceiptError(faults)
    return Unsealed(FORMAT, parts)


def _refusal(found: Both, field: str = "document") -> FaultyReceiptError:
    return FaultyReceiptError([Fault.of(field, found, expected=_EXPECTED)])


def _text(document: object) -> str:
    """The document as JSON text."""
    if isinstance(document, Mapping):
        try:
            document = json.dumps(dict(cast("Mapping[object, object]", document)), allow_nan=False)
        except (TypeError, ValueError, RecursionError):
            raise _refusal(("isi yang tidak dikenal JSON", "what JSON cannot hold")) from None
    if isinstance(document, bytes):
        try:
            document = document.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise _refusal(("bita yang bukan UTF-8", "bytes that are no UTF-8")) from None
    if not isinstance(document, str):
        name = type(document).__name__
        raise _refusal((f"nilai berjenis {name}", f"a value of type {name}"))
    if len(document) > LONGEST:
        raise _refusal((f"lebih dari {LONGEST} karakter", f"more than {LONGEST} characters"))
    return document


class _RefusedError(ValueError):
    """JSON that no receipt holds, with what it is."""

    def __init__(self, found: Both) -> None:
        self.found = found
        super().__init__(found[1])


def _parsed(text: str) -> object:
    """JSON without a key twice and without numbers that are not whole."""
    try:
        return json.loads(text, object_pairs_hook=_object, parse_float=_no_number, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        place = (error.lineno, error.colno)
        found = ("bukan JSON (baris {}, kolom {})".format(*place), "no JSON (line {}, column {})".format(*place))
    except _RefusedError as error:
        found = error.found
    except (ValueError, RecursionError):
        found = ("JSON di luar batas", "JSON out of bounds")
    raise _refusal(found)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object, each key of which was written once."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise _RefusedError(("kunci yang tertulis dua kali", "a key that is written twice"))
    return made


def _no_number(_: str) -> NoReturn:
    raise _RefusedError(("bilangan yang tidak bulat", "a number that is not whole"))


def _misfits(value: object, form: object, place: str) -> Iterator[Fault]:
    """A fault for each part of a value that has not its form; of keys that are anybody's only the position is told."""
    if isinstance(form, Maybe):
        if value is not None:
            yield from _misfits(value, form.form, place)
    elif isinstance(form, list):
        yield from _kind(value, list, place) or _of_each(value, cast("list[object]", form)[0], place)
    elif isinstance(form, Each):
        yield from _kind(value, dict, place) or _of_each(_values(value), form.form, place)
    elif isinstance(form, Mapping):
        yield from _kind(value, dict, place) or _of_named(value, cast("Mapping[str, object]", form), place)
    elif form is not object:
        yield from _kind(value, cast("type", form), place)


def _kind(value: object, kind: type, place: str) -> list[Fault]:
    """A fault, if a value is of another type than it must be."""
    if type(value) is kind:
        return []
    found = _KINDS.get(type(value), ("null", "null"))
    return [Fault.of(place, found, expected=_KINDS[kind])]


def _values(value: object) -> list[object]:
    return list(cast("dict[str, object]", value).values())


def _of_each(items: object, form: object, place: str) -> Iterator[Fault]:
    """The faults of each item."""
    for position, item in enumerate(cast("list[object]", items), 1):
        yield from _misfits(item, form, f"{place} {position}")


def _of_named(value: object, form: Mapping[str, object], place: str) -> Iterator[Fault]:
    """The faults of each part, of parts that are missing, and of parts that are too much."""
    parts = cast("dict[str, object]", value)
    for name, part in form.items():
        where = f"{place}.{name}" if place else name
        if name in parts:
            yield from _misfits(parts[name], part, where)
        else:
            yield Fault.of(where, _NOTHING, expected=_EXPECTED)
    if parts.keys() - form.keys():
        names = ", ".join(form)
        yield Fault.of(place or "document", _TOO_MUCH, expected=(names, names))
