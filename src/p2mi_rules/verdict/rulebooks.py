"""Which rulebook is the shipped one?"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import attrs

from p2mi_rules import norms
from p2mi_rules.questions import CONSTRAINTS, QUESTIONS
from p2mi_rules.rules import GAPS, OVERLAPS, RULES
from p2mi_rules.vocabulary import Topic

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from datetime import date

    from p2mi_rules.norms import Table
    from p2mi_rules.timelines import PartialDate
    from p2mi_rules.verdict.compiling import Compiled
    from p2mi_rules.verdict.rulings import Ruling


@attrs.frozen
class Rulebook(norms.Rulebook):
    """Rules with the questions they read; ``shipped()`` is the law that this library encodes.

    >>> "uu18-2017/p72-d" in {rule.id for rule in Rulebook.shipped().rules}
    True
    """

    @staticmethod
    @cache
    def shipped() -> Rulebook:
        """The rules of every instrument that is encoded, with their questions."""
        return Rulebook(
            RULES,
            QUESTIONS,
            topics=frozenset(map(str, Topic)),
            gaps=GAPS,
            constraints=CONSTRAINTS,
            overlaps=OVERLAPS,
            pivots=("destination",),
        )

    def judge(
        self,
        facts: Mapping[str, object],
        *,
        on: date | PartialDate,
        tables: Mapping[str, Table] | None = None,
        profile: str | Iterable[str] = "full",
    ) -> Ruling:
        """Judge facts that are no placement by a rulebook of one's own.

        ``facts`` are values by the name of the fact; one left out may have any value of its domain, a ``frozenset``
        says that one of its values is true. ``on`` is the day judged, or a ``PartialDate`` for a stretch of days.
        ``tables`` are the dated tables that questions name. ``profile`` is ``full`` (all topics on which rules
        decide), or topics.

        Raises ``FaultyRulebookError`` for a rulebook that is not whole (``norms.situation``), ``FaultyRecordError``
        for facts that it does not read, values that a fact cannot have, and facts that exclude one another, and
        ``FaultyRequestError`` for a topic on which no rule decides.

        >>> from datetime import date
        >>> from p2mi_rules.instruments import UU_18_2017
        >>> from p2mi_rules.norms import Effect, Field, Outcome, rule, satisfied_if
        >>> @rule("own/p5", basis=UU_18_2017.pasal(5), since=date(2020, 1, 1), topic="own", effect=Effect.DECIDES,
        ...       reason="no_permit")
        ... def holds_a_permit(permit: bool) -> Outcome:
        ...     'A permit must be held.'
        ...     return satisfied_if(permit)
        >>> permit = Field("permit", "permit", answers=(True, False))
        >>> book = Rulebook((holds_a_permit,), (permit,), topics=frozenset({"own"}))
        >>> book.judge({"permit": False}, on=date(2024, 5, 1))
        <Ruling nonprocedural>
        >>> [open_fact.fact for open_fact in book.judge({}, on=date(2024, 5, 1)).open_facts]
        ['permit']
        """
        from p2mi_rules.verdict.rulings import judged, ruled  # noqa: PLC0415 - for whoever brings a rulebook

        return ruled(judged(self, facts, on=on, tables=tables, profile=profile))

    def compiled(
        self,
        *,
        day: str,
        tables: Mapping[str, Table] | None = None,
        days: PartialDate | None = None,
        unknown: Mapping[str, Iterable[Hashable]] | None = None,
        profile: str | Iterable[str] = "full",
    ) -> Compiled:
        """Compile the rulebook into a function of records that is as fast as one written by hand.

        ``day`` names the field of a record that is the day judged; every fact that questions read is a field of its
        own name, every list that they look into one field. ``tables`` are the dated tables that questions name; they
        must not change afterwards, and are asked as they are met. ``days`` are those of which one is meant where a
        record has no day; from the first day of the law on, if not given. ``unknown`` has by field the words that
        stand for a fact which is not known. ``profile`` as for ``judge``.

        What is found is what ``judge`` finds. Raises ``FaultyRulebookError`` for a rulebook that is not whole
        (``norms.situation``) or cannot be tabulated (a question of a kind of one's own, one that reads the day itself,
        a table without ``cuts``), and ``FaultyRequestError`` for a topic on which no rule decides.

        >>> from datetime import date
        >>> from p2mi_rules.instruments import UU_18_2017
        >>> from p2mi_rules.norms import Effect, Field, Outcome, rule, satisfied_if
        >>> @rule("own/p5", basis=UU_18_2017.pasal(5), since=date(2020, 1, 1), topic="own", effect=Effect.DECIDES,
        ...       reason="no_permit")
        ... def holds_a_permit(permit: bool) -> Outcome:
        ...     'A permit must be held.'
        ...     return satisfied_if(permit)
        >>> permit = Field("permit", "permit", answers=(True, False))
        >>> fast = Rulebook((holds_a_permit,), (permit,), topics=frozenset({"own"})).compiled(day="on")
        >>> ruling = fast.judge_mapping({"permit": False, "on": "2024-05-01"})
        >>> ruling, dict(ruling.outcomes)
        (<Ruling nonprocedural>, {'own/p5': <Outcome.BREACHED: 'breached'>})
        """
        from p2mi_rules.verdict.compiling import compiled  # noqa: PLC0415 - for whoever brings a rulebook

        return compiled(self, day=day, tables=tables or {}, days=days, unknown=unknown or {}, profile=profile)
