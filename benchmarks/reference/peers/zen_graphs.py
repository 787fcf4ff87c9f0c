"""How is a decision graph of zen-engine put together, and called?"""

from __future__ import annotations

from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from benchmarks.reference.rules import ROWS, ternary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Node = dict[str, Any]


def node(name: str, kind: str, content: Mapping[str, Any] | None = None) -> Node:
    """One node of a graph, named by its id."""
    return {"id": name, "name": name, "type": kind, **({} if content is None else {"content": content})}


def expressions(name: str, given: Mapping[str, str], *, keeps: bool) -> Node:
    """A node that works values out; it hands on what came in only if it keeps it."""
    lines = [{"id": key, "key": key, "value": text} for key, text in given.items()]
    return node(name, "expressionNode", {"passThrough": keeps, "expressions": lines})


def rules() -> Node:
    """The twelve rules and the whole, each an expression over facts."""
    outcomes = ", ".join(f"$.{rule}" for rule in ROWS)
    worst = f'some([{outcomes}], # == "F") ? "F" : (some([{outcomes}], # == "U") ? "U" : "P")'
    return expressions("rules", {**{rule: ternary(rule) for rule in ROWS}, "whole": worst}, keeps=False)


def evaluator(*inner: Node) -> Callable[[Mapping[str, Any]], Any]:
    """A chain of nodes, compiled once by a static loader, which is the fastest way in that this engine has."""
    zen = import_module("zen")
    nodes = [node("in", "inputNode"), *inner, node("out", "outputNode")]
    edges = [
        {"id": f"edge{place}", "type": "edge", "sourceId": one["id"], "targetId": other["id"]}
        for place, (one, other) in enumerate(pairwise(nodes))
    ]
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"decision": {"nodes": nodes, "edges": edges}}}})
    evaluate = engine.evaluate
    return lambda given: evaluate("decision", given)["result"]


def letters(result: Mapping[str, str]) -> str:
    """Thirteen letters."""
    return result["whole"] + "".join(result[rule] for rule in ROWS)
