"""What are the twelve rules as rows, for engines that read rules?

One text for all of them, so that no engine gets a better one than another. Exactly one row of a rule holds for any
facts, so that an engine may try the rows in any order and need not stop at the first.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXT = """
designated    U  status == null
designated    P  status == "OPEN"
designated    F  status != null and status != "OPEN"
not_closed    U  status == null
not_closed    F  status == "CLOSED"
not_closed    P  status != null and status != "CLOSED"
agency_named  U  route == "unknown"
agency_named  N  route != "unknown" and route != "p2p"
agency_named  F  route == "p2p" and agency_id == null
agency_named  P  route == "p2p" and agency_id != null
route_allowed U  route == "unknown"
route_allowed U  route != "unknown" and status == null
route_allowed N  route != "unknown" and status == "NONE"
route_allowed P  route != "unknown" and route_listed == true
route_allowed F  route != "unknown" and route_listed == false
agency_known  N  agency_known == null
agency_known  P  agency_known == true
agency_known  F  agency_known == false
licensed      N  agency_known != true
licensed      U  agency_known == true and licensed == null
licensed      P  licensed == true
licensed      F  licensed == false
not_suspended N  agency_known != true
not_suspended U  agency_known == true and suspended == null
not_suspended P  suspended == false
not_suspended F  suspended == true
independent   U  route == "unknown"
independent   N  route != "unknown" and route != "perseorangan"
independent   F  route == "perseorangan" and employer_type == "individual"
independent   F  route == "perseorangan" and employer_type != "individual" and siskop2mi == false
independent   U  route == "perseorangan" and employer_type == null and siskop2mi != false
independent   U  route == "perseorangan" and employer_type == "legal_entity" and siskop2mi == null
independent   P  route == "perseorangan" and employer_type == "legal_entity" and siskop2mi == true
registered    U  siskop2mi == null
registered    P  siskop2mi == true
registered    F  siskop2mi == false
of_age        U  age == null
of_age        P  age != null and age >= 18
of_age        F  age != null and age < 18
work_visa     U  visa_type == null
work_visa     P  visa_type == "work"
work_visa     F  visa_type != null and visa_type != "work"
papers        U  contract == null
papers        F  contract == false
papers        P  contract == true and agreement == true
papers        F  contract == true and agreement == false and route == "p2p"
papers        U  contract == true and agreement == false and route == "unknown"
papers        P  contract == true and agreement == false and route != "p2p" and route != "unknown"
"""


class Condition(NamedTuple):
    """A fact beside a value: ``==``, ``!=``, ``>=`` or ``<``."""

    fact: str
    sign: str
    value: str | int | bool | None

    def holds(self, facts: Mapping[str, object]) -> bool:
        """Whether it does of these facts."""
        held = facts[self.fact]
        if isinstance(held, int) and isinstance(self.value, int) and self.sign in {">=", "<"}:
            return held >= self.value if self.sign == ">=" else held < self.value
        return (held == self.value) is (self.sign == "==")

    def __str__(self) -> str:
        """As most engines write it."""
        return f"{self.fact} {self.sign} {json.dumps(self.value)}"


class Row(NamedTuple):
    """What a rule says where all conditions hold."""

    letter: str
    conditions: tuple[Condition, ...]


def _read(text: str) -> dict[str, tuple[Row, ...]]:
    rows: dict[str, tuple[Row, ...]] = {}
    for line in text.strip().splitlines():
        rule, letter, conditions = line.split(maxsplit=2)
        parts = (re.split(r" (==|!=|>=|<) ", each) for each in conditions.split(" and "))
        row = Row(letter, tuple(Condition(fact, sign, json.loads(value)) for fact, sign, value in parts))
        rows[rule] = (*rows.get(rule, ()), row)
    return rows


ROWS = _read(_TEXT)
FACTS = tuple(dict.fromkeys(each.fact for rows in ROWS.values() for row in rows for each in row.conditions))


def ternary(rule: str) -> str:
    """The rows of a rule as one expression, each tried after the one before; the last needs no trying."""
    *tried, last = ROWS[rule]
    text = f'"{last.letter}"'
    for row in reversed(tried):
        text = f'({" and ".join(map(str, row.conditions))}) ? "{row.letter}" : ({text})'
    return text


def whole(letters: str) -> str:
    """The whole as it follows from the letters of the rules, these behind it."""
    return ("F" if "F" in letters else "U" if "U" in letters else "P") + letters
