"""Where does a caller ask what the State had decided?"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.policy import agreements, contributions
from p2mi_rules.policy.regimes import Courses
from p2mi_rules.policy.situations import Notice
from p2mi_rules.policy.terrain import source_of, written_days
from p2mi_rules.timelines import ACT_BEGINS, Period
from p2mi_rules.vocabulary import Occupation, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from os import PathLike

    from p2mi_rules.citations import Source
    from p2mi_rules.policy.contributions import Contribution, NoAmount
    from p2mi_rules.policy.regimes import Regime
    from p2mi_rules.policy.rows import BookText
    from p2mi_rules.policy.situations import Evidence, Situation, Standing
    from p2mi_rules.policy.terrain import Terrain

_MOST_DAYS_OF_KNOWLEDGE = 64


class PolicyBook:
    """All dated policy that one check may consult: immutable, and equal to another book of the same rows and tables.

    >>> from p2mi_rules.policy import PolicyBook, Situation
    >>> answer = PolicyBook.shipped().standing(Situation("KH", date(2025, 10, 29)))
    >>> sorted(answer.statuses), answer.evidence[0].source.authority.value
    ([<DestinationStatus.NOT_DESIGNATED: 'not_designated'>], 'national_statement')
    """

    __slots__ = ("_courses", "_courses_by", "_digest", "_policy_date", "_tables", "_text", "sources")

    sources: Mapping[str, Source]
    _courses_by: Callable[[date | None, str | None], Courses]

    def __init__(self, text: BookText, *, tables: Mapping[str, object] | None = None, digest: str = "") -> None:
        """Keep the rows as given; ``PolicyBook.shipped()`` and ``overlay`` are the ways to checked rows."""
        self._text = text
        self._tables = MappingProxyType(dict(tables or {}))
        self._digest = digest or text.digest
        self.sources = MappingProxyType({source.id: source_of(source) for source in text.sources})
        published = (self.sources[name].published for name in text.sources_of_policy)
        self._policy_date = max(published, default=ACT_BEGINS)
        self._courses = Courses(text, self.sources, None)
        self._courses_by = lru_cache(maxsize=_MOST_DAYS_OF_KNOWLEDGE)(partial(Courses, text, self.sources))

    @classmethod
    def shipped(cls) -> PolicyBook:
        """The policy this library was built with; the same object each time."""
        return _shipped()

    def overlay(self, *texts: str) -> PolicyBook:
        """This book with rows, lists and sources added, replaced by id, or ended, as TOML texts say.

        Raises:
            FaultyPolicyError: with every fault of every text at once.
        """
        from p2mi_rules.policy.texts.overlays import overlaid  # noqa: PLC0415 - TOML is only read where somebody overlays

        return PolicyBook(overlaid(self._text, texts), tables=self._tables)

    def overlay_files(self, *paths: str | PathLike[str]) -> PolicyBook:
        """This book with what files say: TOML texts (``.toml``), or the same grammar as CSV (``.csv``).

        Args:
            paths: The files, the last one last; faults name them as they are given here, each with its line.

        Raises:
            FaultyFileError: for files that cannot be opened, are no text, or end otherwise.
            FaultyPolicyError: with every fault of every file at once.
        """
        from p2mi_rules.policy.texts.files import policy_texts  # noqa: PLC0415 - as above
        from p2mi_rules.policy.texts.overlays import laid  # noqa: PLC0415 - as above

        return PolicyBook(laid(self._text, policy_texts(paths)), tables=self._tables)

    def with_table(self, name: str, table: object) -> PolicyBook:
        """This book with one more dated table of the caller's own, or another in its place.

        >>> sorted(PolicyBook.shipped().with_table("my_table", {}).tables)
        ['my_table']
        """
        return PolicyBook(self._text, tables={**self._tables, name: table}, digest=self._digest)

    @property
    def tables(self) -> Mapping[str, object]:
        """The dated tables added by the caller, by name."""
        return self._tables

    @property
    def text(self) -> BookText:
        """The rows as written, for those who list, compare or print them."""
        return self._text

    @property
    def version(self) -> str:
        """The version of the data, ``2026.11.24``; an overlay adds to it."""
        return self._text.version

    @property
    def policy_date(self) -> date:
        """The newest day on which a source of Indonesian policy was made public; limits of host states do not count.

        The first day of the law for a book without any.
        """
        return self._policy_date

    @property
    def digest(self) -> str:
        """The sha256 of the rows: two books with equal digests answer alike (tables apart)."""
        return self._digest

    def notices(self, day: date) -> tuple[Notice, ...]:
        """The remarks that verdicts about this day must print."""
        return tuple(
            Notice(text.id, date.fromisoformat(text.since), text.text_id, text.text_en, self.sources[text.sources[0]])
            for text in self._text.notices
            if True in Period(written_days(text.since), written_days(text.until)).covers(day)
        )

    def cuts(self, country: str, known_on: date | None = None) -> frozenset[date]:
        """The days on which any answer about the country may change, rows for every country and lists included."""
        return frozenset(self._ground(country, known_on).cuts)

    def approval_cuts(self, country: str, known_on: date | None = None) -> frozenset[date]:
        """The starts of the stops that let those go on who were approved or contracted before."""
        return frozenset(self._ground(country, known_on).approval_cuts)

    def occupations(self, country: str) -> frozenset[Occupation]:
        """The occupations that any row about the country tells apart; all others are answered alike."""
        return frozenset(Occupation(word) for word in self._named(country, ("occupations", "except_occupations")))

    def schemes(self, country: str) -> frozenset[Scheme]:
        """The schemes that any row about the country tells apart; all others are answered alike."""
        names = ("schemes", "except_schemes", "within_schemes")
        return frozenset(Scheme(word) for word in self._named(country, names))

    def _ground(self, country: str, known_on: date | None) -> Terrain:
        """Everything that speaks of the country."""
        return (self._courses if known_on is None else self._courses_by(known_on, None))[country].ground

    def _named(self, country: str, limits: tuple[str, ...]) -> set[str]:
        scopes = self._ground(country, None).scopes
        return {word for scope in scopes for limit in limits for word in getattr(scope, limit) or ()}

    def regime(self, country: str, day: date, known_on: date | None = None, by_list: str | None = None) -> Regime:
        """Policy for the country on a day, for every kind of placement: the same object for a whole stretch of days.

        ``known_on`` and ``by_list`` as for ``standing``; a list that the book does not have names nothing.

        >>> book = PolicyBook.shipped()
        >>> book.regime("KH", date(2025, 10, 29)) is book.regime("KH", date(2025, 11, 30))
        True
        >>> book.regime("BR", date(2026, 4, 1)) is book.regime("PY", date(2026, 4, 1))
        True
        """
        usual = known_on is None and by_list is None
        return (self._courses if usual else self._courses_by(known_on, by_list))[country].at(day)

    def standing(
        self,
        situation: Situation,
        *,
        known_on: date | None = None,
        silence: str = "open",
        carry_forward: bool = True,
        by_list: str | None = None,
    ) -> Standing:
        """How the country stood for this kind of placement on this day.

        Args:
            situation: Every value known; who leaves one open asks once for each of its values.
            known_on: Only what was public by this day counts; None counts everything.
            silence: ``open`` (no information is the set of what could be true) or ``strict`` (not listed).
            carry_forward: Whether a list with recorded grounds is counted after its end.
            by_list: The id of a list to judge by, whatever the day: stops and limits to routes or schemes hold as
                ever, every other list and statement is only shown.

        Raises:
            FaultyRequestError: for another word of silence, or a list that the book does not have.
        """
        faults = [] if silence in {"open", "strict"} else [Fault("silence", repr(silence), expected="open or strict")]
        faults += self.without_list(by_list, known_on)
        if faults:
            raise FaultyRequestError(faults)
        regime = self.regime(situation.country, situation.day, known_on, by_list)
        return regime.standing(situation, strict=silence == "strict", carry_forward=carry_forward)

    def without_list(self, by_list: str | None, known_on: date | None = None) -> list[Fault]:
        """What is wrong with asking to judge by this list: nothing, if the book has it and it was public by the day.

        >>> PolicyBook.shipped().without_list("L65-2022")[0].suggestion
        'L65-2022-04'
        """
        if by_list is None:
            return []
        listed = {one.id: one for one in self._text.lists}
        found = listed.get(by_list)
        if found is None:
            from p2mi_rules.policy.texts.tables import nearest  # noqa: PLC0415 - only who errs needs what reads TOML

            return [Fault("by_list", repr(by_list), expected=", ".join(listed), suggestion=nearest(by_list, listed))]
        public = min(self.sources[name].published for name in found.sources)
        if known_on is not None and known_on < public:
            return [Fault("by_list", f"{by_list}, public since {public}", expected=f"a list public by {known_on}")]
        return []

    def agreement(
        self, country: str, day: date, known_on: date | None = None
    ) -> tuple[frozenset[bool], tuple[Evidence, ...]]:
        """Whether a written agreement exists (``{True}``, ``{False}``, or both where nothing is known)."""
        return agreements.agreement(self._ground(country, known_on), day)

    def g2g_basis(
        self, country: str, day: date, known_on: date | None = None
    ) -> tuple[frozenset[bool], tuple[Evidence, ...]]:
        """Whether placement by the government has a written basis (UU 18/2017 Pasal 50)."""
        return agreements.g2g_basis(self._ground(country, known_on), day)

    def host_limits(self, country: str, day: date, known_on: date | None = None) -> tuple[Evidence, ...]:
        """What the host state itself limits on the day; these only warn."""
        return agreements.host_limits(self._ground(country, known_on), day)

    def contribution(
        self, months: int, *, on: date, alone: bool = False, known_on: date | None = None
    ) -> Contribution | NoAmount:
        """What JKK and JKM, compulsory for every migrant worker, cost for a contract (Permenaker 4/2023 Pasal 18).

        Args:
            months: The term of the contract, in whole months.
            on: The day whose amounts count.
            alone: Whether the worker goes without an implementer (*perseorangan*): then nothing is due before work.
            known_on: Only what was public by this day counts; None counts everything.

        Returns:
            Whole rupiah with their provision and source. A term that no row names costs the longest one it reaches
            and ``further_month`` for each month over it (ayat (3)). ``NoAmount`` where the day or the term has none.

        Raises:
            FaultyRequestError: for months that are no whole number, or less than one.

        >>> policy, day = PolicyBook.shipped(), date(2024, 1, 1)
        >>> [policy.contribution(months, on=day, alone=True)[1:3] for months in (6, 12, 18, 24)]
        [(0, 108000), (0, 189000), (0, 270000), (0, 332500)]
        >>> policy.contribution(3, on=day).note_en
        'No amount is set for 3 months; the terms are 6, 12, 24 months.'
        """
        asked = contributions.Asked(contributions.whole_months(months), on, alone)
        return contributions.contribution(self._text, self.sources, asked, known_on)

    def __eq__(self, other: object) -> bool:
        """Equal rows and equal tables."""
        if not isinstance(other, PolicyBook):
            return NotImplemented
        return (self._digest, self._tables) == (other._digest, other._tables)

    def __hash__(self) -> int:
        """By the rows."""
        return hash(self._digest)

    def __repr__(self) -> str:
        """The version and the start of the digest."""
        return f"PolicyBook({self.version}, {self._digest[:12]})"

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the rows, so that batches may cross processes."""
        return (_restored, (self._text, dict(self._tables), self._digest))


def _restored(text: BookText, tables: dict[str, object], digest: str) -> PolicyBook:
    return PolicyBook(text, tables=tables, digest=digest)


@cache
def _shipped() -> PolicyBook:
    from p2mi_rules.policy.data import shipped  # noqa: PLC0415 - read when first asked for, not when imported

    return PolicyBook(shipped.BOOK, digest=shipped.DIGEST)
