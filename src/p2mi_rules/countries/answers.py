"""What can be said about a text that should name a country?"""

from __future__ import annotations

from typing import TypeAlias

import attrs


@attrs.frozen
class Resolved:
    """One country is meant, beyond doubt.

    Attributes:
        alpha_2: its ISO 3166-1 code of two capital letters; ``XK`` for Kosovo, which has none of its own.
    """

    alpha_2: str


@attrs.frozen(repr=False)
class Ambiguous:
    """More than one country is written like this, and nothing in the text decides between them.

    Attributes:
        candidates: the codes of two letters, at least two of them, in the order in which to ask.
        regions: if the text names a region and no country, the lists of countries that it may mean, by the ``id`` that
            ``regions`` gives them; ``candidates`` are then all the countries of all those lists.
    """

    candidates: tuple[str, ...]
    regions: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    def __repr__(self) -> str:
        """As it is written, without lists where no region is named."""
        lists = f", regions={self.regions!r}" if self.regions else ""
        return f"Ambiguous(candidates={self.candidates!r}{lists})"


@attrs.frozen
class Unrecognised:
    """No country is written like this: a slip of the pen, a city or no name at all.

    Attributes:
        suggestions: Indonesian names with their codes, nearest first; each resolves when given back.
            They are for a person to choose from and are never taken as the answer.
    """

    suggestions: tuple[str, ...] = ()


Answer: TypeAlias = Resolved | Ambiguous | Unrecognised
