"""Which papers may be held, where a field or two lists may speak of the same one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.norms import Conflict, Possible
from p2mi_rules.questions.catalogue import DOCUMENTS, PAPERS
from p2mi_rules.questions.possible import possible, united
from p2mi_rules.vocabulary import Document, Visa, Why

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.placement import Placement, Steps

_YES_NO = (True, False)


def documents(placement: Placement) -> tuple[dict[str, Possible], tuple[Conflict, ...]]:
    """Of each document and step that rules ask for whether it is there; both held and missing, it may be either."""
    facts = {f"{DOCUMENTS}:{paper.value}": _by_lists(paper, placement.steps) for paper in PAPERS}
    twice = tuple(
        Conflict(name, ("documents_held", "documents_missing"))
        for name, fact in facts.items()
        if fact.why is Why.SOURCES_CONFLICT
    )
    return facts, twice


def _by_lists(paper: Document, steps: Steps) -> Possible:
    """Whether a paper is there, by the lists of papers held, missing, and asked about in vain."""
    held, missing = paper in steps.held, paper in steps.missing
    if held and missing:
        return Possible(_YES_NO, Why.SOURCES_CONFLICT)
    return Possible((held,)) if held or missing else Possible(_YES_NO, _why_unsaid(paper, steps))


def _why_unsaid(paper: Document, steps: Steps) -> Why:
    """Why a paper is in neither list."""
    return Why.NOT_KNOWN if paper in steps.unknown else Why.NOT_STATED


def visa_and_permit(placement: Placement) -> tuple[dict[str, Possible], tuple[Conflict, ...]]:
    """Visa and permit, each of which may also stand in a list of papers; what contradicts is kept beside it."""
    not_for_work = tuple(each for each in Visa if each is not Visa.WORK)
    visa, visas = _with_lists(
        placement, "visa", possible(placement.steps.visa, Visa), Document.WORK_VISA, ((Visa.WORK,), not_for_work)
    )
    permit, permits = _with_lists(
        placement,
        "recruitment_permit",
        possible(placement.agency.recruitment_permit, _YES_NO),
        Document.RECRUITMENT_PERMIT,
        ((True,), (False,)),
    )
    return {"visa": visa, "recruitment_permit": permit}, (*visas, *permits)


def _with_lists(
    placement: Placement,
    field: str,
    stated: Possible,
    document: Document,
    meanings: tuple[tuple[Hashable, ...], tuple[Hashable, ...]],
) -> tuple[Possible, tuple[Conflict, ...]]:
    """A field together with what the lists of papers held and missing say of the same thing."""
    lists = {"documents_held": placement.steps.held, "documents_missing": placement.steps.missing}
    naming = [
        (name, means) for (name, papers), means in zip(lists.items(), meanings, strict=True) if document in papers
    ]
    found = stated
    if found.why is Why.NOT_STATED:
        found = attrs.evolve(found, why=_why_unsaid(document, placement.steps))
    fields = [] if stated.why in {Why.NOT_STATED, Why.NOT_KNOWN} else [field]
    for name, means in naming:
        within = tuple(value for value in found.values if value in means)
        found = Possible(within, found.why if len(within) > 1 else None) if within else united(found, means)
        fields.append(name)
    return found, (Conflict(field, tuple(fields)),) if found.why is Why.SOURCES_CONFLICT else ()
