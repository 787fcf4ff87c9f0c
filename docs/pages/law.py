"""What does the page on law say?"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from p2mi_rules import words
from p2mi_rules.cli.rules import said
from p2mi_rules.cli.rules.contents import INSTRUMENTS
from p2mi_rules.explain import asked
from p2mi_rules.norms import Function
from p2mi_rules.questions import paper_lists
from p2mi_rules.rules import OVERLAPS
from p2mi_rules.vocabulary import Seen
from pages import disputes, provisions, register
from pages.markdown import bulleted, table, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from p2mi_rules.norms import Question, Rule

LANG = provisions.LANG
RULEBOOK = provisions.RULEBOOK
_ABOUT = """\
# The law as it is encoded, provision by provision

Written by `python docs/generate.py` from the rules, the questions they read, and the register of norms. It is there to
be checked by somebody who knows the law, without reading code: {rules} rules and {gaps} gaps of {instruments}
instruments, on {norms} norms. For one provision ask `p2mi-rules rules show uu18-2017/p59-1`. It is no legal advice.

A rule *decides* if a breach makes the placement nonprocedural, *warns* if a breach is only reported, and *sets the
scope* if who does not meet it is outside the act. A *gap* is law that is known and not encoded: where it holds, what it
names stays open. *Official text*, *copy* and *press report* say how a text was read (`primary`, `copy`, `press` in the
register).

The table of a rule is complete. Each line stands for itself: the answers that it names, and any answer to what it
leaves blank. Lines that say the same may share cases; lines that say different things never do. *Not encoded* means
that the provision does not settle this case, so the answer stays open.

The Indonesian sentence below each provision is the library's own too, and no quotation. What follows it tells why the
provision is understood so.
"""
_SECONDARY = """\
Rules whose instrument was not read in its official text, and rules behind which no norm stands that was read so. None
of them decides by what is known from the press alone.
"""


def page() -> str:
    """The page on law."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    counts = {"rules": len(RULEBOOK.rules), "gaps": len(RULEBOOK.gaps), "norms": len(register.norms())}
    yield _ABOUT.format(**counts, instruments=len({each.basis.instrument for each in RULEBOOK.rules}))
    yield "## Instruments\n"
    yield from _instruments()
    yield "## Questions\n"
    yield from _questions()
    yield "## Provisions\n"
    yield from provisions.section()
    yield "## Gaps\n"
    yield from _gaps()
    yield "## What rests on secondary reading\n"
    yield _SECONDARY
    yield from _secondary()
    yield "## The register of norms\n"
    yield from register.section()
    yield "## What the law asks twice\n"
    yield from _overlaps()
    yield "## The free function among the questions\n"
    yield from _functions()
    yield "## Contradictions and open questions\n"
    yield from disputes.section()


def _instruments() -> Iterator[str]:
    """Each instrument with its days, and how many provisions of it are encoded."""
    header = ("instrument", "title", "law", "authority", "read as", "rules", "gaps")
    rows = (
        (
            each.name,
            each.title,
            said.in_force(each, LANG),
            words.label(each.authority, LANG),
            words.label(each.seen, LANG),
            str(sum(rule.basis.instrument == each.name for rule in RULEBOOK.rules)),
            str(sum(gap.basis.instrument == each.name for gap in RULEBOOK.gaps)),
        )
        for each in INSTRUMENTS.values()
    )
    yield from table(header, rows)


def _questions() -> Iterator[str]:
    """Each question once, with its answers and where it is read."""
    header = ("id", "called", "asks", "answers", "read from")
    yield from table(header, map(_question, RULEBOOK.questions))


def _question(question: Question) -> tuple[str, ...]:
    answers = said.answers(question.answers, question, LANG)
    fields = ", ".join(f"`{field}`" for field in asked.fields(question))
    return (f"`{question.id}`", asked.name(question, LANG), asked.ask(question, LANG), answers, fields)


def _gaps() -> Iterator[str]:
    header = ("gap", "known and not encoded", "takes the word from", "in force")
    rows = (
        (f"`{each.id}`", each.text, said.taken(each, LANG), said.period(each.since, each.until, LANG))
        for each in RULEBOOK.gaps
    )
    yield from table(header, rows)


def _secondary() -> Iterator[str]:
    header = ("rule", "effect", "instrument read as", "norms read as")
    yield from table(header, (_rests_on(each) for each in RULEBOOK.rules if _is_secondary(each)))


def _is_secondary(rule: Rule) -> bool:
    read = {norm.seen for norm in register.behind(rule.id)}
    return rule.basis.seen is not Seen.PRIMARY or bool(read and Seen.PRIMARY not in read)


def _rests_on(rule: Rule) -> tuple[str, ...]:
    read = ", ".join(f"{norm.norm} {norm.seen}" for norm in register.behind(rule.id))
    return (f"`{rule.id}`", str(rule.effect), str(rule.basis.seen), read)


def _overlaps() -> Iterator[str]:
    """The pairs of rules of which one is breached whenever the other is, or both by one deed."""
    header = ("rules", "why")
    rows = ((", ".join(f"`{rule}`" for rule in each.rules), each.why) for each in OVERLAPS)
    yield from table(header, rows)
    if not OVERLAPS:
        yield "None is declared.\n"


def _functions() -> Iterator[str]:
    """The questions that nothing else can be read off, with the reason that their module gives."""
    free = [each for each in RULEBOOK.questions if isinstance(each, Function)]
    yield from bulleted(
        "Every other question is a field, a list or a dated table",
        (f"`{each.id}`, of {', '.join(f'`{fact}`' for fact in each.facts)}" for each in free),
    )
    reason = " ".join((inspect.getdoc(paper_lists) or "").split("\n\n", maxsplit=1)[1].split())
    yield f"{wrapped(reason)}\n"
