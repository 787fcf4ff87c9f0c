"""Which facts still matter, which is best asked first, and what would each answer do?"""

from __future__ import annotations

from p2mi_rules.engine.asking.inquiry import Inquiry, inquire
from p2mi_rules.engine.asking.order import Turn
from p2mi_rules.engine.asking.replies import Reply, replies

__all__ = ["Inquiry", "Reply", "Turn", "inquire", "replies"]
