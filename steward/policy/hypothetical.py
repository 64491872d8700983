"""A request that nobody made: what policy would say if these were the facts.

For people who change the rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from actions.facts import KindFacts
from actions.kind import ActionKind
from actions.registry import KINDS
from steward.errors import BadInput
from steward.policy.limits import Limits
from steward.policy.types import Request

_IN_BASE = {
    "base_minor": ("window_minor", "elsewhere_minor"),
    "base_hour_minor": ("hour_minor",),
    "base_day_minor": ("day_minor",),
    "base_quarter_minor": ("quarter_minor",),
}


def read_facts(
    action: str, named: Iterable[str], said: Collection[str] = ()
) -> dict[str, bool | int | str]:
    """The facts of an action that are given as `name=value`, each of its own type.

    Raises BadInput for an unknown action or fact, for a value that is none of its type, and for a
    fact that was given already (`said`).
    """
    fields, found = _kind(action).facts.model_fields, dict[str, bool | int | str]()
    for one in named:
        name, equals, value = (part.strip() for part in one.partition("="))
        if not equals:
            raise BadInput(f"{one!r} gives no value", next_step=f"--fact {name}=VALUE")
        if name not in fields:
            raise _foreign(action, [name])
        if name in found or name in said:
            raise BadInput(f"{name} is given twice", next_step="leave one of the two out")
        field = fields[name]
        values: TypeAdapter[bool | int | str] = TypeAdapter(field.rebuild_annotation())
        try:
            found[name] = values.validate_strings(value)
        except ValidationError as error:
            why = error.errors()[0]["msg"]
            raise BadInput(
                f"{name}={value} is no such fact: {why[:1].lower()}{why[1:]}",
                next_step=f"{name} is {_type_of(field.annotation)}",
            ) from error
    return found


def _type_of(annotation: Any) -> str:
    """What values a fact has, in words."""
    kinds = [one for one in get_args(annotation) or (annotation,) if one is not type(None)]
    if all(isinstance(one, str) for one in kinds):
        return f"one of: {', '.join(kinds)}"
    if len(kinds) == 1 and get_args(kinds[0]):
        return _type_of(kinds[0])
    return {bool: "yes or no", int: "a whole number"}.get(annotation, "a text")


def _kind(action: str) -> ActionKind:
    if (kind := KINDS.get(action)) is None:
        raise BadInput(
            f"{action!r} is not an action policy knows",
            next_step=f"one of: {', '.join(sorted(KINDS))}",
        )
    return kind


def _foreign(action: str, names: Iterable[str]) -> BadInput:
    known = ", ".join(sorted(KINDS[action].facts.model_fields)) or "none"
    return BadInput(
        f"{action} does not depend on {', '.join(names)}", next_step=f"its facts: {known}"
    )


def suppose(
    action: str, said: Mapping[str, Any], agent: str = "", limits: Limits | None = None
) -> Request:
    """The request of this action with these facts.

    What is not said is in order, or follows from the amounts by `limits`.

    Raises BadInput for an action or a fact that policy does not know, and for a value that is no
    such fact.
    """
    kind = _kind(action)
    fields = kind.facts.model_fields
    if foreign := sorted(set(said) - set(fields)):
        raise _foreign(action, foreign)
    facts = in_order(kind.facts) | dict(said)
    if "max_minor" in fields:
        facts.setdefault("max_minor", facts["amount_minor"])
    if limits is not None and "base_minor" in fields:
        facts |= _in_base(facts, limits) | dict(said)
    return Request(agent=agent or kind.agent, action=action, resource="hypothetical", facts=facts)


def in_order(facts: type[KindFacts]) -> dict[str, Any]:
    """The facts of a kind with everything in order and nothing spent yet."""
    supposed = {name: field.json_schema_extra for name, field in facts.model_fields.items()}
    return {
        name: said["in_order"]
        for name, said in supposed.items()
        if isinstance(said, dict) and said["in_order"] is not None
    }


def _in_base(facts: Mapping[str, Any], limits: Limits) -> dict[str, Any]:
    """The amounts of one currency with this one's own, in the base currency."""
    found = {}
    for name, counted in _IN_BASE.items():
        parts = [facts.get(part, 0) for part in ("amount_minor", *counted)]
        whole = sum(part for part in parts if isinstance(part, int))
        found[name] = limits.in_base({str(facts["currency"]): max(0, whole)})
    return {"base_known": None not in found.values()} | {
        name: value or 0 for name, value in found.items()
    }
