"""How is a judgement said, in Indonesian or in English?"""

from __future__ import annotations

from p2mi_rules.explain.report import Report

__all__ = ["Report"]
