"""Is a paper that was asked about in vain told apart from one that nobody asked about?"""

from __future__ import annotations

import pytest

from p2mi_rules import Placement, Steps
from p2mi_rules.exceptions import FaultyRecordError
from p2mi_rules.intake import mapping_of, placement
from p2mi_rules.questions.catalogue import PAPERS
from p2mi_rules.vocabulary import Document, Visa, Why
from tests.questions.situations import facts_of


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_asked_about_in_vain_stays_open_and_says_so(paper: Document) -> None:
    """It may be there or not, and why that is open is another reason than silence."""
    facts = facts_of(Placement(steps=Steps(unknown=frozenset({paper}))))
    assert (facts[f"documents:{paper.value}"].values, facts[f"documents:{paper.value}"].why) == (
        (True, False),
        Why.NOT_KNOWN,
    )
    others = {facts[f"documents:{each.value}"].why for each in PAPERS if each is not paper}
    assert others == {Why.NOT_STATED}


def test_what_a_list_says_goes_before_what_was_not_known() -> None:
    """Held is held, whatever was answered before."""
    both = Steps(held=frozenset({Document.OPP}), unknown=frozenset({Document.OPP}))
    assert facts_of(Placement(steps=both))["documents:opp"].values == (True,)


def test_visa_and_permit_may_be_asked_about_in_vain_as_papers() -> None:
    """The fields of their own are then open for that reason, unless they are stated."""
    unknown = frozenset({Document.WORK_VISA, Document.RECRUITMENT_PERMIT})
    facts = facts_of(Placement(steps=Steps(unknown=unknown)))
    assert (facts["visa"].why, facts["recruitment_permit"].why) == (Why.NOT_KNOWN, Why.NOT_KNOWN)
    assert facts_of(Placement(steps=Steps(visa=Visa.WORK, unknown=unknown)))["visa"].why is None


def test_the_record_tells_of_them_in_both_languages() -> None:
    """Written and read again they are the same."""
    found = placement({"dokumen_tidak_diketahui": "paspor; SIP2MI"})
    assert found.steps.unknown == {Document.PASSPORT, Document.RECRUITMENT_PERMIT}
    assert mapping_of(found) == {"documents_unknown": "passport;recruitment_permit"}
    assert placement(mapping_of(found)) == found


def test_anything_but_documents_is_refused() -> None:
    """As for the other two lists."""
    with pytest.raises(FaultyRecordError, match="unknown: found something else than documents"):
        Steps(unknown=frozenset({"passport"}))  # type: ignore[arg-type]  # what is tested
