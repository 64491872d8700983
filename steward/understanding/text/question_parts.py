"""Takes the questions of a message apart, each with what is told around it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from steward.domain.spelling import any_spelling
from steward.understanding.pages.page_subjects import in_plain_words, names_what_is_meant
from steward.understanding.pages.public_questions import INSIDE, INVERTED, WISHES, asks, names_own
from steward.understanding.pages.topics import Topic, of_the_trade, topic_of, wanted_words
from steward.understanding.plan.plan_prices import asks_plan_price
from steward.understanding.text.asked_within import denies_asking, names_how_much
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.language import guess_language
from steward.understanding.text.latest import Latest
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.places import places_in
from steward.understanding.text.questions import without_preface
from steward.understanding.text.word_lists import plain_words

_MOST = 4  # questions of one message
# "do you ship to Norway and roughly what does it cost": a second question within one clause.
_AND_ASKS = any_spelling(
    r",?\s+(?:and|en|und|et|y|n|&)\s+(?:(?:roughly|about|approximately|then|also|ongeveer|dan|ook"
    r"|ungefähr|etwa|dann|auch|à peu près|environ|aussi|más o menos|también|entonces),?\s+)?"
    r"(?=(?:how|what|when|where|which|who|(?:do|does|can|could|would|may|should) (?:you|u|i|we"
    r"|it|they)|(?:kan|kunnen|mag|mogen|moeten?) (?:ik|we|wij|je|het)|(?:kann|könn(?:t?en?)|könnte"
    r"|darf|dürfen|muss|müssen) (?:ich|wir|man|es)|(?:peut|pourrait)-on|(?:pourri?ons|pouvons)-nous"
    r"|puis-je|pod(?:emos|ríamos|ría)|puedo|se puede|hoe(?:veel)?|wat"
    r"|wanneer|waar|welke|wie|was (?:kost|ist|muss|passier|mach)\w*|wann|wo|welche\w*|kostet"
    r"|combien|quand|où|quel\w*|qui|est-ce|ça (?:coûte|prend)"
    r"|cuánt\w*|cuándo|dónde|cuál\w*|qué|quién\w*)\b)"
)
# What begins another question behind "and": a verb before whom it asks, whether something is so,
# and in Spanish a verb with what it is done to.
_AND = re.compile(r",?\s+(?:and|en|und|et|y|&|n)\s+", re.IGNORECASE)
_WHETHER = any_spelling(
    r"^(?:(?:whether|if) (?:you|ye|it|the|there|one|i|we|this|that|they|your)"
    r"|of (?:jullie|u|je|het|er|de|ik|we|dat|die)|ob (?:sie|ihr|man|es|der|die|das|ich|wir)"
    r"|si (?:vous|on|c'est|le|la|les|il|je|nous|vos|hay|se|lo|los|las|puedo|podemos|ustedes))\b"
)
_AND_IF = any_spelling(r"^(?:whether|of|ob) [^\W\d_]+")  # behind "and" no choice, but a question
_VERB_FIRST = any_spelling(
    r"^(?!(?:dat|als|of|omdat|hoe|wat|die|waar|met|voor|van|naar|op|in|aan|bij|om|uit|toen|zodat"
    r"|tot|over|door|dan|dass|wenn|weil|ob|wie|was|wo|mit|für|von|nach|auf|an|bei|aus|dann|auch|ook"
    r"|nicht|niet|da|zo|so)\b)[^\W\d_]+ (?:je|jij|jullie|we|wij|ik|ihr|sie|ich|man|wir)\b"
)
_DONE_TO_IT = any_spelling(
    r"^(?:lo|la|los|las) [^\W\d_]+(?:an|en|áis|éis)\b|^vous (?:le |la |les |l['’])?[^\W\d_]+ez\b"
)


class QuestionPart(NamedTuple):
    """One question in its own words, and with what was told before it in front; `lead`: what was
    told before the first question of the message, for those behind that.
    """

    alone: str
    told: str
    lead: str = ""


def questions_in(text: str) -> tuple[str, ...]:
    """The questions of a message, each by itself, with what was said just before it in front.

    A message without any is one question as it stands.
    """
    return tuple(part.told for part in question_parts(text))


def question_parts(text: str) -> tuple[QuestionPart, ...]:
    """The questions of a message; one without any is one question as it stands."""
    return _latest.of(text, lambda: _taken_apart(text))


_latest: Latest[str, tuple[QuestionPart, ...]] = Latest()


def _taken_apart(text: str) -> tuple[QuestionPart, ...]:
    found, before, lead = list[QuestionPart](), list[str](), ""
    thing = ""  # that a few words name before the question: "n the beans? how long good once open"
    sayings = list(_sayings(text))
    for at, (said, asked) in enumerate(sayings):
        after = next(iter(sayings[at + 1 :]), ("", False))[0]
        if denies_asking(said) or (denies_asking(after) and len(said.split()) <= _FEW_NAMING):
            continue  # "Korting? daar vroeg ik niet om"
        if has_question_mark(said) and _only_names(said) and _asks_of_it(after):
            thing = f"{_bare(without_preface(said))} "
            continue
        begins = INSIDE.search(said)
        leads = bool(after) and _asks_too(after) and _leads(without_preface(said), after)
        if asked or leads or _asks_too(said) or names_what_is_meant(said):
            alone = without_preface(said) + _mark(said)
        elif begins:
            alone, before = said[begins.start() :], []
        else:
            if without_preface(said):  # thanks ask nothing
                before.append(said)
            continue
        alone, thing = thing + alone, ""
        found.append(QuestionPart(alone, " ".join((*before, alone)), lead))
        lead, before = lead or " ".join(before), []
    if found and before:
        last = found[-1]
        found[-1] = last._replace(told=" ".join((last.told, *before)))
    return tuple(found[:_MOST]) or (QuestionPart(text, text),)


def _only_names(said: str) -> bool:
    """Whether a few words with a mark only name a thing, and what of it is asked comes behind."""
    own = topic_of(said)
    few = len(without_preface(said).split()) <= _FEW_NAMING
    return (
        few
        and bool(own.things)
        and not (own.topics or own.wants or own.places or asks(_bare(said)))
    )


def _bare(said: str) -> str:
    return said.strip(" ?¿")


def _asks_of_it(after: str) -> bool:
    """Whether a question wants something and names nothing of ours that it wants it of."""
    own = topic_of(after)
    return bool(own.wants) and not of_the_trade(own) and not own.places and _asks_too(after)


_FEW_NAMING = 4  # words
# A smile ends what it smiles at: "I drink so much of it :) What does it cost".
_SMILE = re.compile(r"\s*(?:[:;=]-?[)(DPp]+(?!\w)|[\U0001F600-\U0001F64F\u2639\u263A]\uFE0F?)\s*")


def _sayings(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a message that may each be a question, and whether one surely is."""
    for clause in split_clauses(_SMILE.sub(". ", text).strip()):
        lead, colon, rest = clause.text.partition(": ")
        if colon and rest and (has_question_mark(rest) or asks(rest)):
            yield lead, False
            yield from _of_clause(rest, has_question_mark(rest))
        else:
            yield from _of_clause(clause.text, clause.point and has_question_mark(clause.text))


def _of_clause(clause: str, asked: bool) -> Iterator[tuple[str, bool]]:
    parts = [part for one in _AND_ASKS.split(clause) for part in _behind_and(one)]
    for at, part in enumerate(parts):
        leads = at == 0 and len(parts) > 1 and _leads(part, parts[1])
        yield from ((half, asked or leads) for half in _halves(part))


def _behind_and(clause: str) -> Iterator[str]:
    """The clause in parts, where behind an "and" another question begins."""
    begins, mark = 0, _mark(clause)
    for joint in _AND.finditer(clause):
        rest = clause[joint.end() :]
        questions = INVERTED.match(rest) or _WHETHER.match(rest) or _AND_IF.match(rest)
        own = _DONE_TO_IT.match(rest) or _VERB_FIRST.match(rest)
        two = names_how_much(rest) and names_how_much(clause[begins : joint.start()])
        if questions or (mark and (own or two)):
            yield clause[begins : joint.start()] + (mark if begins == 0 else "")
            begins = joint.end()
    yield clause[begins:]


def _asks_too(said: str) -> bool:
    return asks(said) or bool(_WHETHER.match(said) or _AND_IF.match(said))


def _leads(part: str, after: str) -> bool:
    """Whether words before "and whether …", "and how …" name what is asked about as well, and tell
    nothing: "just the postage to Ohio".
    """
    if (
        not part
        or names_own(part)
        or not (of_the_trade(topic_of(part)) or in_plain_words(part, "en"))
    ):
        return False
    if _WHETHER.match(after) or _AND_IF.match(after):
        return True
    named = len(part.split()) <= _BARE and not _TELLS.search(part)
    return named and bool(_BY_A_WORD.match(after))


_BY_A_WORD = any_spelling(
    r"^(?:how|what|when|where|which|who|hoe\w*|wat|wanneer|waar|welke?|wie|was|wann|wo|welche\w*"
    r"|combien|quand|où|comment|quels?|quelles?|cuánt\w*|cuándo|dónde|cómo|qué|cuál\w*)\b"
)
_BARE = 7  # words that only name something
_TELLS = any_spelling(
    r"\b(?:i|we|you|it|he|she|they|am|is|are|was|were|has|have|had|got|came|want|need"
    r"|ik|wij|we|je|jullie|u|hij|ze|ben|was|heb|heeft|kreeg|wil|ich|wir|ihr|sie|es|er|bin|ist|war"
    r"|habe|hat|will|je|j|nous|on|vous|il|elle|ai|est|veux|yo|me|nos|he|hemos|es|está|quiero)\b"
)


# "what does the Regular plan cost and the shipping to Vienna": one verb for two things.
_AND_A_THING = re.compile(r",? +(?:and|plus|en|und|sowie|et|y|e) +", re.IGNORECASE)
# "the Regular plan, delivered to Vienna" asks of the delivery what `POSTAGE` asks.
_DELIVERED = any_spelling(
    r",? +(?=(?:delivered|shipped|bezorgd|geleverd|verzonden|geliefert|verschickt|livrée?s?"
    r"|expédiée?s?|enviad[oa]s?|entregad[oa]s?) (?:to|in|naar|nach|an|à|au|en|aux?|a) )"
)
POSTAGE = {
    "en": "what does shipping cost",
    "nl": "wat kost de verzending",
    "de": "was kostet der Versand",
    "fr": "combien coûte la livraison",
    "es": "cuánto cuesta el envío",
}
_OF_COSTS = frozenset({"price", "figure"})
_COSTS = frozenset({"price", "figure", "free"})
_IS_SENT = frozenset({"parcel", "coffee", "bean"})  # what has no price by where it goes


def asks_postage(text: str) -> bool:
    """Whether a question asks what sending something costs, in whatever words: also what is taken
    for a parcel to some place.
    """
    own = topic_of(text)
    if "postage" in own.topics:
        return True
    words = plain_words(text)
    what_is = words[:2] in _WHATS or words[:3] in _WHAT_IS
    if what_is and "time" not in words and own.places and not own.wants:
        return True  # "what's delivery to Dublin?"
    if not own.wants & _COSTS or "period" in own.wants:
        return False
    if "ship" in own.topics:
        return True
    other = {term for term in own.terms if of_the_trade(Topic(things=frozenset({term})))}
    return "price" in own.wants and bool(own.places) and other <= _IS_SENT


_SENDING = ("delivery", "shipping")
_WHATS = tuple(["whats", one] for one in _SENDING)
_WHAT_IS = tuple(["what", verb, one] for verb in ("is", "s") for one in _SENDING)

_HOW_TO = any_spelling(r"\b(?:how to|hoe (?:je|ik)|wie (?:man|ich)|comment|cómo)\b")


def names_what_pages_hold(text: str) -> bool:
    """Whether words that ask nothing by their form name what the help pages are asked: the postage
    to some place, what a plan costs, how something is done.
    """
    if names_own(text):
        return False
    return bool(
        asks_postage(text)
        or asks_plan_price(text)
        or in_plain_words(text, "en")
        or _HOW_TO.search(text)
    )


def postage_to_a_place(text: str) -> str | None:
    """The question of a message that asks what sending something to a place that it names costs:
    that is of no order of theirs, whatever stands beside it.
    """
    if not places_in(text):  # which most messages name none of
        return None
    parts = (part.alone for part in question_parts(text))
    return next((p for p in parts if asks_postage(p) and places_in(p) and not names_own(p)), None)


def _halves(clause: str) -> tuple[str, ...]:
    """A question of what two things cost as two questions, one for each thing."""
    first, *others = _DELIVERED.split(clause, maxsplit=1)
    if others and "price" in topic_of(first).wants and topic_of(first).terms:
        asked = POSTAGE.get(guess_language(clause), POSTAGE["en"])
        _, _, where = others[0].partition(" ")
        return (f"{first.strip(' ?¿')}?", f"{asked} {where.strip(' ?¿')}?")
    first, *others = _AND_A_THING.split(clause, maxsplit=1)
    if not others:
        return (clause,)
    one, other = topic_of(first), topic_of(others[0])
    costs = _OF_COSTS & (topic_of(clause).wants)
    named = one.terms and of_the_trade(other) and other.topics and not one.topics & other.topics
    if not (costs and named) or _says_more(others[0]):
        return (clause,)
    told = wanted_words(clause)
    parts = (half.strip(" ?¿") for half in (first, others[0]))
    return tuple(f"{half if topic_of(half).wants else f'{told} {half}'}?" for half in parts)


def _says_more(half: str) -> bool:
    half = half.strip(" ?¿")
    return asks(half) or bool(INSIDE.search(half) or WISHES.search(half))


def _mark(text: str) -> str:
    return "?" if has_question_mark(text) else ""
