"""A customer of a real company is erased: every table of the desk is looked through afterwards."""

from __future__ import annotations

import pytest
from langgraph.types import Command
from psycopg import sql

from steward.conversation.outcomes import end_quiet
from steward.decisions.halt import Halts
from steward.domain.approval import Answered
from steward.errors import BadInput, Stale
from steward.server import customer_view, rows
from steward.server.routes import panel
from steward.server.work_view import reader_of, work_of
from steward.stores import ageing
from steward.stores.erased import ErasedIds, digest
from steward.stores.erasing import Erasures
from steward.stores.registry import STORES
from steward.views.approval import approval_view, listed_approval
from steward.views.panel import panel as shown_panel
from tests.graphs.conftest import Bench

MAIL = "roos.dam@example.com"
# What only she and her records say; billing's own ids lead to nobody here.
HERS = ("roos", MAIL, "keizersgracht", "nieuwe markt", "thunderstruck", "marzipan")


async def served(bench: Bench) -> None:
    """Everything of hers: an address, a refund, a complaint with a ticket, notes, a rejection."""
    await bench.prove("A-5")
    await bench.say("Order O-5001 never arrived, please give me my money back")
    await bench.say("yes, please refund it")
    await bench.say(
        "Please deliver order O-5003 to another address: Keizersgracht 12, 1015 CN Amsterdam"
    )
    await bench.say("yes please")
    for approval in await bench.desk.approvals.list("pending"):
        await bench.sign("lena", approval)
        await bench.graph.ainvoke(Command(update={"woken": "w"}), bench.config, durability="sync")
    await bench.say("I want to complain, I am thunderstruck by your marzipan manners")
    with bench.owner() as owner:
        owner.execute(
            "INSERT INTO desk.note (id, conversation_id, login, text) "
            "VALUES ('n1', %s, 'lena', 'Roos called')",
            [bench.conversation],
        )
        owner.execute("UPDATE desk.action SET look_at = NULL WHERE state = 'confirmed'")


def found_in(bench: Bench) -> dict[str, list[str]]:
    """By word, the tables of the desk in which it still is."""
    where: dict[str, list[str]] = {}
    with bench.owner() as owner:
        for store in STORES:
            there = owner.execute("SELECT to_regclass(%s)", (store.table,)).fetchone()
            if store.optional and there == (None,):
                continue
            name = sql.Identifier(*store.table.split("."))
            query = sql.SQL(
                "SELECT lower(coalesce(string_agg(x::text, ' '), '')) FROM {} x"
            ).format(name)
            row = owner.execute(query).fetchone()
            assert row is not None
            for word in HERS:
                if word in row[0]:
                    where.setdefault(word, []).append(store.table)
    return where


def erasures(bench: Bench) -> Erasures:
    return bench.desk.erasures


async def test_erased_customer_is_in_no_table_and_the_record_verifies(bench: Bench) -> None:
    await served(bench)
    before = found_in(bench)
    assert before.keys() == set(HERS), "the story does not say everything any more"
    plan = await erasures(bench).plan(MAIL)
    assert (plan.name, plan.in_the_way, plan.done) == ("Roos Dam", (), False)
    assert plan.conversations == (bench.conversation,)
    assert found_in(bench) == before, "a plan changes nothing"
    assert {one.system for one in plan.elsewhere} >= {"billing", "crm"}
    assert (await erasures(bench).erase("Roos Dam", "noor")).done
    assert found_in(bench) == {}
    for chain in (bench.conversation, "desk"):
        assert (await bench.desk.audit.verify(chain)).ok
        last = (await bench.desk.audit.entries(chain))[-1]
        assert (last.event, last.actor) == ("customer.erased", "staff:noor")
    with pytest.raises(BadInput, match="nobody here is called so"):
        await erasures(bench).plan(MAIL)


async def test_erased_customer_is_named_in_no_row_of_a_report_that_counts_them(
    bench: Bench,
) -> None:
    await bench.prove("A-1")
    await bench.say("how long do I have to return something?")
    with bench.owner() as owner:
        owner.execute("UPDATE clock.shift SET shift = shift + interval '3 days'")
    assert await end_quiet(bench.desk.db, 24) == 1
    who = "SELECT count(*)::int AS contacts, count(customer)::int AS named FROM desk.outcome"
    assert await bench.desk.db.ask(who) == [{"contacts": 1, "named": 1}]
    erased = await erasures(bench).erase("A-1", "noor")
    assert {one.table: one.rows for one in erased.cleared}["desk.outcome"] == 1
    assert await bench.desk.db.ask(who) == [{"contacts": 1, "named": 0}]


async def test_erasing_keeps_what_money_was_given_for(bench: Bench) -> None:
    await served(bench)
    paid = await bench.desk.db.ask(
        "SELECT id, kind, state, params, facts, digest, handle FROM desk.action WHERE remedy <> ''"
    )
    assert [one["kind"] for one in paid] == ["issue_refund"]
    await erasures(bench).erase(MAIL, "noor")
    assert paid == await bench.desk.db.ask(
        "SELECT id, kind, state, params, facts, digest, handle FROM desk.action WHERE remedy <> ''"
    )
    others = await bench.desk.db.ask("SELECT params FROM desk.action WHERE remedy = ''")
    assert others
    assert all(one["params"] == {"removed": True} for one in others)
    assert len(bench.refunds()) == 1


async def test_erased_conversation_can_be_read_and_gone_on_with(bench: Bench) -> None:
    await served(bench)
    await erasures(bench).erase(MAIL, "noor")
    reader = await reader_of(bench.desk, ("lead",))
    await work_of(bench.desk, bench.conversation, reader)
    await customer_view.seen(bench.desk, bench.conversation, 0)
    for row in await rows.approvals(bench.desk):
        assert approval_view(row).id == listed_approval(row, for_me=False).id
    assert shown_panel(await panel._read(bench.desk, bench.conversation), reader).name == ""
    assert "email" in (await bench.say("where is my order O-5001?")).replace("-", "")


async def test_erased_customer_is_in_no_words_of_a_rejection(bench: Bench) -> None:
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("yes, please refund it")
    [approval] = await bench.desk.approvals.list("pending")
    lena = await bench.desk.approvals.person("lena")
    assert lena is not None
    answered = Answered(
        approval_id=approval.id,
        digest=approval.digest,
        verdict="reject",
        reason="a marzipan story, as so often",
        because="own",
        told="the marzipan was eaten",
    )
    await bench.desk.approvals.decide(lena, answered)
    await bench.graph.ainvoke(Command(update={"woken": "w"}), bench.config, durability="sync")
    assert {"desk.signature", "desk.action"} <= set(found_in(bench)["marzipan"])
    assert (await erasures(bench).erase("A-3", "noor")).done
    assert found_in(bench) == {}
    kept = await bench.desk.db.ask("SELECT login, verdict, digest FROM desk.signature")
    assert kept == [{"login": "lena", "verdict": "reject", "digest": approval.digest}]


async def test_erasing_waits_for_what_is_under_way(bench: Bench) -> None:
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("yes, please refund it")
    plan = await erasures(bench).plan("A-3")
    assert [one.what for one in plan.in_the_way] == [
        "something is not decided or not done: issue_refund"
    ]
    with pytest.raises(Stale, match="not decided"):
        await erasures(bench).erase("A-3", "noor")
    assert await words(bench) > 0


async def test_erasing_who_is_with_people_says_with_whom_and_what_ends_it(bench: Bench) -> None:
    await bench.prove("A-3")
    await bench.say("I want to talk to a human please")
    with bench.owner() as owner:
        owner.execute(
            "INSERT INTO desk.inbox (id, conversation_id, channel, text) "
            "VALUES ('i-late', %s, 'chat', 'hello?')",
            [bench.conversation],
        )
    [nobody] = (await erasures(bench).plan("A-3")).in_the_way
    assert nobody.what == "it is with people: nobody has taken it yet"
    for step in ("take-over", "say", "close", "return"):
        assert f"steward conversations {step} ID" in nobody.next_step
    with bench.owner() as owner:
        owner.execute("UPDATE desk.conversation SET mode_by = 'aiko'")
    [somebody] = (await erasures(bench).plan("A-3")).in_the_way
    assert somebody.what == "it is with people: aiko has it"
    with bench.owner() as owner:
        owner.execute("UPDATE desk.conversation SET mode = 'paused', mode_by = 'lena'")
    [paused] = (await erasures(bench).plan("A-3")).in_the_way
    assert paused.what == "it is paused: by lena"
    with bench.owner() as owner:
        owner.execute("UPDATE desk.conversation SET mode = 'desk', mode_by = ''")
    assert [one.what for one in (await erasures(bench).plan("A-3")).in_the_way] == [
        "a message waits for its answer"
    ]


async def test_erasing_while_a_payment_is_followed_says_until_when_and_what_then(
    bench: Bench,
) -> None:
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("yes, please refund it")
    with bench.owner() as owner:
        owner.execute(
            "UPDATE desk.action SET state = 'confirmed', "
            "look_at = clock.now() + interval '2 days' WHERE kind = 'issue_refund'"
        )
    [payment] = (await erasures(bench).plan("A-3")).in_the_way
    assert payment.what == "a payment is still followed"
    assert payment.until is not None
    assert "run this again" in payment.next_step
    with pytest.raises(Stale, match=f"until {payment.until:%Y-%m-%d}") as refused:
        await erasures(bench).erase("A-3", "noor")
    assert "run this again" in refused.value.next_step


async def erased_on_the_lost_database(bench: Bench) -> None:
    """She was erased after the backup was made from which these rows come: the list says so."""
    ids = [row["handle"] for row in await bench.desk.db.ask("SELECT handle FROM desk.customer")]
    listed = ErasedIds(bench.company.home / "erased.txt")
    listed.add([*ids, bench.conversation])
    assert not any(word in " ".join(listed.listed()) for word in (*HERS, *ids))


async def test_erased_customer_whom_a_backup_brought_back_stops_the_desk_and_is_erased_again(
    bench: Bench,
) -> None:
    await served(bench)
    halts = Halts(bench.desk.db, bench.desk.audit)
    await halts.look_for_erased(erasures(bench))
    assert await halts.standing() is None
    await erased_on_the_lost_database(bench)
    await halts.look_for_erased(erasures(bench))
    halt = await halts.standing()
    assert halt is not None
    assert halt["reason"] == "restored: 1 erased customers are here again"
    [plan] = await erasures(bench).returned()
    assert (plan.name, plan.conversations, plan.done) == ("Roos Dam", (bench.conversation,), False)
    [done] = await erasures(bench).erase_again("noor")
    assert done.done
    assert found_in(bench) == {}
    assert (await erasures(bench).not_ordered(), await erasures(bench).returned()) == (0, [])
    for chain in (bench.conversation, "desk"):
        assert (await bench.desk.audit.verify(chain)).ok
        assert (await bench.desk.audit.entries(chain))[-1].event == "customer.erased"


async def test_erasing_again_does_later_what_something_is_in_the_way_of(bench: Bench) -> None:
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("yes, please refund it")
    await erased_on_the_lost_database(bench)
    assert await erasures(bench).finish() == [], "nobody has asked for it"
    for _ in range(2):
        [waits] = await erasures(bench).erase_again("noor")
        assert (waits.done, len(waits.in_the_way)) == (False, 1)
    ordered = [one.event for one in await bench.desk.audit.entries("desk")]
    assert ordered.count("customer.erasure_ordered") == 1
    assert (await erasures(bench).not_ordered(), await words(bench) > 0) == (0, True)
    assert [one.done for one in await erasures(bench).finish()] == [False]
    [approval] = await bench.desk.approvals.list("pending")
    await bench.sign("lena", approval, "reject")
    await bench.graph.ainvoke(Command(update={"woken": "w"}), bench.config, durability="sync")
    [done] = await erasures(bench).finish()
    assert (done.done, await words(bench), await erasures(bench).returned()) == (True, 0, [])


async def test_erasing_again_takes_conversations_of_which_nobody_was_known_yet(
    bench: Bench,
) -> None:
    await bench.say("hello, my name is Roos and I love marzipan")
    ErasedIds(bench.company.home / "erased.txt").add(["cus_later", bench.conversation])
    [plan] = await erasures(bench).erase_again("noor")
    assert (plan.customer, plan.conversations) == ("", (bench.conversation,))
    assert (await words(bench), found_in(bench), await erasures(bench).returned()) == (0, {}, [])


async def test_erased_are_listed_beside_the_database_by_whichever_server_it_was(
    bench: Bench,
) -> None:
    await served(bench)
    file = bench.company.home / "erased.txt"
    done = await erasures(bench).erase("Roos Dam", "noor")
    listed = {digest(one) for one in (done.customer, *done.conversations)}
    assert ErasedIds(file).listed() == listed
    file.write_text(file.read_text()[:-9])  # cut off, as a crash or a full disk leaves it
    await erasures(bench).keep()
    assert ErasedIds(file).listed() > listed
    assert await erasures(bench).returned() == []


async def words(bench: Bench) -> int:
    (row,) = await bench.desk.db.ask(
        "SELECT count(*) AS n FROM desk.inbox WHERE text <> '[removed]'"
    )
    return int(row["n"])


async def test_ageing_clears_threads_first_then_words_and_only_what_is_over(bench: Bench) -> None:
    await served(bench)
    days = {"thread_days": 90, "peer_days": 180, "conversation_days": 730, "report_days": 2555}

    def later(n: int) -> None:
        with bench.owner() as owner:
            owner.execute("UPDATE clock.shift SET shift = make_interval(days => %s)", [n])

    async def threads() -> int:
        (row,) = await bench.desk.db.ask("SELECT count(*) AS n FROM checkpoints.checkpoints")
        return int(row["n"])

    later(100)
    assert await ageing.sweep(bench.desk.db, days, 500) == 0, "its contact has not ended"
    with bench.owner() as owner:
        owner.execute("UPDATE desk.conversation SET contact_since = NULL, mode = 'desk'")
        assert owner.execute("SELECT waits FROM desk.worklist").fetchall() == [("ended",)]
    assert await threads() > 0
    assert await ageing.sweep(bench.desk.db, days, 500) == 1
    assert (await threads(), await words(bench) > 0) == (0, True)
    assert await ageing.sweep(bench.desk.db, days, 500) == 0, "once is enough"
    later(731)
    assert await ageing.sweep(bench.desk.db, days, 500) == 2
    assert await words(bench) == 0
    assert "keizersgracht" not in found_in(bench)
    assert (await bench.desk.audit.verify(bench.conversation)).ok
