"""Which files make up the project?"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "p2mi_rules"


def project_files() -> list[Path]:
    """Return every file that is tracked, or would be: what git ignores is left out."""
    git = shutil.which("git")
    assert git is not None, "git is needed to tell the project's files from what was built"
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return sorted(path for path in paths if path.is_file())


def python_files() -> list[Path]:
    """Return the project's Python files: library, tests and examples."""
    return [path for path in project_files() if path.suffix == ".py"]


def documents() -> list[Path]:
    """Return the Markdown whose code blocks must run: the READMEs and docs/."""
    pages = [path for path in project_files() if path.suffix == ".md"]
    return [path for path in pages if path.name.startswith("README") or ROOT / "docs" in path.parents]


def shown(path: Path) -> str:
    """Return the path as it is written inside the project."""
    return path.relative_to(ROOT).as_posix()
