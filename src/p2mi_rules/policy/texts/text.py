"""Which tables does a policy text hold, be it TOML or CSV?"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import Fault
from p2mi_rules.policy.texts.comma import comma_tables
from p2mi_rules.policy.texts.positions import lines_of
from p2mi_rules.policy.texts.reader import draft
from p2mi_rules.policy.texts.spots import Page, Spot

if TYPE_CHECKING:
    from p2mi_rules.policy.texts.reader import Draft

LONGEST_TEXT = 1_000_000
_AT_LINE = re.compile(r"at line (\d+)")


class PolicyText(NamedTuple):
    """A text with the name that faults give it; ``comma`` where it is CSV, otherwise it is TOML."""

    name: str
    content: str
    comma: bool = False


def read(text: PolicyText, faults: list[Fault]) -> Draft:
    r"""What a text holds; whatever is wrong with it is added to the faults, each with its line.

    >>> found: list[Fault] = []
    >>> read(PolicyText("own.toml", 'country = "KH"\nrwo = 1'), found).rows
    []
    >>> print(found[0])
    own.toml:2: rwo: found 'an unknown key', expected one of ...; did you mean row?
    """
    if len(text.content) > LONGEST_TEXT:
        limit = f"at most {LONGEST_TEXT:,} characters"
        faults.append(Fault(text.name, f"{len(text.content):,} characters", expected=limit))
        return draft({}, Spot(Page(text.name, dict)), faults)
    if text.comma:
        tables, lines = comma_tables(text.content, text.name, faults)
        return draft(tables, Spot(Page(text.name, lambda: lines)), faults)
    return draft(_toml(text, faults), Spot(Page(text.name, lambda: lines_of(text.content))), faults)


def _toml(text: PolicyText, faults: list[Fault]) -> object:
    """The tables of TOML; none where it cannot be read."""
    try:
        return tomllib.loads(text.content)
    except ValueError as error:  # TOMLDecodeError is one, a number of more than 4,300 digits another
        place = f"{text.name}:{_line_told(str(error), text.content)}"
        faults.append(Fault(place, f"text that is not TOML: {error}", expected="TOML 1.0"))
    except RecursionError:
        expected = "TOML as docs/policy-data.md shows it"
        faults.append(Fault(text.name, "tables nested too deep", expected=expected))
    return {}


def _line_told(message: str, content: str) -> int:
    """The line that an error names; without one, it is told at the end of the text."""
    told = _AT_LINE.search(message)
    return int(told[1]) if told else content.count("\n") + 1
