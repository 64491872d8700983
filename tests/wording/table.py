"""Which rows stand behind each template, derived from the code that says it.

`python -m tests.wording.table` writes the page.

From actions: what each kind's `tell` says in each state. From teams: the actions that a result
carries beside what it says.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

from actions.registry import KINDS
from steward.domain.action import ActionState
from steward.say import Phrase, Plain, known
from steward.settings import PROJECT
from steward.wording.courtesies import Acknowledges, Closes, LeadsOver
from steward.wording.facets import has_facets, has_reminder
from steward.wording.promises import Made, kept, promises_in
from steward.wording.render import render
from steward.wording.says import FrameWords
from teams.registry import TEAMS
from tests.wording.sample_actions import from_actions
from tests.wording.samples import samples

PAGE = PROJECT / "docs" / "promises.md"


class Template:
    """A template as it reads, and the rows that may stand behind it."""

    def __init__(self) -> None:
        self.texts: set[str] = set()
        self.rows: set[str] = set()

    def promises(self) -> list[Made]:
        """What it promises, each once."""
        return sorted(
            {made for text in self.texts for made in promises_in(text)},
            key=lambda made: (made.sentence, made.promise.name),
        )


def table() -> dict[str, Template]:
    """Every template by its kind."""
    found: dict[str, Template] = defaultdict(Template)
    for kind, said in known().items():
        if isinstance(said, Plain):
            found[kind].texts.add(render(said))
    for say in samples():
        found[say.kind].texts.add(render(say))
    for say, row in from_actions():
        found[say.kind].texts.add(render(say))
        found[say.kind].rows.add(row)
    for told, row in _from_code():
        found[told].rows.add(row)
    # around a reply, or in its place
    for frame in (*FrameWords, *Acknowledges, *LeadsOver, *Closes):
        found[frame.kind].rows.add("turn")
    # beside the chat, while a goal is worked on
    for goal in (goal for team in TEAMS.values() for goal in team.goals.values()):
        if goal.progress is not None:
            found[goal.progress.kind].rows.add("turn")
    # what is answered about a phrase stands on what the phrase stood on
    found["facet_answer"].rows |= {
        row for kind in list(found) if has_facets(kind) for row in found[kind].rows
    }
    found["remind_offer"].rows |= {
        row for kind in list(found) if has_reminder(kind) for row in found[kind].rows
    }
    return dict(found)


def sayable() -> list[str]:
    """Every phrase by its name."""
    return sorted(
        kind
        for kind, said in known().items()
        if isinstance(said, Plain) or issubclass(said, Phrase)
    )


_RESULTS = frozenset({"Proposal", "Finding", "Handoff", "AskCustomer", "Failed"})
# What `blocked` says of an action that goes on later, and the question whether to do what is
# proposed.
_HELD = {"stopped": "*:proposed", "on_the_loop": "*:authorised", "confirm": "*:proposed"}
_OF_THE_DESK = "steward/effects", "steward/dialogue", "steward/investigation"
_STATES = frozenset(str(state) for state in ActionState)


def _from_code() -> Iterator[tuple[str, str]]:
    """What nodes and clockwork say: beside which actions, or about an action in which state,
    else of the turn itself.
    """
    modules = [
        ast.parse(path.read_text("utf-8"))
        for folder in (*_OF_THE_DESK, "nodes", "teams")
        for path in sorted((PROJECT / folder).rglob("*.py"))
        if path.name != "phrases.py"
    ]
    shared = ast.parse((PROJECT / "steward" / "wording" / "says.py").read_text("utf-8"))
    made = {
        node.name: node
        for module in (*modules, shared)
        for node in module.body
        if isinstance(node, ast.FunctionDef)
    }
    for module in modules:
        yield from _in_module(module, made)
    yield "comes_next", "*:proposed"  # `reply_order.py`, beside the offer that comes first
    yield "money_day_told_here", "*:proposed"  # `beside_a_yes.py`, of what is offered next
    yield "stopped_by_person", "*:withdrawn"  # clockwork, after a person withdrew the action
    yield "waits_for_person", "hand_over:confirmed"  # `steward/conversation/waiting.py`
    yield "waits_for_person", "turn"
    yield "remedy_noted", "turn"  # `dialogue/replies/remedy_noted.py`, `conversation/waiting.py`
    yield "not_listened", "turn"  # `steward/conversation/regret.py`
    yield "people_hours", "hand_over:confirmed"  # `steward/conversation/waiting.py`
    yield "stands_with_people", "hand_over:confirmed"  # `steward/conversation/handed_on.py`
    yield "person_has_it", "hand_over:confirmed"  # `steward/decisions/supervision.py`
    yield "code_mail", "send_code:confirmed"  # `steward/identity/code_sending.py`
    yield "contact_changed", "change_contact:confirmed"  # `steward/effects/contacts.py`
    yield "acted_for_you", "*:confirmed"  # `steward/effects/acting.py`


def _in_module(module: ast.Module, made: dict[str, Any]) -> Iterator[tuple[str, str]]:
    functions = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    by_name = made | {function.name: function for function in functions}
    # what a kind of action says: `from_actions` has it with its states
    told_by_kinds = {
        name.id
        for node in ast.walk(module)
        if _called(node) == "told_by"
        for name in ast.walk(node)
        if isinstance(name, ast.Name)
    }
    constants = {
        target.id: node.value
        for node in module.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for function in functions:
        results = [node for node in ast.walk(function) if _called(node) in _RESULTS]
        within = {
            id(node)
            for result in results
            for part in (result, *_assigned(_names(result), function))
            for node in ast.walk(part)
        }
        for result in results:
            rows = {"read"} | {
                row for kind in _wanted(result, module, by_name) for row in _rows_of(kind)
            }
            for told in _told(result, function, by_name):
                yield from ((told, row) for row in rows)
        words = set(_strings(function)) | {
            word
            for node in ast.walk(function)
            if isinstance(node, ast.Name) and node.id in constants
            for word in _strings(constants[node.id])
        }
        rows = (
            {f"*:{word}" for word in words & _STATES}
            | {_HELD[word] for word in words & set(_HELD)}
            | {"turn"}
        )
        if any(_called(node) == "write" for node in ast.walk(function)):
            rows |= {"open_ticket:confirmed"} if "helpdesk.open_ticket" in words else set()
        if function.name not in told_by_kinds:
            yield from ((told, row) for told in _said_in(function, within) for row in rows)


def _rows_of(kind: str) -> set[str]:
    return {f"{kind}:proposed"} if KINDS[kind].confirm else {f"{kind}:confirmed"}


def _wanted(result: ast.AST, module: ast.AST, by_name: dict[str, Any]) -> set[str]:
    """The kinds of action that a result carries: written there, under a name,
    or made by a function of the module.
    """
    given = next(
        (word.value for word in getattr(result, "keywords", ()) if word.arg == "wanted"), None
    )
    seen, found, nodes = set[str](), set[str](), [given] if given else []
    while nodes:
        for node in ast.walk(nodes.pop()):
            if isinstance(node, ast.Call) and _called(node) == "WantedAction":
                found |= {
                    word
                    for key in node.keywords
                    if key.arg == "kind"
                    for word in _strings(key.value)
                }  # type: ignore[attr-defined]
            name = node.id if isinstance(node, ast.Name) else ""
            if not name or name in seen:
                continue
            seen.add(name)
            nodes += [by_name[name]] if name in by_name else []
            nodes += _made_of(module).get(name, ())
    return found & set(KINDS)


def _told(result: ast.AST, function: ast.AST, by_name: dict[str, Any]) -> set[str]:
    """What a result says: written there, under a name, or made by functions that it calls."""
    words = (word.value for word in getattr(result, "keywords", ()) if word.arg == "says")
    seen, found, parts = set[str](), set[str](), list[ast.AST](words)
    while parts:
        part = parts.pop()
        found |= _said_in(part)
        names = _names(part) - seen
        seen |= names
        parts += [by_name[name] for name in names if name in by_name]
        parts += _assigned(names, function)
    return found


@cache
def _made_of(module: ast.AST) -> dict[str, list[ast.expr]]:
    """What each name of a module is made of, wherever it is assigned."""
    found: dict[str, list[ast.expr]] = defaultdict(list)
    for one in ast.walk(module):
        if isinstance(one, ast.Assign):
            for name in {name for target in one.targets for name in _names(target)}:
                found[name].append(one.value)
    return found


def _names(part: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(part) if isinstance(node, ast.Name)}


def _assigned(names: set[str], function: ast.AST) -> list[ast.expr]:
    """What these names were made of, in this function."""
    return [
        one.value
        for one in ast.walk(function)
        if isinstance(one, ast.Assign)
        and any(
            isinstance(name, ast.Name) and name.id in names
            for target in one.targets
            for name in ast.walk(target)
        )
    ]


def _said_in(node: ast.AST, without: Collection[int] = ()) -> set[str]:
    """The phrases that are made in a piece of code; to compare with one says nothing."""
    found, nodes = set[str](), [node]
    while nodes:
        one = nodes.pop()
        if id(one) in without or isinstance(one, ast.pattern | ast.Compare):
            continue
        if (said := _CLASSES.get(_called(one))) is not None:
            found.add(said)
        if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name):
            found |= {
                member for member in [_MEMBERS.get((one.value.id, one.attr))] if member is not None
            }
        nodes += [
            child
            for child in ast.iter_child_nodes(one)
            if not (isinstance(one, ast.Call) and _called(one) == "isinstance")
        ]
    return found


_CLASSES = {said.__name__: kind for kind, said in known().items() if isinstance(said, type)}
_MEMBERS = {
    (type(said).__name__, said.name): kind
    for kind, said in known().items()
    if isinstance(said, Plain)
}


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return getattr(function, "id", "") or getattr(function, "attr", "")


def _strings(node: ast.AST) -> list[str]:
    return [
        one.value
        for one in ast.walk(node)
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]


def page(templates: Mapping[str, Template]) -> str:
    """The table as a page for people."""
    lines = [
        "# What each reply promises, and the row behind it",
        "",
        (
            "Written by `python -m tests.wording.table` from the code; a test holds it to the "
            "templates. `read`:"
        ),
        (
            "records that were read this turn; `turn`: what closing the turn does; else an "
            "action's kind and"
        ),
        "state.",
        "",
        "| template | says | promises | stands on |",
        "|---|---|---|---|",
    ]
    for kind, template in sorted(templates.items()):
        for made in template.promises():
            rows = sorted(row for row in template.rows if kept(made.promise, [row]))
            said = made.sentence.replace("|", "/").replace("9" * 23, "9…")
            lines.append(
                f"| {kind} | {said} | {made.promise.name} | {', '.join(rows) or 'NOTHING'} |"
            )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(table()), encoding="utf-8")
