"""Words for all that is offered: of several things both or all, of money all of it. Rules alone."""

from __future__ import annotations

import re

from steward.domain.action import Action

# All that was asked about, where it was more than one: two of them, or more.
_ALL = r"all(?: of (?:them|it))?|everything|alles|alle|tous|toutes|todos|todas"
_BOTH = (
    r"(?:to |for )?both(?: of (?:them|it)| things)?|the two(?: of them)?(?! [^\W\d_])"
    r"|beide[ns]?|alle beide|allebei|alletwee|alle twee"
    r"|(?:toutes )?les deux(?: choses)?|amb[oa]s(?: cosas)?|l[oa]s dos(?: cosas)?"
)
_ALL_OF = (
    re.compile(rf"\b(?:{_BOTH}|{_ALL})\b", re.IGNORECASE),
    re.compile(rf"\b(?:{_ALL})\b", re.IGNORECASE),
)
_AMOUNT = r"(?: (?:amount|sum|bedrag|betrag|summe|geld|montant|somme|importe|total))?"
_ALL_OF_IT = re.compile(
    rf"\b(?:all(?: of it)?|everything|the (?:full|whole|entire){_AMOUNT}|alles|(?:das )?ganze"
    rf"|(?:den |die )?(?:ganzen?|vollen?){_AMOUNT}|komplett|(?:het )?(?:hele|volledige){_AMOUNT}"
    rf"|tout|la totalité|(?<!eso es )todo|entero|el (?:importe|total)(?: completo| entero)?)(?!\w)",
    re.IGNORECASE,
)
_OF_SOME = frozenset({"overpaid", "goodwill", "missing_item"})
_SEVERAL = re.compile(rf"\b(?:{_BOTH}|two|three|each)\b", re.IGNORECASE)


def names_several(text: str, action: Action) -> bool:
    """Whether several are named where the money of one thing is offered: "refund both"."""
    p = action.params
    one = "amount_minor" in p and not p.get("pieces") and not p.get("parts")
    return one and _SEVERAL.search(text) is not None


def without_all(text: str, known: int) -> str:
    """The words without those for all of so many things."""
    return _ALL_OF[known > 2].sub(" ", text) if known > 1 else text


def without_all_of_it(text: str, action: Action) -> str | None:
    """The words without those for all of the money that is offered; None: some of what was paid is
    offered, as far as its terms tell, and who says yes to all of it may mean more.
    """
    p = action.params
    if "amount_minor" not in p or _ALL_OF_IT.search(text) is None:
        return text
    some = p.get("pieces") or p.get("parts") or p.get("reason") in _OF_SOME
    return None if some else _ALL_OF_IT.sub(" ", text)


# "Do them both", "doe ze allebei maar", "machen Sie beides": each of them is to be done.
_DO = re.compile(
    r"\b(?:do|doe|mach(?:t|en sie)?|faites|fais|haga(?:n)?|haz|hágan?|hacer)\b(?: (?:them|ze|die))?"
    r"|\bmaar(?=\W*$)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:please|pls|thanks|thank you|cheers|danke|merci|gracias|bedankt|dank (?:je|u)(?: wel)?"
    r"|sure|yes|yeah|yep|yup|ok|okay|jo|jep|ouais|claro|vale|graag"
    r"|aub|ja|bitte|gerne?|svp|oui|por favor|s[ií]|drie|drei"
    r"|three|trois|tres|vier|four|quatre|cuatro|of|them|the)\b|[\s.,!]",
    re.IGNORECASE,
)


def means_all(text: str, known: int) -> bool:
    """Whether the words say nothing but each of so many things: "both please"."""
    rest = _ALL_OF[known > 2].sub("", text) if known > 1 else text
    return rest != text and not _BESIDE.sub("", _DO.sub("", rest))


# A word that wishes for it: "both" and "both, thanks" alone may as well repeat what was said.
_WISHED = re.compile(
    r"\b(?:please|pls|graag|aub|bitte|gerne?|svp|por favor|yes|yeah|yep|yup|sure|ok|okay|ja|jo|jep"
    rf"|oui|ouais|s[ií]|claro|vale)\b|{_DO.pattern}",
    re.IGNORECASE,
)


def wishes_for_all(text: str, known: int) -> bool:
    """Whether the words wish for each of so many things that are offered: "both please"."""
    return means_all(text, known) and bool(_WISHED.search(text))
