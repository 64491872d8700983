"""A system and its tools as the desk declares them, and how each tool is repeated."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator

from steward.domain.action import digest
from steward.domain.call import Effect, Scope
from steward.frozen_model import Frozen
from steward.gateway.agents.remote import RemoteAgent
from steward.gateway.oauth_spec import OAuth
from steward.gateway.rest.document import Document
from steward.gateway.rest.mapping_check import check_operation
from steward.gateway.rules import Translation
from steward.gateway.their_errors import Errors
from steward.gateway.translation import names_of

Idempotency = Literal["key", "lookup", "none"]
Asks = Literal["nothing", "defaults"]
_HEADER = re.compile(r"[a-z][a-z0-9-]{0,60}")
_OURS = ("authorization", "host", "content-", "accept", "mcp-", "cookie", "transfer-", "connection")


class ToolSpec(Frozen):
    """A tool as the desk knows it; `foreign` is the system's own name for it."""

    name: str
    effect: Effect = Field(alias="class")
    scope: Scope
    maps_to: str = ""
    binds: str = Field(
        default="",
        description=(
            "argument that must be one of the customer's ids, for systems that check nothing"
        ),
    )
    cache: int = Field(
        default=0,
        ge=0,
        le=3600,
        strict=True,
        description="seconds for which an answer to a READ may be used again",
    )
    before_proof: bool = Field(
        default=False, description="the identity agent may read it to find where a code can go"
    )
    of: Literal["customer", "representative", "linked"] = Field(
        default="customer",
        description=(
            "whose record: of whom it is for, of who acts for them, "
            "or of all that are the same customer"
        ),
    )
    repeats: Idempotency | None = Field(
        default=None,
        alias="idempotency",
        description="a write's own, where it differs from its system's",
    )
    translation: Translation | None = Field(
        default=None, description="the system's own words for this tool"
    )

    @model_validator(mode="after")
    def _cached_is_read(self) -> ToolSpec:
        if self.cache and (self.effect == "WRITE" or self.scope == "resolve"):
            raise ValueError("cache: only for a READ that does not look for people")
        return self

    @property
    def foreign(self) -> str:
        """What the system calls it."""
        return self.maps_to or self.name


class SystemSpec(Frozen):
    """A system: where it is, how its writes are repeated, whether it verifies capabilities."""

    name: str
    url: str = ""
    stands: str = Field(
        default="", description="its address by other words, where `url` may change and it may not"
    )
    owner: str = Field(
        default="", max_length=64, description="who answers for its tools, until a step names one"
    )
    command: tuple[str, ...] = Field(
        default=(),
        description="instead of `url`: the MCP server that the desk starts, and its words",
    )
    environment: dict[str, str] = Field(
        default_factory=dict, description="what a server that the desk starts finds in its own"
    )
    idempotency: Idempotency
    key_argument: str = "idempotency_key"
    settles_within: float = Field(
        default=0,
        ge=0,
        le=86_400,
        description="with lookup: seconds in which a sent write happens, or never",
    )
    at_once: int = Field(
        default=8,
        ge=1,
        le=256,
        strict=True,
        description="calls of this system that a process has under way at once",
    )
    deadline: float | None = Field(
        default=None,
        gt=0,
        le=60,
        description="seconds a call of it may take; never more than STEWARD_TOOL_DEADLINE",
    )
    capability: bool
    bearer: str = Field(
        default="", description="the system's own token, from the environment: ${NAME}"
    )
    headers: dict[str, str] = Field(
        default_factory=dict,
        description="further headers of each request to an MCP or REST system, such as a tenant's",
    )
    oauth: OAuth | None = Field(
        default=None, description="an MCP system whose tokens come from an issuer"
    )
    asks: Asks = Field(
        default="nothing",
        description="what an MCP system may ask the desk during a call: nothing, or forms that are "
        "filled with their own defaults",
    )
    together: str = Field(
        default="", description="its tool that takes several reads in one call, where it has one"
    )
    errors: Errors | None = None
    rest: Document | None = Field(
        default=None, description="the operations of a REST system, by its OpenAPI document"
    )
    auth: str = Field(
        default="bearer",
        pattern=r"^[A-Za-z][A-Za-z0-9\-]{0,60}$",
        description="how a REST system is told the token: bearer, basic, or the header's name",
    )
    internal: bool = Field(
        default=False, description="it is at an address of the company's own network"
    )
    internal_ids: tuple[Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{2,20}$")], ...] = Field(
        default=(), description="how ids begin that are the system's own: no customer is told one"
    )
    known_by: Literal["", "email", "phone"] = Field(
        default="",
        description="which of a customer's contacts a helpdesk knows them by; empty: all",
    )
    agent: RemoteAgent | None = Field(
        default=None, description="another company's agent, reached over A2A by its card"
    )
    tools: dict[str, ToolSpec]

    @property
    def place(self) -> str:
        """Where it is, for people."""
        return self.url or f"`{' '.join(self.command)}`"

    @property
    def books(self) -> str:
        """Whose books a write of it is in: those of this address, and of this tenant there."""
        place = self.stands or self.place
        return f"{place} (headers {digest(self.headers)[:8]})" if self.headers else place

    @property
    def customers(self) -> str:
        """The system by whose ids it knows customers: its own, but for an agent's."""
        return self.agent.customers if self.agent else self.name

    @property
    def gives_ids(self) -> bool:
        """Whether customers' ids in it are its own; orders and tickets lie under other systems'."""
        return self.name in ("crm", "billing")

    def known_here(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Of a customer's ids those that this system takes."""
        if not self.known_by:
            return ids
        return tuple(one for one in ids if ("@" in one) == (self.known_by == "email"))

    def repeats(self, tool: ToolSpec) -> Idempotency:
        """How a write of this tool may be sent again."""
        return tool.repeats or self.idempotency

    @cached_property
    def pinned(self) -> dict[str, str]:
        """Every tool of theirs that a call may reach, by the desk's name for it.

        What a write is found or owned by is one of them.
        """
        named = {name: tool.foreign for name, tool in self.tools.items()}
        if self.together:
            named[self.together] = self.together
        for name, tool in self.tools.items():
            if tool.translation is not None:
                named |= {f"{name}{more}": theirs for more, theirs in tool.translation.further()}
        return named

    def beside(self, tool: ToolSpec, foreign: str) -> str:
        """How the pin of another of their tools for this one is called after its name."""
        for more, theirs in tool.translation.further() if tool.translation else ():
            if theirs == foreign != tool.foreign:
                return more
        return ""

    @cached_property
    def in_their_words(self) -> frozenset[str]:
        """Their tools whose answers are translated, or looked through."""
        mapped = [
            (tool, tool.translation) for tool in self.tools.values() if tool.translation is not None
        ]
        return frozenset(
            {tool.foreign for tool, words in mapped if words.result is not None}
            | {theirs for _, words in mapped for _, theirs in words.further()}
        )

    @model_validator(mode="after")
    def _holds_together(self) -> SystemSpec:
        if self.idempotency == "lookup" and not self.settles_within:
            raise ValueError(
                "idempotency: lookup needs `settles_within`, the seconds in which a write that "
                "was sent happens, or never"
            )
        if self.together in self.tools:
            raise ValueError(f"together: {self.together} is asked by the gateway, and no tool")
        if self.command and (self.url or self.headers or self.bearer or self.oauth or self.rest):
            raise ValueError("command: in the place of `url`; it is told things by `environment`")
        if self.environment and not self.command:
            raise ValueError("environment: for a server that the desk starts by `command`")
        if self.url.startswith("http://") and not self.internal and self.agent is None:
            raise ValueError(
                "url: a token is not sent over http; write https, or `internal: true` for a system "
                "in your own network"
            )
        if odd := [name for name in self.headers if not _free(name)]:
            raise ValueError(f"headers: {', '.join(odd)} cannot be set; a token is `bearer`")
        if self.headers and self.agent:
            raise ValueError("headers: another company's agent is asked by its card")
        if self.asks != "nothing" and (self.rest or self.agent):
            raise ValueError("asks: for an MCP system")
        if self.oauth is not None and (self.bearer or self.rest or self.agent):
            raise ValueError("oauth: for an MCP system, and instead of `bearer`")
        if self.oauth is not None and (exchange := self.oauth.exchange) is not None:
            if self.together:
                raise ValueError("together: one token is for one customer; leave `exchange` out")
            if not exchange.write and any(one.effect == "WRITE" for one in self.tools.values()):
                raise ValueError("oauth.exchange: `write` is the scope of its WRITE tools")
        if self.rest is not None:
            self._check_document(self.rest)
        for tool in self.tools.values() if self.agent is None else ():
            if not self.capability:
                _check_confined(tool)
            _check_repeats(self, tool)
        return self

    def _check_document(self, document: Document) -> None:
        if self.capability:
            raise ValueError(
                "openapi: a REST system verifies no capability; write `capability: false`"
            )
        if self.together:
            raise ValueError("openapi: a REST system takes no reads `together`")
        for tool in self.tools.values():
            keyed = tool.effect == "WRITE" and self.repeats(tool) == "key"
            check_operation(
                document, tool.name, tool.foreign, tool.effect, tool.translation, keyed=keyed
            )


def _free(header: str) -> bool:
    """Whether a header may be set: none that says who asks, where, or what is in the request."""
    plain = header.lower()
    return _HEADER.fullmatch(plain) is not None and not plain.startswith(_OURS)


def _check_confined(tool: ToolSpec) -> None:
    """Of a system that checks nothing, nobody but the gateway keeps customers apart."""
    words = tool.translation
    if tool.scope != "customer":
        return
    # one record, asked for by its id, says itself whose it is
    single = tool.effect == "READ" and words and words.result and not words.result.many
    if not tool.binds and not single and not (words and words.owned_by):
        raise ValueError(
            f"tool {tool.name}: a system without capabilities cannot tell customers apart; "
            "name in `binds` the argument that holds the customer's id"
        )
    if tool.effect == "READ" and words and words.result and words.result.owner is None:
        raise ValueError(
            f"tool {tool.name}: name in `result.owner` the path of the customer's id in a record"
        )
    named = [
        name
        for _, rule in (words.arguments if words and words.arguments else ())
        for name in names_of(rule)
    ]
    if tool.binds and words and words.arguments is not None and tool.binds not in named:
        raise ValueError(
            f"tool {tool.name}: no `arguments` entry takes {tool.binds}, which `binds` names"
        )


def _check_repeats(system: SystemSpec, tool: ToolSpec) -> None:
    looked_up = tool.translation is not None and tool.translation.lookup is not None
    if tool.effect == "READ" and (tool.repeats or looked_up):
        raise ValueError(
            f"tool {tool.name}: a READ is repeated as it is; `idempotency` and `lookup` are for a "
            "WRITE"
        )
    result = tool.translation.result if tool.translation is not None else None
    if tool.effect == "WRITE" and result is not None and result.beside:
        raise ValueError(f"tool {tool.name}: `ask` is for a READ; a write's answer stands alone")
    if tool.effect == "WRITE" and (system.repeats(tool) == "lookup") != looked_up:
        raise ValueError(
            f"tool {tool.name}: `idempotency: lookup` and `lookup`, "
            "which finds a write by its reference, go together"
        )
    if tool.repeats == "lookup" and not system.settles_within:
        raise ValueError(f"tool {tool.name}: `lookup` needs the system's `settles_within`")
