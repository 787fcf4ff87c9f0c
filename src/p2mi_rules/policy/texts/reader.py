"""What does a policy text say, and what is wrong with it?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from p2mi_rules.policy.rows import KINDS, ContributionText, ListText, NoticeText, RowText, SourceText
from p2mi_rules.policy.scope import SCOPE_WORDS
from p2mi_rules.policy.texts.tables import Table
from p2mi_rules.timelines import years_after
from p2mi_rules.vocabulary import Authority, Route, Seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from p2mi_rules.exceptions import Fault
    from p2mi_rules.policy.rows import Pairs
    from p2mi_rules.policy.texts.spots import Spot

Entry = TypeVar("Entry", SourceText, RowText, ListText, NoticeText, ContributionText)
_FLAGS_OF_KIND = {
    "approved_continue": ("closed", "suspended"),
    "approved_may_continue": ("closed", "suspended"),
    "contracts_continue": ("closed", "suspended"),
    "ends_when_listed": ("suspended",),
    "government_placement": ("agreement",),
}
_CARRIED_YEARS = 3


class End(NamedTuple):
    """Which row, list or contribution ends, when, and on whose word."""

    spot: Spot
    id: str
    country: str
    kind: str
    until: str
    source: str


class Placed(NamedTuple, Generic[Entry]):
    """An entry with the place where it is written; of a list also the places of its countries' entries."""

    entry: Entry
    spot: Spot
    inner: Mapping[str, Spot]


class Draft(NamedTuple):
    """What one text holds, before it is joined to others."""

    version: str
    sources: list[Placed[SourceText]]
    rows: list[Placed[RowText]]
    lists: list[Placed[ListText]]
    notices: list[Placed[NoticeText]]
    contributions: list[Placed[ContributionText]]
    ends: list[End]


def draft(raw: object, spot: Spot, faults: list[Fault]) -> Draft:
    r"""The entries of one text, as TOML or CSV gave them; whatever is wrong is added to the faults, with its place.

    >>> from p2mi_rules.policy.texts.spots import Page, Spot
    >>> found: list[Fault] = []
    >>> spot = Spot(Page("own.toml", lambda: {("country",): 1, ("rwo",): 2}))
    >>> draft({"country": "KH", "rwo": 1}, spot, found).rows
    []
    >>> print(found[0].field, found[0].suggestion)
    own.toml:2: rwo row
    """
    top = Table(raw, spot, faults)
    version = top.text("version", needed=False)
    countries = (*top.countries("country"), *top.countries())
    carried = _placed(lambda table: _continuity(table, countries), top.one_or_more("continuity"))
    found = Draft(
        version,
        _placed(_source, top.tables("source")),
        [*carried, *_placed(lambda table: _row(table, countries), top.tables("row"))],
        [_list(table) for table in top.tables("list")],
        _placed(_notice, top.tables("notice")),
        _placed(_contribution, top.tables("contribution")),
        [_end(table) for table in top.tables("end")],
    )
    top.done()
    return found


def _placed(read: Callable[[Table], Entry], tables: Iterable[Table]) -> list[Placed[Entry]]:
    """Each entry with the place of its table, which knows its name once it is read."""
    return [Placed(read(table), table.spot, {}) for table in tables]


def _source(table: Table) -> SourceText:
    name = table.identity()
    table.named(name)
    found = SourceText(
        name,
        table.text("title_id"),
        table.text("title_en"),
        table.text("issuer"),
        table.word("authority", [member.value for member in Authority]),
        table.word("seen", [member.value for member in Seen]),
        table.moment("published", needed=True),
        table.day("retrieved", needed=False),
        table.text("url", needed=False),
    )
    if found.published and found.retrieved and found.retrieved < found.published.partition("..")[0]:
        table.refuse("retrieved", found.retrieved, f"a day from {found.published}: nobody read it before it was public")
    table.done()
    return found


def _scope(table: Table) -> Pairs:
    """The limits in the order of their names, those left out left out."""
    written = ((name, table.words(name, kind)) for name, kind in SCOPE_WORDS.items())
    return tuple((name, words) for name, words in written if words)


def _row(table: Table, countries: tuple[str, ...]) -> RowText:
    name = table.identity()
    table.named(name)
    kind = table.word("kind", KINDS)
    here = (*table.countries("country"), *table.countries()) or countries
    since, until = table.period()
    flags = tuple(flag for flag in _FLAGS_OF_KIND if table.flag(flag))
    scope = _scope(table)
    sources, until_source = table.sources(), table.identity("until_source", needed=False)
    notes = table.text("note_id"), table.text("note_en")
    found = RowText(name, kind, here, since, until, sources, *notes, scope, flags, until_source)
    _fits(table, found)
    table.done()
    return found


def _fits(table: Table, row: RowText) -> None:
    """What a row of this kind must have, and what it may not."""
    if not row.countries:
        table.refuse("countries", None, "the countries the row is about")
    for flag in row.flags:
        if row.kind and row.kind not in _FLAGS_OF_KIND[flag]:
            table.refuse(flag, True, f"only in rows of kind {' or '.join(_FLAGS_OF_KIND[flag])}")  # noqa: FBT003 - what was found
    if "ends_when_listed" in row.flags and row.until:
        table.refuse("ends_when_listed", True, "no until beside it")  # noqa: FBT003 - what was found
    limits = {limit for limit, _ in row.scope}
    if row.kind == "limited" and not limits & {"routes", "schemes", "except_schemes"}:
        table.refuse("routes", None, "the routes or schemes that alone are open")
    if "within_schemes" in limits and row.kind != "limited":
        table.refuse("within_schemes", "a limit", "only in rows of kind limited", "schemes")


def _continuity(table: Table, countries: tuple[str, ...]) -> RowText:
    """The grounds for counting the country's entry in a list after the list has ended."""
    tier = table.word("tier", ("A", "B"))
    last_ground = table.day("last_ground")
    until = _lapses(date.fromisoformat(last_ground)) if tier == "B" and last_ground else ""
    countries = table.countries("country") or countries
    name = table.identity(needed=False) or (f"{countries[0]}-carried" if countries else "")
    list_id, sources = table.identity("list"), table.sources()
    if len(countries) != 1:
        table.refuse("country", countries, "one country, here or at the top of the text")
    note_id, note_en = table.text("note_id"), table.text("note_en")
    scope = _scope(table)
    table.done()
    return RowText(
        name, "carried", countries, "", until, sources, note_id, note_en, scope, (), "", list_id, last_ground
    )


def _lapses(last_ground: date) -> str:
    """The first day that lies more than three years after the last ground."""
    return (years_after(last_ground, _CARRIED_YEARS) + timedelta(days=1)).isoformat()


def _list(table: Table) -> Placed[ListText]:
    name = table.identity()
    table.named(name)
    since, until = table.period()
    countries = table.countries()
    inner = table.tables("entry")
    entries = [_entry(entry) for entry in inner]
    found = ListText(
        name,
        table.text("name_id"),
        table.text("name_en"),
        since,
        until,
        table.sources(),
        countries,
        table.words("routes", Route),
        tuple((entry.country, entry.scope) for entry in entries),
        table.identity("until_source", needed=False),
        table.countries("unclear"),
        ("complete",) * table.flag("complete"),
        tuple((entry.country, entry.sources) for entry in entries if entry.sources),
    )
    if not since:
        table.refuse("since", None, "the day the list begins")
    for one, entry in zip(inner, entries, strict=True):
        if entry.country not in countries:
            one.refuse("country", entry.country, "a country of the list")
    table.done()
    return Placed(found, table.spot, {entry.country: one.spot for one, entry in zip(inner, entries, strict=True)})


class _Entry(NamedTuple):
    """One country of a list, the scope that its annex gives it, and the documents about it alone."""

    country: str
    scope: Pairs
    sources: tuple[str, ...]


def _entry(table: Table) -> _Entry:
    entry = _Entry(table.text("country"), _scope(table), table.texts("source"))
    table.done()
    return entry


def _notice(table: Table) -> NoticeText:
    name = table.identity()
    table.named(name)
    since, until = table.period()
    found = NoticeText(name, since, until, table.sources(), table.text("text_id"), table.text("text_en"))
    if ".." in since or not since:
        table.refuse("since", since or None, "the day from which it is printed")
    table.done()
    return found


def _contribution(table: Table) -> ContributionText:
    name = table.identity()
    table.named(name)
    since, until = table.period()
    if not since:
        table.refuse("since", None, "the day from which it is paid")
    found = ContributionText(
        name,
        table.whole("months", 1) or 0,
        table.whole("before", 0) or 0,
        table.whole("during", 0) or 0,
        since,
        until,
        table.sources(),
        table.text("provision"),
        table.whole("further_month", 0, needed=False),
        ("alone",) * table.flag("alone"),
        table.identity("until_source", needed=False),
    )
    table.done()
    return found


def _end(table: Table) -> End:
    name, countries = table.identity(needed=False), table.countries("country")
    kind = table.word("kind", KINDS) if countries else table.text("kind", needed=False)
    until, source = table.moment("until"), table.identity("source")
    if not until:
        table.refuse("until", None, "the day from which it no longer holds")
    if bool(name) == bool(countries) or len(countries) > 1:
        table.refuse("id", name or None, "the id of a row, list or contribution, or else one country with a kind")
    table.done()
    return End(table.spot, name, "".join(countries[:1]), kind, until, source)
