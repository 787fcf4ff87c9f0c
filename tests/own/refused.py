"""What is a definition refused for?"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from p2mi_rules.exceptions import FaultyInputError

T = TypeVar("T")


def refusal(make: Callable[..., object], *given: object, kind: type[FaultyInputError], **named: object) -> list[str]:
    """Every fault with which something is refused, as a reader sees it."""
    with pytest.raises(kind) as raised:
        make(*given, **named)
    assert type(raised.value) is kind
    return [str(fault) for fault in raised.value.faults]


def untyped(function: Callable[..., T]) -> Callable[..., T]:
    """The same function, of which type checkers forget what it takes."""
    return function
