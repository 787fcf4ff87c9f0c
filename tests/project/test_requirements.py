"""Do the pinned requirements follow from pyproject.toml?"""

from __future__ import annotations

import re
import tomllib
from typing import TypeGuard

import pytest

from tests.project.tree import ROOT

_PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)(?P<rest>(?:.*\\\n)+.*)$", re.MULTILINE)
_NAME = re.compile(r"^[A-Za-z0-9._-]+")


def _pins(name: str) -> dict[str, str]:
    """Return the pinned versions of a requirements file; each must carry at least one hash."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    pins = {found["name"]: found["version"] for found in _PIN.finditer(text) if "--hash=sha256:" in found["rest"]}
    assert len(pins) == len(re.findall(r"^\S+==", text, re.MULTILINE)), f"a line of requirements/{name} has no hash"
    return pins


def _texts(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _asked(*groups: str) -> set[str]:
    """Return the names that pyproject.toml asks for: at run time, and in the groups named."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lists = [project["project"]["dependencies"], *(project["dependency-groups"][group] for group in groups)]
    wanted = [item for listed in lists if _texts(listed) for item in listed if isinstance(item, str)]
    return {found[0].lower() for item in wanted if (found := _NAME.match(item))}


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("demo.txt", ("build",)),
        ("dev.txt", ("build", "lint", "test", "type")),
        ("data.txt", ("data",)),
        ("peers.txt", ("peers",)),
    ],
)
def test_everything_asked_for_is_pinned(name: str, groups: tuple[str, ...]) -> None:
    """A requirement added to pyproject.toml is compiled into the pinned files."""
    assert _asked(*groups) - set(_pins(name)) == set()


def test_the_demo_uses_the_versions_that_are_tested() -> None:
    """What a reader of the demo installs is part of what the gates ran with."""
    assert _pins("demo.txt").items() <= _pins("dev.txt").items()
