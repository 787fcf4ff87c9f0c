"""How are the answers of `rules` written as records?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.cli.rules import said
from p2mi_rules.cli.rules.cases import cases
from p2mi_rules.cli.rules.history import gaps_over, overlapping, related
from p2mi_rules.cli.wording import LANGUAGES
from p2mi_rules.explain import asked
from p2mi_rules.explain.names import code
from p2mi_rules.norms import Gap, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from p2mi_rules.citations import Instrument
    from p2mi_rules.cli.rules.cases import Case
    from p2mi_rules.norms import Penalty, Question, Rule, Rulebook

Record = dict[str, object]


def instrument_record(instrument: Instrument) -> Record:
    """An instrument: when it was law (a day that was not found is a span), whose word it is, how that was read."""
    return {
        "name": instrument.name,
        "title": instrument.title,
        "authority": instrument.authority.value,
        "seen": instrument.seen.value,
        "since": str(said.begin(instrument)),
        "until": None if instrument.until is None else instrument.until.isoformat(),
    }


def entry_record(provision: Rule | Gap) -> Record:
    """A rule or a gap in short; a rule has a topic and an effect, a gap what it takes the word from."""
    return {
        "id": provision.id,
        "kind": "gap" if isinstance(provision, Gap) else "rule",
        "citation": str(provision.basis),
        **_span(provision.since, provision.until),
        **(_takes(provision) if isinstance(provision, Gap) else _effect(provision)),
        "text": {lang: said.paraphrase(provision, lang) for lang in LANGUAGES},
    }


def provision_record(
    provision: Rule | Gap, instrument: Instrument, rulebook: Rulebook, *, on: date | None, lang: str
) -> Record:
    """A rule or a gap in full; ``in_force`` is null where no day is asked for."""
    answers = {name: each.answers for name, each in rulebook.by_id.items()}
    return {
        **entry_record(provision),
        "instrument": instrument_record(instrument),
        "on": None if on is None else on.isoformat(),
        "in_force": None if on is None else provision.in_force(on),
        **({} if isinstance(provision, Gap) else _standing(provision, rulebook, on)),
        "questions": [_question(rulebook.by_id[name], lang) for name in provision.parameters],
        "cases": [_case(each) for each in cases(provision, answers)],
    }


def _span(since: date, until: date | None) -> Record:
    """The first day, and the first day after them all."""
    return {"since": since.isoformat(), "until": None if until is None else until.isoformat()}


def _effect(rule: Rule) -> Record:
    return {"topic": str(rule.topic), "effect": rule.effect.value, "reason": rule.reason, "liable": rule.liable.value}


def _takes(gap: Gap) -> Record:
    return {"takes": {"topics": sorted(map(str, gap.topics)), "rules": sorted(gap.rules)}}


def _standing(rule: Rule, rulebook: Rulebook, on: date | None) -> Record:
    """What only a rule has: provisions that say the same, its penalty, what stands around it."""
    around = related(rule, rulebook.rules)
    return {
        "see": [str(each) for each in rule.see],
        "penalty": None if rule.penalty is None else _penalty(rule.penalty, on),
        "gaps": [each.id for each in gaps_over(rule, rulebook)],
        "overlaps": [{"rule": other, "why": each.why, "why_id": each.why_id} for other, each in overlapping(rule)],
        "related": {name: [each.id for each in rules] for name, rules in around._asdict().items()},
    }


def _penalty(penalty: Penalty, on: date | None) -> Record:
    """The threat; ``certain`` is null where no day is asked for."""
    return {
        "citation": str(penalty.basis),
        "offender": penalty.offender.value,
        "prison_years": penalty.years,
        "light": penalty.light,
        "fine_rupiah": penalty.rupiah,
        "joined": penalty.joined.value,
        "mind": penalty.mind.value,
        "least_months_and_rupiah": list(penalty.least) if penalty.least else None,
        "corporation_a_third_more": penalty.corporate,
        "certain_until": None if penalty.certain_until is None else penalty.certain_until.isoformat(),
        "certain": None if on is None else penalty.certain(on),
    }


def _question(question: Question, lang: str) -> Record:
    return {
        "id": question.id,
        "text": asked.ask(question, lang),
        "fields": list(asked.fields(question)),
        "answers": [{"value": code(each), "text": asked.answer(each, lang)} for each in question.answers],
    }


def _case(case: Case) -> Record:
    """What is said, and by question the answers that may stand; of a question that is not named, any."""
    when: Mapping[str, list[str]] = {name: [code(each) for each in held] for name, held in case.when.items()}
    says = case.says.value if isinstance(case.says, Outcome) else "takes" if case.says else "leaves"
    return {"says": says, "when": when}
