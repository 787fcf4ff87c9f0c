"""Which codes does ISO 3166-1 hold that the project's own tables do not name?"""

from __future__ import annotations


def beyond_tables(code: str) -> tuple[str, str] | None:
    """Look a code up in pycountry: a country that ISO admitted after the tables were written.

    Args:
        code: two or three capital letters.

    Returns:
        The alpha-2 code and the English name, or None if ISO knows no such code.

    >>> beyond_tables("ZZ") is None, beyond_tables("KHM")
    (True, ('KH', 'Cambodia'))
    """
    import pycountry  # noqa: PLC0415 - takes 46 ms, and almost no text comes this far

    country = pycountry.countries.get(alpha_2=code) or pycountry.countries.get(alpha_3=code)
    return None if country is None else (country.alpha_2, country.name)
