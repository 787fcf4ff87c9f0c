"""What is each closed value called in Indonesian and in English?"""

from __future__ import annotations

from p2mi_rules.words.fields import FIELDS, FieldWords
from p2mi_rules.words.naming import field, is_personal, nearest_field
from p2mi_rules.words.reading import codes, label, names, nearest, possible, read, yes_no
from p2mi_rules.words.spelling import normal

__all__ = [
    "FIELDS",
    "FieldWords",
    "codes",
    "field",
    "is_personal",
    "label",
    "names",
    "nearest",
    "nearest_field",
    "normal",
    "possible",
    "read",
    "yes_no",
]
