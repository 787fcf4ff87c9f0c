"""Which pages of this folder follow from the data and the rules?

``python docs/generate.py`` writes ``destinations.md`` and ``law.md``; with ``--check`` it names those that are not as
the data have them, and answers 1 if there are any.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pages import destinations, law

PAGES = {"destinations.md": destinations.page, "law.md": law.page}


def main() -> int:
    """Write the pages, or compare them."""
    stale: list[str] = []
    for name, page in PAGES.items():
        path, text = Path(__file__).with_name(name), f"{page().rstrip()}\n"
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    sys.stderr.writelines(f"{name} is not as the data have it\n" for name in stale)
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main())
