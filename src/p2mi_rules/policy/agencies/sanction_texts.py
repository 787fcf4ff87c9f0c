"""What does the text of the shipped decrees say, and what is wrong with it?"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyPolicyError, FaultyRequestError
from p2mi_rules.policy.agencies import names
from p2mi_rules.policy.agencies.events import EventKind
from p2mi_rules.policy.agencies.licences import NotALicence, OtherKind, parse
from p2mi_rules.policy.agencies.sanction_rows import SanctionsText, SanctionText
from p2mi_rules.policy.texts.positions import lines_of
from p2mi_rules.policy.texts.reader import draft
from p2mi_rules.policy.texts.spots import Page, Spot
from p2mi_rules.policy.texts.tables import Table, nearest
from p2mi_rules.vocabulary import Authority, Seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from p2mi_rules.policy.rows import SourceText

_DECIDING = frozenset(authority.value for authority in Authority if authority.decides)
KINDS = tuple(kind.value for kind in EventKind if kind.stops or kind in {EventKind.WARNED, EventKind.LIFTED})


def read(content: str, name: str) -> SanctionsText:
    """Read the text of a collection of decrees.

    Args:
        content: the text, as TOML.
        name: what faults call it.

    Raises:
        FaultyPolicyError: with every fault at once: a row without the number of its decree, its day or a source that
            may decide, among others.
    """
    try:
        raw = tomllib.loads(content)
    except ValueError as error:
        fault = Fault(name, f"text that is not TOML: {error}", expected="TOML 1.0")
        raise FaultyPolicyError([fault]) from error
    faults: list[Fault] = []
    spot = Spot(Page(name, lambda: lines_of(content)))
    given = raw.pop("source", [])
    sources = {placed.entry.id: placed.entry for placed in draft({"source": given}, spot, faults).sources}
    top = Table(raw, spot, faults)
    register, retrieved = _known(top, "register", sources), top.day("retrieved")
    sanctions = tuple(_sanction(table, sources) for table in top.tables("sanction"))
    top.done()
    if faults:
        raise FaultyPolicyError(faults)
    return SanctionsText(register, retrieved, tuple(sources.values()), sanctions)


def _sanction(table: Table, sources: Mapping[str, SourceText]) -> SanctionText:
    name = table.identity()
    table.named(name)
    since, until = table.period()
    found = SanctionText(
        name,
        _company(table),
        table.word("kind", KINDS),
        since,
        until,
        _decree(table),
        table.text("province", needed=False),
        _known(table, "source", sources),
        table.text("note_id"),
        table.text("note_en"),
        _known(table, "until_source", sources, needed=False),
        ("part",) * table.flag("part"),
    )
    if not since:
        table.refuse("since", None, "the day from which it holds: nothing is kept without one")
    if found.flags and found.kind != EventKind.SUSPENDED:
        table.refuse("part", True, "only in a suspension")  # noqa: FBT003 - what was found
    table.done()
    return found


def _company(table: Table) -> str:
    """The full name of the company, form included."""
    text = table.text("agency")
    try:
        named = names.parse(text) if text else None
    except FaultyRequestError:
        named = None
    if text and (named is None or named.initials or not named.form):
        table.refuse("agency", text, "the full name of a company with its form, such as PT X")
    return text


def _decree(table: Table) -> str:
    """The number of a decree; a letter or a licence is none."""
    text = table.text("decree")
    number = parse(text) if text else None
    if text and not (isinstance(number, NotALicence) and number.kind is OtherKind.DECREE):
        table.refuse("decree", text, "the number of a decree: nothing is kept without one")
    return text


def _known(table: Table, key: str, sources: Mapping[str, SourceText], *, needed: bool = True) -> str:
    """The id of a source of the text that may decide."""
    name = table.identity(key, needed=needed)
    if name and name not in sources:
        table.refuse(key, name, "the id of a source of this text", nearest(name, sources))
    if name in sources and (sources[name].authority not in _DECIDING or sources[name].seen == Seen.MEMORY):
        table.refuse(key, name, "a source that may decide, and not from memory")
    return name
