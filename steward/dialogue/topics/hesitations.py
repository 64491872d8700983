"""Asks which of a few matters is meant when a message leaves that open, and reads the answer.

Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from steward.domain.understanding import (
    ACT_OF,
    INTENT_TEAM,
    Intent,
    IntentScore,
    OpenQuestion,
    Understanding,
    Utterance,
    Wish,
)
from steward.say import Say
from steward.understanding.exact.addresses import address_told
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.pages.public_questions import asks_in_general, only_leads_on
from steward.understanding.talk.side_questions import bare_number
from steward.understanding.text.choices import chosen_by_number, chosen_by_word
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.questions import asks_how
from steward.wording.languages import OtherLanguage
from steward.wording.matters import Matter, MatterName, WhichMatter, named
from steward.wording.render import words
from steward.wording.says import ClarifyAgain, DeskWords, WhichNumber
from teams.support.phrases import NoArticle

_MATTER_OF: Mapping[Intent, Matter] = {
    Intent.ORDER_STATUS: "parcel",
    Intent.MISSING_PARCEL: "parcel",
    Intent.DUPLICATE_CHARGE: "payment",
    Intent.UNKNOWN_CHARGE: "payment",
    Intent.INVOICE_QUESTION: "invoice",
    Intent.CANCEL_SUBSCRIPTION: "cancel",
    Intent.CHANGE_PLAN: "plan",
    Intent.CHARGED_AFTER_CANCEL: "renewal",
    Intent.REFUND_REQUEST: "money_back",
    Intent.REFUND_STATUS: "refund",
    Intent.RETURN_ITEM: "send_back",
    Intent.DAMAGED_ITEM: "goods",
    Intent.UPDATE_CONTACT: "contact",
    Intent.ACCOUNT_ACCESS: "access",
    Intent.COMPLAINT: "complaint",
    Intent.PRODUCT_QUESTION: "general",
}
_LOOKED_INTO = ("parcel", "payment", "invoice", "refund", "goods")  # nothing is changed for it
_QUOTE = 300
# What the desk says to words that it makes nothing of.
NOT_UNDERSTOOD = frozenset(
    one.kind
    for one in (DeskWords.CLARIFY, DeskWords.OUT_OF_SCOPE, ClarifyAgain, OtherLanguage, WhichMatter)
)
_MOST = 3
_SURE = 0.9  # that it is a question for the pages
_POSSIBLE, _RATHER = 0.2, 0.5  # how likely a matter is to be named, and to be meant rather
_FEW = 6  # words of an answer that chooses


def unclear(text: str, question: OpenQuestion | None, intents: Sequence[IntentScore]) -> Say:
    """Asked a second time what it is about, the desk offers a person.

    A bare number may be an order or an invoice; a doubt between a few matters names them.
    """
    if number := bare_number(text):
        return WhichNumber(number=number)
    asked = question if question is not None and question.kind == "clarify" else None
    if asked is not None and (asked.about or asked.act):
        return ClarifyAgain()
    return asked_about(intents) or _of_goods(text) or DeskWords.CLARIFY


def asked_about(intents: Sequence[IntentScore]) -> WhichMatter | None:
    """The question between the matters that the words may be about; None: they sound like none."""
    found = [one.name for one in intents if one.name in INTENT_TEAM]
    matters = tuple(dict.fromkeys(_MATTER_OF[one] for one in found if one in _MATTER_OF))
    return WhichMatter(matters=named(matters[:_MOST])) if matters else None


def _of_goods(text: str) -> WhichMatter | None:
    """The question whether something is wrong with the goods that words name, and nothing else."""
    return WhichMatter(matters=named(["goods", "general"])) if goods_in(text) else None


def in_place_of_no_page(
    says: Sequence[tuple[str, Say]], heard: Understanding, question: OpenQuestion | None
) -> list[tuple[str, Say]]:
    """The reply, in which words that tell of something and were only guessed to be a question for
    the help pages are asked about by name, once, where no page holds anything on them; words that
    were not read for their language are asked for in another one.
    """
    says = _in_a_language_that_is_read(says, heard)
    of_pages = [one for _, one in says if isinstance(one, NoArticle) or one == DeskWords.CLARIFY]
    asked = question is not None and question.kind == "clarify" and question.about == "anything"
    if not of_pages or len(of_pages) < len(says) or asked:
        return list(says)
    doubt = _doubt_of(heard.text, heard.intents)
    return list(says) if doubt is None else [("", doubt)]


def _in_a_language_that_is_read(
    says: Sequence[tuple[str, Say]], heard: Understanding
) -> list[tuple[str, Say]]:
    language = heard.language
    if language in (*SUPPORTED, ""):
        return list(says)
    unread = OtherLanguage(language=language)
    return [(key, unread if _asks_what_it_is(say) else say) for key, say in says]


def _asks_what_it_is(say: Say) -> bool:
    return say == DeskWords.CLARIFY or isinstance(say, ClarifyAgain | WhichMatter)


def _doubt_of(text: str, intents: Sequence[IntentScore]) -> WhichMatter | None:
    """The matters that words may be about which the help pages hold nothing on; None: they ask
    how things are for everybody, and sound like nothing else.
    """
    likely = {one.name: one.probability for one in intents}
    general = likely.pop(Intent.PRODUCT_QUESTION, 0.0)
    ours = [one for one, sure in likely.items() if one in INTENT_TEAM and sure >= _POSSIBLE]
    best = max((likely[one] for one in ours), default=0.0)
    leads_on = only_leads_on(text)
    if has_question_mark(text) and not (leads_on or goods_in(text)):
        return None  # it asks, and tells of nothing
    if general >= _SURE and general > best and asks_how(text) and not troubles_of(text):
        return None  # how one does something, whatever is told beside it
    if asks_in_general(text) and not (leads_on or best > max(general, _RATHER)):
        return None
    matters = dict.fromkeys(_MATTER_OF[one] for one in ours if one in _MATTER_OF)
    if goods_in(text) and "goods" not in matters:
        matters = dict.fromkeys(["goods", *matters] if best < _RATHER else [*matters, "goods"])
    if not matters:
        return None
    return WhichMatter(matters=named([*list(matters)[: _MOST - 1], "general"]))


def names_of(asked: WhichMatter, language: str) -> tuple[str, ...]:
    """The matters in words, which a button sends as they are."""
    return tuple(_name(one.matter, language) for one in asked.matters)


def _name(matter: Matter, language: str) -> str:
    return words(MatterName(number=0, matter=matter), language)


def with_matter_chosen(
    heard: Understanding, question: OpenQuestion | None, recent: Sequence[Utterance]
) -> Understanding:
    """The message as a wish about the matter that it chooses, in the words that left the doubt."""
    if question is None or question.about != "anything" or not question.options:
        return heard
    said = next((one.text for one in reversed(recent) if one.role == "customer"), "")
    if said and (own := _own_matter(heard, question.options)) is not None:
        wish = Wish(intent=own, identifiers=heard.identifiers, quote=said[-_QUOTE:])
        return heard.model_copy(update={"wishes": (*heard.wishes, wish), "decision": "act"})
    chosen = _chosen(heard, question.options)
    if chosen is None or not said:
        return heard
    intent = _intent_of(chosen)
    quote = f"{said}\n{heard.text}" if _tells_contact(heard) else said
    wish = Wish(intent=intent, identifiers=heard.identifiers, quote=quote[-_QUOTE:])
    act = ACT_OF.get(intent)
    asks = tuple(dict.fromkeys((*heard.stances.asks, *([act] if act else []))))
    return heard.model_copy(
        update={
            "wishes": (wish,),
            "intents": (IntentScore(name=intent, probability=1.0),),
            "stances": heard.stances.model_copy(update={"asks": asks}),
            "decision": "act",
            "asking": False,
            "consents": False,
        }
    )


def _own_matter(heard: Understanding, options: Sequence[str]) -> Intent | None:
    """The first matter that is only looked into, where somebody answers with who they are: whoever
    asks how things are for everybody says no name.
    """
    more = {one.intent for one in heard.wishes} - {Intent.VERIFY_IDENTITY}
    if more or _says_more(heard) or not _tells_contact(heard):
        return None
    matters = _matters_of(options)
    if "contact" in matters or "access" in matters:
        return None  # the address may be what it is about
    first = next((one for one in matters if one in _LOOKED_INTO), None)
    return None if first is None else _intent_of(first)


def _chosen(heard: Understanding, options: Sequence[str]) -> Matter | None:
    """The one that few words choose: by its number, by a word that only its name has, or by a yes
    where it is the only one.
    """
    matters = _matters_of(options)
    few = _FEW + max(map(word_count, options))
    if _says_more(heard) or word_count(heard.text) > few:
        return None
    if heard.text.strip() in options:
        return matters[options.index(heard.text.strip())]
    if len(matters) == 1 and heard.consents:
        return matters[0]
    if "contact" in matters and _tells_contact(heard):
        return "contact"
    place = chosen_by_number(heard.text, options)
    if place is None and word_count(heard.text) <= _FEW and not heard.wishes:
        place = chosen_by_word(heard.text, options)
    return matters[place] if place is not None else None


def _says_more(heard: Understanding) -> bool:
    """Whether the answer calls for something else, refuses, or was read by a model."""
    others = heard.calls_people or heard.refuses
    return bool(others)


def _tells_contact(heard: Understanding) -> bool:
    """Whether the answer is the address, the mailbox or the number that is to be had."""
    named = heard.identifiers.email or heard.identifiers.phone
    return bool(named) or address_told(heard.text) is not None


def _intent_of(matter: Matter) -> Intent:
    return next(one for one, about in _MATTER_OF.items() if about == matter)


def _matters_of(options: Sequence[str]) -> list[Matter]:
    return [one for option in options if (one := _matter_called(option)) is not None]


def _matter_called(name: str) -> Matter | None:
    called = (one for one in dict.fromkeys(_MATTER_OF.values()))
    return next((one for one in called if any(_name(one, x) == name for x in SUPPORTED)), None)
