"""The words of who wants an order sent once more: a verb of sending and a word for again, in either
order and in any form, or a new dispatch. Rules alone.

A paper, a code or money is no order, and what customers send themselves is not asked for.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook

_SEND = (
    r"(?:sen[dt]|sending|ship\w*|post(?:ed|ing)?|dispatch\w*|deliver\w*|(?:go|goes|going) out"
    r"|(?:in|into) the post"
    r"|stuur\w*|sturen|gestuurd|(?:op|toe)(?:stu|gestu)\w+|verstu\w+|verz[eo]nd\w*"
    r"|bezorg\w*|op de post|leveren|geleverd"
    r"|(?:(?:ab|zu|los|raus)(?:zu)?)?(?:ge)?schick\w*|(?:ver|zu)?send(?:e|en|et)|(?:ver)?sandt"
    r"|(?:aus)?(?:ge)?liefer\w*"
    r"|zukommen|raus(?:zu)?gehen|(?:auf den|in den) weg"
    r"|envoy\w*|envoie\w*|exp[ée]di\w+|livr(?:er|ez|ée?s?)"
    r"|(?:(?:me|nos)(?:lo|la|los|las)? )?(?:env[ií](?!o\b)\w*|m[aá]nd[aáeé]\w*|entreg\w+))"
)
_AGAIN = (
    r"(?:again|once more|one more time|a second time|anew|afresh"
    r"|nog (?:maar )?(?:(?:een|'n) )?(?:keer(?:tje)?|eens|es)|nogmaals|opnieuw"
    r"|een (?:tweede|2e) keer|noch ?mals?|noch ?(?:ein)?mal|erneut|neu"
    r"|(?:ein|zum) zweite[ns] mal|à nouveau|de nouveau(?!x)|encore une fois"
    r"|une (?:autre|seconde|deuxième|2e) fois|otra vez|de nuevo|nuevamente|una segunda vez)"
)
PAPER = (
    r"(?:codes?|c[oó]digos?|e-?mails?|mails?|correos?|courriel|links?|labels?|etiket\w*|etiquetas?"
    r"|étiquettes?|repl(?:y|ies)|antwo\w+|cop(?:y|ies|ia)|invoices?|bills?|receipts?|factu\w*"
    r"|rechnung\w*|beleg\w*|quittung\w*|bon|money|geld|argent|dinero|photos?|pictures?|foto\w*"
    r"|bild\w*|message|bericht|nachricht|mensaje|reminders?|back|terug\w*|zurück\w*|retour)"
)
_WHAT = rf"(?![^.?!,;]{{0,40}}\b{PAPER}\b)"
_NEW_DISPATCH = (
    r"(?:an?|ee?n|eine?[nrms]?|um|une?)\s"
    r"(?:(?:new|second|fresh) (?:shipment|delivery|dispatch)"
    r"|(?:nieuwe|tweede) (?:zending|levering|bezorging|verzending)"
    r"|(?:neue[nrs]?|erneute[nrs]?|zweite[nrs]?) (?:versand|sendung|lieferung|zusendung|zustellung)"
    r"|(?:nouvel(?:le)?|deuxième|second) (?:envoi|expédition|livraison)"
    r"|(?:nuev[oa]|segund[oa]) (?:env[ií]o|entrega)|env[ií]o nuevo)"
    r"(?!\s(?:date|day|slot|time|address|option|code|window)\b)"
)
# "réexpédier", "reenviar", "me le renvoyer": the verb alone says it
_RE = (
    r"(?:re-?(?:send|sent|ship|post|dispatch|deliver|mail|env[ií])\w*|r[ée]exp[ée]di\w+"
    r"|renvo(?:yez|yer|ie)[- ]?(?:m'|nous[- ])?en\b"
    r"|relivr(?:er|ez)|refaire (?:partir|(?:l'|un |mon |cet )?envoi)"
    r"|\ben renvoy(?:er|iez)"
    r"|renvoy(?:ez|er)[ -](?:m'en|nous[ -]en|en|(?:la|le|les)[ -](?:moi|nous))"
    r"|(?:me|m'|nous)(?:\s?(?:la|le|les|l'|soit|être|en)){0,2}"
    r"\s?ren(?:voy\w+|verr\w+|voie[sn]?t?\b)"
    r"|(?:volv\w+|vuelv(?!o\b)\w+) a (?:enviar|mandar|expedir)\w*)"
)
SENT_AGAIN = (
    rf"{_SEND}\b{_WHAT}[^.?!,;]{{0,30}}?\b{_AGAIN}(?![\w-]){_WHAT}"
    rf"|{_AGAIN}\s{_WHAT}(?:[^\s.?!,;]+\s){{0,5}}?{_SEND}(?![\w-]){_WHAT}"
    rf"|{_NEW_DISPATCH}|{_RE}{_WHAT}|second one (?:be )?{_SEND}"
)
# "I have posted the photo again": what they did, or do, themselves
_OWN = re.compile(
    r"\b(?:(?:i|we)(?:'ve|'ll| have| had| will| already| just)*(?: got| received| had)?\s*$"
    r"|(?:ik|wij|we)(?: \w+)?\s*$|(?:heb|hebben|zal|zullen) (?:ik|we|wij)\b"
    r"|(?:ik|wij|we) (?:heb|hebben|had|zal|zou)\b|(?:ich|wir) (?:habe?n?|hatten?|werden?)\b"
    r"|(?:habe|haben) (?:ich|wir)\b|(?:ich|wir)\s*$|(?:j'ai|nous avons|on a)\b"
    r"|(?:j'|je |je vous |nous vous )\s*$|\b(?:he|hemos|hab[ií]a)\b)",
    re.IGNORECASE,
)


_OF_A_PAPER = re.compile(rf"\b{PAPER}(?:\s\w+){{0,2}}\s*$", re.IGNORECASE)


def of_no_order(before: str) -> bool:
    """Whether such words tell what the customers send or sent themselves, or are of a paper, by
    what stands before them.
    """
    if _OF_A_PAPER.search(before):
        return True
    return bool(_OWN.search(before)) and not _book().says(before, "wanted_of_us")


def denied_within(words: str) -> bool:
    """Whether such words themselves deny it: "stuur het niet opnieuw"."""
    return _book().says(words, "negated")


# To customers the same French verb is to send back: it is this beside goods that never came alone.
_TELLS_TO = re.compile(
    rf"(?:(?:^|[.,;:!?\n]|\bet|\balors)\s*(?:renvoyez|renvoie)"
    rf"|\b(?:vous|merci de|pouvez|pourriez|devez)(?:-vous)?\srenvoye[zr])(?![\w-])"
    rf"(?!\s(?:vous|tout)\b){_WHAT}",
    re.IGNORECASE,
)


def tells_to_send_again(text: str) -> bool:
    """Whether somebody whose goods never came is told to have them sent, by the verb alone."""
    return any(not denied_within(one.group()) for one in _TELLS_TO.finditer(text))


_ONCE_MORE = re.compile(rf"\b(?:{SENT_AGAIN})", re.IGNORECASE)


def wants_it_sent_again(text: str) -> bool:
    """Whether words want an order sent once more, and tell of nothing that they send themselves."""
    return any(
        not (of_no_order(text[: one.start()]) or denied_within(one.group()))
        for one in _ONCE_MORE.finditer(text)
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("sent_again_words")
