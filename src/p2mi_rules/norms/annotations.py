"""Does the type with which a rule takes an answer fit the answers that there are?"""

from __future__ import annotations

import builtins
from types import SimpleNamespace, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from p2mi_rules.norms.definitions import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping


def misfit(function: Callable[..., object], name: str, answers: tuple[Hashable, ...]) -> str | None:
    """The first answer that a parameter does not take by its type, as a message shows it; ``None`` if it takes all.

    ``bool`` is no ``int`` here, and a text is no member of an enum of texts: a rule that compares them by identity
    would silently say another thing. What an annotation means is looked up where the function stands; what is not to
    be found there (it is imported for type checkers alone) is left to type checkers.
    """
    meant = _meant(function.__annotations__.get(name, object), function.__globals__)
    if isinstance(meant, type) and all(_takes_type(meant, kind) for kind in set(map(type, answers))):
        return None
    return next((shown(answer) for answer in answers if not _takes(meant, answer)), None)


def _meant(annotation: object, names: Mapping[str, object]) -> object:
    """What an annotation stands for; anything at all, if not everything in it can be found."""
    if not isinstance(annotation, str):
        return annotation
    if annotation.isidentifier():
        return names.get(annotation, getattr(builtins, annotation, object))
    try:
        return get_type_hints(SimpleNamespace(__annotations__={"it": annotation}), globalns=dict(names))["it"]
    except Exception:  # noqa: BLE001 - an annotation may hold any expression
        return object


def _takes(annotation: object, answer: Hashable) -> bool:
    """Whether an answer is of an annotated type: a class, a literal, or one of several; other types take everything."""
    parts = get_args(annotation)
    if get_origin(annotation) in {Union, UnionType}:
        return any(_takes(part, answer) for part in parts)
    if get_origin(annotation) is Literal:
        return any(type(part) is type(answer) and part == answer for part in parts)
    if annotation is None:
        return answer is None
    return _takes_type(annotation, type(answer)) if isinstance(annotation, type) else True


def _takes_type(annotated: type, kind: type) -> bool:
    """Whether values of a type may stand where another is asked for; a truth value is no number."""
    if annotated is Any:  # a class since Python 3.11, though nothing is an instance of it
        return True
    return issubclass(kind, annotated) and not (kind is bool and annotated is int)
