"""How is one provision told in full?"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from p2mi_rules import words
from p2mi_rules.cli.rules import said
from p2mi_rules.cli.rules.cases import cases
from p2mi_rules.cli.rules.contents import INSTRUMENTS, in_order
from p2mi_rules.cli.rules.history import gaps_over, overlapping, related
from p2mi_rules.cli.rules.records import provision_record
from p2mi_rules.cli.rules.wording import told
from p2mi_rules.cli.streams import tell_in
from p2mi_rules.cli.wording import LANGUAGES, UnusableError, hint, nearest_hint, say
from p2mi_rules.explain import asked
from p2mi_rules.explain.layout import item, line, section
from p2mi_rules.norms import Field, Gap
from p2mi_rules.rules import RULES
from p2mi_rules.verdict import Rulebook
from p2mi_rules.vocabulary import Party

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from p2mi_rules.cli.rules.options import Request
    from p2mi_rules.norms import Question, Rule


def show(request: Request) -> int:
    """Tell provisions in full, one after the other; raises ``UnusableError`` with a line for each that there is not."""
    rulebook = Rulebook.shipped()
    every = {each.id: each for each in in_order(rulebook)}
    unknown = [name for name in request.names if name not in every]
    if unknown:
        raise UnusableError([_unknown(name, every, request.lang) for name in unknown])
    found = [every[name] for name in request.names]
    return tell_in(
        request.output,
        lambda: _all(found, request, rulebook),
        lambda: {
            "digest": rulebook.digest,
            "provisions": [
                provision_record(each, INSTRUMENTS[each.basis.instrument], rulebook, on=request.on, lang=request.lang)
                for each in found
            ],
        },
    )


def _unknown(name: str, every: Iterable[str], lang: str) -> str:
    """That there is no such rule, and which was perhaps meant: one without its instrument, or one that is alike."""
    ending = next((each for each in every if each.endswith(f"/{name}")), None)
    return told("no_rule", lang, found=repr(name), hint=hint(ending, lang) or nearest_hint(name, every, lang))


def _all(found: Iterable[Rule | Gap], request: Request, rulebook: Rulebook) -> Iterator[str]:
    for each in found:
        yield from _head(each, request.on, request.lang)
        yield from _gap(each, request.lang) if isinstance(each, Gap) else _rule(each, request.on, request.lang)
        yield from section(told("asks", request.lang), _asks(each, rulebook, request.lang))
        yield from section(told("table", request.lang), _table(each, rulebook, request.lang))
        if not isinstance(each, Gap):
            yield from _around(each, rulebook, request.lang)
        yield ""
    yield say("not_advice", request.lang)


def _head(provision: Rule | Gap, on: date | None, lang: str) -> Iterator[str]:
    """What is cited, of which instrument, what it says in both languages, and when."""
    instrument = INSTRUMENTS[provision.basis.instrument]
    yield f"{provision.id}: {provision.basis}"
    yield from line(told("instrument", lang, name=instrument.name, title=instrument.title))
    yield from line(said.standing(instrument, lang), 1)
    yield ""
    for each in sorted(LANGUAGES, key=lambda each: each != lang):
        yield from item(said.paraphrase(provision, each), f"[{each}]")
    yield ""
    yield from line(told("period", lang, period=said.period(provision.since, provision.until, lang)))
    if on is not None:
        yield told("in_force" if provision.in_force(on) else "not_in_force", lang, day=said.day(on, lang))


def _gap(gap: Gap, lang: str) -> Iterator[str]:
    yield from line(told("effect_gap", lang))
    yield from line(told("takes", lang, what=said.taken(gap, lang)))


def _rule(rule: Rule, on: date | None, lang: str) -> Iterator[str]:
    """What the rule is about, what a breach does, and who answers for it with what."""
    if rule.see:
        yield from line(told("see", lang, citations="; ".join(map(str, rule.see))))
    yield from line(told("topic", lang, topic=said.topics([rule.topic], lang)))
    yield from line(told(f"effect_{rule.effect}", lang))
    yield from line(told("reason", lang, reason=rule.reason))
    nobody = rule.liable is Party.NOBODY
    yield from line(told("liable_nobody" if nobody else "liable", lang, party=words.label(rule.liable, lang)))
    if rule.penalty is not None:
        yield from line(" ".join(said.penalty(rule.penalty, on, lang)))


def _asks(provision: Rule | Gap, rulebook: Rulebook, lang: str) -> Iterator[str]:
    """Each question with its answers, and where a question that is no field is read from."""
    for question in (rulebook.by_id[name] for name in provision.parameters):
        yield from item(told("question", lang, label=asked.name(question, lang), ask=asked.ask(question, lang)), "  -")
        if not isinstance(question, Field):
            yield from _read_from(question, lang)
        yield from line(told("answers", lang, answers=said.answers(question.answers, question, lang)), 2)


def _read_from(question: Question, lang: str) -> list[str]:
    labels = ", ".join(words.FIELDS[field].label(lang) for field in asked.fields(question))
    return line(told("read_from", lang, fields=labels), 2)


def _table(provision: Rule | Gap, rulebook: Rulebook, lang: str) -> Iterator[str]:
    """What it says, and in which cases it says so."""
    answers = {name: each.answers for name, each in rulebook.by_id.items()}
    for heading, alike in groupby(cases(provision, answers), key=lambda case: said.says(case, provision, lang)):
        yield from line(heading, 1)
        for case in alike:
            yield from item(said.conditions(case, rulebook, lang), "  -")


def _around(rule: Rule, rulebook: Rulebook, lang: str) -> Iterator[str]:
    """What may take the word from a rule, what is asked twice, what was law before it, after it and beside it."""
    gaps = gaps_over(rule, rulebook)
    yield from section(told("gaps", lang), (text for each in gaps for text in _named(each, lang)))
    yield from section(told("overlaps", lang), _twice(rule, lang))
    for when, rules in related(rule, rulebook.rules)._asdict().items():
        yield from section(told(when, lang), (text for each in rules for text in _named(each, lang)))


def _twice(rule: Rule, lang: str) -> Iterator[str]:
    """The rules with which the law asks the same thing twice, and why."""
    by_id = {each.id: each for each in RULES}
    for other, overlap in overlapping(rule):
        yield from _named(by_id[other], lang)
        yield from line(told("because", lang, why=overlap.why_id if lang == "id" else overlap.why), 2)


def _named(provision: Rule | Gap, lang: str) -> Iterator[str]:
    """A provision by its citation and period, and what it says."""
    period = said.period(provision.since, provision.until, lang)
    yield from item(told("related", lang, id=provision.id, citation=provision.basis, period=period), "  -")
    yield from line(said.paraphrase(provision, lang), 2)
