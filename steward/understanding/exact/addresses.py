"""Postal addresses in free text: where one begins and ends, and a house number that is corrected.

Rules alone, pure.
"""

from __future__ import annotations

import re
from functools import lru_cache

from steward.domain.spelling import any_spelling
from steward.understanding.exact.own_corrections import with_last_said
from steward.understanding.text.clauses import before_another
from steward.understanding.text.marks import has_digit
from steward.understanding.text.months import any_month
from steward.understanding.text.shapes import NO_DAY, WORDS

_BEFORE_ADDRESS = re.compile(
    r"(?:\b(?:to|naar|is|its|it'?s|be|at|op|meant?|bedoel\w*|zijn|an|nach|zu[rm]?|ist|au|aux|à|chez"
    r"|(?:c'|qu')?est|es|moet|must be|should be|soll(?:te)?|muss|doit être"
    r"|debe ser|al|(?-i:(?:a|en)(?= [A-ZÁÉÍÓÚ]))"
    r"|(?:a|en)(?= (?:(?:la|el) )?(?:calle|avenida|plaza|paseo|camino)\b))\b|:)\s+",
    re.IGNORECASE,
)
# An address ends where a sentence does; "St. James" is not the end of one.
_NEXT_SENTENCE = re.compile(rf"(?<=[\w)])(?<!\bst)\.{NO_DAY}\s+(?=[^\W\d_])|;\s", re.IGNORECASE)
# "…, Utrecht from 1 December": from when, or on which day
_ON_A_DAY = (
    r"(?:from|as of|starting|on|by|vanaf|per|op|ab|zum|am|à partir d[eu]|dès(?: le)?|le"
    r"|a partir del?|desde(?: el)?|el)\s+(?:(?:the|den|dem|el|le|de)\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th|er|\.|e)?\s+)?(?:(?:of|de)\s+)?"
    rf"(?:{any_month()})(?:\s+\d{{4}})?"
    r"|(?:ab(?: dem)?|zum) \d{1,2}"  # "ab dem 1. Dezember", where a sentence seems to end
)
_AFTER_ADDRESS = re.compile(
    (
        rf"[\s,.]*\b(?:{_ON_A_DAY}|"
        r"instead|please|thanks?|thank you|now|right|ok|alstublieft|alsjeblieft"
        r"|graag|nu|in plaats daarvan|bitte|jetzt|maintenant|ahora"
        r"|por favor|svp|s'il (?:vous|te) plaît"
        r"|(?:is|would be|zou|is het|ist|wäre|est|serait|es|sería) (?:the )?"
        r"(?:right|correct|juist|goed|richtig|korrekt|bonn?e?|correcte?|correct[oa]|bien)(?: one)?"
        r"(?: zijn)?|zijn|worden|sein|werden|être|ser)\b[\s,.]*$"
    ),
    re.IGNORECASE,
)
_OPENS_ADDRESS = re.compile(
    (
        r"^(?:(?:oh|ah|ach|ay|ho|no|nee|nein|non|yes|ja|oui|sí|sorry|pardon|perdón|actually|oops|ups"
        r"|please|rather|make that|eigenlijk|dus|so|also|donc|entonces|stop|moment|un momento"
        r"|(?:wait|hold on|hang on|wacht|warte|warten sie|attendez|attends|espera|espere)"
        r"(?: (?:a (?:moment|minute|second|sec)|even|eens|mal|kurz|un (?:instant|momento)))?)"
        r"\b[\s,.!…]*)+"
    ),
    re.IGNORECASE,
)
# "number 41 it is, 41 Elm Road": what is said of the number before the address
_IT_IS = re.compile(
    r"^(?:(?:(?:house )?number|huisnummer|hausnummer|nummer|nr\.?|numéro|n[uú]mero) \d+\w? "
    r"(?:it is|is het|ist es|c'est|es)|het|it|es|ça|eso)\s*,\s*",
    re.IGNORECASE,
)
# "14, Almenumerweg 14, …": the number that is put right, before the address that has it
_NUMBER_FIRST = re.compile(
    r"^(?:(?:the|de|het|die|le|la|el|number|nummer|nr\.?|n[uú]m[eé]ro) )?(\d{1,4}[a-z]?)"
    r"\s*[,.!…]+\s*(?=\1\b|[^\W\d_].*?\s\1\b)",
    re.IGNORECASE,
)
# "Brink 41 hè, 9401 HS Assen": whether one is heard, asked behind the number
_TAG = re.compile(r"(?<=\d)(?-i: (?:hè|hé|he|hoor|hein|gell|ne|eh|verdad|right))(?=\s*(?:[,?]|$))")
_RECORD = r"\b[A-Z]{1,4}-\d+"
# "…, LE5 5PB, for my order O-6505 please", "…, Dublin, order O-6505": what is to go there stands
# behind the address, or before it: "O-6505, 4 Mill Lane, Dublin"
_NAMED = r"(?:(?!(?:not|niet|nicht|pas|no)\b)[^\W\d_]+\s+){0,3}" + _RECORD
_FOR_WHAT = re.compile(
    rf"(?:[\s,(]*\b(?:for|voor|für|pour|para)\s+|\s*[,(;-]\s*){_NAMED}\b[\s).]*$", re.IGNORECASE
)
_OF_WHAT = re.compile(rf"^(?:(?:for|voor|für|pour|para)\s+)?{_NAMED}\b\s*[,:;]\s*", re.IGNORECASE)
_IBAN = r"\b[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}"
_REFERENCE = re.compile(rf"{_RECORD}|@|{_IBAN}", re.IGNORECASE)


def address_of(text: str) -> str | None:
    """A postal address in free text: what follows the last "to" or colon and reads
    like a street with a number; rather a street at the end than "number 7 instead of 17".
    """
    text = with_last_said(text)
    led = [
        address
        for line in reversed(re.split(r"[?!\n]", text))
        for found in reversed(list(_BEFORE_ADDRESS.finditer(line)))
        if (address := plain_address(line[found.end() :])) is not None
    ]
    if led and not reads_as_street(led[0]) and (street := last_address(text)) is not None:
        return street
    return led[0] if led else None


def last_address(text: str) -> str | None:
    """The last sentence that reads like a street with its number, and is nothing else."""
    sentences = [one for one in _SENTENCE.split(with_last_said(text)) if one.strip()]
    found = _as_address(sentences[-1]) if len(sentences) > 1 else None
    return found if found and _STREET.search(found) else None


def plain_address(text: str) -> str | None:
    """The text as an address, if it can be one: some words with a number among them,
    and no reference or e-mail address. Of several sentences the one that reads like a street with
    its number, before the first.
    """
    text = _TAG.sub("", _DENIED_IN_BRACKETS.sub(" ", text))
    sentences = [one for one in _SENTENCE.split(with_last_said(text)) if one.strip()]
    found = [one for one in map(_as_address, sentences) if one is not None]
    street = next((one for one in found if _STREET.search(one)), None)
    return street or (_as_address(sentences[0]) if sentences else None)


@lru_cache(maxsize=512)  # several readers ask it of one message
def address_told(text: str) -> str | None:
    """The address that an answer names, or is."""
    text = _without_first(text.replace("...", ".").replace("…", "."))
    plain = plain_address(text)
    return address_of(text) or (plain if plain and reads_as_street(plain) else None)


def _without_first(text: str) -> str:
    """A text without a first sentence before a number that has none itself, and ends in no short
    word: "I gave it twice. 12 Elm Road".
    """
    first, _, rest = text.partition(". ")
    words, rest = first.split(), rest.lstrip()
    whole = len(words) >= _FIRST and len(words[-1]) >= _WHOLE_WORD and not words[-1].endswith("str")
    if whole and rest[:1].isdigit() and not has_digit(first):
        return _without_first(rest)
    return text


_FIRST, _WHOLE_WORD = 3, 4  # words of a sentence, letters of a word that is no abbreviation


# "Molenstraat 85, 2800 Mechelen. (Niet 58, dat was een tikfout.)"
_DENIED_IN_BRACKETS = re.compile(r"\s*\((?:not|niet|nicht|pas|no|non)\b[^()]*\)", re.IGNORECASE)
_NO_STREET = (
    r"(?<!number)(?<!nummer)(?<!nr)(?<!nr\.)(?<!numéro)(?<!numero)(?<!número)(?<!niet)(?<!nicht)"
    r"(?<!not)"
)
# With its town: "1011 AB Amsterdam", "50667 Köln", "LS6 2AB", "TX 78701".
_POSTCODE = (
    r"(?-i:\d{4} ?[A-Z]{2}\b|\d{4,5} [A-ZÀ-Ý][^\W\d_]|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
    r"|[A-Z]{2} \d{5}\b)"
)
_EIRCODE = r"(?-i:[A-Z]\d[\dW] ?[A-Z\d]{4}\b)"  # "Cork T12 X2Y3"
_STREET = re.compile(
    rf"[^\W\d_]{{3,}}\.?{_NO_STREET}\s+\d+\s?[a-z]?(?:\s*,|\s+{_POSTCODE})|,\s*\d{{4,5}}\b"
    rf"|\b\d{{1,4}}(?: (?:bis|ter))?\s+(?:[^\W\d_][\w'’.-]*,?\s+){{1,6}}{_POSTCODE}"
    rf"|\b\d{{1,4}}\s+(?:[^\W\d_][\w'’.-]*,?\s+){{1,5}}{_EIRCODE}",
    re.IGNORECASE,
)
_SENTENCE = re.compile(rf"{_NEXT_SENTENCE.pattern}|(?<=[!?])\s+|\n+", re.IGNORECASE)


# "my work, 9 Park Row": what the place is to them stands before the address
_CALLED = re.compile(
    r"^(?:my|our|mijn|onze|mein\w*|unser\w*|mon|ma|notre|mi|nuestr[oa])"
    r"(?:(?: [^\W\d_]+){1,2}|(?: [^\W\d_]+){0,2} (?:address|adres|adresse|anschrift|direcci[oó]n)"
    r"(?: [^\W\d_]+)?)[,:] (?=.*\d)",
    re.IGNORECASE,
)


# "Brink 3, 7411 BR Deventer or if that is not possible …": a word that begins another clause, and
# no state of America as in "Portland, OR 97214"
_ANOTHER_CLAUSE = re.compile(
    r"(?<=\w)[\s,]+(?!(?-i:[A-Z]{2} \d{5}))"
    r"(?:(?:and now|en nu|und (?:nun|jetzt)|et maintenant|y ahora)\s"
    r"|(?:or|if|but|because|unless|otherwise|else|of als|of anders|als|maar|want|anders"
    r"|oder|falls|wenn|aber|weil|sonst|ou|si|mais|car|sinon|o si|o bien|pero|porque)\s)"
    r"|(?<=\w),\s+(?:as|since|where|so|da|denn|wo|waar|omdat|want|puisque|comme|où|car|ya que"
    r"|donde)\s"
    r"|(?<=\w),\s+(?:i|i'?ve|we|we'?ve|ich|wir|hab|ik|wij|je|j'ai|j'avais|nous|on a|he|hemos|nos"
    r"|puse|escribí)\s",
    re.IGNORECASE,
)


# "…, 9712 HL Groningen and not to the hotel": what else is said behind a whole address
_AND_MORE = re.compile(r",?\s+(?:and|en|und|et|y)\s+(?-i:[a-zà-ý])", re.IGNORECASE)
_CODED = re.compile(rf"{_POSTCODE}|{_EIRCODE}|\b\d{{4,5}}\b")


# "vanaf 1 december Kerkstraat 12": from when it is that stands before it
_SINCE = re.compile(
    r"^(?:from|as of|starting|since|vanaf|per|ab|zum|à partir d[eu]|dès|desde|a partir del?)\s+"
    r"(?:(?:the|den|dem|el|le)\s+)?(?:\d{1,2}(?:st|nd|rd|th|er|\.|e)?\s+)?(?:(?:of|de)\s+)?"
    rf"(?:{any_month()})\b[,:]?(?:\s+\d{{4}}\b[,:]?)?\s+(?:(?:is|ist|est|es)\s+)?",
    re.IGNORECASE,
)


def _as_address(text: str) -> str | None:
    address = _OPENS_ADDRESS.sub("", before_another(text).strip(" .,!"))
    address = _CALLED.sub("", _NUMBER_FIRST.sub("", _IT_IS.sub("", address)))
    address = _SINCE.sub("", address)
    behind = _OF_WHAT.sub("", address)
    address = behind if reads_as_street(behind) else address
    clause = next(
        (c for c in _ANOTHER_CLAUSE.finditer(address) if has_digit(address[: c.start()])), None
    )
    address = address[: clause.start()] if clause else address
    more = next((m for m in _AND_MORE.finditer(address) if _is_whole(address[: m.start()])), None)
    address = address[: more.start()] if more else address
    while (shorter := _FOR_WHAT.sub("", _AFTER_ADDRESS.sub("", address))) != address:
        address = shorter
    words = re.findall(r"[^\W\d_]{2,}", address)
    usable = (
        8 <= len(address) <= 200
        and len(words) >= 2
        and has_digit(_A_DAY.sub(" ", address))
        and not _REFERENCE.search(address)
    )
    return address if usable else None


# "ingang 15 december, alleen voor mij": the figure of a day is no number of a house
_A_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s+(?:(?:of|de)\s+)?(?:{any_month()})(?:\s+\d{{4}})?\b"
    r"|\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?!\d)",
    re.IGNORECASE,
)


def _is_whole(address: str) -> bool:
    """Whether a street with its number, and a postcode behind it, are told."""
    return reads_as_street(address) and len(_CODED.findall(address)) > 0


_HOUSE = re.compile(r"(?:^|(?<=[^\W\d_] )|(?<=[^\W\d_][,.] ))\d{1,5}[a-z]?\b", re.IGNORECASE)
_FEW = 8  # words of who only corrects a house number


def with_house_number(address: str, text: str) -> str | None:
    """The address with the one house number that a few words name in place of its own; None: they
    name none, or more than that.
    """
    named = _HOUSE.findall(text)
    own = _HOUSE.search(address)
    if len(text.split()) > _FEW or len(named) != 1 or own is None or reads_as_street(text):
        return None
    return f"{address[: own.start()]}{named[0]}{address[own.end() :]}"


_A_NUMBER = re.compile(
    r"^\W*(?:\w+\W+)?(?:house ?number|huisnummer|hausnummer|number|nummer|nr|numéro|numero|número)"
    r"\b\.?\s*\d",
    re.IGNORECASE,
)


def names_a_number(address: str) -> bool:
    """Whether it is only the number of a house, with words about it: "nummer 85, dat klopt"."""
    return bool(_A_NUMBER.search(address)) and not _STREET.search(address)


def reads_as_street(address: str) -> bool:
    """Whether it has a street with its number, or a postcode: not only some words and a figure."""
    return bool(_STREET.search(address))


def lives_elsewhere(text: str, before: str) -> bool:
    """Whether somebody says that they live at another street and number than this address has, with
    a postcode or without: "we zitten nu op Brink 11".
    """
    for told in _LIVES.finditer(text):
        named = _AT_A_NUMBER.match(text, told.end())
        if named is not None and not only_names(named[0], before):
            return True
    return False


_LIVES = any_spelling(
    r"\b(?:(?:i|we)(?:'re| are|'m| am|'ve| have)?(?: now| just| since)? (?:liv(?:e|ing)|moved"
    r"|staying|based|at|in)|(?:we|ik|wij) (?:zitten|zit|wonen|woon|zijn|ben)|verhuisd|woon|wonen"
    r"|(?:wir|ich) (?:wohn\w*|sind|bin)|wohnen|wohne|umgezogen"
    r"|(?:j'|nous |on )habit\w+|déménagé|vivimos|vivo|(?:nos|me) (?:hemos |he )?mud\w+"
    r"|estamos|ahora en)\b"
)
_OF_A_STREET = (
    r"(?!(?:week|day|number|house|order|step|until|till|by|before|after|from|for|the|and|about"
    r"|dag|nummer|tot|voor|na|van|tag|woche|bis|vor|nach|seit|jour|semaine|numéro|avant|après"
    r"|día|semana|número|hasta|antes|desde)\b)[^\W\d_][\w.'’-]"
)
_AT_A_NUMBER = any_spelling(
    r"(?:\W+(?:now|nu|inmiddels|jetzt|mittlerweile|maintenant|désormais|ahora|to|at|in|on|over"
    r"|naar|op|aan|nach|an|auf|auf der|in der|in die|au|à|en|a|verhuisd|umgezogen|moved|the|de"
    r"|la|el|le)){0,4}\W+"
    rf"(?:{_OF_A_STREET}{{2,}}(?: {_OF_A_STREET}+){{0,3}} \d{{1,4}}[a-z]?\b"
    r"|\d{1,4}(?: bis)?,? (?:rue|avenue|boulevard|chemin|place|[^\W\d_]\w+ (?:street|road|lane"
    r"|st|rd|avenue|close|drive|way))\b)"
    r"(?!\s*(?:weeks?|days?|months?|weken|dagen|maanden|wochen|tage|monate|jours|semaines|mois"
    r"|días|semanas|meses|uhr|uur|o'clock|h\b|euros?|%|€))"
)


def same_address(one: str, other: str) -> bool:
    """Whether two addresses are one, whatever stands between their words."""
    return _squeezed(one) == _squeezed(other)


def only_names(text: str, address: str) -> bool:
    """Whether words name the street and house number of this address, and no other number."""
    told, street = _tokens(text), _tokens(address.partition(",")[0])
    numbers = {word for word in told if has_digit(word)}
    at = range(len(told) - len(street) + 1)
    named = any(told[start : start + len(street)] == street for start in at)
    return named and any(map(has_digit, street)) and numbers <= {*_tokens(address)}


def is_part_of(told: str, address: str) -> bool:
    """Whether what is told is this address, or the beginning of it: "Kade 1, 3011 AB"."""
    part = {*_tokens(told)} <= {*_tokens(address)} and only_names(told, address)
    return part or same_address(told, address)


def _tokens(text: str) -> list[str]:
    return WORDS.findall(re.sub(_RECORD, " ", text).casefold())


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
