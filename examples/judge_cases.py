"""Judge converted cases and set each answer beside what the authorities said.

    python examples/judge_cases.py [examples/real_cases.jsonl]

Prints one line a case: what the authority said and why, what the library says, in which topics, and what stays open
and why; then the counts. The cases are read as ``convert_cases.py`` writes them.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from p2mi_rules import Verdict, check_record

# A topic and the words in which authorities give the same reason.
SAME_REASON = {
    "destination": {"destination", "sector"},
    "agency": {"agency"},
    "permit": {"agency", "documents"},
    "route": {"route"},
    "recruiter": {"agency", "route"},
    "registration": {"route", "documents"},
    "visa": {"visa", "documents"},
    "age": {"age"},
    "occupation": {"sector"},
    "documents": {"documents"},
}


class Judged(NamedTuple):
    """One case, judged."""

    id: str
    said: str
    reasons: list[str]
    verdict: Verdict

    @property
    def breached(self) -> list[str]:
        """The topics breached, by one rule or by several that cannot all hold."""
        return [topic for topic, outcome in self.verdict.topics.items() if outcome == "breached"]

    @property
    def contradicts(self) -> bool:
        """Whether the library says the opposite of the authority."""
        answers = {
            ("procedural", "nonprocedural"),
            ("non_procedural", "procedural"),
            ("non_procedural", "no_breach_found"),
        }
        return (self.said, self.verdict.status.value) in answers

    @property
    def overlaps(self) -> bool:
        """Whether a topic breached is a reason that the authority gave."""
        return any(SAME_REASON[topic] & set(self.reasons) for topic in self.breached)


def judge(path: Path) -> list[Judged]:
    """Judge every case of a file, in order."""
    cases = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Judged(case["record"]["id"], case["authority_said"], case["reasons"], check_record(case["record"]))
        for case in cases
    ]


def left_open(verdict: Verdict) -> str:
    """What the status still waits for: topics not encoded, facts, and what only policy could settle."""
    gaps = [
        f"{topic} not encoded" for topic in sorted(verdict.report.examined) if verdict.topics[topic] == "not_encoded"
    ]
    facts = verdict.flat()["open_facts"].split(";")[:4]
    policy = sorted({f"{each.question}: {each.why}" for each in verdict.open_policy})
    return "; ".join([*gaps, *facts, *policy])


def main(arguments: list[str]) -> int:
    """Print the table and the counts."""
    path = Path(arguments[0]) if arguments else Path(__file__).with_name("real_cases.jsonl")
    judged = judge(path)
    for each in judged:
        reasons = ",".join(each.reasons) or "-"
        waits = each.verdict.status == "indeterminate"
        tail = f"open: {left_open(each.verdict)}" if waits else f"breached: {','.join(each.breached) or '-'}"
        print(f"{each.id}  {each.said:<15} {reasons:<28} {each.verdict.status:<16}", tail)
    print()
    for said in ("non_procedural", "procedural", "unclear"):
        group = [each for each in judged if each.said == said]
        print(f"{said}: {len(group)} cases,", dict(Counter(str(each.verdict.status) for each in group)))
    decided = [each for each in judged if each.said == "non_procedural" and each.verdict.status == "nonprocedural"]
    overlap = sum(each.overlaps for each in decided)
    print(f"nonprocedural on both sides: {len(decided)}, topics among the reasons given: {overlap}")
    print("contradicted:", [each.id for each in judged if each.contradicts] or "none")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
