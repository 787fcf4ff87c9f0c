"""How are remedies written as plain data?"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.musts import must, stretches
from p2mi_rules.explain.names import citations, code, field_of, papers_of
from p2mi_rules.explain.remedying import obstacle_in_words
from p2mi_rules.norms import MOMENT

if TYPE_CHECKING:
    from collections.abc import Hashable

    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.offers import Change, Condition, Offers, Remedy


def as_data(offers: Offers, lang: str) -> dict[str, object]:
    """The keys ``remedies``, ``remedies_complete`` and ``blocked_by_policy`` of a record; texts in ``lang``."""
    spoken = voice(lang)
    return {
        "remedies": [_remedy(each, offers, spoken) for each in offers.remedies],
        "remedies_complete": offers.complete,
        "blocked_by_policy": [
            {
                "rules": list(each.rules),
                "open": each.open,
                "questions": list(each.questions),
                "text": obstacle_in_words(each, offers, spoken),
            }
            for each in offers.blocked
        ],
    }


def _remedy(remedy: Remedy, offers: Offers, spoken: Voice) -> dict[str, object]:
    return {
        "cost": _cost(remedy.cost),
        "possible": remedy.is_possible,
        "changes": [_change(each, offers, spoken) for each in remedy.changes],
        "conditions": [_fact(each, offers, spoken) for each in remedy.conditions],
    }


def _change(change: Change, offers: Offers, spoken: Voice) -> dict[str, object]:
    return {
        **_fact(change, offers, spoken),
        "stated": _codes(change.fact, change.stated, offers),
        "doer": change.doer.value,
        "why": change.why,
        "cost": _cost(change.cost),
        "rules": list(change.rules),
        "citations": citations(offers.rules[name] for name in change.rules),
    }


def _fact(part: Change | Condition, offers: Offers, spoken: Voice) -> dict[str, object]:
    papers = papers_of([part.fact])
    return {
        "fact": field_of(part.fact),
        "item": papers[0].value if papers else None,
        "values": _codes(part.fact, part.values, offers),
        "text": must(part.fact, part.values, offers, spoken),
    }


def _codes(fact: str, values: tuple[Hashable, ...], offers: Offers) -> list[str]:
    """Values as records write them; a birth date never, and of a company only whether it is another."""
    if fact == MOMENT:
        return [str(days) for days in stretches(values, offers)]
    if fact == "birth_date":
        return []
    if fact == "agency":
        return ["other" if each is None else "stated" for each in values]
    return [code(each) for each in values]


def _cost(cost: float) -> float | None:
    """A cost; JSON has no infinity, so what is impossible has none."""
    return None if cost == inf else cost
