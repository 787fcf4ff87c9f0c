"""Which words around a company's name tell its form or its trade, and are no part of the name?"""

from __future__ import annotations

from typing import TypeAlias

Words: TypeAlias = list[str]
"""The words of a name in their order, as ``spelling.words`` gives them."""

_WRITTEN = {
    "CV": ("cv", "persekutuan komanditer", "commanditaire vennootschap"),
    "Firma": ("firma",),
    "Koperasi": ("koperasi",),
    "LPK": ("lpk", "lembaga pelatihan kerja"),
    "PD": ("pd",),
    "PT": ("pt", "perseroan terbatas"),
    "UD": ("ud", "usaha dagang"),
    "Yayasan": ("yayasan",),
}
_FORMS = {tuple(text.split()): form for form, texts in _WRITTEN.items() for text in texts}
_BEHIND = {spelt: form for spelt, form in _FORMS.items() if form in {"CV", "PT", "UD"}}
_SPACED = frozenset({("p", "t"), ("c", "v"), ("u", "d"), ("p", "d")})
# The trade, as people write it before a name. The words of the second row say it only before a form: agen PT X.
_TRADE = frozenset({("p3mi",), ("pptkis",), ("pptki",), ("pjtki",), ("pj", "tki")})
_PERHAPS_TRADE = frozenset({"agen", "agency", "agensi", "kantor", "penempatan", "penyalur", "perusahaan"})
_ENDINGS = frozenset({"persero", "tbk", "p3mi", "pptkis", "pptki", "pjtki"})
_LONGEST = max(map(len, _FORMS))
_OPENINGS = frozenset(spelt[0] for spelt in (*_FORMS, *_TRADE)) | _PERHAPS_TRADE
_CLOSINGS = frozenset(spelt[-1] for spelt in _BEHIND) | _ENDINGS


def form_at(words: Words, place: int) -> tuple[str, int]:
    """The form that is written from a place on and how many words it takes; an empty form and 0 if none.

    >>> form_at(["perseroan", "terbatas", "x"], 0), form_at(["x"], 0)
    (('PT', 2), ('', 0))
    """
    for length in range(1, _LONGEST + 1):
        if form := _FORMS.get(tuple(words[place : place + length])):
            return form, length
    return "", 0


def opened(words: Words) -> tuple[str, Words]:
    """Take away what stands before a name: its form, once or more often, and words for the trade.

    Args:
        words: the words of the text.

    Returns:
        The form, empty if none is written, and the words that are left: perhaps none. A second form that differs is
        part of the name.

    >>> opened("agen pt pt alfa".split()), opened("pt cv alfa".split()), opened("agen alfa".split())
    (('PT', ['alfa']), ('PT', ['cv', 'alfa']), ('', ['agen', 'alfa']))
    """
    form = ""
    while words and words[0] in _OPENINGS:
        found, length = form_at(words, 0)
        if not found:
            length = _trade(words)
        elif form in {"", found}:
            form = found
        else:
            break
        if not length:
            break
        words = words[length:]
    return form, words


def closed(form: str, words: Words) -> tuple[str, Words]:
    """Take away what stands behind a name: its form where it is known or none is, Tbk, Persero and the trade.

    Args:
        form: the form that is known already, or an empty one.
        words: the words of the name; one of them is left in any case.

    Returns:
        The form, and the words that are left.

    >>> closed("", "alfa tbk pt".split()), closed("CV", "alfa pt".split()), closed("PT", ["tbk"])
    (('PT', ['alfa']), ('CV', ['alfa', 'pt']), ('PT', ['tbk']))
    """
    while len(words) > 1 and words[-1] in _CLOSINGS:
        found, length = ("", 1) if words[-1] in _ENDINGS else _form_behind(words)
        if not length or (found and form and found != form) or length == len(words):
            break
        form, words = form or found, words[:-length]
    return form, words


def says_no_name(words: Words) -> bool:
    """Whether words in brackets only tell of the trade or of the shares: (P3MI), (Persero).

    >>> says_no_name(["persero"]), says_no_name(["bali"])
    (True, False)
    """
    return _ENDINGS.issuperset(words)


def letters_joined(words: Words) -> Words:
    """Write letters that stand alone side by side as one word, and the form before a name by itself.

    >>> letters_joined("p t a b c jaya".split()), letters_joined("bina a".split())
    (['pt', 'abc', 'jaya'], ['bina', 'a'])
    """
    if all(len(word) > 1 for word in words):
        return words
    joined: Words = []
    run = ""
    for word in (*words, ""):
        if len(word) == 1 and word.isascii() and word.isalpha():
            run += word
            continue
        joined += [run[:2], run[2:], word] if not joined and tuple(run[:2]) in _SPACED else [run, word]
        run = ""
    return [word for word in joined if word]


def _trade(words: Words) -> int:
    """How many words of trade the text opens with."""
    for length in (1, 2):
        if tuple(words[:length]) in _TRADE:
            return length
    place = next((at for at, word in enumerate(words) if word not in _PERHAPS_TRADE), 0)
    return place if form_at(words, place)[0] else 0


def _form_behind(words: Words) -> tuple[str, int]:
    """The form that the text ends with, and how many words it takes."""
    for length in (1, 2):
        if form := _BEHIND.get(tuple(words[-length:])):
            return form, length
    return "", 0
