"""Which lists of countries may be meant by the name of a region?

A region has no members of its own: each list here was published by somebody on some day, and several go by one
name. The lists of ministries and embassies are those of their documents, the United Nations' groups those of M49,
which knows neither Taiwan nor Kosovo: no group of it holds them. A number without a list is no region.
"""

from __future__ import annotations

from functools import cache
from itertools import chain, product, takewhile
from typing import TYPE_CHECKING

import attrs

from p2mi_rules.countries.spelling import LONGEST, normal
from p2mi_rules.countries.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What stands around a name and only says that it is a region: beberapa negara di kawasan Teluk, Gulf countries.
_BEFORE = frozenset(
    {"beberapa", "salah", "satu", "negara", "negara2", "kawasan", "wilayah", "benua", "daerah", "di"}
    | {"the", "countries", "states", "region", "continent", "of", "in"}
)
_AFTER = frozenset({"countries", "country", "states", "region"})


@attrs.frozen
class Region:
    """One published list of countries that goes by the name of a region.

    Attributes:
        id: the list by which it is told from others of the same name, such as ``m49-145``.
        name_id: the name in Indonesian, with the list in brackets.
        name_en: the name in English, with the list in brackets.
        source: the document, with what is to be known about the list in it.
        url: where it was read, or where its publisher keeps it.
        published: the day of the list, as ``YYYY-MM-DD``; of M49, which is kept up without a date, the day of the
            newest copy that was compared.
        countries: the codes of two letters, in their order.
    """

    id: str
    name_id: str
    name_en: str
    source: str = attrs.field(kw_only=True)
    url: str = attrs.field(kw_only=True)
    published: str = attrs.field(kw_only=True)
    countries: tuple[str, ...] = attrs.field(kw_only=True)


def regions(text: str) -> tuple[Region, ...]:
    """Find every list of countries that the name of a region may mean.

    Case, accents, spacing and punctuation do not matter, nor do words around it that say it is one (*negara-negara
    Timur Tengah*, *Gulf countries*). Only a whole name counts. *Amerika* and *Afrika Tengah* have a list here, though
    ``resolve`` asks which country is meant, since either is also said of one.

    Args:
        text: the name as somebody wrote it, the name of one list, or the ``id`` of one; what is longer than 256
            characters is no name.

    Returns:
        The lists, in the order in which to ask; none if no region is called so. Never raises.

    >>> [(region.id, len(region.countries)) for region in regions("Timteng")][:2]
    [('kepmenaker-260-2015', 19), ('roadmap-2015-05-04', 21)]
    >>> regions("m49-155")[0].name_en, regions("Kamboja")
    ('Western Europe (M49)', ())
    """
    stripped = text.strip()
    return lists(normal(stripped)) if len(stripped) <= LONGEST else ()


def lists(form: str) -> tuple[Region, ...]:
    """Give the lists that a normal form names, as it stands or without the words that say it is a region.

    >>> [region.id for region in lists("negara negara di kawasan teluk")], lists("negara")
    (['gcc-1981'], ())
    """
    return next((_named()[text] for text in _bared(form) if text in _named()), ())


def _bared(form: str) -> Iterator[str]:
    """Give a normal form, then what is left of it without words at its ends that only say that it is a region."""
    said = form.split()
    before = len(list(takewhile(_BEFORE.__contains__, said)))
    after = len(list(takewhile(_AFTER.__contains__, reversed(said))))
    for first, last in product(range(before + 1), range(after + 1)):
        yield " ".join(said[first : len(said) - last])


@cache
def _named() -> Mapping[str, tuple[Region, ...]]:
    """The lists by the normal form of each name, spoken or their own."""
    known = _known()
    own = ((text, (region,)) for region in known.values() for text in (region.id, region.name_id, region.name_en))
    spoken = ((text, tuple(known[of] for of in ids.split(";"))) for text, ids, _ in rows("region_names"))
    return {normal(text): meant for text, meant in chain(own, spoken)}


@cache
def _known() -> Mapping[str, Region]:
    """Every list by its id."""
    return {
        row[0]: Region(*row[:3], source=row[3], url=row[4], published=row[5], countries=tuple(row[7].split(";")))
        for row in rows("regions")
    }
