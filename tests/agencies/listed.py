"""Which names of companies do the tests read, and in which writings?

The names are printed on public pages; nothing is said of any company.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from p2mi_rules.policy.agencies.names import BRANCH_UNSAID, parse

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = tuple(Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines())
BARE = tuple(name.removeprefix("PT").removeprefix(".").strip() for name in NAMES)
KEYS = {bare: parse(name).key for name, bare in zip(NAMES, BARE, strict=True)}


def _initials(bare: str, between: str = "") -> str:
    """The first letters of a name of several words."""
    letters = between.join(word[0] for word in bare.split())
    return letters if len(letters) > 1 else "PT"


def _wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if char > " " else char for char in text)


WRITINGS: dict[str, Callable[[str], str]] = {
    "PT X": lambda bare: f"PT {bare}",
    "PT. X": lambda bare: f"PT. {bare}",
    "PT.X": lambda bare: f"PT.{bare}",
    "P.T. X": lambda bare: f"P.T. {bare}",
    "P. T. X": lambda bare: f"P. T. {bare}",
    "P.T.X": lambda bare: f"P.T.{bare}",
    "X, PT": lambda bare: f"{bare}, PT",
    "X, PT.": lambda bare: f"{bare}, PT.",
    "X PT": lambda bare: f"{bare} PT",
    "X (PT)": lambda bare: f"{bare} (PT)",
    "Perseroan Terbatas X": lambda bare: f"Perseroan Terbatas {bare}",
    "X, Perseroan Terbatas": lambda bare: f"{bare}, Perseroan Terbatas",
    "small letters": lambda bare: f"pt. {bare}".lower(),
    "capitals": lambda bare: f"pt {bare}".upper(),
    "stray and double space": lambda bare: f"  PT .  {bare.replace(' ', '   ')}\t",
    "twice": lambda bare: f"PT PT {bare}",
    "quoted": lambda bare: f'PT "{bare}"',
    "wide letters": lambda bare: _wide(f"PT.{bare}"),
    "Tbk": lambda bare: f"PT {bare} Tbk.",
    "(Persero) behind": lambda bare: f"PT {bare} (Persero)",
    "(Persero) before": lambda bare: f"PT (Persero) {bare}",
    "initials in brackets": lambda bare: f"PT {bare} ({_initials(bare)})",
    "initials with dots": lambda bare: f"PT {bare} (PT {_initials(bare, '.')}.)",
    "P3MI before": lambda bare: f"P3MI PT {bare}",
    "PPTKIS before": lambda bare: f"PPTKIS PT. {bare}",
    "PJ TKI before": lambda bare: f"PJ TKI PT. {bare}",
    "agen before": lambda bare: f"agen PT {bare}",
    "two words before": lambda bare: f"perusahaan penyalur PT {bare}",
    "P3MI behind": lambda bare: f"PT {bare} (P3MI)",
}
BRANCHES: dict[str, tuple[Callable[[str], str], str]] = {
    "cabang Dompu": (lambda bare: f"PT {bare} cabang Dompu", "dompu"),
    "CABANG DOMPU": (lambda bare: f"PT. {bare.upper()} CABANG DOMPU", "dompu"),
    "Cab. Dompu": (lambda bare: f"PT {bare} Cab. Dompu", "dompu"),
    "- cabang Dompu": (lambda bare: f"PT {bare} - cabang Dompu", "dompu"),
    "Kantor Cabang Bali": (lambda bare: f"PT {bare} Kantor Cabang Bali", "bali"),
    "(Kantor Cabang Bali)": (lambda bare: f"{bare}, PT (Kantor Cabang Bali)", "bali"),
    "KC Bali": (lambda bare: f"P.T. {bare} KC Bali", "bali"),
    "Kantor Cab di Bali": (lambda bare: f"PT {bare}, Kantor Cab. di Bali", "bali"),
    "cabang Bali, PT": (lambda bare: f"{bare} cabang Bali, PT", "bali"),
    "Cabang Bali PT X": (lambda bare: f"Cabang Bali PT {bare}", "bali"),
    "Kantor Cabang PT X": (lambda bare: f"Kantor Cabang PT {bare}", BRANCH_UNSAID),
    "cabang of no place": (lambda bare: f"PT {bare} cabang", BRANCH_UNSAID),
    "Kab. Bima": (lambda bare: f"PT {bare} cabang Kab. Bima", "kabupaten bima"),
    "Kota Bima": (lambda bare: f"PT {bare} cabang Kota Bima", "kota bima"),
    "told twice": (lambda bare: f"Cabang Bali PT {bare} cabang Dompu", "dompu cabang bali"),
    "initials beside": (lambda bare: f"PT {bare} ({_initials(bare)}) cabang Bali", "bali"),
}
