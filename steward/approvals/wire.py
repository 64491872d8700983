"""What clients see and what they send: Agent Inbox, Agent Chat UI and our own, in one payload and one parser.

Nothing that arrives here carries authority, and nothing that arrives here raises. Only the exact words `approve` and
`accept` approve; an answer of which any part makes no sense counts for nothing as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from steward.approvals.rules import in_words
from steward.approvals.types import Answered, Approval

_VERDICTS: dict[str, Literal["approve", "reject"]] = {"approve": "approve", "accept": "approve", "reject": "reject"}
_SAYS = ("type", "verdict", "decision")
_REASONS = ("reason", "message")
_MOST = 50
_LONGEST = 2000
_HOW = "Answer each approval with approve, or with reject and a reason."


class _Odd(Exception):
    """A part of an answer that makes no sense; carries a sentence for the person who sent it."""


def render(pending: Sequence[Approval]) -> dict[str, Any]:
    """One interrupt payload for every client; ids and digests ride along in the arguments."""
    requests = [_request(approval) for approval in pending]
    one = requests[0] if len(requests) == 1 else None
    return {
        # Agent Chat UI
        "action_requests": requests,
        "review_configs": [
            {"action_name": request["name"], "allowed_decisions": ["approve", "reject"]} for request in requests
        ],
        # Agent Inbox shows a single request; with several of them it may only point to the others.
        "action_request": {"action": one["name"], "args": one["args"]} if one else {
            "action": f"{len(requests)} decisions are waiting", "args": {}},
        "config": {"allow_accept": one is not None, "allow_edit": False, "allow_respond": False, "allow_ignore": False},
        "description": "\n\n".join(request["description"] for request in requests) or "Nothing is waiting.",
        # our own client
        "steward": {"approvals": [_full(approval) for approval in pending]},
    }  # fmt: skip


def parse(answer: object) -> tuple[list[Answered], str]:
    """What an answer says, and a complaint that is empty when all of it made sense. Never raises."""
    try:
        found = list(_answers(answer, 0))
        _check_together(found)
    except _Odd as odd:
        return [], f"{odd} {_HOW}"
    except Exception:  # an edge: whatever a client managed to send
        return [], f"That answer could not be read. {_HOW}"
    return (found, "") if found else ([], f"That answer decides nothing. {_HOW}")


def _request(approval: Approval) -> dict[str, Any]:
    card = approval.card
    name = str(card.get("action") or card.get("title") or "decide")
    shown = {key: value for key, value in card.items() if key not in ("approval_id", "digest")}
    why = str(card.get("why") or "")
    return {
        "name": name,
        "args": {**shown, "approval_id": approval.id, "digest": approval.digest},
        "description": " ".join(part for part in (str(card.get("summary") or name), why,
                                                  f"Needs {in_words(approval.needs)}.") if part),
    }  # fmt: skip


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


def _answers(answer: object, depth: int) -> Iterator[Answered]:
    """The decisions in any of the shapes: one, a list, or under `decisions`, `steward`, `approvals`."""
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


def _one(item: Mapping[str, Any]) -> Answered:
    said = {item[key] if isinstance(item[key], str) else None for key in _SAYS if key in item}
    if len(said) != 1:
        raise _Odd("One decision says two things.")
    word = said.pop()
    if word == "edit":
        raise _Odd("An amount is changed in the desk's own list of approvals, not in an answer.")
    if word in ("response", "respond", "ignore"):
        raise _Odd("That is neither yes nor no.")
    verdict = _VERDICTS.get(word) if word is not None else None
    if verdict is None:
        raise _Odd("A decision's type is approve or reject.")
    carried = _carried(item)
    return Answered(
        approval_id=_text({**carried, **item}, "approval_id", "id"),
        digest=_text({**carried, **item}, "digest"),
        verdict=verdict,
        reason=_reason(item),
    )


def _carried(item: Mapping[str, Any]) -> dict[str, Any]:
    """Id and digest in the arguments that we sent out and Agent Inbox sends back."""
    args = item.get("args")
    inner = args.get("args") if isinstance(args, Mapping) else None
    source = inner if isinstance(inner, Mapping) else args
    if not isinstance(source, Mapping):
        return {}
    return {key: source[key] for key in ("approval_id", "digest") if key in source}


def _text(item: Mapping[str, Any], *names: str) -> str | None:
    """An optional name or digest; present and odd is worse than absent."""
    given = {
        item[name] if isinstance(item[name], str) and item[name] else "" for name in names if item.get(name) is not None
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


def _check_together(found: Sequence[Answered]) -> None:
    """Several decisions must each name their own approval: positions are no names."""
    named = [answered.approval_id for answered in found]
    if len(found) > 1 and (None in named or len(set(named)) != len(named)):
        raise _Odd("Several decisions came without saying which approval each is about.")
