"""Where what is named stands before the words that deny it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from steward.understanding.plan.plans import step_told
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

# "Geld brauch ich nicht"
_AFTERWARDS = re.compile(
    r"\b(?:brauch\w*|benötige|will|möchte)\s+ich\s+(?:\w+\s+)?nicht\b"
    r"|\b(?:hoef|wil|hoeven we|willen we)\s+(?:ik\s+)?niet\b"
    r"|\bno\s+l[oa]s?\s+(?:necesito|quiero)\b|\bn'en\s+(?:ai|avons|veux|voulons)\s+pas\b"
    r"|\b(?:i|we)\s+(?:don'?t|do not)\s+(?:need|want)\W*$",
    re.IGNORECASE,
)
# "cancelar ya no", "opzeggen toch niet": right behind the name, and nothing after it
_NO_MORE = re.compile(
    r"\s+(?:(?:pues )?ya no|mejor no|(?:toch )?niet meer|(?:dan )?toch niet|(?:lieber )?nicht mehr"
    r"|(?:dann )?(?:doch|lieber) nicht|(?:finalement )?(?:non|plus)|not any ?more|no more"
    r"|no longer|rather not|after all not)\W*$",
    re.IGNORECASE,
)


# "cancel nothing", "kündigen Sie nichts": right behind the name
_NOTHING = re.compile(
    r"(?:\s+(?:sie|ihr|du|u|je|jullie|bitte|please|maar|doch|me|mir))?"
    r"\s+(?:nothing|niets|niks|nichts|rien|nada|niente|nulla)\b"
    r"(?!\s+(?:else|but|more|other|less|anders|meer|sonst|mehr|anderes|als|dan|d'autre|de plus"
    r"|más|otro|altro)\b)",
    re.IGNORECASE,
)


def denied_before(piece: str, names: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """The spans of a piece that words behind them deny."""
    yield from ((0, found.start()) for found in _AFTERWARDS.finditer(piece))
    named = [found for one in names for found in one.finditer(piece)]
    denial = _NO_MORE.search(piece)
    if denial is not None and any(found.end() == denial.start() for found in named):
        yield 0, denial.start()
    for found in named:
        if _NOTHING.match(piece, found.end()):
            yield found.start(), len(piece)
    if tells_not_to(piece):
        yield 0, len(piece)


def tells_not_to(piece: str) -> bool:
    """Whether the desk is told not to do something, in a language that denies behind its verb, or
    by a form of the verb that only a command has: "zeg het toch niet op", "no la saltéis".
    """
    return _book().says(piece, "told_not_to")


# "Opzeggen wil ik niet", "cancelar no quiero", "résilier, non": a verb of ending, and its denial.
# "Opzeggen lukt niet" denies that it works, and wants it.
_END_DENIED = re.compile(
    r"\b(?:opzeggen|stopzetten|beëindigen|kündigen|beenden|stornieren|résilier|arrêter"
    r"|cancelar(?:l[oa])?|dar(?:me|la|lo)? de baja|cancel(?:l?ing)?)\b,?\s+"
    r"(?:aber |maar |mais |pero )?"
    r"(?:(?:wil|wou|hoef|will|möchte|wollte|brauche?|muss)\s+(?:ik|we|ich|wir|i)\s+"
    r"(?:\w+\s+){0,2}(?:niet|nicht|ned)|no\s+(?:l[oa]\s+)?(?:quiero|queremos|quisiera|deseo)"
    r"|no|non|nee|niet|nicht|nein)\s*(?:[.!;,]|$)",
    re.IGNORECASE,
)


# "Don't end it", "niet opzeggen", "sin darme de baja": the denial first.
_NO_END = re.compile(
    r"\b(?:don'?t|do not|not)\s+(?:end|cancel|stop|terminate|quit|close) (?:it|that|this)\b"
    r"|\bniet (?:opzeggen|stopzetten|beëindigen)\b|\bnicht (?:kündigen|beenden)\b"
    r"|\b(?:ne |n'|sans )?(?:l')?(?:arrêtez|résiliez|annulez)(?:-l[ea])? pas\b"
    r"|\b(?:sans|pas) (?:l[ea] |l')?(?:résilier|arrêter)\b"
    r"|\b(?:no (?:l[oa] )?(?:canceles?|cancelen|cancelar|terminen?)|sin (?:cancelar|darme de baja)"
    r"|no (?:me |l[oa] )?(?:des?|den) de baja)\b",
    re.IGNORECASE,
)


def denies_an_end(text: str) -> bool:
    """Whether an end is named and denied, right before its name or behind it."""
    before = (
        text[max(0, found.start() - _FAR) : found.start()] for found in _NO_END.finditer(text)
    )
    return bool(_END_DENIED.search(text)) or any(not _UNABLE.search(one) for one in before)


_FAR = 40
# "I can't end it" wants it ended.
_UNABLE = re.compile(
    r"\b(?:can|can'?t|cannot|could\w*|able|kann|konnte|kan|kon|lukt|gelingt|peux|peut|arrive|puedo"
    r"|pude|podemos|logro|why|waarom|warum|pourquoi|por qué)\b[^.?!;]*$",
    re.IGNORECASE,
)


# A cancellation that was made, and is told.
_CANCELLED = re.compile(
    r"\b(?:cancell?ed|stopped|ended|opgezegd|geannuleerd|gekündigt|storniert|résilié\w*|annulé\w*"
    r"|cancelad[oa]|cancelé|anulad[oa]|anulé|dado de baja)\b",
    re.IGNORECASE,
)


def takes_the_end_back(words: str) -> bool:
    """Whether what was cancelled before is to go on: it is told, and nobody asks for it."""
    return bool(_CANCELLED.search(words)) and step_told(words) == "keep"


# What is still missing, or was had, is told before a denial and not refused by it.
_REPORTS = re.compile(
    r"\b(?:still|yet|there is|there's|got|received|had|nog steeds|nog)\s+$", re.IGNORECASE
)
_REACH = 200  # letters, most of them blanks


def reports_before(piece: str, at: int) -> bool:
    """Whether the words before tell what is still missing, or what was had."""
    near = _REPORTS.search(piece, max(0, at - _REACH), at)
    return near is not None or _book().says(piece, "begins_yet")


@cache
def _book() -> Phrasebook:
    return phrasebook("denied_after_words")


def left_ends(piece: str, denies: re.Match[str], names: Sequence[re.Pattern[str]]) -> int:
    """Where what is left behind "instead of" ends, of which another of these takes the place right
    behind it: "if instead of cancelling I pause it"; 0: none does.
    """
    at = denies.end()
    if not _book().any_of(plain_words(denies.group()), "in_place"):
        return 0
    for own in names:
        named = own.match(piece, at)
        if named is not None and any(
            one.search(piece, named.end()) for one in names if one is not own
        ):
            behind = plain_words(piece[named.end() :])
            return 0 if _book().begins(behind, 0, "lists") else named.end()
    return 0
