"""How is a rule put behind another, or against it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from p2mi_rules.instruments import UU_18_2017
from p2mi_rules.norms import DefectKind, Outcome
from tests.engine.audit.growing import AMENDED, Rank, Sketch
from tests.engine.audit.planting import Planted, of_everything, opposed, planted_in, quiet

if TYPE_CHECKING:
    from collections.abc import Hashable


def narrower(sketch: Sketch) -> Planted | None:
    """A rule of the same topic that is breached where another is, and where one more answer is bad."""
    name = sketch.random.choice(sorted(sketch.asked))
    newest = sketch.versions(name)[-1]
    where = quiet(sketch, name)
    if where is None or where in newest.parameters:
        return None
    parameters = (*newest.parameters, where)

    def says(*answers: Hashable) -> Outcome:
        """Breached where both are bad."""
        bad = sketch.ranks[parameters[-1]][answers[-1]] is Rank.BAD
        return newest.function(*answers[:-1]) if bad else Outcome.SATISFIED

    added = attrs.evolve(
        newest, id="narrow", basis=UU_18_2017.pasal(80), reason="narrow", parameters=parameters, function=says
    )
    sketch.rules["narrow"] = added
    return planted_in(sketch, DefectKind.SHADOWED, "narrow", newest.id)


def in_other_words(sketch: Sketch) -> Planted | None:
    """A rule of the same topic that is breached by the same, for another reason."""
    name = sketch.random.choice(sorted(sketch.asked))
    newest = sketch.versions(name)[-1]
    sketch.rules["again"] = attrs.evolve(newest, id="again", basis=UU_18_2017.pasal(80), reason="again")
    return planted_in(sketch, DefectKind.SHADOWED, "again", newest.id)


def between_two(sketch: Sketch) -> Planted | None:
    """A rule that is breached by the bad answer to either of two questions, of which rules ask already, somewhere."""
    taken = {topic for gap in sketch.gaps for topic in gap.topics}
    plain = [name for name in of_everything(sketch) if sketch.asked[name] not in taken]
    where = quiet(sketch, *plain)
    if len(plain) < 2 or where is None:
        return None
    one, other = sketch.random.sample(plain, 2)

    def says(rank: dict[str, Rank]) -> Outcome:
        either = Rank.BAD in {rank[one], rank[other]}
        return Outcome.BREACHED if either and rank[where] is Rank.BAD else Outcome.SATISFIED

    over = [sketch.versions(name)[-1].id for name in (one, other)]
    sketch.add("either", (one, other, where), says, topic=sketch.asked[one], since=AMENDED)
    return planted_in(sketch, DefectKind.SHADOWED, "either", *over)


def the_opposite(sketch: Sketch) -> Planted | None:
    """A rule that asks for the bad answer to a question of which another rule asks that it be good."""
    name = opposed(sketch)
    if name is None:
        return None

    def says(rank: dict[str, Rank]) -> Outcome:
        return Outcome.SATISFIED if rank[name] is Rank.BAD else Outcome.BREACHED

    newest = sketch.versions(name)[-1]
    sketch.add("opposite", (name,), says, topic=sketch.asked[name], since=AMENDED)
    return planted_in(sketch, DefectKind.CONTRADICTION, "opposite", newest.id)


def the_opposite_somewhere(sketch: Sketch) -> Planted | None:
    """The same, where one more question has its bad answer; elsewhere it does not apply."""
    name = opposed(sketch)
    if name is None:
        return None
    where = quiet(sketch, name)
    if where is None:
        return None

    def says(rank: dict[str, Rank]) -> Outcome:
        if rank[where] is not Rank.BAD:
            return Outcome.NOT_APPLICABLE
        return Outcome.SATISFIED if rank[name] is Rank.BAD else Outcome.BREACHED

    newest = sketch.versions(name)[-1]
    sketch.add("opposite", (name, where), says, topic=sketch.asked[name], since=AMENDED)
    return planted_in(sketch, DefectKind.CONTRADICTION, "opposite", newest.id)
