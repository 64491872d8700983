"""Cedar's schema, made of what the kinds of action declare: nobody writes a fact down twice."""

from __future__ import annotations

from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from actions.facts import KindFacts, judged_as
from actions.registry import KINDS

_BASE = """\
// What policy may be asked; made of the kinds of action by `steward policy schema`. Facts are read
// by code from systems and rows; none comes from a model. `human` is the mode under test: the desk
// asks for "none" first, then "one", then "two".

entity Agent;
entity Resource;
entity Tool;   // a READ tool by its name in systems.yaml, `system.tool`
entity Peer;   // another company's agent, by its name in desk.peer
entity Skill;  // what a peer may ask for: a team by its name, or `desk` for talk

type Human = String;
type Limit = {
  listed: Bool,        // the currency has numbers in limits.yaml
  alone_minor: Long,   // up to this in the window, nobody signs
  one_minor: Long,     // up to this, one person signs; above, two
  hour_minor: Long,    // of the whole company, without a signature, in an hour
  day_minor: Long,     // and in a day
  goodwill_minor: Long, // of one customer, in a quarter, for reason goodwill
  // and the same of the base currency of exchange.yaml, to which all currencies together are held
  base_alone_minor: Long, base_one_minor: Long, base_hour_minor: Long, base_day_minor: Long,
  base_goodwill_minor: Long,
};

// May an agent call a READ tool at all? `scope` is the tool's: customer, resolve, public or books.
// Nobody is asked: yes or no.
action read appliesTo {
  principal: Agent, resource: Tool, context: {
    system: String, scope: String,
    own: Bool,  // the system is this agent itself: another company's, declared in agents.yaml
  }
};

// May a peer's message be taken in? Counted by code from rows; what a message says of itself counts
// for nothing. Nothing else of this file has a peer for its principal: it proves and approves
// nothing.
action ask appliesTo {
  principal: Peer, resource: Skill, context: {
    scoped: Bool,                        // the token and the peer's row have this skill's scope
    in_minute: Long, a_minute: Long,     // its messages of the last minute, and the most of them
    open: Long, open_tasks: Long,        // its tasks that have not ended, and the most of them
    begins: Bool,                        // the message begins a task
    repeated: Long, repeats: Long,       // how often it said just this lately, and the most of it
  }
};
"""


def schema() -> str:
    """The schema as text: what every set of rules is checked against."""
    models = dict.fromkeys(kind.facts for kind in KINDS.values())
    return "\n".join([_BASE, *map(_facts, models), _groups(), *map(_action, models)])


def groups() -> tuple[str, ...]:
    """The groups of actions that a rule may name: one for each of the facts of a kind."""
    named = (name for kind in KINDS.values() for name in judged_as(kind.facts))
    return tuple(sorted(dict.fromkeys(named)))


def _groups() -> str:
    about = "// Groups: the kinds that are judged by these facts, or by more."
    return f"{about}\naction {', '.join(groups())};\n"


def _facts(model: type[KindFacts]) -> str:
    lines = [f"// {' '.join((model.__doc__ or '').split())}", f"type {model.__name__} = {{"]
    for name, field in model.model_fields.items():
        optional = "?" if type(None) in get_args(field.annotation) else ""
        about = f"  // {field.description}" if field.description else ""
        lines.append(f"  {name}{optional}: {_type(field.annotation)},{about}")
    return "\n".join([*lines, "};", ""])


def _action(model: type[KindFacts]) -> str:
    names = ", ".join(kind.name for kind in KINDS.values() if kind.facts is model)
    context = f"{{ human: Human, limit: Limit, facts: {model.__name__} }}"
    return (
        f"action {names} in [{', '.join(judged_as(model))}] appliesTo {{\n"
        f"  principal: Agent, resource: Resource, context: {context}\n}};\n"
    )


def _type(annotation: Any) -> str:
    """`bool` is Bool, `int` Long, text and a choice of texts String.

    Raises TypeError for anything else.
    """
    if get_origin(annotation) in (Union, UnionType):
        [annotation] = [one for one in get_args(annotation) if one is not type(None)]
    if get_origin(annotation) is Literal:
        annotation = type(get_args(annotation)[0])
    found = {bool: "Bool", int: "Long", str: "String"}.get(annotation)
    if found is None:
        raise TypeError(f"a fact is a bool, an int or a str, not {annotation}")
    return found
