"""What does a caller hold in hand who asked what is still to be asked?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.explain.agenda import Agenda, Entry, asks, question, text
from p2mi_rules.explain.agenda_record import record
from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.names import field_of
from p2mi_rules.verdict.answering import answered

if TYPE_CHECKING:
    from p2mi_rules.engine import OpenPolicy
    from p2mi_rules.engine.asking import Reply
    from p2mi_rules.placement import Placement
    from p2mi_rules.verdict.verdicts import Verdict
    from p2mi_rules.vocabulary import Why


@attrs.frozen(eq=False, repr=False)
class OpenQuestion:
    """One fact that still matters, as a question; made by ``ask``, never by hand.

    ``expected`` is how many questions it takes on average until nothing is left to ask, this one included, if it is
    asked first and the best order follows; ``worst`` how many at most; ``exact`` whether every order was tried, or
    both are estimates. ``replies`` are the values with what each would do: none where the fact has no list of values.
    """

    _entry: Entry
    _agenda: Agenda
    _placement: Placement

    @property
    def fact(self) -> str:
        """The name of the fact; ``documents:passport`` of a paper, ``moment`` of the day of departure."""
        return self._entry.turn.fact

    @property
    def field(self) -> str:
        """The field of a record in which the fact is stated."""
        return field_of(self.fact)

    @property
    def why(self) -> Why:
        """Why it is open."""
        return self._entry.why

    @property
    def expected(self) -> float:
        """How many questions it takes on average if this one comes first."""
        return self._entry.turn.expected

    @property
    def worst(self) -> int:
        """How many it takes at most."""
        return self._entry.turn.worst

    @property
    def exact(self) -> bool:
        """Whether every order was tried."""
        return self._entry.turn.exact

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that it helps to settle."""
        return tuple(rule.id for rule in self._entry.rules)

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What each value would do, those that would do the same together."""
        return self._entry.replies

    def asks(self, lang: str = "id") -> str:
        """The question in words; ``lang`` is ``id`` or ``en``."""
        return asks(self.fact, voice(lang))

    def explain(self, lang: str = "id") -> str:
        """The question with why it is asked and what each answer would do."""
        return question(self._entry, self._agenda, lang)

    def answered(self, reply: object) -> Placement:
        """The placement with this fact stated: a text or value as records take it, ``?`` where nobody knows.

        Raises ``FaultyRecordError`` where the reply cannot be read.
        """
        return answered(self._placement, self.fact, reply)

    def __repr__(self) -> str:
        """The fact and how far it leads; nothing of the person."""
        return f"<OpenQuestion {self.fact}: {self.expected:.2f} questions>"


@attrs.frozen(eq=False, repr=False)
class Interview:
    """What is still to be asked about a placement; made by ``ask``, never by hand.

    ``verdict`` is what the rules say so far, ``questions`` the facts that still matter, best first. Facts are kept
    apart that matter and were asked about in vain, that do not apply, that no longer matter (``idle``), that matter
    to topics outside the profile alone (``outside``), and what only policy could settle (``policy``).
    """

    verdict: Verdict
    questions: tuple[OpenQuestion, ...]
    _agenda: Agenda

    @property
    def settled(self) -> bool:
        """Whether no answer can change the status any more, as far as the profile goes."""
        return not self.questions

    @property
    def next(self) -> OpenQuestion | None:
        """The question to ask next; none where the interview is over."""
        return self.questions[0] if self.questions else None

    @property
    def in_vain(self) -> tuple[str, ...]:
        """Facts that matter and about which nobody could say."""
        return self._agenda.in_vain

    @property
    def not_applicable(self) -> tuple[str, ...]:
        """Facts that matter and do not apply to this placement."""
        return self._agenda.not_applicable

    @property
    def idle(self) -> tuple[str, ...]:
        """Open facts that no longer matter."""
        return self._agenda.idle

    @property
    def outside(self) -> tuple[str, ...]:
        """Open facts that matter to topics outside the profile alone."""
        return self._agenda.outside

    @property
    def policy(self) -> tuple[OpenPolicy, ...]:
        """What nobody in the room can answer, and still matters."""
        return self._agenda.policy

    def explain(self, lang: str = "id") -> str:
        """The whole of it in words; ``lang`` is ``id`` or ``en``."""
        return text(self._agenda, lang)

    def record(self, lang: str = "id") -> dict[str, object]:
        """The same as plain data (JSON); messages in ``lang``."""
        return record(self._agenda, lang)

    def __repr__(self) -> str:
        """The status and the facts to ask, in order."""
        facts = ", ".join(each.fact for each in self.questions)
        return f"<Interview {self.verdict.status}{': ' if facts else ''}{facts}>"
