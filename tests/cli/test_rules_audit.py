"""Does `rules audit` tell what an audit finds, and fail where that is anything?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from p2mi_rules import audit, norms
from p2mi_rules.cli.rules import auditing
from p2mi_rules.norms import DefectKind, Field, Intended

if TYPE_CHECKING:
    from p2mi_rules.verdict.auditing import Audit
    from tests.cli.calling import Command

NOBODY_ASKS = norms.Rulebook((), (Field("colour", "colour", answers=("red",)),), topics=frozenset())
MEANT = Intended(DefectKind.UNREAD, ("colour",), "for later", "untuk nanti")


def found_in_toy(*intended: Intended) -> Audit:
    """What an audit of a rulebook finds that has nothing but a question."""
    return audit(NOBODY_ASKS, intended=intended)


@pytest.mark.sweep
def test_the_shipped_law_passes(command: Command) -> None:
    """Nothing is found that is not meant, and all that is meant is told with its reason."""
    said = command("rules", "audit", "--lang", "en")
    assert (said.code, said.errors) == (0, [])
    assert said.out.startswith("found: 0; ")
    assert "Why: Pasal 49 is the closed list of who places" in said.out
    assert said.out.rstrip().endswith("What this command says is not legal advice.")


@pytest.mark.parametrize(
    ("intended", "code", "begin"),
    [
        (
            (),
            1,
            "temuan: 1; dimaksudkan demikian: 0; tidak diperiksa: 0\n\nDITEMUKAN\n  - [unread] colour tidak dibaca",
        ),
        (
            (MEANT,),
            0,
            "temuan: 0; dimaksudkan demikian: 1; tidak diperiksa: 0\n\nDITEMUKAN, DAN DIMAKSUDKAN DEMIKIAN\n",
        ),
    ],
)
def test_what_nobody_meant_is_a_failure(
    command: Command, monkeypatch: pytest.MonkeyPatch, *, intended: tuple[Intended, ...], code: int, begin: str
) -> None:
    """The exit code is 1 where anything was found, and 0 where all of it is declared."""
    monkeypatch.setattr(auditing, "audit", lambda: found_in_toy(*intended))
    said = command("rules", "audit")
    assert (said.code, said.errors) == (code, [])
    assert said.out.startswith(begin)


def test_as_json_it_says_the_same(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The record of the audit, and the same exit code."""
    monkeypatch.setattr(auditing, "audit", found_in_toy)
    said = command("rules", "audit", "--format", "json", "--lang", "en")
    assert said.code == 1
    assert json.loads(said.out) == found_in_toy().record("en")
