"""How is a file written so that it is there as a whole or not at all, and never in the place of another?"""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING, TextIO

from p2mi_rules.cli.wording import UnusableError, say

if TYPE_CHECKING:
    from collections.abc import Generator


@contextmanager
def kept(file: str, lang: str) -> Generator[TextIO]:
    """A stream of text that becomes the file once all of it was written, and only if there is any.

    The name is taken at once, so that no file that exists, the input among them, is written over. Only its owner may
    read it. Raises ``UnusableError`` where there is such a file already, or where it cannot be written.
    """
    with ExitStack() as waste:
        place, draft = _taken(file, lang, waste)
        stream = waste.enter_context(draft.open("w", encoding="utf-8", newline="\n"))
        yield stream
        try:
            stream.close()
            if draft.stat().st_size:
                draft.replace(place)
                waste.pop_all()
        except OSError:
            raise UnusableError([say("unwritable", lang, file=file)]) from None


def _taken(file: str, lang: str, waste: ExitStack) -> tuple[Path, Path]:
    """The file, empty as yet, and the draft beside it; both are thrown away unless the draft becomes the file."""
    place = Path(file)
    try:
        place.touch(exist_ok=False)
        waste.callback(place.unlink, missing_ok=True)
        descriptor, name = mkstemp(dir=place.parent, prefix=".", suffix=".part")
        waste.callback(Path(name).unlink, missing_ok=True)
        os.close(descriptor)
    except FileExistsError:
        raise UnusableError([say("exists", lang, file=file)]) from None
    except (OSError, ValueError):
        raise UnusableError([say("unwritable", lang, file=file)]) from None
    return place, Path(name)
