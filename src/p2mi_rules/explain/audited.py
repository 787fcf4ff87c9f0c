"""How is it said, and written as plain data, what an audit found?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.explain.names import code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.engine.audit import Defect, Examined
    from p2mi_rules.exceptions import Both
    from p2mi_rules.norms import Intended

VERSION = 1
LANGUAGES = ("id", "en")

TEXTS: dict[str, Both] = {
    "count": (
        "temuan: {findings}; dimaksudkan demikian: {declared}; tidak diperiksa: {left}",
        "found: {findings}; meant to be so: {declared}; not examined: {left}",
    ),
    "findings": ("DITEMUKAN", "FOUND"),
    "declared": ("DITEMUKAN, DAN DIMAKSUDKAN DEMIKIAN", "FOUND, AND MEANT TO BE SO"),
    "left": ("TIDAK DIPERIKSA", "NOT EXAMINED"),
    "finding": ("[{kind}] {said}.", "[{kind}] {said}."),
    "why": ("Alasannya: {why}.", "Why: {why}."),
    "too_many": ("{names}: {cells} kombinasi", "{names}: {cells} combinations"),
    "not_listed": (
        "{names}: nilainya tidak dapat didaftar",
        "{names}: the values cannot be listed",
    ),
}


def lines(examined: Examined, lang: str) -> Iterator[str]:
    """What was found, what is meant to be so, and what was not examined; ``lang`` is ``id`` or ``en``.

    Raises ``FaultyRequestError`` for another language.
    """
    voice(lang)
    sizes = {"findings": len(examined.findings), "declared": len(examined.declared), "left": len(examined.left)}
    yield from line(_told("count", lang, **sizes))
    yield from section(_told("findings", lang), (text for each in examined.findings for text in _item(each, lang)))
    yield from section(_told("declared", lang), (text for pair in examined.declared for text in _meant(*pair, lang)))
    yield from section(_told("left", lang), (text for each in examined.left.items() for text in _left(*each, lang)))


def record(examined: Examined, digest: str, lang: str) -> dict[str, object]:
    """The same as plain data; ``message`` in ``lang``, ``why`` in both languages. ``digest`` is that of the rules."""
    voice(lang)
    return {
        "version": VERSION,
        "rules": digest,
        "findings": [_record(each, lang) for each in examined.findings],
        "declared": [
            {**_record(each, lang), "why": {"id": meant.why_id, "en": meant.why}} for each, meant in examined.declared
        ],
        "not_examined": [{"names": list(names), "combinations": cells} for names, cells in examined.left.items()],
        "language": lang,
    }


def _item(defect: Defect, lang: str) -> list[str]:
    return item(_told("finding", lang, kind=defect.kind.value, said=defect.said(lang)), "  -")


def _meant(defect: Defect, meant: Intended, lang: str) -> list[str]:
    """What was found, and why it is meant."""
    why = meant.why_id if lang == "id" else meant.why
    return [*_item(defect, lang), *line(_told("why", lang, why=why), 2)]


def _left(names: tuple[str, ...], cells: int, lang: str) -> list[str]:
    """What was not examined, with the combinations that were too many."""
    key = "too_many" if cells else "not_listed"
    return item(_told(key, lang, names=", ".join(names), cells=cells), "  -")


def _record(defect: Defect, lang: str) -> dict[str, object]:
    return {
        "kind": defect.kind.value,
        "rules": list(defect.rules),
        "question": defect.question,
        "topic": None if defect.topic is None else code(defect.topic),
        "since": None if defect.since is None else defect.since.isoformat(),
        "until": None if defect.until is None else defect.until.isoformat(),
        "case": {name: [code(each) for each in held] for name, held in defect.case.items()},
        "message": defect.said(lang),
    }


def _told(key: str, lang: str, **parts: object) -> str:
    """One of the texts, with what was left open in it filled in."""
    return TEXTS[key][lang != "id"].format(**parts)
