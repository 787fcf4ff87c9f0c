"""With what does the law threaten whoever answers for a breach?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.explain.deciding import answers_for
from p2mi_rules.explain.names import sentence
from p2mi_rules.norms import Mind, Offender
from p2mi_rules.vocabulary import Party

if TYPE_CHECKING:
    from p2mi_rules.engine import Finding
    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.norms import Penalty

_BETWEEN_THOUSANDS = {"id": ".", "en": ","}


def threat_of(finding: Finding, report: Report) -> Penalty | None:
    """The penalty of a breach, unless nobody placed and so nobody is threatened with it."""
    penalty = finding.rule.penalty
    if penalty is None or penalty.offender is Offender.ANYBODY:
        return penalty
    return None if answers_for(finding.rule, report) is Party.NOBODY else penalty


def certain(penalty: Penalty, report: Report) -> bool:
    """Whether its figures are those of every day judged."""
    return penalty.certain(report.judged_on.last)


def threat(penalty: Penalty, voice: Voice, *, certain: bool) -> list[str]:
    """The penalty in sentences: whom, with what, by which article; then what holds of many and need be said once."""
    mind = "" if penalty.mind is Mind.NOT_ASKED else voice.say(f"penalty.mind.{penalty.mind}")
    prison_and_fine = {"prison": _prison(penalty, voice), "fine": _fine(penalty, voice)}
    said = voice.say(
        "penalty.line",
        who=voice.say(f"penalty.who.{penalty.offender}"),
        mind=f" {mind}" if mind else "",
        citation=str(penalty.basis),
        threat=voice.say(f"penalty.threat.{penalty.joined}", **prison_and_fine),
    )
    more = [voice.say("penalty.corporate")] if penalty.corporate else []
    if penalty.offender is not Offender.ANYBODY:
        more.append(voice.say("penalty.not_the_worker"))
    if not certain:
        more.append(voice.say("penalty.uncertain"))
    return [sentence(each) for each in (said, *more)]


def rupiah(amount: int, voice: Voice) -> str:
    """An amount as the language groups its digits."""
    return "Rp" + f"{amount:,}".replace(",", _BETWEEN_THOUSANDS[voice.lang])


def _prison(penalty: Penalty, voice: Voice) -> str:
    key = "penalty.light" if penalty.light else "penalty.prison"
    least = voice.say("penalty.least_prison", least=str(penalty.least[0])) if penalty.least else ""
    return voice.say(key, years=str(penalty.years)) + least


def _fine(penalty: Penalty, voice: Voice) -> str:
    least = voice.say("penalty.least_fine", least=rupiah(penalty.least[1], voice)) if penalty.least else ""
    return voice.say("penalty.fine", rupiah=rupiah(penalty.rupiah, voice)) + least
