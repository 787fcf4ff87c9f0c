"""Which company of a register is meant, if one is?"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

if TYPE_CHECKING:
    from p2mi_rules.policy.agencies.events import AgencyEvent
    from p2mi_rules.policy.agencies.licences import LicenceNumber
    from p2mi_rules.policy.agencies.names import AgencyName
    from p2mi_rules.policy.agencies.stamps import Stamp


@attrs.frozen
class KnownAgency:
    """A company that a register knows, with all that is said of it.

    Attributes:
        name: its name, as the list prints it.
        licences: the numbers of its licences.
        province: where its office is; several with ``;`` between where lists differ.
        events: what happened to it.
        stamps: the lists that name it; a decree that names it is no list.
        other_names: the names under which other lists have it, if they print the same licence number.
    """

    name: AgencyName
    licences: tuple[LicenceNumber, ...] = ()
    province: str = ""
    events: tuple[AgencyEvent, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    other_names: tuple[AgencyName, ...] = ()


class By(StrEnum):
    """By what a company was found."""

    LICENCE = "licence"
    NAME = "name"


class Found(NamedTuple):
    """One company is meant.

    Attributes:
        agency: the company.
        by: whether by a licence number or by its name.
        branch: the branch that the name told of, as ``AgencyName`` has it; empty for the company as a whole.
    """

    agency: KnownAgency
    by: By
    branch: str = ""


class Several(NamedTuple):
    """More than one company may be meant, and nothing that was given decides between them.

    That is a name without its form that two forms have, a number that a list prints beside two names, a name and a
    number that belong to different companies.
    """

    agencies: tuple[KnownAgency, ...]
    branch: str = ""


@attrs.frozen
class NotFound:
    """No company of the register is written like this, which says nothing of whether there is one.

    Attributes:
        searched: the text, as it was given.
        complete: the complete lists that were consulted; only on the day of one is it more than silence.
        partial: the other lists and collections that were consulted.
        belongs: the companies that have the licence number under another name.
    """

    searched: str
    complete: tuple[Stamp, ...] = ()
    partial: tuple[Stamp, ...] = ()
    belongs: tuple[KnownAgency, ...] = ()
    _name: AgencyName | None = attrs.field(default=None, repr=False)
    _names: tuple[AgencyName, ...] = attrs.field(default=(), repr=False, eq=False)

    @cached_property
    def candidates(self) -> tuple[str, ...]:
        """The names that were perhaps meant, nearest first: to ask about, never to take as the answer.

        They are looked for when first asked for, since that takes a look at every name of the register.
        """
        from p2mi_rules.policy.agencies.near import near  # noqa: PLC0415 - difflib is loaded by who asks for it only

        nearest = () if self._name is None else near(self._name, self._names)
        names = (*(agency.name for agency in self.belongs), *nearest)
        return tuple(dict.fromkeys(name.written for name in names))


class WhyNotSearched(StrEnum):
    """Why nothing was looked for."""

    EMPTY = "empty"
    INITIALS = "initials"
    NO_NAME = "no_name"
    NO_LICENCE = "no_licence"


class NotSearched(NamedTuple):
    """Nothing was looked for, and why: in a word, and in a sentence of each language.

    ``empty``: no name and no number was given. ``initials``: a name of initials alone may be that of any company.
    ``no_name``: the text holds no name of a company. ``no_licence``: it cannot be read as the number of a licence.
    """

    why: WhyNotSearched

    @property
    def note_id(self) -> str:
        """The reason in Indonesian."""
        return _NOT_SEARCHED[self.why][0]

    @property
    def note_en(self) -> str:
        """The reason in English."""
        return _NOT_SEARCHED[self.why][1]


_NOT_SEARCHED = {
    WhyNotSearched.EMPTY: (
        "Nama dan nomor izin perusahaan tidak disebut.",
        "Neither a name nor a licence number of the company was given.",
    ),
    WhyNotSearched.INITIALS: (
        "Nama hanya berupa singkatan, yang dapat berarti perusahaan mana pun; diperlukan nama lengkap.",
        "The name is initials alone, which may be those of any company; the full name is needed.",
    ),
    WhyNotSearched.NO_NAME: (
        "Teks tidak memuat nama perusahaan.",
        "The text holds no name of a company.",
    ),
    WhyNotSearched.NO_LICENCE: (
        "Teks tidak dapat dibaca sebagai nomor izin; hanya bentuknya yang diperiksa.",
        "The text cannot be read as a licence number; only its shape was looked at.",
    ),
}

Answer: TypeAlias = Found | Several | NotFound | NotSearched
"""What a register says of a name or a licence number."""
