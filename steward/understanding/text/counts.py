"""How many of several things somebody speaks of: "one of the three bags", "two of them", "all"."""

from __future__ import annotations

import re

from steward.domain.spelling import folded
from steward.understanding.text.shapes import PIECE_END

_WORDS = {
    **{
        word: n
        for n, words in enumerate(
            (
                ("one", "een", "één", "eentje", "eine", "einer", "eins", "un", "une", "uno", "una"),
                ("two", "twee", "zwei", "deux", "dos"),
                ("three", "drie", "drei", "trois", "tres"),
                ("four", "vier", "quatre", "cuatro"),
                ("five", "vijf", "fünf", "cinq", "cinco"),
                ("six", "zes", "sechs", "seis"),
                ("seven", "zeven", "sieben", "siete"),
                ("eight", "acht", "huit", "ocho"),
                ("nine", "negen", "neun", "nueve"),
                ("ten", "tien", "zehn", "dix", "diez"),
            ),
            1,
        )
        for word in words
    },
}
_ALL = {
    "all",
    "both",
    "everything",
    "every",
    "alle",
    "allemaal",
    "allebei",
    "beide",
    "alles",
    "tous",
    "toutes",
    "todos",
    "todas",
    "ambos",
    "ambas",
}
_OF = {"of", "van", "von", "der", "des", "sur", "de"}
_FILL = {
    "the",
    "my",
    "our",
    "those",
    "these",
    "de",
    "het",
    "mijn",
    "onze",
    "meine",
    "meiner",
    "beiden",
    "them",
    "les",
    "mes",
    "los",
    "las",
    "mis",
    "ellos",
    "ellas",
}
_PIECES = {
    "bag",
    "bags",
    "pack",
    "packs",
    "box",
    "boxes",
    "cup",
    "cups",
    "piece",
    "pieces",
    "item",
    "items",
    "bottle",
    "bottles",
    "can",
    "cans",
    "zak",
    "zakken",
    "stuks",
    "doos",
    "dozen",
    "beutel",
    "tüte",
    "tüten",
    "paquet",
    "paquets",
    "bolsa",
    "bolsas",
    "taza",
    "tazas",
    "tasse",
    "tasses",
    "tassen",
    *("mok", "mokken", "zakje", "zakjes", "pak", "pakken", "pakje", "pakjes", "blik", "blikken"),
    *("packerl", "packerln", "päckchen", "packung", "packungen", "sackerl", "dose", "dosen"),
    *(
        "sachet",
        "sachets",
        "boîte",
        "boîtes",
        "lata",
        "latas",
        "paquete",
        "paquetes",
        "tin",
        "tins",
    ),
    "mug",
    "mugs",
}
# "A new one", "une autre": what is wanted, and no number of what is there.
_WANTED = {
    *("new", "another", "other", "fresh", "nieuwe", "nieuw", "andere", "ander", "verse"),
    *("neue", "neuen", "neues", "neuer", "anderen", "anderes", "nouvelle", "nouveau"),
    *("neuf", "neuve", "autre", "nueva", "nuevo", "otra", "otro"),
}
_OF_THEM = {"davon", "daarvan", "ervan", "hiervon", "hiervan"}
# "One came torn": as many of them are spoken of.
_IS = {
    *("is", "was", "came", "arrived", "has", "are", "were", "kwam", "ist", "war", "kam", "sind"),
    *("waren", "kamen", "zijn", "kwamen", "est", "était", "sont", "étaient", "está", "estaba"),
    *("llegó", "vino", "venía", "están", "llegaron", "vinieron"),
}
_NONE_OF = {
    *("no", "every", "each", "any", "that", "this", "geen", "elke", "iedere", "dat", "dit"),
    *("kein", "keine", "jede", "jeder"),
}
_NEAR = 8  # words from how many there are to how many of them
_TOKEN = re.compile(r"[^\W\d_]+|(?<![\w-])\d{1,3}(?![\w-])")


def number_of(word: str) -> int:
    """The number that a plain word says, whole or with an ending ("4th"); 0: none."""
    digits = re.match(r"\d{1,3}(?=\D|$)", word)
    return int(digits.group()) if digits else _PLAIN.get(word, 0)


def is_piece(word: str) -> bool:
    """Whether a word names what goods come in: "bags"."""
    return word in _PIECES or word in _PLAIN_PIECES


def words_of(number: int) -> list[str]:
    """How a small number is said, in five languages; none for a greater one."""
    return [word for word, n in _WORDS.items() if n == number]


_PLAIN_PIECES = {folded(word) for word in _PIECES}
_PLAIN = {folded(word): n for word, n in _WORDS.items()}


def count_of(text: str, alone: bool = False) -> int | str | None:
    """The number of pieces, or `all`; None when the words tell none.

    `alone`: the words answer "how many", so a bare number counts.
    """
    tokens = [token.lower() for token in _TOKEN.findall(text[:2_000])]
    numbers = [
        (at, n)
        for at, token in enumerate(tokens)
        if (n := int(token) if token.isdigit() else _WORDS.get(token, 0))
        and _WANTED.isdisjoint((*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2]))
    ]
    for at, n in numbers:
        if _is_of(tokens[at + 1 :]) or _OF_THEM.intersection(tokens[at + 1 : at + 2]):
            return n
    if (some := _some_of(tokens, numbers)) is not None:
        return some
    if _ALL & set(tokens):
        return "all"
    for at, n in numbers:
        if tokens[at + 1 : at + 2] and tokens[at + 1] in _PIECES:
            return n
    return numbers[0][1] if alone and len(numbers) == 1 else None


_DENIES = {"not", "isn", "wasn", "niet", "geen", "nicht", "keine", "pas", "no", "non", "sino"}
# "not three weeks ago": a number of these is no number of things
_TIMES = {
    *("day", "days", "week", "weeks", "month", "months", "euro", "euros", "eur", "dag", "dagen"),
    *("weken", "maand", "maanden", "tag", "tage", "tagen", "woche", "wochen", "monate", "monaten"),
    *("jour", "jours", "semaine", "semaines", "mois", "día", "días", "semana", "semanas", "mes"),
    *("meses", "times", "keer", "mal", "fois", "veces", "percent", "years", "jaar", "jahre"),
}


def count_in_place(text: str, of: int | None) -> int | None:
    """The number that is told in the place of one that is denied: "it's two, not three". `of`: the
    number that was spoken of; None: all there are.
    """
    for sentence in PIECE_END.split(text[:2_000].lower()):
        tokens = _TOKEN.findall(sentence)
        numbers = [
            (at, n)
            for at, token in enumerate(tokens)
            if (n := int(token) if token.isdigit() else _WORDS.get(token, 0))
            and _TIMES.isdisjoint(tokens[at + 1 : at + 2])
        ]
        denied = [
            at
            for at, n in _spoken_of(tokens, numbers, of)
            if _DENIES.intersection(tokens[max(at - 2, 0) : at])
        ]
        others = [(abs(at - denied[0]), n) for at, n in numbers if denied and at not in denied]
        if others and (nearest := min(others)[1]) != of:
            return nearest
    return None


def _spoken_of(
    tokens: list[str], numbers: list[tuple[int, int]], of: int | None
) -> list[tuple[int, int]]:
    """Where the number stands that was spoken of, or a word for all of them."""
    if of is not None:
        return [(at, n) for at, n in numbers if n == of]
    return [(at, 0) for at, token in enumerate(tokens) if token in _ALL]


def _some_of(tokens: list[str], numbers: list[tuple[int, int]]) -> int | None:
    """How many of as many: "of the three bags one came torn", "von den dreien sind zwei offen"."""
    for at, whole in numbers:
        before = tokens[max(at - 3, 0) : at]
        if whole > 1 and _OF.intersection(before[:-1] if _FILL.intersection(before) else before):
            after = [(i, n) for i, n in numbers if at < i <= at + _NEAR and n < whole]
            if after:
                return after[0][1]
    told = (n for at, n in numbers if _is_told(tokens, at))
    return next(told, None) if not _ALL.intersection(tokens[:1]) else None


def _is_told(tokens: list[str], at: int) -> bool:
    """Whether of so many it is said what they are: "one is torn"; "no one is here" tells none."""
    word, before = tokens[at], set(tokens[max(at - 1, 0) : at])
    alone = word in _PRONOUNS and tokens[at + 1 : at + 2] and tokens[at + 1] in _IS
    return bool(alone) and not before & _NONE_OF


_PRONOUNS = {
    *("one", "two", "één", "eentje", "eins", "einer", "eine", "uno", "una", "zwei", "twee", "dos"),
    *("deux", "un", "une", "tres", "three", "drei", "drie", "trois"),
}


def _is_of(rest: list[str]) -> bool:
    """Whether what follows says of what: "of the three bags", "of them"."""
    return (
        bool(rest)
        and rest[0] in _OF
        and any(word in _FILL or word in _WORDS or word.isdigit() for word in rest[1:3])
    )
