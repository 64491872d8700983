"""Questions that anybody may ask, about products and procedures. Pure.

None of them is about something of one's own.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.exact.entities import MARK, Marked
from steward.understanding.exact.identifiers import extract, read_identifiers
from steward.understanding.pages.supposed import begins_supposing, without_steps_before
from steward.understanding.pages.topics import (
    follows,
    names_nothing,
    of_the_trade,
    topic_of,
)
from steward.understanding.text.asked_within import asks_within
from steward.understanding.text.clauses import sentences_of, split_clauses
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.places import places_in
from steward.understanding.text.questions import only_asks, without_preface
from steward.understanding.text.whether import asks_whether
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_ASKS = any_spelling(
    r"\?|^\W*(?:(?:and|so|but|ok|okay|oke|then|now|und|et|y),? ){0,2}"
    r"(?:how|what|when|where|which|who)(?:'?s|'?re)?\b"
    r"|^\W*(?:and |so |but |hi,? |hello,? |en )?(?:how|what|when|where|which|who|do|does|can"
    r"|could|is|are|may|will|hoe(?:lang|veel)?|wie(?:lange|viele?)|wat|wanneer|waar|welke|kan"
    r"|mag(?= (?:ik|je|het|dat|die|men|we|wij|mijn|er|deze|dit|u)\b)|zijn|doen"
    r"|hebben|wie|was|wann|wo"
    r"|welche|kann|gibt|quand|où|comment|combien|quel\w*|peut-on|est-ce|cuándo|dónde|cómo"
    r"|cuánt[oa]s?(?! antes)|qué(?! tal\s*(?:[,.;!]|$|todos|amig))"
    r"|cuál(?:es)?|puedo|se puede|hay|como (?:puedo|podemos|se|hago)"
    r"|que (?:precio|plazo|planes|tipos?|diferencia|pasa|hago|incluye)"
    r"|cuando (?:llegan?|sale|puedo)|donde (?:está|puedo|se)|ou (?:est|sont|puis-je))\b"
)
_BEFORE = (
    r"(?:de|a|en|con|para|à|avec|pour|depuis|bis|seit|ab|mit|für|zu|auf|van|voor|met|tot|in|for"
    r"|from|to|with|at|by)"
)
# A verb before whom it asks, in what one asks a shop: "nehmt ihr", "hebben jullie", "do u".
INVERTED = any_spelling(
    r"^(?!(?:nicht|jetzt|erst|sonst|niet|met|dit|dat|het|wat|toen|gegen|wegen|zonder|tegen"
    r"|vous avez)\b)(?:(?:do|does|did|is|are|can|could|will|would|should|have|has|may) "
    r"(?:you|u|ya|ye|y'?all|i|we|it|they|there|the|that|this|those|these|my|one)"
    r"|[^\W\d_]+t ihr|[^\W\d_]+en (?:sie|jullie|we)|[^\W\d_]+t (?:u|man|es|das|die|der|er|sie)"
    r"|(?:kan|kunnen|mag|mogen|moet|moeten|zou|zouden|hoeft|hoeven|kann|können|könnte|könnten|darf"
    r"|dürfen|muss|müssen|soll|sollte|sollen) (?:de|het|een|die|dat|dit|deze|der|das|den|eine?|mijn"
    r"|onze|meine?|unsere?|jullie|euer|eure|ihre?|zo'n|er|men|man|so (?:was|etwas|eine?))"
    r"|(?!(?:figur|imagin|rend|dout|souven)ez)[^\W\d_]+ez[- ]vous|vous [^\W\d_]+(?:ez|ites)"
    r"|(?:kann|darf|muss|soll|kan|mag|moet) "
    r"(?:ich|man|wir|es|ik|je|het|dat|die)|wer|wohin|woher|warum|wie|welche[rsmn]?|waarom"
    r"|waarheen|wie|hoe|why|qui|pourquoi|por qué|quién(?:es)?|tienen|tenéis|aceptan|envían"
    r"|hacen|venden|ofrecen|"
    + _BEFORE
    + r" (?:qué|quién|cuál\w*|cuándo|dónde|cuánt\w*|quoi|qui|quel\w*|quand|où"
    r"|combien|wann|was|wem|welche\w*|wo|wat|welke?|wanneer|what|which|whom?|when|where)"
    r"|(?:können|könnten|dürfen) wir|könnte (?:ich|man)|(?:pouvons|pourrions)-nous|pourrait-on"
    r"|gibt(?:'s| es)|is er|zijn er|heb je"
    r"|il y a|y a-t-il|est-ce|c'est (?:quand|combien|quoi|où|possible)"
    r"|ça (?:coûte|prend|dure) combien)\b"
)
_OF_PEOPLE = any_spelling(
    r"\b(?:my|our|mijn|onze|mein\w*|unser\w*|mon|ma|mes|notre|nos|mi|mis|nuestr\w*) "
    r"(?:grand\w+|mum|mom|mother|dad|father|aunt|uncle|wife|husband|sister|brother|son|daughter"
    r"|friend|boss|partner|parents|kids|opa|oma|moeder|vader|tante|oom|vrouw|man|zus|broer|zoon"
    r"|dochter|vriend\w*|ouders|mutter|mama|vater|papa|onkel|frau|mann|schwester|bruder|sohn"
    r"|tochter|freund\w*|chef\w*|eltern|mère|père|oncle|femme|mari|sœur|soeur|frère|fils"
    r"|fille|amie?|copine|copain|patron|madre|padre|tía|tío|mujer|marido|hermana|hermano|hij[oa]"
    r"|amig[oa]|jefe|padres|abuel[oa]|novi[oa]"
    r"|nan|nana|gran|granny|flatmate|roommate|neighbou?rs?|colleagues?|(?:mother|father|brother"
    r"|sister)[- ]in[- ]law|schoon\w+|buurman|buurvrouw|buren|collega\w*|schwager|schwägerin"
    r"|schwieger\w+|nachbar\w*|kolleg\w+|voisine?s?|belle-\w+|beau-\w+|collègues?|cousine?"
    r"|nephews?|nieces?|cousins?|neef|neven|nicht(?:je)?|neffen?|nichten?|vetter\w*|enkel\w*"
    r"|neveux?|nièces?|sobrin[oa]s?|niet[oa]s?|grand-\w+|petit(?:e)?-\w+"
    r"|mamie|papi|vecin[oa]s?|cuñad[oa]|suegr[oa]s?|compañer[oa]s?|prim[oa])\b"
    # "al mes" is a month, where French "mes" is one's own
    r"|\b(?:al|por|del|un|cada|este|medio) mes\b"
)
_BRIEF = 14  # words of a message that goes on from a question
# What anybody asks about every delivery, what is said here, and what would happen: there may be a
# record, and it is not asked about.
_OF_ALL = any_spelling(
    r"\b(?:(?:hoe (?:lang|snel|vaak)|wie (?:lange|schnell|oft)|combien de temps|en combien"
    r"|cuánto tarda)\b[^.?!]{0,40}"
    r"\b(?:pakket(?:je)?|pakje|paket|päckchen|colis|paquete?|bestell(?:ing|ung)|commande|pedido)"
    r"|how (?:often|long|much|fast|soon)\b[^.?!]{0,40}\bthe "
    r"(?:parcel|package|subscription|box|delivery)|what (?:happens |do "
    r"(?:i|we) do )?if\b[^.?!]{0,60}|wat (?:gebeurt er )?als\b[^.?!]{0,60}"
    r"|was (?:passiert|ist),? wenn\b[^.?!]{0,60}|(?:my|our|this|the|mijn|dit|deze|ons|onze|mein\w*"
    r"|unser\w*|dieser?s?) (?:phone )?(?:chat|call|conversation|gesprek|gespräch|anruf))\b"
)
# A question in the middle of a clause, without a mark: "it tastes white how do i descale it".
INSIDE = any_spelling(
    r"\b(?:how (?:do|can|long|often|much|many)|what (?:do|does|is|are)|when (?:do|does|is|are)"
    r"|hoe (?:lang|vaak|kan|moet)|wie (?:lange|oft|kann|muss)|combien de|comment (?:faire|puis-je)"
    r"|cada cuánto|cómo (?:puedo|se))\b"
)
WISHES = re.compile(
    r"\b(?:please|i want|i would like|i'd like|graag|ik wil|bitte|ich m\u00f6chte"
    r"|s'il vous pla\u00eet|je veux|je voudrais|por favor|quiero|quisiera)\b",
    re.IGNORECASE,
)


def asks(text: str) -> bool:
    """Whether the words, or a part of them behind thanks or a word of talk, have the form of a
    question.
    """
    if _ASKS.search(text):
        return True
    parts = (
        without_preface(part)
        for clause in split_clauses(text)
        for part in (clause.text, *clause.text.split(",")[1:])
    )
    return any(
        _ASKS.search(part) or INVERTED.match(part) or asks_within(part) for part in parts if part
    )


def names_own(text: str) -> bool:
    """Whether the words name something of one's own: "my box", "our invoice"."""
    text = without_steps_before(_OF_ALL.sub(" ", text))
    words = plain_words(_OF_PEOPLE.sub(" ", text))
    return _book().any_of(words, "mine", "mine_abroad")


def names_by_a_word(text: str) -> bool:
    """Whether the words call something their own: "my box", and not "the box"."""
    return _book().any_of(plain_words(_OF_PEOPLE.sub(" ", text)), "owned")


def asks_something(text: str) -> bool:
    """Whether the words ask, be it in the middle of a sentence, and wish for nothing."""
    return (asks(text) or bool(INSIDE.search(text))) and not WISHES.search(text)


# How one does a thing oneself, and whether one may: the way is the same for everybody, though the
# thing is one's own.
_THE_WAY = any_spelling(
    r"^(?:how (?:do|can|could|would|should|must|may) (?:i|we|you|one)|what (?:do|can|should|must)"
    r" (?:i|we) do|(?:can|could|may|might) (?:i|we|one|my|our)|am i (?:able|allowed)|is (?:it|that)"
    r" (?:possible|allowed)"
    r"|hoe [^\W\d_]+ (?:ik|je|we|wij)|(?:kan|mag|kunnen|mogen) (?:ik|we|wij|je|het|dat|die|mijn)"
    r"|is (?:het|dat) mogelijk|wat (?:moet|kan) ik doen"
    r"|wie [^\W\d_]+e (?:ich|man)|wie (?:kann|muss|darf|soll|können|müssen|dürfen) (?:ich|man|wir)"
    r"|(?:kann|darf|könnte|können|dürfen) (?:ich|man|wir|mein\w*)"
    r"|geht (?:das|es)|ist (?:das|es) möglich|was (?:kann|muss|soll|mache) ich"
    r"|comment (?:puis-je|faire|(?:est-ce qu')?(?:je|on)|[^\W\d_]+(?:er|ir|re))\b|puis-je|peut-on"
    r"|(?:est-ce que )?(?:je|on|nous) (?:peux|peut|pouvons)|(?:est-il|c'est|est-ce) possible|que"
    r" (?:faire|dois-je faire)"
    r"|cómo (?:puedo|podemos|hago|se|sé|[^\W\d_]+o)|(?:eso )?se puede|puedo|podemos|podría (?:yo )?"
    r"[^\W\d_]+[aei]r|es posible|qué (?:hago|debo|tengo que))\b"
)


def tells_and_asks(text: str) -> bool:
    """Whether the words tell of something first, and then ask one thing: "I do not like the taste,
    do you take it back?".
    """
    *told, asked = [part.strip() for part in re.split(r"[,.;]\s+", text.strip())] or [""]
    told = [one for one in told if without_preface(one)]
    return bool(told) and has_question_mark(asked) and not any(asks(one) for one in told)


def asks_the_way(text: str) -> bool:
    """Whether a part of the words asks how something is done, or whether one may do it: "how do I
    end my plan?", "can I pause it?".
    """
    clauses = (clause.text for clause in split_clauses(text))
    parts = (part for clause in clauses for part in (clause, *clause.split(",")[1:]))
    return any(_THE_WAY.match(without_preface(part)) for part in parts)


_OF_SOMEBODY = frozenset({"email", "phone", "code"})


def without_contacts(text: str) -> str:
    """The words without whose they are: an address is no word of a question, and no help page is
    asked with one.
    """
    marked = extract(text)
    if all(one.kind not in _OF_SOMEBODY for one in marked.entities):
        return text
    told = [one for one in sentences_of(marked.text) if not _only_tells_a_code(one, marked)]
    kept = MARK.sub(
        lambda m: "" if marked.entity(m[0]).kind in _OF_SOMEBODY else marked.entity(m[0]).raw,
        " ".join(told),
    )
    return " ".join(kept.split())


def _only_tells_a_code(sentence: str, marked: Marked) -> bool:
    """Whether a few words only give the code that was sent: "701580 is de code"."""
    codes = [one for one in MARK.findall(sentence) if marked.entity(one).kind == "code"]
    return bool(codes) and len(sentence.split()) <= _FEW and not has_question_mark(sentence)


_FEW = 6  # words


def asks_to_know(text: str) -> bool:
    """Whether a part of the words asks something, whatever else they say or wish for."""
    return any(
        "?" in one.text or asks_whether(one.text) or (only_asks(one.text) and asks(one.text))
        for one in split_clauses(text)
    )


def may_follow(text: str) -> bool:
    """Whether words after an answer from the help pages may be about that answer: a few words that
    ask, go on or name a place, and nothing of one's own; what is only supposed takes more words.
    """
    most = 2 * _BRIEF if _SUPPOSES.search(text) and asks(text) else _BRIEF
    if len(text.split()) > most or WISHES.search(text):
        return False
    if begins_supposing(text) and not names_by_a_word(text):
        return True  # "and if the box has been opened?"
    if names_own(text):
        return False
    return follows(text) or asks(text) or bool(places_in(text))


def only_leads_on(text: str) -> bool:
    """Whether the words tell of something, and what they ask names nothing by itself: "it has been
    silent for weeks. What now?".
    """
    clauses = [clause.text for clause in split_clauses(text)]
    asked = [one for one in clauses if asks(one)]
    told = [one for one in clauses if one not in asked and not names_nothing(one)]
    return bool(told) and bool(asked) and all(_is_bare(one) for one in asked)


_BARE = 3  # words of a question that only asks on: "and now?"


def _is_bare(clause: str) -> bool:
    few = len(clause.split()) <= _BARE and not of_the_trade(topic_of(clause))
    return few or names_nothing(clause)


# What somebody only supposes: they have no such thing yet, whatever they call "it".
_SUPPOSES = any_spelling(
    r"\b(?:if|when|in case|suppose|say) (?:i|we|you) (?:don'?t|do not|didn'?t|ever|should|were to"
    r"|order|buy|get|want|wanted|send)\b"
    r"|\b(?:als|wanneer|stel dat) (?:ik|je|we|wij|men) (?:het|iets|hem|ze|niet|ooit|wat)\b"
    r"|\b(?:wenn|falls|sollte) (?:ich|man|wir|es|mir) (?:es|das|etwas|was|mal|nicht|ihn|sie)\b"
    r"|\bsi (?:je|on|nous|ça|cela) (?:n'|ne |l'|le |la |veux|voulais|commande|renvoie|achète)"
    r"|\bsi (?:no|lo|la|quiero|quisiera|compro|pido|devuelvo|algún día)\b"
)
_POINTS = any_spelling(r"\b(?:it|this|these|those|het|hem|es|das|ihn|ça|cela|lo|la|le)\b")


def asks_in_general(text: str) -> bool:
    """Whether the words ask how things are here, for everybody, and name no record."""
    if not asks(text) or WISHES.search(text):
        return False
    if _SUPPOSES.search(text):
        text = _POINTS.sub(" ", text)
    words, book = plain_words(without_steps_before(_OF_ALL.sub(" ", text))), _book()
    if book.any_of(words, "mine", "happened"):
        return False
    return not any(read_identifiers(text).model_dump(exclude_none=True).values())


@cache
def _book() -> Phrasebook:
    return phrasebook("own_words")
