"""Are the code blocks of a page found where they stand?"""

from __future__ import annotations

from tests.project.fences import Command, Fence, commands, fences

PAGE = """# Title

```python
x = 1
```

```console
$ p2mi-rules check \\
    examples/placements.csv
id  status
$ make demo
```
"""


def test_blocks_are_read_with_their_language_and_line() -> None:
    """A block knows its language and the line its code starts on."""
    assert fences(PAGE)[0] == Fence("python", "x = 1\n", 4)


def test_a_command_goes_on_after_a_backslash() -> None:
    """A command broken over lines is one command, and what follows it is its output."""
    console = fences(PAGE)[1]
    assert list(commands(console.code)) == [
        Command("p2mi-rules check examples/placements.csv", "id  status\n"),
        Command("make demo", ""),
    ]


def test_a_page_without_blocks_has_none() -> None:
    """Prose is not code."""
    assert fences("Only `words` here.\n") == []
