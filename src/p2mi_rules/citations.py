"""Which provision, and which document that somebody read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.vocabulary import Authority, Seen

if TYPE_CHECKING:
    from datetime import date


@attrs.frozen
class Citation:
    """One provision: instrument, pasal, ayat, huruf (or angka of a definition), as Indonesian law counts them.

    Without a pasal it is the instrument as a whole; ``amended`` names the provision to which it owes its words.

    >>> from p2mi_rules.instruments import UU_18_2017
    >>> print(UU_18_2017.pasal(72, huruf="b"))
    UU 18/2017 Pasal 72 huruf b
    >>> print(UU_18_2017.pasal(63, ayat=1))
    UU 18/2017 Pasal 63 ayat (1)
    """

    instrument: str
    article: int | None
    ayat: int | None = attrs.field(default=None, kw_only=True)
    huruf: str | None = attrs.field(default=None, kw_only=True)
    angka: int | None = attrs.field(default=None, kw_only=True)
    enacted: date = attrs.field(kw_only=True)
    title: str = attrs.field(default="", kw_only=True)
    seen: Seen = attrs.field(default=Seen.PRIMARY, kw_only=True)
    authority: Authority = attrs.field(default=Authority.STATUTE, kw_only=True)
    amended: str = attrs.field(default="", kw_only=True)

    def __str__(self) -> str:
        """The citation as a lawyer writes it."""
        if self.article is None:
            return self.instrument
        ayat = f" ayat ({self.ayat})" if self.ayat is not None else ""
        huruf = f" huruf {self.huruf}" if self.huruf is not None else ""
        angka = f" angka {self.angka}" if self.angka is not None else ""
        amended = f" jo. {self.amended}" if self.amended else ""
        return f"{self.instrument} Pasal {self.article}{ayat}{huruf}{angka}{amended}"

    @property
    def order(self) -> tuple[date, str, int, int, str]:
        """The place of the provision in the order of the law: instrument by date, pasal, ayat or angka, huruf."""
        return (self.enacted, self.instrument, self.article or 0, self.ayat or self.angka or 0, self.huruf or "")


def _enacted(instrument: Instrument) -> date:
    """The day an instrument was set, from which it is law if it names no other."""
    return instrument.enacted


@attrs.frozen
class Instrument:
    """A normative text whose provisions can be cited.

    ``seen`` says how its wording was read, ``enacted`` when it was set; it is law from ``since`` (the day it was set,
    if no other is named) to the day before ``until``. Where the day it was set was not found (``day_found``),
    ``enacted`` is the first of that year.
    """

    name: str
    title: str
    enacted: date = attrs.field(kw_only=True)
    since: date = attrs.field(default=attrs.Factory(_enacted, takes_self=True), kw_only=True)
    until: date | None = attrs.field(default=None, kw_only=True)
    day_found: bool = attrs.field(default=True, kw_only=True)
    authority: Authority = attrs.field(kw_only=True)
    seen: Seen = attrs.field(kw_only=True)

    def whole(self) -> Citation:
        """Cite the instrument as a whole, where its provisions were not seen one by one."""
        return self.pasal(None)

    def pasal(
        self,
        article: int | None,
        *,
        ayat: int | None = None,
        huruf: str | None = None,
        angka: int | None = None,
        amended: str = "",
    ) -> Citation:
        """Cite one provision of this instrument, if need be in the words that ``amended`` gave it."""
        return Citation(
            self.name,
            article,
            ayat=ayat,
            huruf=huruf,
            angka=angka,
            amended=amended,
            enacted=self.enacted,
            title=self.title,
            seen=self.seen,
            authority=self.authority,
        )


@attrs.frozen(cache_hash=True)  # evidence is gathered in sets of many rows from few sources
class Source:
    """A document that policy data rest on: whose word, how it was read, and two dates.

    ``published`` is the day from which anyone could know it (``known_on`` is compared with this one); where the day
    was not found, ``not_before`` is the first and ``published`` the last that it may have been. ``retrieved`` is when
    it was read for this library. The title is what we call the document, in both languages.

    >>> from datetime import date
    >>> source = Source(
    ...     "s",
    ...     "Sebuah keputusan",
    ...     title_en="A decree",
    ...     authority=Authority.DECREE,
    ...     seen=Seen.PRESS,
    ...     published=date(2015, 7, 1),
    ... )
    >>> source.decides, source.title("en")
    (True, 'A decree')
    """

    id: str
    title_id: str
    title_en: str = attrs.field(kw_only=True)
    authority: Authority = attrs.field(kw_only=True)
    seen: Seen = attrs.field(kw_only=True)
    published: date = attrs.field(kw_only=True)
    issuer: str = attrs.field(default="", kw_only=True)
    url: str = attrs.field(default="", kw_only=True)
    retrieved: date | None = attrs.field(default=None, kw_only=True)
    not_before: date | None = attrs.field(default=None, kw_only=True)

    def title(self, lang: str) -> str:
        """What the document is called: in English for ``"en"``, else in Indonesian."""
        return self.title_en if lang == "en" else self.title_id

    @property
    def decides(self) -> bool:
        """Whether this source may settle an answer by itself: a deciding authority, and not from memory."""
        return self.authority.decides and self.seen is not Seen.MEMORY
