"""What a reply may claim to have happened: what is said has to tell of each claim in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from steward.say import Claim, Say

# In each language that the desk speaks: a claim counts in whichever it is made.
_WORDS: Mapping[Claim, tuple[str, ...]] = {
    Claim.REFUND: (
        r"\b(?:have|has been|was|is|been) refunded\b|\brefunded (?:you|it)\b",
        r"\bmoney is on its way\b",
        r"\b(?:heb|is|zijn|werd)\b[^.?]*\bterugbetaald\b|\bgeld is onderweg\b",
        r"\b(?:habe|ist|sind|wurden?)\b[^.?]*\berstattet\b|\bgeld ist unterwegs\b",
        r"\b(?:été|ai|est|avons) remboursée?s?\b|\bargent est en route\b",
        r"\b(?:he|ha|han|hemos|fue|fueron|sido|está) reembolsad[oa]s?\b|\bdinero está en camino\b",
    ),
    Claim.CANCELLATION: (
        r"\b(?:is|was|has been|have) cancelled\b(?! before)",
        r"\b(?:is|heb)\b(?: \w+){0,2} opgezegd\b",
        r"\b(?:ist|habe|wurde)\b(?: \w+){0,2} gekündigt\b",
        r"\b(?:is|heb|werd)\b(?: \w+){0,4} geannuleerd\b|\bse canceló\b",
        r"\b(?:ist|habe|wurde)\b(?: [\w.]+){0,4} storniert\b",
        r"\b(?:est|ai|été)\b(?: \w+){0,2} annulée?\b",
        r"\b(?:est|ai|été)\b(?: \w+){0,2} résiliée?\b|\b(?:está|he|ha|fue|ha sido) cancelad[oa]\b",
    ),
    Claim.CODE: (
        r"\bcode (?:is on its way|should reach you)\b|\bsent you a code\b",
        r"\bcode van zes cijfers (?:onderweg|moeten krijgen)\b"
        r"|\bcode(?: van zes cijfers)? gestuurd\b",
        r"\bsechsstelliger code (?:unterwegs|bei ihnen ankommen)\b|\bcode gesendet\b",
        r"\bcode à six chiffres (?:est en route|devrait vous parvenir)\b|\benvoyé un code\b",
        r"\bcódigo de seis cifras (?:está en camino|debería llegarle)\b|\benviado un código\b",
    ),
    Claim.REPLACEMENT: (
        r"\breplacement is on its way\b",
        r"\b(?:have|has been|was) sent (?:it |you |the same )?again\b",
        r"\bvervanging (?:is )?onderweg\b|\bheb\b[^.?]*\bopnieuw gestuurd\b",
        r"\bersatz (?:ist )?unterwegs\b|\b(?:habe|wurde)\b[^.?]*\bnoch einmal gesendet\b",
        r"\bist(?: bereits)? ein ersatz unterwegs\b|\bersatz ist unterwegs\b",
        r"\bremplacement est(?: déjà)? en route\b|\bai(?: \w+){0,2} renvoyée?\b",
        r"\breposición está en camino\b|\bestá en camino una reposición\b|\bhe reenviado\b",
    ),
    Claim.CREDIT: (
        r"\bin store credit is yours\b",
        r"\bwinkeltegoed is van jou\b",
        r"\bguthaben gehör(?:en|t) ihnen\b",
        r"\bd'avoir sont à vous\b|\bsaldo de tienda son suyos\b",
    ),
    Claim.CONTACT: (
        r"\b(?:address|number) is changed\b",
        r"\b(?:adres|nummer) is veranderd\b",
        r"\b(?:adresse|nummer) ist geändert\b",
        r"\bde votre compte est maintenant\b|\bde su cuenta es ahora\b",
    ),
    Claim.ADDRESS: (
        r"\bgoes to\b[^.?]* now\b",
        r"\bgaat nu naar\b",
        r"\bgeht jetzt an\b|\bpart maintenant à\b|\bva ahora a\b",
    ),
    Claim.PLAN: (
        r"\byou are on the [\w ]+ plan now\b|\bdone: from [\w ]+ you are on\b",
        r"\bwas charged to the card\b",
        r"\bje hebt nu het abonnement\b|\bgedaan: vanaf [\w ]+ heb je\b",
        r"\ber is [\d.,]+ [A-Z]{3} in rekening gebracht op de kaart\b",
        r"\bsie haben jetzt das abonnement\b|\berledigt: ab dem [\w. ]+ haben sie das\b",
        r"\bes wurden [\d.,]+ [A-Z]{3} berechnet auf die karte\b",
        r"\bvous avez maintenant l'abonnement\b",
        r"\bfait : à partir du [\w ]+, vous avez l'abonnement\b",
        r"\bahora tiene la suscripción\b|\bhecho: a partir del [\w ]+ tiene la suscripción\b",
        r"\bont été facturés sur la carte\b|\bhan cobrado [\d.,]+ [A-Z]{3} a la tarjeta\b",
    ),
}
_CLAIMS = {claim: re.compile("|".join(words), re.IGNORECASE) for claim, words in _WORDS.items()}


def unsupported(reply: str, says: Sequence[Say]) -> list[str]:
    """Claims in a reply that nothing of what was to be said tells of."""
    told = frozenset[Claim]().union(*(say.claims for say in says))
    return [
        claim.value
        for claim, pattern in _CLAIMS.items()
        if claim not in told and pattern.search(reply)
    ]
