"""Recognises that something is wanted for an order that came late, where no sum is named: "that is
surely worth a few quid", "krijg ik daar iets voor", "que proposez-vous pour vous rattraper ?".

Rules alone. What is on its way still, money that is late, and goods in trouble are other matters;
whether it was late, the records say.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 2_000  # letters
# A gift for it, by its name.
_GIFT = re.compile(
    r"\bcompensat\w*|\bgesture\b|\b(?:small |little )?token\b|\bmak(?:e|ing) (?:it|this|that) up\b"
    r"|\bworth (?:a (?:few|couple|bit|little)|some)"
    r"|\b(?:something|anything|sth|a bit|a little)(?: back| off)? for (?:it|that|this|the|my)\b"
    r"|\b(?:something|anything) (?:back|off|going)\b|\bgoodwill\b|\bworth to (?:you|me)\b"
    r"|\bgebaar\w*|\bun effort\b"
    r"|\bcompens\w*|\bvergoeding\b|\btegemoet\w*|\btegenover\b|\bgoed ?(?:te )?ma(?:ken|akt|ak)\b"
    r"|\bkleinigheid\w*|\bdaar (?:\w+ ){0,3}(?:iets|wat)\b|\b(?:iets|wat) (?:voor )?terug\b"
    r"|\b(?:ent|ge)schadig\w*|\bentgegen\w*|\bkleinigkeit\b|\bwieder ?gut\w*"
    r"|\bda(?:fur)? (?:\w+ ){0,2}(?:irgend)?(?:was|etwas)\b(?! (?:mach|tun|tut)\w*)"
    r"|\b(?:was|etwas) (?:\w+ ){0,4}dafur\b"
    r"|\b(?:petit |un )?gestes?\b|\bdedommag\w*|\brattraper\b|\ben echange\b"
    r"|\b(?:un )?petit (?:truc|quelque chose)\b|\bdroit a (?:quelque|qqch|qqc)"
    r"|\b(?:algun|un) detall\w*|\bgesto\b|\balgo (?:por|a cambio)\b|\ba cambio\b"
    r"|\bme (?:dais|dan|das|vais a dar) algo\b"
)
# What else may be late: the customer, a payment, the word that ends a plan.
_OTHER = re.compile(
    r"\b(?:refund|repay|payment|terugbetal|betaling|erstatt|ruckzahl|zahlung|rembours|paiement"
    r"|reembols|pago|cancel|subscri|renew|opzeg|opgezegd|abonne|verleng|kundig|gekund|abo\b|resili"
    r"|renouv|suscrip|baja|renova)\w*"
    r"|\b(?:i'?m|i am|i was|ik ben|ik was|ich bin|ich war|je suis|j'etais|estoy|llego yo)"
    r" (?:\w+ ){0,2}(?:late|te laat|zu spat|en retard|tarde)\b"
)


def wants_something_for_it(text: str) -> bool:
    """Whether an order was late, and something is wanted for that, of no named sum."""
    said = folded(text[:_LONGEST]).replace("’", "'")
    if not _book().says(said, "late") or _OTHER.search(said) or _book().says(said, "not_here"):
        return False
    wanted = _GIFT.search(said) or (_book().says(said, "done") and _book().says(said, "came"))
    return bool(wanted) and not troubles_of(text)


@cache
def _book() -> Phrasebook:
    return phrasebook("made_up_for_words")
