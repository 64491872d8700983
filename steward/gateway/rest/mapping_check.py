"""Checks that the mapping of a tool fits the OpenAPI document that it is written for.

It runs when the desk starts, and not when a customer waits.
"""

from __future__ import annotations

from collections.abc import Iterator

from steward.domain.call import Effect
from steward.gateway.rest.document import Document, names
from steward.gateway.translation import Arguments, Translation, names_of

_KEY = "idempotency_key"


def check_operation(
    document: Document,
    name: str,
    foreign: str,
    effect: Effect,
    words: Translation | None,
    *,
    keyed: bool,
) -> None:
    """Raises ValueError with the tool and the reason. `keyed`: it is a write under a key."""
    if words is None or words.result is None or words.arguments is None:
        raise ValueError(f"tool {name}: a REST system's tool needs `arguments`, `result`")
    for operation, arguments in _calls(foreign, words):
        _check_call(document, name, operation, arguments)
    if document.operations[foreign].effect != effect:
        raise ValueError(
            f"tool {name}: class {effect}, but {foreign} is "
            f"{document.operations[foreign].method}; a POST that only reads says "
            "`x-reads-only: true` in the document"
        )
    takes = {taken for _, rule in words.arguments for taken in names_of(rule)}
    if keyed and _KEY not in takes:
        raise ValueError(
            f"tool {name}: `idempotency: key`, but no `arguments` entry takes {_KEY}; "
            "declare the header in the document"
        )


def _calls(foreign: str, words: Translation) -> Iterator[tuple[str, Arguments]]:
    yield foreign, words.arguments or ()
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
