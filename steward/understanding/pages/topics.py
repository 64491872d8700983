"""What a question is about: its places, topics and things, and what an answer to it has to hold.

Pure, rules alone.

Words are compared by concept where `thesaurus.yaml` has one, so that a Dutch question meets an
English article, and by stem elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import snowballstemmer

from steward import yaml_text
from steward.domain.spelling import folded
from steward.policy.subjects import subjects_of
from steward.understanding.text.figures import figures_in
from steward.understanding.text.places import Place, in_europe, places_in, without_places
from steward.understanding.text.shapes import WORD

_LONG_WORD = re.compile(r"[^\W_]{3,}")
_BEGINS = 6  # letters that two words share at their beginning, when neither is in the thesaurus
_RETURNS = ("withdrawal_days",)  # "send it back" is one thing in several words
_OF_RETURNS = frozenset({"ship", "return"})
_EUROPE = re.compile(r"\beurop[ae]s?\b", re.IGNORECASE)
_OF_TIME = (
    r"(?:days?|weeks?|months?|years?|quarters?|hours?|time|box|dag\w*|week|weken|maand\w*|jaar|keer"
    r"|tage?|woche\w*|monate?|jahre?|mal|jours?|semaines?|mois|ans?|année|fois|días?|semanas?|mes"
    r"|meses|años?|vez|\w+day|\w+dag|\w+tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
_OFTEN = re.compile(
    (
        r"\b(?:(?:next|same) (?:working |business )?day|tomorrow|at once|once|twice"
        r"|(?:not|never) expire|verlopen niet|verfallen nicht|n'expirent pas|no caducan"
        r"|daily|weekly|monthly|yearly|any ?time|always"
        r"|(?:every|each|elke|iedere|jede[nrms]?|alle|chaque|tous les|toutes les|cada|ogni) "
        rf"(?:\w+ ){{0,2}}?{_OF_TIME}|eens (?:per|in)|(?:einmal|zweimal) (?:im|pro|am|in)"
        r"|(?:une|deux) fois (?:par|tous)|(?:una vez|dos veces) (?:al|por|cada))\b"
    ),
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\b(?:free|no charge|nothing (?:extra|is charged)|yours|gratis|kostenlos|gratuit\w*"
    r"|costs nothing|kost niets|kostet nichts|ne coûte rien|no cuesta nada"
    r"|niets (?:extra|in rekening|afgeschreven)|nichts (?:extra|berechnet|abgebucht)"
    r"|rien (?:de plus|n'est débité)|(?:no se cobra|sin cobrar) nada|no cuesta más)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^\W*(?:and|or|but|so|what about|how about|en|of|maar|dus|hoe zit het met|und|oder|aber|was "
    r"ist mit|et|ou|mais|y|o|pero|e|ma"
    r"|with|without|for|from|to|in|met|zonder|voor|vanuit|naar|mit|ohne|für|aus|nach|avec|sans|pour|con|sin|para|senza|per)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:it|that|this|they|them|those|these|one|het|dat|die|deze|es|das|diese[rns]?|ça|eso|quello)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:my|our|mine|mijn|ons|onze|mein\w*|unser\w*)\b", re.IGNORECASE)
_JOINS = re.compile(
    r"(?:when|wanneer|quand|cuando) (?:i|we|you|he|she|they|it|the|my|our|ik|je|we|wij|het|de|mijn"
    r"|j|je|on|il|elle|ils|nous|vous|le|la|les|mon|ma|yo|se|el|los|las|lo|mi|me)\b"
)
_ASKING = re.compile(r"[^.!?\n]+\?")
_BRIEF = 9  # words of a question that goes on from another


class Topic(NamedTuple):
    """What a question names.

    `wants`: what an answer has to hold: a `price`, whether it may be `less`, a `period`, whether it
    is `free`, an `origin`, a `moment`, some `figure`.
    """

    topics: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    places: tuple[Place, ...] = ()
    wants: frozenset[str] = frozenset()

    @property
    def terms(self) -> frozenset[str]:
        """Everything that a passage has to speak of, without its places."""
        return self.topics | self.things


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def topic_of(text: str) -> Topic:
    """What a text names; of a question, also what it wants to hear."""
    plain = _plain(text)
    wants = {want for want, phrases in _book().wants.items() if phrases.search(plain)}
    if "moment" in wants and not _asks_moment(plain):
        wants.discard("moment")
    if "less" in wants:
        wants.discard("price")
    if wants & {"price", "period", "free", "less"}:
        wants.discard("figure")
    terms = _named(text, plain)
    if "student" in terms:
        wants -= {"price", "less"}  # a price for them is a discount, which there may not be
    topics = terms & _book().topics
    return Topic(frozenset(topics), frozenset(terms - topics), places_in(text), frozenset(wants))


def _asks_moment(plain: str) -> bool:
    """Whether a word for when asks, and does not only join what is told: "when I rinse it"."""
    return any(
        _JOINS.match(plain, one.start()) is None or not plain[: one.start()].strip(" ¿,")
        for one in _book().wants["moment"].finditer(plain)
    )


def without_wants(text: str) -> str:
    """What a question names, without the words for what it wants to hear of that."""
    plain = _plain(text)
    for phrases in _book().wants.values():
        plain = phrases.sub(" ", plain)
    return " ".join(plain.split())


def wanted_words(text: str) -> str:
    """The words of a question for what it wants to hear."""
    plain = _plain(text)
    wants = _book().wants.values()
    found = {one[0]: one.start() for phrases in wants for one in phrases.finditer(plain)}
    return " ".join(sorted(found, key=found.__getitem__))


def asked_topic(text: str) -> Topic:
    """What the sentences of a message that ask are about; a place may be told beside them."""
    asking = " ".join(_ASKING.findall(text))
    return topic_of(asking or text)._replace(places=places_in(text))


def follows(text: str) -> bool:
    """Whether the words only make sense after another question: they name no topic of their own."""
    own = topic_of(text)
    if len(text.split()) > _BRIEF or own.topics or _OWN.search(text):
        return False
    bare = bool(own.wants) and not own.things  # "how long", as it is often typed
    if not (bare or _GOES_ON.search(text) or text.rstrip().endswith("?")):
        return False
    if not own.things:
        return bool(own.places or own.wants or _GOES_ON.search(text))
    return bool(_GOES_ON.search(text)) or bool(own.places and points_back(text))


def continued(before: Topic, after: Topic) -> Topic:
    """The earlier question with what is named anew in place of what was named of that kind."""
    return Topic(
        after.topics or before.topics,
        after.things or before.things,
        after.places or before.places,
        after.wants or before.wants,
    )


def covered(terms: Iterable[str], text_terms: frozenset[str]) -> frozenset[str]:
    """Which of these terms a text speaks of."""
    return frozenset(term for term in terms if _is_in(term, text_terms))


def holds_place(place: Place, text: str) -> bool:
    """Whether a text speaks of this place, by its name or by a region that it is in."""
    for said in places_in(text):
        if said == place or (said.name == "" and said.region == place.region):
            return True
    return bool(_EUROPE.search(text)) and in_europe(place)


def speaks_of_europe(text: str) -> bool:
    """Whether a text names Europe."""
    return bool(_EUROPE.search(text))


def holds_answer(want: str, text: str) -> bool:
    """Whether a text holds what is wanted: an amount, a time, some figure."""
    units = {figure.unit for figure in figures_in(text)}
    match want:
        case "price":
            return "money" in units
        case "less":
            return bool(units & {"money", "percent"})
        case "free":
            return bool(units & {"money", "percent"}) or bool(_FREE.search(text))
        case "period":
            return bool(units & {"day", "business_day", "hour", "month", "year"}) or bool(
                _OFTEN.search(text)
            )
        case "origin":
            return bool(places_in(text))
        case "moment":  # a day, an hour, a condition: no form tells
            return True
        case _:
            return bool(units)


def sensitive_in(text: str) -> frozenset[str]:
    """Things that matter to health and law which a text names, each once, in whatever language."""
    plain = _plain(text)
    return frozenset(name for name, forms in _book().sensitive.items() if forms.search(plain))


def of_the_trade(topic: Topic) -> bool:
    """Whether a question names something that the thesaurus knows."""
    return bool(topic.topics or topic.things & _book().concepts)


def names_nothing(text: str) -> bool:
    """Whether a question has no subject of its own, and can only be about what was said."""
    return not topic_of(text).terms


def points_back(text: str) -> bool:
    """Whether a word of the text may stand for something that was named before."""
    return bool(_POINTS_BACK.search(text))


def concepts() -> frozenset[str]:
    """What the thesaurus knows by name."""
    return frozenset(_book().concepts)


def terms_in(text: str) -> frozenset[str]:
    """Everything that a text speaks of, by concept or stem."""
    return _named(text, _plain(text))


def telling_words(text: str) -> frozenset[str]:
    """The words of a text that name something, as they were written: to look for in a search."""
    return frozenset(word for word in _LONG_WORD.findall(text.lower()) if terms_in(word))


def named_words(text: str) -> tuple[str, ...]:
    """The words of a question that name something, as written: only those that the trade does not
    know, where there are any.
    """
    words = [word for word in _LONG_WORD.findall(text) if terms_in(word)]
    unheard = [word for word in words if not terms_in(word) & _book().concepts]
    return tuple(dict.fromkeys(unheard or words))


def _plain(text: str) -> str:
    return " ".join(folded(without_places(text)).replace("-", " ").split())


def _named(text: str, plain: str) -> frozenset[str]:
    terms = _terms(plain)
    if subjects_of(text, _RETURNS):
        terms = (terms - _OF_RETURNS) | {"return"}
    for name, parts in _book().together.items():
        if parts <= terms:
            terms = (terms - parts) | {name}
    return terms


def _is_in(term: str, terms: frozenset[str]) -> bool:
    if term in terms:
        return True
    if term in _book().concepts or len(term) < _BEGINS:
        return False
    return any(
        len(other) >= _BEGINS and (other.startswith(term) or term.startswith(other))
        for other in terms
    )


def _terms(plain: str) -> frozenset[str]:
    book, found = _book(), set[str]()
    for word in WORD.findall(plain):
        if word.isdecimal() or book.is_empty(word):
            continue
        found.add(book.concept(word) or _stemmer().stemWord(word))
    return frozenset(found)


class _Forms:
    """Words, and beginnings of words, each with what it stands for."""

    def __init__(self) -> None:
        self._exact: dict[str, str] = {}
        self._begins: dict[str, list[tuple[str, str]]] = {}  # by their first letter

    def add(self, forms: Iterable[str], stands_for: str) -> None:
        for form in map(folded, map(str, forms)):
            if form.endswith("*"):
                self._begins.setdefault(form[0], []).append((form[:-1], stands_for))
            else:
                self._exact.setdefault(form, stands_for)

    def find(self, word: str) -> str:
        """What the word stands for, the longest beginning first; empty: nothing."""
        if word in self._exact:
            return self._exact[word]
        begins = self._begins.get(word[:1], ())
        fits = [pair for pair in begins if word.startswith(pair[0])]
        return max(fits, key=lambda pair: len(pair[0]))[1] if fits else ""


class _Book:
    """The thesaurus, ready to be asked."""

    def __init__(self, written: Mapping[str, Any]) -> None:
        self.topics = frozenset(written["topics"])
        self.concepts = frozenset({*written["topics"], *written["things"]})
        self.together = {name: frozenset(parts) for name, parts in written["together"].items()}
        self._concepts, self._empty = _Forms(), _Forms()
        for kind in ("topics", "things"):
            for name, forms in written[kind].items():
                self._concepts.add(forms, name)
        for forms in written["empty"].values():
            self._empty.add(forms, "empty")
        self.wants = {want: _any_of(phrases) for want, phrases in written["wants"].items()}
        self.sensitive = {name: _any_of(forms) for name, forms in written["sensitive"].items()}
        self._wanted = _Forms()
        for phrases in written["wants"].values():
            self._wanted.add((one for one in phrases if " " not in one), "wanted")

    def concept(self, word: str) -> str:
        return self._concepts.find(word)

    def is_empty(self, word: str) -> bool:
        """Whether a word says nothing of what is spoken of, or only what is wanted to be heard."""
        if self._concepts.find(word):
            return False
        return bool(self._empty.find(word) or self._wanted.find(word)) or len(word) == 1


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    forms = (
        re.escape(folded(str(one)).removesuffix("*")) + (r"\w*" if str(one).endswith("*") else "")
        for one in phrases
    )
    return re.compile(rf"\b(?:{'|'.join(forms)})(?!\w)")


@cache
def _book() -> _Book:
    return _Book(yaml_text.loaded(Path(__file__).with_name("thesaurus.yaml").read_text("utf-8")))


@cache
def _stemmer() -> Any:
    return snowballstemmer.stemmer("english")
