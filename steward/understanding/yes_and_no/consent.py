"""Yes, no and "never mind" by rules alone.

Money moves on a yes, so only words known to agree may be in it.

`consents` is a whitelist: an answer is agreement, courtesy (`courtesy.py`) and the action's own
words, and nothing else. One word that is not known, a question, a condition, a digit, a quotation
or an ellipsis makes it False, and the desk asks again.
"""

from __future__ import annotations

import re
from functools import cache

from actions.registry import KINDS
from steward.understanding.exact.entities import clean
from steward.understanding.people.has_none import has_none
from steward.understanding.text.language import SUPPORTED, likely_languages
from steward.understanding.text.shapes import APOSTROPHED
from steward.understanding.text.signatures import unsigned
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import entries
from steward.understanding.yes_and_no.colloquial import plainly_agreed, unclipped
from steward.understanding.yes_and_no.courtesy import without_courtesy, without_signs
from steward.understanding.yes_and_no.forgotten import behind_no_wait, forgets, minds
from steward.understanding.yes_and_no.grudging import as_found, without_grudge, without_shrugs
from steward.understanding.yes_and_no.no_agreement import agrees_to_nothing
from steward.understanding.yes_and_no.no_trouble import NO_TROUBLE
from steward.understanding.yes_and_no.of_oneself import speaks_of_oneself
from steward.understanding.yes_and_no.offer_words import offer_words
from steward.understanding.yes_and_no.then_no import begins_with_then_no
from steward.understanding.yes_and_no.told_to import as_told_to
from steward.understanding.yes_and_no.yes_words import (
    as_a_yes,
    gives_thanks,
    no_names,
    only_takes_note,
    spelt_plainly,
)

_GREETS = re.compile(
    r"^\W*(?:hallo|hoi|goedemorgen|goedemiddag|goedendag|guten (?:tag|morgen|abend)|moin|servus"
    r"|bonjour|bonsoir|salut|hola|buenas|buenos días|buenas tardes"
    r"|good (?:morning|afternoon))[ ,.!]+(?=\w)"
)
_AGREE = re.compile(
    r"(?:^|(?<= ))(?:y|yes|yes please|yessir|aye|sure|ok|okej|k|okidoki|certainly"
    r"|absolutely|definitely|indeed|agreed|approved|confirm|confirmed"
    r"|affirmative"
    r"|i (?:do )?(?:confirm|agree|approve|consent|accept)|(?:that is|that's|thats|it is|it's|its) "
    r"(?:fine|ok|okay|good|correct|right|great|perfect|alright|all right|agreed)"
    r"|correct|exactly|fine|oui|sí|sì|claro|alright|all right|of course|by all means|go ahead|go "
    r"for it|(?:please )?do(?: it| so| that| this)|please do|please proceed|proceed|please go "
    r"ahead"
    r"|sounds (?:good|great|fine|perfect)|works for me|that works"
    r"|let'?s (?:do|go with) (?:it|that|this)"
    r"|go on (?:so|then|ahead)|n(?:a|un) gut|vooruit|soit|venga"
    r"|genau(?: so)?|stimmt|einverstanden|in ordnung|passt|klar"
    r"|machen (?:sie|wir) (?:das|es)|macht? (?:das|es)"
    r"|d'accord|allez y|vas y|allons y|(?:faites|fais) (?:le|ça|comme ça)"
    r"|c'est (?:bon|d'accord|parfait)|bien sûr|volontiers|exactement"
    r"|vale|exacto|perfecto|de acuerdo|adelante|h[aá]gan?l[oa]|hazl[oa]|hacedl[oa]"
    r"|dale|claro que s[ií]|si"
    r"|ja|jazeker|jawel|yes graag|prima|akkoord|zeker|precies|zeker "
    r"weten|natuurlijk|tuurlijk|klopt|(?:dat |het )?is (?:goed|prima|akkoord|oke|oké|ok)|doe "
    r"maar|ga je gang|goed)(?= |$)"
)
# "si" as it is often typed is a yes alone or before one; before anything else it is an "if"
_IF = re.compile(r"\bsi\b")
# "si, esa": a comma behind the first word. A condition that is broken by words between commas
# begins so too ("si, como parece, es posible, hágalo"), and a French "si" contradicts.
_SI_FIRST = re.compile(
    r"^(\W*)si(?=\s*[,.!])"
    r"(?!\W+(?:como|comme|bien sûr)\b)(?!.*\b(?:je|j'\w+|c'est|il|on|vous|nous|l'\w+)\b)"
    r"(?!\s*,[^,]*,[^,]*\b(?:es|est[áa]|son|sería|parece|pued\w+|hay)\b[^,]*,)"
)
_TYPED_YES = re.compile(
    r"(?:(?:claro que|claro|vale|ok|bueno|pues|venga|ah) )*"
    r"si(?: (?:claro|vale|adelante|de acuerdo|h[aá]galo|hazlo|perfecto|yes))?"
)
# "maar" alone is a but, and "on", "na" say nothing by themselves
_GO_AHEAD = re.compile(
    r"\b(?:(?:doe|ga|toe) maar|by all means|all right(?! (?:here|there|now))|all good"
    r"|macht? (?:das|es)|machen wir (?:das|es)|allons y|(?:faites|fais) (?:le|ça)"
    r"|go on (?:so|then|ahead)|(?:yes|ok|sure|alright) go on(?=$)|n(?:a|un) gut)\b"
)
# "graag" is a yes by itself, and beside a wish no more than a "please"
_GLADLY = re.compile(
    r"(?:(?:heel|zeer|erg|sehr|aber|dat|das|maar|ook) )*(?:graag|gerne?|liebend gerne?)"
    r"(?: (?:hoor|zelfs|doch|bitte|danke|dank (?:je|u)(?: wel)?|bedankt|ja))*"
)
# Several words that take the one thing that is offered.
_TAKES = re.compile(
    r"\b(?:that would work|(?:i'll|i will|we'll|we will) take (?:it|that|this)(?: one)?"
    r"(?! back)|do that one|klinkt (?:goed|prima)|doe (?:die|dat|deze) maar|laten we (?:dat|het) "
    r"doen|(?:dat|die|deze) neem ik|klingt gut|(?:das|die|den) nehme ich|nehme ich(?: das| die"
    r"| den)?|geht klar|(?:soll )?mir recht|meinetwegen|(?:on fait|faisons) (?:comme )?ça"
    r"|ça (?:me va|me convient|marche)|je (?:le |la )?prends(?: ça| celui là| celle là)?"
    r"|va pour (?:ça|celui là|celle là)|me quedo con (?:ese|esa|eso)"
    r"|me parece bien)\b"
)
# "from now on": no condition of what begins with the yes; any other time is one
_AT_ONCE = re.compile(
    r"\b(?:(?:from|as of|starting) now(?: on)?|immediately|straight ?away|at once"
    r"|ab (?:sofort|jetzt|gleich)|umgehend|unverzüglich"
    r"|per (?:direct|meteen)|vanaf (?:nu|direct|meteen)"
    r"|(?:dès|à partir de) (?:maintenant|tout de suite)|immédiatement"
    r"|desde (?:ya|ahora)(?: mismo)?|ahora mismo|inmediatamente|de inmediato)\b"
)
# What an answer begins with before it says anything, and words that ask to wait with it.
_FIRST = (
    r"^(?:(?:oh|um|uh|er|h?m+|ah|ach|och|bof|pff+|beh|mwah|nou|nee|ja|oui|bon|bueno|pues|ay|uy|euh|äh|also|well"
    r"|actually|sorry|hey|hi|ok|okay|wait|please)[ ,.!…]+){0,3}"
)
_WAIT = (
    r"(?:hold on|wait|(?:just )?(?:a|one) (?:moment|second|sec)|wacht(?: even| eens)?|momentje"
    r"|even wachten|warten?(?: sie| mal)?|moment(?: mal)?|einen moment|augenblick|attends|attendez"
    r"|un (?:instant|moment|momento|segundo)|esper[ae]n?|aguarde|un momentito)"
    r"(?! (?:noch|nog|toujours|encore|still|todav[ií]a|desde|depuis|seit|al)\b)"
)
_REFUSE = re.compile(
    rf"{_FIRST}(?:{_WAIT}|no+|nope|nah|nee+|neen|never|absolutely not|certainly not|definitely not"
    r"|of course not|please don'?t|don'?t|do not|not now|not yet"
    r"|rather not|i'?d rather not|i would rather not|i (?:do not|don'?t) "
    r"(?:agree|want|accept|confirm|consent)|i "
    r"(?:decline|refuse|object)|decline|rejected?|stop|under no circumstances|no "
    r"way|liever niet|niet doen|geen|nein|nö|lieber nicht|doch nicht|non(?= merci|[,.!]|$)"
    r"|pas (?:maintenant|encore|du tout)|mejor no|ahora no|neither|none of (?:them|those|these)"
    r"|(?:weder noch|kein\w* (?:davon|von beiden))|aucune? des deux|ni l'une? ni l'autre"
    r"|ningun[oa](?: de los dos)?)\b"
)
_NOT_A_REFUSAL = re.compile(
    r"^(?:no+|nope|nee)[ ,.]+(?:problem|worries|objections?|complaints|bother|doubt|need to worry"
    r"|hoor geen probleem)\b|^(?:don'?t|do not) (?:worry|know|understand)|^never "
    r"(?:arrived|came|received|got|ordered|mind)|^no "
    r"(?:idea|clue|photo|photos|picture|pictures|receipt|one|parcel|reply|response|answer|refund "
    r"yet|package|delivery|news|email|code)\b|^(?:stop|wait|hold on) (?:charging|billing|time)"
)
# Spanish denies a verb with a bare "no" before it: "no entiendo", "no me llegó". These refuse.
_DENIES_A_VERB = re.compile(r"no\s+(?!no\b)[^\W\d_]")
_REFUSES_IN_SPANISH = re.compile(
    r"no\s+(?:gracias|por favor|quier\w+|quisiera|dese\w+|acept\w+|me (?:interesa|conviene|vale)"
    r"|estoy (?:de acuerdo|conforme|interesad[oa])|hace falta|es necesario"
    r"|(?:l[oa]s?|me l[oa]s?) (?:hag\w+|quiero|acepto|necesito)|hag\w+|siga\w*|proceda\w*"
    r"|contin[uú]e\w*|ahora|todav[ií]a|a[uú]n)\b"
)
_WAIT_AND_ASK = re.compile(
    rf"{_FIRST}(?:{_WAIT}|stop)\b[^?]*(?:\?|\b(?:what|which|who|where|when|why|how)\b)"
)
# "Oh wait, 34, so it is": who waits and finds that it is right refuses nothing, and agrees to
# nothing by that.
_WAIT_AND_FIND = re.compile(
    rf"{_FIRST}{_WAIT}\b(?!.*\b(?:not|never|stop|niet|nicht|kein\w*|geen|pas|noch|nog|already|don'?t"
    r"|todav[ií]a|no (?:es|est[áa]|quiero|l[oa]|hag\w+|dev\w+|pas))\b)(?!.*n't\b)(?!.*\?)"
    r".*\b(?:so it is|that(?:'s| is) (?:the one|it|right|correct|true)|it(?:'s| is| was) right"
    r"|you(?:'re| are) right|indeed|go ahead|that (?:one|works)"
    r"|klopt|dat is (?:hem|goed|juist)|(?:je|u|jullie) (?:hebt|heb|hebben|heeft) gelijk|inderdaad"
    r"|stimmt|das ist (?:sie|er|es|richtig|korrekt)|(?:sie|du|ihr) hab\w* recht|tatsächlich|passt"
    r"|c'est (?:bien )?(?:ça|celui|celle|exact|juste|correct)|(?:vous avez|tu as) raison|en effet"
    r"|es (?:es[eoa]|correcto|verdad|cierto)|est[áa] bien|(?:tiene|tienes|tienen|tenéis) razón"
    r"|en efecto|adelante)\b"
)
_CORRECT = re.compile(
    r"\b(?:the other one|the (?:first|second|third|last|latter|former) one|other "
    r"(?:one|invoice|order|card|account|charge)|i mean(?:t)?|wrong "
    r"(?:one|invoice|order|account|card)|not that one|not this one"
    r"|that'?s not (?:the|what|my)|de andere|ik bedoel(?:de)?|instead of|it should be|make "
    r"that|correction|verkeerde)\b",
    re.IGNORECASE,
)
_WITHDRAW = re.compile(
    r"\b(?:never ?mind|nvm|forget (?:it|that|about (?:it|that|the|my)|the|my|i (?:said|asked))"
    r"|stop (?:that|the|this|my) (?:request|refund|return|cancellation|process)|scrap (?:that|it)"
    r"|(?<!\bor )(?<!\bor just )leave it"
    r"(?! (?:with|wi|w|by|in|on|outside|behind|under|next|beside|at (?!that\b))\b)|don'?t bother"
    r"|no longer (?:need|want|required?) (?:the|a|my|that|this|to) (?:refund|return|cancel\w*"
    rf"|replacement|request)|{NO_TROUBLE}"
    r"|(?:withdraw|retract|undo|revoke|drop|cancel) (?:that|this|the|my) "
    r"(?:request|refund|refund request|claim|return|cancellation|ticket|complaint|case)"
    r"|i(?:'ve| have)? changed my mind|changed my mind|i take (?:it|that) back"
    r"|it'?s (?:been )?(?:sorted|solved|resolved|fixed) (?:itself|now|already|thanks)?"
    r"|already (?:sorted|solved|resolved|found it)|laat (?:(?:het|dat) )?(?:maar|zitten)"
    r"(?! (?:komen|zien|weten|horen|doen|sturen|opsturen|doorgaan|brengen|bezorgen|bij|achter|op"
    r"|voor))"
    r"|doe (?:(?:het|dat) )?(?:toch )?maar niet|hoeft niet meer|niet meer nodig"
    r"|vergeet (?:het|dat)|trek (?:het|mijn verzoek) in|laat (?:dat|die|de) \w+ (?:maar )?zitten"
    r"|hat sich (?:schon |bereits |inzwischen )?erledigt|verg(?:iss|esst|essen sie) (?:es|das)"
    r"|lass(?:t|en sie)? (?:es|das|mal|es gut|das gut) (?:sein|bleiben)"
    r"|(?:ist )?nicht mehr nötig|ziehe (?:meine|meinen|das) (?:\w+ ){0,2}zurück"
    r"|(?:laisse|laissez)(?: |-)?tomber|(?<!n')oubliez(?: ça| cela|-le)?"
    r"|(?:ce n'est )?plus la peine|je retire ma (?:demande|plainte|réclamation)"
    r"|(?:olvíd|déj)(?:alo|elo|enlo)(?! (?:en|con|a|al|sobre)\b)"
    r"|ya no hace falta|retiro mi (?:solicitud|queja|petición))\b",
    re.IGNORECASE,
)
# "leave the address as it was": what somebody wants is what there is
_AS_IT_IS = re.compile(
    r"\b(?:leave|keep|laat|houd)\b(?!\s+(?:\w+(?<!th)ing|me)\b)[^.?!;]{0,60}\b"
    r"(?:as (?:it|they|that|things?) (?:is|was|are|were|stands?)|as[ -]is|as before|unchanged"
    r"|(?:the way|like) (?:it|they|that|things?) (?:is|was|are|were)"
    r"|zoals (?:het|hij|ze|dat|die) (?:is|was|zijn|waren)|ongewijzigd)\b"
    r"|\b(?:lass\w*|belass\w*)\b[^.?!;]{0,30}"
    r"\b(?:so|wie (?:es|sie|er|das) (?:ist|war|sind)|dabei)\W*$"
    r"|\blaiss\w*\b[^.?!;]{0,30}\b(?:comme (?:ça|c'est|c'était|avant)|tel(?:le)?s? quel(?:le)?s?)\b"
    r"|\b(?:dejo|dejamos|dejemos|d[eé]j(?:a|e|en|ad)(?:l[oa]s?)?)\b[^.?!;]{0,30}"
    r"\b(?:como (?:est[áa]n?|estaba)|tal cual|así\W*$)"
    r"|\blasci\w*\b[^.?!;]{0,30}\b(?:com'è|com'era|così)\b",
    re.IGNORECASE,
)
# "the old one is fine": what there was before is wanted, and no change of it
_OLD_IS_FINE = re.compile(
    r"\b(?:the|my|our|that|de|het|mijn|ons|der|die|das|mein\w*|l'|le|la|mon|ma|el|mi)\s*"
    r"(?:old|current|existing|previous|former|first|original|oude?|huidige|bestaande|vorige|eerste"
    r"|alte|bisherige|jetzige|aktuelle|erste|ancienne?|actuel(?:le)?|première?"
    r"|antigu[oa]|actual|anterior|primer[oa]?)(?:\s+[^\W\d_]+){0,2}?\s+"
    r"(?:is|was|are|ist|war|passt|est|était|está|es|va|klopt|stimmt)\b"
    r"(?!\s+(?:not|n't|niet|nicht|pas|no|wrong|broken|weg|gone)\b)"
    r"(?:\s+(?:just|still|also|actually|all|already|gewoon|ook|nog|wel|doch|auch|noch|schon"
    r"|aussi|encore|très|también|todavía))*"
    r"(?:\s*$|\s*[.,!;]|\s+(?:fine|ok|okay|oké|oke|good|great|right|correct|alright|perfect|better"
    r"|goed|prima|beter|juist|gut|richtig|besser|in ordnung|bonne?|bien|correcte?|mieux"
    r"|bueno|buena|correct[oa]|mejor|vale)\b)",
    re.IGNORECASE,
)
# "oh yes... thank you": who draws breath before a thank hesitates at nothing; "yes..." alone may
_DRAWS_BREATH = re.compile(
    r"^(\W*(?:(?:oh|ooh|ah|ach|ay|well|nou|na|bueno|pues|ben) )*(?:yes|yeah|yep|ja|oui|s[ií])"
    r"(?: (?:please|graag|gerne?|hoor))?)\s*(?:\.{2,}|…)\s*"
    r"(?=(?:please|thanks?|dank\w*|bedankt|bitte|graag|gerne?|merci|svp|gracias|por favor)\b)",
    re.IGNORECASE,
)
_MIND_CONTEXT = re.compile(r"changed my mind", re.IGNORECASE)
_LEADING_YES = re.compile(
    r"^\W*(?:yes+|yep|yeah|ok(?:ay|e)?|ja+|jazeker|jawohl|sure|oui|sí)\b", re.IGNORECASE
)
_MAX_WORDS = 24


def consents(text: str, action: str = "") -> bool:
    """True only for a clear agreement.

    With an action's name, verbs of other actions ("cancel it") are no agreement to it.
    """
    if len(text) > 600:
        return False
    said = unsigned(clean(text), _is_a_name)
    body = without_grudge(unclipped(without_signs(_DRAWS_BREATH.sub(r"\1, ", said))))
    if any(
        mark in body
        for mark in ('"', ">", "...", "…", "*", "(", "[", ":", "#", "/", "\\", "~", "$", "€")
    ) or re.search(r"\d|(?<!\w)'|'(?!\w)", body):
        return False
    lowered = _GREETS.sub("", _SI_FIRST.sub(r"\1sí", body.lower()))
    words = APOSTROPHED.findall(lowered.replace("-", " "))
    if not words or len(words) > _MAX_WORDS or "?" in lowered:
        return False
    if agrees_to_nothing(" ".join(words)):
        return False
    if re.sub(r"[\w\s'.,!¡;\-]", "", lowered):
        return False
    plain = plainly_agreed(lowered, lambda rest: _is_an_agreement(rest, action))
    return _is_an_agreement(" ".join(plain), action)


def _is_an_agreement(said: str, action: str) -> bool:
    """Whether all of these words, one space apart, may stand in a yes, and one of them is one."""
    found = without_shrugs(as_found(said))
    own = offer_words(action)
    told = as_told_to(found, own)
    spoken = _TAKES.sub("yes", without_courtesy(as_a_yes(told)))
    agreed = (
        _GLADLY.fullmatch(_AT_ONCE.sub("", found).strip())
        or own.asked_for(found)
        or _AGREE.search(spoken)
    )
    if not agreed or spoken in ("k", "good", "goed", "right", "return it"):
        return False
    if _IF.search(spoken) and not _TYPED_YES.fullmatch(spoken):
        return False
    if speaks_of_oneself(spoken, own.firsts, theirs=own.theirs):
        return False
    if action in KINDS and KINDS[action].at_once:
        spoken = _AT_ONCE.sub("yes", spoken)
    left = _GO_AHEAD.sub("yes", spoken).split()
    allowed = _beside_a_yes() | own.among({*left, *found.split()}, told=told != found)
    return all(word in allowed or _AGREE.fullmatch(word) for word in left)


def _is_a_name(line: str) -> bool:
    """Whether no word of a line is one that the desk knows: "Stop" and "Not Now" are no names."""
    return meanings(line) <= _ROLES and known_words().isdisjoint(
        word.strip(".,") for word in line.lower().split()
    )


_ROLES = frozenset({"BOOKKEEPING"})  # what somebody is, below their name


def known_words() -> frozenset[str]:
    """The words that may stand in a yes, and those that no name is."""
    return _beside_a_yes() | no_names()


def accepts_offer_of_person(text: str) -> bool:
    """A yes to a colleague who was offered: to take note of it with thanks is none."""
    words = spoken_words(text)
    return consents(text) and not (gives_thanks(words) and only_takes_note(words))


def takes_up(text: str, action: str) -> bool:
    """A yes to what was only said to be possible: to take note of it is none, with thanks or
    without.
    """
    return consents(text, action) and not only_takes_note(spoken_words(text))


def spoken_words(text: str) -> list[str]:
    """The words of a text in lower case, each as it is mostly written."""
    words = APOSTROPHED.findall(clean(text).lower().replace("’", "'"))
    return spelt_plainly(words)


@cache
def _beside_a_yes() -> frozenset[str]:
    """The words that may stand beside a yes, in five languages."""
    return frozenset(one for listed in entries("consent_words").values() for one in listed)


def refuses(text: str) -> bool:
    """True for a clear no or a withdrawal.

    A correction ("no, the other one") is not a refusal of the whole wish.
    """
    lowered = clean(text).strip().lower()[:600].lstrip("\"' .,!-¡")
    if (said := behind_no_wait(lowered)) or withdraws(text):
        return not said or refuses(said)
    if (
        has_none(lowered)
        or _NOT_A_REFUSAL.search(lowered)
        or _CORRECT.search(lowered)
        or _WAIT_AND_ASK.search(lowered)
        or _WAIT_AND_FIND.search(lowered.replace("’", "'"))
    ):
        return False
    if (
        _DENIES_A_VERB.match(lowered)
        and not _REFUSES_IN_SPANISH.match(lowered)
        and likely_languages(lowered, SUPPORTED)[0] == "es"
    ):
        return False
    means_no = re.search(r"\b(?:no,? i mean no|yes,? no|i mean no|ja,? nee)\b", lowered)
    return bool(_REFUSE.search(lowered) or means_no or begins_with_then_no(lowered))


def corrects(text: str) -> bool:
    """True for "the other one", "I meant INV-1043"."""
    return bool(_CORRECT.search(clean(text)[:600]))


def keeps_as_it_is(text: str) -> bool:
    """Whether something is to stay as it is: a change of it is not wished for, or not any more."""
    return bool(_AS_IT_IS.search(text)) or (
        "?" not in text and bool(_OLD_IS_FINE.search(text)) and bool(_REFUSE.search(text.lower()))
    )


def withdraws(text: str) -> bool:
    """True for "never mind", "forget the refund", "stop that request"; "changed my mind" only when
    nothing is sent back.
    """
    cleaned = clean(text)[:600]
    if keeps_as_it_is(cleaned):
        return True
    match = _WITHDRAW.search(cleaned)
    if match is None or minds(cleaned):
        return forgets(cleaned)
    if _MIND_CONTEXT.fullmatch(match.group().strip()) or _MIND_CONTEXT.search(match.group()):
        return not re.search(
            r"\b(?:return|send|refund|cancel|back|upgrade|plan)\b", cleaned, re.IGNORECASE
        ) and not (_WANTED_AFTER_ALL.search(cleaned) and not _NOT_WANTED.search(cleaned))
    return True


# "I changed my mind, please do look at it": wanted now, where it was not
_WANTED_AFTER_ALL = re.compile(
    r"\b(?:look|check|after all|go ahead|do (?:it|want|so)|want it)\b", re.IGNORECASE
)
_NOT_WANTED = re.compile(r"\b(?:not|no|stop|leave|drop|never|forget)\b|n't\b", re.IGNORECASE)


def after_withdrawal(text: str) -> str:
    """The words behind those that take something back; empty: there are none."""
    said = clean(text)[:600]
    match = _WITHDRAW.search(said)
    return said[match.end() :] if match is not None else ""


def begins_with_yes(text: str) -> bool:
    """Whether the first word is a yes, whatever follows: of itself it agrees to nothing."""
    return bool(_LEADING_YES.match(text))
