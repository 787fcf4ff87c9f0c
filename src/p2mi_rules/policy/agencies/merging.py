"""What do several registers say together?"""

from __future__ import annotations

from p2mi_rules.policy.agencies.directory import Directory


class MergedRegister(Directory):
    """Lists of several days and decrees, as one register.

    Entries are of one company if their names with their forms are the same, or a licence number is; nothing that any
    list says is left out, so that where two disagree the standing of the company holds both.
    """

    __slots__ = ()


def merged(*registers: Directory) -> MergedRegister:
    """Put registers together; their order, and how often or how deeply they were merged before, makes no difference.

    Args:
        registers: lists of a day, collections of decrees, or registers merged before.

    >>> from p2mi_rules.policy.agencies.sanctions import SanctionsRegister
    >>> shipped = SanctionsRegister.shipped()
    >>> merged(shipped, merged(shipped)) == merged(shipped), len(merged(shipped).agencies)
    (True, 10)
    """
    return MergedRegister(part for register in registers for part in register.parts)
