"""What is wrong with goods that came, by rules alone: damaged, another thing, something missing."""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.orders.faults import damage_book, fails, sounds_broken
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

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
# What they had ordered, told of what came: "I open the box: tongs. I had ordered a grinder."
_THING = (
    r"(?!\s+(?:it|them|this|that|one|two|het|hem|dit|dat|es|sie|ihn|ça|cela|lo|la|los|las|eso"
    r"|\w+ \w+ (?:ago|geleden|plus tôt))\b)"
)
_HAD_ORDERED = re.compile(
    rf"\b(?:i|we)(?:'d| had) (?:\w+ly )?(?:ordered|asked for|chosen|picked|bought){_THING}\s+\w+"
    r"|\b(?:had|hadden) (?:ik|we|wij)\b[^.?!,]{2,40}\b(?:besteld|gekozen|gekocht)\b"
    r"|\b(?:ik|we|wij) (?:had|hadden)\b[^.?!,]{2,40}\b(?:besteld|gekozen|gekocht)\b"
    r"|\b(?:hatten?) (?:ich|wir)\b[^.?!,]{2,40}\b(?:bestellt|gewählt|gekauft|genommen)\b"
    r"|\b(?:ich|wir) (?:hatten?)\b[^.?!,]{2,40}\b(?:bestellt|gewählt|gekauft|genommen)\b"
    r"|\b(?:besteld|bestellt) (?:had|hadden|hatten?) (?:ik|we|wij|ich|wir)\b"
    rf"|\b(?:j'avais|nous avions|on avait) (?:commandé|choisi|pris|acheté|demandé){_THING}\s+\w+"
    rf"|\b(?:había|habíamos) (?:pedido|comprado|elegido|escogido){_THING}\s+\w+"
    r"|\b(?:whereas|even though|terwijl|obwohl|während|alors qu[e']|tandis que|cuando|mientras que)"
    r"\b[^.?!]{0,12}\b(?:ordered|chose|picked|bought|bestelde|besteld|gekozen|koos|bestellt"
    rf"|gewählt|commandé|pris|choisi|pedí|compré|elegí){_THING}\b",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:came|turned up|got|received|find|found|open(?:ed)?|inside|in (?:there|it|the \w+)"
    r"|kwam|kreeg|gekregen|ontvangen|ontving|maak\w*\b[^.?!]{1,20}\bopen"
    r"|in (?:de|het) (?:doos|pakket|pakje|zak)|zat|zaten|erin"
    r"|kam|bekommen|erhalten|geliefert|mach\w*\b[^.?!]{1,25}\bauf|in der (?:kiste|schachtel|tüte)"
    r"|im (?:paket|karton)|drin"
    r"|reçue?s?|arrivée?s?|ouvre|ouvert|trouve|(?:dans?|ds) l[ea] \w+"
    r"|abr[oí]|encuentr\w*|encontré|llegó|llegaron|ven[ií]an?|recib\w+"
    r"|en (?:el paquete|la caja|la bolsa))\b",
    re.IGNORECASE,
)
_MISSING_PART = re.compile(
    r"\b(?:missing|incomplete"
    r"|forgot(?:ten)? (?:the|my|our|to (?:send|put|pack|include))|left out"
    r"|not (?:in|inside) (?:the|there|it)|only (?:half|some) of"
    r"|no \w+(?: \w+)? in (?:the|it|there)|(?:was|were)n'?t (?:in|inside)"
    r"|ontbre\w+|mist|vergeten|niet in de|onvolledig|incompleet"
    r"|fehl\w+|vergessen|unvollständig|nicht (?:im|in der|dabei)"
    r"|manqu\w+|oublié\w*|incompl[eè]te?|incompleto|incompleta|olvidad\w+"
    r"|(?<!hace )(?<!hacía )(?<!hacer )falta(?:n|ba|ban|ron)?)\b",
    re.IGNORECASE,
)


# "My kettle came without the filters"; whoever comes themselves misses nothing.
_CAME_WITHOUT = re.compile(
    r"(?<!\bi )(?<!\bik )(?<!\bich )(?<!\bje suis )"
    r"\b(?:came|arrived|turned up|kwam\w*|kam(?:en)?|arrivée?s?|llegó|llegaron|vino|vinieron|venía)"
    r"\b[^.?!,;]{0,20}?\b(?:without|zonder|ohne|sans|sin)\s+(?P<what>[^.?!,;]{1,40})",
    re.IGNORECASE,
)


def tells_of_damage(text: str) -> bool:
    """Whether something is said to be broken.

    A wrong item is not, nor what is said not to be broken.
    """
    plainly = _DAMAGE.search(_WHOLE.sub(" ", text)) or _book().says(text, "apart")
    return bool(plainly) or sounds_broken(text) or fails(text)


def asks_of_the_wrapping(text: str) -> bool:
    """Whether only the box is said to be torn, and it is asked what of it: goods may be whole."""
    words, book = plain_words(text[:2_000]), damage_book()
    wrapped = book.at(words, "wrapping") is not None and book.at(words, "within") is None
    return wrapped and has_question_mark(text) and not goods_in(text)


def tells_of_wrong_item(text: str) -> bool:
    """Whether something else came than what was ordered."""
    return any(one.search(text) for one in (_WRONG_ITEM, _RIGHT_ONE, _LABELLED))


def had_ordered_another(text: str) -> bool:
    """Whether what they had ordered is told beside what came, and nothing is said not to have."""
    came = _CAME.search(text) and not _book().says(text, "never_came")
    return bool(came) and bool(_HAD_ORDERED.search(text))


def tells_of_missing_part(text: str) -> bool:
    """Whether something of what came is said not to be there."""
    too_few = _book().says(text, "too_few") and _CAME.search(text)
    without = any(goods_in(found["what"]) for found in _CAME_WITHOUT.finditer(text))
    return bool(_MISSING_PART.search(text) or too_few or without)


def told_by_rules(text: str) -> set[str]:
    """What is wrong with goods that came: damaged, another thing, or something missing.

    What is missing counts alone: a broken thing that misses its handle is broken.
    """
    reads = (("wrong_item", tells_of_wrong_item), ("damaged", tells_of_damage))
    told = {name for name, tells in reads if tells(text)}
    if told == {"damaged"} and asks_of_the_wrapping(text):
        return set()
    if told or tells_of_missing_part(text):
        return told or {"missing_part"}
    return {"wrong_item"} if had_ordered_another(text) else set()


@cache
def _book() -> Phrasebook:
    return phrasebook("goods_troubles_words")
