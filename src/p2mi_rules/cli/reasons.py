"""Why does a verdict say what it says, in one line?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from p2mi_rules import words
from p2mi_rules.cli.wording import say
from p2mi_rules.norms import Effect, Outcome
from p2mi_rules.vocabulary import Status, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from p2mi_rules.verdict import Verdict


def why(verdict: Verdict, lang: str) -> str:
    """The provisions breached; or what is open or not encoded; or what was not examined."""
    said: dict[str, Any] = verdict.record(lang)
    if verdict.status in {Status.NONPROCEDURAL, Status.OUT_OF_SCOPE}:
        return "; ".join(_breaches(said))
    if verdict.status is Status.INDETERMINATE:
        return "; ".join(_unsettled(said, verdict.report.examined, lang))
    return _named("not_examined", verdict.not_examined, lang)


def _breaches(said: dict[str, Any]) -> Iterator[str]:
    """What the findings say that carry the status, each with its provision, then the joint finding."""
    effect = Effect.SCOPES if said["status"] == Status.OUT_OF_SCOPE else Effect.DECIDES
    for finding in said["findings"]:
        if finding["outcome"] == Outcome.BREACHED and finding["effect"] == effect:
            yield f"{finding['message'].rstrip('.')} ({finding['citation']})"
    if said["joint"] is not None:
        yield said["joint"]["message"].rstrip(".")


def _unsettled(said: dict[str, Any], examined: frozenset[str], lang: str) -> Iterator[str]:
    """The facts of the topics examined that are open, what only policy could settle, the topics without a rule."""
    rules = {each["rule"] for each in said["findings"] if each["topic"] in examined}
    fields = (each["fact"] for each in said["open_facts"] if rules.intersection(each["settles"]))
    facts = ", ".join(words.FIELDS[field].label(lang) if field in words.FIELDS else field for field in fields)
    if facts:
        yield say("open", lang, what=facts)
    yield from (each["text"].rstrip(".") for each in said["open_policy"])
    gaps = [topic for topic, outcome in said["topics"].items() if outcome == Outcome.NOT_ENCODED and topic in examined]
    if gaps:
        yield _named("not_encoded", gaps, lang)


def _named(key: str, topics: Iterable[str], lang: str) -> str:
    """Topics by their names, those of a user's rulebook as they stand; empty if there are none."""
    known = set(map(str, Topic))
    names = ", ".join(words.label(Topic(topic), lang) if topic in known else topic for topic in topics)
    return say(key, lang, what=names) if names else ""
