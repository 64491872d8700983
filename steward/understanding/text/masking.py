"""Masks secrets that must never be stored: cards, CVV, passwords, tokens; and, of what a model is
shown, contacts and codes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

_SEPARATOR = r"[ \t\u00a0\u2007\u202f.\-\u2010-\u2015]"
_DIGIT_RUN = re.compile(rf"\d(?:{_SEPARATOR}{{0,3}}\d){{12,}}")
_CARD_LENGTHS = (16, 15, 19, 18, 17, 14, 13)
_NOT_A_CARD_BEFORE = re.compile(r"(?:\+|(?<!\w)00|[A-Za-z_]-?)$")
_CVV = re.compile(
    r"\b((?:cvv2?|cvc2?|csc|card verification (?:code|value|number)|security code|beveiligingscode"
    r"|(?:three|3|four|4) digits? (?:on|at) the "
    r"back)(?:\s+(?:code|number))?\s*(?:is|are|was|:|=|#|-)?\s*)(?<!\d)\d{3,4}\b(?![\w\-])",
    re.IGNORECASE,
)
_PASSWORD = re.compile(
    r"(?<![\w\-])(?P<label>(?:password|passwd|passcode|pwd|passphrase|wachtwoord|pin ?code|pin)"
    r"(?P<link>\s*[:=]\s*|\s+(?:is|was)\s*:?\s+))(?P<secret>[^\s\[]\S{2,63})",
    re.IGNORECASE,
)
_PASSWORD_BARE = re.compile(
    r"(?<![\w\-])(?P<label>(?:password|wachtwoord|pwd)\s+)(?P<secret>(?=\S*\d)(?=\S*[A-Za-z])[^\s\[]\S{5,63})",
    re.I,
)
_ONE_TIME = re.compile(
    r"(?:one[- ]?time|eenmalig(?:e)?|temporary|single[- ]use)\s*$", re.IGNORECASE
)
_ORDINARY = frozenset(
    [
        "not",
        "wrong",
        "incorrect",
        "expired",
        "no",
        "being",
        "never",
        "always",
        "broken",
        "invalid",
        "the",
        "still",
        "reset",
        "rejected",
        "lost",
        "forgotten",
        "blocked",
        "locked",
        "too",
        "a",
        "an",
        "my",
        "gone",
        "weak",
        "correct",
        "ok",
        "okay",
        "right",
        "fine",
        "unknown",
        "missing",
        "different",
        "what",
        "where",
        "why",
        "how",
        "that",
        "this",
        "it",
        "in",
        "on",
        "saved",
        "compromised",
        "stolen",
        "hacked",
        "accepted",
        "refused",
        "working",
        "changed",
        "the",
        "same",
        "required",
        "needed",
        "asked",
        "very",
        "now",
        "niet",
        "fout",
        "verlopen",
        "kwijt",
        "vergeten",
        "geblokkeerd",
        "correct",
        "ongeldig",
        "supposed",
        "something",
        "somewhere",
        "somehow",
        "old",
        "new",
        "good",
        "bad",
        "only",
        "just",
        "also",
        "about",
        "for",
    ]
)
_TOKENS = (
    re.compile(
        (
            r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----.{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE "
            r"KEY-----|\Z)"
        ),
        re.DOTALL,
    ),
    re.compile(r"\bBearer\s+(?!\[)[A-Za-z0-9._~+/\-]{12,}=*", re.IGNORECASE),
    re.compile(r"\beyJ[\w\-]{8,}\.[\w\-]{8,}(?:\.[\w\-]*)?"),
    re.compile(r"\b(?:sk|pk|rk|ghp|gho|ghs|glpat|hf|lsv2|xox[abprs]|whsec)[-_][A-Za-z0-9_\-]{12,}"),
    re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w\-]{30,}"),
)
_LABELLED_TOKEN = re.compile(
    (
        r"\b((?:api[ _\-]?key|access[ _\-]?token|auth[ _\-]?token|secret(?:[ "
        r"_\-]?key)?)\s*(?:is|:|=)\s*)(?=\S*[\d_])[^\s\[]\S{7,}"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Masked:
    """Text that is safe to store, and the kinds of secrets that were found: `card`, `cvv`,
    `password`, `token`.
    """

    text: str
    found: tuple[str, ...] = ()


def mask_secrets(text: str) -> Masked:
    """Replace secrets; order numbers, phones and one-time codes stay.

    Masking what is masked changes nothing.
    """
    found: list[str] = []

    def note(kind: str, replacement: str) -> Callable[[re.Match[str]], str]:
        def replace(match: re.Match[str]) -> str:
            found.append(kind)
            return (match.group(1) if match.lastindex else "") + replacement

        return replace

    for pattern in _TOKENS:
        text = pattern.sub(note("token", "[token removed]"), text)
    text = _LABELLED_TOKEN.sub(note("token", "[token removed]"), text)
    text = _DIGIT_RUN.sub(lambda match: _mask_cards(match, found), text)
    text = _CVV.sub(note("cvv", "[cvv removed]"), text)
    for pattern in (_PASSWORD, _PASSWORD_BARE):
        text = pattern.sub(lambda match: _mask_password(match, found), text)
    return Masked(text, tuple(dict.fromkeys(found)))


def _mask_password(match: re.Match[str], found: list[str]) -> str:
    link = match.groupdict().get("link") or " "
    if _ONE_TIME.search(match.string[max(0, match.start() - 20) : match.start()]):
        return match.group()
    if (
        link.strip().rstrip(":") in ("is", "was", "Is", "Was", "IS", "WAS")
        and match["secret"].strip(".,!?;:'\"").lower() in _ORDINARY
    ):
        return match.group()
    found.append("password")
    return f"{match['label']}[password removed]"


def _mask_cards(match: re.Match[str], found: list[str]) -> str:
    """Mask card numbers.

    Every window of 13 to 19 digits at a group's edges that looks like a card and passes Luhn.
    """
    run = match.group()
    before = match.string[max(0, match.start() - 3) : match.start()]
    after = match.string[match.end() : match.end() + 1]
    places = [i for i, character in enumerate(run) if character.isdigit()]
    digits = [int(run[i]) for i in places]
    luhn = _LuhnWindows(digits)
    pieces: list[str] = []
    copied = start = 0
    while start <= len(digits) - 13:
        length = _card_at(luhn, places, start, bool(_NOT_A_CARD_BEFORE.search(before)), after)
        if length:
            last4 = "".join(map(str, digits[start + length - 4 : start + length]))
            pieces += [run[copied : places[start]], f"[card ending {last4}]"]
            copied = places[start + length - 1] + 1
            start += length
            found.append("card")
        else:
            start += 1
    return "".join([*pieces, run[copied:]])


def _card_at(luhn: _LuhnWindows, places: list[int], start: int, labelled: bool, after: str) -> int:
    """The length of the card number that starts at this digit, or 0."""
    if luhn.digits[start] not in (2, 3, 4, 5, 6) or (start == 0 and labelled):
        return 0
    if start and places[start] == places[start - 1] + 1:
        return 0
    for length in _CARD_LENGTHS:
        end = start + length
        if end > len(places) or (end < len(places) and places[end] == places[end - 1] + 1):
            continue
        if end == len(places) and (after.isalpha() or after == "_"):
            continue
        if luhn.valid(start, end):
            return length
    return 0


_ADDRESS = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_LONG_NUMBER = re.compile(r"\+?\d(?:[ .\-/()]{0,3}\d){8,}")
_TAKEN_OUT = re.compile(r"\[[^\]]*\]")
_MAYBE_CODE = re.compile(r"(?<![\w\-])\d(?:[ \-]?\d){5}(?![\w\-])")


def private(text: str) -> str:
    """A text with codes, addresses and long numbers taken out."""
    return _LONG_NUMBER.sub("[number]", _ADDRESS.sub("[e-mail]", mask_secrets(text).text))


def anonymous(text: str) -> str:
    """A customer's words with everything taken out that shows who they are, or proves it."""
    return _MAYBE_CODE.sub("[number]", private(text))


def says_words(text: str) -> bool:
    """Whether anything is said beside a code, a number or an address that was taken out."""
    return any(word.isalpha() for word in _TAKEN_OUT.sub(" ", text).split())


class _LuhnWindows:
    """Luhn checks of any window of a digit string in constant time each
    (prefix sums per parity).
    """

    def __init__(self, digits: list[int]) -> None:
        self.digits = digits
        doubled = [d * 2 - 9 if d > 4 else d * 2 for d in digits]
        # _sums[p][i]: the sum of the first i digits when positions of parity p are the doubled ones
        self._sums = [
            [0, *accumulate(doubled[i] if i % 2 == parity else d for i, d in enumerate(digits))]
            for parity in (0, 1)
        ]

    def valid(self, start: int, end: int) -> bool:
        if len(set(self.digits[start:end])) == 1:
            return False
        sums = self._sums[end % 2]
        return (sums[end] - sums[start]) % 10 == 0
