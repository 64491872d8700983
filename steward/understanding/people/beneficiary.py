"""For whom a wish seems to be, in the customer's own words: themself, unless they say otherwise.

Pure, rules alone.

These words choose whose authority is looked for. They grant nothing: who may act for whom is the
CRM's record.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.slots import Behalf
from steward.domain.spelling import folded
from steward.understanding.text.months import months_of_the_year
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_NAME = (
    r"(?-i:[A-Z][\w’'-]*[\w](?:\s+(?:(?:van|von|de|der|den|del|la|le|te|ten|ter)\s+){0,"
    r"3}[A-Z][\w’-]*[\w]){0,3})"
)
_KIN = (
    r"(?:(?:late|deceased|dear|elderly|overleden|oude)\s+)?(?:husband|wife|spouse|partner|mother|father|mum|mom|dad|son|daughter|brother|sister"
    r"|grandmother|grandfather|grandma|grandpa|aunt|uncle|client|employer|man|echtgenoot|echtgenote|vrouw|moeder|vader|zoon|dochter|broer|zus|oma|opa|tante|oom)"
)
_WHOM = rf"(?:(?:my|our|mijn|onze)\s+{_KIN}\b,?\s*)?(?P<name>{_NAME})?"
_SURE = re.compile(
    r"\b(?:on behalf of|in the name of|act(?:ing)? for|(?:speak|writ|call|ask|answer)ing "
    r"for|represent(?:ing)?"
    r"|(?:executor|guardian|attorney|proxy|representative) (?:of|for)|namens|uit naam "
    r"van|gemachtigd(?:e)? (?:van|voor))\s+" + _WHOM,
    re.IGNORECASE,
)
_KINSMAN = re.compile(
    rf"\b(?:my|our|mijn|onze)\s+{_KIN}\b(?P<owns>['’]s)?,?\s*(?P<name>{_NAME})?", re.IGNORECASE
)
# "to fit my brother's machine": what something goes with, and no business of his
_FITS = re.compile(
    rf"\b(?:fits?|for|on|onto|with|in|into)\s+(?:my|our)\s+{_KIN}['’]s\s+"
    r"(?!(?:\w+\s+){0,2}?(?:accounts?|invoices?|bills?|orders?|parcels?|packages?|subscriptions?"
    r"|plans?|refunds?|payments?|charges?|money|e-?mail|phone|address|name|behalf|card)\b)",
    re.IGNORECASE,
)
# What somebody's own business may be with a company.
_AFFAIRS = (
    r"accounts?|invoices?|bills?|orders?|parcels?|packages?|subscriptions?|plans?|refunds?|payments?"
    r"|charges?|money|e-?mail|phone|name|behalf|card|rekening|bestelling"
)
# "deliver it to my sister's": where something goes, and nobody's business but the writer's
_GOES_TO = re.compile(
    r"\b(?:send|sent|ship|shipped|deliver\w*|post|goe?s?|going|come|redirect\w*|rerout\w*|forward\w*"
    r"|address|stuur\w*|sturen|verzend\w*|bezorg\w*|lever\w*|gaan?|moet|mag|kan|adres)\b"
    r"[^.?!]{0,60}?"
    rf"\b(?:to|at|towards|naar|bij)\s+(?:my|our|mijn|onze)\s+{_KIN}\b(?:['’]s)?"
    rf"(?!['’]|\s+(?:\w+\s+){{0,2}}?(?:{_AFFAIRS})\b)",
    re.IGNORECASE,
)
# "we're off to my sister's": where somebody goes or stays
_GOES_AWAY = re.compile(
    r"\b(?:off|away|over|round|going|gone|went|visit\w*|stay\w*|liv(?:e|es|ing)|mov\w+|flying"
    r"|driving|travel\w*|logeer\w*|logeren|weg|onderweg|gaan?|zit(?:ten)?|verblijf\w*|woon\w*|wonen"
    rf")\s+(?:\w+\s+){{0,3}}?(?:my|our|mijn|onze)\s+{_KIN}\b(?:['’]s)?"
    rf"(?!['’]|\s+(?:\w+\s+){{0,2}}?(?:{_AFFAIRS}|pakket\w*|abonnement|geld)\b)",
    re.IGNORECASE,
)
_NO_NAME = frozenset(
    [
        "where",
        "what",
        "who",
        "when",
        "how",
        "why",
        "it",
        "that",
        "this",
        "there",
        "here",
        "he",
        "she",
        "let",
        "today",
        "tomorrow",
        "yesterday",
        "eur",
        "usd",
        "gbp",
        "jpy",
    ]
)
_THINGS = (
    r"(?:accounts?|invoices?|bills?|orders?|parcels?|packages?|subscriptions?|plans?|refunds?"
    r"|payments?|charges?|money|e-?mail|phone|address)"
)
_POSSESSIVE = re.compile(
    (
        rf"(?P<name>{_NAME})['’]s?\s+(?:\w+\s+)?{_THINGS}\b|\b{_THINGS} (?:of|for|from) "
        rf"(?P<other>{_NAME})"
    ),
    re.IGNORECASE,
)
_THIRD = re.compile(r"\b(?:he|him|his|she|her|hij|hem|haar)\b", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NEAR = 60


def behalf_of(clause: str, whole: str) -> Behalf | None:
    """What is said of whom a wish is for: `name`, their `email`,
    and `sure` where nothing else can be meant. None: themself.
    """
    found = _said(clause)
    if found is None and not _book().says(clause, "own"):
        found = _said(whole)
    return found


def _said(text: str) -> Behalf | None:
    if (match := _SURE.search(text)) is not None:
        return _with_email(text, match, sure=True)
    if _book().says(text, "gift"):
        return None
    named = _GOES_AWAY.sub(" ", _FITS.sub(" ", text))
    named = named if _book().says(text, "not_sent") else _GOES_TO.sub(" ", named)
    if (match := _KINSMAN.search(named)) is not None:
        return _with_email(text, match, sure=bool(match["owns"]))
    match = _POSSESSIVE.search(text)
    if match is not None and _is_name(str(match["name"] or match["other"])):
        return _with_email(text, match, sure=False)
    return (
        {"name": "", "sure": False}
        if _THIRD.search(text) and not _book().says(text, "own")
        else None
    )


def _is_name(word: str) -> bool:
    """Whether it may be somebody's: a record's number, a month, a sum and "where" are none."""
    first = folded(word.split()[0])
    numbered = any(sign.isdigit() for sign in word)
    return not (numbered or first in _NO_NAME or first in months_of_the_year())


def _with_email(text: str, match: re.Match[str], *, sure: bool) -> Behalf:
    """An address that follows at once is that person's,
    unless it is said to be the writer's own.
    """
    groups = match.groupdict()
    found: Behalf = {"name": groups.get("name") or groups.get("other") or "", "sure": sure}
    rest = text[match.end() : match.end() + _NEAR]
    email = _EMAIL.search(text, match.end(), match.end() + 2 * _NEAR)
    if (
        email is not None
        and email.start() - match.end() <= _NEAR
        and not _book().says(rest[: email.start() - match.end()], "not_theirs")
    ):
        found["email"] = email[0].lower().rstrip(".")
    return found


_MAILBOX = (
    r"(?:e-?mails?|mails?|mailbox|inbox|postvak|postfach|handy|phone|telefoon|telefon|account)"
)
_WHOSE = re.compile(
    rf"\b(?:his|her|their|my {_KIN}['’]?s)\s+(?:own\s+)?{_MAILBOX}\b"
    rf"|\b(?:zijn|haar|hun)\s+(?:eigen\s+)?{_MAILBOX}\b"
    rf"|\b(?-i:sein(?:e[mnrs]?)?|SEIN(?:E[MNRS]?)?)\s+(?:eigene[mnrs]?\s+)?(?:e-?)?{_MAILBOX}\b"
    rf"|\b{_MAILBOX} (?:van mijn|von meine[mr]|de mon|de ma|de mi) (?!werk\b|arbeit\b|trabajo\b)\w+"
    r"|\b(?:sa|son|ses|leur) (?:bo[iî]te(?: mail)?|mail|messagerie|adresse mail|t[ée]l[ée]phone)\b"
    r"|\bcorreo (?:es )?(?:de [ée]l|de ella|suyo)\b"
    r"|\bsu (?:correo|buz[oó]n|m[oó]vil)\b"
    r"(?=.*\bsoy su (?:mujer|esposa|marido|hij[ao]|madre|padre)\b)",
    re.IGNORECASE | re.DOTALL,
)


def of_anothers_mailbox(text: str) -> bool:
    """Whether the mailbox or phone that cannot be read is somebody else's: "I can't get into his
    mail, we're married". No access of their own is lost.
    """
    return bool(_WHOSE.search(text))


@cache
def _book() -> Phrasebook:
    return phrasebook("beneficiary_words")
