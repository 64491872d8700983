"""The two tools that a model has beside the reads: to have a note read, and to conclude. Neither is
ever called: what it asks for is read by code.
"""

from __future__ import annotations

from typing import Any

from langchain_core.tools import BaseTool, StructuredTool

from steward.investigation.notes import QUESTIONS
from teams.inquiry import LEADS

_TEXT = {"type": "string"}


def _tool(name: str, needed: list[str], **properties: dict[str, Any]) -> BaseTool:
    form = {"type": "object", "properties": properties, "required": needed}

    async def never(**_: Any) -> str:
        return ""

    return StructuredTool(name=name, description="", args_schema=form, coroutine=never)


read_note = _tool(
    "read_note",
    ["note", "question"],
    note=_TEXT,
    question=_TEXT | {"enum": list(QUESTIONS)},
)
conclude = _tool(
    "conclude",
    ["end"],
    end=_TEXT | {"enum": ["nothing", "lead", "person"]},
    lead=_TEXT | {"enum": list(LEADS)},
    record=_TEXT,
    facts={"type": "array", "items": _TEXT},
)
