"""What can be seen of a company after a step, in the words of the scenario format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from actions.registry import KINDS
from steward.dialogue.replies.reply_order import announced_in_vain
from steward.money import Money
from steward.scenarios.types import Differs, Step

_IDS = (
    "entry_id",
    "credit_note_id",
    "refund",
    "refund_id",
    "ticket",
    "ticket_id",
    "correction",
    "correction_id",
    "id",
    "credit_id",
    "charge_id",
)
# What a scenario may call an action, beside the kind that the ledger gives it.
_ACTIONS = {alias: kind.name for kind in KINDS.values() for alias in kind.aliases}


@dataclass
class Observed:
    """Everything that expectations are held against.

    `before` is what the books held when the scenario began.
    """

    books: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    before: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    approvals: list[dict[str, Any]] = field(default_factory=list)
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    messages: list[dict[str, Any]] = field(default_factory=list)
    outbox: list[dict[str, Any]] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    told: list[dict[str, str]] = field(default_factory=list)
    current: str = ""
    unkept: list[str] = field(default_factory=list)
    said: list[dict[str, Any]] = field(default_factory=list)  # all that was sent, with its phrases

    def new(self, book: str) -> list[dict[str, Any]]:
        """The entries of a book that were not there at the beginning."""
        rest = list(self.before.get(book, []))
        fresh = []
        for entry in self.books.get(book, []):
            same = next((old for old in rest if _id(old) == _id(entry)), None)
            if same is None:
                fresh.append(entry)
            else:
                rest.remove(same)
        return fresh

    @property
    def replies(self) -> list[str]:
        """What the desk said in its conversations, oldest first,
        later notices about an outcome among it.
        """
        return [str(line["text"]) for line in self.messages if line["role"] == "desk"]

    @property
    def record(self) -> dict[str, Any]:
        """The record of the conversation that was used last."""
        return self.records.get(self.current, {})

    def each(self, key: str) -> list[dict[str, Any]]:
        """A list of every conversation's record, joined."""
        return [entry for record in self.records.values() for entry in record.get(key) or []]


def cited_in(sent: Iterable[Mapping[str, Any]]) -> list[str]:
    """The articles that what was sent relies on, each once."""
    says = [say for entry in sent for say in (entry.get("facts") or {}).get("says") or []]
    articles = [
        str(say["data"]["article"]) for say in says if (say.get("data") or {}).get("article")
    ]
    return list(dict.fromkeys(articles))


def unkept_in(sent: Iterable[Mapping[str, Any]]) -> list[str]:
    """What was announced in the replies of one conversation and never came."""
    return announced_in_vain([(entry.get("facts") or {}).get("says") or [] for entry in sent])


def told_in(sent: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Whom something was sent to beside the conversation's own window, and what."""
    written = [
        (str(entry.get("destination") or ""), str(entry.get("text") or "")) for entry in sent
    ]
    return [{"who": who, "text": words} for who, words in written if who]


def _id(entry: Mapping[str, Any]) -> object:
    for key in _IDS:
        if key in entry:
            return entry[key]
    return sorted((key, str(value)) for key, value in entry.items())


def value_of(entry: Mapping[str, Any], *names: str) -> Any:
    """The first of these keys that the entry has, each also as `KEY_id`; None when it has none."""
    for name in names:
        for key in (name, f"{name}_id"):
            if entry.get(key) is not None:
                return entry[key]
    return None


def money_of(entry: Mapping[str, Any]) -> str | None:
    """The amount of an entry as `12.34 USD`, in whichever shape it is given."""
    amount = entry.get("amount") or (entry.get("card") or {}).get("amount")
    if isinstance(amount, Mapping) and amount.get("minor") is not None:
        return str(Money(minor=int(amount["minor"]), currency=str(amount["currency"])))
    if isinstance(amount, str):
        return amount
    if entry.get("amount_minor") is not None:
        return str(Money(minor=int(entry["amount_minor"]), currency=str(entry["currency"])))
    return None


def action_kind(word: str) -> str:
    """The ledger's name for an action: `refund`, `issue_refund` and
    `billing.issue_refund` are the same.
    """
    plain = word.rpartition(".")[2].strip().lower().replace(" ", "_")
    return _ACTIONS.get(plain, plain)


def plain_text(text: str) -> str:
    """Text for comparing: lower case, one space between words, straight quotes,
    no invisible characters.
    """
    swapped = text.translate(
        {0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"', 0x00A0: " ", 0x202F: " ", 0x2011: "-"}
    )
    return " ".join(swapped.casefold().split())


def contains(text: str, part: str) -> bool:
    """Whether the part occurs in the text, whatever the case."""
    return plain_text(part) in plain_text(text)


def is_destination(wanted: str, found: str) -> bool:
    """Equal, also when what was recorded hides some characters behind asterisks."""
    wanted, found = plain_text(wanted), plain_text(found)
    if "@" not in wanted:
        wanted, found = (
            text.translate({ord(mark): None for mark in " -().\u2022"}) for text in (wanted, found)
        )
    if "*" not in found:
        return wanted == found
    head, _, tail = found.partition("*")
    return wanted.startswith(head) and wanted.endswith(tail.lstrip("*"))


def shown(items: Iterable[object]) -> str:
    """A few things for a sentence; `none` when there are none."""
    words = [str(item) for item in items]
    return "; ".join(words) if words else "none"


def chosen(approvals: list[dict[str, Any]], step: Step) -> dict[str, Any]:
    """The approval that a step of staff means: among the pending ones, or, when nothing is
    pending, the last one there was. Raises Differs.
    """
    everything = approvals
    if "action" in step.keys:
        kind = action_kind(step.keys["action"])
        everything = [entry for entry in everything if action_kind(entry["action"]) == kind]
    pending = [entry for entry in everything if entry["status"] == "pending"]
    if not everything:
        raise Differs("expected an approval to decide on, found none")
    if "nth" in step.keys:
        listed = pending or everything
        if not 1 <= step.keys["nth"] <= len(listed):
            raise Differs(f"expected an approval nth {step.keys['nth']}, found {len(listed)}")
        return listed[int(step.keys["nth"]) - 1]
    if len(pending) > 1:
        raise Differs(
            f"{len(pending)} approvals are pending: say which by 'action', 'nth' or 'conversation'"
        )
    return (pending or everything)[-1]
