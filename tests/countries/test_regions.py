"""Does the name of a region tell which lists it may mean, and is no country ever made of it?"""

from __future__ import annotations

import csv
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from babel import Locale

from p2mi_rules import countries, policy
from p2mi_rules.countries import Ambiguous, Region, Resolved, Unrecognised, read, regions, resolve
from p2mi_rules.countries.spelling import normal
from p2mi_rules.countries.tables import ambiguous, composed, slips, spellings

DATA = Path(countries.__file__).parent / "data"
DECREES = Path(policy.__file__).parent / "data" / "decrees"
ALSO_COUNTRIES = {"Amerika", "America", "Afrika Tengah", "Central Africa"}
MIDDLE_EAST = ("kepmenaker-260-2015", "roadmap-2015-05-04", "kbri-tripoli-2015-11-26", "m49-145")


def rows(table: str) -> list[dict[str, str]]:
    """Read a table afresh, not by the code under test."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


LISTS, SPOKEN = rows("regions"), rows("region_names")
M49 = [row["id"] for row in LISTS if row["id"].startswith("m49-")]


def ids(text: str) -> tuple[str, ...]:
    """Which lists a text may mean."""
    return tuple(region.id for region in regions(text))


def members(region: str) -> set[str]:
    """The countries of one list."""
    (only,) = regions(region)
    return set(only.countries)


def decreed(text: str) -> set[str]:
    """The countries that the rows of one text of the policy speak of."""
    told = tomllib.loads((DECREES / f"{text}.toml").read_text(encoding="utf-8"))["row"]
    return {alpha_2 for row in told for alpha_2 in row.get("countries", [row.get("country")])}


@pytest.mark.parametrize("row", LISTS, ids=lambda row: row["id"])
def test_every_list_is_whole_and_has_a_source(row: dict[str, str]) -> None:
    """Its countries exist, each once and in their order, as many as it says; nothing of it is blank."""
    (region,) = regions(row["id"])
    assert region == Region(
        row["id"],
        row["name_id"],
        row["name_en"],
        source=row["source"],
        url=row["url"],
        published=row["published"],
        countries=tuple(row["countries"].split(";")),
    )
    assert all(cell and cell == cell.strip() for cell in row.values())
    assert list(region.countries) == sorted(set(region.countries))
    assert len(region.countries) == int(row["of_countries"]) > 1
    assert all(map(countries.exists, region.countries))
    assert region.url.startswith(("https://", "http://"))
    assert region.published == "-".join(region.published.split("-")) > "1945-01-01"


@pytest.mark.parametrize("row", LISTS, ids=lambda row: row["id"])
def test_the_name_of_a_list_means_that_list_alone(row: dict[str, str]) -> None:
    """What a list is called in either language is read back as it, whatever the case, and never as a country."""
    for text in (row["id"], row["name_id"], row["name_en"]):
        assert ids(text) == ids(text.upper()) == ids(f" {text.lower()} ") == (row["id"],)
        assert resolve(text) == read(text) == Ambiguous(tuple(row["countries"].split(";")), regions=(row["id"],))


@pytest.mark.parametrize("row", SPOKEN, ids=lambda row: row["name"])
def test_a_spoken_region_answers_which_lists(row: dict[str, str]) -> None:
    """Each name gives its lists in their order, and the answer holds every country of them."""
    meant = tuple(row["regions"].split(";"))
    assert ids(row["name"]) == ids(f"negara-negara {row['name']}") == ids(f"{row['name']} countries") == meant
    if row["name"] in ALSO_COUNTRIES:
        return
    answer = resolve(row["name"])
    assert isinstance(answer, Ambiguous)
    assert answer == read(row["name"]) == read(row["name"].upper())
    assert answer.regions == meant
    assert set(answer.candidates) == set().union(*map(members, meant))
    assert len(answer.candidates) == len(set(answer.candidates)) > 1


def test_no_name_of_a_region_shadows_a_country() -> None:
    """None is a spelling of a country, a slip or a name beside a code, but the four that a country must answer for."""
    own = [text for row in LISTS for text in (row["id"], row["name_id"], row["name_en"])]
    forms = {normal(text) for text in [*own, *(row["name"] for row in SPOKEN)]}
    assert forms & (slips().keys() | composed().keys() | spellings().keys()) == set(map(normal, ALSO_COUNTRIES))
    assert set(map(normal, ALSO_COUNTRIES)) <= ambiguous().keys()
    assert {form.upper() for form in forms if countries.from_code(form) != Unrecognised()} == set()


def test_no_name_of_a_region_is_written_down_twice() -> None:
    """No two names have one normal form, and every list named is there and has a spoken name."""
    own = [row["id"] for row in LISTS] + [text for row in LISTS for text in {row["name_id"], row["name_en"]}]
    forms = [normal(text) for text in [*own, *(row["name"] for row in SPOKEN)]]
    assert sorted(set(forms)) == sorted(forms)
    assert {region for row in SPOKEN for region in row["regions"].split(";")} == {row["id"] for row in LISTS}


@pytest.mark.parametrize("name", sorted(ALSO_COUNTRIES))
def test_a_name_that_is_said_of_a_country_too_stays_with_the_country(name: str) -> None:
    """The lists can be asked for, yet in a record the country is asked about as before."""
    assert len(regions(name)) == 1
    assert resolve(name) == read(name) == Ambiguous(ambiguous()[normal(name)])


@pytest.mark.parametrize(
    ("text", "alpha_2"),
    [
        ("Afrika Selatan", "ZA"),
        ("Amerika Serikat", "US"),
        ("Mikronesia", "FM"),
        ("Republik Afrika Tengah", "CF"),
        ("Timor Timur", "TL"),
        ("Emirat Arab", "AE"),
    ],
)
def test_a_country_that_sounds_like_a_region_is_a_country(text: str, alpha_2: str) -> None:
    """One word more or less decides, and the lists are not asked for."""
    assert resolve(text) == read(text) == Resolved(alpha_2)
    assert regions(text) == ()


@pytest.mark.parametrize("text", ["Korea", "Kongo", "Arab", "AS"])
def test_what_several_countries_are_called_is_no_region(text: str) -> None:
    """Two countries of one name are no list that somebody published."""
    answer = resolve(text)
    assert isinstance(answer, Ambiguous)
    assert (answer.regions, regions(text)) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Timur Tengah",
        "TIMUR  TENGAH",
        "timur-tengah",
        " Timur_Tengah. ",
        "Tímur Tengah",
        "Timur\u200b Tengah",
        "Timteng",
        "Middle East",
        "the Middle East",
        "Kawasan Timur Tengah",
        "negara-negara di kawasan Timur Tengah",
        "Negara2 Timur Tengah",
        "beberapa negara Timur Tengah",
        "Middle Eastern countries",
        "countries of the Middle East",
    ],
)
def test_timur_tengah_is_asked_about_however_it_is_written(text: str) -> None:
    """The decree, the announcement, the embassy and the United Nations' nearest group, in this order."""
    answer = read(text)
    assert isinstance(answer, Ambiguous)
    assert answer.regions == ids(text) == MIDDLE_EAST
    assert answer.candidates[:3] == ("AE", "BH", "DZ")


def test_timur_tengah_is_what_each_document_says() -> None:
    """Nineteen by the decree, twenty-one by the announcement, eighteen by the embassy, as the policy has them."""
    decree, roadmap, embassy, western_asia = map(members, MIDDLE_EAST)
    assert tuple(map(len, (decree, roadmap, embassy, western_asia))) == (19, 21, 18, 18)
    assert decree == decreed("kepmenaker-260-2015")
    assert roadmap == decreed("roadmap-2015-05-04")
    assert decree - roadmap == {"SD"}
    assert roadmap - decree == {"IR", "PK", "SS"}
    assert decree - embassy == {"SY"}
    assert embassy < decree
    assert western_asia - decree == {"AM", "AZ", "CY", "GE", "IL", "TR"}


def test_asean_admitted_one_member() -> None:
    """The two lists differ by Timor-Leste, and the later one is what M49 calls South-eastern Asia."""
    assert members("asean-2025") - members("asean-2007") == {"TL"}
    assert members("asean-2007") < members("asean-2025") == members("m49-035")


def test_the_groups_of_m49_are_parts_of_a_whole() -> None:
    """Every group is what its parts are; no country is in two parts; Taiwan, Kosovo and Antarctica are in none."""
    parts = {
        "002": ("015", "202"),
        "202": ("011", "014", "017", "018"),
        "019": ("021", "419"),
        "419": ("005", "013", "029"),
        "003": ("013", "021", "029"),
        "142": ("030", "034", "035", "143", "145"),
        "150": ("039", "151", "154", "155"),
        "009": ("053", "054", "057", "061"),
        "": ("002", "019", "142", "150", "009"),
    }
    everyone = {row["alpha2"] for row in rows("country_names")} - {"TW", "XK", "AQ"}
    for whole, of in parts.items():
        groups = [members(f"m49-{part}") for part in of]
        assert set().union(*groups) == (members(f"m49-{whole}") if whole else everyone)
        assert sum(map(len, groups)) == len(set[str]().union(*groups))
    assert {f"m49-{code}" for whole, of in parts.items() for code in (whole, *of) if code} == set(M49)


@pytest.mark.parametrize("region", M49)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_common_names_of_a_group_mean_it(region: str, lang: str) -> None:
    """As the locale data of either language call a group of M49, so it is found."""
    name = Locale(lang).territories[region.removeprefix("m49-")]
    assert region in ids(name)


@pytest.mark.parametrize(
    "text", ["", " ", "-", "the", "negara", "kawasan", "Timur", "Tengah", "Barat", "Timur Tengah Raya", "Asia; Eropa"]
)
def test_what_is_no_whole_name_is_no_region(text: str) -> None:
    """No part of a name, no word about regions and no two at once are taken for one."""
    assert regions(text) == ()
    assert isinstance(resolve(text), Unrecognised)


@pytest.mark.parametrize("text", ["Timur Tengahh", "Asia Tengara", "Eropah Barat"])
def test_a_slip_is_not_accepted(text: str) -> None:
    """As with countries, a near match is no match."""
    assert regions(text) == ()
    assert isinstance(read(text), Unrecognised)


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("Timur Tengah (Arab Saudi)", "Arab Saudi (SA)"),
        ("Arab Saudi (Timur Tengah)", "Arab Saudi (SA)"),
        ("Asia Tenggara (Kamboja)", "Kamboja (KH)"),
    ],
)
def test_a_country_beside_a_region_in_brackets_is_suggested(text: str, suggested: str) -> None:
    """The country is what can be pasted back; the region beside it is not asked about."""
    assert read(text) == Unrecognised((suggested,))


@pytest.mark.parametrize("part", ["Timur Tengah ", "negara ", "(", "\u0301", "kawasan di "])
@pytest.mark.parametrize("length", [257, 100_000])
def test_a_text_too_long_to_be_a_name_is_no_region(part: str, length: int) -> None:
    """What is longer than any name is not looked at, and what is just short enough is no name either."""
    assert regions((part * length)[:length] + "Asia") == ()
    assert regions((part * 256)[:256]) == ()


def test_a_name_between_blanks_without_end_is_measured_without_them() -> None:
    """Blanks around a name do not count."""
    assert ids(" " * 100_000 + "Timteng\n") == MIDDLE_EAST


def test_an_answer_without_a_region_looks_and_compares_as_ever() -> None:
    """The lists are shown where there are any, and make the answer another one."""
    plain, region = Ambiguous(("KR", "KP")), Ambiguous(("KR", "KP"), regions=("x",))
    assert repr(plain) == "Ambiguous(candidates=('KR', 'KP'))"
    assert repr(region) == "Ambiguous(candidates=('KR', 'KP'), regions=('x',))"
    assert plain == resolve("Korea") != region
    assert len({plain, region, resolve("Korea")}) == 2


ON_FIRST_NEED = """
from p2mi_rules import countries
from p2mi_rules.countries import lists
def opened():
    return lists._known.cache_info().currsize + lists._named.cache_info().currsize
countries.resolve("Kamboja"), countries.read("KH"), countries.read("Korea"), countries.name("KH")
assert not opened()
countries.resolve("Timteng")
assert opened() == 2
"""


def test_regions_are_loaded_on_first_need() -> None:
    """Neither the import nor a country opens the tables of the regions; a region does."""
    subprocess.run([sys.executable, "-c", ON_FIRST_NEED], check=True)  # noqa: S603 - our own interpreter runs our own text
