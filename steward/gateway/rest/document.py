"""An OpenAPI document, read strictly: 3.0 or 3.1, by itself, of a size that somebody can review.

`$ref` to the network or another file is refused, as are circles that never reach a value. Servers
that a document names are ignored: where a system is stands in `systems.yaml`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml.error import YAMLError

from steward import yaml_text
from steward.errors import BadInput
from steward.gateway.rest.operations import Media, Operation, Parameter
from steward.gateway.rest.references import References

MOST_BYTES = 1_000_000
_DEEPEST, _MOST_VALUES = 64, 200_000
_METHODS = ("get", "head", "post", "put", "patch", "delete")
_MEDIA: tuple[Media, ...] = ("application/json", "application/x-www-form-urlencoded")


@dataclass(frozen=True)
class Document:
    """The operations of a document by name, and what it calls itself."""

    title: str
    operations: Mapping[str, Operation]


def read_file(file: Path) -> Document:
    """Raises BadInput with the file and the reason."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise BadInput(
            f"{file}: cannot be read ({error.strerror})",
            next_step="name the document's file, beside systems.yaml",
        ) from error
    return read(content, str(file))


def read(content: bytes, name: str) -> Document:
    """The same of what was read. Raises BadInput."""
    if len(content) > MOST_BYTES:
        raise BadInput(
            f"{name}: {len(content):,} bytes; a document may have {MOST_BYTES:,}",
            next_step="cut it to the operations that you map, and their schemas",
        )
    # a quarter of a second to import, for desks alone that are connected to a REST API
    from openapi_pydantic import parse_obj

    document = _parsed(content, name)
    _check_plain(document, name)
    try:
        parse_obj(document)
        references = References(document, name)
        found = {one.name: one for one in _operations(document, references, name)}
        title = str(document["info"].get("title", ""))[:100]
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the top"
        raise BadInput(
            f"{name}: {where}: {first['msg']}", next_step="correct the document"
        ) from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BadInput(
            f"{name}: is no OpenAPI 3.0 or 3.1 document: {error}", next_step="convert it to 3.1"
        ) from error
    return Document(title, found)


def _parsed(content: bytes, name: str) -> dict[str, Any]:
    try:
        text = content.decode("utf-8")
        json_like = text.lstrip().startswith("{")
        document = json.loads(text) if json_like else yaml_text.loaded(text)
    except (UnicodeDecodeError, ValueError, YAMLError, RecursionError) as error:
        raise BadInput(
            f"{name}: is neither JSON nor YAML: {str(error)[:200]}",
            next_step="correct the document",
        ) from error
    if not isinstance(document, dict) or not str(document.get("openapi", "")).startswith("3."):
        raise BadInput(f"{name}: is no OpenAPI 3.0 or 3.1 document", next_step="convert it to 3.1")
    return document


def _check_plain(document: Any, name: str) -> None:
    """Every value once, however it was written: YAML may name one value in many places."""
    left, waiting = _MOST_VALUES, [(document, 0, "")]
    while waiting:
        value, depth, where = waiting.pop()
        left -= 1
        if depth > _DEEPEST or left < 0:
            raise BadInput(
                f"{name}: {where[:200]}: nested too deeply, or more than {_MOST_VALUES:,} values",
                next_step="cut the document, and write no YAML anchors that hold themselves",
            )
        if isinstance(value, dict):
            if isinstance(ref := value.get("$ref"), str) and not ref.startswith("#"):
                raise BadInput(
                    f"{name}: {where}: `$ref: {ref[:200]}` leads out of the document",
                    next_step="bundle the document; nothing is fetched from the network",
                )
            waiting += [(inner, depth + 1, f"{where}/{key}") for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [(inner, depth + 1, f"{where}/{n}") for n, inner in enumerate(value)]


def _operations(
    document: Mapping[str, Any], references: References, name: str
) -> Iterator[Operation]:
    seen: set[str] = set()
    for path, value in (document.get("paths") or {}).items():
        item = references.resolved(value)
        for method in _METHODS:
            if not isinstance(item.get(method), dict):
                continue
            operation = _operation(path, method, item, references)
            if operation.name in seen:
                raise BadInput(
                    f"{name}: two operations are called {operation.name}",
                    next_step="give each an operationId of its own",
                )
            seen.add(operation.name)
            yield operation


def _operation(
    path: str, method: str, item: Mapping[str, Any], references: References
) -> Operation:
    about = item[method]
    called = str(about.get("operationId") or f"{method}_{path}")
    listed: dict[tuple[str, str], Parameter] = {}
    for value in [*item.get("parameters", ()), *about.get("parameters", ())]:
        given = references.resolved(value)
        if given["in"] in ("path", "query", "header"):  # of cookies none is ever sent
            listed[given["in"], given["name"]] = _parameter(given, references)
    media, body, body_needed = _body(about, references)
    answer = _answer(about, references)
    schemas = [one.schema for one in listed.values()] + [body] + ([answer] if answer else [])
    reads = method in ("get", "head") or about.get("x-reads-only") is True
    return Operation(
        name=re.sub(r"[^A-Za-z0-9_\-]+", "_", called).strip("_")[:80],
        method=method.upper(),
        path=path,
        effect="READ" if reads else "WRITE",
        parameters=tuple(listed.values()),
        media=media,
        body=body,
        body_needed=body_needed,
        answer=answer,
        definitions=references.closure(schemas),
    )


def _parameter(given: Mapping[str, Any], references: References) -> Parameter:
    style = given.get("style", "form" if given["in"] == "query" else "simple")
    return Parameter(
        name=given["name"],
        place=given["in"],
        needed=given["in"] == "path" or given.get("required") is True,
        schema=references.schema(given.get("schema", {})),
        explode=given.get("explode", style in ("form", "deepObject")),
        deep=style == "deepObject",
    )


def _body(about: Mapping[str, Any], references: References) -> tuple[Media, dict[str, Any], bool]:
    if "requestBody" not in about:
        return "", {}, False
    given = references.resolved(about["requestBody"])
    for media in _MEDIA:
        if media in given.get("content", {}):
            schema = given["content"][media].get("schema", {})
            # its fields are arguments, so the outermost schema stands for itself
            plain = references.schema(references.resolved(schema))
            return media, plain, given.get("required") is True
    raise BadInput(
        f"{references.name}: the body of {about.get('operationId')} is neither JSON nor a form",
        next_step="leave the operation out of the document",
    )


def _answer(about: Mapping[str, Any], references: References) -> dict[str, Any] | None:
    """The schema of what a success answers; None where the document does not say."""
    for code, value in sorted(
        (about.get("responses") or {}).items(), key=lambda pair: str(pair[0])
    ):
        if str(code).startswith("2"):
            content = references.resolved(value).get("content", {})
            schema = content.get("application/json", {}).get("schema")
            return references.schema(schema) if schema is not None else None
    return None


def names(operations: Mapping[str, Operation]) -> str:
    """The operations there are, for an error."""
    return ", ".join(sorted(operations)[:40])
