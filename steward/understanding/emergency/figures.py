"""What only sounds like danger, beside goods that are named: a bomb that a box looks like, who is
killed where the coffee does not come, the lip of a jug, a new home with a daughter.

Rules over words of five languages. What is left is read as if it had not been said; where people
kill or die in it, it stays a doubt.
"""

from __future__ import annotations

from typing import NamedTuple

from steward.domain.spelling import any_spelling
from steward.understanding.emergency.concepts import sentences
from steward.understanding.emergency.travel import without_journeys

_KIN = (
    r"(?:my|the|our|mijn|m'?n|onze|meine[rmn]?|unsere[rmn]?|ma|mon|mes|notre|mis?|nuestr[oa])"
    r" (?:\w+ )?(?:daughters?|sons?|sister|brother|parents|family|kids|children|mum|mom|mother|dad"
    r"|father|dochter|zoon|zus|broer|ouders|familie|kinderen|moeder|vader|tochter|sohn|schwester"
    r"|bruder|eltern|kindern|mutter|vater|fille|fils|sœur|frère|parents|famille|enfants|mère|père"
    r"|hij[oa]s?|herman[oa]|padres|familia|madre|padre)"
)
_GOODS = any_spelling(
    r"\b(?:coffees?|cups?|beans?|parcels?|package|box|order|delivery|decaf|jug|carafe|grinder"
    r"|koffie|bonen|kopje|bakkie|pakket\w*|pakje|doos|bestelling|levering|kan|molen"
    r"|kaffee|bohnen|tasse|paket|karton|bestellung|lieferung|kanne|mühle"
    r"|café|grains|colis|carton|commande|livraison|moulin"
    r"|granos|paquete|caja|pedido|entrega|taza|jarra|molinillo)\b"
)
_HURT = any_spelling(
    r"\b(?:bleed\w*|blood|hurt|injur\w+|breath\w*|pain|bloed\w*|gewond|adem\w*|pijn|blut\w*"
    r"|verletzt|atme\w*|schmerz\w*|saigne\w*|sang|bless\w+|respir\w+|mal à|sangr\w+|herid\w+"
    # a Dutch knife by its article: alone it is a month in Spanish, and French for "my"
    r"|knife|gun|(?:een|het|'n|dat|zijn|mijn) (?:\w+ )?mes|pistool|messer|waffe|couteau|arme"
    r"|cuchillo|pistola|locked|hit[s]?|beat[s]?"
    r"|slaat|schlägt|frappe|pega|afraid|scared|fear|help|police|bang|hulp|politie|angst|hilfe"
    r"|polizei|peur|aide[rz]?|secours|miedo|ayuda\w*|socorro|policía|serious|mean it|ernst|serio)\b"
)
# "as if a bomb had gone off in it": of packaging and rooms, and only of what had happened
_AS_IF = any_spelling(
    r"\b(?:as if|as though|like|alsof|als ob|als wenn|als wäre?|als hätte|als wär|als war|wie nach"
    r"|comme si|comme après|como si)\b[^.!?,;\n]{0,35}?"
    r"(?:\b(?:bombe?|bom|bomba|granaat|granate|grenade|granada)\b[^.!?,;\n]{0,25}?\b(?:hit|went"
    r"|gone|explod\w*|blown|dropped|ontploft|afgegaan|ingeslagen|explodiert|geplatzt"
    r"|hochgegangen|eingeschlagen|explosé|tombée?|estallad[oa]|explotad[oa]|caído)\b"
    r"|\b(?:estallado|explotado|caído) una bomba\b"
    r"|\b(?:an|eine[rs]?|een|une|una) (?:explosion|explosión|explosie)\b)[^.!?,;\n]{0,15}"
)
_BEFORE_AS_IF = any_spelling(
    r"\b(?:box|parcel|package|kitchen|counter|table|beans|doos|pakket|pakje|keuken|aanrecht|tafel"
    r"|karton|paket|schachtel|küche|tisch|bohnen|carton|colis|cuisine|table|caja|paquete|cocina"
    r"|mesa)\b[^.!?;\n]{0,40}$"
)
# "if I don't get a cup soon she'll kill me": what is wanting is the coffee
_KILLS = any_spelling(
    r"(?:\b\w+'ll |\b(?:will|would|is going to|is gonna) )?\b(?:kills?|murders?|strangles?)"
    r" (?:me|us)(?: \w+self)?\b|\b(?:vermoordt?|vermoorden) (?:me|mij|ons)\b"
    r"|\bbring(?:t|en)? mich (?:noch )?um\b|\bbringt mich (?:noch )?um\b"
    r"|\bva (?:me|nous) tuer\b|\bme tue(?:ra)?\b|\bme (?:va a matar|mata(?:rá)?|matan)\b"
)
_WANTING = any_spelling(
    r"\b(?:if|unless|when|als|wenn|falls|si|cuando)\b[^.!?;\n]{0,50}\b(?:not|n't|no|without|don'?t"
    r"|doesn'?t|isn'?t|aren'?t|forget|forgot|niet|geen|zonder|vergeet|nicht|kein\w*|ohne|vergesse"
    r"|pas|plus|sans|oublie|hay|falta|sin|olvido)\b"
)
# "I'm dying over here": of who waits for goods
_DIES = any_spelling(
    r"\b(?:i'?m |am )?dying (?:over|out|in) here\b"
    r"|\b(?:ik )?(?:sta|zit|ga) (?:hier|ik hier) dood(?: te gaan)?\b|\bdood te gaan van de\b"
    r"|\b(?:ich )?sterbe hier\b|\bam verdursten\b|\bje meurs (?:ici|là)\b|\bme muero aquí\b"
)
# "running all the way down from the lip": where a vessel is cracked
_CRACKED = any_spelling(
    r"\b(?:crack\w*|split|chip\w*|barst\w*|gebarsten|scheur\w*|riss|sprung|gesprungen|fissur\w*"
    r"|fêlé\w*|fendue?|fente|grieta|rajad[oa]|agrietad[oa])\b"
)
_PART = any_spelling(
    r"\b(?:(?:from|at|on|in|near|by|below|under) (?:the|its)|(?:van|aan|bij|op) de|(?:am|vom|an der"
    r"|von der|im)|(?:du|au|sur le|sur la|de la)|(?:del|en el|de el|desde el|junto al)) "
    r"(?:lip|neck|mouth|shoulder|belly|foot|hals|mond|lippe|mund|bauch|bec|col|goulot|cou|lèvre"
    r"|cuello|labio|boca|pico)\b"
)
_OF_GLASS = any_spelling(
    r"\bglass (?=jug|cup|mug|carafe|pot|kettle|server|bottle)|\bglazen\b"
    r"|\b(?:en|de) (?:verre|cristal|vidrio)\b"
)
_SOMEBODY = any_spelling(
    r"\b(?:he|she|his|her|him|they|child|baby|toddler|hij|zij|ze|haar|kind|er|sie|ihr|sein\w*|il"
    r"|elle|enfant|bébé|niñ[oa]|ella|él|my|mijn|mein\w*|mon|ma|mes|mis?)\b"
)
# where it is no home in this world
_BEYOND = any_spelling(
    r"\b(?:dead|died|late|heaven|grave|pills|dood|overleden|hemel|graf|pillen|tot|tote[nr]?"
    r"|verstorben\w*|himmel|grab|tabletten|morte?|ciel|tombe|cachets|muert[oa]|cielo|tumba"
    r"|pastillas)\b"
)
# "I am going to live with my daughter": a new home
_NEW_HOME = any_spelling(
    rf"\b(?:going to live|moving in|move in|moved in|moving|living|live) with {_KIN}\b"
    rf"|\bbij {_KIN} (?:wonen|in(?:trekken)?)\b|\b(?:zu|bei) {_KIN}(?: ziehen| ein)?\b"
    rf"|\b(?:vais |va )?(?:vivre|habiter|m'installer|emménager|emménage|déménage) chez {_KIN}\b"
    rf"|\b(?:voy a |me voy a )?(?:vivir|mudo|mudarme) (?:con|a casa de) {_KIN}\b"
)

# "nobody will be here to drink it": of coffee that comes while they are away
_NOBODY = r"(?:no ?(?:body|one)|none of us|niemand|keiner|personne|nadie|ninguno)"
_TO_TAKE = (
    r"(?:drink|receive|take|open|collect|sign|drinken|aan te nemen|aannemen|ontvangen|open"
    r"|trinkt|trinken|annimmt|anzunehmen|empfangen|aufmach\w*|boire|recevoir|prendre|ouvrir"
    r"|beber\w*|tom[aá]r\w*|recibir\w*|recoger\w*|abrir\w*)"
)
_NOBODY_TAKES_IT = any_spelling(
    rf"\b{_NOBODY}\b[^.!?;\n]{{0,50}}?\b{_TO_TAKE}\b[^.!?;\n]{{0,20}}"
    rf"|\b{_NOBODY}\b[^.!?;\n]{{0,30}}\b(?:for the coffee|voor de koffie|für den kaffee"
    r"|pour le café|para el café)\b"
)
_STOPS = any_spelling(
    r"\b(?:subscriptions?|plan|cancel\w*|paus\w*|address|\w*abonnement\w*|\w*abo|opzeg\w*|zeg|adres"
    r"|kündig\w*|pausier\w*|adresse|résili\w*|suscripción|cancel\w*|de baja|dirección)\b"
)
# "delete everything you have stored about me": records, and nobody's life
_WIPES = any_spelling(
    r"\b(?:delete|erase|wipe|remove)\b[^.!?;\n]{0,60}\b(?:stored|saved|have|hold|keep|kept|know)"
    r"\b[^.!?;\n]{0,12}\b(?:on|about|of) (?:me|us)\b"
    r"|\b(?:wis(?:t|sen)?|verwijder\w*)\b[^.!?;\n]{0,30}\b(?:over|van) (?:mij|me|ons)\b"
    r"[^.!?;\n]{0,30}"
    r"|\balles (?:wist|wissen|verwijder\w*)\b[^.!?;\n]{0,25}\b(?:over|van) (?:mij|me|ons)\b"
    r"[^.!?;\n]{0,20}"
    r"|\b(?:alles )?lösch\w*\b[^.!?;\n]{0,40}\b(?:über|von) (?:mich|mir|uns)\b[^.!?;\n]{0,25}"
    r"|\b(?:supprim\w*|effac\w*)\b[^.!?;\n]{0,60}\bsur (?:moi|nous)\b"
    r"|\bborr\w*\b[^.!?;\n]{0,60}\b(?:sobre|de) (?:mí|nosotros)\b"
)
_LIFE = any_spelling(
    r"\b(?:li[fv]e|living|alive|myself|end it|die|dead|death|kill\w*|leven|mezelf|dood|sterven"
    r"|leben|mich selbst|sterben|tot|umbring\w*|bringe? mich um|vie|vivre|mourir|tuer|finir"
    r"|affairs|in order|op orde|zaken|angelegenheiten|geordnet|affaires|en ordre|asuntos|en orden"
    r"|goodbye|farewell|forever|forgive|tonight|vaarwel|afscheid|voorgoed|vergeef|vannacht"
    r"|leb\w* wohl|für immer|verzeih\w*|heute nacht|adieu|pour toujours|pardonne\w*|ce soir"
    r"|adiós|para siempre|perd[oó]n\w*|esta noche|vida|vivir|morir\w*|matar\w*|acabar|miss me"
    r"|missen|vermissen|stap eruit)\b"
)
# "sorry to bother you": who writes so is in no trouble
_BOTHERS = any_spelling(
    r"\b(?:sorry|apologies|excuse me) (?:to (?:be a )?bother|for (?:the|any) (?:bother|trouble))"
    r"(?: you| again)*\b|\bsorry (?:dat ik (?:je |u |jullie )?(?:stoor|lastig ?val)"
    r"|voor (?:de overlast|het (?:storen|lastigvallen)))\b"
    r"|\bentschuldig\w* (?:sie )?(?:bitte )?die störung\b|\bsorry für die störung\b"
    r"|\b(?:désolée?|pardon|excusez[- ]moi|navrée?) (?:de vous déranger|pour le dérangement)\b"
    r"|\b(?:perd[oó]n\w*|disculp\w*)(?: por)? (?:las? molestias?|el lío"
    r"|que (?:te|os|les?) moleste)\b"
)
# "and my wife told me off": of what was ordered or ended, and once
_SCOLDED = any_spelling(
    r"(?:\b(?:and|en|und|et|y) )?(?:\b(?:my|mijn|m'n|mein\w*|ma|mon|mi) \w+ )?"
    r"(?:\b(?:told (?:me|us) off|gave (?:me|us) (?:an earful|a telling[- ]off)"
    r"|had a go at (?:me|us))\b"
    r"|\b(?:kreeg|krijg|heb)\b[^.!?;\n]{0,20}\b(?:op (?:m'n|mijn) (?:kop|donder|lazer)"
    r"|de wind van voren)\b|\bgaf (?:me|mij|ons) op (?:m'n|mijn|onze?) (?:kop|donder)\b"
    r"|\b(?:hat|haben) (?:(?:mich|uns|mit mir) )?(?:angeschrien|ausgeschimpft|geschimpft"
    r"|angemeckert|angepflaumt)\b"
    r"|\b(?:m'a|m'ont|nous a) (?:engueulée?s?|grondée?s?|disputée?s?|passé un savon)\b"
    r"|\bme (?:ech(?:ó|aron) (?:la|una) bronca|riñ(?:ó|eron)|regañ(?:ó|aron))\b)"
)
_STRUCK = any_spelling(
    r"\b(?:slap\w*|punch\w*|push\w*|kick\w*|chok\w*|threw|throw\w*|grab\w*|threat\w*|geslagen"
    r"|geduwd|geschopt|bedreig\w*|geschlagen|gewürgt|getreten|geschubst|gestoßen|bedroh\w*"
    r"|(?:frapp|batt|pouss|gifl|étrangl|menac)\w*|(?:peg|golpe|empuj|amenaz|ahorc)\w*)\b"
)
# in Spanish to sign up is the word for aiming, said of oneself
_SIGNED_UP = any_spelling(
    r"\b(?:me|te|se|nos|os) (?:hab[ií]an?(?:mos)? |h[ae]n? |hemos )?apunt\w+"
    r"(?= (?:a (?:lo|la|el|un|una|otr\w+|vuestr\w+|su)|al|en)\b)(?! a la (?:cabeza|sien|cara))"
)
# an article or a pronoun, in Dutch and German
_DIE = any_spelling(r"(?<!to )(?<!i )\bdie (?=(?:het|hem|koffie|de|kinder\w*|ihn|den)\b)")


class Meant(NamedTuple):
    """A text without what only sounds like danger; `doubted`: where people kill or die in it."""

    text: str
    doubted: bool


def as_meant(text: str) -> Meant:
    """The text as it is to be read for danger."""
    text = _without_records_and_absence(_without_bother(text))
    doubted, beyond = False, _BEYOND.search(text) is not None
    waits = _GOODS.search(text) is not None and _HURT.search(text) is None
    for said in sentences(text):
        left = without_comparison(said if beyond else _NEW_HOME.sub(" ", said))
        if _CRACKED.search(left) and _GOODS.search(left) and not _SOMEBODY.search(left):
            left = _OF_GLASS.sub(" ", _PART.sub(" ", left))
        if waits:
            plain = left
            if _WANTING.search(left) and _GOODS.search(left):
                plain = _KILLS.sub(" ", left)
            plain = _DIES.sub(" ", plain)
            doubted, left = doubted or plain != left, plain
        text = text.replace(said, left) if left != said else text
    return Meant(text, doubted)


def _without_bother(text: str) -> str:
    """The text without its apology for the trouble, and without who was told off for what they
    ordered or ended, where nothing hurts and no life is spoken of.
    """
    left = _BOTHERS.sub(" ", text)
    harmed = _HURT.search(left) or _BEYOND.search(left) or _STRUCK.search(left)
    if harmed or _LIFE.search(_DIE.sub(" ", left)):
        return text
    if not (_STOPS.search(left) or _GOODS.search(left)):
        return left if not left.strip(" .,!") else text
    return _SCOLDED.sub(" ", _SIGNED_UP.sub(" ", left))


def _without_records_and_absence(text: str) -> str:
    """The text without who takes in no coffee while they are away, who cannot wait for it or drinks
    it alone, and without records that are to be deleted; as it was where anything tells of a life.
    """
    if _BEYOND.search(text) or _HURT.search(text):
        return text
    if not _LIFE.search(_DIE.sub(" ", text)):
        text = without_journeys(text)
    if _LIFE.search(text):
        return text
    if _STOPS.search(text) or _GOODS.search(text):
        text = _NOBODY_TAKES_IT.sub(" ", text)
    return _WIPES.sub(" ", text)


def without_comparison(said: str) -> str:
    """The words without what goods or a room look as if it had happened to them."""
    found = _AS_IF.search(said)
    if found is None or _BEFORE_AS_IF.search(said[: found.start()]) is None:
        return said
    return f"{said[: found.start()]} {said[found.end() :]}"
