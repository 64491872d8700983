"""Goods that are wished for once more, by the words of five languages: "a new one", "otro
molinillo", "eine neue Kanne", "un autre", "een nieuwe molen".

Rules alone. Such words say so where a wish stands before or after them, or where they are all that
is said: "I ordered a new grinder" wishes for nothing, and a new address, card or code is no goods.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook

_ONE = r"(?:an?|one|some|ee?n|eine?[nrms]?|une?|un[oa]s?)"
_NEW = (
    r"(?:(?:brand[ -]?)?new|fresh|working|undamaged|unbroken|intact|nieuwe?|werkende?"
    r"|onbeschadigde?|(?:nagel)?neue[nrms]?|intakte[nrms]?|heile[nrms]?|unbeschädigte[nrms]?"
    r"|(?:sound|whole|good|proper|decent|perfect)(?=\s+ones?\b)|einwandfreie[nrms]?"
    r"|(?:hele|gaaf|gave|goe[di]e|ganze[nrms]?|ordentliche[nrms]?|san[oa]|enter[oa]|buen[oa]"
    r"|entière?|en bon état)(?=\s*(?:[.,;!?]|$|aub|graag|bitte|svp|por favor))"
    r"|nouve(?:au|l|lle)|neu(?:f|ve)|nuev[oa])"
)
_PLAIN_NEW = r"(?:(?:brand[ -]?)?new|nieuwe?|neue[nrms]?|nouve(?:au|l|lle)|nuev[oa])"
# A German or Dutch word that bends names a thing, and does not tell what it is: "schicken Sie neue"
_BENDS = r"(?:neue[nrms]?|nieuwe)"
_OTHER = (
    r"(?:another|ee?n andere?|eine?[nrms]? andere[nrms]?|noch eine?[nrms]?|nog (?:een|'n)"
    r"|une? autre|d'autres|encore une?|de nouve(?:aux|lles)|otr[oa]s?|un[oa]s nuev[oa]s)"
)
_PRONOUN = (
    r"(?:the same (?:one|thing|again|[^\W\d_]+ (?:once )?again)|dezelfde|de[nm] ?selben"
    r"|d(?:as|ie) ?selbe"
    r"|d(?:en|ie|as) gleichen?|l[ae] même|el mismo|la misma)"
)
# What may be new, or another one, and is no goods.
_NO_GOODS = (
    r"(?:(?:\w+(?=adres|nummer|kart|kaart|datum|rechnung|konto|termin|code|factu|tarif|plan\b))?"
    r"(?:addres\w*|adres\w*|dirección|e-?mails?|mails?|mailbox|correos?|courriel"
    r"|phone|telefo\w*|telefon\w*|téléfono|téléphone|móvil|portable|handy|mobiel\w*|mobile"
    r"|numbers?|nummer\w*|número|numéro|cards?|kaart\w*|karten?|carte|tarjetas?|pas(?:je)?"
    r"|bank\w*|iban|accounts?|konto|kontos|cuentas?|comptes?|invoices?|facturas?|factures?"
    r"|factu(?:ur|ren)|rechnung(?:en)?|bills?|receipts?|bon|beleg\w*|recibos?|reçus?|cop(?:y|ies|ia)"
    r"|codes?|códigos?|labels?|etiket\w*|etiquetas?|étiquettes?|links?|enlaces?|liens?"
    r"|passwo\w+|wachtwoord\w*|pass?wort|contraseñas?|plans?|planes|tarif\w*|abonn?ement\w*"
    r"|subs[ck]ri\w+|mitgliedschaft|dat(?:e|es|um|a)|fechas?|termine?|days?|dag(?:en)?|tage?|día"
    r"|jours?|time|keer|mal|vez|veces|fois|weeks?|weken?|woche\w*|semanas?|semaines?|months?"
    r"|maand\w*|monate?|mes|meses|mois|years?|jaar|jahre?|años?|ans?|année|person\w*|people"
    r"|mens\w*|colleagues?|collega\w*|kolleg\w*|collègues?|agents?|agentes?|questions?|vra(?:ag|gen)"
    r"|fragen?|preguntas?|problem\w*|probleem|problème\w*|things?|ding(?:en)?|sachen?|cosas?|choses?"
    r"|matters?|issues?|cases?|tickets?|charges?|cargos?|cobros?|payments?|pagos?|paiements?"
    r"|betaling\w*|afschrijving\w*|zahlung\w*|abbuchung\w*|house|huis|haus|wohnung|casa|maison"
    r"|flat|street|office|country|land|país|pays|models?|modelos?|modell\w*|modèles?|colou?rs?"
    r"|kleur\w*|farben?|colores|size|maat|größe|talla|languages?|idiomas?|langues?|sprache"
    r"|ways?|solution\w*|options?|opci(?:ón|ones)|reasons?|orders?|bestell?ung\w*|bestelling\w*"
    r"|pedidos?|commandes?|deliver\w*|lieferung\w*|livraisons?|entregas?|refunds?|vouchers?|credits?"
    r"|name|naam|apellido|nombre|nom|app|trial|try|chance|moment|answer|message|reply|attempt"
    r"|antwoord\w*|antwort\w*|réponses?|respuestas?|info\w*|renseignements?|d[eé]tail\w*"
    r"|detalles?|gegevens|daten|datos|données)\b)"
)
_JOINS = (
    r"(?:to|at|in|on|for|from|of|and|naar|aan|op|voor|van|en|an|auf|für|von|und|zu|nach|à|au|pour"
    r"|de|et|chez|a|al|por|para|y|con|mit|met|avec|with)"
)
_GOODS = rf"(?!\s+{_NO_GOODS})(?!\s+(?!{_JOINS}\b)[\w'-]+\s+{_NO_GOODS})"
_OF_SOMETHING = r"(?!\s+(?:of|von|van|de)\b)"
_NEW_GOODS = (
    rf"(?<![\w-])(?:{_ONE}\s+{_NEW}(?![\w-]){_GOODS}"  # a new one, eine neue Kanne
    rf"|{_OTHER}(?![\w-]){_GOODS}{_OF_SOMETHING}"
    rf"|{_ONE}\s+(?!{_NO_GOODS})[\w-]+\s+(?:neu(?:f|ve)|nouve(?:au|lle)|nuev[oa])(?![\w-])"
    rf"|{_PRONOUN}(?![\w-]){_GOODS}"
    rf"|{_PLAIN_NEW}(?=\s+[\w-]|\s*(?:[.,;!?]|$)){_GOODS})"
)
_DEFINITE = re.compile(
    r"\b(?:the|this|that|my|our|your|is|are|was|de|het|deze|dit|dat|mijn|ons|onze|der|die|das|den|dem|des"
    r"|dies\w+|mein\w*|unser\w*|le|la|les|l'|ma|mon|mes|ce|cet|cette|el|los|las|mi|mis|este|esta"
    r"|ese|esa|su)\s*$",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:want|need|wish|prefer|rather|like|love|get|have|send|mail|ship|post|give|deliver|bring|please"
    r"|pls|take|choose|receive|just"
    r"|wil|willen|wilde|zou|graag|liever|kunnen|kunt|kun|kan|mag|stuur|sturen|opsturen|geef|doe"
    r"|krijg|lever|heb liever|hoop op|nodig|aub|alsjeblieft|alstublieft"
    r"|möchten?|will|wollen|wünsche|hätten?|gerne?|lieber|bitte|brauchen?|können|könnten|könnt|kannst"
    r"|kann|dürfte|schick(?:en|t|e)?|send(?:en|et|e)|gebt?|liefern?|liefert|bekomm(?:en|e)"
    r"|veux|voulons|voudra\w+|aimera\w+|souhait\w+|préf[eéè]r\w+|pouvez|pourr\w+|puis-je|peux"
    r"|(?:r?envoy(?:er|ez|e)|expédi(?:er|ez)|donn(?:er|ez|e)|livr(?:er|ez))(?:-(?:moi|nous))?"
    r"|avoir|recevoir|besoin|plutôt|svp"
    r"|quiero|queremos|quisiera|querría|quería|prefiero|preferiría|necesit[oa](?:mos)?|desear?[íi]?a?"
    r"|deseo|gustaría|puede[ns]?|podría[ns]?|podéis|podríais|puedo|dame|denme|dadme"
    r"|env[ií](?:ar|en|e|es|éis|a|ad)(?:me|nos|os)?|m[aá]nd(?:ar|en|e|es|éis|a|ad)(?:me|nos)?"
    r"|tener|recibir|porfa|por favor)\b",
    re.IGNORECASE,
)
# Between the wish and the goods: what was done with them already, or is to be done with them.
_DONE = re.compile(
    r"\b(?:order(?:ed|ing)?|bought|buy|purchased?|paid|got|received|sent|had|return\w*|report\w*|cancel\w*"
    r"|broke\w*|kochte?|gekocht|besteld\w*|kreeg|gekregen|ontvangen|gestuurd|terugsturen|retour\w*"
    r"|gekauft|kaufen|bestellt|erhalten|geschickt|habe|haben (?:einen?|wir)|zurück\w*|reklamier\w*"
    r"|acheté\w*|acheter|commandé\w*|commander|reçue?s?|envoyé\w*|rendre|retourner|ai"
    r"|comprado|compré|comprar|pedido|pedí|pedir|recibí|recibido|enviado|enviaron|mandaron|devolver"
    r"|he|han|heb|hebben)\b",
    re.IGNORECASE,
)
_FAR = 8  # words between the wish and what is wished for
_BARE = 4  # so few words that they are all that is said


# What something was bought for: "I ordered a cup, as a replacement for the old one".
_BOUGHT_FOR = re.compile(
    r"(\b(?:ordered|bought|besteld|gekocht|bestellt|gekauft|commandée?s?|achetée?s?|pedí|pedido"
    r"|compr(?:é|ado))\b[^.?!]{0,40}?,?\s)(?:as a replacement|to replace|ter vervanging"
    r"|om\b[^.?!,]{0,30}\bte vervangen|als ersatz|en remplacement|pour remplacer|para reemplazar"
    r"|como reemplazo|en sustitución)\b",
    re.IGNORECASE,
)


def without_purpose(text: str) -> str:
    """The words without what something was bought in place of: that is no wish of now."""
    return _BOUGHT_FOR.sub(r"\1", text)


@cache
def naming() -> re.Pattern[str]:
    """What names goods once more; made when it is asked for first, which takes a while."""
    return re.compile(_NEW_GOODS, re.IGNORECASE)


def new_goods(piece: str) -> list[re.Match[str]]:
    """Where a piece of a message names goods once more, and not those that the customer has."""
    return [
        found for found in naming().finditer(piece) if not _DEFINITE.search(piece[: found.start()])
    ]


def reported(piece: str) -> bool:
    """Whether the piece tells what was done: then nothing in it is refused."""
    return bool(_DONE.search(piece))


def wished(piece: str, found: re.Match[str], *, bare: bool) -> bool:
    """Whether what is named there is wished for. `bare`: its name alone may be the wish."""
    before, after = piece[: found.start()], piece[found.end() :]
    plain = not after.strip() and re.fullmatch(_PLAIN_NEW, found.group(), re.IGNORECASE)
    if plain and not re.fullmatch(_BENDS, found.group(), re.IGNORECASE):
        return False  # "brand new" tells what it is
    if (
        bare
        and not plain
        and not before.strip()
        and len(piece.split()) <= _BARE
        and not _DONE.search(piece)
    ):
        return True
    last = next(reversed(list(_WISH.finditer(before))), None)
    if last is not None:
        between = before[last.end() :]
        other = _DONE.search(between) or _book().says(between, "to_know")
        if len(between.split()) <= _FAR and not other:
            return True
    return _book().says(after, "after") and not _DONE.search(before)


@cache
def _book() -> Phrasebook:
    return phrasebook("new_goods_words")
