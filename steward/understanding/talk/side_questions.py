"""Questions beside any wish, and goodbyes. Pure.

News of a request, what an offer rests on, costs, how long it takes.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.pages.page_subjects import names_who_pays
from steward.understanding.payments.how_long import asks_how_long_it_takes
from steward.understanding.people.deciders import asks_who_decides
from steward.understanding.plan.plan_periods import period_named
from steward.understanding.talk.asking_words import asking_features
from steward.understanding.talk.desk_questions import being_book
from steward.understanding.talk.goodbyes import takes_full_leave
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

GIFT_CARD = (
    r"(?:gift ?(?:card|voucher)|cadeau(?:bon|kaart)|geschenk(?:karte|gutschein)|carte cadeau"
    r"|tarjeta (?:de )?regalo)s?"
)
# one of two that are offered, and no place for money
_THE_OTHER = re.compile(
    (
        r"^\W*(?:(?:no|nee|sorry|wait|actually|oh|i mean(?:t)?|i said|ik "
        r"bedoel(?:de)?)\W+)*(?:(?:for|from|the one "
        r"(?:on|of)|about|voor)\s+)?(?:the|my|de|het|mijn) (?:other|andere) (?:account|rekening)\b"
    ),
    re.IGNORECASE,
)
_COST = any_spelling(
    r"\b(?:what|how much) (?:does|will|would|is) (?:it|that|this)(?: going to)? cost\b"
    r"|\b(?:does|will|would) (?:it|that|this|(?:cancel|skipp|paus|chang|stopp|end)\w*(?: it)?)"
    r" cost (?:me |us )?(?:anything|something|extra|money)\b"
    r"|\bis (?:it|that|this) (?:for )?free\b|\b(?:any|a) (?:fee|penalty)\b[^.!]{0,25}\?"
    r"|\bwat kost (?:me |mij )?(?:het|dat)\b(?! (?:kleine?|grote?|andere?|abonnement)\b)"
    r"|\bkost (?:het|dat|(?:het )?(?:annuleren|opzeggen"
    r"|overslaan|pauzeren))(?: me| mij| dan)* (?:iets|wat|geld|extra)\b"
    r"|\bwas kostet (?:mich )?(?:das|es|die (?:stornierung|kündigung|pause))"
    r"(?: mich| denn| dann)*\W*$"
    r"|\bkostet (?:mich )?(?:das|es|die \w+)(?: mich| denn| dann)* (?:etwas|was|extra)\b"
    r"|\b(?:ça|cela)(?: me| nous)? coûte(?:ra)? (?:combien|quelque chose)\b"
    r"|\bcombien (?:ça|cela)(?: me)? coûte(?:ra)?\W*$|\b(?:y a-t-il|il y a) des frais\b"
    r"|\b(?:me|nos) (?:cuesta|costará|cobráis|cobran) algo\b|\bes gratis\W*$|\bc'est gratuit\W*$"
    r"|\bcuánto (?:me )?(?:cuesta|costaría)(?: eso| esto)?\W*$|\btiene (?:algún |alguna )?coste\b"
)
_CALL = 7  # words of who only calls, at most
_BYE = re.compile(
    (
        r"\b(?:bye+|goodbye|good ?night|cya|see (?:ya|you)|doe+i+|doe+g|fijne (?:dag|avond)"
        r"|tot (?:later|gauw)|ts?chü+ss+|tschau|ciao+|auf wiedersehen|bis (?:bald|dann)|schönen "
        r"(?:tag|abend)|au revoir|à bientôt|bonne (?:journée|soirée|nuit)|adi[oó]s|hasta "
        r"(?:luego|pronto|otra)|buen(?:as?)? (?:día|noche|tarde)s?"
        r"|that'?s (?:all|it)|that is all|nothing else|have a (?:nice|good|great) "
        r"\w+|doei|tot ziens|dat was (?:het|alles))\b"
    ),
    re.IGNORECASE,
)
_SO_IT_IS = re.compile(
    r"\W*(?:(?:ok(?:ay|é|e)?|right|great|good|thanks|thank you|prima|goed|gut|super|bon|bien|vale"
    r"|danke|merci|gracias)[\s,.!]+)*(?:so|dus|also|donc|alors|entonces|así que"
    r"|and the other thing)\b.*\?",
    re.IGNORECASE | re.DOTALL,
)
# "… or what", "… or not": it asks, whatever signs are left out
_OR_NOT = re.compile(
    r"[\s,]+(?:or (?:not|what)|of (?:niet|wat|hoe)|oder (?:nicht|was|wie)|ou (?:non|pas|quoi)"
    r"|o (?:no|qué|que))\W*$",
    re.IGNORECASE,
)
_HOW_OR_WHEN = re.compile(
    r"\b(?:how|what|when|where|why|who|which|can (?:i|you)|could (?:i|you)|do i|should i|hoe"
    r"|wat|wanneer|waar|waarom|wie"
    r"|welke|was|wann|wo|warum|wer|comment|quand|où|pourquoi|qui|quoi|cómo|cuándo|dónde"
    r"|por qué|quién|qué|kan ik|kun je|kunnen jullie|moet ik|kann ich|können sie|muss ich"
    r"|je dois|puis-je|pouvez-vous|puedo|puede|tengo que)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\W*(\d{3,8})\W*")
_BRIEF = 16  # words: more than that is about something else as well


def is_brief(text: str) -> bool:
    """Whether it can be about this one thing only."""
    return len(text.split()) <= _BRIEF


def asks_news(text: str) -> bool:
    """Whether the words ask how an earlier request stands."""
    return _book().says(text, "news", "when_answered")


def asks_whether_done(text: str) -> bool:
    """Whether a few words ask that what was done be said once more: "so it's cancelled now?"."""
    asked = _OR_NOT.sub("?", text)
    return is_brief(text) and bool(_SO_IT_IS.match(asked)) and not _HOW_OR_WHEN.search(asked)


def asks_of_state(text: str) -> str | None:
    """What a few words only ask the state of ("and the subscription?", "is it cancelled now?", "is
    the next box already the bigger one?"), as kinds of action call what they are about.
    """
    if word_count(text) > _A_FEW or _HOW_OR_WHEN.search(text) or not has_question_mark(text):
        return None
    if _ALREADY.search(text) and _book().says(text, "next") and not _MAY_IT.search(text):
        return "subscription"
    if not (_AND_IT.match(text) or _GONE.search(text)):
        return None
    if _book().says(text, "subscription"):
        return "subscription"
    return "orders" if _ORDER.search(text) else None


_A_FEW = 12  # words
_THE = (
    r"(?:the|my|our|that|de|het|mijn|ons|dat|die|der|das|mein|meine|unser\w*|le|la|les|mon|ma|notre"
    r"|el|mi|nuestr[oa]|l['’])"
)
_AND_IT = re.compile(
    r"\W*(?:(?:ok(?:ay|é|e)?|right|great|thanks|merci|danke|gracias|bedankt)\W+)*"
    r"(?:and|so|en|dus|und|also|et|donc|y|entonces)\W+"
    rf"(?:(?:what (?:about|of)|hoe zit het met|was ist mit|wie ist es mit|qué hay de) )?{_THE}\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:gone|cancell?ed|stopped|ended|over|weg|opgezegd|gestopt|beëindigd|afgelopen|gekündigt"
    r"|beendet|vorbei|erledigt|storniert|résiliée?|arrêtée?|annulée?|terminée?|finie?"
    r"|cancelad[oa]|anulad[oa]|terminad[oa]|dad[oa] de baja)\b",
    re.IGNORECASE,
)
_ALREADY = re.compile(
    r"\b(?:already|by then|as of then|al|dan|schon|bereits|dann|déjà|deja|ya)\b", re.IGNORECASE
)
# Whoever asks whether something can be done may want it done.
_MAY_IT = re.compile(
    r"\b(?:can|could|may|please|kan|kun\w*|mag|graag|kann|könn\w+|darf|bitte|peu[xt]|pouvez"
    r"|pourr\w+|puis|s['’]il|pued\w+|podr\w+|por favor|rather|liever|lieber|plutôt|mejor)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\b(?:order|bestelling|bestellung|commande|pedido)\b", re.IGNORECASE)


def names_more(text: str) -> bool:
    """Whether the words name something on top of what was spoken of, or want it once more."""
    return _book().says(_THE_OTHER_IS_FINE.sub(" ", text), "more")


# "one came without its handle, the other is fine"
_THE_OTHER_IS_FINE = re.compile(
    r"\b(?:the other(?: one)?|de andere|das andere|die andere|der andere|l'autre|la otra|el otro)"
    r"(?: \w+){0,3} (?:fine|ok|okay|good|whole|heel|goed|heil|gut|ganz|bien"
    r"|bonne|intacte?|perfect\w*)"
    r"\b",
    re.IGNORECASE,
)


def only_calls(text: str) -> bool:
    """Whether the words only ask whether anybody is there."""
    words = plain_words(text)
    listed = being_book()
    return 0 < len(words) <= _CALL and all(listed.is_one([word], "calls") for word in words)


def points_back(text: str) -> bool:
    """Whether the words lean on what was spoken of before."""
    return _book().says(text, "back_to")


def names_other_tender(text: str) -> bool:
    """Whether money is wanted by another way than it came.

    The other of two accounts that are spoken of is none.
    """
    return _book().says(text, "elsewhere") and not _THE_OTHER.match(text)


def asks_basis(text: str) -> bool:
    """Whether the words ask what an offer rests on."""
    return is_brief(text) and _book().says(text, "why") and not asks_how_long(text)


def asks_time_of_people(text: str) -> bool:
    """Whether the words ask how long a colleague takes: that asks for none."""
    asks = is_brief(text) and set(asking_features(text)) >= _TIME_OF_PEOPLE
    asks = asks and not asks_who_decides(text)  # who that is, and not a colleague to talk to
    asks = asks and not names_who_pays(text)
    return asks and (has_question_mark(text) or only_asks(text))


_TIME_OF_PEOPLE = frozenset({"how_long", "who"})


def asks_when_signed(text: str) -> bool:
    """Whether a few words ask when people sign or decide: that calls for nobody."""
    return phrasebook("when_signed_words").says_alone(text, "signed", _SIGNED_BRIEF)


_SIGNED_BRIEF = 14  # words


def asks_cost(text: str) -> bool:
    """Whether the words ask what it costs; by the month or year it is a plan that does."""
    return bool(_COST.search(text)) and period_named(text) is None


def asks_how_long(text: str) -> bool:
    """Whether the words ask how long it takes."""
    return _book().says(text, "how_long") or asks_how_long_it_takes(text)


def bare_number(text: str) -> str:
    """A number that is all there is; empty: there is more, or none."""
    found = _NUMBER.fullmatch(text)
    return found[1] if found else ""


def only_takes_leave(text: str) -> bool:
    """Whether a few words end with a goodbye, and ask nothing."""
    return len(text.split()) <= _FEW and "?" not in text and takes_leave(text)


_FEW = 6  # words


def takes_leave(text: str) -> bool:
    """Whether somebody says goodbye: they are not asked what else there is."""
    return bool(_BYE.search(text)) or takes_full_leave(text)


@cache
def _book() -> Phrasebook:
    return phrasebook("side_questions_words")
