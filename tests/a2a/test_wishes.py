"""Which task of a peer's an action belongs to, over the rows of its messages."""

from __future__ import annotations

import pytest

from steward.a2a import repository, wishes
from steward.a2a.repository import Seen
from steward.conversation.conversations import Conversations
from steward.conversation.types import Outgoing
from steward.db import Database
from steward.domain.action import Action, first_task, wish_named
from steward.settings import Settings
from tests.cases import cases
from tests.desk_rows import Desk, open_desk

_FIRST, _TALK = "task-1", "c1"
_PEER = """INSERT INTO desk.peer (name, title, public_pem, scopes, currency, alone_minor, day_minor,
a_minute, open_tasks, repeats) VALUES ('carrier.example', 'A peer', '-----BEGIN PUBLIC KEY-----',
'{skill:refund}', 'USD', 0, 0, 9, 9, 9)"""


@pytest.fixture
def desk(dsn: str, database: Database) -> Desk:
    """A conversation of a peer's, with one task."""
    made = open_desk(dsn, database)
    made.owner(_PEER)
    made.turn(_TALK)
    made.owner(
        "INSERT INTO desk.peer_context (conversation_id, peer, context_id) "
        "VALUES (%s, 'carrier.example', 'x')",
        _TALK,
    )
    made.owner("INSERT INTO desk.peer_task (id, conversation_id) VALUES (%s, %s)", _FIRST, _TALK)
    return made


def told(desk: Desk, task: str = _FIRST, *, answered: bool = True) -> str:
    """A message of the peer's to a task."""
    own = desk.message(_TALK)
    desk.owner(
        "INSERT INTO desk.peer_message (message_id, task_id, own_id, words) "
        "VALUES (%s, %s, 'm', 'digest')",
        own,
        task,
    )
    if answered:
        desk.owner("UPDATE desk.inbox SET answered_at = clock.now() WHERE id = %s", own)
    return own


async def wished(desk: Desk, message: str, task: str, came_of: str | None = None) -> Action:
    """A refund that came of a task of the desk's plan."""
    wish = wish_named(message, task, came_of, 0)
    return await desk.proposed(desk.turn(_TALK), 100, f"charge:{message}:{task}", wish=wish)


async def seen(desk: Desk, task: str = _FIRST) -> Seen:
    async with desk.db.transaction() as connection:
        found = await wishes.parted(connection, task)
        assert found is not None
        return await repository.see(connection, found)


def acts(looked: Seen) -> list[str]:
    return [one.id for one in looked.actions]


@cases(
    ("task", "came_of", "first"),
    [("t2", None, "t2"), ("t3", "t1", "t1"), ("t1", "t1", "t1"), ("identify", None, "identify")],
)
def test_wish_is_that_of_the_task_which_the_words_made(
    task: str, came_of: str | None, first: str
) -> None:
    assert first_task(wish_named("c1:a2a:m", task, came_of, 4), "c1:a2a:m") == first


async def test_wishes_of_one_message_are_tasks_in_the_order_of_its_words(desk: Desk) -> None:
    message = told(desk)
    second = await wished(desk, message, "t2")
    first = await wished(desk, message, "t1")
    came_of_it = await wished(desk, message, "t3", "t1")
    looked = await seen(desk)
    assert acts(looked) == [first.id, came_of_it.id]
    (other,) = looked.further
    further = await seen(desk, other)
    assert (acts(further), further.task.parent) == ([second.id], _FIRST)
    assert [one.text for one in further.messages] == [one.text for one in looked.messages]
    again = await seen(desk)
    assert (again.further, acts(again)) == (looked.further, acts(looked)), "a look changes nothing"


async def test_wishes_of_a_turn_are_tasks_with_its_end_and_told_where_the_first_is(
    desk: Desk,
) -> None:
    talks = Conversations(desk.db, desk.audit, Settings())
    talks.tell_of_peers(wishes.turn_closed)
    message = told(desk, answered=False)
    desk.owner(
        "INSERT INTO desk.peer_push (task_id, id, url, token) VALUES (%s, 'p', 'https://x', 't')",
        _FIRST,
    )
    opened = await talks.open_turn(_TALK)
    assert opened is not None
    wanted = [
        await desk.proposed(
            opened.ref, 100, f"charge:{n}", wish=wish_named(message, f"t{n}", None, 0)
        )
        for n in (1, 2, 3)
    ]
    assert desk.count("peer_task") == 1
    await talks.close_turn(opened.ref, [Outgoing(n=0, text="Shall I?")], None)
    rows = desk.owner(
        "SELECT t.id, t.parent, a.action_id, p.url, p.token FROM desk.peer_task t "
        "JOIN desk.peer_act a ON a.task_id = t.id JOIN desk.peer_push p ON p.task_id = t.id"
    )
    own = {action: (task, parent, *place) for task, parent, action, *place in rows}
    assert own[wanted[0].id] == (_FIRST, None, "https://x", "t")
    assert [own[one.id][1:] for one in wanted[1:]] == [(_FIRST, "https://x", "t")] * 2
    assert len({task for task, *_ in own.values()}) == 3
    looked = await seen(desk)
    assert looked.further == tuple(own[one.id][0] for one in wanted[1:]), "in the words' order"


async def test_wishes_of_a_turn_that_a_person_silenced_are_no_tasks_yet(desk: Desk) -> None:
    talks = Conversations(desk.db, desk.audit, Settings())
    talks.tell_of_peers(wishes.turn_closed)
    message = told(desk, answered=False)
    opened = await talks.open_turn(_TALK)
    assert opened is not None
    for n in (1, 2):
        wish = wish_named(message, f"t{n}", None, 0)
        await desk.proposed(opened.ref, 100, f"charge:{n}", wish=wish)
    desk.owner("UPDATE desk.conversation SET mode = 'person' WHERE id = %s", _TALK)
    closed = await talks.close_turn(opened.ref, [Outgoing(n=0, text="Shall I?")], None)
    assert (closed.silent, desk.count("peer_task")) == (True, 1)


async def test_wish_of_an_unanswered_message_opens_nothing_yet(desk: Desk) -> None:
    message = told(desk, answered=False)
    await wished(desk, message, "t1")
    await wished(desk, message, "t2")
    assert (await seen(desk)).further == ()


async def test_wish_that_is_corrected_or_asked_for_in_another_way_stays_its_task(
    desk: Desk,
) -> None:
    one, two = told(desk), told(desk)
    before = await wished(desk, one, "t1")
    assert acts(await seen(desk)) == [before.id]
    corrected = await wished(desk, two, "t1")
    assert acts(await seen(desk)) == [before.id, corrected.id]
    for action in (before, corrected):
        await desk.ledger.withdraw(None, action.id, "customer")
    instead = await wished(desk, told(desk), "t2")
    looked = await seen(desk)
    assert (acts(looked)[-1], looked.further) == (instead.id, ())


async def test_wish_under_the_name_of_one_that_ended_is_another_task(desk: Desk) -> None:
    message = told(desk)
    await wished(desk, message, "t1")
    await wished(desk, message, "t2")
    (other,) = (await seen(desk)).further
    desk.owner("UPDATE desk.peer_task SET state = 'completed' WHERE id = %s", other)
    later = await wished(desk, told(desk), "t2")
    looked = await seen(desk)
    assert (len(looked.further), looked.further[0]) == (2, other)
    assert acts(await seen(desk, looked.further[1])) == [later.id]


async def test_words_to_one_of_several_tasks_answer_its_own_offers_alone(desk: Desk) -> None:
    message = told(desk)
    first = await wished(desk, message, "t1")
    looked = await seen(desk)
    async with desk.db.transaction() as connection:
        assert await wishes.answered_alone(connection, looked.task) is None
    second = await wished(desk, message, "t2")
    looked = await seen(desk)
    further = await seen(desk, looked.further[0])
    async with desk.db.transaction() as connection:
        assert await wishes.answered_alone(connection, looked.task) == (first.id,)
        assert await wishes.answered_alone(connection, further.task) == (second.id,)


async def test_yes_sent_to_one_task_for_what_another_asked_stays_the_others(desk: Desk) -> None:
    message = told(desk)
    first, second = await wished(desk, message, "t1"), await wished(desk, message, "t2")
    (other,) = (await seen(desk)).further
    desk.owner("UPDATE desk.conversation SET customer = 'cus_dana' WHERE id = %s", _TALK)
    yes = told(desk)
    await desk.ledger.confirm(desk.turn(_TALK), second.id, second.digest, yes)
    assert acts(await seen(desk)) == [first.id]
    assert acts(await seen(desk, other)) == [second.id]
