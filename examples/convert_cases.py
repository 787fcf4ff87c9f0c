"""Turn real cases, as researchers note them from the press, into records that can be judged.

    python examples/convert_cases.py CASES.jsonl --decrees DECREES.csv > records.jsonl

Each line of the output has the ``record`` and, field by field, the words of the case it ``rests_on``. Only what the
source states as a fact becomes a field. A characterisation by an authority never does: what an official called
irregular keeps a blank route. A company is named only where a decree with number and date is known for it.

A day is what the source says it is. Of a return, a rescue, a raid or a sanction it is the latest possible day of
departure (``..DAY``); of a stop at the border or in a shelter the earliest (``DAY..``); bounds that the source states
are used; a policy statement is judged on its own day; otherwise it is the day of departure.
"""

from __future__ import annotations

import argparse
import calendar
import csv
import json
import re
import string
import sys
from pathlib import Path
from typing import NamedTuple, cast

from p2mi_rules.vocabulary import Document

OCCUPATIONS = {
    "domestic": "domestic_worker",
    "nurse_caregiver": "nurse;caregiver",
    "nurse": "nurse",
    "caregiver": "caregiver",
    "online_scam_gambling": "online_scam",
    "fishing_vessel": "fishing_crew",
    "merchant_vessel": "merchant_crew",
    "plantation": "plantation",
    "agriculture": "agriculture",
    "manufacturing": "manufacturing",
    "construction": "construction",
    "hospitality": "hospitality",
    "entertainment": "entertainment",
    "other": "other",
}
# What the case says of the way: (route, recruiter, scheme). Words that only judge are not here.
WAYS = {
    "g2g": ("g2g", "badan", ""),
    "p2p_p3mi": ("p2p", "p3mi", ""),
    "licensed_company_irregular": ("p2p", "p3mi", ""),
    "unlicensed_company": ("", "unlicensed_company", ""),
    "individual_broker": ("", "individual", ""),
    "travel_agent": ("", "travel_agent", ""),
    "travel_agent_umrah": ("", "travel_agent", ""),
    "lpk": ("", "training_centre", ""),
    "manning_agency": ("", "manning_agency", ""),
    "local_government_seasonal": ("", "regional_government", "seasonal"),
    "ukps": ("ukps", "", ""),
    "perseorangan": ("perseorangan", "", ""),
    "mandiri": ("mandiri", "", ""),
    "individual_direct": ("perseorangan", "", ""),
    "direct_hire": ("perseorangan", "employer", ""),
}
VISAS = {
    "tourist": "visit",
    "visit": "visit",
    "ziarah": "pilgrimage",
    "umrah": "pilgrimage",
    "hajj": "pilgrimage",
    "haj": "pilgrimage",
    "pilgrimage": "pilgrimage",
    "student": "student",
    "student_then_work": "student",
    "work": "work",
    "E-8": "work",
    "E-9": "work",
    "none": "none",
}
# A paper the case calls missing: the field it fills and its value; the rest are papers of the closed list.
MISSING = {
    "visa": ("visa", "none"),
    "sip2mi": ("recruitment_permit", "no"),
    "genuine_identity": ("false_documents", "yes"),
    "genuine_employment_certificate": ("false_documents", "yes"),
    "selection_by_labour_office": ("documents_missing", "selection"),
    "overseas_internship_permit": ("documents_missing", "internship_permit"),
}
PAPERS = frozenset(map(str, Document))
STOPPED = (
    r"held back|stopped at|were stopped|taken out of|ran away from|refused at|fled on seeing"
    r"|found in a (?:house|shelter)|about to be flown|took (?:the|their) (?:final )?briefing|before leaving"
    r"|never left|prepared up to"
    r"|recruit for|\bbound for"
)
CAME_BACK = (
    r"sent home|came home|freed|rescued|sent back|repatriated|deported|went back|stayed to work|found dead|landed in"
    r"|sank off|found \d+ people sent"
)
MONTHS = list(calendar.month_name)[1:]
_MONTH = "|".join(MONTHS)


class Field(NamedTuple):
    """One field of the record, and the words it rests on."""

    name: str
    value: str
    words: str


def words_of(pattern: str, text: str) -> str | None:
    """The words of a text that a pattern finds."""
    found = re.search(pattern, text)
    return found[0] if found else None


def stated_bounds(case: dict[str, object]) -> Field | None:
    """Days or months of departure that the text itself states."""
    text = str(case["facts_en"])
    days = re.search(rf"flights on (\d+) to (\d+) ({_MONTH}) (\d{{4}})", text)
    if days:
        first, last, month, year = days.groups()
        number = MONTHS.index(month) + 1
        return Field("departed_on", f"{year}-{number:02}-{int(first):02}..{year}-{number:02}-{int(last):02}", days[0])
    months = re.search(rf"left .{{0,20}}in ({_MONTH}) and ({_MONTH}) (\d{{4}})", text)
    if months:
        first, last, year = months.groups()
        span = f"{year}-{MONTHS.index(first) + 1:02}..{year}-{MONTHS.index(last) + 1:02}"
        return Field("departed_on", span, months[0])
    return None


def departure(case: dict[str, object]) -> list[Field]:
    """When the worker left or is to leave, and how far it came."""
    day, text = str(case["date"]), str(case["facts_en"])
    if case["kind"] == "policy_statement":
        return [Field("departed_on", day, "a policy statement, judged on its own day")]
    bounds = stated_bounds(case)
    if bounds:
        return [bounds]
    stopped = words_of(STOPPED, text)
    if stopped:
        return [Field("departed_on", f"{day}..", stopped), Field("stage", "recruited;stopped", stopped)]
    back = words_of(CAME_BACK, text)
    if back:
        return [Field("departed_on", f"..{day}", back)]
    if case["kind"] == "agency_sanction":
        return [Field("departed_on", f"..{day}", "the day of a sanction or of its finding")]
    return [Field("departed_on", day, f"date: {day}")]


def way(case: dict[str, object]) -> list[Field]:
    """By which route, by whom, under which scheme; blank where the case only judges."""
    described = str(case["route_as_described"])
    names = ("route", "recruiter", "scheme")
    return [
        Field(name, value, f"route_as_described: {described}")
        for name, value in zip(names, WAYS.get(described, ("", "", "")), strict=True)
        if value
    ]


def job(case: dict[str, object]) -> list[Field]:
    """Occupation, employer, and the job on the visa where the text tells it from the work."""
    fields: list[Field] = []
    sector, employer, text = str(case["sector"]), str(case["employer_type"]), str(case["facts_en"])
    if sector in OCCUPATIONS:
        fields.append(Field("occupation", OCCUPATIONS[sector], f"sector: {sector}"))
    if employer in {"legal_entity", "individual"}:
        fields.append(Field("employer", employer, f"employer_type: {employer}"))
    formal = words_of(r"profession line named a formal job", text)
    if formal:
        fields.append(Field("visa_occupation", "other", formal))
    return fields


def person(case: dict[str, object]) -> list[Field]:
    """Age, home region, study or training with wages."""
    fields: list[Field] = []
    if isinstance(case["age"], int):
        fields.append(Field("age", str(case["age"]), f"age: {case['age']}"))
    if case["origin_region"]:
        fields.append(Field("origin", str(case["origin_region"]), f"origin_region: {case['origin_region']}"))
    text = str(case["facts_en"])
    study = words_of(r"students went .{0,30}as interns|students|interns", text)
    if case["route_as_described"] == "internship_programme" and study:
        fields.append(Field("category", "student;trainee", study))
        wages = words_of(r"worked \d+ hours a day.*?paying part of [A-Z]{3} [\d,]+", text)
        if wages:
            fields.append(Field("paid_work", "yes", wages))
    return fields


def papers(case: dict[str, object]) -> list[Field]:
    """Visa, papers missing, registration where it is stated and not inferred."""
    fields: list[Field] = []
    visa = case["visa_type"]
    if isinstance(visa, str) and visa in VISAS:
        fields.append(Field("visa", VISAS[visa], f"visa_type: {visa}"))
    for paper in map(str, cast("list[str]", case["documents_missing"])):
        name, value = MISSING.get(paper, ("documents_missing", paper))
        if name != "documents_missing" or value in PAPERS:
            fields.append(Field(name, value, f"documents_missing: {paper}"))
    registered = case["siskop2mi_registered"]
    if isinstance(registered, bool) and not case["siskop2mi_inferred"]:
        fields.append(Field("registered", _yes_no(registered), f"siskop2mi_registered: {registered}"))
    return fields


def company(case: dict[str, object], aliases: dict[str, str], decreed: frozenset[str]) -> list[Field]:
    """The company, by name only where a decree names it, and its licence as stated."""
    fields: list[Field] = []
    named = re.findall(r"PT\.? [^;(]+", str(case["agency_name"] or ""))
    if named:
        shown = [each.strip() if plain(each) in decreed else aliases[plain(each)] for each in named]
        fields.append(Field("agency", ";".join(shown), "agency_name"))
    if isinstance(case["agency_registered"], bool):
        said = case["agency_registered"]
        fields.append(Field("agency_registered", _yes_no(said), f"agency_registered: {said}"))
    revoked = re.search(rf"licence had been revoked on (\d+) ({_MONTH}) (\d{{4}})", str(case["facts_en"]))
    if revoked:
        day, month, year = revoked.groups()
        status = f"revoked {year}-{MONTHS.index(month) + 1:02}-{int(day):02}"
        fields.append(Field("agency_status", status, revoked[0]))
        fields = [each for each in fields if each.name != "agency_registered"]
    return fields


def plain(name: str) -> str:
    """A company's name for comparison."""
    return re.sub(r"[^a-z0-9]+", " ", name.casefold()).strip()


def _yes_no(said: bool) -> str:  # noqa: FBT001 - the value being named
    return "yes" if said else "no"


def convert(case: dict[str, object], aliases: dict[str, str], decreed: frozenset[str]) -> dict[str, object]:
    """One case as a record with its grounds, beside what the authority said."""
    fields = [*departure(case), *way(case), *job(case), *person(case), *papers(case)]
    fields += company(case, aliases, decreed)
    if case["destination_alpha2"]:
        fields.insert(0, Field("destination", str(case["destination_alpha2"]), "destination_alpha2"))
    record: dict[str, str] = {"id": str(case["id"])}
    rests_on: dict[str, str] = {}
    for name, value, words in fields:
        several = name == "documents_missing" and name in record
        record[name] = f"{record[name]};{value}" if several else value
        rests_on[name] = f"{rests_on[name]}; {words}" if several else words
    return {
        "record": record,
        "rests_on": rests_on,
        "authority_said": case["official_characterisation"],
        "reasons": case["reasons"],
        "authority": case["authority"],
        "source_date": case["source_date"],
        "source_url": case["source_url"],
    }


def company_letters(cases: list[dict[str, object]]) -> dict[str, str]:
    """A letter for every company named, in the order of the cases: PT A, PT B, ..."""
    names = [plain(name) for case in cases for name in re.findall(r"PT\.? [^;(]+", str(case["agency_name"] or ""))]
    letters = [f"{first}{second}" for first in ("", *string.ascii_uppercase) for second in string.ascii_uppercase]
    return {name: f"PT {letter}" for name, letter in zip(dict.fromkeys(names), letters, strict=False)}


def main(arguments: list[str] | None = None) -> int:
    """Convert a file of cases, one JSON object a line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("cases", type=Path)
    parser.add_argument("--decrees", type=Path, help="CSV with a column 'name': companies that a decree names")
    options = parser.parse_args(arguments)
    cases = [json.loads(line) for line in options.cases.read_text("utf-8").splitlines() if line.strip()]
    decreed: frozenset[str] = frozenset()
    if options.decrees:
        with options.decrees.open(encoding="utf-8", newline="") as stream:
            decreed = frozenset(plain(row["name"]) for row in csv.DictReader(stream) if row.get("decree"))
    aliases = company_letters(cases)
    for case in cases:
        sys.stdout.write(json.dumps(convert(case, aliases, decreed), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
