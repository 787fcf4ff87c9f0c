"""What is left of a text when case, accents and what merely looks like a Latin letter no longer count?"""

from __future__ import annotations

from unicodedata import category, decimal, normalize

# Accents and what is invisible in a cell, and modifier letters, which stand for an apostrophe.
_DROPPED = frozenset({"Mn", "Mc", "Me", "Cf", "Lm"})
# Letters to Unicode, yet nothing is seen of them.
_FILLERS = "\u115f\u1160\u3164\uffa0"
_CYRILLIC = ("\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445", "abekmhopctyx")
_CYRILLIC_MORE = ("\u0455\u0456\u0458\u04bb\u04cf\u0501\u051b\u051d", "sijhldqw")
# An accent that stands alone is typed for an apostrophe; taken apart it would be a space.
_ACUTE = "\u00b4"
# As their capitals look: small eta and nu resemble other letters, but a name must not change with its case.
_GREEK = ("\u03b1\u03b2\u03b5\u03b6\u03b7\u03b9\u03ba\u03bc\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7", "abezhikmnoptyx")
_ARMENIAN = ("\u0570\u0578\u057d\u0585", "hnuo")
_STROKED = ("\u00f8\u0111\u0142\u0127\u0167\u0131\u00f0\u0251\u0261", "odlhtidag")
_SMALL_CAPITALS = (
    "\u1d00\u0299\u1d04\u1d05\u1d07\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c",
    "abcdeghijklmnoprstu",
)
_ALIKE = {
    ord(char): letter
    for chars, letters in (_CYRILLIC, _CYRILLIC_MORE, _GREEK, _ARMENIAN, _STROKED, _SMALL_CAPITALS)
    for char, letter in zip(chars, letters, strict=True)
} | {0x00E6: "ae", 0x0153: "oe", 0x00FE: "th"}
# An apostrophe joins (Ja'far is Jafar), an ampersand is a word, all other punctuation parts.
_PUNCTUATION = (
    {code: " " for code in range(128) if not chr(code).isalnum()}
    | {ord("&"): " dan "}
    | dict.fromkeys(map(ord, "'`\u2018\u2019\u201b\u2032"), "")
)


def folded(text: str) -> str:
    """Give a text in small letters, without accents, invisible characters and look-alikes of Latin letters.

    Punctuation and space stay. Nothing is said of how long the text may be: that is the caller's to limit.

    Args:
        text: any text, lone surrogates included.

    Returns:
        The text as it is compared; folding it again changes nothing.

    >>> folded("P\u0422. \u00c9l Kar\u200b\u0130m (\uff21)")
    'pt. el karim (a)'
    """
    if text.isascii():
        return text.lower()
    # Small letters can bring accents back, so the text is taken apart before and after it.
    parts = normalize("NFKD", text.replace(_ACUTE, "'"))
    apart = normalize("NFKD", parts.casefold()).translate(_ALIKE)
    return "".join(_seen(char) for char in apart)


def words(text: str) -> list[str]:
    """Give the words of a folded text: letters and digits, without the punctuation between them.

    >>> words("ja'far & sons (2)")
    ['jafar', 'dan', 'sons', '2']
    """
    plain = text.translate(_PUNCTUATION)
    if not plain.isascii():
        plain = "".join(char if char.isalnum() else " " for char in plain)
    return plain.split()


def _seen(char: str) -> str:
    """What a reader sees of a character: a digit of any script is one of ours."""
    if char.isascii():
        return char
    kind = category(char)
    if kind in _DROPPED or char in _FILLERS:
        return ""
    return str(decimal(char)) if kind == "Nd" else char
