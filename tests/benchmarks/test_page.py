"""Does a part land in its own place on a page, and nowhere else?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.page import given_out

if TYPE_CHECKING:
    from pathlib import Path


def test_a_part_takes_its_own_place_again_and_again(tmp_path: Path) -> None:
    """What stands around it stays, other parts too."""
    page = tmp_path / "page.md"
    kept = "# Title\n\n<!-- part: one -->\n{}<!-- end: one -->\n\n<!-- part: two -->\ntwo\n<!-- end: two -->\n"
    page.write_text(kept.format("old\n"), encoding="utf-8")
    for text in ("new\n", "newer\n"):
        given_out(text, part="one", page=page)
        assert page.read_text(encoding="utf-8") == kept.format(f"\n{text}\n")


@pytest.mark.parametrize("text", ["", "<!-- part: one -->\n", "<!-- part: two -->\n<!-- end: two -->\n"])
def test_a_page_without_the_place_is_refused(tmp_path: Path, text: str) -> None:
    """And stays as it is."""
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"no place for the part one on page\.md"):
        given_out("new\n", part="one", page=page)
    assert page.read_text(encoding="utf-8") == text
