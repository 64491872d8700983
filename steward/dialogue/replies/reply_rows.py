"""What the rows of a customer's requests say to them: of this turn, of before, of elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from actions.hand_over import went_along
from actions.issue_refund import money_of, records
from actions.kind import amount_of, resolved
from actions.phrases import RefundWaiting, RequestWords
from actions.registry import KINDS, declared
from state.desk import DeskState, asked_last
from state.heard import heard_of
from state.turn import messages_of, words_of
from steward.conversation.given_answers import times_told
from steward.desk import Desk
from steward.dialogue.context.offers import stands_in_place
from steward.dialogue.context.reached_noes import wished_past_a_no
from steward.dialogue.context.side_questions import standing
from steward.dialogue.context.told_again import as_it_is_now
from steward.dialogue.replies.offer_evidence import doubts, payments_behind
from steward.dialogue.topics.repetition import is_that_a_yes, offer_stands
from steward.domain.action import Action
from steward.domain.lifecycle import DONE, REMEDIES
from steward.domain.turn import TurnRef
from steward.money import Money
from steward.say import Phrase, Plain, Say
from steward.understanding.exact.addresses import last_address, plain_address
from steward.understanding.exact.dates_named import months_among
from steward.understanding.exact.unchanged import says_unchanged
from steward.understanding.talk.more import numbers_named
from steward.understanding.talk.side_questions import asks_basis
from steward.understanding.text.marks import ends_asking, has_digit, word_count
from steward.understanding.text.months import months_named
from steward.understanding.text.question_parts import question_parts
from steward.understanding.text.shapes import SENTENCE_AND_MARK
from steward.understanding.yes_and_no.stances import read_stances
from steward.wording.facets import RemindOffer, in_short
from steward.wording.render import render
from steward.wording.says import (
    AskedElsewhere,
    DeskWords,
    OfferRestsOn,
    RefundLowered,
    RejectedBecause,
    RemindRefund,
    StillWaiting,
)
from teams.slots import typed


def of_actions(
    touched: Sequence[Action],
    state: DeskState,
    signers: Mapping[str, int],
    lowered: Mapping[str, dict[str, Any]],
    whose: Mapping[str, str],
) -> list[tuple[str, Say]]:
    """What is said of the actions that this turn is about.

    Of one that lacks a proof, the question for it says enough.
    """
    blocked, earlier = state.get("blocked", {}), heard_of(state).about
    asked = told_in_short(state)
    done: list[tuple[str, Say]] = []
    for action in touched:
        if _offered_anew(action, touched):
            continue
        why = blocked.get(action.id)
        say = (
            _lowered(action, lowered)
            or (standing(action) if action.id == earlier else None)
            or (_reminder(action) if _still_offered(action, asked) else None)
            or about(action, signers.get(action.id, 1))
        )
        if say == RequestWords.REQUEST_WITHDRAWN and any(one.state in DONE for one in touched):
            say = RequestWords.REST_WITHDRAWN
        if why != "weak_proof" and say is not None:
            done.append((whose.get(action.id, ""), say if why is None else _held_back(why)))
            if action.state == "rejected" and (because := action.outcome.get("because")):
                told = str(action.outcome.get("told", ""))
                done.append((whose.get(action.id, ""), RejectedBecause(because=because, told=told)))
    return done


def _offered_anew(action: Action, touched: Sequence[Action]) -> bool:
    """Whether it was corrected, and is offered in its right form now, or something in its place:
    "I have left everything as it was" says nothing beside that. What becomes of money is said each
    time.
    """
    if action.kind in REMEDIES or action.state not in ("withdrawn", *DONE):
        return False
    let_go = action.state == "withdrawn"
    return any(
        one.state == "proposed"
        and one.resource == action.resource
        and (one.kind == action.kind or (let_go and stands_in_place(one, action)))
        for one in touched
    )


def offered(state: DeskState) -> set[tuple[str, str]]:
    """What the desk's last question was about: actions and the digests of their terms."""
    question = asked_last(state)
    return {(one.action, one.digest) for one in question.offers} if question is not None else set()


def told_in_short(state: DeskState) -> set[tuple[str, str]]:
    """What is reminded of in short: what the last question was about. Who holds something against
    it hears all of it: a number, a month, an address, or that this is the same one.
    """
    asked = offered(state)
    if not asked:
        return asked
    text = words_of(state)
    named = has_digit(text) or months_named(text) or last_address(text) or plain_address(text)
    return set() if named or says_unchanged(text) else asked


def _still_offered(action: Action, asked: set[tuple[str, str]]) -> bool:
    """Whether the desk's last question was about this, as it stands: it is no new offer."""
    return action.state == "proposed" and (action.id, action.digest) in asked


def of_reminders(
    reminders: Sequence[Action | Say], whose: Mapping[str, str], asked: set[tuple[str, str]]
) -> list[tuple[str, Say]]:
    """What waits for a yes, said once more; in full, where the last question was not about it."""
    again: list[tuple[str, Say]] = []
    for one in reminders:
        if isinstance(one, Phrase | Plain):
            again.append(("", one))
        elif (say := _reminder(one) if _still_offered(one, asked) else about(one)) is not None:
            again.append((whose.get(one.id, ""), say))
    return again


def _held_back(why: str) -> Say:
    match why:
        case "stopped":
            return DeskWords.CHANGES_PAUSED
        case "on_the_loop":
            return DeskWords.ACTION_SOON
        case "waits_for_system":
            return DeskWords.WAITS_FOR_SYSTEM
        case _:
            return DeskWords.SYSTEM_DOWN


def stuck(signers: Mapping[str, int], actions: Sequence[Action], state: DeskState) -> set[str]:
    """Actions that people decided, or the customer agreed to, and whose facts could not be read:
    tried again by clockwork, and told then. Whoever writes meanwhile hears that it waits.
    """
    decided = {a.id for a in actions if a.state == "awaiting"} - signers.keys()
    if messages_of(state):
        return decided
    blocked = state.get("blocked", {})
    return decided | {key for key, why in blocked.items() if why == "waits_for_system"}


async def under_way_elsewhere(
    desk: Desk, conversation: str, proposals: Sequence[str], own: set[str]
) -> list[Say]:
    """What this customer has under way in another conversation already, or took back from here:
    said here, decided there.
    """
    others = [await desk.ledger.get(action_id) for action_id in proposals if action_id not in own]
    customer = await desk.identity.current(conversation) if others else None
    theirs = [a for a in others if customer is not None and a.handle == customer.handle]
    says = [
        about(a) if a.state == "withdrawn" else _under_way(a)
        for a in theirs
        if a.kind in REMEDIES or a.state == "withdrawn"
    ]
    return [say for say in says if say is not None]


def _under_way(action: Action) -> Say:
    amount = amount_of(action.params)
    if action.state == "proposed":
        return AskedElsewhere(amount=amount)
    return StillWaiting(amount=amount)


async def made_elsewhere(desk: Desk, state: DeskState, own: Sequence[Action]) -> list[Action]:
    """What this turn's tasks rest on that another conversation had begun already."""
    made = {one for task in state.get("plan", {}).values() for one in typed(task).actions}
    return [await desk.ledger.get(one) for one in sorted(made - {action.id for action in own})]


def all_told(actions: Sequence[Action]) -> list[Say]:
    """How each thing stands that was asked for in this conversation, the oldest first.

    What waits for a yes is reminded of anyway.
    """
    told = [a for a in actions if a.state not in ("proposed", "withdrawn") and _is_a_matter(a)]
    says = [say for action in told if (say := about(action)) is not None]
    return [as_it_is_now([say]) or say for say in says] or [DeskWords.NOTHING_OPEN]


def _is_a_matter(action: Action) -> bool:
    kind = declared(action.kind)
    return kind.confirm or kind.ticket == "opens"


def _reminder(action: Action) -> Say | None:
    if declared(action.kind).remedy == "refund":
        return RemindRefund(
            **money_of(action), **records(action), reason=action.params.get("reason")
        )
    say = about(action)
    return in_short(say) if say is not None else None


def about(action: Action, signers: int = 1) -> Say | None:
    """What an action's row says to the customer; None for what they need not hear.

    `signers`: how many people have to sign for it.
    """
    kind = KINDS.get(action.kind)
    if went_along(action):
        return None
    say = resolved(kind.tell)(action) if kind is not None and kind.tell is not None else None
    if isinstance(say, RefundWaiting):
        return say.model_copy(update={"signers": signers})
    return say


def _lowered(action: Action, cards: Mapping[str, dict[str, Any]]) -> Say | None:
    """A person gave it a lower amount and it waits for another one:
    the customer hears both amounts.
    """
    card = cards.get(action.id)
    if card is None or action.state != "awaiting" or not card.get("amount"):
        return None
    asked = Money.model_validate(card["amount"])
    return RefundLowered(amount=amount_of(action.params), asked=asked)


async def reminded(
    desk: Desk,
    turn: TurnRef,
    state: DeskState,
    reminders: Sequence[Action | Say],
    again: list[tuple[str, Say]],
) -> list[tuple[str, Say]]:
    """A reminder with nothing else to say: asked why, or the second time,
    with what the offer rests on, then with a person.
    """
    offers = [one for one in reminders if isinstance(one, Action)]
    if not offers:
        return again
    text = words_of(state)
    if wished_past_a_no(text, offers) and not heard_of(state).wants_more:
        return [("", DeskWords.PLAIN_YES), *again]
    what = {"offers": sorted(f"{a.id}:{a.digest}" for a in offers)}
    before = await times_told(desk.db, turn, "remind", what)
    heard = heard_of(state)
    if heard.leans:
        yes = await times_told(desk.db, turn, "is_that_a_yes", what)
        return [("", is_that_a_yes(yes)), *again]
    wants_basis = heard.wants_more or asks_basis(text) or doubts(heard)
    told = not asks_something(text) or _names_its_month(text, offers)
    if not wants_basis and (before == 0 or not told):
        return again if told else [("", DeskWords.NOT_TOLD_HERE), *again]
    if times := await times_told(desk.db, turn, "offer_rests_on", what):
        return [("", offer_stands(times)), *again]
    reasons = list(dict.fromkeys(a.params.get("reason") for a in offers))
    basis: list[tuple[str, Say]] = [("", OfferRestsOn(reason=reason)) for reason in reasons]
    seen = [("", say) for say in await payments_behind(desk, offers)]
    return [*basis, *seen, *again]


def _names_its_month(text: str, offers: Sequence[Action]) -> bool:
    """Whether a month is named that a day of what is offered is in: the offer tells the day."""
    named = months_named(text)
    return any(named & months_among(one.params.values()) for one in offers)


def with_not_told(
    state: DeskState, says: list[tuple[str, Say]], actions: Sequence[Action]
) -> list[tuple[str, Say]]:
    """What is said, where a question that wishes for nothing was heard as the wish that an offer is
    for, and the offer alone is put again: that this is no answer to it.
    """
    question = asked_last(state)
    kind = question.action if question is not None else ""  # its terms may be read anew by now
    before = [about(one) for one in actions if one.state == "proposed" and one.kind == kind]
    in_full = [say for _, say in says if not isinstance(say, RemindOffer | RemindRefund)]
    if not says or any(say not in before for say in in_full):
        return says
    parts = [one.alone for one in question_parts(words_of(state))]
    left = [one for one in parts if asks_something(one) and not read_stances(one).asks]
    if all(_is_told_in(one, in_full) for one in left):
        return says
    return [("", DeskWords.NOT_TOLD_HERE), *says]


def _is_told_in(asked: str, says: Sequence[Say]) -> bool:
    """Whether what is put again in full tells it: a figure or an address that is doubted."""
    if not says:
        return False
    told = " ".join(render(say) for say in says if isinstance(say, Phrase | Plain))
    figures = numbers_named(asked)
    known = bool(figures) and {*figures} <= {*numbers_named(told)}
    return known or bool(months_named(asked) or last_address(asked))


def asks_something(text: str) -> bool:
    """Whether a question is among the words that is more than "yes?" or "really?"."""
    asked = (part.group() for part in SENTENCE_AND_MARK.finditer(text))
    return any(ends_asking(one) and word_count(one) >= _QUESTION for one in asked)


_QUESTION = 4  # words
