"""What does ``python -m p2mi_rules`` do: the same as the command ``p2mi-rules``."""

from __future__ import annotations

import sys

from p2mi_rules.cli import main

if __name__ == "__main__":
    sys.exit(main())
