"""Spoken forms in transcripts: digits, e-mail addresses, amounts in words."""

from __future__ import annotations

import re

_DIGITS = {
    "zero": "0",
    "oh": "0",
    "o": "0",
    "nought": "0",
    "one": "1",
    "two": "2",
    "to": "2",
    "too": "2",
    "three": "3",
    "four": "4",
    "for": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "nul": "0",
    "een": "1",
    "één": "1",
    "twee": "2",
    "drie": "3",
    "vier": "4",
    "vijf": "5",
    "zes": "6",
    "zeven": "7",
    "acht": "8",
    "negen": "9",
}
_SURE = (
    "zero|nought|one|two|three|four|five|six|seven|eight|nine|nul|een|één|twee|drie|vier|vijf"
    "|zes|zeven|acht|negen"
)
_ANY = _SURE + "|oh|o|to|too|for"
_REPEAT = {"double": 2, "dubbel": 2, "triple": 3}
_RUN = re.compile(
    (
        rf"(?<![\w'])(?:(?:double|triple|dubbel)[ ,\-]+)?(?:{_SURE}|oh|\d)(?:[ "
        rf",.\-]+(?:(?:double|triple|dubbel)[ ,\-]+)?(?:{_ANY}|\d))+(?![\w'])"
    ),
    re.IGNORECASE,
)
_AT_DOMAIN = (
    r"(?:[a-z0-9]+(?:[ ]?(?:\bdash\b|\bhyphen\b|-)[ ]?[a-z0-9]+)*)(?:[ "
    r"]?(?:\bdot\b|\bpunt\b|\.)[ ]?[a-z0-9]+){1,3}"
)
_EMAIL = re.compile(
    r"(?<![\w@])((?:[a-z0-9]+)(?:[ "
    r"]?(?:\bdot\b|\bpunt\b|\bunderscore\b|\bdash\b|\bhyphen\b|\bplus\b|[._+\-])[ "
    r"]?[a-z0-9]+){0,4})"
    rf"[ ]?(?:\bat\b|\bapenstaartje\b|\(at\)|\[at\]|@)[ ]?({_AT_DOMAIN})(?![\w@])",
    re.IGNORECASE,
)
_AT = re.compile(r"\bat\b|@|apenstaartje", re.IGNORECASE)
_SIGNS = ((r"dot|punt", "."), (r"underscore", "_"), (r"dash|hyphen", "-"), (r"plus", "+"))
_TLD = frozenset(
    [
        "com",
        "org",
        "net",
        "edu",
        "io",
        "nl",
        "uk",
        "us",
        "eu",
        "de",
        "fr",
        "be",
        "co",
        "info",
        "dev",
        "app",
        "biz",
        "me",
        "ie",
        "example",
        "test",
    ]
)

_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * (i + 2)
    for i, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    )
} | {"fourty": 40}
NUMBER_WORD = "|".join([*_UNITS, *_TENS, "hundred", "thousand"])


def spoken_digits(text: str) -> list[tuple[int, int, str]]:
    """Runs of at least four spoken or spaced digits as (start, end, digits)."""
    runs = []
    for match in _RUN.finditer(text):
        digits, times = "", 1
        for word in re.findall(r"[\wé]+", match.group().lower()):
            if word in _REPEAT:
                times = _REPEAT[word]
                continue
            digits += (word if word.isdigit() else _DIGITS.get(word, "")) * times
            times = 1
        if len(digits) >= 4:
            runs.append((match.start(), match.end(), digits))
    return runs


def spoken_emails(text: str) -> list[tuple[int, int, str]]:
    """Addresses said in words ("dana dot whitfield at example dot com").

    As (start, end, address).
    """
    if not _AT.search(text):
        return []
    found = []
    for match in _EMAIL.finditer(text):
        local, domain = (_written(part) for part in match.groups())
        if (
            " at " not in f" {match.group().lower()} "
            and "@" not in match.group()
            and "apenstaartje" not in match.group().lower()
            and "at)" not in match.group().lower()
            and "at]" not in match.group().lower()
        ):
            continue
        if domain.rsplit(".", 1)[-1] in _TLD and (
            " dot " in match.group().lower()
            or " punt " in match.group().lower()
            or "@" in match.group()
            or "(at)" in match.group().lower()
            or "[at]" in match.group().lower()
        ):
            found.append((match.start(), match.end(), f"{local}@{domain}"))
    return found


def _written(part: str) -> str:
    part = part.lower()
    for words, sign in _SIGNS:
        part = re.sub(rf"[ ]?\b(?:{words})\b[ ]?", sign, part)
    return part.replace(" ", "")


def number_in_words(words: str) -> int | None:
    """The value of English number words below a million, or None."""
    total = current = 0
    seen = False
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in _UNITS:
            current += _UNITS[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        elif word not in ("and", "a"):
            return None
        seen = True
    return total + current if seen else None
