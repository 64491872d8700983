"""The one way to a model that costs money.

Reserve, ask within the deadline, settle, record; no text is kept.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from langchain_core.runnables import RunnableConfig
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool

from steward.budgets import rules
from steward.budgets.budgets import Budgets
from steward.domain.cost import Scope, Usage
from steward.errors import ModelFailed, OverBudget
from steward.frozen_model import Frozen
from steward.llm.forms import of_form
from steward.llm.providers import refused
from steward.llm.tracing import model_span, note_failure, note_fallback, note_usage, note_words
from steward.vitals import Vitals
from steward.work_slots import waiting_outside

_log = logging.getLogger(__name__)
_LONGEST = 20_000  # characters of an answer that are looked at
_USES, _LONGEST_USE = (
    8,
    2_000,
)  # tools that are asked for at once, and characters of one's arguments
# tokens: no model reads or writes so many at once, and no bill may be too long for its row
_MOST = 100_000_000
# "length" is OpenAI's and Ollama's word, "max_output_tokens" the one of its Responses API,
# "max_tokens" Anthropic's and Google's.
_OUT_OF_TOKENS = frozenset({"length", "max_tokens", "max_output_tokens"})
# Nobody listens in: what a model says is not streamed to whoever started the run, it is checked
# first.
_ALONE = RunnableConfig(callbacks=[], tags=["nostream"])


class ToolUse(NamedTuple):
    """A tool that a model asks for. Nothing is called because of it."""

    tool: str
    args: dict[str, Any]


class Said(NamedTuple):
    """What a model answered: text, or the tools that it asks for. One that was `cut` off had no
    tokens left to end it with.
    """

    text: str
    uses: tuple[ToolUse, ...] = ()
    cut: bool = False


@dataclass(frozen=True)
class RoleModel:
    """A model of a role: `provider:model`, chat model, prompt, the most that it may write."""

    name: str
    chat: BaseChatModel
    prompt: str
    output_tokens: int

    async def answer(
        self, given: str, seconds: float, tools: Sequence[BaseTool] = ()
    ) -> tuple[Said, Usage]:
        """What it says to `given`, and what that used; estimated where it does not say.

        Raises TimeoutError, and whatever its provider's client raises.
        """
        asked = [SystemMessage(self.prompt), HumanMessage(given)]
        model = self.chat.bind_tools(list(tools)) if tools else self.chat
        async with asyncio.timeout(seconds):
            said = await model.ainvoke(asked, _ALONE)
        text = str(said.text)
        used = _usage(said) or rules.estimated([self.prompt, given, *_forms(tools)], text)
        return Said(text[:_LONGEST], _uses(said) if tools else (), _cut(said)), used


type Ladder = tuple[RoleModel, ...]


class _Asked(NamedTuple):
    """What a model of a role is asked, on whose account, and the tools that it may ask for."""

    role: str
    scope: Scope
    given: str
    tools: Sequence[BaseTool]


class Models:
    """Asks the models of a role, one after the other. A role without one is not asked."""

    def __init__(
        self,
        budgets: Budgets,
        roles: Mapping[str, Ladder],
        deadline: float,
        vitals: Vitals | None = None,
    ) -> None:
        self._budgets, self._roles, self._deadline = budgets, roles, deadline
        self._vitals = vitals or Vitals()

    def has(self, role: str) -> bool:
        """Whether this role has a model."""
        return role in self._roles

    async def ask(
        self,
        role: str,
        scope: Scope,
        data: Mapping[str, Any],
        unclear: Callable[[str], bool] = lambda answer: False,
    ) -> str:
        """A model's answer to `data`, which is given as JSON.

        The next model of the role is asked where one fails or is `unclear`; what the last one says
        stands. All together have the time of one. Raises OverBudget, ModelFailed, or Stale for a
        turn that is over.
        """
        said = await self._climbed(role, scope, data, (), lambda said: unclear(said.text))
        return said.text

    async def choose(
        self, role: str, scope: Scope, data: Mapping[str, Any], tools: Sequence[BaseTool]
    ) -> tuple[ToolUse, ...]:
        """Which of these tools a model asks for; none is called here. Raises as `ask`."""
        said = await self._climbed(role, scope, data, tools, lambda said: not said.uses)
        return said.uses

    async def read[T: Frozen](
        self,
        role: str,
        scope: Scope,
        data: Mapping[str, Any],
        form: type[T],
        holds: Callable[[T], None] = lambda read: None,
    ) -> T | None:
        """A model's answer to `data` as the role's form; None: the role goes on without one.

        `holds` raises ModelFailed for an answer that does not hold. That there was no answer to
        use is recorded here. Raises Stale for a turn that is over.
        """
        if not self.has(role):
            return None
        try:
            read = of_form(form, await self.ask(role, scope, data))
            holds(read)
        except (OverBudget, ModelFailed) as error:
            await self.fall_back(role, scope, error)
            return None
        return read

    async def _climbed(
        self,
        role: str,
        scope: Scope,
        data: Mapping[str, Any],
        tools: Sequence[BaseTool],
        unclear: Callable[[Said], bool],
    ) -> Said:
        *first, last = self._roles[role]
        until = time.monotonic() + self._deadline
        asked = _Asked(role, scope, json.dumps(data, ensure_ascii=False), tools)
        for number, model in enumerate(first):
            left = (until - time.monotonic()) / (len(first) - number + 1)
            try:
                answer = await self._asked(model, asked, left)
            except ModelFailed as error:
                _log.warning(
                    "%s did not answer as %s (%s); the next is asked",
                    model.name,
                    role,
                    error.data.get("why"),
                )
                continue
            if not unclear(answer):
                return answer
        return await self._asked(last, asked, until - time.monotonic())

    async def _asked(self, model: RoleModel, asked: _Asked, seconds: float) -> Said:
        role, scope, given, tools = asked
        most = rules.most_input([model.prompt, given, *_forms(tools)])
        call = await self._budgets.reserve(scope, role, model.name, most, model.output_tokens)
        used: Usage | None = None
        failed, said = "cancelled", Said("")
        try:
            with model_span(role, model.name, call.conversation_id, model.output_tokens) as span:
                try:
                    async with waiting_outside():
                        said, used = await model.answer(given, seconds, tools)
                    cost = self._budgets.cost_micro(model.name, used)
                    note_usage(span, used, cost, self._budgets.currency)
                    note_words(span, given, said.text)
                    failed = "cut" if said.cut else ""
                except TimeoutError:
                    failed = "timeout"
                except Exception as error:  # an edge: any provider's client raises what it likes
                    failed = type(error).__name__
                    why = f"{failed}; {refused(error)}".rstrip("; ")
                    _log.warning("%s failed as %s: %s", model.name, role, why)
                if failed:
                    note_failure(span, failed)
        finally:
            await self._budgets.settle(call, used, failed)
        self._vitals.note(f"model:{role}", f"{model.name}: {failed}" if failed else "")
        if failed:
            raise ModelFailed(
                f"the model of {role} did not answer",
                why=failed if failed in ("timeout", "cut") else "error",
            )
        return said

    async def fall_back(self, role: str, scope: Scope, error: OverBudget | ModelFailed) -> str:
        """Record that a role goes on without its model; returns why, in a word."""
        why = "budget" if isinstance(error, OverBudget) else str(error.data.get("why", "error"))
        note_fallback(role, why)
        await self._budgets.fell_back(scope.turn, role, why)
        return why


def _forms(tools: Sequence[BaseTool]) -> list[str]:
    """The tools as a provider reads them: they are paid for like any other words."""
    return [json.dumps(convert_to_openai_tool(tool), ensure_ascii=False) for tool in tools]


def _uses(answer: AIMessage) -> tuple[ToolUse, ...]:
    """The first few tools that a model asks for; one whose arguments have no end is none."""
    made = (ToolUse(str(one["name"]), dict(one["args"])) for one in answer.tool_calls)
    fit = (one for one in made if len(json.dumps(one.args, default=str)) <= _LONGEST_USE)
    return tuple(fit)[:_USES]


def _cut(answer: AIMessage) -> bool:
    """Whether a model stopped because it had no tokens left, in its provider's own word."""
    told = answer.response_metadata
    ended = [told.get(name) for name in ("finish_reason", "stop_reason", "done_reason")]
    ended.append((told.get("incomplete_details") or {}).get("reason"))
    return any(str(one).lower() in _OUT_OF_TOKENS for one in ended)


def _usage(answer: AIMessage) -> Usage | None:
    """What the model says that it used; None when it says nothing that can be."""
    said = answer.usage_metadata
    if said is None or not (
        0 < said["input_tokens"] <= _MOST and 0 <= said["output_tokens"] <= _MOST
    ):
        return None
    return Usage(said["input_tokens"], said["output_tokens"], estimated=False)
