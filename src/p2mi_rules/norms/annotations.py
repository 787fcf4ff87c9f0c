"""Does the type with which a rule takes an answer fit the answers that there are?"""

from __future__ import annotations

import builtins
from functools import cache
from types import SimpleNamespace, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

_UNKNOWN = object()


def misfit(function: Callable[..., object], name: str, answers: tuple[Hashable, ...]) -> Hashable | None:
    """The type of the first answer that a parameter does not take, by name; ``None`` if it takes all.

    ``bool`` is no ``int`` here, and a text is no member of an enum of texts: a rule that compares them by identity
    would silently say another thing. What an annotation means is looked up where the function stands; a name that
    is not to be found there (it is imported for type checkers alone) is compared with the names of the types.
    """
    annotation: object = function.__annotations__.get(name, object)
    kinds = dict.fromkeys(type(answer) for answer in answers)
    if isinstance(annotation, str) and annotation.isidentifier():
        found: object = function.__globals__.get(annotation, getattr(builtins, annotation, _UNKNOWN))
        if isinstance(found, type) and found is not Any:
            return next((kind.__name__ for kind in kinds if not _takes_type(found, kind)), None)
    meant = _meant(annotation, function.__globals__)
    if meant is not _UNKNOWN:
        return next((repr(answer) for answer in answers if not _takes(meant, answer)), None)
    last = str(annotation).rpartition(".")[2]
    if not last.isidentifier():
        return None  # a type that only a type checker can tell
    return next((kind.__name__ for kind in kinds if last not in _names(kind)), None)


def _meant(annotation: object, names: Mapping[str, object]) -> object:
    """What an annotation stands for, if everything in it can be found."""
    if not isinstance(annotation, str):
        return annotation
    try:
        return get_type_hints(SimpleNamespace(__annotations__={"it": annotation}), globalns=dict(names))["it"]
    except Exception:  # noqa: BLE001 - an annotation may hold any expression
        return _UNKNOWN


def _takes(annotation: object, answer: Hashable) -> bool:
    """Whether an answer is of an annotated type: a class, a literal, or one of several."""
    parts = get_args(annotation)
    if get_origin(annotation) in {Union, UnionType}:
        return any(_takes(part, answer) for part in parts)
    if get_origin(annotation) is Literal:
        return any(type(part) is type(answer) and part == answer for part in parts)
    if annotation is None:
        return answer is None
    if annotation is Any:  # a class since Python 3.11, of which nothing is an instance
        return True
    return _takes_type(annotation, type(answer)) if isinstance(annotation, type) else True


def _takes_type(annotated: type, kind: type) -> bool:
    """Whether values of a type may stand where another is asked for; a truth value is no number."""
    return issubclass(kind, annotated) and not (kind is bool and annotated is int)


@cache
def _names(kind: type) -> frozenset[str]:
    """The names under which a type may be asked for."""
    return frozenset(each.__name__ for each in kind.__mro__) | {"Any", "Hashable"}
