"""What are countries, fields, topics and questions called when a judgement speaks of them?"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeVar

import attrs

from p2mi_rules import countries
from p2mi_rules.vocabulary import Document, Topic
from p2mi_rules.words import FIELDS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from p2mi_rules.explain.catalogue import Voice
    from p2mi_rules.explain.report import Report
    from p2mi_rules.norms import Rule

T = TypeVar("T")

# Facts that the engine names otherwise than the record does; every other fact has the name of its field.
_FIELD_OF = {"moment": "departed_on", "agency_status_since": "agency_status"}
_LIST, _HELD = "documents", "documents_held"
_PAPERS = {f"{_LIST}:{paper.value}": paper for paper in Document}


def field_of(fact: str) -> str:
    """The field of a record in which a fact is stated; each paper is one of a list.

    >>> field_of("moment"), field_of("route"), field_of("documents:passport")
    ('departed_on', 'route', 'documents_held')
    """
    return _HELD if fact in _PAPERS else _FIELD_OF.get(fact, fact)


def papers_of(facts: Iterable[str]) -> list[Document]:
    """The papers among some facts."""
    return [_PAPERS[fact] for fact in facts if fact in _PAPERS]


def label_of(fact: str, voice: Voice) -> str:
    """The fact in a sentence, a paper by its name; a fact of a user's own by its name."""
    if fact in _PAPERS:
        return voice.label(_PAPERS[fact])
    field = field_of(fact)
    return FIELDS[field].label(voice.lang) if field in FIELDS else spaced(fact)


def question_of(fact: str, voice: Voice) -> str:
    """The question that asks for a fact."""
    field = field_of(fact)
    return FIELDS[field].question(voice.lang) if field in FIELDS else voice.say("ask.own", fact=spaced(fact))


def policy_question(question: str, report: Report, voice: Voice) -> str:
    """What no fact settles, as a clause that begins with *whether* or *which*."""
    key = f"question.{question}"
    if voice.has(key):
        return voice.say(key, country=country(report, voice))
    return voice.say("question.own", question=label_of(question, voice))


def topic(name: str, voice: Voice) -> str:
    """The topic; one of a user's own by its name."""
    known = {member.value for member in Topic}
    return voice.label(Topic(name)) if name in known else spaced(name)


def topics(names: Iterable[str], voice: Voice) -> str:
    """Several topics, with commas between."""
    return ", ".join(topic(name, voice) for name in names)


def destinations(report: Report) -> list[str]:
    """The codes of the destinations still possible; none if it is not stated."""
    fact = report.judgement.facts.get("destination")
    return [] if fact is None else [value for value in fact.values if isinstance(value, str)]


def country(report: Report, voice: Voice) -> str:
    """The destination in a sentence: its name, or several of which one is true."""
    codes = destinations(report)
    if not codes:
        return voice.say("country.not_stated")
    return voice.either([countries.name(code, voice.lang) for code in codes])


def citations(rules: Iterable[Rule]) -> str:
    """The provisions of several rules, each once, instruments and articles named once with all their letters.

    >>> from p2mi_rules.rules.uu_18_2017 import RULES
    >>> citations(RULES[:5])
    'UU 18/2017 Pasal 4 ayat (2), Pasal 5 huruf a, d, Pasal 13 huruf a, b'
    """
    letters: dict[str, dict[str, list[str]]] = {}
    for basis in once(rule.basis for rule in rules):
        article = str(attrs.evolve(basis, huruf=None)).removeprefix(f"{basis.instrument} ")
        of_article = letters.setdefault(basis.instrument, {}).setdefault(article, [])
        of_article += [basis.huruf] if basis.huruf else []
    return "; ".join(_of_instrument(name, articles) for name, articles in letters.items())


def _of_instrument(name: str, articles: Mapping[str, list[str]]) -> str:
    """An instrument with its articles; alone where it is cited as a whole."""
    cited = [f"{each} huruf {', '.join(letters)}" if letters else each for each, letters in articles.items()]
    return f"{name} {', '.join(cited)}" if cited != [name] else name


def slug(instrument: str) -> str:
    """An instrument as a part of a key.

    >>> slug("UU 18/2017")
    'uu_18_2017'
    """
    return instrument.casefold().replace(" ", "_").replace("/", "_")


def value(each: Hashable, voice: Voice) -> str:
    """A value in words: yes or no, the name of a closed value, or the value itself."""
    if isinstance(each, bool):
        return voice.say("value.yes" if each else "value.no")
    return voice.label(each) if isinstance(each, Enum) else str(each)


def code(each: Hashable) -> str:
    """A value as records write it."""
    if isinstance(each, bool):
        return "yes" if each else "no"
    return str(each.value) if isinstance(each, Enum) else str(each)


def spaced(name: str) -> str:
    """A name of machinery made readable."""
    return name.replace("_", " ").replace(":", ": ")


def sentence(text: str) -> str:
    """The text with a capital first letter.

    >>> sentence("negara tujuan tertutup")
    'Negara tujuan tertutup'
    """
    return text[:1].upper() + text[1:]


def once(items: Iterable[T]) -> list[T]:
    """Each item once, in the order of first mention."""
    return list(dict.fromkeys(items))
