"""Was this placement of an Indonesian migrant worker lawful procedure on that date?"""

from __future__ import annotations

__version__ = "0.1.0"
