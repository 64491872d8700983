"""The question that a turn leaves open. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from actions.check_code import code_status
from actions.hand_over import with_people
from actions.registry import KINDS
from state.desk import DeskState, asked_last
from state.heard import heard_of
from steward.dialogue.context.offers import open_offers, references, stands_in_place
from steward.dialogue.context.side_questions import offers_colleague
from steward.dialogue.replies.reply_rows import offered
from steward.dialogue.tasks.planning import waits_for_proof
from steward.dialogue.topics.hesitations import names_of
from steward.domain.action import Action
from steward.domain.understanding import AskedOffer, OpenQuestion
from steward.say import Phrase, Plain, Say
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS
from steward.wording.matters import WhichMatter
from steward.wording.render import render
from steward.wording.says import DeskWords, DidYouMean, ShallTheyHaveIt


def askable(actions: Iterable[Action], state: DeskState) -> list[Action]:
    """Without what cannot be agreed to now: what is held back, and an offer that could not be
    judged and was asked in no question before. Nobody says yes to what was never told.
    """
    asked = offered(state)
    blocked = state.get("blocked", {})
    return [
        a
        for a in actions
        if a.id not in blocked or (blocked[a.id] == "unread" and (a.id, a.digest) in asked)
    ]


def left_open(
    state: DeskState,
    actions: Sequence[Action],
    touched: Sequence[Action],
    asked: OpenQuestion | None,
    *,
    said: bool,
) -> tuple[list[Action | Say], OpenQuestion | None]:
    """What is open after this turn, and what has to be said of it: a yes that money needs, else
    what a team asked, else a code. `said`: whether the teams say something in this turn.
    """
    waiting = open_offers(actions)
    if any(with_people(a) for a in touched) and not waiting:
        return [], None  # nobody here would hear the answer
    if waiting:
        known = {a.id for a in touched}
        # what this turn is about is asked first, and what was chosen stays so
        waiting = [a for a in waiting if a.id in known] or _as_chosen(waiting, state)
        reminders: list[Action | Say] = [a for a in waiting if a.id not in known]
        asks = OpenQuestion(
            kind="confirm",
            action=waiting[0].kind,
            offers=tuple(AskedOffer(action=a.id, digest=a.digest) for a in waiting),
            records=tuple({r: None for a in waiting for r in _named(a)}),
        )
        return reminders, asks
    if asked is not None:
        unsaid = asked.kind == "code" and not (said or touched)
        return [DeskWords.ASK_CODE] if unsaid else [], asked
    codes = [a for a in touched if KINDS[a.kind].hidden]
    if codes and (KINDS[codes[-1].kind].code == "sends" or code_status(codes[-1]) == "wrong"):
        return [], OpenQuestion(kind="code")
    before = asked_last(state)
    if before is None:
        return [], None
    if before.kind == "code" and not heard_of(state).let_go and not codes:
        return [DeskWords.ASK_CODE], OpenQuestion(kind="code")
    if before.kind == "identify" and _still_asks_who(state, touched):
        return [DeskWords.ASK_IDENTIFY], OpenQuestion(kind="identify")
    return [], None


def _as_chosen(waiting: Sequence[Action], state: DeskState) -> list[Action]:
    """Those that wait without what the last question no longer offered, since another one was
    chosen in its place.
    """
    asked = {one.action for one in before.offers} if (before := asked_last(state)) else set[str]()
    chosen = [one for one in waiting if one.id in asked]
    return [
        one
        for one in waiting
        if one.id in asked or not any(stands_in_place(one, other) for other in chosen)
    ]


def _still_asks_who(state: DeskState, touched: Sequence[Action]) -> bool:
    """Whether something waits until it is known whose it is, no person was called for it, and
    nobody said that they have no account.
    """
    said = heard_of(state).no_account
    return waits_for_proof(state.get("plan", {})) and not (touched or said)


def _named(offer: Action) -> Iterable[str]:
    """The records that a bare number may mean; beside an address or a phone it is no record."""
    return () if KINDS[offer.kind].act in CONTACT_ACTS else references(offer).values()


def one_yes(
    says: Sequence[tuple[str, Say]],
    reminders: Collection[tuple[str, Say]],
    question: OpenQuestion | None,
) -> tuple[list[tuple[str, Say]], OpenQuestion | None]:
    """The reply without a reminder of an open offer where it asks which matter is meant, and
    without a guess beside an offer: a bare yes can answer one of them only, and answers what was
    said last. The offer stays open.
    """
    if question is not None and question.kind == "confirm":  # what is only guessed waits
        says = [one for one in says if not isinstance(one[1], DidYouMean | ShallTheyHaveIt)] or says
    which = any(isinstance(say, WhichMatter) for _, say in says)
    if not (which and reminders and question is not None and question.kind == "confirm"):
        return list(says), question
    return [one for one in says if one not in reminders], None


def with_offer(
    says: Sequence[Say], asked: OpenQuestion | None, language: str
) -> OpenQuestion | None:
    """A colleague who was offered, or a first question what it is about,
    is open until the next message; of a few matters, by the names that were told.
    """
    named = next((names_of(say, language) for say in says if isinstance(say, WhichMatter)), ())
    if asked is not None and not (named and asked.kind == "clarify"):
        if not offers_colleague(says) or _takes_a_yes(asked):
            return asked
        by_itself = asked.kind in ("identify", "clarify")
        return asked.model_copy(update={"about": "person"} if by_itself else {"person": True})
    if offers_colleague(says):
        return OpenQuestion(kind="clarify", about="person")
    if asked is None and _names_colleague(says):
        return OpenQuestion(kind="clarify", about="invited")
    if named or DeskWords.CLARIFY in says:
        return OpenQuestion(kind="clarify", about="anything", options=named)
    return None


def _takes_a_yes(asked: OpenQuestion) -> bool:
    """Whether a yes to this question says something else than that a colleague is to be called."""
    shown = asked.kind == "detail" and len(asked.options) == 1
    of_kind = asked.kind in ("identify", "clarify")
    means = asked.kind == "confirm" or (asked.act is not None and not of_kind) or shown
    return means or asked.about in ("colleague", "preference")


# How the desk's English says that a colleague may be asked for, and offers none by itself.
_INVITES = ("ask me for a person", "ask me for a colleague")


def _names_colleague(says: Iterable[Say]) -> bool:
    """Whether one of these says that a colleague may be asked for: a yes to it asks for one."""
    said = (render(say).lower() for say in says if isinstance(say, Phrase | Plain))
    return any(invites in words for words in said for invites in _INVITES)
