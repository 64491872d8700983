"""compose and check_claims: one reply from what the teams found and what the ledger
says, held to the record.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from langchain_core.runnables import RunnableConfig

from actions.issue_refund import money_of
from actions.kind import resolved
from actions.registry import KINDS
from nodes import follow_ups
from nodes.commitments import held_to
from nodes.model_payers import paid_by
from nodes.offers import open_offers
from nodes.repetition import facet_again, news_once, no_further, once_only
from nodes.side_questions import (
    ASKED_BEFORE,
    HAND_OVER,
    beside,
    offers_colleague,
    says_of,
    standing,
    unclear,
)
from nodes.turn import turn_of
from nodes.unrecorded_calls import about_recording
from state.desk import DeskState
from state.team import RESULT, AskCustomer, Say
from steward.conversation.told import times_told
from steward.desk import Desk
from steward.domain.action import Action
from steward.domain.cost import Scope
from steward.domain.lifecycle import REMEDIES
from steward.domain.turn import TurnRef
from steward.domain.understanding import Intent, OpenQuestion
from steward.understanding.consent import accepts_offer_of_person
from steward.understanding.side_questions import asks_basis, takes_leave
from steward.wording.claims import unsupported

type Step = Callable[[DeskState, RunnableConfig], Awaitable[dict[str, Any]]]
# what the desk needs to know before it can answer
_ASKS = frozenset({"ask_identify", "ask_more", "ask_code"})
_NO_PLAN: Any = {"slots": {}}
# said only when there is nothing else to say
_QUIET = frozenset({"already_verified", "no_refund_yet"})


async def compose(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """One reply for the turn, and the question that it leaves open."""
    turn = turn_of(state, config)
    actions, pending, untold, payer = await asyncio.gather(
        desk.ledger.of_conversation(turn.conversation_id),
        desk.approvals.pending(turn.conversation_id),
        desk.approvals.untold(turn.conversation_id),
        paid_by(desk, turn, state.get("heard")),
    )
    signers = {one.action_id: len(one.needs) for one in pending}
    stuck = _stuck(signers, actions)
    untold = [one for one in untold if one.action_id not in stuck]
    named = {*state.get("proposals", []), *(approval.action_id for approval in untold)} - stuck
    touched = [a for a in actions if a.id in named]
    elsewhere = await _elsewhere(
        desk, turn.conversation_id, state.get("proposals", []), {a.id for a in actions}
    )
    found, asked = _from_results(
        state, turn.id, [*actions, *await _made_elsewhere(desk, state, actions)]
    )
    blocked = state.get("blocked", {})
    held = {key for key, why in blocked.items() if why in ("weak_proof", "stopped", "on_the_loop")}
    reminders, question = _open_question(
        state, [a for a in actions if a.id not in held], touched, asked
    )
    lowered = {one.action_id: one.card for one in untold if one.status == "superseded"}
    whose = await _whose(desk, turn.conversation_id, actions)
    done = _of_actions(touched, state, signers, lowered, whose)
    done = await news_once(desk, turn, touched, (state.get("heard") or {}).get("about"), done)
    again = _of_reminders(reminders, whose)
    first = [one for one in done if _comes_first(one[1])]
    rest = [one for one in done if not _comes_first(one[1])]
    answered = bool(elsewhere) or any(say.kind not in _ASKS for _, say in [*found, *done])
    heard = [
        ("", say)
        for say in _from_heard(state, actions, bool(found or done or elsewhere or again), answered)
    ]
    bare = not (found or done or elsewhere or heard)
    again = await _reminded(desk, turn, state, reminders, again) if bare else again
    says = [*heard, *first, *found, *rest, *(("", say) for say in elsewhere), *again]
    if any(say.kind not in _QUIET for _, say in says):
        says = [one for one in says if one[1].kind not in _QUIET]
    says = [(whose, await once_only(desk, turn, say)) for whose, say in says]
    says = [(whose, await facet_again(desk, turn, say)) for whose, say in says]
    says = await no_further(
        desk, turn, [*(("", say) for say in about_recording(state)), *says], len(actions)
    )
    plain = beside([say.model_dump() for say in _by_whom(says)], question)
    text = await _worded(desk, payer, state, plain)
    question = _offer(plain, question)
    return {
        "reply": text,
        "says": plain,
        "question": question.model_dump(mode="json") if question else None,
        "told": [approval.id for approval in untold],
    }


async def _worded(
    desk: Desk, payer: Scope, state: DeskState, says: Sequence[dict[str, Any]]
) -> str:
    """The reply; none where there is nothing to say and nobody has written."""
    if not says and not (state.get("turn") or {}).get("messages"):
        return ""
    return await desk.wording.compose(says, first=bool(state.get("first")), scope=payer)


def _of_actions(
    touched: Sequence[Action],
    state: DeskState,
    signers: Mapping[str, int],
    lowered: Mapping[str, dict[str, Any]],
    whose: Mapping[str, str],
) -> list[tuple[str, Say]]:
    """What is said of the actions that this turn is about.

    Of one that lacks a proof, the question for it says enough.
    """
    blocked, earlier = state.get("blocked", {}), (state.get("heard") or {}).get("about")
    done: list[tuple[str, Say]] = []
    for action in touched:
        why = blocked.get(action.id)
        say = (
            _lowered(action, lowered)
            or (standing(action) if action.id == earlier else None)
            or about(action, signers.get(action.id, 1))
        )
        if why != "weak_proof" and say is not None:
            done.append((whose.get(action.id, ""), say if why is None else _held_back(why)))
    return done


def _of_reminders(
    reminders: Sequence[Action | Say], whose: Mapping[str, str]
) -> list[tuple[str, Say]]:
    again: list[tuple[str, Say]] = []
    for one in reminders:
        if isinstance(one, Say):
            again.append(("", one))
        elif (say := _reminder(one)) is not None:
            again.append((whose.get(one.id, ""), say))
    return again


def _comes_first(say: Say) -> bool:
    """Who they are, and what was taken back, is said before what comes of it."""
    return say.kind == "verified" or say.kind.endswith("_withdrawn")


async def _whose(desk: Desk, conversation: str, actions: Sequence[Action]) -> dict[str, str]:
    """For whom an action is, by name, where that is not who asked for it."""
    met = {
        one: await desk.acting.met(conversation, one)
        for one in {a.representative for a in actions if a.representative}
    }
    return {
        a.id: met[a.representative][a.handle].customer_name or ""
        for a in actions
        if a.representative and a.handle in met[a.representative]
    }


def _by_whom(says: Sequence[tuple[str, Say]]) -> list[Say]:
    """The customer's own affairs first; then, named, those of each for whom they act."""
    ordered: list[Say] = []
    for name in sorted({name for name, _ in says}):
        own = _together([say for whose, say in says if whose == name])
        ordered += [*([Say(kind="acting_for", data={"name": name})] if name else []), *own]
    return ordered


def _together(says: Sequence[Say]) -> list[Say]:
    """Several refunds that need a yes are asked about in one question."""
    merged: list[Say] = []
    if any(s.kind == "cancel_gives_back" for s in says):  # which says it with the offer
        says = [s for s in says if s.kind != "would_come_back"]
    for kind in ("confirm_refund", "remind_refund"):
        several = [s for s in says if s.kind == kind]
        if len(several) > 1:
            merged.append(Say(kind=f"{kind}s", data={"items": [s.data for s in several]}))
            says = [s for s in says if s.kind != kind]
    return [*says, *merged]


def _held_back(why: str) -> Say:
    if why in ("stopped", "on_the_loop"):
        return Say(kind="changes_paused" if why == "stopped" else "action_soon")
    return Say(kind="system_down", data={"system": "billing"})


def _stuck(signers: Mapping[str, int], actions: Sequence[Action]) -> set[str]:
    """Actions that people decided and whose facts could not be read just now:
    tried again by clockwork, and told then.
    """
    return {a.id for a in actions if a.state == "awaiting"} - signers.keys()


async def _elsewhere(
    desk: Desk, conversation: str, proposals: Sequence[str], own: set[str]
) -> list[Say]:
    """What this customer has under way in another conversation already:
    said here, decided there.
    """
    others = [await desk.ledger.get(action_id) for action_id in proposals if action_id not in own]
    customer = await desk.identity.current(conversation) if others else None
    return [
        Say(kind="asked_elsewhere" if a.state == "proposed" else "still_waiting", data=money_of(a))
        for a in others
        if a.kind in REMEDIES and customer is not None and a.handle == customer.handle
    ]


async def _made_elsewhere(desk: Desk, state: DeskState, own: Sequence[Action]) -> list[Action]:
    """What this turn's tasks rest on that another conversation had begun already."""
    made = {
        str(one)
        for task in state.get("plan", {}).values()
        for one in task["slots"].get("actions", [])
    }
    return [await desk.ledger.get(one) for one in sorted(made - {action.id for action in own})]


def _from_results(
    state: DeskState, turn_id: str, actions: Sequence[Action]
) -> tuple[list[tuple[str, Say]], OpenQuestion | None]:
    says: list[tuple[str, Say]] = []
    asked: OpenQuestion | None = None
    for key, raw in state.get("results", {}).items():
        if key.partition("/")[0] != turn_id:
            continue
        result = RESULT.validate_python(raw)
        name = next((str(s.data["name"]) for s in result.says if s.kind == "acting_for"), "")
        made = (
            state.get("plan", {}).get(key.partition("/")[2], _NO_PLAN)["slots"].get("actions", [])
        )
        held = [
            held_to(s, [a for a in actions if a.id in made])
            for s in result.says
            if s.kind != "acting_for"
        ]
        says += [(name, s) for s in held if (name, s) not in says]
        if isinstance(result, AskCustomer):
            asked = result.question
    return says, asked


def _from_heard(
    state: DeskState, actions: Sequence[Action], more: bool, answered: bool
) -> list[Say]:
    """What the words themselves call for.

    `more`: something else is said as well; `answered`: and it is no question of ours.
    """
    heard, note = state.get("heard") or {}, state.get("turn") or {}
    messages = note.get("messages", [])
    says = [Say(kind="masked")] if any(m.get("masked") for m in messages) else []
    if heard.get("emergency"):
        return says
    text, question = "\n".join(m["text"] for m in messages), state.get("question") or {}
    aside = says_of(text, question, bool(heard.get("answered")))
    if noted := heard.get("follows_up"):
        upset = any(i["name"] == Intent.COMPLAINT for i in heard.get("intents", [])[:2])
        follow = follow_ups.says_of(noted, actions, about, upset=upset)
        aside += follow if noted["does"] != "remarks" or not more else []
    says += aside
    foreign = Say(kind="other_language", data={"language": heard.get("language")})
    if more and not answered and heard.get("decision") != "smalltalk" and _foreign(heard):
        says.append(foreign)
    if not messages or more or aside:
        return says
    if not any(m["text"].strip() for m in messages):
        return [*says, Say(kind="empty")]
    names = [i["name"] for i in heard.get("intents", [])[:1]]
    if heard.get("let_go"):
        return [*says, Say(kind="left_at_that")]
    if heard.get("answered") or (state.get("question") or {}).get("kind") == "code":
        return says
    if heard.get("decision") == "ask" and _foreign(heard):
        return [*says, foreign]
    talk = "bye" if takes_leave(text) else "thanks" if "thanks" in names else "greeting"
    kind = {"out_of_scope": "out_of_scope", "smalltalk": talk}.get(heard.get("decision", ""))
    if kind is not None:
        return [*says, Say(kind=kind)]
    if "thanks" in names and not accepts_offer_of_person(text) and not heard.get("refuses"):
        return [*says, Say(kind="thanks")]
    if not (heard.get("consents") or heard.get("refuses")):
        return [*says, unclear(text, question)]
    waiting = [
        say
        for action in actions
        if action.kind in REMEDIES and (say := standing(action)) is not None
    ]
    return [*says, *((waiting if heard.get("consents") else []) or [Say(kind="nothing_open")])]


def _foreign(heard: Mapping[str, Any]) -> bool:
    """Words in a language that the desk does not speak, and nothing in them that it can go by."""
    return (
        heard.get("language") not in ("en", "nl", None, "")
        and not heard.get("answered")
        and not any((heard.get("identifiers") or {}).values())
    )


def _offer(says: Sequence[Mapping[str, Any]], asked: OpenQuestion | None) -> OpenQuestion | None:
    """A colleague who was offered, or a first question what it is about,
    is open until the next message.
    """
    if asked is not None:
        offered = asked.kind == "identify" and offers_colleague(says)
        return asked.model_copy(update={"action": HAND_OVER}) if offered else asked
    if offers_colleague(says):
        return OpenQuestion(kind="clarify", action=HAND_OVER)
    asks = any(say["kind"] == "clarify" for say in says)
    return OpenQuestion(kind="clarify", action=ASKED_BEFORE) if asks else None


def _open_question(
    state: DeskState,
    actions: Sequence[Action],
    touched: Sequence[Action],
    asked: OpenQuestion | None,
) -> tuple[list[Action | Say], OpenQuestion | None]:
    """What is open after this turn: a yes that money needs, else a code, else what a team asked."""
    waiting = open_offers(actions)
    if waiting:
        known = {a.id for a in touched}
        # what this turn is about is asked first
        waiting = [a for a in waiting if a.id in known] or waiting
        reminders: list[Action | Say] = [a for a in waiting if a.id not in known]
        options = tuple(f"{a.id}:{a.digest}" for a in waiting)
        return reminders, OpenQuestion(kind="confirm", action=waiting[0].kind, options=options)
    if asked is not None:
        return [], asked
    codes = [a for a in touched if a.kind in ("send_code", "check_code")]
    if codes and (codes[-1].kind == "send_code" or codes[-1].outcome.get("status") == "wrong"):
        return [], OpenQuestion(kind="code")
    before = state.get("question") or {}
    if (
        before.get("kind") == "code"
        and not (state.get("heard") or {}).get("let_go")
        and not codes
        and not any(a.kind == "hand_over" for a in touched)
    ):
        return [Say(kind="ask_code")], OpenQuestion(kind="code")
    return [], None


async def _reminded(
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
    text = "\n".join(m["text"] for m in (state.get("turn") or {}).get("messages", []))
    what = {"offers": sorted(f"{a.id}:{a.digest}" for a in offers)}
    before = await times_told(desk.db, turn, "remind", what)
    if before == 0 and not asks_basis(text):
        return again
    if await times_told(desk.db, turn, "offer_rests_on", what):
        return [("", Say(kind="offer_person")), *again]
    reasons = list(dict.fromkeys(a.params.get("reason") for a in offers))
    basis = [("", Say(kind="offer_rests_on", data={"reason": reason})) for reason in reasons]
    return [*basis, *again]


def _reminder(action: Action) -> Say | None:
    return (
        Say(kind="remind_refund", data=money_of(action))
        if action.kind == "issue_refund"
        else about(action)
    )


def about(action: Action, signers: int = 1) -> Say | None:
    """What an action's row says to the customer; None for what they need not hear.

    `signers`: how many people have to sign for it.
    """
    kind = KINDS.get(action.kind)
    told = resolved(kind.tell)(action) if kind is not None and kind.tell is not None else None
    say = None if told is None else Say(kind=told.kind, data=told.data)
    if say is None or action.state != "awaiting":
        return say
    return say.model_copy(update={"data": say.data | {"signers": signers}})


def _lowered(action: Action, cards: Mapping[str, dict[str, Any]]) -> Say | None:
    """A person gave it a lower amount and it waits for another one:
    the customer hears both amounts.
    """
    card = cards.get(action.id)
    if card is None or action.state != "awaiting" or not card.get("amount"):
        return None
    return Say(kind="refund_lowered", data=money_of(action) | {"asked": card["amount"]})


async def check_claims(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """A reply that claims more than the facts is written again from the
    facts alone, by template.
    """
    says, reply = state.get("says", []), state.get("reply", "")
    if not unsupported(reply, says):
        return {}
    from steward.wording.offline import OfflineWording

    return {"reply": await OfflineWording().compose(says, first=bool(state.get("first")))}
