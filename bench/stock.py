"""Two stock peers: `langgraph-supervisor`, and a supervisor with sub-agents as tools.

Both talk to the same systems over one kept MCP session each, save to Postgres with `sync`
durability, and are led by a scripted model that costs nothing: it makes the six calls that this
conversation needs and no other.
"""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal, Self
from uuid import uuid4

import httpx
from langchain.agents import create_agent
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.tools import BaseTool, StructuredTool
from langchain_mcp_adapters.sessions import StreamableHttpConnection, create_session
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.config import get_config
from langgraph.pregel import Pregel
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool

from steward.gateway.capability import META_CAPABILITY, mint
from steward.gateway.whom import Whom
from steward.keys import Keys

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from langgraph.prebuilt import create_react_agent
    from langgraph_supervisor import create_supervisor

type Shape = Literal["supervisor", "subagents"]
AGENTS = ("identity", "billing", "refund")
REFUND_MINOR, CURRENCY = 290, "EUR"  # small: hundreds of them stay within the company's hour
REFUND = f"{REFUND_MINOR / 100:.2f} {CURRENCY}"
# Which agent works in each of the customer's turns, and with which tools; tools in one step are
# called side by side.
SCRIPT: dict[int, tuple[str, tuple[tuple[str, ...], ...]]] = {
    2: ("identity", (("find_contacts",), ("get_contact",))),
    3: ("billing", (("list_invoices", "list_charges", "list_refunds"),)),
    4: ("refund", (("issue_refund",),)),
}
SMALL_TALK = ("hello", "thank you")  # needs no expert and no tool
SAID = {
    1: "Which e-mail address is your account under?",
    2: "I have sent you a code. What is it?",
    3: f"You were charged twice. Shall I refund {REFUND} to your card?",
    4: f"{REFUND} are on their way.",
}


@dataclass(frozen=True)
class Buyer:
    """One customer of the measured company."""

    number: int

    @property
    def account(self) -> str:
        return f"B-{self.number}"

    @property
    def contact(self) -> str:
        return f"C-B{self.number}"

    @property
    def email(self) -> str:
        return f"buyer{self.number}@example.com"

    @property
    def invoice(self) -> str:
        return f"INV-{70_000 + self.number}"

    @property
    def charge(self) -> str:
        return f"CH-B{self.number}-2"


def customer() -> Buyer:
    """Whose conversation this run is of: a peer is compiled once, and serves everybody."""
    return Buyer(int(get_config()["configurable"]["buyer"]))


def config_of(conversation: str, buyer: Buyer) -> dict[str, Any]:
    """How a run of this conversation is asked for."""
    return {
        "configurable": {"thread_id": conversation, "buyer": buyer.number},
        "recursion_limit": 60,
    }


@asynccontextmanager
async def saver(dsn: str) -> AsyncIterator[AsyncPostgresSaver]:
    """The stock saver on a pool, its tables made."""
    pool: AsyncConnectionPool[Any] = AsyncConnectionPool(
        dsn,
        min_size=1,
        max_size=10,
        open=False,
        kwargs={"autocommit": True, "prepare_threshold": 0, "row_factory": dict_row},
    )
    async with pool:
        made = AsyncPostgresSaver(pool)
        await made.setup()
        yield made


class Systems:
    """The CRM and billing over MCP, one kept session each; counts its calls.

    Not `kept`: a session a call, as the tools of langchain-mcp-adapters open it.
    """

    def __init__(self, url: str, keys: Keys, *, kept: bool = True) -> None:
        self._url, self._keys, self._kept = url, keys, kept
        self._stack = AsyncExitStack()
        self._sessions: dict[str, ClientSession] = {}
        self.calls = 0

    async def __aenter__(self) -> Self:
        for system in ("crm", "billing") if self._kept else ():
            client = await self._stack.enter_async_context(
                httpx.AsyncClient(headers=self._headers(system), timeout=30)
            )
            read, write, _ = await self._stack.enter_async_context(
                streamable_http_client(self._address(system), http_client=client)
            )
            session = await self._stack.enter_async_context(ClientSession(read, write))
            await session.initialize()
            self._sessions[system] = session
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    def _address(self, system: str) -> str:
        return f"{self._url}/{system}/mcp"

    def _headers(self, system: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._keys.sign('desk', system, 'agent:refund', 3600)}"}

    async def call(self, buyer: Buyer, tool: str, args: Mapping[str, Any]) -> str:
        """One call with the paper that these systems ask of everybody.

        Raises RuntimeError when it is refused.
        """
        system = "crm" if "contact" in tool else "billing"
        ids = (buyer.contact,) if system == "crm" else (buyer.account,)
        paper = mint(
            self._keys,
            agent="refund",
            system=system,
            tool=tool,
            scope="resolve" if tool.startswith("find_") else "customer",
            whom=Whom(None, ids),
            args=args,
            conversation_id="bench",
            traceparent="",
        )
        self.calls += 1
        meta = {META_CAPABILITY: paper}
        if self._kept:
            answer = await self._sessions[system].call_tool(tool, dict(args), meta=meta)
        else:
            async with create_session(self._connection(system)) as session:
                await session.initialize()
                answer = await session.call_tool(tool, dict(args), meta=meta)
        if answer.isError:
            raise RuntimeError(f"{tool}: {answer.content}")
        return str(answer.structuredContent)

    def _connection(self, system: str) -> StreamableHttpConnection:
        headers = self._headers(system)
        return {"transport": "streamable_http", "url": self._address(system), "headers": headers}


def arguments(buyer: Buyer, tool: str) -> dict[str, Any]:
    """What a good model would ask this tool for."""
    match tool:
        case "find_contacts":
            return {"kind": "email", "value": buyer.email}
        case "issue_refund":
            return {
                "charge_id": buyer.charge,
                "amount_minor": REFUND_MINOR,
                "currency": CURRENCY,
                "reason": "overpaid",
                "idempotency_key": uuid4().hex,
            }
        case "list_charges" | "list_invoices" | "list_refunds":
            return {"limit": 50}
        case _:
            return {}


class Silent(BaseChatModel):
    """Says at once what a good model would say here; `name` is the agent that it speaks for."""

    agent: str
    offered: tuple[str, ...] = ()

    @property
    def _llm_type(self) -> str:
        return "silent"

    def bind_tools(self, tools: Sequence[Any], **_: Any) -> Silent:
        names = tuple(getattr(each, "name", "") or each["function"]["name"] for each in tools)
        return self.model_copy(update={"offered": names})

    def _generate(self, messages: list[BaseMessage], *_: Any, **__: Any) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=self._next(messages))])

    def _next(self, messages: list[BaseMessage]) -> AIMessage:
        asked = [n for n, each in enumerate(messages) if isinstance(each, HumanMessage)]
        if messages[asked[-1]].content in SMALL_TALK:
            return AIMessage("How can I help?")
        done = {m.name for m in messages[asked[-1] :] if isinstance(m, ToolMessage)}
        spoken = sum(messages[n].content not in SMALL_TALK for n in asked)
        turn = spoken if self.agent == "supervisor" else _turn_of(self.agent)
        worker, steps = SCRIPT.get(turn, ("", ()))
        if self.agent == "supervisor":
            wanted = [n for n in self.offered if n.endswith(worker)] if worker else []
            todo = [[n] for n in wanted if n not in done][:1]
        else:
            todo = [list(step) for step in steps if not done.issuperset(step)][:1]
        if not todo:
            return AIMessage(SAID[turn])
        calls = [{"name": n, "args": self._given(n), "id": f"call_{uuid4().hex}"} for n in todo[0]]
        return AIMessage("", tool_calls=calls)

    def _given(self, tool: str) -> dict[str, Any]:
        if tool.startswith("transfer_"):
            return {}
        return (
            {"request": "as the customer asks"}
            if tool.startswith("ask_")
            else arguments(customer(), tool)
        )


def _turn_of(agent: str) -> int:
    return next(turn for turn, (worker, _) in SCRIPT.items() if worker == agent)


def _tools(systems: Systems, agent: str) -> list[BaseTool]:
    names = [name for step in SCRIPT[_turn_of(agent)][1] for name in step]

    def make(name: str) -> BaseTool:
        async def run(**given: Any) -> str:
            return await systems.call(customer(), name, given)

        properties = {
            key: {"type": "integer" if isinstance(value, int) else "string"}
            for key, value in arguments(Buyer(0), name).items()
        }
        schema = {"type": "object", "title": name, "properties": properties}
        return StructuredTool(name=name, description=name, args_schema=schema, coroutine=run)

    return [make(name) for name in names]


def build(shape: Shape, systems: Systems, saver: BaseCheckpointSaver[Any] | None) -> Any:
    """The compiled peer; without a saver, for a server that brings one."""
    lead = Silent(agent="supervisor")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if shape == "supervisor":
            experts: list[Pregel[Any, None, Any, Any]] = [
                create_react_agent(
                    model=Silent(agent=name),
                    tools=_tools(systems, name),
                    name=name,
                    prompt=f"You handle {name}.",
                )
                for name in AGENTS
            ]
            return create_supervisor(experts, model=lead, prompt="You manage experts.").compile(
                checkpointer=saver
            )
        helpers = [_asker(systems, name) for name in AGENTS]
        return create_agent(lead, helpers, system_prompt="You manage experts.", checkpointer=saver)


def _asker(systems: Systems, name: str) -> BaseTool:
    agent = create_agent(Silent(agent=name), _tools(systems, name))

    async def ask(request: str) -> str:
        found = await agent.ainvoke({"messages": [HumanMessage(request)]})
        return str(found["messages"][-1].content)

    return StructuredTool.from_function(
        coroutine=ask, name=f"ask_{name}", description=f"Ask the {name} expert."
    )
