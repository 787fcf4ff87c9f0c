"""Which policy rows does the library ship?"""

from __future__ import annotations
