"""Is what somebody declared a declaration at all: names, answers, facts, provisions?

Whatever may be wrong is told at once, as faults; nobody's class is trusted to hash, to compare or to print itself.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from keyword import iskeyword
from typing import TYPE_CHECKING

from p2mi_rules.citations import Citation
from p2mi_rules.exceptions import Fault, FaultyRulebookError
from p2mi_rules.norms.outcomes import Effect
from p2mi_rules.vocabulary import Party

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LONGEST = 60
_CLOSE = 0.75
_REASON = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", re.ASCII)
_EFFECTS = tuple(f"Effect.{each.name}" for each in Effect)


def refuse(faults: Iterable[Fault]) -> None:
    """Raise ``FaultyRulebookError`` with all the faults, if there are any."""
    found = tuple(faults)
    if found:
        raise FaultyRulebookError(found)


def nearest(word: object, words: Iterable[str]) -> str | None:
    """The nearest of some words, if one is near.

    >>> nearest("colur", ["colour", "shape"])
    'colour'
    """
    if not isinstance(word, str) or len(word) > _LONGEST:
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - only for whoever errs

    return next(iter(get_close_matches(word, sorted(words), n=1, cutoff=_CLOSE)), None)


def of_kind(value: object) -> str:
    """What a message may say of any value: its type.

    >>> of_kind(3)
    'a value of type int'
    """
    return f"a value of type {type(value).__name__}"


def shown(value: object) -> str:
    """A value that rules declare, as a message shows it: short, whatever its class does when it is printed."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - whatever a user's class raises
        return of_kind(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


def members(value: object) -> tuple[object, ...] | None:
    """The members of a tuple; ``None`` for anything else."""
    found: tuple[object, ...] | None = value if isinstance(value, tuple) else None  # pyright: ignore[reportUnknownVariableType] - of any type
    return found


def word_faults(place: str, words: Mapping[str, object]) -> Iterator[Fault]:
    """The names that are no name: another type, empty, or with a space in it."""
    for part, value in words.items():
        if not isinstance(value, str):
            yield Fault(f"{place}.{part}", of_kind(value), expected="a name in one word")
        elif not value or value.split() != [value]:
            yield Fault(f"{place}.{part}", shown(value), expected="a name in one word, without spaces")


def question_faults(name: object, facts: object, answers: object) -> Iterator[Fault]:
    """What every kind of question must have: a name that can be a parameter, facts to read, and its answers."""
    place = name if isinstance(name, str) and name else "question"
    if not isinstance(name, str):
        yield Fault(place, of_kind(name), expected="a name that a rule can have as a parameter")
    elif not name.isidentifier() or iskeyword(name):
        yield Fault(place, shown(name), expected="a name that a rule can have as a parameter, such as has_permit")
    named = members(facts)
    if named is None:
        yield Fault(f"{place}.facts", of_kind(facts), expected="a tuple of names of facts")
    else:
        if not named:
            yield Fault(f"{place}.facts", "no fact", expected="at least one fact that it reads")
        yield from word_faults(place, {f"facts[{number}]": fact for number, fact in enumerate(named)})
        if len(set(map(str, named))) < len(named):
            yield Fault(f"{place}.facts", "a fact named twice", expected="each fact once")
    yield from value_faults(f"{place}.answers", answers)


def value_faults(place: str, values: object) -> Iterator[Fault]:
    """What a closed list of values must be: a tuple of at least one, all hashable, no two of them equal."""
    listed = members(values)
    if listed is None:
        yield Fault(place, of_kind(values), expected="a tuple of values, such as (True, False)")
        return
    if not listed:
        yield Fault(place, "no value", expected="a tuple of all values there are")
    known: dict[object, object] = {}
    for number, value in enumerate(listed):
        try:
            again = value in known
        except Exception:  # noqa: BLE001 - whatever a user's class raises
            yield Fault(f"{place}[{number}]", f"{of_kind(value)} that cannot be hashed", expected="a hashable value")
            continue
        if again:
            found = f"{shown(value)}, which equals {shown(known[value])}"
            yield Fault(f"{place}[{number}]", found, expected="values of which no two are equal")
        else:
            known[value] = value


def cut_faults(place: str, cuts: object, answers: object) -> Iterator[Fault]:
    """What the cuts of bands must be: whole numbers that ascend, one fewer than there are bands."""
    numbers, bands = members(cuts), members(answers)
    if not numbers:
        found = of_kind(cuts) if numbers is None else "no cut"
        yield Fault(f"{place}.cuts", found, expected="a tuple of whole numbers, such as (18, 21)")
        return
    whole = [each for each in numbers if isinstance(each, int) and not isinstance(each, bool)]
    if len(whole) < len(numbers):
        other = next(each for each in numbers if not isinstance(each, int) or isinstance(each, bool))
        yield Fault(f"{place}.cuts", of_kind(other), expected="whole numbers alone")
    elif any(later <= earlier for earlier, later in pairwise(whole)):
        ascending = ", ".join(map(str, sorted(set(whole))))
        yield Fault(f"{place}.cuts", shown(numbers), expected="cuts that ascend", suggestion=ascending)
    if bands is not None and len(bands) != len(numbers) + 1:
        yield Fault(f"{place}.answers", f"{len(bands)} of them", expected=f"{len(numbers) + 1}, one for each band")


def pair_faults(place: str, pair: object, *, of: str) -> Iterator[Fault]:
    """What is no pair of different names."""
    names = members(pair)
    if names is None or len(names) != 2:  # noqa: PLR2004 - a pair
        found = of_kind(pair) if names is None else f"{len(names)} of them"
        yield Fault(place, found, expected=f"a tuple of two names of {of}")
        return
    yield from word_faults(place, {"first": names[0], "second": names[1]})
    if names[0] == names[1]:
        yield Fault(place, "the same twice", expected=f"two {of}")


def provision_faults(name: object, basis: object, *, since: object, until: object) -> Iterator[Fault]:
    """What every provision must have: an id in one word, a citation, and a period that does not end before it began."""
    place = place_of(name)
    yield from word_faults(place, {"id": name})
    if not isinstance(basis, Citation):
        found = "no citation" if basis is None else of_kind(basis)
        yield Fault(f"{place}.basis", found, expected="a citation, such as Instrument(...).pasal(5, ayat=1)")
    days = {"since": since} if until is None else {"since": since, "until": until}
    others = {part: day for part, day in days.items() if type(day) is not date}
    yield from (Fault(f"{place}.{part}", of_kind(day), expected="a date") for part, day in others.items())
    if isinstance(since, date) and isinstance(until, date) and not others and until <= since:
        yield Fault(place, "a period that ends before it begins", expected="until after since")


def rule_faults(
    name: object, *, topic: object, effect: object, reason: object, liable: object, see: object
) -> Iterator[Fault]:
    """What a rule must have besides: topic, effect, reason code, a party that answers for a breach, more citations."""
    place = place_of(name)
    yield from word_faults(place, {"topic": topic})
    if not isinstance(effect, Effect):
        near = nearest(effect.casefold(), Effect) if isinstance(effect, str) else None
        suggestion = None if near is None else f"Effect.{Effect(near).name}"
        yield Fault(f"{place}.effect", of_kind(effect), expected=", ".join(_EFFECTS), suggestion=suggestion)
    if not isinstance(reason, str):
        yield Fault(f"{place}.reason", of_kind(reason), expected="a code in snake_case, such as no_permit")
    elif not _REASON.fullmatch(reason):
        repair = "_".join(re.findall(r"[a-z0-9]+", reason.casefold(), re.ASCII))
        suggestion = repair if _REASON.fullmatch(repair) else None
        yield Fault(f"{place}.reason", shown(reason), expected="a code in snake_case", suggestion=suggestion)
    if not isinstance(liable, Party):
        expected = ", ".join(f"Party.{each.name}" for each in Party)
        yield Fault(f"{place}.liable", of_kind(liable), expected=expected)
    cited = members(see)
    if cited is None or not all(isinstance(each, Citation) for each in cited):
        yield Fault(f"{place}.see", "something else", expected="a tuple of citations")


def place_of(name: object) -> str:
    """Where a fault of a provision is said to be: at its id, if it has any."""
    return name if isinstance(name, str) and name else "rule"
