"""Payload and parser of approvals for all clients.

Agent Inbox, Agent Chat UI and our own see and send the same.

Nothing that arrives here carries authority, and nothing that arrives here raises. Only the exact
words `approve` and `accept` approve; an answer of which any part makes no sense counts for nothing
as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from steward.approvals.request import editable, request_of
from steward.domain.approval import Answered, Approval, Changed

_VERDICTS: dict[str, Literal["approve", "reject"]] = {
    "approve": "approve",
    "accept": "approve",
    "reject": "reject",
}
_SAYS = ("type", "verdict", "decision")
_REASONS = ("reason", "message")
_MOST = 50
_LONGEST = 2000
_HOW = "Answer each approval with approve, with reject and a reason, or with an edit of its amount."
# a client whose only way to say no is a text field
_NO_IN_WORDS = re.compile(r"reject:\s*(\S.*)", re.DOTALL)
type Answer = Answered | Changed


class _Odd(Exception):
    """A part of an answer that makes no sense; carries a sentence for the person who sent it."""


def render(pending: Sequence[Approval], refused: str = "") -> dict[str, Any]:
    """One interrupt payload for every client; names, ids and digests say what is answered.

    `refused`: why the answer before this one did not count.
    """
    requests = [request_of(approval) for approval in pending]
    allowed = [
        ["approve", "edit", "reject"] if editable(approval.card) else ["approve", "reject"]
        for approval in pending
    ]
    if refused and requests:  # both clients show the first of them
        said = f"The last answer did not count: {refused}"
        requests[0]["description"] = f"{said}\n\n{requests[0]['description']}"
    return {
        # Agent Chat UI reads `args`, Agent Inbox `arguments` and the first request only
        "action_requests": [{**request, "arguments": request["args"]} for request in requests],
        "review_configs": [
            {"action_name": request["name"], "allowed_decisions": decisions}
            for request, decisions in zip(requests, allowed, strict=True)
        ],
        # our own client
        "steward": {"approvals": [_full(approval) for approval in pending], "refused": refused},
    }


def parse(answer: object) -> tuple[list[Answer], str]:
    """What an answer says, and a complaint that is empty when all of it made sense.

    Never raises.
    """
    try:
        found = list(_answers(answer, 0))
        _check_together(found)
    except _Odd as odd:
        return [], f"{odd} {_HOW}"
    except Exception:  # an edge: whatever a client managed to send
        return [], f"That answer could not be read. {_HOW}"
    return (found, "") if found else ([], f"That answer decides nothing. {_HOW}")


def _full(approval: Approval) -> dict[str, Any]:
    return {
        "id": approval.id,
        "action_id": approval.action_id,
        "digest": approval.digest,
        "needs": [list(need) for need in approval.needs],
        "card": approval.card,
        "expires_at": approval.expires_at.isoformat() if approval.expires_at else None,
        "owner": approval.owner,
        "signatures": [{"login": each.login, "role": each.role} for each in approval.signatures],
    }


def _answers(answer: object, depth: int) -> Iterator[Answer]:
    """The decisions in any of the shapes: one, a list, or under `decisions`,
    `steward`, `approvals`.
    """
    if depth > 4:
        raise _Odd("That answer is nested too deeply.")
    match answer:
        case list() | tuple():
            if len(answer) > _MOST:
                raise _Odd(f"That answer holds more than {_MOST} decisions.")
            for item in answer:
                if not isinstance(item, Mapping):
                    raise _Odd("A decision has to be an object with a type.")
                yield from _answers(item, depth + 1)
        case Mapping():
            if any(key in answer for key in _SAYS):
                yield _one(answer)
                return
            inner = [answer[key] for key in ("decisions", "steward", "approvals") if key in answer]
            if len(inner) != 1:
                raise _Odd("That answer decides nothing.")
            if not isinstance(inner[0], list | tuple | Mapping):
                raise _Odd("The decisions have to be a list.")
            yield from _answers(inner[0], depth + 1)
        case _:
            raise _Odd("That answer decides nothing.")


def _one(item: Mapping[str, Any]) -> Answer:
    said = {item[key] if isinstance(item[key], str) else None for key in _SAYS if key in item}
    if len(said) != 1:
        raise _Odd("One decision says two things.")
    word = said.pop()
    if word == "edit":
        return _edit(item)
    if word in ("response", "respond", "ignore"):
        return _in_words(item)
    verdict = _VERDICTS.get(word) if word is not None else None
    if verdict is None:
        raise _Odd("A decision's type is approve or reject.")
    name, args = _carried(item)
    return Answered(
        approval_id=_text(item, "approval_id", "id"),
        digest=_text(item, "digest"),
        name=name,
        verdict=verdict,
        reason=_reason(item),
        args=args or None,
    )


def _in_words(item: Mapping[str, Any]) -> Answered:
    """Free text is a no only where it says so, and never a yes."""
    found = (
        _NO_IN_WORDS.fullmatch(text.strip()) if isinstance(text := item.get("args"), str) else None
    )
    if found is None or item.get("type") == "ignore":
        raise _Odd(
            'That is neither yes nor no. To say no in a text field, write "reject:" and the reason.'
        )
    return Answered(
        approval_id=_text(item, "approval_id", "id"),
        digest=_text(item, "digest"),
        verdict="reject",
        reason=found[1].strip()[:_LONGEST],
    )


def _edit(item: Mapping[str, Any]) -> Changed:
    """Agent Inbox: `args: {action, args}`; Agent Chat UI: `edited_action: {name, args}`; ours:
    `amount` and `reason`.
    """
    name, args = _carried(item)
    if "amount" in item:
        args = {**args, "amount": item["amount"]}
    if not args:
        raise _Odd("An edit has to say what it changes.")
    return Changed(
        approval_id=_text(item, "approval_id", "id"),
        digest=_text(item, "digest"),
        name=name,
        args=args,
        reason=_reason({**item, "args": None}),
    )


def _carried(item: Mapping[str, Any]) -> tuple[str | None, dict[str, Any]]:
    """The action's name and arguments that we sent out and a client sends back."""
    if "edited_action" in item and item.get("args") is not None:
        raise _Odd("One decision carries two sets of details.")
    outer = item.get("edited_action", item.get("args"))
    if not isinstance(outer, Mapping):
        return None, {}
    inner = outer.get("args")
    if not isinstance(inner, Mapping):
        return None, {str(key): value for key, value in outer.items()}
    name = outer.get("action", outer.get("name"))
    if name is not None and not isinstance(name, str):
        raise _Odd("An action's name is text.")
    return name, {str(key): value for key, value in inner.items()}


def _text(item: Mapping[str, Any], *names: str) -> str | None:
    """An optional name or digest; present and odd is worse than absent."""
    given = {
        item[name] if isinstance(item[name], str) and item[name] else ""
        for name in names
        if item.get(name) is not None
    }
    if len(given) > 1 or "" in given:
        raise _Odd("An approval is named by its id, as text.")
    return given.pop() if given else None


def _reason(item: Mapping[str, Any]) -> str:
    for name in (*_REASONS, "args"):
        value = item.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()[:_LONGEST]
    return ""


def _check_together(found: Sequence[Answer]) -> None:
    """Several decisions must each name their own approval: positions are no names."""
    named = [answered.approval_id or answered.name for answered in found]
    if len(found) > 1 and (None in named or len(set(named)) != len(named)):
        raise _Odd("Several decisions came without saying which approval each is about.")
