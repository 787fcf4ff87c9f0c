"""Where does a caller ask what the State had decided?"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.policy import agreements
from p2mi_rules.policy.situations import Notice
from p2mi_rules.policy.standing import standing
from p2mi_rules.policy.terrain import partial as written_date
from p2mi_rules.policy.terrain import source_of, terrain
from p2mi_rules.policy.views import View
from p2mi_rules.timelines import ACT_BEGINS, Period
from p2mi_rules.vocabulary import Occupation, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from p2mi_rules.citations import Source
    from p2mi_rules.policy.rows import BookText
    from p2mi_rules.policy.situations import Evidence, Situation, Standing
    from p2mi_rules.policy.terrain import Terrain

_TERRAINS, _VIEWS, _STANDINGS = 512, 4096, 8192


class PolicyBook:
    """All dated policy that one check may consult: immutable, and equal to another book of the same rows and tables.

    >>> from p2mi_rules.policy import PolicyBook, Situation
    >>> answer = PolicyBook.shipped().standing(Situation("KH", date(2025, 10, 29)))
    >>> sorted(answer.statuses), answer.evidence[0].source.authority.value
    ([<DestinationStatus.NOT_DESIGNATED: 'not_designated'>], 'national_statement')
    """

    __slots__ = ("_digest", "_policy_date", "_standing", "_tables", "_terrain", "_text", "_view", "sources")

    sources: Mapping[str, Source]
    _terrain: Callable[[str, date | None], Terrain]
    _view: Callable[[str, date | None, date], View]
    _standing: Callable[..., Standing]

    def __init__(self, text: BookText, *, tables: Mapping[str, object] | None = None, digest: str = "") -> None:
        """Keep the rows as given; ``PolicyBook.shipped()`` and ``overlay`` are the ways to checked rows."""
        self._text = text
        self._tables = MappingProxyType(dict(tables or {}))
        self._digest = digest or text.digest
        self.sources = MappingProxyType({source.id: source_of(source) for source in text.sources})
        published = (self.sources[name].published for name in text.sources_of_policy)
        self._policy_date = max(published, default=ACT_BEGINS)
        self._terrain = lru_cache(maxsize=_TERRAINS)(partial(terrain, text, self.sources))
        self._view = lru_cache(maxsize=_VIEWS)(partial(_view, self._terrain))
        self._standing = lru_cache(maxsize=_STANDINGS)(partial(_answer, self._view))

    @classmethod
    def shipped(cls) -> PolicyBook:
        """The policy this library was built with; the same object each time."""
        return _shipped()

    def overlay(self, *texts: str) -> PolicyBook:
        """This book with rows, lists and sources added, replaced by id, or ended, as TOML texts say.

        Raises:
            FaultyPolicyError: with every fault of every text at once.
        """
        from p2mi_rules.policy.overlays import overlaid  # noqa: PLC0415 - TOML is only read where somebody overlays

        return PolicyBook(overlaid(self._text, texts), tables=self._tables)

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
            if True in Period(written_date(text.since), written_date(text.until)).covers(day)
        )

    def cuts(self, country: str, known_on: date | None = None) -> frozenset[date]:
        """The days on which any answer about the country may change, rows for every country and lists included."""
        return frozenset(self._terrain(country, known_on).cuts)

    def approval_cuts(self, country: str, known_on: date | None = None) -> frozenset[date]:
        """The starts of the stops that let those go on who were approved or contracted before."""
        return frozenset(self._terrain(country, known_on).approval_cuts)

    def occupations(self, country: str) -> frozenset[Occupation]:
        """The occupations that any row about the country tells apart; all others are answered alike."""
        return frozenset(Occupation(word) for word in self._named(country, ("occupations", "except_occupations")))

    def schemes(self, country: str) -> frozenset[Scheme]:
        """The schemes that any row about the country tells apart; all others are answered alike."""
        names = ("schemes", "except_schemes", "within_schemes")
        return frozenset(Scheme(word) for word in self._named(country, names))

    def _named(self, country: str, limits: tuple[str, ...]) -> set[str]:
        scopes = self._terrain(country, None).scopes
        return {word for scope in scopes for limit in limits for word in getattr(scope, limit) or ()}

    def standing(
        self,
        situation: Situation,
        *,
        known_on: date | None = None,
        silence: str = "open",
        carry_forward: bool = True,
    ) -> Standing:
        """How the country stood for this kind of placement on this day.

        Args:
            situation: Every value known; who leaves one open asks once for each of its values.
            known_on: Only what was public by this day counts; None counts everything.
            silence: ``open`` (no information is the set of what could be true) or ``strict`` (not listed).
            carry_forward: Whether a list with recorded grounds is counted after its end.

        Raises:
            FaultyRequestError: for another word of silence.
        """
        if silence not in {"open", "strict"}:
            raise FaultyRequestError([Fault("silence", repr(silence), expected="open or strict")])
        ground = self._terrain(situation.country, known_on)
        asked = situation._replace(
            day=ground.stretch(situation.day),
            approved_on=ground.approval_stretch(situation.approved_on),
        )
        key = self._view(situation.country, known_on, asked.day).alike(asked)
        return self._standing(key, known_on, strict=silence == "strict", carry_forward=carry_forward)

    def agreement(
        self, country: str, day: date, known_on: date | None = None
    ) -> tuple[frozenset[bool], tuple[Evidence, ...]]:
        """Whether a written agreement exists (``{True}``, ``{False}``, or both where nothing is known)."""
        return agreements.agreement(self._terrain(country, known_on), day)

    def g2g_basis(
        self, country: str, day: date, known_on: date | None = None
    ) -> tuple[frozenset[bool], tuple[Evidence, ...]]:
        """Whether placement by the government has a written basis (UU 18/2017 Pasal 50)."""
        return agreements.g2g_basis(self._terrain(country, known_on), day)

    def host_limits(self, country: str, day: date, known_on: date | None = None) -> tuple[Evidence, ...]:
        """What the host state itself limits on the day; these only warn."""
        return agreements.host_limits(self._terrain(country, known_on), day)

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


def _answer(
    view_of: Callable[[str, date | None, date], View],
    situation: Situation,
    known_on: date | None,
    *,
    strict: bool,
    carry_forward: bool,
) -> Standing:
    """The answer for one stretch of days, kept by small keys."""
    ground = view_of(situation.country, known_on, situation.day).ground
    return standing(ground, situation, strict=strict, carry_forward=carry_forward)


def _view(terrain_of: Callable[[str, date | None], Terrain], country: str, known_on: date | None, day: date) -> View:
    """What speaks of one stretch of days: many placements are asked about each."""
    return View.of(terrain_of(country, known_on).on(day))


def _restored(text: BookText, tables: dict[str, object], digest: str) -> PolicyBook:
    return PolicyBook(text, tables=tables, digest=digest)


@cache
def _shipped() -> PolicyBook:
    from p2mi_rules.policy.data import shipped  # noqa: PLC0415 - read when first asked for, not when imported

    return PolicyBook(shipped.BOOK, digest=shipped.DIGEST)
