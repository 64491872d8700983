"""Questions on a subscription as it stands: when it renews, what is paid next. Pure, rules alone.

They are answered from the record; nothing is changed or offered for them.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.understanding import Intent
from steward.understanding.emergency.concepts import folded
from steward.understanding.orders.goods import goods_in
from steward.understanding.pages.public_questions import asks_in_general
from steward.understanding.plan.charged_next import asks_if_charged_next
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.questions import apart_from_questions, only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

# Each a concept, in the desk's languages and their neighbours; a question is about the next
# payment when one row of them is in it.
_NEXT = (
    r"next|upcoming|coming|following|future|again|volgende|eerstvolgende|komende|weer|nachste\w*"
    r"|kommende\w*|wieder|erneut|prochaine?|proxim[oa]|siguiente|prossim[oa]"
    r"|otra vez|de nuevo|a nouveau|opnieuw"
)
_PAID = (
    r"pay\w*|paid|charg\w*|bill(?:ed|ing)?|invoic\w*|debit\w*|collect\w*|due|cost\w*|instalment"
    r"|betal\w*|betaal\w*|afgeschr\w*|afschrijv\w*|factu\w*|incasso\w*|(?:be)?zahl\w*"
    r"|abgebucht\w*|abbuch\w*|einzug\w*|einzieh\w*|eingezogen|lastschrift\w*|rechnung\w*"
    r"|cargos?|paie\w*|prelev\w*|factur\w*|pag(?:o|a|ue)\w*|cobr\w*"
    r"|pagament\w*|addebit\w*"
)
# Money that goes, in the words of who looks at their account.
_TAKEN = (
    r"(?:comes?|coming|goes|going|taken?) (?:out|off)|leaves? my"
    r"|tak(?:e|es|ing) (?:the |my |any |more )*(?:money|payment)|buchts?|buchen"
    r"|geht\b[^.?!]{0,40}\bab"
    r"|zieht\b[^.?!]{0,40}\b(?:ab|ein)|gaat\b[^.?!]{0,40}\baf|schrijven\b[^.?!]{0,40}\baf"
    r"|part de mon|sort de mon|sera debite\w*|sale de mi|me quit\w+"
)
_RENEWS = (
    r"renew\w*|roll(?:s|ed)? over|verleng\w*|verlang\w*|renouvel\w*|renov\w*|renueva\w*|rinnov\w*"
)
_WHEN = (
    r"when|what (?:day|date|time|month)|which (?:day|date|month)|how (?:much|soon|long)|until"
    r"|till|what|date|wanneer|welke (?:dag|datum)|hoeveel|wat|wann|datum|wie viel|wieviel|quand"
    r"|combien|cuando|fecha|cuanto|quando|quanto"
)
_AT_ALL = (
    r"nothing|anything|something|niets|iets|nichts|etwas|rien|quelque chose|nada|algo|still|nog"
    r"|noch|encore|todavia"
)
_MEANWHILE = (
    r"(?:this|that|deze|die|diesen|diesem|ce|este|ese) (?:month|maand|monat|mois|mes)"
    r"|meanwhile|in the meantime|until then|ondertussen|intussen|in die tijd|tot dan"
    r"|in der zeit|solange|so lange|bis dahin|en attendant|entre-?temps|pendant ce temps"
    r"|mientras(?: tanto)?|entretanto|hasta entonces"
)
# What the customer owes, and not what is owed to them.
_OWED = (
    r"on the hook|(?:i|we)(?: still)? owe|auf mich zu\w*|schulde (?:ich|wir)"
    r"|(?:ben|zijn) (?:ik|we|wij)\b[^.?!]{0,30}\bschuldig|bin ich\b[^.?!]{0,30}\bschuldig"
    r"|(?:vous|te) (?:dois|devons)|(?:les|os|te|le) deb(?:o|emos)"
)
_ROWS = tuple(
    tuple(re.compile(rf"\b(?:{concept})\b") for concept in row)
    for row in ((_RENEWS, _WHEN), (_NEXT, _PAID, _WHEN))
)
_TAKEN_NEXT = tuple(re.compile(rf"\b(?:{concept})\b") for concept in (_NEXT, _TAKEN, _WHEN))
_PAID_MEANWHILE = tuple(
    re.compile(rf"\b(?:{concept})\b") for concept in (f"{_PAID}|{_OWED}", _AT_ALL, _MEANWHILE)
)
_LEAVES = (
    r"(?:leav|tak|deduct|com|go)\w*\b[^.?!]{0,20}\b(?:account|card|bank)"
    r"|(?:gaat|gaan|haal\w*|neem\w*|nemen)\b[^.?!]{0,45}\b(?:bank)?(?:rekening|kaart)"
    r"|(?:geht|gehen|buch\w*|zieh\w*|nehm\w*)\b[^.?!]{0,45}\b(?:konto|karte)"
    r"|(?:ab|ein)gezogen|retir\w*|debit\w*"
    r"|(?:sort|part|pren)\w*\b[^.?!]{0,45}\b(?:compte|carte)"
    r"|(?:sal|sac|quit|descont)\w*\b[^.?!]{0,45}\b(?:cuenta|tarjeta)"
)
_NO_MORE = (
    r"(?:nothing|anything) (?:more|else|further)|no more|any ?more|no longer|still|niets meer"
    r"|niks meer|niet meer|geen \w+ meer|nog (?:iets|wat|steeds|geld)|nichts mehr|nicht mehr"
    r"|kein\w* \w+ mehr|noch (?:etwas|was|geld)|immer noch|plus rien"
    r"|(?:ne|n|rien|jamais) [^.?!]{0,45}\bplus|encore|ya no|nada mas|mas nada|no [^.?!]{0,45}\bmas"
    r"|todavia|sigue\w*|seguir\w*"
)
_PAID_NO_MORE = tuple(re.compile(rf"\b(?:{one})\b") for one in (f"{_PAID}|{_LEAVES}", _NO_MORE))
# What is paid beside a subscription, and why something was: other questions.
_OTHERWISE = re.compile(
    r"\d|\b(?:why|waarom|warum|wieso|pourquoi|por que|order\w*|parcel\w*|package\w*|deliver\w*"
    r"|ship\w*|return\w*|customs|bestel\w*|pakket\w*|verzend\w*|lever\w*|retour\w*|douane"
    r"|paket\w*|versand\w*|liefer\w*|ruck\w*|zoll|commande\w*|colis|livr\w*|renvo\w*"
    r"|pedido\w*|paquete\w*|envi\w*|devol\w*|aduana)\b"
)
_BRIEF = 14  # words
_RETURNS = r"refund\w*|back|reimburs\w*|terug\w*|zuruck\w*|erstatt\w*|rembours\w*|reembols\w*"
_COMES_BACK = re.compile(rf"\b(?:{_RETURNS})\b")
_BACK = re.compile(rf"\b(?:{_RETURNS}|money|geld|rimbors\w*)\b")


def asks_next_payment(text: str) -> bool:
    """Whether somebody asks when their subscription renews, when and what they pay next, or whether
    they pay anything in the meantime.
    """
    plain = folded(text)
    asked = any(all(one.search(plain) for one in row) for row in _ROWS)
    taken = all(one.search(plain) for one in _TAKEN_NEXT) and not _OTHERWISE.search(plain)
    back = _COMES_BACK if taken else _BACK
    if (asked or taken) and not back.search(plain) and only_asks(text):
        return True
    return _only_names_next(text) or asks_what_is_paid(text) or asks_if_charged_next(text)


def _only_names_next(text: str) -> bool:
    """Whether nothing is said but which payment: "et le prochain prélèvement ?"."""
    words, book = plain_words(text), _book()
    made = book.made_of(words, "next", "payment", "beside")
    return len(words) <= _BRIEF and {"next", "payment"} <= made


def asks_of_own_payments(text: str) -> bool:
    """Whether it is asked in full when they pay for their subscription next, so that it cannot be
    about a parcel that was spoken of.
    """
    return asks_next_payment(text) and not _OTHERWISE.search(folded(text))


def asks_when_next(text: str) -> bool:
    """Whether a few words ask when the next one is, whatever that is: after a payment that was
    explained, it is the next of those.
    """
    plain = folded(text)
    asked = re.search(rf"\b(?:{_NEXT})\b", plain) and re.search(rf"\b(?:{_DAY})\b", plain)
    other = _OTHERWISE.search(plain) or _BACK.search(plain)
    asks = only_asks(text) or has_question_mark(text)
    return bool(asked) and not other and word_count(text) <= _BRIEF and asks


_DAY = (
    r"when(?: ?s)?|what (?:day|date)|which (?:day|date)|wanneer|welke (?:dag|datum)|wann|an welchem"
    r" tag|quand|quel jour|cuando|que dia"
)


def asks_what_is_paid(text: str) -> bool:
    """Whether it is asked if anything is paid, for a while or at all."""
    return asks_what_is_paid_meanwhile(text) or asks_if_paid_no_more(text)


def asks_if_paid_no_more(text: str) -> bool:
    """Whether a brief question is if anything is still paid: "nothing more leaves my account?"."""
    plain = folded(text)
    if not has_question_mark(text) or word_count(text) > _BRIEF:
        return False
    asked = all(one.search(plain) for one in _PAID_NO_MORE)
    return asked and not (
        _COMES_BACK.search(plain) or _book().says(plain, "twice") or _OTHERWISE.search(plain)
    )


def asks_what_is_paid_meanwhile(text: str) -> bool:
    """Whether somebody asks if anything is paid for a month, or until something is."""
    plain = folded(text)
    asked = all(one.search(plain) for one in _PAID_MEANWHILE)
    other = _BACK.search(plain) or _book().says(plain, "twice")
    return asked and not other and only_asks(text)


def asks_how_it_stands(text: str) -> bool:
    """Whether somebody only asks about their subscription, and asks for nothing to be done with it
    nor about a payment.
    """
    plain = folded(text)
    if _BACK.search(plain) or _book().says(plain, "money") or not _book().says(plain, "of_a_plan"):
        return False
    return only_asks(text) and not apart_from_questions(text).how_to


_STILL_HELD = re.compile(
    r"\b(?:do you (?:still|already|by now)? ?have|have you got|is\b[^.?!]{0,30}\bon file"
    r"|(?:heb|hebben) (?:je|jullie|u)\b[^.?!]{0,30}\b(?:al|nog)|staat\b[^.?!]{0,30}\b(?:al|nog)"
    r"|(?:habt|haben|hast) (?:ihr|sie|du)\b[^.?!]{0,30}\b(?:schon|noch)"
    r"|ist\b[^.?!]{0,30}\bhinterlegt"
    r"|(?:avez vous|vous avez|as tu)\b[^.?!]{0,30}\b(?:encore|deja|toujours)"
    r"|(?:ya|todavia|aun) (?:tienen|teneis|tiene)|(?:tienen|teneis|tiene) (?:ya|todavia|aun))\b"
)


def asks_which_card(text: str) -> bool:
    """Whether a few words ask which card of theirs is charged, or whether one is on record."""
    plain = " ".join(re.findall(r"[a-z0-9]+|[?.!]", folded(text).replace("'", " ")))
    if word_count(text) > _BRIEF or _book().says(plain, "other_cards"):
        return False
    if _book().says(plain, "which_card") and _book().says(plain, "is_held", "comes_next"):
        return True
    asked = (has_question_mark(text) or only_asks(text)) and _book().says(plain, "card")
    stays = _book().says(plain, "comes_next") and not _book().says(plain, "not_the_same")
    return asked and (stays or bool(_STILL_HELD.search(plain)))


# "I can't remember whether I ever stopped it": how it stands is not known, and nothing is wished.
_DOUBTS = re.compile(
    r"\b(?:remember|recall|know|sure|certain|herinner\w*|weet|weiss|erinner\w*|sicher|sais|souviens"
    r"|rappelle|recuerdo|acuerdo|segur[oa]|se)\b[^.?!;]{0,30}"
    r"\b(?:whether|if|of|ob|si)\b[^.?!;]{0,30}\b(?:(?:i|we) (?:ever |already |had |have )*"
    r"(?:stopped|cancell?ed|ended|quit|gave)|(?:i|we) (?:ever )?did (?:stop|cancel|end)|ooit"
    r"|opgezegd|gekundigt|beendet|arrete|resilie"
    r"|(?:llegue a|me di|habia|he) \w+)"
)


def doubts_what_was(text: str) -> bool:
    """Whether somebody does not know any more if they ended their subscription."""
    return bool(_DOUBTS.search(folded(text)))


def asks_what_binds(text: str) -> bool:
    """Whether it is asked if what is paid has become more, or how long they are bound, and no goods
    are named: how their plan stands tells both.
    """
    asked, plain = has_question_mark(text) or only_asks(text), folded(text)
    told = (asked and _book().says(plain, "dearer")) or _book().says(plain, "tied")
    return bool(told) and not (goods_in(text) or _SUPPOSES & set(plain_words(text)))


_SUPPOSES = frozenset({"if", "als", "wenn", "falls", "si"})


# What such a question is sometimes taken for.
_TAKEN_FOR = frozenset(
    {
        Intent.CANCEL_SUBSCRIPTION,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.DUPLICATE_CHARGE,
        Intent.INVOICE_QUESTION,
        Intent.UNKNOWN_CHARGE,
        Intent.ORDER_STATUS,
        Intent.REFUND_REQUEST,
        Intent.REFUND_STATUS,
        Intent.WITHDRAW,
    }
)
_LONGEST = 300  # characters of such a question
_ACTS = frozenset({Intent.CANCEL_SUBSCRIPTION, Intent.CHARGED_AFTER_CANCEL})


def as_asked(intent: Intent, clause: str) -> Intent:
    """What a clause is about where it only asks: an act that nobody asks for in it is a question
    about the subscription.
    """
    if len(clause) > _LONGEST:
        return intent
    if intent in _TAKEN_FOR and asks_next_payment(clause):
        return Intent.CHANGE_PLAN
    if intent is Intent.PRODUCT_QUESTION and asks_of_own_payments(clause):
        return intent if asks_in_general(clause) else Intent.CHANGE_PLAN
    if intent in (*_TAKEN_FOR, Intent.PRODUCT_QUESTION) and asks_what_binds(clause):
        return Intent.CHANGE_PLAN
    if intent in _ACTS and doubts_what_was(clause):
        return Intent.CHANGE_PLAN
    if intent in _ACTS and asks_how_it_stands(clause):
        return Intent.PRODUCT_QUESTION if asks_in_general(clause) else Intent.CHANGE_PLAN
    return intent


@cache
def _book() -> Phrasebook:
    return phrasebook("next_payment_words")
