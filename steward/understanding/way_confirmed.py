"""Recognises who asks to have it confirmed that money comes back on their card: "c'est bien sur la
carte, hein, pas un bon ?". The other way is denied, and nothing is refused.

Rules alone, and closed: each clause names the card, denies another way or is a tag.
"""

from __future__ import annotations

import re

from steward.understanding.side_questions import names_other_tender
from steward.understanding.trade_words import meanings
from steward.understanding.word_lists import plain_words

_CLAUSE = re.compile(r"[,;:.?!¿¡\n]+|\b(?:and|et|und|y|hein|gell|right|oder)\b", re.IGNORECASE)
_LONGEST = 160  # letters of such a message
_TAGS = frozenset(
    {
        *("right", "correct", "yeah", "yes", "so", "ok", "okay", "is", "that", "it", "isn", "t"),
        *("hein", "oui", "c", "est", "ca", "n", "ce", "bien", "alors", "bon", "oder", "ja", "gell"),
        *("stimmt", "das", "s", "also", "toch", "he", "hoor", "klopt", "dat", "dus", "verdad"),
        *("cierto", "si", "entonces", "es"),
    }
)
_DENIES = frozenset(
    {
        *("not", "no", "never", "don", "doesn", "won", "pas", "ne", "rien", "kein", "keinen"),
        *("keine", "nicht", "nie", "niet", "geen", "nooit", "sin", "nada", "ni", "non", "nein"),
        *("nee", "without", "sans", "ohne", "zonder", "stop", "forget"),
    }
)
_BESIDE = frozenset(
    {
        *("a", "an", "the", "as", "in", "by", "to", "store", "some", "un", "une", "le", "la", "de"),
        *("en", "sur", "comme", "el", "una", "por", "como", "ein", "einen", "eine", "als", "auf"),
        *("per", "een", "op", "d", "achat", "gift", "card", "kaart"),
    }
)
# What money does that comes back on a card, and nothing that is to be done with the card.
_COMES = frozenset(
    {
        *("goes", "go", "going", "comes", "come", "coming", "back", "on", "onto", "my", "our"),
        *(
            "money",
            "refund",
            "it",
            "s",
            "will",
            "ll",
            "be",
            "then",
            "this",
            "same",
            "cards",
            "visa",
        ),
        *(
            "revient",
            "reviendra",
            "retourne",
            "va",
            "vient",
            "argent",
            "que",
            "sera",
            "ma",
            "notre",
        ),
        *("remboursement", "rembourse", "meme", "l", "carte", "bancaire", "cb", "bleue", "retour"),
        *("kommt", "geht", "geld", "doch", "zuruck", "meine", "meiner", "die", "der", "wird", "es"),
        *("karte", "kreditkarte", "erstattung", "wieder", "dann", "komt", "gaat", "terug", "mijn"),
        *("het", "de", "pas", "bankpas", "wordt", "gestort", "weer", "dan", "naar", "op", "onze"),
        *("vuelve", "va", "viene", "dinero", "mi", "tarjeta", "nuestra", "devuelto", "se", "a"),
        *("regresa", "ira", "lo", "pues"),
    }
)
_OTHER_WAYS = frozenset(
    {
        *("voucher", "vouchers", "credit", "coupon", "cash", "cheque", "bon", "bons", "avoir"),
        *("gutschein", "guthaben", "gutschrift", "bar", "bargeld", "tegoed", "tegoedbon", "gift"),
        *("waardebon", "cadeaubon", "contant", "vale", "saldo", "cupon", "bono", "efectivo"),
    }
)


def asks_to_confirm_card(text: str) -> bool:
    """Whether the words ask if it is their card that money comes back on, and no other way."""
    if len(text) > _LONGEST or not text.rstrip(" )").endswith("?") or names_other_tender(text):
        return False
    clauses = [words for one in _CLAUSE.split(text) if (words := plain_words(one))]
    named = [words for words in clauses if _names_card(words)]
    others = [words for words in clauses if words not in named]
    denied = [words for words in others if _denies_another_way(words)]
    rest = [words for words in others if words not in denied]
    return len(named) == 1 and bool(denied) and all(_TAGS.issuperset(words) for words in rest)


def _names_card(words: list[str]) -> bool:
    """Whether a clause names the card, and denies nothing."""
    known = _COMES | _BESIDE | _TAGS - _OTHER_WAYS
    return (
        _DENIES.isdisjoint(words)
        and known.issuperset(words)
        and "CARD" in meanings(" ".join(words))
    )


def _denies_another_way(words: list[str]) -> bool:
    """Whether a clause only denies another way than the card: "not a voucher"."""
    told = {*words} - _BESIDE
    denied = bool(_DENIES.intersection(words)) and bool(_OTHER_WAYS.intersection(words))
    return denied and told <= _DENIES | _OTHER_WAYS
