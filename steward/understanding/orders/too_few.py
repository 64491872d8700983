"""Recognises that fewer of a thing came than there should be, told by two numbers: "there should be
two, I've got one", "nur eine bekommen, sollten zwei sein". Rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from steward.domain.spelling import folded
from steward.domain.understanding import Intent
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_troubles import tells_of_damage
from steward.understanding.reader.heard_wishes import Reading
from steward.understanding.text.counts import is_piece, number_of, words_of
from steward.understanding.text.questions import only_asks
from steward.understanding.text.shapes import SENTENCE_END
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
_NUMBERS = "|".join([r"\d{1,2}", *(folded(one) for n in range(1, 11) for one in words_of(n))])
_N = rf"(?P<n>{_NUMBERS})\b(?!-)"
# Words are compared without accents, in lower case.
_FILL = (
    r"(?:(?:been|be|of|them|me|us|only|just|to|have|got|get|for|actually|in|there|exactly|er|daar"
    r"|eigenlijk|toch|maar|slechts|eigentlich|es|doch|nur|blos|bloss|ja|insgesamt|y|en|avoir|etre"
    r"|seulement|que|qu|normalement|ser|haber|venir|llegar|solo|unas|unos|los|las) )*"
)
_MEANT = (
    r"(?:(?:should|ought to|(?:was|were|is|are) (?:supposed|meant) to|ordered|bought|paid"
    r"|moest\w*|zouden|horen|hoorden|besteld\w*(?: (?:waren|had|heb))?|sollt\w*|mussten?"
    r"|betaald\w*(?: (?:heb|had))?|bezahlt(?: (?:habe|hab|hatte))?|paye\w*|pague|he pagado"
    r"|bestellt\w*(?: (?:waren|war|habe|hatte))?|(?:j'en|en|j'|il) (?:\w+ )?devai\w+"
    r"|devai\w+|devrai\w+|(?:avais|ai) commande\w*|deb\w+|ten\w+ que|pedi|pedido|compre)\s+)"
)
_SHOULD = re.compile(
    rf"\b{_MEANT}{_FILL}{_N}(?P<after>\W*[^\W\d_]*)"
    rf"|\b(?P<m>{_NUMBERS})(?P<then>) (?:\w+ )?"
    r"(?:bestellt|besteld|gekauft|gekocht|bezahlt|betaald)\b"
)
_GOT = re.compile(
    r"\b(?:(?:i|we|there)(?:'ve| have|'s| is| was)?(?: only| just)?(?: got| received| here)?"
    r"|(?:got|received|came|only|just|(?:box|parcel) (?:has|holds|had))"
    r"|(?:heb|hebben|krijg|krijgen|kreeg|kregen|is|zijn|zit|zat|maar|slechts)"
    r"|(?:hab\w*|bekam\w*|ist|war|kam|nur|blos|bloss)|(?:ai|a|avons|recu\w*|qu|que|seulement)"
    r"|(?:teng\w+|hay|ha\w* (?:llegado|venido|recibido)|llego|vino|recib\w+|solo)) "
    rf"{_FILL}{_N}(?P<after>\W*[^\W\d_]*)"
    rf"|\b(?P<m>{_NUMBERS})(?P<then>) (?:\w+ )?(?:bekommen|erhalten|gekregen|ontvangen|da|dabei"
    r"|drin|erin|erbij|recibid[oa]|recue?)\b"
)
# "only two of the three bags", "je n'ai que deux paquets sur les trois"
_SHARE = re.compile(
    rf"\b(?P<got>{_NUMBERS})(?: (?P<one>[^\W\d_]+))? (?:out of|of|van|von|der|des|sur|de)"
    rf"(?: (?:the|my|those|de|het|den|der|les|mes|los|las|mis))? (?P<most>{_NUMBERS})\b"
    r"(?:(?P<bare>\W*$)| (?P<other>[^\W\d_]+))?"
)
# "nur zwei Beutel drin statt drei", "one bag, not two"
_NOT_SO_MANY = re.compile(
    rf"\b(?P<got>{_NUMBERS})(?: (?P<one>[^\W\d_]+))?(?: [^\W\d_]+){{0,2}},? (?:statt|anstatt"
    rf"|instead of|not|in plaats van|ipv|au lieu de|et pas|en vez de|en lugar de|y no)"
    rf" (?P<most>{_NUMBERS})\b(?P<bare>)(?P<other>(?!))?"
)
# "sont arrivés crevés", "llegaron pinchadas": what came is told of by its state, not by its number
_IN_A_STATE = re.compile(
    r"\b(?:arrivee?s? (?:tou(?:t|te|s|tes) |completement |a moitie )?[^\W\d_]{2,}[eiurt]e?s"
    r"|(?:llegaron|han llegado|vinieron) (?:tod[oa]s |medio )?[^\W\d_]{3,}[dt][oa]s)\b"
)
_OF_MONEY = re.compile(
    r"[€£$]|\b(?:euros?|eur|pounds?|dollars?|twice|times|keer|tweemaal|mal|fois|veces"
    r"|payments?|charges?|betalingen|zahlungen|abbuchungen|paiements|prelevements|cargos|cobros)\b"
)
_NEAR, _BEHIND = 30, 10  # letters before such a share, and behind it
# "the invoice has three, the box two"
_ON_PAPER = re.compile(
    r"\b(?:invoice|slip|receipt|factuur|pakbon|rechnung|lieferschein|facture|factura)\b"
    rf"[^.?!;,]{{0,20}}? (?P<n>{_NUMBERS})\b(?!-)(?P<after>\W*[^\W\d_]*)"
    r"(?P<m>(?!))?(?P<then>(?!))?"
)
_QU = re.compile(r"\bqu['’]")
_TELLS_NOTHING = frozenset(
    {
        *("but", "and", "only", "though", "here", "in", "came", "arrived", "there", "instead"),
        *("maar", "en", "terwijl", "er", "gekregen", "ontvangen", "zijn", "in", "hebben", "te"),
        *("aber", "und", "bekommen", "erhalten", "sein", "da", "drin", "dabei", "stuck", "gewesen"),
        *("mais", "et", "alors", "seule", "seul", "sur", "dans", "pero", "y", "aunque", "en"),
        *("of", "van", "von", "de", "piece", "pieces", "stuks", "stueck", "stuk", "sola"),
        *("solo", "nada", "bestellt", "besteld", "waren", "haben", "komen", "kommen", "etre"),
    }
)


def fewer_came(text: str) -> bool:
    """Whether somebody got fewer of a thing than they say there should be. Days, sums and papers
    are no things.
    """
    if only_asks(text):
        return False
    said = _QU.sub("que ", folded(text[:_LONGEST]).replace("’", "'"))
    meant = {*_told(_SHOULD, said), *_told(_ON_PAPER, said)}
    if any(got < most for got in _told(_GOT, said) for most in meant):
        return True
    return any(map(_a_share_came, SENTENCE_END.split(said)))


def _a_share_came(sentence: str) -> bool:
    """Whether only some of a number of things are said to have come, and nothing is broken."""
    if _OF_MONEY.search(sentence):  # "two payments for one bag, give me one of the two back"
        return False
    if _IN_A_STATE.search(sentence):
        return False
    for found in (*_SHARE.finditer(sentence), *_NOT_SO_MANY.finditer(sentence)):
        if _book().says(
            sentence[max(found.start() - _NEAR, 0) : found.end() + _BEHIND], "wanted_back"
        ):
            continue
        got, most = number_of(found["got"]), number_of(found["most"])
        named = f"{found['one'] or ''} {found['other'] or ''}"
        things = any(map(is_piece, plain_words(named))) or bool(goods_in(named))
        around = sentence[: found.start()] + sentence[found.end() :]
        if got < most and _book().says(sentence, "in_part") and not tells_of_damage(around):
            return things or (found["bare"] is not None and found.re is _SHARE)
    return False


def read_too_few(reading: Reading, text: str) -> None:
    """Fewer than there should be is goods that came, and no payment, parcel or correction."""
    if fewer_came(text):
        goes_back = not meanings(text).isdisjoint({"RETURN", "SEND"})
        guessed = _LIKE_TOO_FEW if goes_back else (*_LIKE_TOO_FEW, Intent.RETURN_ITEM)
        reading.put(Intent.DAMAGED_ITEM, text, 1.0, instead_of=guessed)


_LIKE_TOO_FEW = (
    *(Intent.DUPLICATE_CHARGE, Intent.MISSING_PARCEL, Intent.ORDER_STATUS, Intent.CORRECTION),
    *(Intent.UPDATE_CONTACT, Intent.PRODUCT_QUESTION, Intent.REFUND_STATUS, Intent.UNKNOWN_CHARGE),
)


def _told(pattern: re.Pattern[str], said: str) -> Iterator[int]:
    for found in pattern.finditer(said):
        after = found["after"] if found["n"] else ""
        word = "".join(filter(str.isalpha, after))
        ends = not word or not after.startswith((" ", "\t")) or word in _TELLS_NOTHING
        if ends or is_piece(word) or goods_in(word):
            yield number_of(found["n"] or found["m"])


@cache
def _book() -> Phrasebook:
    return phrasebook("too_few_words")
