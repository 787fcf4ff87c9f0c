"""Which provision, and which document that somebody read?"""

from __future__ import annotations

from datetime import date

import attrs

from p2mi_rules.vocabulary import Authority, Seen


@attrs.frozen
class Citation:
    """One provision: instrument, pasal, ayat, huruf (or angka of a definition), as Indonesian law counts them.

    >>> print(UU_18_2017.pasal(72, huruf="b"))
    UU 18/2017 Pasal 72 huruf b
    >>> print(UU_18_2017.pasal(63, ayat=1))
    UU 18/2017 Pasal 63 ayat (1)
    """

    instrument: str
    article: int
    ayat: int | None = attrs.field(default=None, kw_only=True)
    huruf: str | None = attrs.field(default=None, kw_only=True)
    angka: int | None = attrs.field(default=None, kw_only=True)
    enacted: date = attrs.field(kw_only=True)
    title: str = attrs.field(default="", kw_only=True)
    seen: Seen = attrs.field(default=Seen.PRIMARY, kw_only=True)
    authority: Authority = attrs.field(default=Authority.STATUTE, kw_only=True)

    def __str__(self) -> str:
        """The citation as a lawyer writes it."""
        ayat = f" ayat ({self.ayat})" if self.ayat is not None else ""
        huruf = f" huruf {self.huruf}" if self.huruf is not None else ""
        angka = f" angka {self.angka}" if self.angka is not None else ""
        return f"{self.instrument} Pasal {self.article}{ayat}{huruf}{angka}"

    @property
    def order(self) -> tuple[date, str, int, int, str]:
        """The place of the provision in the order of the law: instrument by date, pasal, ayat or angka, huruf."""
        return (self.enacted, self.instrument, self.article, self.ayat or self.angka or 0, self.huruf or "")


@attrs.frozen
class Instrument:
    """A normative text whose provisions can be cited.

    ``seen`` says how its wording was read, ``enacted`` when it was set.
    """

    name: str
    title: str
    enacted: date = attrs.field(kw_only=True)
    authority: Authority = attrs.field(kw_only=True)
    seen: Seen = attrs.field(kw_only=True)

    def pasal(
        self, article: int, *, ayat: int | None = None, huruf: str | None = None, angka: int | None = None
    ) -> Citation:
        """Cite one provision of this instrument."""
        return Citation(
            self.name,
            article,
            ayat=ayat,
            huruf=huruf,
            angka=angka,
            enacted=self.enacted,
            title=self.title,
            seen=self.seen,
            authority=self.authority,
        )


UU_39_2004 = Instrument(
    "UU 39/2004",
    "Penempatan dan Perlindungan Tenaga Kerja Indonesia di Luar Negeri",
    enacted=date(2004, 10, 18),
    authority=Authority.STATUTE,
    seen=Seen.PRIMARY,
)
UU_18_2017 = Instrument(
    "UU 18/2017",
    "Pelindungan Pekerja Migran Indonesia",
    enacted=date(2017, 11, 22),
    authority=Authority.STATUTE,
    seen=Seen.PRIMARY,
)


@attrs.frozen(cache_hash=True)  # evidence is gathered in sets of many rows from few sources
class Source:
    """A document that policy data rest on: whose word, how it was read, and two dates.

    ``published`` is the day from which anyone could know it (``known_on`` is compared with this one); where the day
    was not found, ``not_before`` is the first and ``published`` the last that it may have been. ``retrieved`` is when
    it was read for this library. The title is what we call the document, in both languages.

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
