"""What came of judging again what a receipt holds?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.explain.catalogue import voice
from p2mi_rules.explain.differences import Result, difference_in_words, headline, obstacle_in_words
from p2mi_rules.explain.layout import item, line

if TYPE_CHECKING:
    from p2mi_rules.explain.differences import Difference, Obstacle
    from p2mi_rules.verdict.verdicts import Verdict


@attrs.frozen(kw_only=True)
class Replay:
    """What came of judging again: made by ``replay``.

    ``verdict`` is the new one, ``None`` where nothing could be judged. Neither text nor record shows whose placement
    it is, or which company is named; the new verdict does.
    """

    result: Result
    status_then: str | None = None
    differences: tuple[Difference, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    verdict: Verdict | None = attrs.field(default=None, repr=False)

    @property
    def same(self) -> bool:
        """Whether the verdict was reproduced: by the same rules, policy and register, saying the same."""
        return self.result is Result.REPRODUCED

    @property
    def same_answer(self) -> bool:
        """Whether the answer at least is the same, be it by other law or data."""
        return self.result in {Result.REPRODUCED, Result.SAME_ANSWER}

    def text(self, lang: str = "id") -> str:
        """The result in words, with each difference or obstacle on a line of its own; ``lang`` is ``id`` or ``en``.

        Raises ``FaultyRequestError`` for another language.
        """
        spoken = voice(lang)
        lines = line(headline(self.result, self.status_then, self._status_now, spoken))
        for each in self.differences:
            lines += item(difference_in_words(each, spoken), "  -")
        for obstacle in self.obstacles:
            lines += item(obstacle_in_words(obstacle, spoken), "  -")
            lines += [wrapped for fault in obstacle.faults for wrapped in item(fault.said(lang), "    -")]
        return "\n".join(lines)

    def record(self, lang: str = "id") -> dict[str, object]:
        """The same as plain data (JSON); each difference and obstacle with its sentence in ``lang``."""
        spoken = voice(lang)
        return {
            "result": self.result.value,
            "text": headline(self.result, self.status_then, self._status_now, spoken),
            "status_then": self.status_then,
            "status_now": self._status_now,
            "differences": [
                {
                    **attrs.asdict(each),
                    "rows_then": list(each.rows_then),
                    "rows_now": list(each.rows_now),
                    "text": difference_in_words(each, spoken),
                }
                for each in self.differences
            ],
            "obstacles": [
                {
                    "what": each.what,
                    "asked": each.asked,
                    "text": obstacle_in_words(each, spoken),
                    "errors": [fault.said(lang) for fault in each.faults],
                }
                for each in self.obstacles
            ],
            "language": lang,
        }

    @property
    def _status_now(self) -> str | None:
        return None if self.verdict is None else self.verdict.status.value
