"""`$ref` inside one document: resolved for its parts, carried along for schemas, never fetched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from steward.errors import BadInput

_IN_PLACE = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else")
_NUMBERS = ("exclusiveMinimum", "exclusiveMaximum")
_SCHEMAS = "#/components/schemas/"
_LONGEST_WAY = 64  # schemas that are one another, in place


class References:
    """What a document's pointers mean."""

    def __init__(self, document: Mapping[str, Any], name: str) -> None:
        self.name = name
        self._document = document
        self._old = str(document.get("openapi", "")).startswith("3.0")
        self._schemas: Mapping[str, Any] = document.get("components", {}).get("schemas", {}) or {}
        self._ending: set[str] = set()  # schemas that were seen to end
        for schema in self._schemas:
            self._check_ends(schema, ())

    def resolved(self, value: Any) -> Mapping[str, Any]:
        """What stands there, or what it refers to. Raises BadInput for a circle or for nothing."""
        seen: list[str] = []
        while isinstance(value, Mapping) and isinstance(ref := value.get("$ref"), str):
            if ref in seen:
                raise self._bad(f"`$ref: {ref}` goes in a circle")
            seen.append(ref)
            value = self._at(ref)
        if not isinstance(value, Mapping):
            raise self._bad(f"{seen[-1] if seen else 'a part'} is no object")
        return value

    def schema(self, value: Any) -> dict[str, Any]:
        """A schema whose references lead to `$defs`, in the words of JSON Schema 2020-12."""
        turned = self._turned(value)
        return turned if isinstance(turned, dict) else {}

    def closure(self, schemas: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
        """Every named schema that these reach, themselves or through others."""
        found: dict[str, Any] = {}
        waiting = [name for schema in schemas for name in _named(schema)]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = self.schema(self._at(f"{_SCHEMAS}{name}"))
                waiting += _named(found[name])
        return dict(sorted(found.items()))

    def _at(self, ref: str) -> Any:
        found: Any = self._document
        for part in ref.removeprefix("#").split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            if not isinstance(found, Mapping) or key not in found:
                raise self._bad(f"`$ref: {ref}` leads to nothing")
            found = found[key]
        return found

    def _turned(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._turned(one) for one in value]
        if not isinstance(value, Mapping):
            return value
        if isinstance(ref := value.get("$ref"), str):
            name = ref.removeprefix(_SCHEMAS)
            if not ref.startswith(_SCHEMAS) or "/" in name:
                raise self._bad(f"`$ref: {ref[:200]}`: a schema refers to components/schemas alone")
            self._at(ref)
            return {"$ref": f"#/$defs/{name}"}
        # A schema of its own base or dialect is read as any other: nothing is looked up by it.
        kept = {key: one for key, one in value.items() if key not in ("$id", "$schema", "example")}
        turned = {key: self._turned(one) for key, one in kept.items()}
        if self._old:
            _modern(turned)
        return turned

    def _check_ends(self, name: str, on_the_way: tuple[str, ...]) -> None:
        """A schema that is itself, without a field or an item in between, has no values."""
        if name in self._ending:
            return
        if name in on_the_way:
            raise self._bad(f"the schema {name} is nothing but itself: {' → '.join(on_the_way)}")
        if len(on_the_way) > _LONGEST_WAY:
            raise self._bad(f"a schema refers on through more than {_LONGEST_WAY} others to {name}")
        waiting = [self._schemas.get(name)]
        while waiting:
            value = waiting.pop()
            if not isinstance(value, Mapping):
                continue
            ref = value.get("$ref")
            if isinstance(ref, str) and ref.startswith(_SCHEMAS):
                self._check_ends(ref.removeprefix(_SCHEMAS), (*on_the_way, name))
            for word in _IN_PLACE:
                inner = value.get(word)
                waiting += inner if isinstance(inner, list) else [inner]
        self._ending.add(name)

    def _bad(self, problem: str) -> BadInput:
        return BadInput(f"{self.name}: {problem}", next_step="correct the document")


def _modern(schema: dict[str, Any]) -> None:
    """OpenAPI 3.0's own words for null and for open ends."""
    if schema.pop("nullable", False) is True and isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
        if isinstance(schema.get("enum"), list):
            schema["enum"] = [*schema["enum"], None]
    for word in _NUMBERS:
        if isinstance(schema.get(word), bool):
            del schema[word]


def _named(schema: Any) -> list[str]:
    """Names under `$defs` that a schema refers to."""
    found, waiting = [], [schema]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Mapping):
            if isinstance(ref := value.get("$ref"), str):
                found.append(ref.removeprefix("#/$defs/"))
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return found
