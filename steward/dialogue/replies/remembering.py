"""What a customer asks the desk to remember, to tell, or to forget: done once, and said.

Rows say it: the messages of the turn, the question that was open, who has proved who they are. What
state notes of it can delay it, and can make nobody's words into a wish.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from actions.check_code import CheckWords
from state.desk import DeskState
from state.heard import heard_of
from state.turn import messages_of
from steward.conversation import preferences
from steward.conversation.fence import guard
from steward.conversation.spoken import set_language
from steward.conversation.types import OpenedTurn
from steward.db import Connection
from steward.desk import Desk
from steward.dialogue.context.lines import last_of_desk
from steward.domain.turn import TurnRef
from steward.domain.understanding import OpenQuestion, Utterance
from steward.say import Say, read
from steward.understanding.people.preferences import KINDS, Preference, What, Wished, preferences_in
from steward.understanding.text.language import guess_language
from steward.understanding.yes_and_no.consent import consents, refuses
from steward.wording.remembered import (
    AskToRemember,
    CalledByName,
    PreferencesForgotten,
    PreferencesKept,
    PreferencesLater,
    PreferencesShown,
    Remembering,
    things,
)
from steward.wording.remembered import preferences as of_things
from steward.wording.says import DeskWords

_TOLD = {
    kind.kind: kind for kind in (PreferencesKept, PreferencesShown, AskToRemember, PreferencesLater)
}


class Said(NamedTuple):
    """What is answered to it, and what is asked."""

    says: tuple[Say, ...] = ()
    asks: OpenQuestion | None = None


def wished_in(text: str, recent: Sequence[Utterance]) -> Wished:
    """What a message says of preferences, after what was said before it."""
    before = _named_last(recent)
    return preferences_in(text, [one.what for one in before.things] if before else ())


def is_of_it(opened: OpenedTurn, wished: Wished) -> bool:
    """Whether there is something to do about it in this turn."""
    return wished.said or _asked(opened.question) or bool(_waits(opened.recent))


def _asked(question: OpenQuestion | None) -> bool:
    return question is not None and question.about == "preference"


def _named_last(recent: Sequence[Utterance]) -> Remembering | None:
    """What the desk's last line told of what it remembers."""
    last = last_of_desk(recent)
    told = last.told if last is not None else ()
    found = [_TOLD[one.kind].model_validate(one.data) for one in told if one.kind in _TOLD]
    return found[-1] if found else None


def _waits(recent: Sequence[Utterance]) -> tuple[Preference, ...]:
    """What is to be kept once it is known whose it is."""
    for line in reversed(recent):
        kinds = set(line.says)
        if kinds & {PreferencesKept.kind, PreferencesForgotten.kind}:
            return ()
        for one in line.told:
            if one.kind == PreferencesLater.kind:
                return of_things(PreferencesLater.model_validate(one.data).things)
    return ()


async def remembered(desk: Desk, turn: TurnRef, state: DeskState) -> Said:
    """See to what these words ask for. Repeating it says the same, and does nothing again."""
    if not heard_of(state).remembers:
        return Said()
    opened = await desk.conversations.opened(turn)
    text = "\n".join(message.text for message in opened.messages)
    wished, customer = (
        wished_in(text, opened.recent),
        await desk.identity.current(turn.conversation_id),
    )
    keep = {one.what: one for one in (*_waits(opened.recent), *wished.keep)}
    declined = False
    if _asked(opened.question) and opened.question is not None:
        offered = (_of_option(one) for one in opened.question.options)
        if consents(text):
            keep |= {one.what: one for one in offered}
        declined = refuses(text) and not wished.said
    async with desk.db.transaction() as connection:
        await guard(connection, turn)
        spoken = [one.value for one in (*keep.values(), *wished.lean) if one.what == "language"]
        spoken += [wished.speaks] if wished.speaks and not spoken else []
        if spoken:
            await set_language(connection, turn.conversation_id, spoken[-1])
        if customer is None:
            said = _for_nobody(wished)
        else:
            said = await _for(desk, connection, opened, customer.handle, wished, keep, declined)
    return said._replace(says=(DeskWords.GOES_ON_IN, *said.says)) if wished.speaks else said


async def once_more(
    desk: Desk, turn: TurnRef, state: DeskState, says: Sequence[tuple[str, Say]], *, asked: bool
) -> list[tuple[str, Say]]:
    """What the desk said last, once more where another language is wished for and nothing else is
    said; `asked`: what is open is asked again by itself.
    """
    if ("", DeskWords.GOES_ON_IN) not in says or asked:
        return [*says]
    opened = await desk.conversations.opened(turn)
    last = last_of_desk(opened.recent)
    told = [read(one.model_dump()) for one in last.told] if last is not None else []
    before = guess_language(last.text) if last is not None else ""
    if before == await desk.conversations.language(turn.conversation_id):
        told = []
    more = [("", say) for say in told if ("", say) not in says] if len(says) == 1 else []
    if len(says) == 1 and not more:
        return [*says, ("", DeskWords.GREETING)]
    return [*says, *more]


def _for_nobody(wished: Wished) -> Said:
    """Nothing is kept of somebody who is not known: who they are is asked, what they like noted."""
    if wished.keep:
        later = PreferencesLater(things=things(wished.keep))
        return Said((later, DeskWords.ASK_IDENTIFY), OpenQuestion(kind="identify"))
    if wished.forget or wished.shows:
        return Said((DeskWords.ASK_IDENTIFY,), OpenQuestion(kind="identify"))
    greets = wished.lean and not (wished.rest or wished.speaks)
    return Said((DeskWords.GREETING,) if greets else ())


async def _for(
    desk: Desk,
    connection: Connection,
    opened: OpenedTurn,
    handle: str,
    wished: Wished,
    keep: dict[What, Preference],
    declined: bool,
) -> Said:
    message, own = opened.messages[-1].id, opened.ref.conversation_id
    before = await preferences.kept(connection, handle)
    await preferences.change(
        connection,
        desk.audit,
        own,
        handle,
        message,
        keep=keep.values(),
        forget=wished.forget,
    )
    says: list[Say] = []
    if keep:
        says.append(PreferencesKept(things=things(keep.values())))
    if wished.forget:
        gone = [one for what, one in before.items() if what in wished.forget and what not in keep]
        says.append(PreferencesForgotten(things=things(gone)))
    if wished.shows:
        now = await preferences.kept(connection, handle)
        says.append(PreferencesShown(things=things(now.values())))
    lean = [one for one in wished.lean if before.get(one.what) != one]
    if lean:
        options = tuple(f"{one.what}:{one.value}" for one in lean)
        asks = OpenQuestion(kind="clarify", about="preference", options=options)
        return Said((*says, AskToRemember(things=things(lean))), asks)
    if wished.lean and not (says or wished.rest):
        says.append(PreferencesKept(things=things(wished.lean)))
    return Said(tuple([*says, *([DeskWords.LEFT_AT_THAT] if declined else [])]))


def one_question(said: Said, question: OpenQuestion | None) -> tuple[Said, OpenQuestion | None]:
    """What is said of it beside what is asked already: a yes means one thing."""
    if question is None:
        return said, said.asks
    says = tuple(say for say in said.says if not isinstance(say, AskToRemember))
    return Said(says, None), question


def _of_option(option: str) -> Preference:
    what, _, value = option.partition(":")
    return Preference(what=next(one for one in KINDS if one == what), value=value)


async def greeted(
    desk: Desk, turn: TurnRef, state: DeskState, says: Sequence[tuple[str, Say]]
) -> list[Say]:
    """The name and the language of a customer who is known for the first time here, by what they
    asked to have remembered; words that tell a language say more than that.
    """
    proved = any(say == CheckWords.VERIFIED for _, say in says)
    if not (state.get("first") or proved) or not messages_of(state):
        return []
    customer = await desk.identity.current(turn.conversation_id)
    if customer is None:
        return []
    told = await desk.conversations.language(turn.conversation_id)
    known = await preferences.known(desk.db, customer.handle)
    if not told and "language" in known:
        async with desk.db.transaction() as connection:
            await guard(connection, turn)
            await set_language(connection, turn.conversation_id, known["language"].value)
    return [CalledByName(called=known["name"].value)] if "name" in known else []
