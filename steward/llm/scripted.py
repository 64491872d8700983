"""A scripted model: says what a file tells it to. Sandbox only.

understand:                       # a role; each call takes the first rule that fits, else the next
answer, the last one again
  - {when: "coffee", say: {wishes: []}}       # `when`: a regular expression over the prompt; a
    mapping is said as JSON
  - {say: "not JSON", used: {input: 900, output: 5}}   # `used`: what it claims to have used;
    without, it says nothing
  - {fails: "no quota"}           # raises
  - {uses: [{tool: conclude, args: {end: nothing}}]}   # asks for these tools
  - {seconds: 60, say: "late"}    # answers late
compose: {hostile: true}          # the worst answers, one after the other
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from pydantic import Field, PrivateAttr, TypeAdapter, ValidationError
from ruamel.yaml.error import YAMLError

from steward import yaml_text
from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.llm.hostile import WORST, WORST_USES


class Used(Frozen):
    """What the model claims to have used."""

    input: int = Field(ge=0)
    output: int = Field(ge=0)


class Use(Frozen):
    """A tool that it asks for."""

    tool: str
    args: dict[str, Any] = Field(default_factory=dict)


class Answer(Frozen):
    """One answer, or what happens instead."""

    when: str = ""
    say: str | dict[str, Any] | list[Any] = ""
    uses: tuple[Use, ...] = ()
    used: Used | None = None
    seconds: float = Field(default=0.0, ge=0)
    fails: str = ""

    @property
    def text(self) -> str:
        """What is said."""
        return self.say if isinstance(self.say, str) else json.dumps(self.say, ensure_ascii=False)


class _Hostile(Frozen):
    hostile: bool


_FILE: TypeAdapter[dict[str, list[Answer | str] | _Hostile]] = TypeAdapter(
    dict[str, list[Answer | str] | _Hostile]
)


class ScriptedModel(BaseChatModel):
    """Plays its answers; a double of a paid model, with the same way in."""

    answers: tuple[Answer, ...]
    _next: int = PrivateAttr(default=0)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(
        self, tools: Sequence[Any], *, tool_choice: str | None = None, **kwargs: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """Ignores the tools that are offered: it asks for what its file names."""
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        raise NotImplementedError("the desk asks its models asynchronously")

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        answer = self._choose("\n".join(str(message.content) for message in messages[1:]))
        if answer.seconds:
            await asyncio.sleep(answer.seconds)
        if answer.fails:
            raise RuntimeError(answer.fails)
        asked = [
            {"name": use.tool, "args": use.args, "id": f"use_{n}", "type": "tool_call"}
            for n, use in enumerate(answer.uses)
        ]
        said = AIMessage(answer.text, tool_calls=asked)
        if answer.used is not None:
            used = answer.used
            said.usage_metadata = {
                "input_tokens": used.input,
                "output_tokens": used.output,
                "total_tokens": used.input + used.output,
            }
        return ChatResult(generations=[ChatGeneration(message=said)])

    def _choose(self, prompt: str) -> Answer:
        fitting = next((a for a in self.answers if a.when and re.search(a.when, prompt)), None)
        plain = [a for a in self.answers if not a.when]
        if fitting is not None or not plain:
            return fitting or Answer()
        self._next += 1
        return plain[min(self._next, len(plain)) - 1]


def load_scripted(file: Path) -> Mapping[str, ScriptedModel]:
    """A model for each role that the file names. Raises BadInput with the file and the reason."""
    try:
        roles = _FILE.validate_python(yaml_text.loaded(file.read_text("utf-8")))
        return {
            role: ScriptedModel(answers=_answers(role, script)) for role, script in roles.items()
        }
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInput(f"{file}: {where}: {first['msg']}", file=str(file)) from error
    except (OSError, UnicodeDecodeError, YAMLError, re.error, KeyError) as error:
        raise BadInput(f"{file}: {error}", file=str(file)) from error


def _answers(role: str, script: list[Answer | str] | _Hostile) -> tuple[Answer, ...]:
    if isinstance(script, _Hostile):
        asks = tuple(
            Answer(uses=tuple(Use(tool=tool, args=args) for tool, args in uses))
            for uses in WORST_USES.get(role, ())
        )
        says = tuple(Answer(say=text) for text in WORST[role])
        return (*asks, *says) if script.hostile else ()
    made = tuple(Answer(say=each) if isinstance(each, str) else each for each in script)
    for each in made:
        re.compile(each.when)
    return made
