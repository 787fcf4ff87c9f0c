"""What comes of one placement under these rules, this policy and this request?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from p2mi_rules.engine import judge
from p2mi_rules.explain import Report
from p2mi_rules.norms import MOMENT
from p2mi_rules.questions import situate
from p2mi_rules.questions.unread import unread
from p2mi_rules.questions.when import days_of
from p2mi_rules.verdict.hearing import heard_by
from p2mi_rules.verdict.profiles import profile_name, topics_of
from p2mi_rules.verdict.receipts import Receipt, receipt

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date
    from typing import Unpack

    from p2mi_rules.engine import Judgement
    from p2mi_rules.norms import Rulebook
    from p2mi_rules.placement import Placement
    from p2mi_rules.policy import Evidence, PolicyBook
    from p2mi_rules.questions.listed import Consultation
    from p2mi_rules.verdict.hearing import Choices
    from p2mi_rules.verdict.requests import Request


def report(
    placement: Placement, rules: Rulebook, book: PolicyBook, *, request: Request, consultation: Consultation | None
) -> Report:
    """Judge, and gather what there is to be said of it; ``consultation`` is what a register said of the company."""
    asked, reading = request.choices, request.reading
    situation = situate(placement, book, consultation=consultation, choices=asked, reading=reading, cuts=rules.cuts)
    examined = topics_of(request.profile, rules, situation.facts.get("route"))
    judgement = judge(rules, situation, examined)
    return Report(
        judgement=judgement,
        id=placement.id,
        judged_on=days_of(placement.departed_on),
        known_on=request.known_on,
        policy_date=book.policy_date,
        profile=profile_name(request.profile),
        examined=examined,
        reading=reading,
        silence=request.silence,
        carry_forward=request.carry_forward,
        by_list=request.by_list,
        route_word=placement.route_word,
        conflicts=situation.conflicts,
        presumed=_presumed(judgement),
        host_limits=_host_limits(judgement, book, request.known_on),
        notices=tuple(book.notices(_last_moment(judgement))),
        receipt=Receipt(partial(receipt, placement, rules, book, choices=request.words, consultation=consultation)),
        placement=placement,
        unread=unread(placement),
        consultation=consultation,
        overlaid=bool(book.text.local),
    )


def heard_report(placement: Placement, **choices: Unpack[Choices]) -> Report:
    """What comes of a placement by the choices of ``check``: the shipped rules and policy where none are given."""
    heard = heard_by(placement, **choices)
    return report(placement, heard.rules, heard.book, request=heard.request, consultation=heard.consultation)


def _last_moment(judgement: Judgement) -> date:
    """The last of the moments judged."""
    moment: date = judgement.facts[MOMENT].values[-1]  # type: ignore[assignment]  # the moments are dates
    return moment


def _presumed(judgement: Judgement) -> dict[str, Hashable]:
    """What was assumed for blank facts: the value, or the values of which one is assumed to be true."""
    presumed = {name: fact.values for name, fact in judgement.facts.items() if fact.presumed}
    return {name: values[0] if len(values) == 1 else values for name, values in presumed.items()}


def _host_limits(judgement: Judgement, book: PolicyBook, known_on: date | None) -> tuple[Evidence, ...]:
    """What the host states themselves limit at the last moment judged."""
    last = _last_moment(judgement)
    countries = (country for country in judgement.facts["destination"].values if isinstance(country, str))
    return tuple(limit for country in countries for limit in book.host_limits(country, last, known_on))
