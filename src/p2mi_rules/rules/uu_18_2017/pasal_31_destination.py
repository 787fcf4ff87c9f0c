"""Pasal 31: to which destinations may a worker go?"""

from __future__ import annotations

from datetime import date

from p2mi_rules.instruments import PP_59_2021, UU_18_2017
from p2mi_rules.norms import Effect, Outcome, rule, satisfied_if
from p2mi_rules.questions.answers import Reading, Safeguards
from p2mi_rules.vocabulary import DestinationStatus, Party, Topic

_NOT_A_PLACEMENT_COUNTRY = frozenset(
    {DestinationStatus.NOT_DESIGNATED, DestinationStatus.NOT_LISTED, DestinationStatus.OTHER_SCHEME}
)
_STOPPED = frozenset({DestinationStatus.CLOSED, DestinationStatus.SUSPENDED})


@rule(
    "uu18-2017/p31",
    basis=UU_18_2017.pasal(31),
    since=date(2017, 11, 22),
    topic=Topic.DESTINATION,
    effect=Effect.DECIDES,
    liable=Party.PLACER,
    reason="destination_not_eligible",
    see=(PP_59_2021.pasal(25),),
)
def destination_is_eligible(reading: Reading, destination_status: DestinationStatus, safeguards: Safeguards) -> Outcome:
    """Workers may go only where protective law, a written agreement and/or insurance for foreign workers exists.

    The ministry treats as eligible what has been designated (of what was stopped, Pasal 32 speaks); by the words
    alone one safeguard (lenient) or all three (strict) are asked for.
    """
    if reading is Reading.MINISTRY:
        if destination_status in _STOPPED:
            return Outcome.NOT_APPLICABLE
        return satisfied_if(destination_status not in _NOT_A_PLACEMENT_COUNTRY)
    if reading is Reading.LENIENT:
        return satisfied_if(safeguards is not Safeguards.NONE)
    return satisfied_if(safeguards is Safeguards.ALL)
