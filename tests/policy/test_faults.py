"""Does a broken policy text say everything that is wrong with it, and nothing break on any text?"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.exceptions import FaultyPolicyError
from p2mi_rules.policy import PolicyBook, Situation
from tests.policy.toys import SILENT, C, N, ask, book, continuity, listing, row, source

SHIPPED = PolicyBook.shipped()


def _faults(text: str) -> dict[str, str | None]:
    """What the nearest repair of each fault is, by place; the text is the second after the sources."""
    with pytest.raises(FaultyPolicyError) as raised:
        book(text)
    return {_place(fault.field): fault.suggestion for fault in raised.value.faults}


def _place(field: str) -> str:
    """The place without the name and the line of its text."""
    return re.sub(r"^text 2:\d+(: )?", "", field)


def test_all_faults_of_all_texts_are_told_at_once() -> None:
    """Two texts with four faults raise one error with four lines, each with its text."""
    with pytest.raises(FaultyPolicyError) as raised:
        SHIPPED.overlay("x = 1\ny = 2", row("r", "closd", "nowhere"))
    assert [fault.field for fault in raised.value.faults] == [
        "text 1:1: x",
        "text 1:2: y",
        "text 2:4: row[0] r.kind",
        "text 2:6: row[0] r.source",
    ]


@pytest.mark.parametrize(
    ("text", "place", "suggestion"),
    [
        ('kountry = "KH"', "kountry", "country"),
        (row("r", "suspnded"), "row[0] r.kind", "suspended"),
        (row("r", "open", routes=["p2"]), "row[0] r.routes", "p2p"),
        (row("r", "open", untill="2020"), "row[0] r.untill", "until"),
        (row("r", "open", "minster"), "row[0] r.source", "minister"),
        (row("r", "closed", "minister"), "row[0] r.kind", "not_designated"),
        (row("r", "open", country="Kamboja"), "row[0] r.country", "KH"),
        (row("r", "open", country="UK"), "row[0] r.country", "GB"),
        (row("r", "open", country="QQ"), "row[0] r.country", None),
        (row("r", "open", within_schemes=["ssw"]), "row[0] r.within_schemes", "schemes"),
        (row("r", "open", since="2020-13"), "row[0] r.since", None),
        (row("r", "open", since="2020-02-30"), "row[0] r.since", None),
        (row("r", "open", since="2020..2019"), "row[0] r.since", None),
        (row("r", "open", since=2020), "row[0] r.since", None),
        (row("r", "open", since="2020-01-02", until="2020-01-02"), "row[0] r.until", None),
        (row("r", "open", since="2021", until="2020"), "row[0] r.until", None),
        (row("r", "open", until_source="minster"), "row[0] r.until_source", "minister"),
        (row("r", "open", approved_continue=True), "row[0] r.approved_continue", None),
        (row("r", "suspended", approved_continue=1), "row[0] r.approved_continue", None),
        (row("r", "suspended", until="2020", ends_when_listed=True), "row[0] r.ends_when_listed", None),
        (row("r", "limited"), "row[0] r.routes", None),
        (row("r", "open").replace('country = "TH"', ""), "row[0] r.countries", None),
        (row("r", "open").replace('source = "decree"', ""), "row[0] r.source", None),
        (row("r", "open").replace('source = "decree"', "source = []"), "row[0] r.source", None),
        (row("r", "open").replace('"A note."', '" "'), "row[0] r.note_en", None),
        (row("r", "open").replace('"A note."', "7"), "row[0] r.note_en", None),
        (row("a b", "open"), "row[0].id", None),
        (row("r", "open") + row("r", "closed"), "row[1] r.id", None),
        ('row = "r"', "row", None),
        ("row = [1]", "row[0]", None),
        ('continuity = "A"', "continuity", None),
        (
            listing("L", ["TH"], since="2020") + '[[list.entry]]\ncountry = "TH"\nsource = "decre"\n',
            "list[0] L.entry[0].source",
            "decree",
        ),
        (continuity(list="M") + listing("L", ["TH"], since="2020"), "continuity.list", None),
        (continuity(list="L") + listing("L", ["KH"], since="2020"), "continuity.list", "L"),
        (continuity().replace('country = "TH"', 'country = ["TH", "KH"]'), "continuity.country", None),
        (continuity().replace('country = "TH"', ""), "continuity.country", None),
        (source(published="2020-13"), "source[0] s.published", None),
        (source(published=None), "source[0] s.published", None),
        (source(published="2020-02", retrieved="2020-01-31"), "source[0] s.retrieved", None),
        (continuity(last_ground="2020"), "continuity.last_ground", None),
        (continuity(tier="B", last_ground="soon"), "continuity.last_ground", None),
        (listing("L", ["TH"]), "list[0] L.since", None),
        (listing("L", ["TH"], since="2020", entry=[]) + '[[list.entry]]\ncountry = "KH"\n', "", None),
        (listing("L", ["TH"], since="2020") + '[[list.entry]]\ncountry = "KH"\n', "list[0] L.entry[0].country", None),
        ('notice = [{ id = "n", text_id = "a", text_en = "b", source = "list" }]', "notice[0] n.since", None),
        (
            'notice = [{ id = "n", since = "2020", text_id = "a", text_en = "b", source = "list" }]',
            "notice[0] n.since",
            None,
        ),
        (
            'notice = [{ id = "n", since = "2020-01-01", text_id = "a", text_en = "b", source = "lst" }]',
            "notice[0] n.source",
            "list",
        ),
        ('end = [{ id = "q", until = "2020", source = "list" }]', "end[0].id", None),
        ('end = [{ until = "2020", source = "list" }]', "end[0].id", None),
        ('end = [{ id = "r", source = "list" }]\n' + row("r", "open"), "end[0].until", None),
        ('end = [{ country = "TH", kind = "open", until = "2020", source = "list" }]', "end[0].kind", None),
        (
            'source = [{ id = "d", title_id = "D", title_en = "D", issuer = "M", authority = "other", seen = "copy" }]',
            "source[0] d.published",
            None,
        ),
    ],
)
def test_a_fault_names_its_place_and_the_nearest_repair(text: str, place: str, suggestion: str | None) -> None:
    """Each fault is found where it is, with the word that was probably meant."""
    assert _faults(text)[place] == suggestion


def test_a_closing_on_a_statement_says_whose_word_may_close() -> None:
    """The message teaches that only an instrument of the Minister or Government closes a country."""
    with pytest.raises(FaultyPolicyError, match="only an instrument of the Minister or Government") as raised:
        book(row("r", "closed", ["minister", "office"]))
    assert "national_statement, regional_statement" in str(raised.value)


def test_a_closing_by_a_decree_among_statements_builds() -> None:
    """One decree among the sources is enough."""
    text = row("r", "closed").replace('source = "decree"', 'source = ["minister", "decree"]')
    assert ask(book(text), "2020-01-01").statuses == {C}


@pytest.mark.parametrize(
    "text",
    [
        "= broken",
        "a = 1\na = 2",
        '[[row]\nid = "r"',
        "x = " + "[" * 5000 + "]" * 5000,
        "x" * 10_000_000,
        "\x00",
        '"' * 99,
        "x = " + "9" * 5000,
        "country = 0x" + "f" * 5000,
    ],
    ids=["no key", "twice", "bracket", "deep", "ten million", "null", "quotes", "digits", "sixteens"],
)
def test_hostile_text_is_refused_with_a_fault(text: str) -> None:
    """Text that is not TOML, too deep or too long is a fault, and the message stays short."""
    with pytest.raises(FaultyPolicyError) as raised:
        SHIPPED.overlay(text)
    assert len(str(raised.value)) < 500


@given(text=st.text(max_size=200))
def test_any_text_builds_or_is_refused(text: str) -> None:
    """Whatever is laid over the book, it answers or raises FaultyPolicyError."""
    with suppress(FaultyPolicyError):
        assert SHIPPED.overlay(text).standing(Situation("KH", date(2025, 10, 29))).statuses == {N}


values = st.recursive(
    st.booleans() | st.integers(-9, 9) | st.sampled_from(["TH", "KH", "open", "closed", "2020", "p2p", "decree", ""]),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)
keys = st.sampled_from(
    ["id", "kind", "country", "since", "until", "source", "note_id", "routes", "employer", "months", "before", "x"]
)


@given(
    table=st.sampled_from(["row", "list", "source", "notice", "end", "contribution"]),
    words=st.dictionaries(keys, values),
)
def test_any_table_builds_or_is_refused(table: str, words: dict[str, object]) -> None:
    """Tables with right and wrong keys and values never raise anything else."""
    lines = [f"{key} = {str(value).replace(chr(39), chr(34)).lower()}" for key, value in words.items() if value != ""]
    with pytest.raises(FaultyPolicyError):
        book(f"[[{table}]]\n" + "\n".join(lines))


def test_a_day_may_be_written_without_quotes() -> None:
    """TOML has dates of its own; a day is read either way, a moment of the day is not."""
    assert ask(book(row("r", "closed").replace("kind", "since = 2020-01-02\nkind")), "2020-01-01").statuses == SILENT
    assert "row[0] r.since" in _faults(row("r", "closed").replace("kind", "since = 2020-01-02T10:00:00\nkind"))
