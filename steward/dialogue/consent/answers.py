"""Handles a yes or no of the customer. Rules read it from their own words and bind it to
the action that was asked about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from actions.registry import KINDS, declared, needs_yes
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent.several_offers import (
    acts_beside,
    confirm,
    is_told_by_name,
    told_apart,
    withdraw,
)
from steward.dialogue.context.by_goods import without_let_go
from steward.dialogue.context.offers import (
    REMEDIES,
    asked_about,
    exclude_each_other,
    leads_to,
    names_offered,
    only_agrees,
    open_offers,
    stands_in_place,
    wants_else,
)
from steward.dialogue.context.offers import references as records_of
from steward.domain.action import Action
from steward.domain.lifecycle import UNDECIDED
from steward.domain.turn import TurnRef
from steward.domain.understanding import Understanding
from steward.ledger import repository as ledger
from steward.understanding.orders.goods import goods_beside
from steward.understanding.orders.goods_bought import bought
from steward.understanding.people.has_none import has_none
from steward.understanding.talk.side_questions import names_other_tender
from steward.understanding.talk.subjects import named_among
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.agreement import agrees, named_alone
from steward.understanding.yes_and_no.conditions import conditional
from steward.understanding.yes_and_no.consent import corrects, refuses, withdraws
from steward.understanding.yes_and_no.left_alone import called
from steward.understanding.yes_and_no.offer_chosen import offer_chosen
from steward.understanding.yes_and_no.request_ended import ends_the_request
from steward.understanding.yes_and_no.second_thoughts import prefers

_AT_THE_BANK = "disputed_at_the_bank"  # the declared request


def meant(heard: Understanding, asked: Iterable[Action]) -> list[str]:
    """Of several actions that were asked about, those that the customer named by invoice,
    order, charge or amount, by what was bought, or by what they are: "the money, please".
    """
    asked = list(asked)
    named, amounts = heard.identifiers, {(a.minor, a.currency) for a in heard.amounts}
    goods = named_among(heard.text, {a.id: str(a.params.get("item", "")) for a in asked})
    references = {value for value in (named.invoice, named.order, named.charge) if value}
    found = [
        a
        for a in asked
        if references & {*records_of(a).values()}
        or (a.params.get("amount_minor"), a.params.get("currency")) in amounts
        or (a.kind in KINDS and KINDS[a.kind].act in heard.stances.asks)
        or a.id in goods
    ]
    # of two of one kind, the one that is named by its plan or card, and not its like
    alone = named_alone(heard.text, asked)
    ids, kinds = {a.id for a in alone}, {a.kind for a in alone}
    return [a.id for a in asked if a.id in ids or (a in found and a.kind not in kinds)]


def _refused_by_name(heard: Understanding, asked: Sequence[Action]) -> list[str]:
    """Those that a refusal calls by a name of their own: "no to the return"."""
    kinds = called(heard.text, {a.kind for a in asked}) if heard.refuses else set[str]()
    return [a.id for a in asked if a.kind in kinds]


def pressed(opened: OpenedTurn) -> bool:
    """Whether a button was pressed in this turn."""
    return any(message.answer for message in opened.messages)


def by_button(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The words of a button are no yes to anything but its own offer, whatever is open by now."""
    return (
        heard.model_copy(update={"consents": False, "refuses": False}) if pressed(opened) else heard
    )


async def settle_answer(
    desk: Desk, opened: OpenedTurn, heard: Understanding
) -> tuple[list[str], bool]:
    """Confirm or withdraw what the desk had asked.

    Returns the actions touched and whether the message answered.
    Repeating it after a crash returns the same: what this turn withdrew already counts as touched.
    """
    turn, question = opened.ref, opened.question
    actions = await desk.ledger.of_conversation(turn.conversation_id)
    if pressed(opened):
        return await _settle_buttons(desk, opened, actions)
    if wants_else(heard.text, question):
        return [], True
    told = await told_apart(desk, opened, heard, actions)
    if told or is_told_by_name(opened, heard, actions):  # or only something else is refused
        return told, bool(told)
    if refused := [a for a in actions if a.state in UNDECIDED and _is_refused(a, heard)]:
        return await withdraw(desk, turn, refused), True
    if fetched := _fetched_by_the_bank(opened, heard, actions):
        return await withdraw(desk, turn, fetched), False  # people hear of it all the same
    # "before I forget: do you ship …?" asks something in between
    said = withdraws(heard.text) or (question is None and ends_the_request(heard.text))
    withdrawn = heard.takes_back and (said or not has_question_mark(heard.text))
    withdrawn = withdrawn and (said or not _wants_other(heard))
    if withdrawn and (elsewhere := await _waiting_elsewhere(desk, opened, heard, actions)):
        return await _withdraw_elsewhere(desk, turn, elsewhere), True
    if question is not None and question.kind == "confirm":
        if others := _the_others(heard, actions, {offer.action for offer in question.offers}):
            return others, True
        named = asked_about(question, actions)
        chosen = meant(heard, named) or _refused_by_name(heard, named)
        picked = 0 < len(chosen) < len(named)
        if picked:
            named = [a for a in named if a.id in chosen]
        # "the second one", or of two of which only one can be done: which is not told
        other = heard.corrected.other and len(named) > 1
        one_of_them = other or exclude_each_other(named)
        answers = bool(chosen) or only_agrees(question) or _chooses_it(opened)
        if answers and not one_of_them and agrees(heard.text, named, acts_beside(opened, actions)):
            await confirm(desk, opened, named)
            await _close_others(desk, turn, named, actions)
            return [a.id for a in named], True
        if heard.refuses and not withdrawn and names_other_tender(heard.text):
            return [], False  # the money is wanted, by a way that it cannot go
        if heard.refuses and not withdrawn and _refuses_another_remedy(heard, named):
            return [a.id for a in named], True  # what is offered is what they want: it stands
        if heard.refuses or withdrawn:
            return await withdraw(desk, turn, named), True
        return (chosen, True) if picked else ([], False)
    if withdrawn and opened.messages:
        begun = opened.messages[0].received_at
        named = [
            a
            for a in actions
            if needs_yes(a.kind)
            and (a.state in UNDECIDED or (a.state == "withdrawn" and a.updated_at >= begun))
        ]
        return await withdraw(desk, turn, named), bool(named)
    return [], False


def _chooses_it(opened: OpenedTurn) -> bool:
    """Whether who was asked for this or something else says that it is what is offered."""
    return offer_chosen("\n".join(one.text for one in opened.messages)) is not None


def without_agreed(
    heard: Understanding, actions: Iterable[Action], touched: Collection[str]
) -> Understanding:
    """The message without wishes that only say again what its yes agrees to, by the goods: "yes,
    I'll send the teapot back" is no second return of it.
    """
    about = [a for a in actions if a.id in touched]
    heard = without_let_go(heard, about)
    if heard.refuses:
        return _without_refused(heard, {a.kind for a in about})
    agreed = [a for a in about if a.state != "withdrawn"]
    if not agreed or not agrees(heard.text, agreed):
        return heard
    own = {thing for a in agreed for thing in bought(str(a.params.get("item", ""))).perhaps}
    kept = tuple(
        wish
        for wish in heard.wishes
        if not any(leads_to(a, wish.intent) or names_offered(heard, a, wish) for a in agreed)
        or goods_beside(wish.quote, own)
    )
    return heard.model_copy(update={"wishes": kept})


def _without_refused(heard: Understanding, kinds: Collection[str]) -> Understanding:
    """ "No to the return" wishes for no return, where it asks for nothing in its place."""
    if heard.stances.asks or not called(heard.text, kinds):
        return heard
    asked_by = {intent for one in kinds for intent in KINDS[one].asked_by}
    gone = [one for one in heard.wishes if one.intent in asked_by and refuses(one.quote)]
    return heard.model_copy(update={"wishes": tuple(w for w in heard.wishes if w not in gone)})


def _wants_other(heard: Understanding) -> bool:
    """Whether what only sounds like taking back wishes for another way, or tells what there is
    not.
    """
    rather = not REMEDIES.isdisjoint(heard.stances.asks) or prefers(heard.text)
    return rather or has_none(heard.text)


async def _waiting_elsewhere(
    desk: Desk, opened: OpenedTurn, heard: Understanding, here: Iterable[Action]
) -> list[Action]:
    """What the proved customer takes back that waits for people in another conversation of theirs:
    what the words name, or else the only one, where nothing is open here.
    """
    customer = await desk.identity.current(opened.ref.conversation_id)
    if customer is None or not opened.messages:
        return []
    there = await desk.ledger.read(
        ledger.waiting_elsewhere,
        customer.handle,
        opened.ref.conversation_id,
        opened.messages[0].received_at,
    )
    there = [a for a in there if needs_yes(a.kind)]
    mine = [a for a in here if needs_yes(a.kind) and a.state in UNDECIDED]
    named = _records_named(heard)
    if named:
        return [] if _of_records(mine, named) else _of_records(there, named)
    return there if len(there) == 1 and not mine else []


def _records_named(heard: Understanding) -> set[str]:
    """The records that the words name, with those that they say are fine."""
    said = heard.identifiers
    names = {said.invoice, said.order, said.charge, said.account, *heard.corrected.dropped}
    return {name for name in names if name}


def _of_records(actions: Iterable[Action], named: set[str]) -> list[Action]:
    return [a for a in actions if named & {*records_of(a).values()}]


async def _withdraw_elsewhere(desk: Desk, turn: TurnRef, actions: list[Action]) -> list[str]:
    """The same as here; the other conversation then waits for nobody, and learns it by a run."""
    touched = await withdraw(desk, turn, actions)
    for conversation in dict.fromkeys(a.conversation_id for a in actions):
        await desk.runs.wake(conversation)
    return touched


def _the_others(
    heard: Understanding, actions: Iterable[Action], asked: Collection[str]
) -> list[str]:
    """ "The other account", where one of several open offers was asked about:
    those that were not.
    """
    if not heard.corrected.other or heard.corrected.dropped:
        return []
    return [a.id for a in open_offers(actions) if a.id not in asked]


async def _settle_buttons(
    desk: Desk, opened: OpenedTurn, actions: Iterable[Action]
) -> tuple[list[str], bool]:
    """Buttons count for the action and the digest that they name,
    and no words of that turn for any other offer.

    Words that came along and take it back ("wait") leave a yes uncounted: it is asked again.
    """
    rows, touched = {a.id: a for a in actions}, list[str]()
    beside = "\n".join(m.text for m in opened.messages if m.answer is None)
    doubted = bool(beside.strip()) and (refuses(beside) or corrects(beside) or withdraws(beside))
    for message in opened.messages:
        pressed, action = (
            message.answer,
            rows.get(message.answer.action) if message.answer else None,
        )
        if pressed is None or action is None or action.digest != pressed.digest:
            continue
        if pressed.says == "no":
            touched += await withdraw(desk, opened.ref, [action])
        elif not doubted:
            if action.state == "proposed":
                await desk.ledger.confirm(opened.ref, action.id, pressed.digest, message.id)
            touched.append(action.id)
            await _close_others(desk, opened.ref, [action], rows.values())
    return touched, bool(touched)


async def _close_others(
    desk: Desk, turn: TurnRef, agreed: Collection[Action], actions: Iterable[Action]
) -> None:
    """What was asked for before and is agreed to in another way now is not wished for any more."""
    chosen = {action.id for action in agreed}
    for other in actions:
        if other.id in chosen or other.state not in UNDECIDED:
            continue
        if any(stands_in_place(action, other) for action in agreed):
            await desk.ledger.withdraw(turn, other.id, "customer", why="replaced")


def _is_refused(action: Action, heard: Understanding) -> bool:
    return action.kind in KINDS and KINDS[action.kind].act in heard.stances.refuses


def _refuses_another_remedy(heard: Understanding, named: Iterable[Action]) -> bool:
    """Whether all that is refused is another remedy than is offered: "no wait, not a voucher"."""
    offered = {KINDS[a.kind].act for a in named if a.kind in KINDS}
    refused = set(heard.stances.refuses)
    remedies = bool(offered and refused) and offered | refused <= REMEDIES
    return remedies and offered.isdisjoint(refused)


def _fetched_by_the_bank(
    opened: OpenedTurn, heard: Understanding, actions: Iterable[Action]
) -> list[Action]:
    """The money that was asked for here, where it is told that the bank fetches it: nobody is to
    have it twice. Who only asks, or lets go of it there, tells nothing of the kind.
    """
    if heard.typed != _AT_THE_BANK or not opened.messages or has_question_mark(heard.text):
        return []
    if only_asks(heard.text) or withdraws(heard.text) or conditional(heard.text):
        return []
    begun = opened.messages[0].received_at
    return [
        action
        for action in actions
        if declared(action.kind).remedy == "refund"
        and (
            action.state in UNDECIDED
            or (action.state == "withdrawn" and action.updated_at >= begun)
        )
    ]
