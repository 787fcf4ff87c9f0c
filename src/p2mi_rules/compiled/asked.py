"""What is a user's record, and what is asked of it?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.norms import Holds, domains
from p2mi_rules.norms.definitions import nearest, of_kind
from p2mi_rules.norms.known_values import is_number

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from p2mi_rules.norms import Rulebook
    from p2mi_rules.timelines import PartialDate


class Asked(NamedTuple):
    """What a record is and what is asked of it.

    ``day`` is the field of the day judged, ``days`` those of which one is meant where a record has none, ``unknown``
    are by field the words that stand for an open fact, ``examined`` the topics that must be settled.
    """

    day: str
    days: PartialDate
    unknown: Mapping[str, tuple[Hashable, ...]]
    examined: frozenset[str]


def open_words(rulebook: Rulebook, unknown: object) -> dict[str, tuple[Hashable, ...]]:
    """The words that stand for an open fact, by field.

    Raises ``FaultyRequestError`` for a field that is no single fact, and for what is a value of its fact or no word.
    """
    if not isinstance(unknown, Mapping):
        raise FaultyRequestError([Fault("unknown", of_kind(unknown), expected="words by the name of the field")])
    given: Mapping[object, object] = unknown  # pyright: ignore[reportUnknownVariableType] - looked at one by one
    found: dict[str, tuple[Hashable, ...]] = {}
    faults: list[Fault] = []
    listed = {fact for each in rulebook.questions if isinstance(each, Holds) for fact in each.facts}
    known = {fact: values for fact, values in domains(rulebook).items() if fact not in listed}
    for name, words in given.items():
        if not isinstance(name, str) or name not in known:
            told = "no such fact" if isinstance(name, str) else f"{of_kind(name)} as a name"
            place = f"unknown[{name}]" if isinstance(name, str) else "unknown"
            faults.append(Fault(place, told, expected=f"one of: {', '.join(known)}", suggestion=nearest(name, known)))
        elif isinstance(words, str) or not isinstance(words, Iterable):
            faults.append(Fault(f"unknown[{name}]", of_kind(words), expected="a tuple of words"))
        else:
            found[name] = tuple(words)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - looked at next
            faults += _word_faults(name, found[name], known[name], number=is_number(name, rulebook))
    if faults:
        raise FaultyRequestError(faults)
    return found


def _word_faults(
    name: str, words: tuple[Hashable, ...], values: tuple[Hashable, ...], *, number: bool
) -> Iterator[Fault]:
    """Words that cannot be told from the values of their fact."""
    for place, word in enumerate(words):
        try:
            is_value = word in frozenset(values) or (number and isinstance(word, int))
        except Exception:  # noqa: BLE001 - whatever a user's class raises
            yield Fault(f"unknown[{name}][{place}]", f"{of_kind(word)} that cannot be hashed", expected="a word")
            continue
        if is_value:
            yield Fault(f"unknown[{name}][{place}]", "a value of the fact", expected="a word that is none")
