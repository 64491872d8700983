"""Whether a mapping fits the document that it is of: said when the desk starts, and not when a
customer waits.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from steward.gateway.rest.document import Document, names
from steward.gateway.translation import Arguments, names_of

if TYPE_CHECKING:
    from steward.gateway.specs import SystemSpec, ToolSpec

_KEY = "idempotency_key"


def check_fits(system: SystemSpec) -> None:
    """Raises ValueError with the tool and the reason."""
    document = system.rest
    assert document is not None
    if system.capability:
        raise ValueError("openapi: a REST system verifies no capability; write `capability: false`")
    if system.together:
        raise ValueError("openapi: a REST system takes no reads `together`")
    for tool in system.tools.values():
        words = tool.translation
        if words is None or words.result is None or words.arguments is None:
            raise ValueError(f"tool {tool.name}: a REST system's tool needs `arguments`, `result`")
        for foreign, arguments in _calls(tool):
            _check_call(document, tool.name, foreign, arguments)
        if document.operations[tool.foreign].effect != tool.effect:
            raise ValueError(
                f"tool {tool.name}: class {tool.effect}, but {tool.foreign} is "
                f"{document.operations[tool.foreign].method}; a POST that only reads says "
                "`x-reads-only: true` in the document"
            )
        takes = {name for _, rule in words.arguments for name in names_of(rule)}
        if tool.effect == "WRITE" and system.repeats(tool) == "key" and _KEY not in takes:
            raise ValueError(
                f"tool {tool.name}: `idempotency: key`, but no `arguments` entry takes {_KEY}; "
                "declare the header in the document"
            )


def _calls(tool: ToolSpec) -> Iterator[tuple[str, Arguments]]:
    words = tool.translation
    assert words is not None
    yield tool.foreign, words.arguments or ()
    for other in words.others:
        yield other.maps_to, other.words.arguments or ()
    for search in (words.lookup, words.owned_by):
        if search is not None:
            yield search.maps_to, search.arguments


def _check_call(document: Document, tool: str, foreign: str, arguments: Arguments) -> None:
    operation = document.operations.get(foreign)
    if operation is None:
        raise ValueError(
            f"tool {tool}: the document has no operation {foreign!r}; "
            f"it has: {names(document.operations)}"
        )
    given = {path[0] for path, _ in arguments}
    unknown = given - operation.arguments
    if unknown and not operation.takes_others:
        raise ValueError(
            f"tool {tool}: {foreign} takes no {', '.join(sorted(unknown))}; "
            f"it takes: {', '.join(sorted(operation.arguments))}"
        )
    if missing := operation.needed - given:
        raise ValueError(f"tool {tool}: {foreign} needs {', '.join(sorted(missing))}")
