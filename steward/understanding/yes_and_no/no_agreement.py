"""What is made of words that may stand in a yes, and agrees to nothing: a question without its
mark, "yes, and", who somebody is, mockery, a mere note taken, how things stand, "for now".
"""

from __future__ import annotations

import re

# Verbs before who or what they are about, in whatever language: what begins so asks.
_ASKS = re.compile(
    r"\b(?:is it|is that|is this|are you|are we|do you|do i|did you|can you|can i|could "
    r"you|could i|will you|will it|would you|would it|shall i|should i|may i"
    r"|have you|does it|does that|moet ik|(?<!daar )kan ik|kun je|is dat zo"
    r"|(?<!c')est ce que)\b"
    r"|^(?:(?:(?:ja|yes|oui|s[ií]|ok|oke|oké|okay|en|und|et|and) )*)(?:"
    r"(?:ben|bent|weet|heb|hebt|zijn|zit|doe|ga|gaan|krijg) (?:je|jij|u|jullie|we|wij)\b"
    r"(?! dank| gang)"
    r"|(?:klopt|kan|mag|gaat|lukt|werkt|scheelt|kost|was|is) (?:dat|het|dit)\b"
    r"|(?:stimmt|passt|geht|kann|darf|ist|war|kostet|gilt|reicht) (?:das|es|dies)\b"
    r"(?! (?:mir|für mich|schon)\b)"
    r"|[^\W\d_]+en (?:we|wij|jullie) (?:dat|dit|het)(?: dan| nu)?$|[^\W\d_]+t ihr (?:das|es)$"
    r"|\b(?:should|can|may|could|shall|need|am) (?:i|we)\b|\b(?:would|will) (?:it|that|this) be\b"
    r"|\bwäre (?:das|es)\b|\b(?:zou|wil) (?:ik|je|u|jullie|we)\b|\bfaut il\b"
    r"|(?:bist|hast|weißt) du\b|(?:sind|haben|wissen) sie\b|(?:seid|habt) ihr\b"
    r"|(?:êtes|avez|pouvez|savez) vous\b|(?:es|as) tu\b|t'es sûre?\b|vous êtes sûr\w*"
    r"|est (?:ce|il|elle)\b|(?:est[áa]s?|es) segur[oa]\b)"
)
# "yes, and", "ok so now", "et alors", "y ahora": they wait for what comes next.
_THEN = (
    r"(?: (?:then|now|next|so|what|nu|dan|toen|verder|jetzt|dann|weiter|nun|alors|après|maintenant"
    r"|puis|ensuite|ahora|entonces|luego|después|qué|que))*"
)
_BARE = (
    r"(?:(?:yes|yep|yeah|ok|okay|oke|oké|ja|jo|oui|ouais|s[ií]|vale|right|sure|well|oh|ah|bueno"
    r"|pues|goed|gut|bon|fine|great|d'accord) )*"
)
_WAITS = re.compile(
    rf"^{_BARE}(?:and|but|en|und|aber|et|mais|pero|or|of|oder|ou){_THEN}$"
    rf"|^{_BARE}(?:maar|y|e|o){_THEN}(?<!^y)(?<!allez y)(?<!vas y)$"
    r"|\b(?:s[ií]|ok|vale|bueno|pues) y$"
    r"|^(?:(?:yes|yeah|ok|okay|oke|right|well|so|oh|ah) )*so(?: (?:now|then|what|yes|yeah))*$"
)
# "vale, para": a stop in Spanish, where no "for" can stand
_STOPS = re.compile(r"\bpara(?: (?:ya|eso|ahora|por favor|porfa|gracias))*$")
# "yes, it's me", "ja met mij", "oui, c'est moi", "I'm here": who somebody is.
_WHO = re.compile(
    r"\b(?:(?:it|that|this)(?:'s| is|s) (?:me|him|her|us|my name)|i(?:'m| am) (?:here|her|him|it)"
    r"|dat ben ik|ik ben (?:het|dat|er)|ben ik(?: zelf)?|met mij|(?:das )?bin ich(?: selbst)?"
    r"|ich bin(?:'s| es| das)|c'est (?:bien )?moi|je suis là|(?:oui|si) moi|soy yo|sí yo)$"
    r"|^(?:yes|yep|yeah|ja|oui|s[ií]) (?:i am|it was|it did|it is me|me|ich|ik|moi|yo"
    r"|j'ai|je suis|soy|lo soy)$"
)
# "I'm fine" wants nothing, "got it" takes note, "a mi señora" names somebody else; the others mock
# ("yeah right", "sure you will", "fine, be like that"), sigh or laugh ("ja ja").
_MOCKS = re.compile(
    r"\bi(?:'m| am) (?:fine|good|ok|okay|all right)\b(?! with (?:that|this|it)\b)"
    r"|\by(?:ea+h?|e+h|ah) right(?! (?:away|now))\b|\bgot it$|\b(?:mi|su|la) señora\b|\bvenga ya\b"
    r"|\bdale que dale\b|^aye right$|\beso es todo\b|\bgoed met (?:je|u|jou)\b"
    r"|\bmake it so (?:it|that|i|you|we|my|the)\b|^ja(?: ja)+$"
    r"|\b(?:sure|course|yes|yeah|certainly|ok|right|i bet) (?:you|they|we|he|she|it) (?:will|would"
    r"|do|did|are|have|has|does|is|always do)$|\bbe (?:like )?that(?: way| then)?$|^right sure$"
    r"|\bya está bien\b|\bya te vale\b|^venga hombre$"
    r"|\bdale con lo\b|\b(?:mais|ouais|ah)(?: oui)? c'est ça$"
    r"|\b(?:zeg|zegt) (?:je|u|jij) dat$|\bhoor eens\b"
)
# "ah ok", "ach ja": something was understood or remembered.
_TAKES_NOTE = re.compile(
    r"^(?:(?:ah|ach|aha) (?:ok|okay|oke|oké|ja|yes|oui|s[ií]|vale|bon|goed|gut|so|zo)"
    r"|o+h? (?:ok|okay|oke|oké|ja|vale|right)"
    r"|(?:h+m+|mm+) (?:ok|okay|oke|oké|ja|yes|oui|s[ií]|vale)"
    r"|ok(?:e|é|ay)? (?:zo|so|duidelijk|klar))$"
    r"|\b(?:ja|yes|oui|s[ií]) (?:(?:dat )?snap ik|ik snap het)|\bik hoor (?:het )?(?:graag|wel)\b"
    r"|\b(?:good|nice|great) to (?:know|hear)\b|\bfreut mich für\b|^(?:oui|ouais) bon$"
)
# "sí, está perfecto como está": what there is, is fine, and nothing is to be done to it
_AS_IT_STANDS = re.compile(
    r"\b(?:como (?:est[áa]n?|es)|comme (?:c'est|(?:il|elle) est)|gelijk (?:het|'t|t) is"
    r"|zoals (?:het|'t|t) is|wie es ist)$|\bas[íi] est[áa] bien\b|\bsi c'est ça$"
    r"|^oui(?: oui)+ c'est ça$"
)
# "todo bien", "it works now", "ça y est": how things stand, without anything to be done
_AS_IT_IS_NOW = re.compile(
    r"\b(?:all|everything|alles|tout|todo|toda)(?: (?:is|ist|est|va|está|es|now|also|dann|ja|nu))*"
    r" (?:ok|okay|fine|well|in order|in orde|in ordnung|goed|prima|top|gut|klar|passt|bon|bien"
    r"|parfait|perfecto|correcto|right now)\b"
    r"(?! (?:for|with|pour|para|für|voor) (?:me|moi|mí|mi|mich|mij)\b)"
    r"|\bpasst alles\b|\b(?:c'est|merci) tout\b|\beso es todo\b"
    r"|\b(?:it|that|this) works(?: fine| ok| well)*(?: now| again)?$|\bworks(?: fine| ok)? now\b"
    r"|\b(?:is|it's|that's|are) (?:all )?(?:ok|fine|good|great|there) (?:here|there|now|again)$"
    r"|\b(?:c'est|c était|j'ai) (?:déjà |tout |bien )*(?:fait|fini)\b|\bça y est\b|^ya está\b"
    r"|\b(?:s[ií]|vale|ok|claro) ya(?: está)?$|\bya (?:vale|claro)\b"
    r"|\b(?:geht|ging) (?:es |ihm )?(?:mir|uns|so)\b|\bgeht (?:gut|so)$|\b(?:mir|uns) geht\b"
    r"|^ja es geht$|^(?:ja )?dann(?: ist)?(?: ja)?(?: gut| gleich| mal)?$|\bdann ist (?:ja )?gut$"
    r"|^ja (?:mal|das ist meine?)(?: gut| so)?$|\bc'est (?:à )?moi\b|\b(?:yes|i) love it$"
    r"|\bhappy with it\b|^(?:yes|ja|oui|sí|ok) (?:hello|hi)$|\bgentil(?:le)?$"
)
# "zo laten", "it's good as it is", "passt so", "c'est bon merci": nothing is to change
_SO_AS_IT_IS = re.compile(
    r"\bas (?:it )?(?:is|stands|was)\b|\b(?:goed|prima|best|het|dat|graag) zo(?: laten)?$"
    r"|\bzo laten\b"
    r"|\b(?:gut|recht|passt|stimmt|ordnung|okay|ok) so$|\bso lassen\b"
    r"|\b(?:bon|bien|parfait|mieux) comme ça$|\bc'est (?:bon|gentil|bien) merci\b"
    r"|\b(?:bien|perfecto|correcto|mejor|vale) así$|\b(?:bien )?entendu merci\b"
)
# "fine for now", "I want to be sure", "I'm sure it's right", "parece que sí": no word for the desk
_NOT_FOR_THE_DESK = re.compile(
    r"\b(?:for (?:now|the moment|the time being|today)|voorlopig|voor nu|voor vandaag|vorerst"
    r"|erst ?mal|fürs erste|für jetzt|im moment|pour (?:l'instant|le moment)|por ahora"
    r"|de momento|por el momento)\b"
    r"|\b(?:fine|good|great|nice|ok|okay|yes|ja|oui|sí|gut|bon|goed) "
    r"(?:for you|voor (?:u|je|jou|jullie)|für (?:sie|dich|euch)|pour (?:vous|toi)"
    r"|para (?:usted|ti|ustedes))$"
    r"|\b(?:(?:i'm|am|quite|very) (?:sure|certain|glad)|confirm|agree|accept|hope|guess|think)"
    r"(?: that)? "
    r"(?:it|it's|that's|this|you|you're)(?: \w+)*? (?:is|be|should|would|will|can|do|has|fine|right"
    r"|ok|okay|good|correct|so|better|great|nice)\b"
    r"|\b(?:sure|certain|agree|accept)(?: that)? that (?:is|should|would|will|was)\b"
    r"|\bto be (?:sure|certain|honest|clear)\b|\bsicher sein\b|\bzeker zijn\b|\bêtre sûre?\b"
    r"|\bestar segur[oa]\b|(?<!if )\byou (?:would|should|will|better|had better)\b"
    r"|\bdo (?:we|you|they|i) (?:need|have|really)\b|\bmag (?:ik|dat)\b|\bi take it\b(?! all)"
    r"|\b(?:parece|puede|creo|supongo|gustaría|quisiera|espero) que s[íi]\b|\b(?:eso|me) parece$"
    r"|^(?:s[ií] )?parece$|\bj'aimerais bien(?: moi)?$"
    r"|^(?:yes |oui |ja |sí )?(?:ich )?(?:würde|hätte)"
    r"(?: ich| ja| schon)* gerne?$"
    r"|\bmach\w*(?: \w+){0,3} richtig\b|\b(?:faites|fais|do|hagan?|hazlo)(?: \w+){0,3} (?:mieux"
    r"|better|mejor)\b|\bkeep it up\b|\b(?:nou ja|goed|mooi|tja) zeg\b|\bmooi is dat\b"
    r"|^(?:yes |ja |oui |sí |ok |and |y |et |und )*"
    r"(?:soon|bald|pronto|bientôt|gauw|straks|gleich)$"
    r"|\b(?:want|need|like|wil|will|brauche|möchte|veux|voudrais|quiero) (?:\w+ ){0,2}?"
    r"(?:card|kaart|karte|carte|tarjeta)\b|\bit (?:will|should|would|might) (?:end|stop|be)\b"
    r"|\b(?:pas|kijk) maar op\b|^really (?:sure|ok|yes)$"
    r"|\b(?:j'attends|ich warte|ik wacht|espero)\b"
)
# "cancel please the cancellation": an end is to be taken back, and none is made
_AN_END = re.compile(
    r"\b(?:cancell?ation|opzegging|annulering|kündigung|stornierung|storno|annulation|résiliation"
    r"|baja|cancelación|anulación)\b"
)
_ENDS = re.compile(
    r"\b(?:cancel(?:ling|en|ad|ar|el[oa]|e|a)?|call|schrap(?:pen)?|streich\w*|stornier\w*(?<!ung)"
    r"|annule(?:er|ren|er|z|r)?|annuleren|annuleer|anul(?:e|a|en|ad|ar)(?:l[oa])?|anúl\w*"
    r"|kündige?[nt]?|opzeggen|undo|stop)\b"
)
# "sollte es stimmen", "once it's right": a condition without an "if"
_DEPENDS = re.compile(
    r"\b(?:should|sollten?|zou|zouden) (?:it|that|this|es|das|dies|het|dat)\b|^zou\b"
    r"|\bas soon as (?!possible\b|you can\b)|\bonce (?:i|it|it's|my|the|that|this|you)\b"
    r"|\bon return\b|\b(?:sobald|zodra|en cuanto|una vez que)\b|\bdès que (?!possible\b)"
)
# "is my card refunded", "cómo cancelar", "que vale": asked without a mark
_ASKS_SO = re.compile(
    r"^(?:(?:so|hi|hello|hallo|hola|bonjour|please|bitte|and|en|und|et|y) )*"
    r"(?:(?:is|are|was|will|would|has|have|does|did) (?:the|my|our|this|that|it|a|your)\b"
    r"|(?:ist|sind|wird|war|hat|wurde) (?:mein\w*|unser\w*|die|der)\b|geht \w+en\b"
    r"|(?:is|was|wordt|heeft|kan|mag) (?:mijn|onze|de|\w+ (?:al |nog )?mogelijk)\b"
    r"|(?:que(?! s[íi]\b)|qu'est|comment|faut|se puede|cuánto|cuanto|wieviel|hoeveel|how)\b"
    r"|c[oó]mo \w+[aei]r(?:l[oa]s?)?\b|(?:will|does) (?:this|that|it)\b)"
)
# "el vale", "un bon", "i'd like it fine", "correct my address": a yes word in another sense
_ANOTHER_SENSE = re.compile(
    r"\b(?:el|un|mi|este|ese|con|los|unos|mis) vales?\b|\b(?:un|le|mon|ce|mes) bon\b(?! (?:pour"
    r"|alors))"
    r"|\bcorrect (?:it|this|that|me|my|the|our)\b|\b(?:it|the|very|extra|more|too"
    r"|so) fine\b(?! by| with)"
    r"|\b(?:heel|zo|erg|te|extra) fijn\b|\b(?:el|un|más|muy|quiero) claro\b|\bla validez\b"
    r"|\b(?:the|a|la|una|das|de|het) (?:green light|luz verde|groen licht)\b"
    r"|\b(?:should|that'll|that will|will) do it\b|\bes gut$|\b(?:is|are|was) as described\b"
    r"|\b(?:please|pls|por favor|bitte|svp|graag) confirm$|^confirm (?:please|that|it)$"
    r"|\bavoir (?:ça|celui|celle|une?)\b"
    r"|\b(?:va|convient|arrange|plaît|parece|viene|conviene|queda|sienta) (?:\w+ )?mal\b"
    r"|\bplease confirm\b|\bconfirm (?:my|the|our) (?:payment|card|order)\b"
    r"|(?<!agree )(?<!eens )(?<!accord )(?<!einverstanden )"
    r"\b(?:with you|met (?:u|jou|jullie)|mit (?:ihnen|dir|euch)|avec vous|con ustedes)$"
    r"|\bworks (?:fine|well|great|perfectly|now)\b|\bbest wishes\b|\bthat's (?:it|that)\b"
    r"|\b(?:this|that|it|there)(?:'s| is)(?: an?| some)? issue\b|\bissue with\b|\bin (?:process"
    r"|progress)\b"
)
# "too much", "may be", "now it's perfect": mood, doubt, and how things stand
_MOOD = re.compile(
    r"\b(?:too|zu|te|trop|demasiado) (?:much|many|little|soon|fast|quick|late|long|expensive"
    r"|schnell"
    r"|bald|viel|wenig|snel|vlug|gauw|veel|vite|tôt|pronto|rápido)\b|\b(?:is|ist) (?:\w+ )*erg$"
    r"|(?<!merci )\bbeaucoup$|\bc'est (?:vraiment |bien )?beaucoup\b|\bmay (?:well )?be\b"
    r"|\bkan (?:wel |best )+\b"
    r"|\bbest mogelijk\b|^(?:s[íi] |vale |bueno )*puede$"
    r"|\b(?:is|it's|that's|ist|passt|stimmt|klopt|c'est|est|está)(?: \w+)? (?:now|maintenant"
    r"|jetzt|nu|ahora)\b"
    r"(?! (?:please|bitte|graag|svp))"
    r"|\b(?:now|jetzt|nu|ahora|maintenant) (?:it's|it is|passt|stimmt|ist|is het|klopt|está"
    r"|c'est)\b"
    r"|\b(?:das|dat) (?:ist|is) (?:so|zo)$|\b(?:soon|bald|gauw|straks|bientôt|pronto)\b"
    r"(?<!as soon)(?<!so bald)(?<!zo gauw)(?<!más pronto)|\bzo meteen\b|\bin may\b"
    r"|\b(?:er|he|she|they|il|elle|él|ella) (?:\w+ )*(?:soll|machen|schickt|sends?|will|doit"
    r"|debe)\b"
    r"|\bsoll er\b|\b(?:my|mijn|meine|mon|mi|the|de|die|l'|la) ?(?:address|adres|adresse|dirección)"
    r" (?:is|ist|est|es|está|klopt|stimmt)\b"
)
_EACH = (
    *(_AS_IT_IS_NOW, _SO_AS_IT_IS, _NOT_FOR_THE_DESK, _DEPENDS, _ASKS_SO, _ANOTHER_SENSE, _MOOD),
    *(_ASKS, _WAITS, _STOPS, _WHO, _MOCKS, _TAKES_NOTE, _AS_IT_STANDS),
)


def agrees_to_nothing(words: str) -> bool:
    """Whether these words, in lower case and one space apart, are no agreement, though each of
    them may stand in one.
    """
    return any(pattern.search(words) for pattern in _EACH) or (
        bool(_AN_END.search(words)) and bool(_ENDS.search(_AN_END.sub(" ", words)))
    )


def tells_how_things_stand(words: str) -> bool:
    """Whether such words say that all is well ("all ok now"), and ask for nothing."""
    return bool(_AS_IT_IS_NOW.search(words))
