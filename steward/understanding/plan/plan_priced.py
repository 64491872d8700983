"""The price by which another plan is wished for: "put me on the one for 29", "das 29er Abo".

Rules alone; whether a plan costs that, billing says.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.orders.goods import goods_in
from steward.understanding.plan.plans import plans_named
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 500  # letters
# Words are compared without accents, in lower case.
_NUMBER = (
    r"(?:[€£$] ?)?(?P<price>(?<![\w.,-])\d{1,4}(?:[.,]\d{1,2})?)(?![\w.,]*\d)"
    r"(?: ?(?:€|£|\$|eur\b|euros?\b|pounds?\b|quid\b|dollars?\b|dolares\b|bucks?\b|usd\b|gbp\b))?"
)
_PLAN = (
    r"(?:one|plan|subscription|membership|box|tier|abonnement|pakket|variant|abo|tarif|formule"
    r"|forfait|suscripcion|abono)"
)
_MONTHLY = r"(?:(?: a| per| pro| im| al| par| de| por)? ?(?:month|maand|monat|mois|mes)(?:ly)?)?"
_POINTED = re.compile(
    rf"\b(?:the|a|that|het|de|dat|die|das|dem|den|der|le|la|l'|el|al|un|eine?) ?{_PLAN}"
    rf" (?:for|at|of|van|voor|fur|zu|a|de|pour|por|que cuesta|that costs|costing) {_NUMBER}"
    rf"|\b(?:the|that|het|das|dem|den|le|el|al) {_NUMBER.replace('price', 'before')}{_MONTHLY}"
    rf"[ -]?{_PLAN}\b"
    rf"|\b(?:die|dat|das|dem|den|der) (?:van|voor|fur|zu|um) {_NUMBER.replace('price', 'of')}"
    r"|\b(?:das|dem|den|zum|aufs|ins) (?P<er>\d{1,4})er\b"
    rf"|\b(?:celui|celle) (?:a|de|pour) {_NUMBER.replace('price', 'fr')}"
    rf"|\b(?:el|al|la|a la) (?:de|por) (?:los )?{_NUMBER.replace('price', 'es')}"
    rf"|\b(?:from|van|von|de) (?:the |de |het |dem |la |l'|el )?{_NUMBER.replace('price', 'had')}"
    rf"[^.?!,]{{0,15}} (?:to|naar|auf|zu|a|al|la) (?:the |de |het |das |celui a |el de )?"
    rf"{_NUMBER.replace('price', 'to')}",
)
# What stands before a plan that they have, or leave.
_HAD = re.compile(
    r"\b(?:my|our|mijn|onze?|mein\w*|unser\w*|mon|ma|notre|mi|nuestr\w+|instead of|rather than"
    r"|in plaats van|i\.?p\.?v\.?|statt|anstatt|au lieu de|en (?:vez|lugar) de"
    r"|(?<!can )(?<!could )i have|i've got|ik heb|ich hab\w*|j'ai|tengo)"
    r"\W+(?:\w+\W+)?$"
)
_PIECE = re.compile(r"[,;:]\s+")


def plan_price_wished(text: str) -> str:
    """The price of the plan that the words wish for; empty: they name none so, or several."""
    found = dict.fromkeys(
        price
        for clause in split_clauses(text[:_LONGEST])
        for piece in _PIECE.split(clause.text)
        if _wishes(piece)
        for price in _priced(folded(piece).replace("’", "'"))
    )
    return next(iter(found)) if len(found) == 1 and not goods_in(text) else ""


def wishes_priced_plan(text: str, *, of_own: bool) -> bool:
    """Whether a plan is wished for by its price: the words name a subscription or a plan, or it is
    heard that they are about one (`of_own`).
    """
    of_own = of_own or bool(plans_named(text)) or not meanings(text).isdisjoint(_OF_A_PLAN)
    return of_own and bool(plan_price_wished(text))


_OF_A_PLAN = frozenset({"PLAN", "SUBSCRIPTION"})


def _wishes(clause: str) -> bool:
    words, book = plain_words(clause), phrasebook("plan_size_words")
    if _book().says(folded(clause), "of_money") or book.at(words, "not") is not None:
        return False
    return book.any_of(words, "wants", "taken") or _book().says(folded(clause), "moves")


def _priced(clause: str) -> list[str]:
    """The prices of plans that a clause points at, without those of one that is had."""
    told = [
        found for found in _POINTED.finditer(clause) if not _HAD.search(clause[: found.start()])
    ]
    return [_price(found) for found in told]


def _price(found: re.Match[str]) -> str:
    groups = found.groupdict()
    named = groups["to"] or next(n for key, n in groups.items() if n and key != "had")
    return str(named).replace(",", ".")


@cache
def _book() -> Phrasebook:
    return phrasebook("plan_priced_words")
