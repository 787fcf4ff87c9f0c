"""What would have to be otherwise for a placement to be procedural, who can do it, and what only policy can?"""

from __future__ import annotations

from math import inf, isnan
from typing import TYPE_CHECKING, TypeAlias

import attrs

from p2mi_rules.engine.remedy import remedies_of
from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.explain.offers import Change, Condition, Offers, Remedy
from p2mi_rules.norms import MOMENT
from p2mi_rules.policy import PolicyBook
from p2mi_rules.questions.changes import AGE_OF_THE_PAST, CHANGES, PAST, Doer, Effort
from p2mi_rules.questions.widening import has_gone, is_planned, widened
from p2mi_rules.verdict.checking import check
from p2mi_rules.verdict.requests import Request
from p2mi_rules.verdict.rulebooks import Rulebook
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping
    from datetime import date

    from p2mi_rules import engine, norms
    from p2mi_rules.engine.remedy import Obstacle
    from p2mi_rules.placement import Placement
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.verdict.verdicts import Verdict

Costs: TypeAlias = "Mapping[str | tuple[str, Hashable], float]"
"""What a change costs: of a fact, or of a fact and one value of it; ``inf`` where it is impossible."""

_KEPT = ("destination", MOMENT)
_NAMES = {"departed_on": MOMENT}


@attrs.frozen(repr=False)
class Remedies:
    """The remedies of one placement, cheapest first; made by ``remedy``, never by hand. It is read like a tuple.

    ``verdict`` is the check in full from which they start.
    """

    verdict: Verdict
    offers: Offers

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """All of them, those that are impossible last."""
        return self.offers.remedies

    @property
    def possible(self) -> tuple[Remedy, ...]:
        """Those of which somebody can bring about every change."""
        return tuple(each for each in self.remedies if each.is_possible)

    @property
    def complete(self) -> bool:
        """Whether these are all; false where a search was broken off or other days and countries were left out."""
        return self.offers.complete

    @property
    def blocked_by_policy(self) -> tuple[Obstacle, ...]:
        """What forbids every remedy that keeps destination and day, so that only policy could heal it."""
        return self.offers.blocked

    def text(self, lang: str = "id") -> str:
        """The remedies in words, for whoever advises a worker; ``lang`` is ``id`` or ``en``."""
        from p2mi_rules.explain.remedying import text  # noqa: PLC0415 - words are fetched when something is said

        return text(self.offers, lang)

    def record(self, lang: str = "id") -> dict[str, object]:
        """The record of the verdict (JSON, ``docs/records.md``) with its remedies; messages in ``lang``."""
        from p2mi_rules.explain.remedy_records import as_data  # noqa: PLC0415 - as above

        return {**self.verdict.record(lang), **as_data(self.offers, lang)}

    def __len__(self) -> int:
        """How many there are."""
        return len(self.remedies)

    def __iter__(self) -> Iterator[Remedy]:
        """Each of them, cheapest first."""
        return iter(self.remedies)

    def __getitem__(self, place: int) -> Remedy:
        """The one at a place."""
        return self.remedies[place]

    def __repr__(self) -> str:
        """How many, and what they start from; nothing of the person."""
        return f"<Remedies {len(self)} ({len(self.possible)} possible) of {self.verdict!r}>"


def remedy(
    placement: Placement,
    *,
    costs: Costs | None = None,
    rulebook: norms.Rulebook | None = None,
    policy: PolicyBook | None = None,
    register: AgencyRegister | None = None,
    known_on: date | None = None,
    reading: str = "ministry",
    silence: str = "open",
    carry_forward: bool = True,
    by_list: str | None = None,
) -> Remedies:
    """Find the least changes of what is stated after which a placement is procedural in every topic.

    A remedy is a smallest set of stated or presumed facts, with all values that each might have, and what open facts
    must turn out to be. It says what must truly be so, never what to state. ``costs`` override those of
    ``questions.changes``, by fact (``"route"``) or by fact and value (``("route", Route.P2P)``); ``inf`` makes a
    change impossible. All other choices are those of ``check``. Other destinations are countries surely designated for
    some kind of placement on a day judged; other days are later ones, where the departure is only planned
    (``stage`` is recruited or stopped). Destination and day are never changed together.

    Raises what ``check`` raises, and ``FaultyRequestError`` for costs of what cannot change, that are negative or no
    number.

    >>> from datetime import date
    >>> from p2mi_rules import Placement
    >>> found = remedy(Placement(destination="KH", departed_on=date(2025, 10, 29)))
    >>> [change.fact for change in found[0].changes], [each.rules for each in found.blocked_by_policy]
    (['destination'], [('uu18-2017/p31',)])
    """
    prices = _prices(costs or {})
    request = Request.of(
        known_on, profile="full", reading=reading, silence=silence, carry_forward=carry_forward, by_list=by_list
    )
    rules = Rulebook.shipped() if rulebook is None else rulebook
    book = PolicyBook.shipped() if policy is None else policy
    verdict = check(
        placement,
        rulebook=rules,
        policy=book,
        register=register,
        known_on=known_on,
        profile="full",
        reading=reading,
        silence=silence,
        carry_forward=carry_forward,
        by_list=by_list,
    )
    wide = widened(
        placement,
        book,
        consultation=verdict.report.consultation,
        choices=request.choices,
        reading=reading,
        cuts=rules.cuts,
    )
    gone = has_gone(placement)
    remedies: tuple[Remedy, ...] = (Remedy(changes=(), conditions=(), cost=0),)
    complete, blocked = True, ()
    if verdict.status is not Status.PROCEDURAL:
        found = remedies_of(rules, wide.situation, rules.full, stated=wide.stated, views=wide.views, kept=_KEPT)
        efforts = {name: PAST if gone else effort for name, effort in CHANGES.items()}
        if not is_planned(placement):
            efforts["age"] = AGE_OF_THE_PAST
        remedies = _ordered([_priced(each, efforts, prices) for each in found.remedies])
        complete = found.complete and wide.complete
        blocked = found.obstacles
    offers = Offers(
        report=verdict.report,
        remedies=remedies,
        complete=complete,
        blocked=blocked,
        facts=wide.situation.facts,
        rules={rule.id: rule for rule in rules.rules},
        gone=gone,
        waits=MOMENT in wide.stated,
    )
    return Remedies(verdict, offers)


def _prices(costs: Costs) -> dict[tuple[str, Hashable] | str, float]:
    """The costs by the engine's names of facts; raises ``FaultyRequestError`` for those that cannot be."""
    faults: list[Fault] = []
    found: dict[tuple[str, Hashable] | str, float] = {}
    for key, cost in costs.items():
        name = key if isinstance(key, str) else key[0]
        fact = _NAMES.get(name, name)
        if fact not in CHANGES:
            faults.append(Fault("costs", repr(name), expected=f"a fact that may change: {', '.join(CHANGES)}"))
        elif isnan(cost) or cost < 0:
            faults.append(Fault(f"costs: {name}", str(cost), expected="a number from 0 on, or inf"))
        else:
            found[fact if isinstance(key, str) else (fact, key[1])] = cost
    if faults:
        raise FaultyRequestError(faults)
    return found


def _priced(
    found: engine.remedy.Remedy, efforts: Mapping[str, Effort], prices: Mapping[tuple[str, Hashable] | str, float]
) -> Remedy:
    """A remedy with who can bring about each change, and at which cost."""
    changes: list[Change] = []
    for each in found.changes:
        effort = efforts[each.fact]
        usual = prices.get(each.fact, effort.cost)
        cost = min(prices.get((each.fact, value), usual) for value in each.values)
        doer = _doer(each.fact, effort, cost)
        changes.append(
            Change(
                fact=each.fact,
                stated=each.stated,
                values=each.values,
                doer=doer,
                cost=cost,
                why=effort.reason,
                rules=each.heals,
            )
        )
    changes.sort(key=lambda each: (each.cost, each.fact))
    conditions = tuple(Condition(fact=each.fact, values=each.values) for each in found.conditions)
    return Remedy(changes=tuple(changes), conditions=conditions, cost=sum(each.cost for each in changes))


def _doer(fact: str, effort: Effort, cost: float) -> Doer:
    """Who can do it: nobody at no price, and somebody where a caller gives one."""
    if cost == inf:
        return Doer.NOBODY
    usual = CHANGES[fact].doer
    return Doer.WORKER_OR_PLACER if usual is Doer.NOBODY else usual if effort.doer is Doer.NOBODY else effort.doer


def _ordered(remedies: list[Remedy]) -> tuple[Remedy, ...]:
    """Cheapest first, then by what the changes usually cost, the number of conditions, and the names."""
    order = list(CHANGES)

    def key(each: Remedy) -> tuple[object, ...]:
        names = [order.index(change.fact) for change in each.changes]
        usual = sum(CHANGES[change.fact].cost for change in each.changes)
        return each.cost, usual, len(each.conditions), names, [list(map(str, change.values)) for change in each.changes]

    return tuple(sorted(remedies, key=key))
