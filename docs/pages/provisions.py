"""How does each provision stand on the page on law?"""

from __future__ import annotations

import inspect
import sys
from itertools import groupby
from typing import TYPE_CHECKING

from p2mi_rules import words
from p2mi_rules.cli.rules import said
from p2mi_rules.cli.rules.cases import cases
from p2mi_rules.cli.rules.contents import INSTRUMENTS, in_order
from p2mi_rules.cli.rules.history import gaps_over, overlapping, related
from p2mi_rules.explain import asked
from p2mi_rules.norms import Gap
from p2mi_rules.verdict import Rulebook
from p2mi_rules.vocabulary import Party
from pages import register
from pages.markdown import ITEM, QUOTE, table, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from p2mi_rules.norms import Rule

RULEBOOK = Rulebook.shipped()
LANG = "en"
READ_IN_THE_ACT = "No norm of the register is behind it: it was read in the act itself."


def section() -> Iterator[str]:
    """Every rule and gap in the order of the law, under its instrument."""
    modules: set[str] = set()
    for name, provisions in groupby(in_order(RULEBOOK), key=lambda each: each.basis.instrument):
        yield f"### {name}: {INSTRUMENTS[name].title}\n"
        for each in provisions:
            yield from _provision(each, modules)


def _provision(provision: Rule | Gap, modules: set[str]) -> Iterator[str]:
    """One provision in full; what its module says of all its rules is told with the first."""
    yield f"#### `{provision.id}`: {str(provision.basis).removeprefix(f'{provision.basis.instrument} ')}\n"
    yield f"{provision.text}\n"
    yield f"{wrapped(said.paraphrase(provision, 'id'), QUOTE)}\n"
    notes = _notes(provision.function)
    if provision.function.__module__ not in modules:
        modules.add(provision.function.__module__)
        notes = [*_notes(sys.modules[provision.function.__module__]), *notes]
    yield from (f"{wrapped(note)}\n" for note in notes)
    standing = _takes(provision) if isinstance(provision, Gap) else _standing(provision)
    yield from (wrapped(each, ITEM) for each in standing)
    yield ""
    yield from _table(provision)
    behind = register.behind(provision.id)
    yield from (wrapped(register.told(norm), ITEM) for norm in behind)
    yield "" if behind else f"{READ_IN_THE_ACT}\n"


def _notes(written: object) -> list[str]:
    """What a docstring says behind its first line: why the law is understood so."""
    paragraphs = (inspect.getdoc(written) or "").split("\n\n")[1:]
    return [" ".join(each.split()) for each in paragraphs]


def _takes(gap: Gap) -> Iterator[str]:
    yield f"a gap: takes the word from {said.taken(gap, LANG)}"
    yield f"in force: {said.period(gap.since, gap.until, LANG)}"


def _standing(rule: Rule) -> Iterator[str]:
    """What the rule is about, when it is law, who answers for it with what, and what stands around it."""
    yield f"{said.short(rule, LANG)}; reason `{rule.reason}`; answers for it: {_liable(rule)}"
    yield f"in force: {said.period(rule.since, rule.until, LANG)}"
    if rule.see:
        yield f"see: {'; '.join(map(str, rule.see))}"
    if rule.penalty is not None:
        yield " ".join(said.penalty(rule.penalty, None, LANG))
    around = {**related(rule, RULEBOOK.rules)._asdict(), "gaps": gaps_over(rule, RULEBOOK)}
    yield from (f"{when}: {_ids(each.id for each in found)}" for when, found in around.items() if found)
    if twice := overlapping(rule):
        yield f"asked twice, with: {_ids(other for other, _ in twice)}"


def _liable(rule: Rule) -> str:
    return "nobody" if rule.liable is Party.NOBODY else words.label(rule.liable, LANG)


def _ids(ids: Iterable[str]) -> str:
    return ", ".join(f"`{each}`" for each in ids)


def _table(provision: Rule | Gap) -> Iterator[str]:
    """A line for each case; what may be anything is left blank."""
    questions = [RULEBOOK.by_id[name] for name in provision.parameters]
    answers = {name: each.answers for name, each in RULEBOOK.by_id.items()}
    rows = [
        (
            said.says(case, provision, LANG).rstrip(":").lower(),
            *(said.answers(case.when[each.id], each, LANG) if each.id in case.when else "" for each in questions),
        )
        for case in cases(provision, answers)
    ]
    yield from table(("says", *(asked.name(each, LANG) for each in questions)), rows)
