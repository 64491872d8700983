"""What is wrong with goods that came, by rules alone: damaged, another thing, something missing."""

from __future__ import annotations

import re

from steward.understanding.faults import damage_book, fails, sounds_broken
from steward.understanding.goods import goods_in
from steward.understanding.marks import has_question_mark
from steward.understanding.word_lists import plain_words

_DAMAGE = re.compile(
    r"\b(?:broken|broke|damag\w*|crack\w*|smash\w*|dent\w*|scratch\w*|leak\w*|shatter\w*|crushed|torn"
    r"|defect\w*|faulty|spill\w*|chip|chips|chipped|snapped|bent|burst|shards?|smithereens"
    r"|in (?:\w+ ){0,3}(?:pieces|bits|shards)|kapot\w*|stuk|beschadigd\w*|lekt"
    r"|gebarsten|gebroken|deuk\w*"
    r"|kaputt\w*|beschädigt\w*|zerbrochen\w*|gesprungen|defekt\w*|verbeult|zerkratzt|undicht"
    r"|cassée?s?|brisée?s?|abîmée?s?|endommagée?s?|fêlée?s?|rayée?s?|défectueu\w+|en morceaux"
    r"|rot[oa]s?|dañad[oa]s?|quebrad[oa]s?|rajad[oa]s?|abollad[oa]s?|defectuos[oa]s?|en pedazos)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    (
        r"\b(?:not|isn'?t|wasn'?t|aren'?t|nothing(?: is| "
        r"was)?|never|niet|geen)\s+(?!only\b|just\b|alleen\b)(?:\w+\s+){0,2}?"
    )
    + _DAMAGE.pattern,
    re.IGNORECASE,
)
_NO_GOODS = (
    r"(?!(?:address|house|street|number|door|amount|price|card|account|bank|way|time|day|date"
    r"|invoice|e-?mail|phone|name|person|adres|nummer|bedrag|rekening)\b)"
)
_WRONG_ITEM = re.compile(
    rf"\b(?:the|a|an|de|het|een|some|my)\s+(?:\w+ly\s+)?(?:wrong|incorrect|verkeerde?)\s+{_NO_GOODS}\w+"
    rf"|(?:^|[.!?,;:]\s*)(?:wrong|incorrect|verkeerde?|falsche[rns]?|mauvais(?:e?s)?)\s+{_NO_GOODS}\w+"
    r"|\b(?:wrong|incorrect|verkeerde?)\s+(?:items?|products?|beans?|coffee|size|colou?r|things?|goods|artikel\w*|bonen|koffie|maat|kleur)\b"
    r"|\bnot (?:what|the (?:one|ones|thing|item|\w+) (?:that )?)\s*(?:i|we)(?: had)? "
    r"(?:ordered|asked for|bought|chose|picked|paid for)"
    r"|\b(?:got|received|sent|came|delivered|in the box|gekregen|kreeg|bekommen|erhalten|geliefert"
    r"|reçu|recib\w+)\b[^.?!]{0,40}\b(?:instead of|ipv|i\.p\.v\.|in plaats van|statt"
    r"|anstatt|anstelle|au lieu de|en vez de)(?!\w)"
    r"|\b(?:some(?:one|body) else'?s|another customer'?s) (?:order|parcel|package|box)\b"
    r"|\b(?:ordered|bestelde|besteld|bestellt|commandé|pedí)\b[^.?!]{1,40}"
    r"\b(?:and|but|en|maar|und|aber|et|mais|y|pero)\b(?:(?!\b(?:never|not|nothing|only|just|half|one|two|nooit"
    r"|niet|niets|nie|nicht|nichts|jamais|rien|nunca|nada|it|them)\b|n't)[^.?!]){0,25}"
    r"\b(?:sent|got|received|kreeg|gekregen|gestuurd|bekommen|erhalten|geschickt|reçu|recibí)\b"
    r"(?! (?:it|them|nothing|only|just|one|two|half))"
    r"|\bniet wat ik (?:heb )?(?:besteld|gevraagd)|\b(?:mixed|swapped) up\b",
    re.IGNORECASE,
)
# "Send me the right one": who wants that has got another. What is on the packet, and is not what
# they wanted.
_NO_PAPERS = (
    r"(?!\s+(?:codes?|invoices?|links?|labels?|refund|answer|factuur|rechnung|facture|factura"
    r"|de|d['’]))"
)
_RIGHT = (
    rf"\b(?:(?:the|de|het) (?:right|correct|juiste|goede|goeie){_NO_PAPERS}"
    rf"(?:\s+{_NO_GOODS}\w|\W*$|[.?!,;])"
    rf"|(?:der|die|das|den) (?:richtige|korrekte)[nrs]?\b{_NO_PAPERS}"
    rf"|(?:le bon|la bonne|les bons|les bonnes){_NO_PAPERS}\s+\w+"
    rf"|(?:el|la|los|las) \w* ?correct[oa]s?\b{_NO_PAPERS})"
)
_WANTS = (
    r"\b(?:send|ship|want|need|would like|wil|graag|stuur\w*|sturen|opsturen|schick\w*|senden"
    r"|zuschicken|möchte\w*|will|envoy\w*|renvoy\w*|veux|voudrais|env[ií]\w*|mand\w*|quiero"
    r"|quisiera)\b"
)
_RIGHT_ONE = re.compile(
    rf"{_WANTS}[^.?!]{{0,40}}{_RIGHT}|{_RIGHT}[^.?!]{{0,40}}{_WANTS}", re.IGNORECASE
)
_LABELLED = re.compile(
    r"\b(?:bag|box|packet|pack|tin|label|sticker|zak|doos|verpakking|etiket|tüte|beutel|packung"
    r"|etikett|sachet|paquet|boîte|étiquette|bolsa|paquete|caja|etiqueta)\b[^.?!]{0,20}"
    r"\b(?:says?|said|reads?|zegt|staat|steht|dit|indique|écrit|marqué|dice|pone)\b[^.?!]{0,40}"
    r"\b(?:not|instead of|rather than|niet|geen|in plaats van|nicht|kein\w?|statt|pas|au lieu de"
    r"|no|en vez de)\b",
    re.IGNORECASE,
)
_MISSING_PART = re.compile(
    r"\b(?:missing|incomplete"
    r"|forgot(?:ten)? (?:the|my|our|to (?:send|put|pack|include))|left out"
    r"|not (?:in|inside) (?:the|there|it)|only (?:half|some) of"
    r"|no \w+(?: \w+)? in (?:the|it|there)|(?:was|were)n'?t (?:in|inside)"
    r"|ontbre\w+|mist|vergeten|niet in de|onvolledig|incompleet"
    r"|fehl\w+|vergessen|unvollständig|nicht (?:im|in der|dabei)"
    r"|manqu\w+|oublié\w*|incompl[eè]te?|incompleto|incompleta|faltan?|olvidad\w+)\b",
    re.IGNORECASE,
)


def tells_of_damage(text: str) -> bool:
    """Whether something is said to be broken.

    A wrong item is not, nor what is said not to be broken.
    """
    return bool(_DAMAGE.search(_WHOLE.sub(" ", text))) or sounds_broken(text) or fails(text)


def asks_of_the_wrapping(text: str) -> bool:
    """Whether only the box is said to be torn, and it is asked what of it: goods may be whole."""
    words, book = plain_words(text[:2_000]), damage_book()
    wrapped = book.at(words, "wrapping") is not None and book.at(words, "within") is None
    return wrapped and has_question_mark(text) and not goods_in(text)


def tells_of_wrong_item(text: str) -> bool:
    """Whether something else came than what was ordered."""
    return any(one.search(text) for one in (_WRONG_ITEM, _RIGHT_ONE, _LABELLED))


def tells_of_missing_part(text: str) -> bool:
    """Whether something of what came is said not to be there."""
    return bool(_MISSING_PART.search(text))


def told_by_rules(text: str) -> set[str]:
    """What is wrong with goods that came: damaged, another thing, or something missing.

    What is missing counts alone: a broken thing that misses its handle is broken.
    """
    reads = (("wrong_item", tells_of_wrong_item), ("damaged", tells_of_damage))
    told = {name for name, tells in reads if tells(text)}
    if told == {"damaged"} and asks_of_the_wrapping(text):
        return set()
    return told or ({"missing_part"} if tells_of_missing_part(text) else set())
