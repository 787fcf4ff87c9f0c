"""Is every norm that was found in the law accounted for, and every rule carried by one?"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

import pytest

from p2mi_rules import instruments, vocabulary
from p2mi_rules.citations import Instrument
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.norms import Effect, Function
from p2mi_rules.policy import PolicyBook
from p2mi_rules.questions import QUESTIONS
from p2mi_rules.rules import GAPS, RULES
from p2mi_rules.vocabulary import Seen
from tests.project.tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from p2mi_rules.norms import Gap, Rule

REGISTER = ROOT / "research" / "norms.csv"
DOCUMENT = ROOT / "research" / "README.md"
NOT_ENCODED = "not_encoded"
# Rules and gaps behind which no norm stands, each with the provision that was read in the act itself.
READ_IN_THE_ACT = {
    "uu39-2004/p1-1": "UU 39/2004 Pasal 1 angka 1",
    "uu39-2004/p10": "UU 39/2004 Pasal 10",
    "uu39-2004/p10-implementer": "UU 39/2004 Pasal 10",
    "uu39-2004/p11-1": "UU 39/2004 Pasal 11 ayat (1)",
    "uu39-2004/p28": "UU 39/2004 Pasal 28",
    "uu39-2004/p32-1": "UU 39/2004 Pasal 32 ayat (1)",
    "uu39-2004/p37": "UU 39/2004 Pasal 37",
    "uu39-2004/p69-1": "UU 39/2004 Pasal 69 ayat (1)",
    "uu39-2004/p81-1": "UU 39/2004 Pasal 81 ayat (1)",
    "uu39-2004/p100-2-b": "UU 39/2004 Pasal 100 ayat (2) huruf b",
}
COUNTS = {"rule": 96, NOT_ENCODED: 79, "policy_data": 18, "definition": 12, "question": 6, "message": 5}
NOT_ENCODED_BECAUSE = {
    "no_field": 17,
    "binds_only_authority": 17,
    "no_effect_on_placement": 16,
    "binds_the_applicant": 12,
    "text_unseen": 6,
    "a_case": 5,
    "contract_content": 5,
    "memory_only": 1,
}
FREE_FUNCTIONS = {"papers_asked"}


class Identified(Protocol):
    """Whatever has an id."""

    @property
    def id(self) -> str:
        """The id."""
        ...


class Norm(NamedTuple):
    """One line of the register, in its columns."""

    norm: str
    topic: str
    in_short: str
    citation: str
    since: str
    until: str
    seen: str
    url: str
    encoded_as: str
    where: str
    reason: str
    remark: str

    @property
    def carriers(self) -> list[str]:
        """The ids of what carries it."""
        return self.where.split(";") if self.where else []


def _lines() -> list[list[str]]:
    with REGISTER.open(encoding="utf-8", newline="") as table:
        return list(csv.reader(table))


def _documented(heading: str) -> list[str]:
    """The codes in a table of the document."""
    table = DOCUMENT.read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)


HEADER, *BODY = _lines()
NORMS = [Norm(*line) for line in BODY]
KINDS = _documented("As what a norm is encoded")
REASONS = _documented("Why a norm is not encoded")
PROVISIONS: dict[str, Rule | Gap] = {each.id: each for each in (*RULES, *GAPS)}
DECIDING = {rule.id for rule in RULES if rule.effect is not Effect.WARNS}


def _policy() -> set[str]:
    """The ids of all that the policy data hold: rows, lists, sources, notices, contributions."""
    text = PolicyBook.shipped().text
    parts: list[Iterable[Identified]] = [text.rows, text.lists, text.sources, text.notices, text.contributions]
    return {each.id for part in parts for each in part}


def _words() -> set[str]:
    """The members of the vocabulary, and the names of the instruments."""
    lists = {name: found for name, found in vars(vocabulary).items() if hasattr(found, "__members__")}
    members = {f"{name}.{member}" for name, found in lists.items() for member in found.__members__}
    return members | {name for name, found in vars(instruments).items() if isinstance(found, Instrument)}


CARRIERS = {
    "rule": set(PROVISIONS),
    "question": {question.id for question in QUESTIONS},
    "policy_data": _policy(),
    "definition": _words(),
}


def _exists(kind: str, name: str) -> bool:
    """Whether there is such a thing of that kind; a message is an entry of both catalogues."""
    if kind == "message":
        return voice("id").has(name) and voice("en").has(name)
    return name in CARRIERS[kind]


def _faults(norm: Norm) -> Iterator[str]:
    """What does not hold of one norm."""
    if norm.encoded_as not in KINDS:
        yield f"no documented kind: {norm.encoded_as}"
        return
    if bool(norm.where) == bool(norm.reason):
        yield "carried and not carried, or neither"
    if bool(norm.reason) != (norm.encoded_as == NOT_ENCODED):
        yield "a reason where it is encoded, or none where it is not"
    if norm.reason and norm.reason not in REASONS:
        yield f"no documented reason: {norm.reason}"
    if norm.seen == Seen.MEMORY and norm.reason != "memory_only":
        yield "memory is used"
    if norm.encoded_as != NOT_ENCODED:
        yield from (f"no {norm.encoded_as} {name}" for name in norm.carriers if not _exists(norm.encoded_as, name))


def _behind(name: str) -> set[str]:
    """How the norms behind a rule or a gap were read."""
    return {norm.seen for norm in NORMS if norm.encoded_as == "rule" and name in norm.carriers}


def test_every_norm_has_its_line() -> None:
    """There are 216 norms with ids of their own, in the columns that the document names."""
    assert len({norm.norm for norm in NORMS}) == len(NORMS) == 216
    assert tuple(HEADER) == Norm._fields
    documented = re.findall(r"`(\w+)`", DOCUMENT.read_text(encoding="utf-8").partition("# Every norm")[2])
    assert set(Norm._fields) <= set(documented)


def test_what_carries_a_norm_exists_and_is_of_its_kind() -> None:
    """Each norm is carried by things of the one kind it names, or has a reason why nothing carries it."""
    assert {norm.norm: found for norm in NORMS if (found := list(_faults(norm)))} == {}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"where": ""}, "carried and not carried, or neither"),
        ({"reason": "no_field"}, "carried and not carried, or neither"),
        ({"reason": "no_field"}, "a reason where it is encoded, or none where it is not"),
        ({"encoded_as": NOT_ENCODED}, "a reason where it is encoded, or none where it is not"),
        ({"encoded_as": NOT_ENCODED, "where": "", "reason": "boredom"}, "no documented reason: boredom"),
        ({"encoded_as": "poem"}, "no documented kind: poem"),
        ({"seen": "memory"}, "memory is used"),
        ({"where": "uu18-2017/p59-1;uu18-2017/p59-9"}, "no rule uu18-2017/p59-9"),
        ({"where": "papers_asked"}, "no rule papers_asked"),
        ({"encoded_as": "question"}, "no question uu18-2017/p59-1"),
        ({"encoded_as": "policy_data"}, "no policy_data uu18-2017/p59-1"),
        ({"encoded_as": "definition", "where": "Visa.WORKING"}, "no definition Visa.WORKING"),
        ({"encoded_as": "message", "where": "line.liabel"}, "no message line.liabel"),
    ],
)
def test_a_wrong_line_is_found(change: dict[str, str], fault: str) -> None:
    """A norm that names what there is not, or a kind or reason that is not documented, does not pass."""
    right = next(norm for norm in NORMS if norm.where == "uu18-2017/p59-1")
    assert list(_faults(right)) == []
    assert fault in list(_faults(right._replace(**change)))


def test_every_documented_kind_and_reason_is_used() -> None:
    """Both are closed lists without idle entries."""
    assert sorted(KINDS) == sorted({norm.encoded_as for norm in NORMS})
    assert sorted(REASONS) == sorted({norm.reason for norm in NORMS if norm.reason})


def test_the_counts_are_known() -> None:
    """A norm that becomes a rule, or loses one, changes a number here."""
    assert Counter(norm.encoded_as for norm in NORMS) == COUNTS
    assert Counter(norm.reason for norm in NORMS if norm.reason) == NOT_ENCODED_BECAUSE


def test_every_rule_and_gap_is_carried_by_a_norm_or_read_in_the_act() -> None:
    """What no norm carries is named here with its provision, whose official text was read."""
    assert {name for name in PROVISIONS if not _behind(name)} == set(READ_IN_THE_ACT)
    assert {name: str(PROVISIONS[name].basis) for name in READ_IN_THE_ACT} == READ_IN_THE_ACT
    assert {PROVISIONS[name].basis.seen for name in READ_IN_THE_ACT} == {Seen.PRIMARY}


def test_what_is_known_from_memory_is_behind_no_rule() -> None:
    """Nor behind anything else."""
    assert {norm.where for norm in NORMS if norm.seen == Seen.MEMORY} == {""}


def test_what_the_press_reports_decides_nothing_by_itself() -> None:
    """Behind a rule that decides there is always a norm that was read in an official text."""
    alone = {name for name in DECIDING if (read := _behind(name)) and Seen.PRIMARY not in read}
    assert alone == set()
    assert {PROVISIONS[name].basis.seen for name in DECIDING} == {Seen.PRIMARY}
    reported = {name for norm in NORMS if norm.seen == Seen.PRESS for name in norm.carriers}
    assert reported & DECIDING, "some norm of the press stands beside a primary one, or this test looks at nothing"


def test_free_functions_are_few() -> None:
    """At most three questions are functions off which nothing else can be read; today it is one."""
    assert {question.id for question in QUESTIONS if isinstance(question, Function)} == FREE_FUNCTIONS
    assert len(FREE_FUNCTIONS) <= 3


def test_a_norm_is_told_in_one_short_sentence() -> None:
    """At most twenty words and one full stop; a remark has at most fifteen words."""
    assert [norm.norm for norm in NORMS if len(norm.in_short.split()) > 20 or not norm.in_short.endswith(".")] == []
    assert [norm.norm for norm in NORMS if re.search(r"\.\s|;", norm.in_short)] == []
    assert [norm.norm for norm in NORMS if len(norm.remark.split()) > 15] == []


def test_no_address_or_sentence_of_a_norm_names_a_company() -> None:
    """An address that spells a company's name is cut to its site; what happened to a company is told without it."""
    assert [norm.norm for norm in NORMS if re.search(r"[/-](pt|cv)-", norm.url)] == []
    assert [norm.norm for norm in NORMS if re.search(r"\b(PT|CV)\b", f"{norm.in_short} {norm.remark}")] == []


def test_the_data_package_describes_the_register() -> None:
    """Its columns in their order, and the same closed lists, so that validation of the package knows them too."""
    package = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    (resource,) = (each for each in package["resources"] if each["path"] == "research/norms.csv")
    fields = {field["name"]: field.get("constraints", {}) for field in resource["schema"]["fields"]}
    assert tuple(fields) == Norm._fields
    enums = {name: cast("list[str]", found["enum"]) for name, found in fields.items() if "enum" in found}
    assert (enums["encoded_as"], enums["reason"]) == (KINDS, REASONS)
    assert enums["seen"] == [str(member) for member in Seen]
    assert set(enums["topic"]) == {norm.topic for norm in NORMS}
    patterns = {name: cast("str", found["pattern"]) for name, found in fields.items() if "pattern" in found}
    for norm in NORMS:
        for name, value in norm._asdict().items():
            assert not value or name not in patterns or re.fullmatch(patterns[name], value), f"{norm.norm} {name}"
            assert value or not fields[name].get("required"), f"{norm.norm} {name}"
