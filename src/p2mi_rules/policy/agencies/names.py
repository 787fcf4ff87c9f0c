"""Which company does a text name, and which branch of it?

The form of company is told from the name, the branch from the company. Names that differ in one word differ:
*Samudra* and *Samudera* are not made one here, nor are *Rukma* and *Rukmana*; they are only ``near`` each other.

>>> name = parse("P.T. ALFA NUSANTARA  PERDANA, Tbk (cab. Dompu)")
>>> name.form, name.core, name.branch
('PT', 'alfa nusantara perdana', 'dompu')
>>> parse("Alfa Nusantara Perdana, PT").key == name.key, parse("CV Alfa Nusantara Perdana").key == name.key
(True, False)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from p2mi_rules.exceptions import Fault, FaultyRequestError
from p2mi_rules.policy.agencies.forms import closed, form_at, letters_joined, opened, says_no_name
from p2mi_rules.policy.agencies.spelling import folded, words

if TYPE_CHECKING:
    from p2mi_rules.exceptions import Both
    from p2mi_rules.policy.agencies.forms import Words

LONGEST = 256
"""The longest name, in characters of its canonical form."""

BRANCH_UNSAID = "cabang"
"""The ``branch`` of a name that says it is a branch, and not of which place."""

_LONGEST_TEXT = 4 * LONGEST
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_BRANCH = frozenset({"cabang", "cab", "kc"})
_OFFICE = _BRANCH | {"kantor"}
_BEFORE_PLACE = _OFFICE | {"di"}
_NAMELESS = _OFFICE - {"kc"}
_VOWELS = frozenset("aeiou")
_MOST_INITIALS = 4
_LEAST_INITIALS = 2


@frozen
class AgencyName:
    """A company's name: as somebody wrote it, and what it comes to.

    ``str(name)`` is the canonical form: read again, it has the same key and the same branch.

    Attributes:
        written: the text as given, without space around it.
        form: ``PT``, ``CV``, ``UD``, ``PD``, ``Firma``, ``Koperasi``, ``Yayasan`` or ``LPK``; empty if none is written.
        core: the name alone in small letters, its words parted by one space: no punctuation, accents, look-alikes of
            Latin letters, Tbk, (Persero), words for the trade (P3MI, PJTKI) or initials of the name in brackets.
        branch: the place of the branch, spelt as ``core`` is; ``cabang`` if a branch is meant and no place is said;
            empty for the head office and for the company as a whole.
        initials: whether the core is nothing but initials, which name no company: one word of at most four letters, or
            no vowel in it.

    >>> str(parse("pt.alfa  nusantara perdana kantor cabang BALI"))
    'PT Alfa Nusantara Perdana cabang Bali'
    """

    written: str
    form: str
    core: str
    branch: str
    initials: bool

    @property
    def key(self) -> tuple[str, str]:
        """The core and the form: what all writings of one company share, whatever the branch."""
        return self.core, self.form

    def __str__(self) -> str:
        """The canonical form: form, name and branch."""
        core = self.core.upper() if self.initials and self.core.isascii() else _capitalised(self.core)
        place = "" if self.branch in {"", BRANCH_UNSAID} else f" {_capitalised(self.branch)}"
        return f"{self.form} {core}{' cabang' if self.branch else ''}{place}".lstrip()


def parse(text: str) -> AgencyName:
    """Read a company's name as records, lists and news write it.

    Args:
        text: the name, with or without its form before or behind it, a branch, initials in brackets.

    Returns:
        The name taken apart. Whether such a company exists is not said.

    Raises:
        FaultyRequestError: if no name is in the text (it is empty, or only a form, a trade or a branch), or if the
            text is too long for one.

    >>> parse("P3MI PT. Alfa Nusantara Perdana (ANP)").core
    'alfa nusantara perdana'
    >>> parse("PT PJS").initials
    True
    >>> parse("PT.")
    Traceback (most recent call last):
    ...
    p2mi_rules.exceptions.FaultyRequestError: name: found no name of a company, expected a company's name, such as PT X
    """
    written = text.strip()
    if len(written) > _LONGEST_TEXT:
        raise _faulty(_TOO_LONG)
    form, said = opened(letters_joined(words(_without_initials(folded(written)))))
    if not form and _opens_with_branch(said):
        form, said = opened(_branch_behind(said))
    form, said = closed(form, said)
    if _NAMELESS.issuperset(said) or (not form and _opens_with_branch(said)):
        raise _faulty(_NO_NAME)
    branch, form, said = _branch_split(form, said)
    name = AgencyName(written, form, " ".join(said), _place(branch), _are_initials(said))
    if len(str(name)) > LONGEST:
        raise _faulty(_TOO_LONG)
    return name


_NO_NAME = ("tidak ada nama perusahaan", "no name of a company")
_TOO_LONG = ("teks yang terlalu panjang", "a text that is too long")


def _faulty(found: Both) -> FaultyRequestError:
    expected = ("nama perusahaan, misalnya PT X", "a company's name, such as PT X")
    return FaultyRequestError([Fault.of("name", found, expected=expected)])


def _capitalised(text: str) -> str:
    return " ".join(word.capitalize() if word.isascii() else word for word in text.split())


def _are_initials(said: Words) -> bool:
    """Whether the words are initials; a letter that is not Latin may be a vowel."""
    if len(said) == 1 and len(said[0]) <= _MOST_INITIALS:
        return True
    return all(_VOWELS.isdisjoint(word) and word.isascii() for word in said)


# ---- brackets ----


def _without_initials(text: str) -> str:
    """Take brackets away, and with them what they hold if it is the initials of the name before them."""
    return _BRACKETS.sub(_bracketed, text) if "(" in text or "[" in text or "{" in text else text


def _bracketed(found: re.Match[str]) -> str:
    inside = words(found[1])
    if says_no_name(inside):
        return " "
    bare = inside[1:] if inside[0] == "pt" else inside
    letters = "".join(bare)
    one_word = len(bare) == 1 or len(bare) == len(letters)
    known = one_word and len(letters) >= _LEAST_INITIALS and _abbreviates(letters, found.string[: found.start()])
    return " " if known else f" {found[1]} "


def _abbreviates(letters: str, text: str) -> bool:
    """Whether the letters are first letters of words, in their order: not every word need have one."""
    firsts = (word[0] for word in words(text))
    return all(letter in firsts for letter in letters)


# ---- branches ----


def _opens_with_branch(said: Words) -> bool:
    """Whether a text tells of a branch before any name; KC may open a name."""
    first = said[1:2] if said[:1] == ["kantor"] else said[:1]
    return first in (["cabang"], ["cab"])


def _branch_behind(said: Words) -> Words:
    """Write "cabang Bali PT X" as "PT X cabang Bali", if a name comes behind the form."""
    for at in range(1, len(said) - 1):
        form, length = form_at(said, at)
        if form and at + length < len(said):
            return [*said[at:], *said[:at]]
    return said


def _branch_split(form: str, said: Words) -> tuple[Words, str, Words]:
    """Part "X cabang Dompu" before the word for the branch, if a name comes before it; after KC a place must follow."""
    for at in range(1, len(said)):
        if said[at] in _BRANCH and (said[at] != "kc" or not _OFFICE.issuperset(said[at + 1 : at + 2])):
            found, name = closed(form, said[:at])
            while name[-1:] == ["kantor"]:
                found, name = closed(found, name[:-1])
            if not _NAMELESS.issuperset(name):
                return said[at:], found, name
    return [], form, said


def _place(branch: Words) -> str:
    """The place of a branch, from the word for it on."""
    start = next((at for at, word in enumerate(branch) if word not in _BEFORE_PLACE), len(branch))
    place = branch[start:]
    told = ["kabupaten", *place[1:]] if place[:1] == ["kab"] else place
    return " ".join(told) or (BRANCH_UNSAID if branch else "")
