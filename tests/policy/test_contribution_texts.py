"""Can a user's text set, replace and end what insurance costs, and is every fault of it told in its place?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from p2mi_rules.cli import main
from p2mi_rules.exceptions import FaultyPolicyError
from p2mi_rules.policy import Contribution, PolicyBook, WhyNoAmount
from p2mi_rules.policy.overview.changes import Change, changes, differences
from p2mi_rules.policy.overview.known import known
from tests.policy.laying import faults_of
from tests.policy.toys import EMPTY, SOURCES, book, contribution, source

if TYPE_CHECKING:
    from tests.policy.laying import Write

SHIPPED = PolicyBook.shipped()
END = '\n[[end]]\nid = "{}"\nuntil = "{}"\nsource = "decree"\n'
DAY = date(2027, 1, 1)
COLUMNS = "table,id,months,alone,before,during,further_month,since,until,source,provision"


def _during(policy: PolicyBook, on: date, months: int = 12) -> int | WhyNoAmount:
    """The amount during work, or why there is none."""
    found = policy.contribution(months, on=on)
    return found.during if isinstance(found, Contribution) else found.why


def _faults(*parts: str) -> dict[str, str]:
    """What each fault of a text found and expected, by its place; the text is the second after the sources."""
    with pytest.raises(FaultyPolicyError) as raised:
        book("".join(parts))
    return {
        fault.field.partition(": ")[2]: f"{fault.found}, expected {fault.expected}" for fault in raised.value.faults
    }


def test_a_text_replaces_an_amount_by_its_id() -> None:
    """The twelve months of the book cost what the user's text says, which the answer tells; the others as before."""
    more = {"before": 1, "during": 2, "since": "2023-03-17", "source": "own"}
    laid = SHIPPED.overlay(source(id="own") + contribution("permenaker-4-2023-12", **more))
    found = laid.contribution(12, on=DAY)
    assert isinstance(found, Contribution)
    assert (found.before, found.during, found.total, found.local, found.source.id) == (1, 2, 3, True, "own")
    assert laid.text.local == ("permenaker-4-2023-12",)
    assert laid.contribution(24, on=DAY) == SHIPPED.contribution(24, on=DAY)
    assert laid.contribution(12, on=DAY, alone=True) == SHIPPED.contribution(12, on=DAY, alone=True)


def test_a_new_regulation_takes_the_place_of_an_old_one() -> None:
    """Ended by its id on the day on which the new amount begins: the last day of the one, the first of the other."""
    more = {"during": 200_000, "since": "2027-07-01", "source": "own"}
    end = END.format("permenaker-4-2023-12", "2027-07-01").replace("decree", "own")
    laid = SHIPPED.overlay(source(id="own", published="2027-06-01") + contribution("own-12", **more) + end)
    assert [_during(laid, day) for day in (date(2027, 6, 30), date(2027, 7, 1))] == [189_000, 200_000]
    early = known(laid, date(2027, 5, 31))
    assert [_during(early, day) for day in (date(2027, 6, 30), date(2027, 7, 1))] == [189_000, 189_000]


def test_amounts_that_end_are_none_after_their_last_day() -> None:
    """The day of the end is the first without."""
    ended = book(contribution()).overlay(END.format("c", "2021-01-01"))
    assert [_during(ended, day) for day in (date(2020, 12, 31), date(2021, 1, 1))] == [100, WhyNoAmount.NOTHING_KNOWN]


def test_two_amounts_may_share_a_day_that_is_not_known() -> None:
    """One ends and the other begins on some day of a month: inside it is not certain which."""
    policy = book(contribution(until="2021-02") + contribution("d", during=200, since="2021-02"))
    days = (date(2021, 1, 31), date(2021, 2, 1), date(2021, 2, 27), date(2021, 2, 28))
    assert [_during(policy, day) for day in days] == [100, *[WhyNoAmount.NOT_CERTAIN] * 2, 200]


def test_every_way_of_changing_is_told_and_no_destination_is_answered_otherwise() -> None:
    """Added, removed, ended, changed; what insurance costs says nothing of where one may be placed."""
    old = book(contribution("a") + contribution("b", months=6) + contribution("c", months=24))
    new = old.overlay(contribution("d", months=36) + contribution("c", months=24, during=9) + END.format("b", "2021"))
    kept = tuple(one for one in new.text.contributions if one.id != "a")
    new = PolicyBook(new.text._replace(contributions=kept))
    assert set(changes(old, new)) == {
        Change("contribution", "a", "removed", (), ()),
        Change("contribution", "b", "ended", ("until", "until_source"), ()),
        Change("contribution", "c", "changed", ("during",), ()),
        Change("contribution", "d", "added", (), ()),
    }
    assert differences(old, new) == ()


def test_what_nobody_could_know_is_left_out_whole() -> None:
    """An amount on a later document alone is gone from the book as it was known."""
    early = known(book(contribution() + contribution("d", months=6, source="late")), date(2021, 1, 1))
    assert [one.id for one in early.text.contributions] == ["c"]


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("before", -1, "-1, expected a whole number from 0 to 999999999999"),
        ("during", -100, "-100, expected a whole number from 0 to 999999999999"),
        ("during", 0.5, "0.5, expected a whole number from 0 to 999999999999"),
        ("during", "332.500", "'332.500', expected a whole number from 0 to 999999999999"),
        ("during", True, "True, expected a whole number from 0 to 999999999999"),
        ("during", 10**12, "1000000000000, expected a whole number from 0 to 999999999999"),
        ("during", None, "nothing, expected a whole number from 0 to 999999999999"),
        ("further_month", -1, "-1, expected a whole number from 0 to 999999999999"),
        ("months", 12.5, "12.5, expected a whole number from 1 to 999999999999"),
        ("months", 0, "0, expected a whole number from 1 to 999999999999"),
        ("months", None, "nothing, expected a whole number from 1 to 999999999999"),
        ("alone", 1, "1, expected true or false"),
        ("since", None, "nothing, expected the day from which it is paid"),
        ("until", "2019", "'2019', expected a day after 2020-01-01"),
        ("provision", None, "nothing, expected some words"),
        ("source", "decre", "'decre', expected the id of a source of the book or of the texts"),
        ("until_source", "decre", "'decre', expected the id of a source of the book or of the texts"),
        ("furthermonth", 1, "'an unknown key', expected one of id, since, until, months, before, during, source,"),
    ],
)
def test_a_fault_is_told_where_it_is(key: str, value: object, told: str) -> None:
    """Negative amounts, months that are not whole, no day, no such document: each with its key."""
    (place, found), *others = _faults(contribution(**{key: value})).items()
    assert others == []
    assert place == f"contribution[0] c.{key}"
    assert found.startswith(told)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ({}, {"since": "2021-01-01"}),
        ({"until": "2021-01-02"}, {"since": "2021-01-01"}),
        ({"until": "2021-02"}, {"since": "2021-02-10"}),
        ({"until": "2021-02-10"}, {"since": "2021-02"}),
        ({"until": "2022-01-01"}, {"since": "2021-01-01", "until": "2021-02-01"}),
        ({"alone": True}, {"alone": True}),
    ],
)
def test_one_term_has_one_amount_at_a_time(first: dict[str, object], then: dict[str, object]) -> None:
    """Two rows for one term and way that may hold on one day are a fault where the later one begins."""
    found = _faults(contribution(**first) + contribution("d", **then))
    since = then.get("since", "2020-01-01")
    assert list(found) == ["contribution[1] d.since"]
    assert "expected a day on which c is over: 12 months have one amount at a time" in found["contribution[1] d.since"]
    assert str(since) in found["contribution[1] d.since"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ({"until": "2021-01-01"}, {"since": "2021-01-01"}),
        ({"until": "2021-01"}, {"since": "2021-01-31"}),
        ({"until": "2021-01"}, {"since": "2021-01"}),
        ({"months": 6}, {}),
        ({"alone": True}, {}),
    ],
)
def test_other_times_terms_and_ways_stand_side_by_side(first: dict[str, object], then: dict[str, object]) -> None:
    """Whatever the order in which they are written."""
    one, other = contribution(**first), contribution("d", **then)
    assert book(one + other) == book(other + one)


def test_an_old_row_at_the_same_time_blames_the_new_one() -> None:
    """A row of the book that a new text overlaps stands in no text; the new one is told with its line."""
    old = book(contribution(since="2021-01-01"))
    with pytest.raises(FaultyPolicyError, match=r"^text:2: contribution c\.since: found '2021-01-01'"):
        old.overlay(contribution("d", since="2020-01-01"))


def test_what_is_wrong_already_is_no_second_amount() -> None:
    """Two rows without months or without a day are two faults, not three."""
    for wrong in ({"months": 0}, {"since": None}):
        with pytest.raises(FaultyPolicyError) as raised:
            book(contribution(**wrong) + contribution("d", **wrong))
        assert len(raised.value.faults) == 2


def test_an_end_of_nothing_names_the_nearest_amount() -> None:
    """Whoever ends an amount that is not there is told of one that is, or that it had not begun."""
    with pytest.raises(FaultyPolicyError, match="a row, list or contribution of the book; did you mean amount"):
        book(contribution("amount") + END.format("amonut", "2021"))
    with pytest.raises(FaultyPolicyError, match=r"end\[0\]\.until: .* a day after 2020-01-01, when c begins"):
        book(contribution() + END.format("c", "2019"))
    (place,) = _faults(contribution() + END.format("c", "2021").replace("decree", "decre"))
    assert place == "end[0].source"


def test_an_id_stands_once() -> None:
    """Two amounts of one id in new texts are a fault."""
    assert "contribution[1] c.id" in _faults(contribution() + contribution(months=6))


def test_csv_says_what_toml_says(write: Write) -> None:
    """Digits alone in the cells of amounts, ya for who goes alone, an empty cell for no amount of one month more."""
    content = (
        f"{COLUMNS}\n"
        "contribution,a,12,,37500,189000,13500,2020-01-01,,decree,Pasal 1\n"
        "contribution,b,12,ya,0,189000,,2020-01-01,2021-01-01,decree,Pasal 2\n"
    )
    toml = contribution("a", before=37500, during=189000, further_month=13500)
    toml += contribution("b", alone=True, before=0, during=189000, until="2021-01-01", provision="Pasal 2")
    assert EMPTY.overlay(SOURCES).overlay_files(write("own.csv", content)) == book(toml)


@pytest.mark.parametrize("cell", ["332.500", "-1", "1e5", "Rp1", "9" * 13, "\u0663"])
def test_csv_takes_digits_alone(write: Write, cell: str) -> None:
    """Full stops between thousands, signs, currencies and digits of other scripts are told."""
    content = f"{COLUMNS}\ncontribution,a,12,,0,{cell},,2020-01-01,,decree,Pasal 1\n"
    (fault,) = faults_of(EMPTY.overlay(SOURCES), write("own.csv", content))
    assert fault.startswith(f"own.csv:2: contribution[0] a.during: found {cell!r}, expected a whole number from 0 to ")
    assert fault.endswith(", in digits alone")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_command_takes_amounts_and_tells_what_changes(
    write: Write, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    """`policy lint` accepts the table, and refuses it with file and line where it is wrong."""
    good = write("good.toml", source(id="own") + contribution("permenaker-4-2023-12", source="own"))
    assert main(["policy", "lint", good, "--lang", lang]) == 0
    assert "contribution permenaker-4-2023-12" in capsys.readouterr().out
    bad = write("bad.toml", contribution("own-12", before=-1, months=11, source="permenaker-4-2023"))
    assert main(["policy", "lint", bad, "--lang", lang]) == 1
    assert f"{bad}:5: contribution[0] own-12.before: found -1" in capsys.readouterr().out
