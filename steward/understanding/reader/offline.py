"""The understanding that needs no key: an `Understander` over the local classifier."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from steward.domain.understanding import (
    INTENT_TEAM,
    Intent,
    OpenQuestion,
    Stances,
    Told,
    Understanding,
    Utterance,
    Wish,
)
from steward.understanding.emergency.business import asks_if_awake
from steward.understanding.exact.identifiers import extract
from steward.understanding.exact.name_changes import with_new_name
from steward.understanding.exact.own_corrections import only_corrects
from steward.understanding.exact.tax_ids import (
    VAT_CORRECTION,
    corrects_invoice,
    in_another_name,
    says_what_it_carries,
    tax_id_for_invoice,
)
from steward.understanding.orders.faults_in_use import with_fault_in_use
from steward.understanding.orders.goes_back_asked import with_goes_back_asked
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.made_up_for import wants_something_for_it
from steward.understanding.orders.never_ordered import came_unordered, is_new_here, never_ordered
from steward.understanding.orders.orders_apart import with_each_order
from steward.understanding.pages.page_subjects import tells_of_stock
from steward.understanding.payments.disputed_refunds import wants_disputed_back
from steward.understanding.payments.documents import only_asks_for_document
from steward.understanding.payments.gift_cards import (
    GIFT_CARD,
    asks_for_its_balance,
    asks_of_gift_card,
)
from steward.understanding.payments.how_long import asks_how_long_it_takes
from steward.understanding.payments.invoice_states import with_invoice_state
from steward.understanding.payments.invoices_apart import with_each_invoice
from steward.understanding.payments.payment_ways import PAYMENT_METHOD, pays_another_way
from steward.understanding.payments.refund_ways import redirects_refund
from steward.understanding.payments.stolen_cards import tells_of_a_stolen_card
from steward.understanding.people.account_users import COMPANY_USERS, only_names_a_plan
from steward.understanding.people.joining import with_joining_told
from steward.understanding.people.newsletters import ADVERTISING, ends_newsletter, names_plan_beside
from steward.understanding.people.no_danger import danger_told
from steward.understanding.people.noted_asked import without_taking_back
from steward.understanding.people.passing import is_in_passing
from steward.understanding.plan.only_less import wanted_less
from steward.understanding.plan.plan_had import with_plan_had_asked
from steward.understanding.plan.plans import plan_slots, step_told
from steward.understanding.plan.renewal_questions import asks_which_card
from steward.understanding.plan.rhythms import (
    RHYTHM,
    asks_how_often_it_is,
    names_interval,
    of_charges,
)
from steward.understanding.plan.turned_wishes import with_last_wish
from steward.understanding.reader.classifier import Classifier
from steward.understanding.reader.other_matters import without_others
from steward.understanding.reader.reading import read
from steward.understanding.reader.request_words import (
    CHANGE_ORDER,
    FEEDBACK,
    STOCK,
    SURPLUS,
    TASTE,
    WARRANTY,
    asks_of_stock,
    changes_order,
    gives_feedback,
    is_of_the_press,
    joins_accounts,
    names_a_difference,
    names_data,
    names_instalments,
    of_a_plan_alone,
    of_our_goods,
    tells_of_surplus,
    tells_of_taste,
)
from steward.understanding.reader.requests import Requested, requested
from steward.understanding.reader.two_wishes import with_each_half
from steward.understanding.talk.apologies import without_apologies
from steward.understanding.talk.follow_ups import read_follow_up
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.marks import question_in
from steward.understanding.text.questions import asks_if_possible
from steward.understanding.text.word_lists import overlap
from steward.understanding.yes_and_no.act_names import PLAN_ACTS
from steward.understanding.yes_and_no.answers import sounds_like_a_yes
from steward.understanding.yes_and_no.conditions import after_denied_condition
from steward.understanding.yes_and_no.stances import read_stances, without_refusals
from steward.understanding.yes_and_no.sums_agreed import agrees_to_a_sum, without_small_sums

if TYPE_CHECKING:
    from steward.domain.cost import Scope


_SURE, _CERTAIN = 0.8, 0.9
_FRAUD, _DISPUTED = "fraud", "disputed_at_the_bank"
_ERASURE = "data_erasure"
# Requests that the trained reader hears in too much: each only where the message, or the clause
# that it was heard in, says so in words.
_ONLY_IF: Mapping[str, Callable[[str, str], bool]] = {
    "bereavement": lambda text, quote: not (is_in_passing(text) or asks_if_awake(quote)),
    "data_access": lambda text, quote: names_data(text),
    _ERASURE: lambda text, quote: names_data(text) or not of_a_plan_alone(text),
    "fraud": lambda text, quote: not is_new_here(quote),
    "instalments": lambda text, quote: names_instalments(quote),
    "vat_correction": lambda text, quote: (
        says_what_it_carries(text)
        or in_another_name(text) is not None
        or corrects_invoice(text) is not None
        or not only_asks_for_document(text)
    ),
    "minor": lambda text, quote: not agrees_to_a_sum(quote) and _tells_of_a_minor(text),
    "price_difference": lambda text, quote: names_a_difference(text),
    "payment_method": lambda text, quote: not asks_which_card(text),
    "gift_card": lambda text, quote: not asks_of_gift_card(text),
    _DISPUTED: lambda text, quote: not asks_how_long_it_takes(text),
    "delivery_rhythm": lambda text, quote: not (wants_something_for_it(text) or of_charges(quote)),
    COMPANY_USERS: lambda text, quote: not only_names_a_plan(text),
    CHANGE_ORDER: lambda text, quote: changes_order(quote) and changes_order(text),
    "link_accounts": lambda text, quote: joins_accounts(text),
    "press": lambda text, quote: is_of_the_press(text),
    STOCK: lambda text, quote: asks_of_stock(quote) and not extract(quote).entities,
    FEEDBACK: lambda text, quote: gives_feedback(quote) and not extract(text).entities,
    WARRANTY: lambda text, quote: of_our_goods(text),
}


def _tells_of_a_minor(text: str) -> bool:
    """Whether a minor is heard in more than a sum that is called minor."""
    rest = without_small_sums(text)
    return rest == text or ((asked := requested(rest)) is not None and asked.name == "minor")


class OfflineUnderstander:
    """Implements the port `Understander` with rules and a trained classifier."""

    def __init__(self, classifier: Classifier[Intent]) -> None:
        self._classifier = classifier

    async def understand(
        self,
        text: str,
        open_question: OpenQuestion | None = None,
        recent: Sequence[Utterance] = (),
        scope: Scope | None = None,
        had: Sequence[Told] = (),
        whole: str = "",
    ) -> Understanding:
        """What the text means: recent turns count only as something that it may follow."""
        heard = self.read(text, open_question)
        if not any(line.role == "desk" for line in recent):
            return heard
        return heard.model_copy(update={"follows": read_follow_up(question_in(heard.text))})

    def read(self, text: str, open_question: OpenQuestion | None = None) -> Understanding:
        """The same, for callers without an event loop."""
        offered = open_question is not None and open_question.kind == "confirm"
        said = text if offered else without_apologies(text)
        heard = read(said, self._classifier, open_question)
        leans = offered and sounds_like_a_yes(heard.text)
        again = partial(read, classifier=self._classifier)
        if not offered:
            heard = with_last_wish(with_each_order(heard, again), again)
            heard = with_new_name(with_each_invoice(with_invoice_state(heard)))
        heard = _with_request(heard)
        if not offered:
            heard = with_each_half(heard, lambda half: _with_request(again(half)))
            heard = without_taking_back(with_fault_in_use(heard))
        heard = with_joining_told(with_goes_back_asked(heard, open_question))
        heard = heard if offered else with_plan_had_asked(heard)
        heard = heard.model_copy(update={"emergency": danger_told(text).kind, "leans": leans})
        return without_others(heard) if open_question is None else heard


def _of_a_parcel(heard: Understanding, quote: str) -> bool:
    """Whether these words surely ask where a parcel is or when it comes, or where an order that
    they name is to go.
    """
    of_orders = {Intent.ORDER_STATUS}
    if heard.identifiers.order is not None:
        of_orders.add(Intent.UPDATE_CONTACT)
    sure = heard.surely(_SURE) & of_orders
    return any(wish.intent in sure and overlap(wish.quote, quote) for wish in heard.wishes)


def _is_of_no_parcel(asked: Requested) -> bool:
    """Whether a request is for a repair, or what is in stock: "wann wieder lieferbar" is of goods
    that nobody has ordered; or whether an order can surely be another.
    """
    if asked.name == CHANGE_ORDER:
        return asked.sure >= _CERTAIN and asks_if_possible(asked.quote)
    return asked.name == WARRANTY or (asked.name == STOCK and tells_of_stock(asked.quote))


def _of_a_new_contact(heard: Understanding, quote: str) -> bool:
    """Whether these words name the contact that is to be had from now on."""
    new = {one.value for one in heard.contacts if one.owner == "new"}
    return bool(new) and any(entity.value in new for entity in extract(quote).entities)


def _names_no_plan(wish: Wish) -> bool:
    """Whether it is for a change of plan that names none: beside a request that is heard, "how do I
    change it for my subscription" is about what that names.
    """
    if wish.intent != Intent.CHANGE_PLAN:
        return False
    return not plan_slots(wish.quote).said().keys() - {"change"}


def _of_a_stolen_card(heard: Understanding) -> Requested | None:
    """The report that a payment card was stolen, or is in other hands, or that something was
    ordered by nobody they know: a card that nobody calls a gift is the one that they pay with.
    """
    told = tells_of_a_stolen_card(heard.text) or never_ordered(heard.text)
    if not (came_unordered(heard.text) or (told and not heard.asking)):
        return None
    return Requested(_FRAUD, heard.text[:300], (heard.text[:300],), people=True)


# Of these a guess counts as much as a wish that is sure: one too many harms nobody.
_HEARD_EARLY = frozenset({"bereavement", "data_access", "data_erasure", "fraud", "minor"})


def _is_likelier_a_wish(heard: Understanding, asked: Requested) -> bool:
    """Whether the words of a request that is only guessed at make a wish that is sure: the desk
    sees to that, and calls nobody.
    """
    if asked.sure >= _CERTAIN or not asked.people or asked.name in _HEARD_EARLY:
        return False
    sure = heard.surely(_CERTAIN)
    return any(
        wish.intent in sure and wish.intent in INTENT_TEAM and overlap(wish.quote, asked.quote)
        for wish in heard.wishes
    )


def _of_another_rhythm(heard: Understanding) -> Requested | None:
    """The request for another interval, where a change of the plan is wished for that names no
    plan and no step, but how often it is to come.
    """
    wishes = [wish for wish in heard.wishes if wish.intent == Intent.CHANGE_PLAN]
    if len(wishes) != 1:
        return None
    if not names_interval(wishes[0].quote) and wanted_less(heard.text) != "rhythm":
        return None
    if plan_slots(heard.text).said().keys() - {"change", "from_period", "period"}:
        return None
    quote = wishes[0].quote
    return Requested(RHYTHM, quote, (quote,), people=False)


def _is_the_request(wish: Wish, asked: Requested) -> bool:
    """Whether a wish was only read in the words of the request, or in what is told beside them of
    goods that came too many: how they go back, people say.
    """
    if asked.name == SURPLUS and wish.intent in _OF_GOODS:
        return True
    return any(overlap(wish.quote, one) for one in asked.clauses)


def _ends_both(wish: Wish, asked: Requested) -> bool:
    """Whether one clause ends the plan and the newsletter: "cancel my plan and the newsletter"."""
    ends = asked.name == ADVERTISING and wish.intent == Intent.CANCEL_SUBSCRIPTION
    return ends and names_plan_beside(asked.quote)


def _of_goods_beside(wish: Wish, asked: Requested) -> bool:
    """Whether goods are wished for in the same clause: "sie zurück und keine Mails mehr"."""
    return asked.name == ADVERTISING and wish.intent in _OF_GOODS and bool(goods_in(wish.quote))


_OF_GOODS = frozenset({Intent.RETURN_ITEM, Intent.DAMAGED_ITEM, Intent.MISSING_PARCEL})


def _of_a_newsletter(heard: Understanding) -> Requested | None:
    """The request for no more advertising, by whatever verb also ends a plan."""
    if not (clauses := ends_newsletter(heard.text)):
        return None
    return Requested(ADVERTISING, heard.text[:300], clauses, people=False)


def _of_a_balance(heard: Understanding) -> Requested | None:
    """The question what is left on a gift card, which sounds like one about an invoice."""
    if not asks_for_its_balance(heard.text):
        return None
    quote = heard.text[:300]
    return Requested(GIFT_CARD, quote, (quote,), people=True)


_LIKE_A_RHYTHM = frozenset({Intent.CHANGE_PLAN, Intent.PRODUCT_QUESTION, Intent.ORDER_STATUS})


def _how_often(heard: Understanding) -> Requested | None:
    """The same request, of who only asks how often they get something: pages tell it."""
    wished = {wish.intent for wish in heard.wishes}
    if not wished <= _LIKE_A_RHYTHM or not asks_how_often_it_is(heard.text):
        return None
    return Requested(RHYTHM, heard.text[:300], (heard.text,), people=False)


def _said_in_words(asked: Requested | None, text: str) -> Requested | None:
    """The request, unless it is of what came or how it tastes and the words do not say so: then
    they may make another one.
    """
    told = _TOLD_OF.get("" if asked is None else asked.name)
    return asked if told is None or told(text) else None


_TOLD_OF: Mapping[str, Callable[[str], bool]] = {SURPLUS: tells_of_surplus, TASTE: tells_of_taste}


def _with_request(heard: Understanding) -> Understanding:
    """With the declared request that the words make, instead of what its clauses were taken for."""
    asked = _said_in_words(requested(heard.text), heard.text)
    if asked is None or asked.name == VAT_CORRECTION:  # what rules hear is no guess
        papers = tax_id_for_invoice(heard.text) or in_another_name(heard.text)
        papers = papers or corrects_invoice(heard.text)
        asked = papers or asked or pays_another_way(heard.text)
    if asked is not None and not asked.people and step_told(after_denied_condition(heard.text)):
        return heard  # "if there is no such rhythm, then pause it for two months"
    asked = asked or _of_another_rhythm(heard) or _how_often(heard)
    asked = asked or _of_a_newsletter(heard) or _of_a_balance(heard)
    if asked is None or asked.name == GIFT_CARD:
        asked = _of_a_stolen_card(heard) or asked
    if asked is not None and _is_likelier_a_wish(heard, asked):
        return heard
    if asked is None or only_corrects(extract(heard.text)):
        return heard
    if _of_a_parcel(heard, asked.quote) and not _is_of_no_parcel(asked):
        return heard
    if _of_a_new_contact(heard, asked.quote):
        return heard
    if not asked.people and heard.language not in SUPPORTED:
        return heard
    if asked.name == _ERASURE and heard.identifiers.order and not names_data(heard.text):
        return heard  # "O-9422 may go altogether"
    if asked.name == PAYMENT_METHOD and redirects_refund(heard.text):
        return _with_refund(heard)
    if asked.name in _ONLY_IF and not _ONLY_IF[asked.name](heard.text, asked.quote):
        return heard
    if asked.name == _DISPUTED and wants_disputed_back(heard.text):
        return heard.model_copy(update={"asking": False})
    if asked.people and heard.stances.refuses:  # "no gift card, my money" is no wish about one
        rest = requested(without_refusals(heard.text))
        if rest is None or rest.name != asked.name:
            return heard
    both = [_ends_both(wish, asked) for wish in heard.wishes]
    wishes = tuple(
        wish
        for wish in heard.wishes
        if not (_names_no_plan(wish) or _is_the_request(wish, asked))
        or _ends_both(wish, asked)
        or _of_goods_beside(wish, asked)
    )
    return heard.model_copy(
        update={
            "typed": asked.name,
            "typed_quote": asked.quote,
            "wishes": wishes,
            "stances": _beside(heard, () if any(both) else asked.clauses),
            "decision": "act",
            "asking": asked.name == RHYTHM and asks_how_often_it_is(heard.text),
        }
    )


def _with_refund(heard: Understanding) -> Understanding:
    """With the wish for money back, which is to come by another way than it was paid."""
    if any(wish.intent in _OF_MONEY_BACK for wish in heard.wishes):
        return heard
    wish = Wish(intent=Intent.REFUND_REQUEST, quote=heard.text[:300])
    wishes = (*(one for one in heard.wishes if one.intent not in _LIKE_A_REFUND), wish)
    return heard.model_copy(update={"wishes": wishes, "decision": "act"})


_OF_MONEY_BACK = frozenset({Intent.REFUND_REQUEST, Intent.RETURN_ITEM, Intent.DUPLICATE_CHARGE})
_LIKE_A_REFUND = frozenset({Intent.INVOICE_QUESTION, Intent.UPDATE_CONTACT, Intent.REFUND_STATUS})


def _beside(heard: Understanding, clauses: Sequence[str]) -> Stances:
    """What is asked for beside these clauses: to cancel a newsletter cancels no subscription."""
    rest = heard.text
    for clause in clauses:
        rest = rest.replace(clause, " ")
    still = read_stances(rest).asks if rest.strip() else ()
    kept = tuple(act for act in heard.stances.asks if act not in PLAN_ACTS or act in still)
    return heard.stances.model_copy(update={"asks": kept})
