"""Is every field of a record named and asked for in both languages?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from p2mi_rules import words
from p2mi_rules.exceptions import FaultyRequestError

every_field = pytest.mark.parametrize("field", list(words.FIELDS))


@every_field
def test_a_field_reads_back_from_each_of_its_names(field: str) -> None:
    """The English name, the Indonesian name and every synonym lead to the field, and to no other."""
    names = (field, words.FIELDS[field].indonesian, *words.FIELDS[field].synonyms)
    assert {words.field(name) for name in names} == {field}


@every_field
def test_case_and_spacing_of_a_name_do_not_count(field: str) -> None:
    """A spreadsheet's own style of headers is accepted."""
    name = words.FIELDS[field].indonesian
    assert words.field(name.replace("_", " ").title()) == words.field(name.upper().replace("_", "-")) == field


@every_field
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_field_is_asked_for_in_one_question(field: str, lang: str) -> None:
    """An interview has a question to put, and a label to speak of the answer."""
    question = words.FIELDS[field].question(lang)
    assert question.endswith("?")
    assert question.count("?") == 1
    assert words.FIELDS[field].label(lang)


def test_no_two_fields_share_a_name_or_a_question() -> None:
    """Two fields are never mixed up."""
    names = [words.normal(words_.indonesian) for words_ in words.FIELDS.values()]
    questions = [question for words_ in words.FIELDS.values() for question in words_.questions]
    assert len(set(names)) == len(names)
    assert len(set(questions)) == len(questions)


@every_field
def test_no_field_has_the_name_of_a_personal_column(field: str) -> None:
    """A column that is read is never one that is passed over."""
    names = (field, words.FIELDS[field].indonesian, *words.FIELDS[field].synonyms)
    assert [name for name in names if words.is_personal(name)] == []


@pytest.mark.parametrize("name", ["NIK", "No. Paspor", "nama_lengkap", "No HP", "Passport Number", "alamat", "name"])
def test_personal_columns_are_known(name: str) -> None:
    """Columns of names, numbers and addresses are recognised as such, and are no fields."""
    assert words.is_personal(name)
    assert words.field(name) is None


def test_an_unknown_name_gets_the_nearest_field() -> None:
    """A misspelt header is repaired by its English name."""
    assert words.nearest_field("tanggal brangkat") == "departed_on"
    assert words.nearest_field("hobi") is None


@given(st.text())
def test_any_name_is_a_field_or_not(name: str) -> None:
    """No header makes the reading of a name fail."""
    assert words.field(name) in {None, *words.FIELDS}
    assert words.nearest_field(name) in {None, *words.FIELDS}


def test_another_language_is_refused() -> None:
    """Questions are in Indonesian or English."""
    with pytest.raises(FaultyRequestError):
        words.FIELDS["route"].question("nl")
