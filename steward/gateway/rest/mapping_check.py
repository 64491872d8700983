"""Checks that the mapping of a tool fits the OpenAPI document that it is written for.

It runs when the desk starts, and not when a customer waits.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from steward.domain.call import Effect
from steward.gateway.rest.document import Document, names
from steward.gateway.rules import Arguments, Path, Translation
from steward.gateway.translation import names_of

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
    for operation, paths in _calls(foreign, words):
        _check_call(document, name, operation, paths)
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


def _calls(foreign: str, words: Translation) -> Iterator[tuple[str, Collection[Path]]]:
    """Each of their operations that is called, with where its arguments are put."""
    yield foreign, _paths(words.arguments or ())
    for one in words.result.beside if words.result else ():
        yield one.maps_to, [path for path, _ in one.arguments]
    for other in words.others:
        yield from _calls(other.maps_to, other.words)
    for search in (words.lookup, words.owned_by):
        if search is not None:
            yield search.maps_to, _paths(search.arguments)


def _paths(arguments: Arguments) -> list[Path]:
    return [path for path, _ in arguments]


def _check_call(document: Document, tool: str, foreign: str, paths: Collection[Path]) -> None:
    operation = document.operations.get(foreign)
    if operation is None:
        raise ValueError(
            f"tool {tool}: the document has no operation {foreign!r}; "
            f"it has: {names(document.operations)}"
        )
    given = {path[0] for path in paths}
    unknown = given - operation.arguments
    if unknown and not operation.takes_others:
        raise ValueError(
            f"tool {tool}: {foreign} takes no {', '.join(sorted(unknown))}; "
            f"it takes: {', '.join(sorted(operation.arguments))}"
        )
    if missing := operation.needed - given:
        raise ValueError(f"tool {tool}: {foreign} needs {', '.join(sorted(missing))}")
