"""What is timed: which ways there are to have the decision made, and how is each called?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

from benchmarks.reference.by_hand import parsed
from benchmarks.reference.facts import facts_of
from benchmarks.reference.records import as_mapping
from benchmarks.reference.rules import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.reference.facts import Facts
    from benchmarks.reference.records import Record

Kind = Literal["objects", "dicts", "batch"]


@attrs.frozen
class Way:
    """One way of asking: one record, one mapping out of JSON, or a table of many at once.

    ``prepare`` makes what is handed in (not timed), ``run`` decides (timed), and ``letters`` reads thirteen letters out
    of an answer (not timed). For a batch, the first takes many records and the last gives as many texts.
    """

    kind: Kind
    run: Callable[[Any], Any]
    letters: Callable[[Any], Any]
    prepare: Callable[[Any], Any]

    def given(self, records: Sequence[Record]) -> list[Any]:
        """What to run on for these records: a value a record, or the one table of all of them."""
        return [self.prepare(records)] if self.kind == "batch" else [self.prepare(record) for record in records]

    def said(self, given: Any) -> list[str]:  # noqa: ANN401 - every peer has a value of its own
        """The thirteen letters of each record in what is handed in."""
        answer = self.letters(self.run(given))
        return answer if self.kind == "batch" else [answer]


@attrs.frozen
class Peer:
    """A library set up for the decision, with the ways to ask it and what a reader must know to judge the figures."""

    name: str
    ways: tuple[Way, ...]
    note: str = ""


def objects(run: Callable[[Record], Any], letters: Callable[[Any], str]) -> Way:
    """A way that takes the record as it is."""
    return Way("objects", run, letters, lambda record: record)


def dicts(run: Callable[[Mapping[str, Any]], Any], letters: Callable[[Any], str]) -> Way:
    """A way that takes what came out of JSON."""
    return Way("dicts", run, letters, as_mapping)


def batch(
    prepare: Callable[[Sequence[Record]], Any], run: Callable[[Any], Any], *, letters: Callable[[Any], list[str]]
) -> Way:
    """A way that takes a table of many records."""
    return Way("batch", run, letters, prepare)


def over_facts(run: Callable[[Facts], Any], letters: Callable[[Any], str]) -> tuple[Way, ...]:
    """Both ways for an engine without dated tables: facts are looked up, which is timed, and handed to it."""
    return (
        objects(lambda record: run(facts_of(record)), letters),
        dicts(lambda mapping: run(facts_of(parsed(mapping))), letters),
    )


def rules_only(answer: Sequence[str]) -> str:
    """The letters where an engine gives those of the rules alone, in order."""
    return whole("".join(answer))
