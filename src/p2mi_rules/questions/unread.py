"""Which statements of a placement does no question read?"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from p2mi_rules.questions.catalogue import PAPERS
from p2mi_rules.vocabulary import Document

if TYPE_CHECKING:
    from p2mi_rules.placement import Placement

_LISTS = {"documents_held": attrgetter("steps.held"), "documents_missing": attrgetter("steps.missing")}
_READ_OF_LISTS = frozenset({*PAPERS, Document.WORK_VISA, Document.RECRUITMENT_PERMIT})


def unread(placement: Placement) -> tuple[str, ...]:
    """The fields that were stated, by their names in a record, though no rule asks for them.

    Id and origin say nothing to be judged, nor do papers about which nobody could say.
    """
    return tuple(field for field, get in _LISTS.items() if get(placement) - _READ_OF_LISTS)
