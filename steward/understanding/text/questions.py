"""Whether a message only asks: then it is answered, and nothing is opened for it. Rules alone.

"Can you cancel it?" asks for something to be done; "when was it delivered?" and "can you tell me
where it is" ask to know.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from steward.understanding.exact.entities import clean
from steward.understanding.plan.charged_next import only_asks_if_charged_next
from steward.understanding.plan.ends_in_time import stops_for_a_time
from steward.understanding.plan.left_out_months import leaves_out_a_month
from steward.understanding.talk.tag_questions import asks_if_so, of_a_tag_question
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.fronted import without_fronted
from steward.understanding.text.months import with_whole_days
from steward.understanding.text.unmarked_questions import asks_unmarked
from steward.understanding.text.whether import begins_with_whether
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

SENTENCE = re.compile(r"[^.!?\n;]+[.!?;]*")
_PREFACE = re.compile(
    r"^\W*(?:(?:hi+|hello|hey+|hallo|hoi|moin|servus|dear|yo+|oi|howdy|hiya|heya|hullo|och|hé|dag"
    r"|goei\w*|grüezi|grüß (?:gott|dich|euch)|buen día|good "
    r"(?:morning|afternoon|evening|day)|goede\w*|thanks?|thank "
    r"you|thx|ok|okay|please|sorry|excuse me|so|and|but|or|also"
    r"|en|maar|ook|um+|uh+|well|alright|great|oh|ah"
    r"|guten (?:tag|morgen|abend)|bitte|danke|und|aber|bonjour|bonsoir|salut|slt|bjr"
    r"|coucou|merci|et|mais|dites"
    r"|hola|buenas(?: tardes| noches)?|buenos días|(?:muchas )?gracias|por favor|y|pero"
    r"|oiga|oye|vale|bueno|perfecto|entonces|genial"
    r"|hm+|btw|by the way|one more thing|cool|nice|super|top|prima|perfect|pity|too bad|jammer"
    r"|oké?|nou|trouwens|bedankt|dank ?je(?: wel)?|schade|alles klar|ach(?: ja| so)?|achso|na"
    r"|übrigens|dankeschön|danke (?:schön|sehr|euch|ihnen|dir)|vielen dank|dommage|d'accord"
    r"|d'ailleurs|au fait|bon|ben|parfait|super merci|merci beaucoup|por cierto"
    r"|thank (?:u|you)(?: so much| very much)?|thanks a lot|ta|cheers)"
    r"\b[\s,.!:-]*(?:there\b|again\b|all\b|team\b|everyone\b)?[\s,.!:-]*)+",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    (
        r"^(?:(?:i|we) (?:just )?(?:have|had|ve got) (?:a|an|one|another|two|some) "
        r"(?:\w+ )?questions?|(?:a |one |another |quick |just a )*questions?|ik heb een vraag\w*"
        r"|vraag\w*|just (?:wondering|checking|asking|curious))\b\W*"
    ),
    re.IGNORECASE,
)
# "¿me podéis …?", "¿podrían …?"
_COULD_ES = r"(?:(?:me|nos|lo|la|le) )?(?:pued(?:e[ns]?)|podr[ií](?:a[ns]?|ais)|pod[eé]is)"
_WANTS_TO_KNOW = re.compile(
    r"^(?:(?:can|could|would|will|do|kan|kun|kunt|wil) "
    r"(?:you|u|je|jullie|someone|anyone|somebody|iemand) "
    r"(?:please |perhaps |maybe |me |mij |even )*(?:tell|say|explain|check|confirm|let me know"
    r"|look up|find out|show|remind|know|zeggen|vertellen|uitleggen|nakijken|weten)"
    r"|(?:können|könnten|kannst|könnt) (?:sie|du|ihr) (?:mir |bitte |mal )*(?:sagen|erklären"
    r"|nachsehen)"
    r"|ich (?:möchte|würde|wüsste) (?:gerne? )?wissen|(?:sagen sie|sag|sagt) (?:mir|uns)|mich"
    r" interessiert"
    r"|(?:(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu)|(?:vous|tu) (?:pouvez|pourriez|peux"
    r"|pourrais)) (?:me )?(?:dire|expliquer|confirmer)"
    r"|je (?:voudrais|veux|souhaite|souhaiterais|aimerais) (?:bien )?savoir|dites[- ]moi"
    rf"|{_COULD_ES}"
    r" (?:decir\w*|explicar\w*|confirmar\w*)"
    r"|(?:quiero|quisiera|quería|me gustaría) saber|díga(?:me|nme)|dime"
    r"|(?:please )?(?:tell me|let me know|explain|i (?:was |am |'m )?(?:just )?(?:wonder\w*"
    r"|curious)|i(?:'d| would)? (?:just )?(?:like|want\w*|need) to "
    r"(?:know|ask|understand|find out|hear)|ik (?:wil|zou) (?:graag )?(?:weten|vragen)"
    r"|ik vraag me af))\b",
    re.IGNORECASE,
)
_ASKS_TO_DO = re.compile(
    r"^(?:(?:kannst|können|könnten|könnt|könntest|würden|würdet) (?:du|sie|ihr)\b"
    r"|(?:kann|könnte|darf) (?:ich|man|mein\w*|die|der|das)\b.*\b(?:kündigen|stornieren|ändern"
    r"|stoppen|anhalten"
    r"|wechseln|pausieren|aussetzen|auslassen|überspringen|unterbrechen|zurückgeben|zurückschicken|umtauschen|bekommen|haben|werden)\b"
    r"|(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu)\b|(?:vous|tu) (?:pouvez|pourriez|peux"
    r"|pourrais)\b|(?:puis-je|je peux|on peut|peut-on|est-il"
    r" possible) (?:\w+ )?(?:avoir|annuler|résilier|changer|obtenir|retourner|échanger|modifier"
    r"|arrêter|interrompre"
    r"|suspendre|sauter|passer|mettre|reprendre)\b"
    r"|(?:si (?:je|on|nous)\b.*\bà la place\b|(?:kan|mag) (?:pauzeren|overslaan|opzeggen)\b)"
    rf"|{_COULD_ES}\b|(?:puedo|podemos|se puede|podría|es"
    r" posible) (?:cancelar|cambiar|devolver|pedir|tener|modificar|pausar|anular|saltar|dejar"
    r"|quitar|parar|interrumpir|suspender|reanudar)(?:me)?(?:l[aeo]s?)?\b"
    r"|(?:can|could|would|will|may|might|kan|kun|kunt|wil|zou|willen|kunnen) "
    r"(?:you|u|je|jullie|someone|somebody|iemand)\b"
    r"|(?:can|could|may|mag|kan) (?:i|we|ik|wij|we) "
    r"(?:please |also |just |still |ook |nog |graag )?(?:get"
    r"|have|ask for|request|cancel|stop|end|pause|skip|change|update|upgrade|downgrade|switch|move"
    r"|resume|krijgen|hebben|(?:[\w']+ ){0,4}(?:opzeggen|stoppen|pauzeren|overslaan|wijzigen"
    r"|stopzetten|stilzetten|cancel(?:l?en)?|annuleren))\b"
    r"|(?:can|could|kan|mag) (?:it|(?:my|our|this|that|the|order|parcel|mijn|onze|de|het|die)\b"
    r"(?: [\w-]+){0,3}) (?:please )?(?:go to|naar|be (?:sent|delivered|shipped|redirected|changed"
    r"|updated|cancelled|canceled|stopped|paused|moved|replaced))\b"
    r"|auriez[- ](?:vous|tu) (?:la|l')|seriez-vous (?:assez|si)|w[äa]ren? sie so|w[äa]rst du so"
    r"|(?:ser[ií]a|ser[ií]an|ser[ií]ais) tan|tendr[ií]an? la (?:amabilidad|bondad)"
    r"|(?:would|could|can) it be possible\b|is it possible (?:to|that you)\b|why "
    r"(?:don'?t|not)\b|how about\b)",
    re.IGNORECASE,
)
# "Kan mijn koffie stil tot februari?": whether what is theirs may rest for a time asks for that;
# whether any subscription may, wants to know.
_MAY_THEIRS = re.compile(
    r"^(?:(?:can|could|may|might|would) (?:my|our|the|it|this|that)\b"
    r"|(?:kan|kunnen|mag|mogen|zou|zouden) (?:mijn|m['’]n|onze?|het|de|die|dat|'t)\b"
    r"|(?:kann|könnte|darf|dürfte|könnt|lässt sich) (?:mein|unser|das|die|der|es)\w*"
    r"|(?:est-ce que )?(?:mon|ma|notre|l'|le|la|mes|il|elle)\b[^.?!,]{0,25}"
    r"\b(?:peut|pourrait|pourra)\b"
    r"|(?:peut|pourrait)[- ](?:il|elle|on)\b|(?:se )?(?:puede|podría|podrá)n?\b)",
    re.IGNORECASE,
)
# "Kan december overgeslagen worden?": a month that is named is theirs.
_MAY = re.compile(
    r"^(?:can|could|may|might|would|kan|kunnen|mag|mogen|zou|zouden|kann|könnte|darf|dürfte|ließe"
    r"|est-ce qu\w*|peut|pourrait|la|le|les|serait-il|(?:se )?puede|podría|sería)\b",
    re.IGNORECASE,
)
_ASKS_HOW = re.compile(r"\b(?:how|hoe|wie|comment|cómo)\b", re.IGNORECASE)
# How one does it oneself, and what it would come to: who asks that is shown it, with the yes that
# it needs.
_HOW_TO = re.compile(
    r"^(?:how (?:do|can|could|would|should|must|may) (?:i|we|you|one)|(?:where|what) (?:do"
    r"|can|could|must|should) (?:i|we)\b.*\b(?:to|do)"
    r"|hoe (?:kan|moet|kun|zeg|stop|wijzig|verander|zet) (?:ik|je|wij|we)"
    r"|wie (?:kann|muss|soll|kündige|ändere|pausiere|storniere|bekomme|mache) (?:ich|man|wir)"
    r"|comment (?:puis-je|faire pour|est-ce que je|je|on|résilier|annuler|changer|modifier)"
    r"|cómo (?:puedo|podemos|hago|se|cancelo|cambio|devuelvo|anulo))\b",
    re.IGNORECASE,
)
_WOULD_COST = re.compile(
    r"^(?:and |so |en )?(?:what|how much|wat|hoeveel)\b.*\b(?:costs?|price|pay|charged?"
    r"|(?:would|wd|will) (?:it|that) (?:be|come to)|kost\w*|betaal\w*|wordt)\b.*"
    r"\b(?:to|if|when|om|als)\b"
    r"|^(?:und |also )?(?:was|wie ?viel)\b.*\b(?:kost\w*|zahl\w*|wäre)\b.*\b(?:wenn|zu|um)\b"
    r"|^(?:et |alors )?combien\b.*\b(?:coût\w*|paie\w*|serait|fera\w*)\b.*\b(?:si|pour|de)\b"
    r"|^(?:y |entonces )?cuánto\b.*\b(?:cuest\w*|costar\w*|pag\w*|sería)\b.*\b(?:si|por|para)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:who|whom|whose|what'?s?|which|when'?s?|where'?s?|why|how'?s?|is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|hasn'?t"
    r"|wie|wat|welke?|wanneer|waar\w*|waarom|hoe\w*|is|zijn|was|heeft|hebben|heb|kan|kun|kunt|mag"
    r"|moet|zal|zou|klopt|scheelt|spaar|bespaar|any (?:idea|news|update)"
    r"|wer|wen|wem|was|welche[rsnm]?|wann|wo\w*|warum|wieso|weshalb|wie|ist|sind|war|waren|hat|habt|haben|wird|werden|gibt|kann|muss|darf|soll|kommt"
    r"|stimmt|lohnt|spart|spare"
    r"|qui|que|quoi|quel(?:le)?s?|quand|où|pourquoi|comment|combien|est-ce|est-il|y a-t-il"
    r"|avez-vous|puis-je|à quelle?|c'est quand"
    r"|quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|por qué|cómo|cuánt[oa]s?|hay|está|están|es|ha"
    r"|han|tienen|puedo|puede|se puede|a qué|en qué|sale|compensa|cuesta|es verdad|es cierto)\b",
    re.IGNORECASE,
)


# A sentence that only supposes something: "and if I stay until May". What is to be done then, or is
# wished for politely ("if I could"), is more than that; Spanish "si" alone may be a yes.
_SUPPOSED = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|and|but|or|en|maar|und|aber|et|mais|y|pero|o),? )*"
    r"(?:and|but|or|so|what|how about|en|maar|of|wat|hoe zit het|und|aber|oder|was(?: ist| wäre)?"
    r"|et|mais|ou|que se passe-t-il|y|pero|o|qué (?:pasa|ocurre|pasaría)),? "
    r"(?:if (?:i|we)|(?:als|indien) (?:ik|we|wij)|(?:wenn|falls) (?:ich|wir)|si)"
    r"\b(?!,? (?:could|can|may|might|ask|kan|mag|kann|darf|könnt\w*|dürft\w*|peux|peut|por favor"
    r"|(?:je|on) (?:peux|peut|pouvais|pourrais)))",
    re.IGNORECASE,
)
_AND_THEN = re.compile(
    r"[,:]|\b(?:then|please|i'?ll|i will|dan|graag|dann|bitte|alors|entonces|por favor)\b",
    re.IGNORECASE,
)
# What is asked of the case that was supposed: a verb before whom it is about, never "can you".
_ASKS_THEN = re.compile(
    r"^(?:(?:dan|dann|then|alors|entonces) )?(?:"
    r"(?:do|does|did|is|are|will|would|am) (?:i|we|it|that|there|my|the)\b"
    r"|(?!kun|kan |wil |zou )[^\W\d_]{2,} "
    r"(?:ik|we|wij|dat|het|er|mijn|ich|wir|das|es|man|mein\w*)\b"
    r"|est-ce que (?:je|on|nous|ça|c')|[^\W\d_]+-(?:je|on|t-on|nous|t-il|t-elle|ce)\b"
    r"|(?:me|nos|se|hay|tengo|tendría|pierdo|perdería|recibo|recibiría|habría)\b"
    r"|(?:what|how|when|wat|hoe|wanneer|was|wie|wann|combien|qué|cuánto|cuándo)\b)",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\W*(?:(?:also|then|please|pls|now|maybe|secondly|ook|can you|could you)\s+){0,3}"
    r"(?:change|update|cancel|stop|end|refund|return|replace|exchange|send|pause|skip|resume|upgrade|downgrade|switch|remove|delete|correct|add"
    r"|wijzig|verander|annuleer|stuur|pas|zeg"
    r"|kündig(?:t|e|en)?|stornier(?:t|e|en)|schick(?:t|e|en)?|ändert|ändern|erstatte[nt]|gebt"
    r"|geben sie"
    r"|annulez|résiliez|remboursez|envoyez|renvoyez|changez|modifiez|rendez"
    r"|cancel(?:en|e|ad)|devuelv(?:an|a)\w*|env[ií]en\w*|m[aá]nden\w*|cambien\w*)\b",
    re.IGNORECASE,
)


def about_delivery(text: str) -> bool:
    """Whether a question is about when, where and to whom something came."""
    return _book().says(text, "of_delivery")


# "hi, how do I descale it?", "hoe ontkalk ik hem"
_BEGINS_WITH_HOW = re.compile(
    r"(?:^|[.!?,;:\n])\W*(?:(?:and|so|en|dus|und|also|et|alors|y|hi|hello|hallo|bonjour|hola)\W+)?"
    r"(?:how (?:do|can|should|would|must|often|long|to)|hoe|wie (?!viel)|comment|cómo|como)\b",
    re.IGNORECASE,
)


def asks_how(text: str) -> bool:
    """Whether a part of the words begins as a question how one does something."""
    return bool(_BEGINS_WITH_HOW.search(text))


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def only_asks(text: str) -> bool:
    """Whether every sentence that says something is a question that wants to know."""
    said = [
        (_wants_to_know(plain, mark) and not _goes_on_to_ask(plain))
        or _only_imagines(mark)
        or only_asks_if_charged_next(mark)
        or asks_if_so(mark)
        for plain, mark in _sentences(text)
    ]
    return bool(said) and all(said)


def asks_if_possible(text: str) -> bool:
    """Whether the words begin as a question if something can be done: "can I swap it here?"."""
    return phrasebook("possible_words").says(text, "possible")


def asks_if_possible_at_all(text: str) -> bool:
    """The same, and of nobody by name: "is it possible to get one?"."""
    return phrasebook("possible_words").says(text, "at_all")


def only_asked(quote: str, text: str) -> bool:
    """Whether words of a message only ask, by themselves or by what their sentence ends in."""
    return only_asks(quote) or of_a_tag_question(quote, text)


class Asked(NamedTuple):
    """The parts of a text that wish or state something, those that ask how it is done, and those
    that ask what it would cost.
    """

    stated: str
    how_to: str
    costs: str
    asks: bool  # whether any part of it only wants to know
    asked: tuple[str, ...] = ()  # the parts that do


@lru_cache(maxsize=512)  # several readers ask it of one message
def apart_from_questions(text: str) -> Asked:
    """What is left to support an act: a clause that only wants to know asks for nothing to be
    done.
    """
    stated, how_to, costs, asked = list[str](), list[str](), list[str](), list[str]()
    for _, mark in _sentences(text):
        if _only_imagines(mark) or asks_if_so(mark):
            asked.append(mark)
            continue
        end = mark[len(mark.rstrip("?!.;")) :]
        supposes = _book().says(mark, "supposes")
        clauses = [mark] if supposes else [clause.text for clause in split_clauses(mark)]
        asking = [
            clause
            for clause in clauses
            if _wants_to_know(
                without_preface(clause),
                clause.rstrip("?!.; ") + (end if clause is clauses[-1] else ""),
            )
        ]
        asked += asking
        stated += [mark] if not asking else [one for one in clauses if one not in asking]
        words = {clause: without_preface(clause) for clause in asking}
        how_to += [clause for clause in asking if _HOW_TO.match(words[clause])]
        costs += [clause for clause in asking if _WOULD_COST.match(words[clause])]
    return Asked("\n".join(stated), "\n".join(how_to), "\n".join(costs), bool(asked), tuple(asked))


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[tuple[str, str], ...]:
    """The sentences that say something, each without what introduces it, and as it was written."""
    written = with_whole_days(found.group() for found in SENTENCE.finditer(clean(text)[:4_000]))
    said = ((without_fronted(without_preface(one)), one.strip()) for one in written)
    return tuple((plain, one) for plain, one in said if re.search(r"\w", plain))


def without_preface(sentence: str) -> str:
    """A sentence without greetings, thanks and words of talk before it."""
    return _ANNOUNCES.sub("", _PREFACE.sub("", sentence.strip(" \n¿¡")).strip()).strip(" .,!?;:-¿¡")


def _wants_to_know(plain: str, mark: str) -> bool:
    """Whether a sentence asks to be told something, and not for something to be done."""
    if _WANTS_TO_KNOW.match(plain) or begins_with_whether(plain):
        return True
    if _ASKS_TO_DO.match(plain) or supposes_a_rest(mark):
        return False
    if not mark.endswith("?") and _book().says(plain, "tells_when"):
        return False
    if _SUPPOSED.match(mark) and _book().says(plain, "in_its_place"):
        return False
    if _MAY_THEIRS.match(plain) and stops_for_a_time(plain):
        return False
    if _MAY.match(plain) and leaves_out_a_month(plain):
        return False
    if _only_supposes(plain, mark):
        return True
    asks = bool(_ASKS.match(plain)) and (mark.endswith("?") or _book().says(plain, "inverted"))
    return asks or _bare_question(plain, mark) or asks_unmarked(mark)


def supposes_a_rest(text: str) -> bool:
    """Whether all that is asked is what a rest of the subscription would be: "and if I paused it?".
    It is told with an offer of it.
    """
    return _book().says(text, "rests")


def _only_imagines(mark: str) -> bool:
    """Whether a sentence asks about what may be wanted some time."""
    return _is_imagined(mark) and (mark.endswith("?") or bool(_ASKS_HOW.search(mark)))


def _only_supposes(plain: str, mark: str) -> bool:
    """Whether a sentence says what might be, and nothing of what is to be done then.

    What is asked then ("…, do I get anything back?") is still a question.
    """
    if not _SUPPOSED.match(mark):
        return False
    then = plain.rpartition(",")[2].strip() if mark.endswith("?") else ""
    return bool(_ASKS_THEN.match(then)) or not _AND_THEN.search(plain)


def _goes_on_to_ask(sentence: str) -> bool:
    """Whether a question goes on to something to be done: "... and also change my address".

    What may happen, or how something is done, is still asked ("what if I cancel and send it back").
    """
    if _book().says(sentence, "supposes"):
        return False
    return any(_DOES.match(clause.text) for clause in split_clauses(sentence)[1:])


def _bare_question(plain: str, mark: str) -> bool:
    """Something that ends as a question, or begins with a question word
    and has forgotten its mark.
    """
    begins = re.match(
        r"^(?:who|whom|whose|what|which|when|where|why|how|wie|wat|welke?|wanneer|waar|waarom"
        r"|waar(?:mee|voor|heen|naartoe)|hoe(?:veel|lang|zo)?|wieviel|wo(?:mit|für|hin|her|von)"
        r"|was (?:kost|spar|zahl|ist|sind|pass|mach)\w*"
        r"|wer|wann|wo|warum|wieso|weshalb|welche\w?|quand|où|pourquoi|comment|combien|quel(?:le)?s?"
        r"|quién|qué|cuál|cuándo|dónde|cómo|cuánt\w+)\b",
        plain,
        re.IGNORECASE,
    )
    short = len(plain.split()) <= 7 and "," not in plain
    return (mark.endswith("?") and short) or (begins is not None and len(plain.split()) <= 14)


def _is_imagined(sentence: str) -> bool:
    """Whether a question puts what it asks about in a case that is not there: "how would I cancel,
    just in case?" wants to know, and nothing is to be done.
    """
    return _book().any_of(plain_words(sentence), "supposed", "at_any_time")


@cache
def _book() -> Phrasebook:
    return phrasebook("imagined_words")
