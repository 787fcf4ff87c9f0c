"""Does the compiled path say what the specification says?"""

from __future__ import annotations
