"""Is every claim that was gathered about destinations accounted for, and every row of the policy carried by one?"""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING, NamedTuple, cast

import pytest

from p2mi_rules.policy import PolicyBook
from p2mi_rules.policy.rows import EVERY_COUNTRY
from tests.project.tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from p2mi_rules.policy.rows import ListText, RowText

TEXT = PolicyBook.shipped().text
SOURCES = {source.id: source for source in TEXT.sources}
ENTRIES: dict[str, RowText | ListText] = {row.id: row for row in TEXT.rows} | {one.id: one for one in TEXT.lists}
# Rows that rest on none of the claims, each with the source that was found beside them.
ELSEWHERE = {"revocation-2023-08-23": "menaker-2023-08-23"}
DOCUMENT = ROOT / "research" / "README.md"
DESCRIBED = (ROOT / "research", ROOT / "src" / "p2mi_rules" / "countries" / "data")


class Claim(NamedTuple):
    """One line of the table, in its columns."""

    claim: str
    country: str
    says: str
    about: str
    since: str
    until: str
    source_date: str
    url: str
    seen: str
    used_as: str
    not_used: str
    remark: str

    @property
    def entries(self) -> list[str]:
        """The ids of the rows and lists that carry it."""
        return self.used_as.split(";") if self.used_as else []


def _lines(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.reader(table))


HEADER, *BODY = _lines(ROOT / "research" / "claims.csv")
CLAIMS = [Claim(*line) for line in BODY]


def _documented() -> list[str]:
    """The reasons in the table of the document."""
    table = DOCUMENT.read_text(encoding="utf-8").partition("## Why a claim is not used")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)


REASONS = _documented()


def _faults(claim: Claim) -> Iterator[str]:
    """What does not hold of one claim."""
    if bool(claim.used_as) == bool(claim.not_used):
        yield "used and not used, or neither"
    if claim.not_used and claim.not_used not in REASONS:
        yield f"no documented reason: {claim.not_used}"
    if claim.seen == "memory" and claim.not_used != "memory_only":
        yield "memory is used"
    for name in claim.entries:
        if name not in ENTRIES:
            yield f"no row or list {name}"
        else:
            yield from (f"{name} {fault}" for fault in _misfits(claim, ENTRIES[name]))


def _misfits(claim: Claim, entry: RowText | ListText) -> Iterator[str]:
    """What the row or list that carries the claim does not share with it."""
    if not {claim.country, EVERY_COUNTRY} & set(entry.countries) and claim.country != EVERY_COUNTRY:
        yield f"does not name {claim.country}"
    read = {source.seen for name in entry.named_sources if (source := SOURCES[name]).url == claim.url}
    if not read:
        yield "rests on another address"
    elif claim.seen not in read:
        yield f"was read as {' '.join(sorted(read))}, not {claim.seen}"


def test_every_claim_has_its_line() -> None:
    """There are 371 claims, numbered in the order in which they were gathered."""
    assert [claim.claim for claim in CLAIMS] == [f"C{number:03}" for number in range(1, 372)]
    assert tuple(HEADER) == Claim._fields


def test_what_carries_a_claim_exists_names_its_country_and_rests_on_its_address() -> None:
    """Each claim is used by rows and lists that speak of the same country on the same page, or else has a reason."""
    assert {claim.claim: found for claim in CLAIMS if (found := list(_faults(claim)))} == {}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"used_as": ""}, "used and not used, or neither"),
        ({"not_used": "memory_only"}, "used and not used, or neither"),
        ({"used_as": "", "not_used": "boredom"}, "no documented reason: boredom"),
        ({"used_as": "KH-2014"}, "no row or list KH-2014"),
        ({"country": "TH"}, "KH-2024-12-05 does not name TH"),
        ({"country": ""}, "KH-2024-12-05 does not name "),
        ({"url": "https://example.org/"}, "KH-2024-12-05 rests on another address"),
        ({"seen": "press"}, "KH-2024-12-05 was read as copy, not press"),
        ({"seen": "memory"}, "memory is used"),
        ({"used_as": "KH-2024-12-05;MM-2025-02-05"}, "MM-2025-02-05 does not name KH"),
    ],
)
def test_a_wrong_line_is_found(change: dict[str, str], fault: str) -> None:
    """A claim that names a wrong row, country, page or reason does not pass."""
    right = next(claim for claim in CLAIMS if claim.used_as == "KH-2024-12-05")
    assert list(_faults(right)) == []
    assert fault in list(_faults(right._replace(**change)))


def test_every_documented_reason_is_used() -> None:
    """The reasons are a closed list without idle ones, and what is known from memory alone carries no row."""
    assert sorted(REASONS) == sorted({claim.not_used for claim in CLAIMS if claim.not_used})
    assert {claim.used_as for claim in CLAIMS if claim.seen == "memory"} == {""}


def test_every_row_and_list_is_carried_by_a_claim() -> None:
    """What no claim carries is named here with the source that it rests on."""
    carried = {name for claim in CLAIMS for name in claim.entries}
    assert set(ENTRIES) - carried == set(ELSEWHERE)
    assert {name: ENTRIES[name].named_sources for name in ELSEWHERE} == {
        name: (source,) for name, source in ELSEWHERE.items()
    }


def test_no_address_of_a_claim_names_a_company() -> None:
    """An address that spells a company's name is cut to its site, in the table as in the sources."""
    assert [claim.claim for claim in CLAIMS if re.search(r"[/-](pt|cv)-", claim.url)] == []


def _schemas() -> dict[Path, list[dict[str, object]]]:
    """The fields of each table of the data package."""
    package = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    return {
        ROOT / cast("str", resource["path"]): cast("list[dict[str, object]]", resource["schema"]["fields"])
        for resource in package["resources"]
    }


def test_the_data_package_describes_the_tables_as_they_are() -> None:
    """Every table of claims and country names is described, in its columns."""
    assert set(_schemas()) == {path for folder in DESCRIBED for path in folder.glob("*.csv")}
    for path, fields in _schemas().items():
        assert [field["name"] for field in fields] == _lines(path)[0], path.name


def test_the_data_package_knows_the_same_reasons() -> None:
    """A reason that is not documented fails validation of the package too."""
    fields = {field["name"]: field for field in _schemas()[ROOT / "research" / "claims.csv"]}
    assert cast("dict[str, object]", fields["not_used"]["constraints"])["enum"] == REASONS
