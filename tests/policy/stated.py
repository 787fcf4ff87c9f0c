"""Which status follows from which named source, on which day, for which placement?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from p2mi_rules.vocabulary import EmployerKind, Occupation, Route, Scheme
from tests.policy.toys import CONFLICT, OTHER_WAY, SILENT, C, D, L, N, S

if TYPE_CHECKING:
    from p2mi_rules.vocabulary import DestinationStatus

HOME: dict[str, object] = {"occupation": Occupation.DOMESTIC_WORKER}
HOUSEHOLD: dict[str, object] = {**HOME, "employer": EmployerKind.INDIVIDUAL}
NURSES: dict[str, object] = {"occupation": Occupation.NURSE}
OWN: dict[str, object] = {"route": Route.PERSEORANGAN}
ONE: dict[str, object] = {"employer": EmployerKind.INDIVIDUAL}
STATE: dict[str, object] = {"route": Route.G2G}
BUILDERS: dict[str, object] = {"occupation": Occupation.CONSTRUCTION}
FARMERS: dict[str, object] = {"occupation": Occupation.AGRICULTURE}
MAKERS: dict[str, object] = {"occupation": Occupation.MANUFACTURING}
SSW: dict[str, object] = {"scheme": Scheme.SSW}
SPSK: dict[str, object] = {**HOME, "scheme": Scheme.SPSK}

CASES: dict[str, tuple[str, str, dict[str, object], frozenset[DestinationStatus]]] = {
    "Cambodia the day before the Minister of 5 December 2024": ("KH", "2024-12-04", {}, SILENT),
    "Cambodia from the Minister of 5 December 2024": ("KH", "2024-12-05", {}, frozenset({N})),
    "Cambodia on the day of the Minister of 29 October 2025": ("KH", "2025-10-29", OWN, frozenset({N})),
    "Cambodia while L65 holds without it": ("KH", "2022-04-20", {}, frozenset({L})),
    "Cambodia by its own company while L65 holds": ("KH", "2022-04-20", {"route": Route.UKPS}, SILENT),
    "Cambodia by its own company while L14 holds": ("KH", "2020-09-10", {"route": Route.UKPS}, frozenset({L})),
    "Myanmar after a regional office of January 2025": ("MM", "2025-02-04", {}, SILENT),
    "Myanmar from the Minister of 5 February 2025": ("MM", "2025-02-05", {}, frozenset({N})),
    "Laos from the Minister of 26 June 2025": ("LA", "2025-06-26", {}, frozenset({N})),
    "Thailand while L65 names it": ("TH", "2022-04-20", {}, frozenset({D})),
    "Thailand after L65, not carried": ("TH", "2024-06-01", {}, SILENT),
    "Thailand from the Minister of 5 February 2025": ("TH", "2025-02-05", {}, CONFLICT),
    "Saudi households from Kepmenaker 260/2015": ("SA", "2015-07-01", HOUSEHOLD, frozenset({C})),
    "Saudi households under the stop of August 2011": ("SA", "2011-08-01", HOUSEHOLD, frozenset({S})),
    "Saudi companies after Kepmenaker 260/2015": ("SA", "2016-01-01", {}, SILENT),
    "Saudi companies, carried from L65": ("SA", "2026-03-05", {}, frozenset({D})),
    "Saudi household work with a company outside the channel": ("SA", "2019-01-01", HOME, frozenset({OTHER_WAY})),
    "Saudi household work by the channel of 2018": ("SA", "2019-01-01", SPSK, frozenset({D})),
    "Saudi household work by the channel of 2023": ("SA", "2024-01-01", SPSK, frozenset({D})),
    "Saudi channel against the Director General of October 2025": ("SA", "2025-10-22", SPSK, CONFLICT),
    "Saudi households after the announced lifting of 2023": ("SA", "2023-09-10", HOUSEHOLD, frozenset({C})),
    "Saudi households after the announced lifting of 2025": ("SA", "2025-03-20", HOUSEHOLD, frozenset({C})),
    "Emirates households after the statement of April 2025": ("AE", "2025-04-09", HOUSEHOLD, frozenset({C})),
    "Emirates companies during the verbal hold of 2025": ("AE", "2025-08-01", {}, frozenset({D})),
    "Qatar companies while the host limits visas": ("QA", "2026-03-05", {}, frozenset({D})),
    "Kuwait households under the stop of 2009": ("KW", "2010-01-01", HOUSEHOLD, frozenset({S})),
    "Kuwait household work with a company after March 2026": ("KW", "2026-03-04", HOME, CONFLICT),
    "Malaysia households by the one channel of April 2022": ("MY", "2022-04-01", HOUSEHOLD, frozenset({D})),
    "Malaysia households outside the one channel": ("MY", "2022-05-01", {**HOUSEHOLD, **OWN}, frozenset({OTHER_WAY})),
    "Malaysia during the stop of July 2022": ("MY", "2022-07-13", {}, frozenset({S})),
    "Malaysia on the day before the stop": ("MY", "2022-07-12", {}, frozenset({D})),
    "Malaysia reopened on 1 August 2022": ("MY", "2022-08-01", HOUSEHOLD, frozenset({D})),
    "Japan SSW by oneself in 2021 to 2022": ("JP", "2022-06-01", {**SSW, **OWN}, frozenset({D})),
    "Japan SSW by agency before March 2023": ("JP", "2022-06-01", SSW, frozenset({OTHER_WAY})),
    "Japan SSW by agency inside March 2023": ("JP", "2023-03-15", SSW, frozenset({D, OTHER_WAY})),
    "Japan SSW by agency from April 2023": ("JP", "2023-04-01", SSW, frozenset({D})),
    "Japan under the circular of January 2021": ("JP", "2021-01-07", {}, frozenset({S})),
    "Japan when L65 names it": ("JP", "2022-04-18", {}, frozenset({D})),
    "Japan after the circular of January 2021, whose end is not known": ("JP", "2021-06-01", {}, SILENT | {S}),
    "Hong Kong households as L23 takes the place of L14 on some day of October 2020": (
        "HK",
        "2020-10-15",
        {**HOUSEHOLD},
        frozenset({D}),
    ),
    "Libya household work with a company from the Director General of March 2026": (
        "LY",
        "2026-03-09",
        HOME,
        frozenset({N}),
    ),
    "Libya households under Kepmenaker 260/2015": ("LY", "2026-03-09", HOUSEHOLD, frozenset({C})),
    "Syria household work with a company from the foreign ministry of December 2024": (
        "SY",
        "2024-12-16",
        HOME,
        frozenset({N}),
    ),
    "Syria other work, on the word of a regional office alone": ("SY", "2025-01-10", {}, SILENT),
    "Canada nurses by the government from the memorandum of June 2025": (
        "CA",
        "2025-06-03",
        {**NURSES, **STATE},
        frozenset({D}),
    ),
    "Canada nurses by agency, not in that memorandum": ("CA", "2025-06-03", NURSES, SILENT),
    "Bulgaria hotels from the Deputy Minister of February 2026": (
        "BG",
        "2026-02-20",
        {"occupation": Occupation.HOSPITALITY},
        frozenset({D}),
    ),
    "Bulgaria building, of which nobody spoke": ("BG", "2026-02-20", BUILDERS, SILENT),
    "Emirates households after the announced revocation of August 2023": (
        "AE",
        "2023-09-01",
        HOUSEHOLD,
        frozenset({C}),
    ),
    "Taiwan on the day of SE M/1/PK.02.03/I/2021": ("TW", "2021-01-07", {}, frozenset({S})),
    "Taiwan when the host had reopened, the end of the circular not known": ("TW", "2021-12-01", {}, frozenset({S, D})),
    "Taiwan on the eve of L65": ("TW", "2022-04-17", {}, frozenset({S, D})),
    "Taiwan when L65 names it": ("TW", "2022-04-18", {}, frozenset({D})),
    "Taiwan by the memorandum of 14 December 2018": ("TW", "2018-12-14", {}, frozenset({D})),
    "Korea EPS under the agreement of 2022": ("KR", "2022-06-27", {"route": Route.G2G}, frozenset({D})),
    "Korea seasonal work, not carried": ("KR", "2025-11-01", {"scheme": Scheme.SEASONAL}, SILENT),
    "Korea seasonal farming by the government, which is not EPS": (
        "KR",
        "2025-11-01",
        {**FARMERS, **STATE, "scheme": Scheme.SEASONAL},
        SILENT,
    ),
    "Korea farming by the government under EPS": ("KR", "2025-11-01", {**FARMERS, **STATE}, frozenset({D})),
    "Korea individual employers, whom L65 as seen does not name": ("KR", "2025-11-01", ONE, SILENT),
    "Japan nurses by the government under IJEPA, carried": ("JP", "2022-08-01", {**NURSES, **STATE}, frozenset({D})),
    "Japan building by the government, which IJEPA is not about": ("JP", "2025-11-01", {**BUILDERS, **STATE}, SILENT),
    "Japan individual employers without SSW": ("JP", "2025-11-01", ONE, SILENT),
    "Turkey companies, carried": ("TR", "2025-11-01", {}, frozenset({D})),
    "Turkey individual employers, not carried": ("TR", "2024-06-01", ONE, SILENT),
    "Turkey individual farmers, not in the statement of November 2025": (
        "TR",
        "2025-12-01",
        {**FARMERS, **ONE},
        SILENT,
    ),
    "Slovakia factories, carried": ("SK", "2025-06-01", MAKERS, frozenset({D})),
    "Slovakia building, of which the embassy did not speak": ("SK", "2025-06-01", BUILDERS, SILENT),
    "Slovakia individual employers, not carried": ("SK", "2025-06-01", {**MAKERS, **ONE}, SILENT),
    "Romania building, carried": ("RO", "2025-06-01", BUILDERS, frozenset({D})),
    "Romania factories, not carried": ("RO", "2025-06-01", MAKERS, SILENT),
    "Romania individual employers, not carried": ("RO", "2025-06-01", {**BUILDERS, **ONE}, SILENT),
    "Hungary individual employers, not carried": ("HU", "2025-06-01", ONE, SILENT),
    "Papua companies, carried": ("PG", "2025-06-01", BUILDERS, frozenset({D})),
    "Papua individual employers, not carried": ("PG", "2025-06-01", ONE, SILENT),
    "Italy individual employers, not carried": ("IT", "2025-06-01", ONE, SILENT),
    "Singapore by oneself, on the list carried": ("SG", "2026-02-06", OWN, frozenset({D})),
    "Germany building by the government, no part of Triple Win": ("DE", "2026-03-04", {**BUILDERS, **STATE}, SILENT),
    "Germany hotels by the government from December 2025": (
        "DE",
        "2026-01-01",
        {"occupation": Occupation.HOSPITALITY, **STATE},
        frozenset({D}),
    ),
    "Germany plantations, no skilled work": ("DE", "2026-03-04", {"occupation": Occupation.PLANTATION}, SILENT),
    "Germany nurses by the government": ("DE", "2024-01-01", {**NURSES, "route": Route.G2G}, frozenset({D})),
    "Germany nurses by agency, not carried": ("DE", "2024-01-01", NURSES, SILENT),
    "Germany skilled work by agency from March 2026": ("DE", "2026-03-04", NURSES, frozenset({D})),
    "Italy nurses on the day of the Minister": ("IT", "2025-11-17", NURSES, CONFLICT),
    "Italy factories beside the Minister's words": ("IT", "2025-11-17", {}, frozenset({D})),
    "Italy more than three years after its last ground": ("IT", "2028-01-01", {}, SILENT),
    "Hong Kong without such a term": ("HK", "2028-01-01", {}, frozenset({D})),
    "Hungary, whose limits are the host's": ("HU", "2025-06-01", {}, frozenset({D})),
    "Brunei companies, carried": ("BN", "2024-06-01", {}, frozenset({D})),
    "Brunei households from the ambassador until L65": ("BN", "2022-01-10", HOUSEHOLD, frozenset({N})),
    "Brunei households after L65, whose annex was not seen": ("BN", "2024-06-01", HOUSEHOLD, CONFLICT),
    "China under the circular of February 2020": ("CN", "2021-06-01", {}, frozenset({S})),
    "China after L65, not carried": ("CN", "2023-01-01", {}, SILENT),
    "Australia on L14": ("AU", "2020-09-10", {}, frozenset({D})),
    "Australia a week after L65": ("AU", "2022-04-25", {}, frozenset({L})),
    "New Zealand before the cost decree": ("NZ", "2022-11-15", {}, SILENT),
    "New Zealand by agency from Keputusan 796/2022": ("NZ", "2022-11-16", {}, frozenset({D})),
    "New Zealand households, not in that decree": ("NZ", "2023-10-23", HOUSEHOLD, SILENT),
    "Maldives hotels, carried": ("MV", "2024-01-01", {"occupation": Occupation.HOSPITALITY}, frozenset({D})),
    "Maldives building, not carried": ("MV", "2024-01-01", {"occupation": Occupation.CONSTRUCTION}, SILENT),
    "Either Congo, since L65 names one of them": ("CD", "2022-04-20", {}, SILENT),
    "A country on no list, while none holds": ("AT", "2019-06-01", {}, SILENT),
    "Every country under Kepmenaker 151/2020": ("BR", "2020-04-01", {}, frozenset({S})),
    "Every country the day Kepmenaker 151/2020 ended": ("BR", "2020-07-29", {}, SILENT),
    "Poland in 2019, before any list": ("PL", "2019-11-18", {}, SILENT),
}
