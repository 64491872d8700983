"""The description of the desk's own routes, from which the pages' types are generated:
python -m steward.server.page_types
"""

from __future__ import annotations

import json
import re
from typing import Any

from fastapi.openapi.utils import get_openapi

from steward.server.http import app
from steward.server.refusals import DECLARED
from steward.server.version import steward_version


def description() -> dict[str, Any]:
    """OpenAPI 3.1 of every route of ours; the same for the same code."""
    found = get_openapi(title="Steward", version=steward_version().split("+")[0], routes=app.routes)
    _in_one_line(found)
    found["components"]["responses"] = {}
    for operations in found["paths"].values():
        for operation in operations.values():
            _name_refusals(operation["responses"], found["components"]["responses"])
    return found


def _name_refusals(responses: dict[str, Any], named: dict[str, Any]) -> None:
    """Write the refusals that every route has once, as JSON, and refer to them."""
    for status in map(str, DECLARED):
        name = f"Refused{status}"
        (body,) = responses[status]["content"].values()
        named.setdefault(name, {**responses[status], "content": {"application/json": body}})
        responses[status] = {"$ref": f"#/components/responses/{name}"}


def _in_one_line(part: Any) -> None:
    """Take line breaks within a paragraph out of every description: they are of the source only."""
    if isinstance(part, dict):
        if isinstance(text := part.get("description"), str):
            part["description"] = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
        for one in part.values():
            _in_one_line(one)
    elif isinstance(part, list):
        for one in part:
            _in_one_line(one)


def written() -> str:
    """The description as a file has it."""
    return json.dumps(description(), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(written(), end="")
