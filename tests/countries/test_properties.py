"""What holds for every text, not only for those we thought of?"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules.countries import Ambiguous, Resolved, Unrecognised, from_code, read, regions, resolve
from p2mi_rules.countries.spelling import normal, without_titles
from p2mi_rules.countries.tables import composed, rows, spellings

if TYPE_CHECKING:
    import pytest

TABLES = {**spellings(), **composed()}
REGIONS = [name for name, *_ in rows("region_names")]
KNOWN = st.sampled_from(sorted(TABLES))
ANY_TEXT = st.text() | st.text(st.characters(exclude_categories=())) | KNOWN
ACCENTS = st.sampled_from(["\u0301", "\u0300", "\u0308", "\u0327", "\u0303"])
SPACES = st.text(st.sampled_from(" \t\n\u00a0\u2003-_.,()'\u2019"), min_size=1, max_size=4)
INVISIBLE = st.sampled_from(["\u200b", "\u00ad", "\ufeff", "\u200d", "\u2060"])


@given(ANY_TEXT)
def test_no_text_raises(text: str) -> None:
    """Whatever a cell holds, lone surrogates included, there is an answer."""
    for function in (resolve, read, from_code, regions):
        assert function(text) is not None


@given(
    ANY_TEXT | st.builds(str.__add__, KNOWN, st.text(max_size=3)) | st.builds(str.__add__, st.text(max_size=3), KNOWN)
)
def test_only_what_is_in_the_tables_is_resolved(text: str) -> None:
    """A resolved name is in the tables as it stands or without its titles, under that country alone."""
    answer = resolve(text)
    if isinstance(answer, Resolved) and not set("([") & set(text):
        found = [TABLES.get(form, ()) for form in without_titles(normal(text))]
        assert (answer.alpha_2,) in found


@given(KNOWN, ANY_TEXT | st.sampled_from(["Dhaka", "kota", "KH"]))
def test_brackets_never_make_another_country_of_a_name(form: str, inside: str) -> None:
    """What stands in brackets may open or settle a name, yet no country comes out that it does not mean by itself."""
    whole, own = resolve(f"{form} ({inside})"), resolve(form)
    spelled = TABLES.get(normal(f"{form} {inside}"))
    if isinstance(whole, Resolved) and spelled is None and not set("()[]") & set(inside):
        candidates = (own.alpha_2,) if isinstance(own, Resolved) else getattr(own, "candidates", ())
        assert whole.alpha_2 in candidates


@given(KNOWN, st.integers(min_value=0))
def test_case_never_changes_the_answer(form: str, capitals: int) -> None:
    """Capitals, small letters and any mixture of them are one name."""
    assert {resolve(text) for text in (form, form.upper(), form.title(), form.swapcase())} == {resolve(form)}
    mixed = "".join(char.upper() if capitals >> place & 1 else char for place, char in enumerate(form))
    assert resolve(mixed) == resolve(form)


@given(KNOWN, SPACES, SPACES, SPACES)
def test_spacing_and_punctuation_never_change_the_answer(form: str, before: str, between: str, after: str) -> None:
    """Any space or punctuation around and between the words is one space."""
    assert resolve(before + form.replace(" ", between) + after) == resolve(form)


@given(KNOWN, ACCENTS, INVISIBLE, st.data())
def test_accents_and_invisible_characters_never_change_the_answer(
    form: str, accent: str, invisible: str, data: st.DataObject
) -> None:
    """Accents, composed or not, and characters nobody sees do not hide a name."""
    place = data.draw(st.integers(1, len(form)))
    accented = form[:place] + accent + form[place:]
    assert resolve(accented) == resolve(unicodedata.normalize("NFC", accented)) == resolve(form)
    assert resolve(form[:place] + invisible + form[place:]) == resolve(form)


@given(st.sampled_from(REGIONS), SPACES, SPACES, INVISIBLE, st.integers(min_value=0))
def test_no_writing_changes_which_lists_a_region_means(
    name: str, before: str, between: str, invisible: str, capitals: int
) -> None:
    """Case, spaces, punctuation and characters nobody sees make neither another region nor a country of it."""
    mixed = "".join(char.upper() if capitals >> place & 1 else char.lower() for place, char in enumerate(name))
    written = before + mixed.replace(" ", between) + invisible
    assert regions(written) == regions(name) != ()
    assert resolve(written) == resolve(name)


@given(ANY_TEXT | st.builds(str.__add__, st.sampled_from(REGIONS), st.text(max_size=3)))
def test_an_answer_has_lists_only_where_a_region_is_named(text: str) -> None:
    """The answer tells the lists that can be asked for, and holds all their countries."""
    answer, lists = resolve(text), regions(text)
    if isinstance(answer, Ambiguous) and answer.regions:
        assert answer.regions == tuple(region.id for region in lists)
        assert set(answer.candidates) == {code for region in lists for code in region.countries}
    elif lists:
        assert isinstance(answer, Ambiguous)


@given(ANY_TEXT)
def test_normalising_twice_changes_nothing(text: str) -> None:
    """The normal form is its own normal form."""
    assert normal(normal(text)) == normal(text)


@given(KNOWN, st.data())
def test_suggestions_resolve_when_given_back(form: str, data: st.DataObject) -> None:
    """A suggestion, pasted back as it was printed, is the country it names."""
    place = data.draw(st.integers(0, len(form)))
    answer = resolve(form[:place] + data.draw(st.sampled_from("abcxyz")) + form[place:])
    for suggestion in answer.suggestions if isinstance(answer, Unrecognised) else ():
        assert resolve(suggestion) == Resolved(suggestion[-3:-1])


@given(st.sampled_from(["Kamboja", "x", "é", "the ", " ", "\u0301"]), st.integers(257, 5000))
def test_a_text_too_long_to_be_a_name_is_unrecognised(part: str, times: int) -> None:
    """What is longer than any name is refused before it is looked at."""
    assert resolve(part * times) == read(part * times) == from_code(part * times) == Unrecognised()


def test_a_cell_of_ten_million_characters_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The length is looked at first: a huge cell is neither normalised nor compared."""

    def refuse(text: str) -> str:
        raise AssertionError(len(text))

    monkeypatch.setattr("p2mi_rules.countries.resolver.normal", refuse)
    assert resolve("Kamboja" * 1_500_000) == Unrecognised()
