"""Wishes that people have to see to, by law or by their nature. Pure.

Each has a kind, so that it ends in a typed hand-over.
"""

from __future__ import annotations

import re

from steward.understanding.emergency.concepts import folded

# The few words between a verb and what it is about, as long as they name no other place to do it
# in.
_WITHIN = r"(?:(?!(?:from|on|off|in|of|to|van|uit|aus|von|de|da|dal) )\w+ ){0,4}"
# For each kind, groups of words in the desk's languages and their neighbours; a text shows a kind
# when every group of one row is in it.
_KINDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "data_erasure": (
        (
            r"(?:delete|deleting|deletion|erase|erasure|erasing|wipe|remove) "
            rf"{_WITHIN}(?:data|personal information|account|chats?|everything you "
            r"(?:have|hold|know|stored))|right to be forgotten"
            rf"|(?:verwijder\w*|wis(?:sen)?) {_WITHIN}(?:gegevens|account)|(?:gegevens|account) "
            rf"{_WITHIN}(?:verwijder\w*|wissen)|recht op vergetelheid"
            rf"|(?:losch\w*|entfern\w*) {_WITHIN}(?:daten|konto|account)|(?:daten|konto|account) "
            rf"{_WITHIN}(?:losch\w*|entfern\w*)"
            r"|(?:supprim\w*|effac\w*) "
            rf"{_WITHIN}(?:donnees|compte)|(?:borr\w*|elimin\w*|suprim\w*) "
            rf"{_WITHIN}(?:datos|cuenta)"
            rf"|(?:cancell\w*|elimin\w*) {_WITHIN}(?:dati|account)",
        ),
    ),
    "data_access": (
        (
            (
                r"copy|overview|export|access|send me|want to (?:know|see)|which|what|inzage|kopie"
                r"|welke|auskunft|copie|acces|copia|acceso|accesso"
            ),
            (
                r"(?:my|personal|all|the) (?:\w+ )?data|data (?:you|about me|on "
                r"me|held)|gegevens|personenbezogen\w*|meine daten|donnees|mis datos|miei dati"
            ),
        ),
        (
            r"gdpr|avg|dsgvo|rgpd|article 15",
            r"request|access|data|verzoek|anfrage|demande|solicitud|richiesta",
        ),
    ),
    "vat_correction": (
        (
            r"vat|btw|mwst|mehrwertsteuer|umsatzsteuer|tva|iva",
            (
                r"wrong|incorrect|correct\w*|fix|missing|should be|change|verkeerd|fout|klopt niet"
                r"|corrigeer\w*|falsch|korrigier\w*|fausse?|corriger|mal|corregir|sbagliat\w"
                r"|correggere"
            ),
        ),
    ),
    "instalments": (
        (
            (
                r"instal+ments?|pay (?:\w+ ){0,3}in (?:\w+ )?(?:parts|installments)|payment "
                r"plan|in termijnen|betalingsregeling|ratenzahlung|in raten|plusieurs fois|a "
                r"plazos|a rate"
            ),
        ),
    ),
    "bereavement": (
        (
            (
                r"passed away|deceased|(?:husband|wife|mother|father|mum|mom|dad|son|daughter"
                r"|partner|brother|sister|grand\w+|customer|account holder) (?:has |just )?died"
                r"|overleden|verstorben|gestorben|decede\w*|est morte?|fallec\w+|deceduto|deceduta"
                r"|e mort[oa]|my late (?:husband|wife|mother|father|partner|mum|mom|dad)"
            ),
        ),
    ),
    "minor": (
        (
            r"(?:son|daughter|child|kid|minor|zoon\w*|dochter\w*|kind|sohn|tochter|fils|fille|enfant|hij[oa]|figli[oa])\b",
            (
                r"years? old|underage|minor|under 18|without "
                r"(?:my|our|asking|permission)|minderjarig\w*|zonder (?:toestemming|te "
                r"vragen)|minderjahrig\w*|ohne (?:erlaubnis|zu fragen)|mineure?|sans "
                r"(?:permission|demander)|menor|sin permiso|minorenne|senza permesso"
            ),
            r"order\w*|bought|subscri\w*|paid|besteld|gekocht|bestellt|gekauft|commande|achete|pedid\w|compr\w+|ordinat\w|comprat\w",
        ),
    ),
    "gift_card": (
        (
            (
                r"gift ?cards?|gift vouchers?|cadeaubon\w*|cadeaukaart\w*|geschenkkart\w*"
                r"|geschenkgutschein\w*|gutschein\w*|cartes? cadeaux?|tarjetas? "
                r"(?:de )?regalo|(?:carta|buono) regalo"
            ),
            r"(?:does|do|did|will|would|is|was|has|can) ?n(?:o?t)|doesnt|dont|didnt|wont|isnt|cant"
            r"|invalid|not (?:valid|accepted|working|recogni[sz]ed|arrived)|reject\w*|declin\w*"
            r"|refus\w*|error|lost|stolen|balance|how much is (?:left|on)"
            r"|werkt niet|doet het niet|niet|ongeldig|geweigerd|kwijt|saldo|nicht|ungultig"
            r"|abgelehnt|verloren|guthaben|marche pas|fonctionne pas|invalide|refusee|perdue?"
            r"|solde"
            r"|no funciona|no vale|invalida|rechaz\w*|perdid\w|non funziona|non va|non "
            r"valid\w|rifiutat\w|pers[oa]",
            (
                r"my|code|this|the|mijn|deze|meine?|dieser?|ma|cette|mi|esta|mia|questa|i "
                r"(?:got|have|was given|received)"
            ),
        ),
    ),
    "fraud": (
        (
            (
                r"i (?:have )?(?:never|did not|didnt) (?:\w+ )?"
                r"(?:order|ordered|bought|buy|place|placed|purchase\w*|sign up|signed up"
                r"|subscribe\w*)|wasnt me|was not me|order i never placed"
                r"|ik heb (?:dit|dat|het|die|deze) nooit besteld|nooit besteld|nie bestellt"
                r"|jamais commande|nunca (?:pedi|compre)|mai ordinato"
            ),
        ),
        (
            r"some(?:one|body)|iemand|jemand|quelqu un|alguien|qualcuno",
            r"used|using|ordered|gebruikt|benutzt|utilise|usado|usato",
            (
                r"my (?:card|account|name)|mijn (?:kaart|rekening|naam)|meine "
                r"(?:karte|kreditkarte)|ma carte|mi tarjeta|la mia carta"
            ),
        ),
        (
            (
                r"fraud\w*|identity theft|stolen "
                r"(?:card|identity)|oplichting|betrug|fraude|frode|truffa"
            ),
        ),
    ),
}
_COMPILED = {
    kind: tuple(tuple(re.compile(rf"\b(?:{group})\b") for group in row) for row in rows)
    for kind, rows in _KINDS.items()
}


def typed_wish(text: str) -> str | None:
    """The kind of wish that people see to; None for what the desk may look into by itself."""
    plain = folded(text)
    for kind, rows in _COMPILED.items():
        if any(all(group.search(plain) for group in row) for row in rows):
            return kind
    return None
