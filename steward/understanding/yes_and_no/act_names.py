"""The names of what may be asked for or refused in words: remedies and changes."""

from __future__ import annotations

import re

from steward.domain.understanding import Act
from steward.understanding.orders.sent_again import PAPER, SENT_AGAIN
from steward.understanding.text.word_lists import entries

SUBSCRIPTION = (
    r"subs?(?:cri\w*)?|suscripci\w*|abos?|member\w*|plans?|contracts?|renew\w*|taster|regular|office|annual|yearly|monthly|abonn?ement\w*|lidmaatschap"
    r"|(?:coffee |bean )?box(?:es)?|beans?|coffee(?! (?:bar|shop|house|machine|maker)s?\b)|koffie"
    r"|bonen|app pro|pro|auto-?renewal|(?:every|each) month|trial|account"
)
NOT_SUBSCRIPTION = (
    r"(?!\W+(?:\w+\W+){0,2}(?:orders?|parcels?|packages?|deliver(?:y|ies)|refunds?|returns?|requests?|tickets?|cases?"
    r"|bestelling\w*|pakket\w*)\b)"
)
# "can you renvoyer it": whoever is asked to send it sends it again, and nothing goes back.
SENDS_AGAIN = (
    r"(?<!\bje )(?:pouvez|pourriez|peux|pourrais)[ -](?:vous|tu) "
    r"(?:(?!ne |pas )[\w']+ ){0,4}renvoyer"
    r"|(?:vous|tu) (?:(?!ne |pas |la |le |les |l')[\w']+ ){1,4}renvoyer|(?:m'|nous )?en renvoyer"
    r"|renvoy(?:ez|er|iez|é)[ -](?:m'en|nous[ -]en|en|(?:la|le|les)[ -](?:moi|nous)"
    r"|(?:moi|nous) (?:la |le |les |une? )(?:même|autre|nouv))"
)
# "dejar el plan como está": what is left so does not end
_NOT_LEFT_SO = (
    r"(?!(?:,? \w+){0,3} (?:en pausa|pausad[oa]|como|tal|así|activ[oa]|corriendo|en marcha"
    r"|quiet[oa]|para|igual|donde))"
)
# "leave my plan running": what is left so does not end
_LEFT_RUNNING = r"(?! (?:(?:just )?(?:as|how) (?:it|is)|running|going|alone|active|in place|on\b))"
# "leave the box on the porch", "we're out of beans": what is drunk, and no plan
_GOODS = r"(?:coffee|koffie|beans?|bonen|box(?:es)?)\b(?! (?:plan|club|sub\w*|member\w*)\b)"
_ROOM = r"office\b(?! (?:plan|club|sub\w*|member\w*)\b)"  # "stop sending it to my office"
_IN_TIME = r"(?! by\b| of (?:the |each |every |this |next |last )?(?:month|week|year)\b)"
# "no la baja", and no low price, leave for illness, or smaller plan
_THE_END = (
    r"(?:de |(?<=\bla )|(?<=\buna )|(?<=\bmi ))baja(?! (?:m[eé]dica|laboral|calidad|de (?:plan"
    r"|precio|categor[ií]a|nivel)))"
)
# "zeg het op", and not "zeg, waar staat het op"
_SAYS_UP = r"zeg\b(?! (?:eens|eerlijk)\b)[^.?!,]{0,40}\bop\b(?! (?:de|het|een|mijn|welk\w*)\b)"
# before "van het abonnement af": who wants it, and nobody who takes something off
_FROM = (
    r"(?:(?<=\bniet )|(?<=\bwil )|(?<=\bwillen )|(?<=\bwou )|(?<=\bgraag )|(?<=\bik )"
    r"|(?<=\bwe )|(?<=\btoch )|(?<=\bnu )|(?<=\bgewoon ))"
)
_CONTACTS = entries("contact_words")


def _any_of(*headings: str) -> str:
    """Any word of these headings: what ends in - begins a word. Apart by first letters, since a
    pattern tries one alternative after another.
    """
    by_letter: dict[str, list[str]] = {}
    for one in (word for heading in headings for word in _CONTACTS[heading]):
        rest = rf"{one[1:-1]}\w*" if one.endswith("-") else one[1:]
        by_letter.setdefault(one[0], []).append(rest)
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in by_letter.items())


_CHANGED, CONTACT, STREET = _any_of("changes", "is_new"), _any_of("contact"), _any_of("street")
_NOT_BY_MAIL = (
    r"(?![^.?!,]{0,25}\b(?:code|e-?mails?|link|label|reply|copy|invoice|money|factu\w*|rechnung"
    r"|geld|correo|courriel|código|argent|dinero)\b)"
)
# What was paid is money, where it is to come back.
_WHAT_WAS_PAID = (
    r"(?:back|return)\b[^.?!]{0,8}\bwhat (?:i|we)(?:'ve| have)? paid"
    r"|what (?:i|we)(?:'ve| have)? paid\b[^.?!]{0,10}\bback"
    r"|wat (?:ik|we|wij) (?:heb |hebben )?betaald\w*\b[^.?!]{0,15}\bterug"
    r"|terug\w*\b[^.?!]{0,15}\bwat (?:ik|we|wij) (?:heb |hebben )?betaald"
    r"|(?:was (?:ich|wir) (?:be|ge)zahlt|das gezahlte)\b[^.?!]{0,15}\bzurück"
    r"|zurück\w*\b[^.?!]{0,15}\b(?:was (?:ich|wir) (?:be|ge)zahlt|das gezahlte)"
    r"|(?:rend|rest|récup)\w*\b[^.?!]{0,20}\bce que (?:j'ai|nous avons|on a) (?:payé|versé|réglé)"
    r"|(?:devuel|devol|recup)\w*\b[^.?!]{0,20}\blo (?:pagado|que (?:pag|he pag|hemos pag)\w*)"
    r"|\d{1,6}(?:[.,]\d\d)?\s?(?:€|£|\$|euros?|eur|pounds?|quid|dollars?)?"
    r" (?:back|terug|retour|zurück|de (?:vuelta|retour))"
    r"|(?:récupérer|ravoir|recuperar|devuél\w+|devuelv\w+) (?:mes |les |los |mis )?[€£$]?\d{1,6}"
)
# What is done to a plan, and to where a customer is reached.
PLAN_ACTS: tuple[Act, ...] = ("cancel_subscription", "change_plan")
CONTACT_ACTS: tuple[Act, ...] = ("change_contact", "change_address")
# Asked for by words that want them done: "what if I cancel" only wants to know.
CHANGES: frozenset[Act] = frozenset((*PLAN_ACTS, *CONTACT_ACTS))
REFUSABLE: tuple[Act, ...] = ("money", "credit", "replacement", *PLAN_ACTS)
# The names of what may be asked for or refused, in the languages that the reader has, and a few
# more for refusals.
NAMES: dict[Act, str] = {
    "money": (
        r"refund\w*|refnd\w*|(?:my |the |their )?money(?: back)?|cash(?: "
        r"back)?|reimburs\w*|pay (?:me|it) back|geld(?: terug)?|terugbeta\w+"
        r"|terugstort\w*|restitutie|argent|rückerstatt\w*|erstatt\w*|rembours\w*|reembols\w*|devoluci\w*|dinero|rimbors\w*|soldi"
        r"|(?:rück|zurück(?:zu)?)zahl\w*|kaufpreis\w*|aankoop(?:bedrag|prijs|som)\w*|purchase price"
        r"|prix d'achat|precio de compra"
        rf"|{_WHAT_WAS_PAID}"
    ),
    "credit": (
        r"store[ -]?credits?|vouchers?|coupons?|gift ?cards? instead|credit (?:on|to|for) "
        r"(?:my|the|next)|credits?(?! cards?| notes?)"
        r"|(?:shop|account) credits?|(?:towards|against) my next (?:order|purchase|box)"
        r"|winkeltegoed|tegoed(?:bon)?|waardebon(?:nen)?|cadeaubon(?:nen)?|gutschein\w*|guthaben"
        r"|(?:(?<=\bals )|(?<=\blieber eine )|(?<=\d euro )|(?<=\d € ))gutschrift"
        r"(?! auf (?:die|der|meiner?|mein) (?:\w*karte|bank\w*))"
        r"|(?:(?<=\bun )|(?<=\ben )|(?<=\bcomme ))avoir"
        r"(?=\s*(?:[.,;!?]|$|svp|s'il|plutôt|chez))"
        r"|(?<=\bun )avoir(?=\s+de\s*(?:[\d\ue000-\ue1ff]|[.,;!?]|$))"
        r"|(?:(?<=euros d')|(?<=euro d')|(?<=€ d'))avoir(?![\w' -]*\b(?:pay|pr[ée]l|rembours)\w*)"
        r"|crédit (?:boutique|magasin)|crédito (?:en|para|de) (?:la |su )?tienda"
        r"|saldo (?:a favor|(?:en|de) (?:(?:la|mi|su|vuestra) )?tienda"
        r"|en (?:la|mi|su|vuestra) cuenta|para (?:la tienda|gast\w+))"
        r"|(?:(?<=\bcomo )|(?<=\ben )|(?<=\bde )|(?<=\bquiero )|(?<=\bprefiero )|(?<=\bsea )|(?<=^)"
        r"|(?<=^ ))saldo(?=\s*(?:[.,;:!?]|$|para\b|por\b|mejor|en la))"
        r"|bons? d'achat|vales|(?:(?<=\bun )|(?<=\bel )|(?<=\bmi )|(?<=\bal )"
        r"|(?<=\ben )|(?<=\bcon )|(?<=\bquiero )|(?<=\bde )|(?<=\bcomo )"
        r"|(?<=\bese )|(?<=\bning[uú]n ))vale"
        r"|cup[oó]n\w*|buon[io]"
    ),
    "replacement": (
        r"replac\w+|new ones?|another one|(?:send|ship|give) (?:me )?another|the same "
        rf"again|renvo(?:yez|ie)-(?:moi|nous|le|la|les)(?! (?:\w+ )?{PAPER}\b)"
        rf"|{SENT_AGAIN}|{SENDS_AGAIN}"
        r"|(?:möchten?|hätten?|will|wollen|brauchen?)\b[^.?!,]{0,30}"
        r"\b(?:noch ?mals?|noch einmal|erneut)"
        r"(?=\W*$|[.,;!?]| (?:zu|ge|zuge)?(?:schickt|sendet|sandt|liefert)| (?:haben|bekommen))"
        r"|swap|vervang\w*|nieuwe? (?:exemplaar|sturen|opsturen)|nieuwe(?=\s*(?:[,.!?;]|$))"
        r"|exchang\w*(?! rates?)|omruil\w*|omgeruild|umtausch\w*"
        r"|umgetauscht|austausch\w*|ausgetauscht|échang\w*|ersatz\w*|remplac\w*|reemplaz\w*|sostitu\w*"
        r"|c[aá]mbi\w*\b[^.?!,]{0,15}\bpor (?:el mismo|la misma|otr[oa]|un[oa] nuev[oa])"
        rf"|(?:\b(?:me|nos) (?:mand|env[ií])\w+|\b(?:mand|env[ií])\w*(?:me|nos)) (?:otr[oa]s?"
        rf"(?! (?:vez|cosa|direcci\w+|persona|c[oó]digo|{PAPER}))|un[oa]s? nuev[oa]s?)\b"
    ),
    "cancel_subscription": (
        rf"(?:cancel\w*|cancle\w*|terminat\w*|discontinu\w*|annul\w*|opzeg\w*|opgezegd|opheffen|beëindig\w*|stopzet\w*|kündig\w*|résili\w*){NOT_SUBSCRIPTION}"
        rf"|\b(?:{SUBSCRIPTION}|abo|abonnement|suscripción)\b"
        r"(?: is to| has to| must| should| can| moet| mag| soll| muss| doit| tiene que| debe)"
        r" (?:end|stop|stoppen|eindigen|enden|aufhören|s'arrêter|cesser|terminar|parar)"
        r"|\b(?:abo|abonn?ement|lidmaatschap)\b (?:mag|kan|kann|darf|moet|soll)(?: \w+){0,2}"
        r" (?:weg|vervallen|eruit|entfallen)\b"
        r"|unsubscri\w*|opt(?:ing)? out|no longer "
        rf"(?:want|need|wish)\b[^.?!]{{0,40}}\b(?:{SUBSCRIPTION})"
        rf"|(?:stop\w*|end(?:ed|ing)?|quit\w*|get out of|get rid of)\b{_IN_TIME}[^.?!]{{0,30}}"
        rf"\b(?!{_ROOM})(?:{SUBSCRIPTION})"
        r"|(?:leave|leaving|close|out of|finish|drop|turn off|switch off|zeg)\b[^.?!]{0,30}"
        rf"\b(?!{_GOODS}|{_ROOM})(?:{SUBSCRIPTION})\b{_LEFT_RUNNING}"
        rf"|(?:par(?:ar|e|en)|arr[êe]t\w*|interr[ou]mp\w*|beend\w*)\b[^.?!]{{0,30}}\b(?:{SUBSCRIPTION})"
        r"|(?:dej(?:ar|o|amos|emos)|laiss\w* tomber)(?: \w+'?){0,2} "
        rf"(?:l')?(?:{SUBSCRIPTION})\b{_NOT_LEFT_SO}"
        rf"|{_FROM}van (?:\w+ ){{0,2}}(?:{SUBSCRIPTION}) af\b"
        rf"|(?:aus|von) (?:\w+ ){{0,2}}(?:{SUBSCRIPTION}) raus\b"
        rf"|(?:i'?d like|i want|let me) out of (?:\w+ )?(?:{SUBSCRIPTION})\b"
        rf"|(?:take|get) me (?:off|out)|{_SAYS_UP}|wants? (?:completely |fully )?out"
        rf"|(?:quiero|quisiera) (?:irme|salir(?:me)?)|{_THE_END}"
        r"|(?:veux|voudrais) (?:partir|arrêter)"
        r"|(?:will|möchte) (?:da |hier |ganz )?(?:raus|weg|aufhören)|wil (?:eruit|ervan af|weg)"
    ),
    "change_plan": (
        r"upgrad\w*|downgrad\w*|paus\w*|skip\w*|resum\w*|reactivat\w*|freez\w*|overslaan|pauzee?r\w*"
        r"|stilzetten|overstap\w*|undo\w*|un-?cancel\w*|reinstat\w*|aussetzen|überspring\w*"
        r"|fortsetzen|saut(?:er|ez)|ne saute"
        r"|sla\b[^.?!,]{0,30}\bniet over|no l[oa] salt[eé]\w*"
        r"|suspend\w*|saltar\w*|reanudar\w*|pausar\w*|pauze"
        r"|en pause|en pausa|auslassen|unterbrech\w*"
        r"|pass(?:er|ez) (?:le mois|un mois|la (?:prochaine )?livraison)"
        r"|keep\b[^.?!]{0,40}\b(?:after all|going|running)|(?:to |still )keep (?:it|my|the)\b"
        r"|(?:switch\w*|mov\w+|chang\w*|go(?:ing)?|bump|put (?:me|us)|swap|wijzig\w*|other"
        r"|zet (?:me|mij|ons)|setz\w* (?:mich|uns|sie mich)|stell\w* (?:mich|uns)|different"
        r"|mets?-(?:moi|nous)|mettez-(?:moi|nous)|passez-(?:moi|nous)"
        r"|p[oó]n(?:me|nos|ganme|game)|p[aá]s[ea](?:me|nos)|c[aá]mbi\w+"
        rf"|bigger|smaller|cheaper|larger|hold|sla)\b[^.?!]{{0,40}}\b(?:{SUBSCRIPTION}|frequency"
        r"|every|week|month)"
    ),
    "change_contact": "|".join(
        (
            rf"(?:{_CHANGED})\b[^.?!]{{0,50}}\b(?:{CONTACT})",
            rf"(?:{CONTACT})\b[^.?!]{{0,40}}\b(?:{_CHANGED})",
            _any_of("moved"),
        )
    ),
    "change_address": "|".join(
        (
            rf"(?:{_any_of('sends')})\b{_NOT_BY_MAIL}[^.?!]{{0,40}}\b(?:{_any_of('to')})",
            STREET,
            _any_of("moved"),
        )
    ),
}

_BY_US = r"(?:vous|tu) (?:m'|me |nous |l'|le |la |les |en ){1,3}renvo(?:yez|ies)"
_SENDS_AGAIN = re.compile(rf"(?<![\w-])(?:{SENDS_AGAIN}|{_BY_US})\b", re.IGNORECASE)
_REPLACES = re.compile(rf"(?<![\w-])(?:{NAMES['replacement']}|renvoyer)(?![\w-])", re.IGNORECASE)
# "can't you …?", "vous ne pouvez pas …?", "¿no pueden …?" ask for what they deny.
_ABLE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), able)
    for pattern, able in (
        (r"\b(can|could)(?:'?t|n't| not) (you|u|ya)\b", r"\1 \2"),
        (r"\b(can|could) (you|u|ya) not\b", r"\1 \2"),
        (r"\b(you|u) (can|could)(?:'?t|n't|not| not)\b", r"\2 \1"),
        (r"\b(vous|tu) (?:ne )?(pouvez|pourriez|peux|pourrais)(?: pas)?\b", r"\2-\1"),
        (r"\b(?:ne )?(pouvez|pourriez|peux|pourrais)-(vous|tu) pas\b", r"\1-\2"),
        (r"\bno (pued\w+|podr[ií]\w+|pod[eé]is)\b", r"\1"),
    )
)


def as_able(text: str) -> str:
    """A question whether the desk cannot send something again, as one whether it can."""
    if "?" not in text or not _REPLACES.search(text):
        return text
    for denied, able in _ABLE:
        text = denied.sub(able, text)
    return text


def sends_again(text: str) -> bool:
    """Whether the desk is asked to send something once more, in a word that also means back."""
    return bool(_SENDS_AGAIN.search(as_able(text)))
