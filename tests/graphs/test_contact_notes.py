"""The line of a contact in the customer's history, on the real systems: one, whoever looks and
whatever breaks meanwhile, and never of somebody else or in the customer's turn.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from steward.clockwork import Clockwork
from steward.decisions.halt import Halts
from steward.domain.action import Action
from steward.domain.approval import Person
from steward.server.work_view import reader_of, work_of
from steward.views.record import happened
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long
LENA = Person(login="lena", name="Lena", roles=("lead",))


async def ended(bench: Bench, account: str = "A-4") -> None:
    """A question and a farewell of who is signed in."""
    await bench.prove(account)
    await bench.say("Where is my order O-4001? I am marzipan with rage")
    assert "Have a good day" in await bench.say("thanks, bye")


async def again(bench: Bench) -> None:
    """Another matter, and another farewell."""
    await bench.say("How long do I have to return something?")
    await bench.say("thanks, bye")


def noted(bench: Bench) -> list[dict[str, Any]]:
    return list(bench.company.systems("/sandbox/books")["interactions"])


async def notes(bench: Bench) -> list[Action]:
    actions = await bench.desk.ledger.of_conversation(bench.conversation)
    return [one for one in actions if one.kind == "note_contact"]


async def states(bench: Bench) -> list[str]:
    return [str(one.state) for one in await notes(bench)]


async def test_contact_that_ended_is_one_line_however_many_sweepers_look(bench: Bench) -> None:
    await ended(bench)
    assert noted(bench) == [], "nothing is written in the customer's turn"
    await asyncio.gather(*(Clockwork(bench.desk).look() for _ in range(5)))
    await Clockwork(bench.desk).look()
    (line,) = noted(bench)
    day = datetime.now(UTC).date().isoformat()
    assert line["summary"] == (
        f"{day}: Asked where the order is. Resolved. [desk {bench.conversation}/1]"
    )
    assert line["contact_id"] == "C-4"
    assert line["channel"] == "chat"
    assert await states(bench) == ["confirmed"]


async def test_line_of_a_contact_is_on_the_page_and_in_the_record(bench: Bench) -> None:
    await ended(bench)
    await Clockwork(bench.desk).look()
    shown = await work_of(bench.desk, bench.conversation, await reader_of(bench.desk, ("lead",)))
    assert shown.about == "Where is the order", "what is the desk's own is no wish"
    [line] = shown.proposals
    assert (line.title, line.state) == ("Line in the history", "confirmed")
    told = [one.words for one in happened(await bench.desk.audit.entries(bench.conversation))]
    assert any("line in the customer’s history" in words for words in told)
    assert (await bench.desk.audit.verify(bench.conversation)).ok


@pytest.mark.parametrize("after", ["propose", "apply", "execute"])
async def test_sweeper_that_dies_over_a_contact_is_followed_by_another(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, after: str
) -> None:
    await ended(bench)
    ledger = bench.desk.ledger
    part = {"propose": ledger.contacts, "apply": ledger, "execute": ledger.execution}[after]
    whole = getattr(part, after)

    async def then_die(*given: Any, **named: Any) -> Any:
        await whole(*given, **named)
        raise asyncio.CancelledError

    with monkeypatch.context() as dying:
        dying.setattr(part, after, then_die)
        with pytest.raises(asyncio.CancelledError):
            await Clockwork(bench.desk).look()
    with bench.owner() as owner:  # its lease is over
        owner.execute("UPDATE desk.action SET looked_until = NULL WHERE kind = 'note_contact'")
    await Clockwork(bench.desk).look()
    assert len(noted(bench)) == 1
    assert await states(bench) == ["confirmed"]


async def test_contact_whose_proposal_is_rolled_back_waits_for_the_next_look(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ended(bench)

    async def dies(*_: Any) -> None:
        raise asyncio.CancelledError

    with monkeypatch.context() as dying:
        dying.setattr("steward.decisions.contacts.due_checks.look_now", dies)
        with pytest.raises(asyncio.CancelledError):
            await Clockwork(bench.desk).look()
    assert await notes(bench) == []
    await Clockwork(bench.desk).look()
    assert len(noted(bench)) == 1


async def test_contact_where_the_crm_takes_no_lines_is_noted_nowhere(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ended(bench)
    offers = bench.desk.gateway.offers
    monkeypatch.setattr(
        bench.desk.gateway, "offers", lambda tool: tool != "crm.add_interaction" and offers(tool)
    )
    await Clockwork(bench.desk).look()
    monkeypatch.undo()
    await Clockwork(bench.desk).look()
    assert (noted(bench), await notes(bench)) == ([], [])


async def test_contact_of_a_customer_without_a_record_in_the_crm_is_noted_nowhere(
    bench: Bench,
) -> None:
    await ended(bench)
    with bench.owner() as owner:
        owner.execute("DELETE FROM desk.link WHERE system = 'crm'")
    await Clockwork(bench.desk).look()
    assert (noted(bench), await notes(bench)) == ([], [])


async def test_contact_that_is_another_customers_by_now_is_denied(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ended(bench)
    ledger = bench.desk.ledger
    await ledger.contacts.propose("en", kept=True)
    with bench.owner() as owner:
        owner.execute("UPDATE desk.outcome SET customer = NULL")
    await Clockwork(bench.desk).look()
    assert (noted(bench), await states(bench)) == ([], ["denied"])
    assert await bench.desk.db.ask("SELECT 1 FROM desk.action WHERE look_at IS NOT NULL") == []


async def test_contact_is_noted_while_a_person_has_the_conversation(bench: Bench) -> None:
    await ended(bench)
    await bench.desk.conversations.set_mode(None, bench.conversation, "person", by="staff:aiko")
    await Clockwork(bench.desk).look()
    assert len(noted(bench)) == 1


async def test_contact_is_not_noted_while_everything_is_stopped(bench: Bench) -> None:
    await ended(bench)
    halts = Halts(bench.desk.db, bench.desk.audit)
    await halts.halt(LENA, "")
    await Clockwork(bench.desk).look()
    assert (noted(bench), await states(bench)) == ([], ["proposed"])
    await halts.resume(LENA)
    turns = await bench.desk.db.ask("SELECT count(*) AS n FROM desk.turn")
    bench.company.systems("/sandbox/clock", {"shift": 600})
    await Clockwork(bench.desk).look()
    assert len(noted(bench)) == 1
    assert turns == await bench.desk.db.ask("SELECT count(*) AS n FROM desk.turn")


async def test_line_that_waits_for_its_system_costs_no_turn_of_the_customer(bench: Bench) -> None:
    await ended(bench)
    await bench.desk.ledger.contacts.propose("en", kept=True)
    assert "60 days" not in await bench.say("How long do I have to return something?")
    assert (noted(bench), await states(bench)) == ([], ["proposed"])
    await bench.say("thanks, bye")
    await Clockwork(bench.desk).look()
    assert len(noted(bench)) == 2


async def test_line_that_the_crm_does_not_answer_is_sent_again_under_its_key(bench: Bench) -> None:
    await ended(bench)
    fault = {"system": "crm", "tool": "add_interaction", "kind": "timeout_after", "times": 1}
    bench.company.systems("/sandbox/fault", fault)
    await Clockwork(bench.desk).look()
    bench.company.systems("/sandbox/clock", {"shift": 3600})
    with bench.owner() as owner:
        owner.execute("UPDATE desk.action SET claimed_until = NULL")
    await Clockwork(bench.desk).look()
    assert len(noted(bench)) == 1
    assert await states(bench) == ["confirmed"]


async def test_contact_about_the_same_that_ends_the_same_way_is_no_second_line(
    bench: Bench,
) -> None:
    await ended(bench)
    await Clockwork(bench.desk).look()
    await ended(bench)
    await Clockwork(bench.desk).look()
    assert len(noted(bench)) == 1
    await again(bench)
    await Clockwork(bench.desk).look()
    assert len(noted(bench)) == 2


async def test_line_of_an_erased_customer_is_taken_out_of_the_ledger(bench: Bench) -> None:
    await ended(bench)
    await Clockwork(bench.desk).look()
    plan = await bench.desk.erasures.erase("joep.bal@example.com", "noor")
    assert plan.done
    assert {"crm"} <= {one.system for one in plan.elsewhere}
    query = "SELECT params, outcome FROM desk.action WHERE kind = 'note_contact'"
    assert await bench.desk.db.ask(query) == [{"params": {"removed": True}, "outcome": {}}]


async def test_erased_customers_contact_that_was_not_noted_yet_never_is(bench: Bench) -> None:
    await ended(bench)
    assert (await bench.desk.erasures.erase("joep.bal@example.com", "noor")).done
    await Clockwork(bench.desk).look()
    assert (noted(bench), await notes(bench)) == ([], [])
