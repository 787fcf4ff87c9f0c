"""A rule of a user's own: a topic, a question and a dated table that the library does not ship."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from p2mi_rules import PolicyBook, Rulebook
from p2mi_rules.citations import Instrument
from p2mi_rules.norms import Answer, Dated, Effect, Outcome, rule, satisfied_if
from p2mi_rules.vocabulary import Authority, Party, Seen, Why

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

CIRCULAR = Instrument(
    "SE 1/2024",
    "Asuransi perjalanan",
    enacted=date(2024, 1, 1),
    authority=Authority.MINISTERIAL_REGULATION,
    seen=Seen.COPY,
)
TOPIC = "insurance"


@attrs.frozen
class Insurances:
    """Whether travel insurance was on offer, by country and from which day on."""

    offered: Mapping[str, date]
    says: tuple[Hashable, ...] = (True, False)

    def lookup(self, keys: tuple[Hashable, ...], day: date) -> Answer:
        """Yes from its day on; for a country without a row, and for none, either."""
        (country,) = keys
        if country not in self.offered:
            return Answer(frozenset(self.says), Why.NO_INFORMATION)
        return Answer(frozenset({day >= self.offered[str(country)]}))


INSURED = Dated("insured", ("destination",), table="insurances", answers=(True, False))


@rule(
    "se1-2024/p2",
    basis=CIRCULAR.pasal(2),
    since=date(2024, 1, 1),
    topic=TOPIC,
    effect=Effect.DECIDES,
    liable=Party.AGENCY,
    reason="not_insured",
)
def is_insured(insured: bool) -> Outcome:  # noqa: FBT001 - an answer
    """Whoever travels must be insured."""
    return satisfied_if(insured)


RULES = Rulebook.shipped().with_rules(is_insured, questions=(INSURED,), topics=frozenset({TOPIC}))
BOOK = PolicyBook.shipped().with_table("insurances", Insurances({"SG": date(2024, 6, 1)}))
