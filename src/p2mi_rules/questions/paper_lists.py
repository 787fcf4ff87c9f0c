"""By which list are papers asked for?

The one free function among the questions: no field and no table says it, and ten rules would each have to repeat it.
"""

from __future__ import annotations

from p2mi_rules.questions.answers import PaperList
from p2mi_rules.vocabulary import Occupation, Route


def list_of_papers(route: Route, occupation: Occupation, re_entry: bool) -> PaperList:  # noqa: FBT001 - an answer
    """The list that UU 18/2017 Pasal 13 and 63, the letter on leave of 16 August 2023, or PP 22/2022 speak of.

    >>> list_of_papers(Route.PERSEORANGAN, Occupation.NURSE, False)
    <PaperList.ALONE: 'alone'>
    """
    alone = route in {Route.PERSEORANGAN, Route.NONE}
    if occupation is Occupation.MERCHANT_CREW:
        return PaperList.MERCHANT_CREW
    if occupation is Occupation.FISHING_CREW:
        return PaperList.FISHING_CREW_UNPLACED if alone or re_entry else PaperList.FISHING_CREW
    if re_entry:
        return PaperList.BACK
    return PaperList.ALONE if alone else PaperList.PLACED
