"""Which decrees about companies does the library ship?"""

from __future__ import annotations
