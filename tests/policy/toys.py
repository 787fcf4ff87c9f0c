"""Which small policy books do the tests build?"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from p2mi_rules.policy import PolicyBook, Situation
from p2mi_rules.policy.rows import BookText
from p2mi_rules.vocabulary import DestinationStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.policy import Standing

D, C, S = DestinationStatus.DESIGNATED, DestinationStatus.CLOSED, DestinationStatus.SUSPENDED
OTHER_WAY, N, L = DestinationStatus.OTHER_SCHEME, DestinationStatus.NOT_DESIGNATED, DestinationStatus.NOT_LISTED
SILENT, CONFLICT = frozenset({D, L}), frozenset({D, N})

_SOURCE = """
[[source]]
id = "{name}"
title_id = "Sebuah dokumen"
title_en = "A document"
issuer = "Somebody"
authority = "{authority}"
seen = "{seen}"
published = "{published}"
"""
SOURCES = "".join(
    _SOURCE.format(name=name, authority=authority, seen=seen, published=published)
    for name, authority, seen, published in (
        ("decree", "decree", "primary", "2010-01-01"),
        ("list", "official_list", "press", "2010-01-01"),
        ("minister", "national_statement", "press", "2010-01-01"),
        ("office", "regional_statement", "copy", "2010-01-01"),
        ("record", "placement_record", "press", "2010-01-01"),
        ("memory", "decree", "memory", "2010-01-01"),
        ("late", "national_statement", "press", "2022-01-01"),
    )
)
EMPTY = PolicyBook(BookText("toy"))


def source(**more: object) -> str:
    """One document as TOML; a key given as None is left out."""
    words: dict[str, object] = {
        "id": "s",
        "title_id": "Dokumen",
        "title_en": "Document",
        "issuer": "Somebody",
        "authority": "decree",
        "seen": "copy",
        "published": "2020-01-01",
    }
    return "\n[[source]]\n" + _lines({name: word for name, word in {**words, **more}.items() if word is not None})


def row(name: str, kind: str, source: str | list[str] = "decree", country: str = "TH", **more: object) -> str:
    """One row as TOML."""
    words = {
        "id": name,
        "kind": kind,
        "country": country,
        "source": source,
        "note_id": "Catatan.",
        "note_en": "A note.",
    }
    return "\n[[row]]\n" + _lines({**words, **more})


def listing(name: str, countries: list[str], **more: object) -> str:
    """One list as TOML; complete unless said otherwise."""
    words: dict[str, object] = {"id": name, "name_id": "daftar", "name_en": "the list", "source": "list"}
    return "\n[[list]]\n" + _lines({**words, "countries": countries, "complete": True, **more})


def continuity(**more: object) -> str:
    """The grounds for carrying Thailand's entry in the list L, as TOML that begins a text."""
    words: dict[str, object] = {"tier": "A", "list": "L", "last_ground": "2020-12-31", "source": "record"}
    return 'country = "TH"\n[continuity]\n' + _lines({**words, "note_id": "Dasar.", "note_en": "Grounds.", **more})


def contribution(name: str = "c", /, **more: object) -> str:
    """What twelve months cost through an implementer, as TOML; a key given as None is left out."""
    words: dict[str, object] = {
        "id": name,
        "months": 12,
        "before": 10,
        "during": 100,
        "since": "2020-01-01",
        "source": "decree",
        "provision": "Pasal 1",
    }
    kept = {key: value for key, value in {**words, **more}.items() if value is not None}
    return "\n[[contribution]]\n" + _lines(kept)


def book(*parts: str) -> PolicyBook:
    """A book of these texts alone, with the documents they may name."""
    return EMPTY.overlay(SOURCES, *("".join(part) for part in parts))


def ask(
    policy: PolicyBook,
    day: str,
    country: str = "TH",
    *,
    known_on: date | None = None,
    carry_forward: bool = True,
    more: Mapping[str, object] = MappingProxyType({}),
) -> Standing:
    """How the country stood on a day, for a placement that differs from the usual one in what ``more`` gives."""
    situation = Situation._make({**Situation(country, date.fromisoformat(day))._asdict(), **more}.values())
    return policy.standing(situation, known_on=known_on, carry_forward=carry_forward)


def _lines(words: dict[str, object]) -> str:
    return "\n".join(f"{key} = {_toml(value)}" for key, value in words.items()) + "\n"


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value).replace("'", '"')
