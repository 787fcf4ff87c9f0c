"""Which answers of a run get a receipt that is kept?"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from p2mi_rules.cli.kept import kept
from p2mi_rules.cli.wording import UnusableError, say
from p2mi_rules.verdict import FaultyRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from typing import TextIO, TypeAlias

    from p2mi_rules.batch import Answer
    from p2mi_rules.cli.request import Request

    Passing: TypeAlias = Callable[[Iterable[Answer]], Iterable[Answer]]


@contextmanager
def receipts(request: Request) -> Generator[Passing]:
    """What passes answers on and keeps the receipt of each verdict, one a line, if that is asked for.

    The file is there when all answers have passed. Raises ``UnusableError`` where it cannot be written.
    """
    if request.receipt is None:
        yield iter
        return
    with kept(request.receipt, request.lang) as stream:
        yield lambda answers: _sealed(answers, request, stream)


def _sealed(answers: Iterable[Answer], request: Request, stream: TextIO) -> Iterator[Answer]:
    for answer in answers:
        if not isinstance(answer.said, FaultyRecord):
            try:
                stream.write(f"{answer.said.sealed(personal=request.personal)}\n")
            except OSError:
                raise UnusableError([say("unwritable", request.lang, file=request.receipt)]) from None
        yield answer
