"""The peer: `langgraph-supervisor` with one refund agent.

It is set up as its documentation recommends.

A Postgres checkpointer, a thread for the conversation, `interrupt()` in the tool before the payment
and nothing with an effect ahead of it. The model is scripted, so that both sides are asked for
exactly the same refund.
"""

from __future__ import annotations

import asyncio
import os
import signal
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import uuid4

import httpx
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.tools import InjectedToolCallId, tool
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.types import Command, interrupt
from langgraph_supervisor import create_supervisor
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

from steward.gateway.capability import META_CAPABILITY, mint
from steward.gateway.whom import Whom
from steward.keys import Keys

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from langgraph.prebuilt import create_react_agent

type Durability = Literal["async", "exit", "sync"]
APPROVED = {"type": "accept"}


@dataclass(frozen=True)
class Setting:
    """One conversation of the peer: where things are, what is to be refunded,
    and how the tool was written.
    """

    dsn: str
    billing: str
    home: Path
    account: str
    charge: str
    amount_minor: int
    durability: Durability
    keyed: bool
    dies: bool = False

    @property
    def config(self) -> dict[str, Any]:
        return {"configurable": {"thread_id": self.charge}, "recursion_limit": 50}


class Scripted(BaseChatModel):
    """Says what a good model would say here: hand over to the refund agent,
    ask for the refund once, report.
    """

    charge: str
    amount_minor: int
    offered: tuple[str, ...] = ()

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(self, tools: Sequence[Any], **_: Any) -> Scripted:
        names = tuple(getattr(each, "name", "") or each["function"]["name"] for each in tools)
        return self.model_copy(update={"offered": names})

    def _generate(self, messages: list[BaseMessage], *_: Any, **__: Any) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=self._next(messages))])

    def _next(self, messages: list[BaseMessage]) -> AIMessage:
        done = {message.name for message in messages if isinstance(message, ToolMessage)}
        for name in self.offered:
            if name not in done:
                given = (
                    {}
                    if name.startswith("transfer_")
                    else {
                        "charge_id": self.charge,
                        "amount_minor": self.amount_minor,
                        "currency": "EUR",
                    }
                )
                return AIMessage(
                    "", tool_calls=[{"name": name, "args": given, "id": f"call_{uuid4().hex}"}]
                )
        return AIMessage("It is done.")


def build(setting: Setting, saver: AsyncPostgresSaver) -> Any:
    """The compiled supervisor."""

    @tool
    async def issue_refund(
        charge_id: str,
        amount_minor: int,
        currency: str,
        tool_call_id: Annotated[str, InjectedToolCallId],
    ) -> str:
        """Pay back part of a charge, once a person has approved."""
        asked = {
            "action": "issue_refund",
            "args": {"charge_id": charge_id, "amount_minor": amount_minor, "currency": currency},
        }
        if interrupt(asked) != APPROVED:
            return "A person has refused."
        key = tool_call_id if setting.keyed else uuid4().hex
        said = await pay(setting, {**asked["args"], "reason": "overpaid", "idempotency_key": key})  # type: ignore[dict-item]
        if setting.dies:
            os.kill(os.getpid(), signal.SIGKILL)
        return said

    model = Scripted(charge=setting.charge, amount_minor=setting.amount_minor)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        agent = create_react_agent(
            model=model, tools=[issue_refund], name="refund_expert", prompt="You handle refunds."
        )
        graph = create_supervisor([agent], model=model, prompt="You manage a refund expert.")
    return graph.compile(checkpointer=saver)


async def pay(setting: Setting, arguments: dict[str, Any]) -> str:
    """The same billing system, over MCP, with the credentials that it asks of everybody."""
    keys = Keys(setting.home)
    bearer = keys.sign("desk", "billing", "agent:refund", 60)
    paper = mint(
        keys,
        agent="refund",
        system="billing",
        tool="issue_refund",
        scope="customer",
        whom=Whom(None, (setting.account,)),
        args=arguments,
        conversation_id=setting.charge,
        traceparent="",
    )
    async with (
        httpx.AsyncClient(headers={"Authorization": f"Bearer {bearer}"}, timeout=30) as client,
        streamable_http_client(f"{setting.billing}/billing/mcp", http_client=client) as (
            read,
            write,
            _,
        ),
        ClientSession(read, write) as session,
    ):
        await session.initialize()
        result = await session.call_tool("issue_refund", arguments, meta={META_CAPABILITY: paper})
    return str(result.structuredContent)


async def ask(setting: Setting, saver: AsyncPostgresSaver) -> Any:
    """The customer writes; the graph waits for a person."""
    graph = build(setting, saver)
    said = {"messages": [{"role": "user", "content": "I paid too much, please refund it."}]}
    found = await graph.ainvoke(said, setting.config, durability=setting.durability)
    assert found["__interrupt__"], "the peer did not ask for approval"
    return graph


async def approve_and_die(setting: Setting) -> None:
    """The person approves; the process dies between the payment and the tool's return."""
    async with AsyncPostgresSaver.from_conn_string(setting.dsn) as saver:
        graph = await ask(setting, saver)
        await graph.ainvoke(Command(resume=APPROVED), setting.config, durability=setting.durability)


async def go_on(setting: Setting) -> None:
    """After the restart: go on from the checkpoint, and approve again if the graph asks again."""
    async with AsyncPostgresSaver.from_conn_string(setting.dsn) as saver:
        graph = build(setting, saver)
        found = await graph.ainvoke(None, setting.config, durability=setting.durability)
        if "__interrupt__" in found:
            await graph.ainvoke(
                Command(resume=APPROVED), setting.config, durability=setting.durability
            )


async def resume_twice(setting: Setting) -> None:
    """Two people press the button at once."""
    async with (
        AsyncPostgresSaver.from_conn_string(setting.dsn) as saver,
        AsyncPostgresSaver.from_conn_string(setting.dsn) as other,
    ):
        graphs = (await ask(setting, saver), build(setting, other))
        resumed = (
            graph.ainvoke(Command(resume=APPROVED), setting.config, durability=setting.durability)
            for graph in graphs
        )
        await asyncio.gather(*resumed, return_exceptions=True)


async def set_up(dsn: str) -> None:
    """The checkpointer's tables."""
    async with AsyncPostgresSaver.from_conn_string(dsn) as saver:
        await saver.setup()
