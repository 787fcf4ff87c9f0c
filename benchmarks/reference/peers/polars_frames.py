"""What does polars cost as its users would write it: joins as of a day, then a chain of when and then a rule?"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from benchmarks.reference.policy import POLICY
from benchmarks.reference.records import FIELDS
from benchmarks.reference.rules import ROWS
from benchmarks.reference.ways import Peer, batch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.reference.records import Record
    from benchmarks.reference.rules import Condition, Row

NEEDS = ("polars",)
LETTERS = "NPUF"
DAY = "departure_date"


def setup() -> Peer:
    """The tables as frames, and one lazy plan."""
    library: Any = import_module("polars")
    stretches, licences, suspensions = _tables(library)

    def run(frame: Any) -> Any:  # noqa: ANN401 - a frame
        joined = (
            frame.lazy()
            .sort(DAY)
            .join_asof(stretches, left_on=DAY, right_on="opened", by=["destination", "sector"], check_sortedness=False)
            .join_asof(suspensions, left_on=DAY, right_on="paused", by="agency_id", check_sortedness=False)
            .join(licences, on="agency_id", how="left")
        )
        rules = [_rule(library, rows).alias(rule) for rule, rows in ROWS.items()]
        outcomes = _with_facts(library, joined).select("number", *rules)
        return outcomes.with_columns(whole=library.max_horizontal(library.lit(1, library.Int8), *ROWS)).collect()

    def letters(answer: Any) -> list[str]:  # noqa: ANN401 - a frame
        rows = answer.sort("number").select("whole", *ROWS).iter_rows()
        return ["".join(LETTERS[code] for code in row) for row in rows]

    note = "joins as of a day; records as a frame made beforehand; all processors"
    return Peer("polars", (batch(lambda records: _frame(library, records), run, letters=letters),), note)


def _frame(library: Any, records: Sequence[Record]) -> Any:  # noqa: ANN401 - the library, and a frame of it
    columns: dict[str, list[Any]] = {name: [getattr(record, name) for record in records] for name in FIELDS}
    columns["documents"] = [None if held is None else sorted(held) for held in columns["documents"]]
    shapes = {"departure_date": library.Date, "siskop2mi": library.Boolean, "age": library.Int16}
    shapes["documents"] = library.List(library.String)
    schema = {name: shapes.get(name, library.String) for name in FIELDS}
    return library.DataFrame(columns, schema=schema).with_row_index("number")


def _tables(library: Any) -> tuple[Any, Any, Any]:  # noqa: ANN401 - the library, and frames of it
    names = ["destination", "sector", "opened", "ended", "status", "routes"]
    lines = [(*each[:5], sorted(each.routes)) for each in POLICY.stretches]
    stretches = library.DataFrame(lines, schema=names, orient="row").sort("opened")
    licences = library.DataFrame(
        [each[:3] for each in POLICY.licences], schema=["agency_id", "since", "until"], orient="row"
    )
    paused = [(each.agency, *pause) for each in POLICY.licences for pause in each.suspensions]
    suspensions = library.DataFrame(paused, schema=["agency_id", "paused", "resumed"], orient="row").sort("paused")
    return stretches.lazy(), licences.lazy(), suspensions.lazy()


def _with_facts(library: Any, joined: Any) -> Any:  # noqa: ANN401 - the library, and frames of it
    col, when = library.col, library.when
    day, known = col(DAY), col("since").is_not_null()
    placed = day.is_not_null() & col("destination").is_not_null() & col("sector").is_not_null()
    dated = known & day.is_not_null()
    status = when(day <= col("ended")).then(col("status")).otherwise(library.lit("NONE"))
    facts = joined.with_columns(
        status=when(placed).then(status),
        agency_known=when(col("agency_id").is_not_null()).then(known),
        licensed=when(dated).then(day.is_between(col("since"), col("until"))),
        suspended=when(dated).then((day <= col("resumed")).fill_null(value=False)),
        contract=col("documents").list.contains("contract"),
        agreement=col("documents").list.contains("placement_agreement"),
    )
    return facts.with_columns(
        route_listed=when(col("status") != "NONE").then(col("routes").list.contains(col("route")))
    )


def _rule(library: Any, rows: tuple[Row, ...]) -> Any:  # noqa: ANN401 - the library, and an expression of it
    *tried, last = rows
    chain: Any = library
    for row in tried:
        chain = chain.when(library.all_horizontal([_test(library, each) for each in row.conditions]))
        chain = chain.then(library.lit(LETTERS.index(row.letter), library.Int8))
    return chain.otherwise(library.lit(LETTERS.index(last.letter), library.Int8))


def _test(library: Any, condition: Condition) -> Any:  # noqa: ANN401 - the library, and an expression of it
    fact, value = library.col(condition.fact), condition.value
    if value is None:
        return fact.is_null() if condition.sign == "==" else fact.is_not_null()
    if condition.sign in {"==", "!="}:
        return fact.eq_missing(value) if condition.sign == "==" else fact.ne_missing(value)
    return fact >= value if condition.sign == ">=" else fact < value
