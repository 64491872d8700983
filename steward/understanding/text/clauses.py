"""Splitting a message in clauses that may each hold a wish of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from steward.understanding.text.shapes import LETTERS, NO_DAY
from steward.understanding.text.word_lists import plain_words

# "¿" begins a question wherever it stands
_END = re.compile(
    rf"(?<=[.!?;]){NO_DAY}"
    r"(?:\s+|(?=[A-Z]))|\n+|\s+-\s+|[•]+|,?\s+(?=¿)"
    # a smile ends a sentence: "it was in two pieces :( Do you need a photo?"
    r"|(?:(?<=\s[:;][()])|(?<=\s[:;]-[()])|(?<=\s:/))\s+|(?<=[☀-➿\U0001f300-\U0001faff])\s+(?=[A-ZÀ-Þ])"
    # "firstly … secondly …": each begins another
    r"|[,:]?\s+(?:(?:and|en|und|et|y)\s+)?(?i:(?=(?:first of all|(?:first|second|third)ly"
    r"|ten (?:eerste|tweede|derde)|(?:erst|zweit|dritt)ens|zum (?:einen|anderen)"
    r"|(?:premi|deuxi|troisi)èmement|d'une part|d'autre part"
    r"|en (?:primer|segundo|tercer) lugar|por (?:un|otro) lado)\b))"
)
_STARTER = (
    r"(?:(?:also|then|please|pls|just|now|maybe|perhaps|secondly|additionally|would|ook|even|can|could|so|i'd|anyway|außerdem|auch|dann|aussi|ensuite|también|además|luego|first|eerst|daarna|zuerst|erst|danach|d'abord|primero|después)\s+){0,3}"
    r"(?:i|i'm|im|i've|ive|i'd|id|we|you|your|he|she|they|it|its|it's|there|there's|nobody|no|someone|somebody|my|where|wheres|when|how|what|whats|why|which|who|can|could|would|do|does|did|is|are|has|have|will|may|please|pls"
    r"|cancel\w*|refund\w*|send\w*|change|update|upgrade|downgrade|switch|move|stop|give|tell|let|pause|skip|resume|return\w*|need|needs|want\w*|get|put|call|check|reset|add|remove|delete|explain|charged|billed|never|still|arrived|came|found|connect|transfer|track|replace|exchange|reverse|credit|speak|talk|"
    r"ik|je|jullie|mijn|waar|wanneer|hoe|wat|waarom|kan|kun|mag|graag|wil|het|er|stuur|annuleer|zeg"
    r"|verander|wijzig|pauzeer|hervat|bewaar"
    r"|ich|wir|mein\w*|wo|wann|wie|was|warum|wieso|welche\w*|wer|könn\w*|möchte|will|brauche|bitte|sagen|sagt|kündig\w*|stornier\w*|schick\w*|änder\w*|erstatte\w*|pausier\w*|gebt|geben"
    r"|gibt (?:es|da)|hat (?:jemand|man)|heeft iemand|hebben jullie"
    r"|je|j'\w+|nous|mon|ma|mes|où|quand|comment|pourquoi|quel\w*|combien|qui|puis-je|est-ce"
    r"|pouvez|pourriez|peux|merci de|veuillez|annulez|résili\w*|rembours\w*|envoyez|renvoyez"
    r"|changez|modifiez|dites|donnez|arrêtez|y a-t-il|avez-vous|est-il|quelqu'un"
    r"|yo|quiero|quisiera|necesito|mis?|dónde|cuándo|cómo|por qué|qué|cuánto\w*|quién|puedo"
    r"|pueden|podrían|puede|cancel\w*|devu[eé]lv\w*|env[ií]\w*|m[aá]nd\w*|cambi\w*|dig\w*|tengo)\b"
)
# "this one" is the same thing once more
_WHOSE = (
    r"(?!(?:this|that)\s+one\b)"
    r"(?:the|my|that|this|de|het|mijn|die|das|der|mein\w*|le|la|mon|ma|el|mi)"
)
_WORDS = r"(?:[\w'-]+\s+)"
_ONE_IS = (
    r"(?:is|isn't|was|wasn't|has|hasn't|came|doesn't|works|ist|war|hat|kam|kommt|fehlt|geht"
    r"|funktioniert|heeft|kwam|komt|doet|werkt|mist|ontbreekt|est|n'est|était|n'était|n'a|manque"
    r"|marche|fuit|está|estaba|era|vino|llegó|ha|falta|funciona)\b"
)
_THEY_ARE = (
    r"(?:are|aren't|were|weren't|have|haven't|never|didn't|don't|won't|sind|waren|kamen|haben"
    r"|zijn|kwamen|hebben|doen|sont|étaient|ont|n'ont|ne|están|estaban|son|vinieron|han|no|nunca)\b"
)
# What one thing does begins another clause even without a comma: "it never came and the cup is
# broken". "The cup and the mug are broken" is one.
_AND_A_THING = (
    rf"(?:,\s*(?:and|en|und|et|y)\s+(?={_WHOSE}\s+{_WORDS}{{1,6}}?(?:{_ONE_IS}|{_THEY_ARE}))"
    rf"|\b(?:and|en|und|et|y)\s+(?={_WHOSE}\s+{_WORDS}{{1,3}}?{_ONE_IS}))"
)
# A few words that put right what stands before them belong to it: "skip January, I mean December".
_PUTS_RIGHT = (
    r"(?!(?:no,? |nee,? |nein,? |non,? |sorry,? |oh,? |äh,? |uh,? )*"
    r"(?:i mean(?:t)?|or rather|make that|ik bedoel(?:de)?|bedoel ik|ich mein(?:e|te)|je veux dire"
    r"|je voulais dire|digo|quiero decir|quise decir)[\s,]+(?:[\w'-]+\s*){1,3}(?:[.,;!?]|$))"
)
_JOINT = re.compile(
    rf"\s*{_AND_A_THING}"
    r"|\s*(?:,\s*(?:and|but|so|also|plus|or|en|maar|dus|then|because|und|aber|et|mais|y|pero)?"
    r"|\b(?:an(?=\s+(?:i|im|ive|we|my|can|could|also)\b)|and|but|also|plus|because|then"
    r"|en(?!\s+paus)|maar|want|since|und|aber|sowie|et|mais|puis|y|pero|además)\b|\s&|\s\+\s)"
    rf"\s*{_PUTS_RIGHT}(?={_STARTER})",
    re.IGNORECASE,
)
_GOES_ON = re.compile(rf",?\s+(?:and|en|und|et|y)\s+(?={_STARTER})", re.IGNORECASE)
MOST = 40


@dataclass(frozen=True)
class Clause:
    """One part of a message; `point`: one of several things that were announced."""

    text: str
    point: bool = False


def split_clauses(text: str) -> list[Clause]:
    """At most forty clauses in order; a piece of one word stays with the piece before it."""
    return list(_clauses(text))


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def _clauses(text: str) -> tuple[Clause, ...]:
    found: list[Clause] = []
    for sentence in _sentences(text[:8_000]):
        words_before = ""
        for piece in _JOINT.split(sentence.text):
            if piece is None or not piece.strip():
                continue
            last = found[-1].text if found and words_before else ""
            if last and (len(piece.split()) < 2 or len(last.split()) < 2):
                found[-1] = replace(found[-1], text=f"{last}, {piece.strip()}")
            else:
                found.append(replace(sentence, text=piece.strip()))
            words_before = piece
    return tuple(one for one in found if re.search(r"[^\W_]|[\ue000-\ue1ff]", one.text))[:MOST]


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, in its own words."""
    return [sentence.text for sentence in _sentences(text)]


def _sentences(text: str) -> list[Clause]:
    """Sentences; the points of "three things: …, … and …" are one each."""
    found = list[Clause]()
    for sentence in _END.split(text):
        announced = _SEVERAL.search(sentence)
        points = _POINTS.split(sentence[announced.end() :]) if announced else []
        apart = len(points) > 1 and all(len(point.split()) > 2 for point in points)
        lead = sentence[: announced.start()] if announced else ""
        if not apart:
            found.append(Clause(sentence))
            continue
        found += [Clause(lead)] if len(lead.split()) > _GREETING else []
        found += [Clause(point, point=True) for point in points]
    return found


_GREETING = 4  # words before "I have three things" that tell nothing
_SEVERAL = re.compile(
    r"\b(?:two|three|four|[234]|couple of|few|twee|drie|vier|paar|zwei|drei|deux|trois|quatre"
    r"|quelques|dos|tres|cuatro|unas|varias|several|verschillende|mehrere|plusieurs)"
    r"\s+(?:\w+\s+)?(?:things?"
    r"|questions?|points?|issues|problems|matters|dingen|dingetjes|vragen|zaken|punten|dinge|sachen"
    r"|fragen|anliegen|punkte|choses|demandes|soucis|problèmes|cosas|preguntas|temas|asuntos"
    r"|problemas|cuestiones)\b[^:.!?]{0,30}:\s*",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"[,;]\s*(?:(?:and|en|und|et|y)\s+)?|\s+(?:and|en|und|et|y)\s+(?=(?:[\w'’-]+\s+){2})",
    re.IGNORECASE,
)


def without_list_marks(text: str) -> str:
    """The text with each point of a numbered list ("1) … 2) …") on a line of its own and without
    its number, which is no order's or invoice's.
    """
    marks = list(_POINT.finditer(text))
    numbered = [int(mark["number"]) for mark in marks]
    if len(marks) < 2 or numbered != list(range(1, len(marks) + 1)):
        return text
    return _POINT.sub("\n", text).strip()


_POINT = re.compile(r"(?:^|(?<=[\s,;:]))(?P<number>[1-9])[).:]\s*(?=[^\W\d_])")


def before_another(text: str) -> str:
    """What stands before an "and" that begins something else to be done."""
    return _GOES_ON.split(text, maxsplit=1)[0]


_AND = r"(?:and|also|but|plus|en|ook|maar|und|auch|aber|et|aussi|mais|y|pero)"
_ALONG = re.compile(rf"(?<=[.!?;])\s+|\n+|,\s*{_AND}\s+|\s+{_AND}\s+(?={_WHOSE}\b)", re.IGNORECASE)


def objects(text: str) -> bool:
    """Whether the words begin by speaking against what was said: "but I had paid"."""
    return next(iter(plain_words(text[:80])), "") in _BUT


_BUT = frozenset({"but", "maar", "aber", "mais", "pero"})


def joined_parts(text: str) -> list[str]:
    """The parts of a text that words of joining keep apart, each whole: coarser than clauses."""
    return [part.strip() for part in _ALONG.split(text) if part.strip()][:MOST]


def long_words(text: str, letters: int) -> frozenset[str]:
    """The words of at least so many letters, in lower case."""
    return frozenset(word for word in LETTERS.findall(text.lower()) if len(word) >= letters)
