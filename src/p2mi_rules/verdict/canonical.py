r"""In which one spelling is a document written, so that equal ones are equal byte by byte?

These rules of RFC 8785 hold: UTF-8 without a mark; no white space between tokens; the keys of an object in order, each
once; a text as it is, with ``"``, ``\`` and control characters escaped and nothing else. Narrower than RFC 8785:
numbers are whole, none has an exponent or a fraction. Other than in RFC 8785: keys are ordered by code point, which
is the same for all keys below U+D800; half of a surrogate pair, which UTF-8 cannot hold, is written as its escape.
"""

from __future__ import annotations

import json
from hashlib import sha256


def canonical(value: object) -> str:
    r"""Plain data (objects, arrays, texts, whole numbers, true, false, null) as text in its one spelling.

    >>> canonical({"b": [1, None, True], "a": "negara \u00fc"})
    '{"a":"negara ü","b":[1,null,true]}'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return text.encode(errors="backslashreplace").decode()


def digest_of(value: object) -> str:
    """SHA-256, hexadecimal, of plain data in its one spelling.

    >>> digest_of({})[:12]
    '44136fa355b3'
    """
    return sha256(canonical(value).encode()).hexdigest()
