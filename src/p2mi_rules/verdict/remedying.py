"""What would have to be otherwise for a placement to be procedural, who can do it, and what only policy can?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.engine.remedy import Remedies as Found
from p2mi_rules.engine.remedy import remedies_of
from p2mi_rules.explain.offers import Offers, Remedy
from p2mi_rules.norms import MOMENT
from p2mi_rules.questions.widening import has_gone, widened
from p2mi_rules.verdict.costs import costs_of, efforts_of, priced
from p2mi_rules.verdict.hearing import hear
from p2mi_rules.verdict.reports import report
from p2mi_rules.verdict.requests import Request
from p2mi_rules.verdict.verdicts import Verdict
from p2mi_rules.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from p2mi_rules.engine.remedy import Obstacle
    from p2mi_rules.explain import Report
    from p2mi_rules.norms import Rulebook
    from p2mi_rules.placement import Placement
    from p2mi_rules.policy import PolicyBook
    from p2mi_rules.policy.agencies.register import AgencyRegister
    from p2mi_rules.questions.widening import Widened
    from p2mi_rules.verdict.costs import Costs, Prices

_KEPT = ("destination", MOMENT)


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
    rulebook: Rulebook | None = None,
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
    prices = costs_of(costs or {})
    heard = hear(
        placement,
        rulebook=rulebook,
        policy=policy,
        register=register,
        request=Request.of(
            known_on, profile="full", reading=reading, silence=silence, carry_forward=carry_forward, by_list=by_list
        ),
    )
    asked = heard.request
    verdict = Verdict(report(placement, heard.rules, heard.book, request=asked, consultation=heard.consultation))
    wide = widened(
        placement,
        heard.book,
        consultation=heard.consultation,
        choices=asked.choices,
        reading=reading,
        cuts=heard.rules.cuts,
    )
    return Remedies(verdict, _offers(placement, heard.rules, verdict.report, wide=wide, prices=prices))


def _offers(placement: Placement, rules: Rulebook, judged: Report, *, wide: Widened, prices: Prices) -> Offers:
    """What there is to be said: nothing need change where the placement is procedural."""
    found = Found((), complete=True, obstacles=())
    remedies: tuple[Remedy, ...] = (Remedy(changes=(), conditions=(), cost=0),)
    if judged.status is not Status.PROCEDURAL:
        found = remedies_of(rules, wide.situation, rules.full, stated=wide.stated, views=wide.views, kept=_KEPT)
        remedies = priced(found.remedies, efforts_of(placement), prices)
    return Offers(
        report=judged,
        remedies=remedies,
        complete=found.complete and (wide.complete or judged.status is Status.PROCEDURAL),
        blocked=found.obstacles,
        facts=wide.situation.facts,
        rules={rule.id: rule for rule in rules.rules},
        gone=has_gone(placement),
        waits=MOMENT in wide.stated,
    )
