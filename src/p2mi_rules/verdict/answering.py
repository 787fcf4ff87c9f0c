"""Which placement is it once a question has been answered?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from p2mi_rules import intake, words
from p2mi_rules.exceptions import Fault, FaultyRecordError, FaultyRequestError
from p2mi_rules.explain.names import field_of, papers_of
from p2mi_rules.intake.contract import PLACES
from p2mi_rules.timelines import END_OF_TIME, PartialDate
from p2mi_rules.vocabulary import Document, Open, Stage

if TYPE_CHECKING:
    from p2mi_rules.placement import Placement, Steps

PLANNED = frozenset({Stage.RECRUITED, Stage.STOPPED})
"""The stages at which a day of departure is a plan."""
_PAPER_OF = {"visa": Document.WORK_VISA, "recruitment_permit": Document.RECRUITMENT_PERMIT}
"""Facts of which a list of papers may speak too: the answer to the question is what counts."""


def answered(placement: Placement, fact: str, reply: object) -> Placement:
    """The placement with one fact stated, as a record would state it; what stood there before is replaced.

    ``fact`` is the name of a fact as ``ask`` gives it (``route``, ``moment``, ``documents:passport``). ``reply`` is a
    text, a code or a value as the field of a record takes it, in Indonesian or English; of a paper yes or no. ``?``
    says that it was asked and is not known, ``-`` that it does not apply, where a field can say so.

    Raises ``FaultyRecordError`` where the reply cannot be read, ``FaultyRequestError`` for a fact that no record has.

    >>> from p2mi_rules import Placement
    >>> answered(Placement(destination="MY"), "route", "mandiri").route
    <Route.PERSEORANGAN: 'perseorangan'>
    >>> sorted(answered(Placement(), "documents:passport", "tidak").steps.missing)
    [<Document.PASSPORT: 'passport'>]
    """
    papers = papers_of([fact])
    if papers:
        return attrs.evolve(placement, steps=_with_paper(placement.steps, papers[0], reply))
    field = field_of(fact)
    if field not in PLACES or field == "id":
        raise FaultyRequestError([Fault("fact", repr(fact), expected="a fact that ask named", suggestion=None)])
    said = intake.placement({field: reply})
    found = _moved(placement, said, field)
    if fact in _PAPER_OF:
        found = attrs.evolve(found, steps=_without(found.steps, _PAPER_OF[fact]))
    return _planned(found)


def _moved(placement: Placement, said: Placement, field: str) -> Placement:
    """The placement with what a record of one field says in that field."""
    part, attribute = PLACES[field]
    names = {"status": ("status", "status_since"), "route": ("route", "route_word")}.get(attribute, (attribute,))
    owner, source = (getattr(placement, part), getattr(said, part)) if part else (placement, said)
    changed: Any = attrs.evolve(owner, **{name: getattr(source, name) for name in names})
    whole: dict[str, Any] = {part: changed}
    return attrs.evolve(placement, **whole) if part else changed


def _planned(placement: Placement) -> Placement:
    """Before departure the day is planned, so that any later day is possible too: as in a record."""
    day = placement.departed_on
    if placement.stage in PLANNED and isinstance(day, PartialDate):
        return attrs.evolve(placement, departed_on=PartialDate(day.first, END_OF_TIME))
    return placement


def _with_paper(steps: Steps, paper: Document, reply: object) -> Steps:
    """The steps with one paper in the list that the reply puts it in, and in no other."""
    without = _without(steps, paper)
    text = str(reply) if not isinstance(reply, bool) else ("yes" if reply else "no")
    if words.read(Open, text) is Open.NOT_KNOWN:
        return attrs.evolve(without, unknown=without.unknown | {paper})
    said = words.yes_no(text)
    if said is None:
        expected = ("ya, tidak, atau ? bila tidak diketahui", "yes, no, or ? where it is not known")
        found = ("jawaban lain", "another answer")
        raise FaultyRecordError([Fault.of("documents_held", found, expected=expected)])
    if said:
        return attrs.evolve(without, held=without.held | {paper})
    return attrs.evolve(without, missing=without.missing | {paper})


def _without(steps: Steps, paper: Document) -> Steps:
    """The steps with one paper in no list."""
    only = frozenset({paper})
    return attrs.evolve(steps, held=steps.held - only, missing=steps.missing - only, unknown=steps.unknown - only)
