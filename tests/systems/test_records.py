"""The other four systems over MCP, and what all tools have in common."""

from __future__ import annotations

from tests.systems.conftest import Company

SYSTEMS = ("crm", "billing", "helpdesk", "logistics", "knowledge")


async def test_tools_declare_their_schemas_and_effects(standing: Company) -> None:
    for system in SYSTEMS:
        async with standing.session(system) as session:
            for tool in (await session.mcp.list_tools()).tools:
                assert tool.annotations is not None
                assert tool.outputSchema is not None
                # several answers in one: each has the time of its own
                several = tool.name == "read_together"
                assert ("answers" if several else "as_of") in tool.outputSchema["required"]
                writes = (
                    "idempotency_key" in tool.inputSchema.get("required", [])
                    and tool.name != "get_refund_by_key"
                )
                assert tool.annotations.readOnlyHint is not writes
                assert "customer" not in str(tool.inputSchema.get("properties", {}).keys())


async def test_correction_keeps_what_stood_there(company: Company) -> None:
    order = {
        "contact_id": "C-1001",
        "field": "email",
        "value": "Dana@Example.org",
        "idempotency_key": "k",
    }
    async with company.session("crm") as crm:
        done = await crm.ask("correct_field", **order)
        assert (done["old_value"], done["new_value"]) == (
            "dana.whitfield@example.com",
            "dana@example.org",
        )
        assert (await crm.ask("correct_field", **order))["replayed"]
        contact = await crm.ask("get_contact", contact_id="C-1001")
        assert contact["email_changed_at"] == contact["updated_at"] == done["at"]
        assert contact["previous_email"] == "dana.whitfield@example.com"
        assert (
            await crm.refused("correct_field", **{**order, "field": "verified"})
            == "invalid_arguments"
        )
    row = company.books()["corrections"][0]
    assert (row["system"], row["record"], row["field"], row["old"], row["new"]) == (
        "crm",
        "C-1001",
        "email",
        "dana.whitfield@example.com",
        "dana@example.org",
    )


async def test_interactions_are_added_once_and_listed(company: Company) -> None:
    async with company.session("crm") as crm:
        for _ in range(2):
            await crm.ask(
                "add_interaction",
                channel="chat",
                summary="Asked about a charge",
                idempotency_key="k",
            )
        listed = (await crm.ask("list_interactions"))["interactions"]
    assert [(row["channel"], row["summary"]) for row in listed] == [
        ("chat", "Asked about a charge")
    ]


async def test_tickets_belong_to_phones_and_addresses(company: Company) -> None:
    async with company.session("helpdesk") as helpdesk:
        opened = await helpdesk.ask(
            "open_ticket", subject="Help", body="…", channel="chat", idempotency_key="k"
        )
        assert (opened["phone"], opened["email"]) == ("+14155550123", "dana.whitfield@example.com")
        noted = await helpdesk.ask(
            "add_note", ticket_id=opened["ticket_id"], text="Called back", idempotency_key="n"
        )
        assert [note["text"] for note in noted["notes"]] == ["Called back"]
        assert {row["ticket_id"] for row in (await helpdesk.ask("list_tickets"))["tickets"]} == {
            "T-77",
            noted["ticket_id"],
        }
        assert await helpdesk.refused(
            "open_ticket", [], subject="x", body="x", channel="x", idempotency_key="z"
        ) == ("not_allowed")


async def test_order_is_replaced_once_and_readdressed_before_it_leaves(company: Company) -> None:
    company.post(
        "change",
        {
            "system": "logistics",
            "record": {"order": "O-11", "account": "A-1001", "status": "placed"},
        },
    )
    async with company.session("logistics") as logistics:
        sent = await logistics.ask("create_replacement", order_id="O-9", idempotency_key="k")
        assert (sent["replacement_for"], sent["amount_minor"], sent["status"]) == (
            "O-9",
            0,
            "placed",
        )
        assert (
            await logistics.refused("create_replacement", order_id="O-9", idempotency_key="k2")
            == "already_replaced"
        )
        assert (
            await logistics.refused("create_replacement", order_id="O-11", idempotency_key="k3")
            == "not_shipped"
        )
        order = {"address": "Harbour 1, Rotterdam"}
        moved = await logistics.ask("change_address", order_id="O-11", **order, idempotency_key="a")
        assert moved["address"] == "Harbour 1, Rotterdam"
        assert await logistics.refused(
            "change_address", order_id="O-9", **order, idempotency_key="b"
        ) == ("already_shipped")


async def test_articles_are_found_by_meaning_then_by_words(company: Company) -> None:
    async with company.session("knowledge") as knowledge:
        for query in ("how long does a refund take?", "busin"):
            hits = (await knowledge.ask("search_articles", query=query))["articles"]
            assert [hit["article_id"] for hit in hits] == ["refund-policy"]
        assert (await knowledge.ask("search_articles", query="zeppelin"))["articles"] == []
        assert await knowledge.refused("get_article", article_id="nothing") == "not_found"
