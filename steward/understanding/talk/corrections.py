"""Corrections by rules: records that are fine or not meant, and another one instead.

A record counts as not meant by the words right before or after it ("not INV-7001", "INV-7001 is
fine"); which record is meant instead is what else was named.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.understanding import Correction
from steward.understanding.exact.entities import MARK, Entity, Marked
from steward.understanding.exact.own_corrections import replaced_at_once
from steward.understanding.talk.kept_records import NUMBERED, records_kept
from steward.understanding.text.marks import without_questions
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.consent import begins_with_yes, corrects

_KINDS = frozenset({"invoice", "order", "charge", "account", "ticket", "email", "phone", "amount"})
_BETWEEN = (
    r"(?:\s+(?:the|der|die|das|den|la|le|el|about|for|from|on|of|to|with|it|that|this|is|was|my|our|one|number|invoice|order|charge|account|payment"
    r"|amount|de|het|om|over|voor|van|mijn|factuur|bestelling|nummer|bedrag|rekening))*\s*$"
)
_BEFORE = re.compile(
    r"\b(?:not|isn'?t|wasn'?t|rather than|instead of|other "
    r"than|except|leave|ignore|forget|skip|never ?mind|without"
    r"|niet|geen|in plaats van|behalve|nicht|statt|pas|au lieu de|no es|en vez de|non)" + _BETWEEN,
    re.IGNORECASE,
)
_GOOD = (
    r"(?:fine|ok|okay|oke|oké|correct|right(?! one)|good|alright|all right|in order|settled|sorted"
    r"|goed|prima|in orde|juist|in ordnung|richtig|correcte?|bien|bene|a posto)"
)
_AFTER = re.compile(
    r"^\s*(?:(?:is|are|was|looks|seems|ist|war|est|está|è|va)\s+(?:(?:all|just|perfectly|actually|wel|gewoon|helemaal|already)\s+)*"
    + _GOOD
    + (
        r"|(?:klopt|stimmt)\b|(?:is|was)\s+(?:not the one|the wrong|wrong\b|not what i "
        r"mean|niet de|de verkeerde))(?!\s+(?:but|maar)\b)"
    ),
    re.IGNORECASE,
)
# A no, and another one by where or when it is from: "no, the one from last week".
_BY_WHAT_IT_IS = (
    r"^\W*(?:no|nope|nee|nein|non)\b\W+(?:(?:sorry|pardon|sry|wait|wacht|i mean(?:t)?|the)\W+)*"
    r"(?:the ones? (?:from|of|with|in|on|for)|die (?:van|uit|met|in|op)"
    r"|(?:die|der|das|den|dem) (?:von|aus|vom|mit|im|am)|(?:celle|celui|ceux) (?:de|du|d')"
    r"|(?:la|el|los|las) del?|quell[oa] (?:di|del\w*))(?!\w)"
)
_OTHER = re.compile(
    r"\b(?:(?:the )?other (?:one|invoice|order|card|account|charge|payment|parcel)"
    r"|the other(?=\W*(?:$|[,.;!?]|please\b|then\b))|the "
    r"(?:latter|former|second one|first one|third one|last one)"
    r"|not (?:that|this) one|(?:de|het) andere|niet (?:die|deze)|(?:der|die|das) andere"
    r"|nicht (?:die|der|das|den|diese[rns]?)(?=\W*(?:$|[,.;!?]))|pas (?:celui|celle|ceux)|l'autre"
    r"|es[ea] no|no es[ea]|el otro|la otra|non quell[oa]|quell[oa] no|l'altr[oa])\b"
    r"|" + _BY_WHAT_IT_IS,
    re.IGNORECASE,
)
# "Yes, that one, not the other": what is not to be touched, or what they have in use, corrects
# nothing of what is offered.
_ANOTHER = (
    r"(?:(?:the|that) other(?: ones?| order| parcel| invoice| plan)?|(?:de|het|die|dat) andere"
    r"|(?:der|die|das|den) andere[nrs]?|l'autre|(?:la|el) otr[ao])"
)
_STAYS = (
    r"(?:stays?|(?:can|may|should|must|is to) (?:still |just )?(?:stay|come)|is (?:fine|ok|okay)"
    r"|(?:mag|moet|kan|zal) (?:gewoon |wel |nog )?(?:blijven|komen)|blijft|bleibt"
    r"|(?:soll|darf|kann|muss) (?:ruhig |noch |einfach )?(?:bleiben|kommen)|reste"
    r"|(?:peut|doit) (?:rester|venir)|se queda|(?:puede|tiene que|debe) (?:quedarse|venir))\b"
)
_USES = (
    r"(?:drink\w*|us(?:e|ing)|finish\w*|have|gebruik\w*|heb\w*|trink\w*|nutz\w*|hab\w*|boi[st]"
    r"|buvons|utilis\w*|avons|beb\w+|us(?:o|amos)|gast\w+|ten(?:go|emos))"
)
_NOT_TOUCHED = re.compile(
    rf"\b(?:not|niet|nicht|pas|no|keep|leave|houd\w*|laat|behalt\w*(?: sie)?|lass\w*(?: sie)?"
    rf"|gard(?:e|ez)|laiss(?:e|ez)|dej(?:a|ad|e|en)(?: que venga)?|conserv\w+)"
    rf"\s+(?:maar |just )?{_ANOTHER}\b"
    rf"|\b{_ANOTHER},?\s+{_STAYS}"
    rf"|\b{_ANOTHER}\s+(?:please |bitte )?(?:not|niet|nicht|non|no)"
    r"(?=\W*(?:$|[.,;!?]|hoor\b|bitte\b|por favor|merci))"
    rf"|\b(?:we|we're|i|i'm|ik|wij|wir|ich|on|nous|primero|todav[ií]a)\b[^.?!,]{{0,12}}"
    rf"\b{_USES}[^.?!,]{{0,20}}\b{_ANOTHER}\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^\W*(?:(?:oh|no|nee|wait|wacht|hold on)\W+){0,3}(?:sorry|actually|oops|whoops|my mistake|my "
    r"bad|correction|rather|eigenlijk"
    r"|pardon|excuus|foutje|typo|i (?:was )?wrong|wrong number)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:to|on|onto|into|naar|op)\s+(?:(?:my|an|the|a|mijn|een)\s+)?(?:another|other|different|new|andere?|nieuwe)\s+(?:card|account|bank\w*|kaart|rekening)\b",
    re.IGNORECASE,
)
_SUM = r"(?:[€$£]\s*)?\d[\d.,]*"
# "the 31 euro one", "die über 31", "celle de 12 euros": the sum is what a record is called by
_BY_ITS_SUM = re.compile(
    r"\b(?:ones?|invoice|bill|charge|payment|die|dat|factuur|rekening|betaling|afschrijving"
    r"|rechnung|abbuchung|zahlung|celle|celui|facture|paiement|débit|la|el|factura|cargo|pago"
    r"|quella|fattura)\s+(?:for|of|over|with|van|met|voor|mit|über|von|für|de|à|por|da|di)\s+"
    rf"{_SUM}"
    rf"|\bthe\s+{_SUM}\s*(?:[€$£]|[a-z]{{2,7}})?\s+(?:one|invoice|bill|charge|payment)\b",
    re.IGNORECASE,
)
_NEAR = 60


def read_correction(marked: Marked, text: str) -> Correction:
    """What these words take back; an empty one for words that take nothing back."""
    fine = dict.fromkeys(entity.value for entity in not_meant(marked))
    gone = [*replaced_at_once(marked), *records_kept(marked)]
    dropped = (*dict.fromkeys([*fine, *(one.value for one in gone)]),)
    text = _ELSEWHERE.sub(" ", text)  # where money is to go is another question
    if begins_with_yes(text):
        text = _NOT_TOUCHED.sub(" ", text.replace("’", "'"))
    text = _without_what_comes_on_top(_without_what_is_asked_of_it(text))
    other = bool(_OTHER.search(text))
    adds = _book().says(text, "adds") and not fine
    said = bool(fine) or other or corrects(text)
    opens = bool(_OPENS.search(text))
    return Correction(
        said=said and not adds,
        opens=opens and not adds,
        other=other and not adds,
        dropped=dropped,
        adds=adds,
    )


def _without_what_is_asked_of_it(text: str) -> str:
    """The words without questions when, where or by whom: "and when does the other one come?" wants
    to know that of the other one, and takes nothing back.
    """
    book = phrasebook("another_words")
    return without_questions(text, lambda part: book.says(part, "asks_of"))


def _without_what_comes_on_top(text: str) -> str:
    """The words without another one that no more than an "and" leads: "and the other charge?" asks
    of one more, and takes nothing back.
    """
    found = _OTHER.search(text)
    words = plain_words(text[: found.start()]) if found else []
    led = words and phrasebook("another_words").is_one(words, "joins")
    return text[found.end() :] if found and led else text


def begins_as_correction(text: str) -> bool:
    """Whether words begin as those do that take something back: "oops", "sorry", "wait"."""
    return bool(_OPENS.search(text))


def names_by_its_sum(text: str) -> bool:
    """Whether a sum tells which record is meant, and not how much: "the 31 euro one"."""
    return bool(_BY_ITS_SUM.search(text))


def not_meant(marked: Marked) -> list[Entity]:
    """The records and amounts that stand in the text and are said to be
    fine, wrong or not meant. The only number that is named where one was mistaken is the right one.
    """
    found = []
    records = {entity.value for entity in marked.among(marked.text) if entity.kind in NUMBERED}
    righted = len(records) == 1 and _book().says(marked.text, "mistaken")
    for match in MARK.finditer(marked.text):
        entity = marked.entity(match.group())
        before = marked.text[max(0, match.start() - _NEAR) : match.start()]
        after = marked.text[match.end() : match.end() + _NEAR]
        if righted and entity.kind in NUMBERED:
            continue
        if entity.kind in _KINDS and (_BEFORE.search(before) or _AFTER.search(after)):
            found.append(entity)
    return found


@cache
def _book() -> Phrasebook:
    return phrasebook("corrections_words")
