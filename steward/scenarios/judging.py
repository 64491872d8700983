"""What a conversation shows beside its verdict: effects, promises, and who was asked for no reason.

All of it is computed from what was seen of the conversation and from the customer's file. Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import graphs.desk  # noqa: F401  (with it and the courtesies all that says something is known)
import steward.wording.courtesies  # noqa: F401
from actions.registry import KINDS
from steward.dialogue.replies.commitments import own_words
from steward.say import Say, known, read
from steward.scenarios.customers import Customer
from steward.scenarios.matching import first_difference
from steward.scenarios.money_books import MONEY
from steward.scenarios.observed import Observed
from steward.scenarios.system_books import BOOKS
from steward.scenarios.words_said import SAID
from steward.wording.promises import Made, kept, promises_in

# Kinds of action that change nothing for the customer but who looks at it, or who they are.
NO_EFFECT = frozenset(
    kind.name for kind in KINDS.values() if kind.never_stopped or kind.quiet or kind.hidden
)
PEOPLE = frozenset(kind.name for kind in KINDS.values() if kind.to_people)
_OF_EFFECTS = frozenset({*BOOKS, *MONEY}) - {"tickets"}  # a ticket moves nothing
_PROOF = NO_EFFECT - PEOPLE
_CARRIED_OUT = ("confirmed", "settled", "failed_late", "unknown", "executing")


def done(seen: Observed) -> set[str]:
    """The kinds of action that were carried out."""
    return {entry["kind"] for entry in seen.each("actions") if entry["state"] in _CARRIED_OUT}


# Where an effect is seen, by what a kind of action touches or sets.
_SEEN_IN = {
    **dict.fromkeys(("order", "goods"), frozenset({"orders"})),
    "address": frozenset({"orders", "corrections"}),
    **dict.fromkeys(("plan", "schedule"), frozenset({"accounts", "charges"})),
    "money": frozenset({"refunds", "credit_notes", "journal", "balances"}),
    "credit": frozenset({"credits"}),
}


def wrong_effect(customer: Customer, seen: Observed) -> str:
    """What the books hold that they must not, where something was carried out; empty without."""
    carried_out = done(seen) - NO_EFFECT
    if not carried_out:
        return ""
    forbidden = (
        f"never: {one} holds"
        for one in customer.never
        if one.keys() <= _OF_EFFECTS and not first_difference(one, seen)
    )
    wrong = next(forbidden, first_difference(_only(customer.must, _OF_EFFECTS), seen))
    return wrong or next(_never_spoken_of(customer, carried_out), "")


def _never_spoken_of(customer: Customer, carried_out: Collection[str]) -> Iterator[str]:
    """What was carried out on books of which the file says nothing: nobody had it in mind."""
    spoken_of = {*_keys_of(customer.must), *(key for one in customer.never for key in one)}
    for name in sorted(carried_out):
        books = _SEEN_IN.get(KINDS[name].touches) or _SEEN_IN.get(KINDS[name].sets or "")
        confirmed = f"{KINDS[name].event or name}.confirmed"  # as `audit: {has: …}` names it
        if books and not (books | {confirmed}) & spoken_of:
            yield f"{name}: carried out, and the file says nothing of {', '.join(sorted(books))}"


def _keys_of(wanted: Mapping[str, Any]) -> Iterator[str]:
    """What is expected of, in each of several ways, too; of the record, the entries."""
    yield from wanted
    yield from (wanted.get("audit") or {}).get("has", ())
    for way in wanted.get("any_of", ()):
        yield from _keys_of(way)


def _only(wanted: Mapping[str, Any], keys: Collection[str]) -> dict[str, Any]:
    """What is expected under these keys, in each of several ways, too."""
    held = {key: one for key, one in wanted.items() if key in keys}
    if "any_of" in wanted:
        held["any_of"] = [_only(way, keys) for way in wanted["any_of"]]
    return held


@dataclass(frozen=True)
class Promises:
    """How many promises were made, and those that nothing stands behind, each in its words."""

    made: int
    false: tuple[str, ...]

    @property
    def kept(self) -> int:
        """Those that a row stands behind."""
        return self.made - len(self.false)


def promises(seen: Observed) -> Promises:
    """Every promise of every reply, held to the rows of the whole conversation; and what was
    announced and never came.
    """
    rows, said, false = _rows(seen), 0, list[str]()
    for entry in seen.said:
        # safety words have a kind of their own, and are no phrase of a catalogue
        listed = (entry.get("facts") or {}).get("says") or []
        says = [read(one) for one in listed if one.get("kind") in known()]
        for say in says:
            own = promises_in(own_words(say))
            said += len(own)
            unkept = [made for made in own if not _stands(made, rows)]
            if not unkept and _tells_a_deed(say, own) and not _was_done(say, seen):
                unkept = [*own[:1]]
            false += [f"{made.promise.name}: {made.sentence}" for made in unkept]
    false += [f"{one}: announced and never came" for one in seen.unkept]
    return Promises(said + len(seen.unkept), tuple(false))


def _stands(made: Made, rows: Collection[str]) -> bool:
    """Whether a row stands behind a promise; that somebody was proved is no deed, except where the
    promise is of that.
    """
    named = {row.partition(":")[0] for row in made.promise.rows}
    return kept(made.promise, (r for r in rows if r.partition(":")[0] not in _PROOF - named))


def _tells_a_deed(say: Say, made: Collection[Made]) -> bool:
    return bool(say.claims) or any(one.promise.name == "it is done" for one in made)


# What a phrase tells of a deed, by what the action calls it.
_TOLD = {"order": "order_id", "item": "item", "plan": "plan", "step": "step", "address": "address"}


def _was_done(say: Say, seen: Observed) -> bool:
    """Whether an action of the kind whose phrase this is did what it tells, of the same record and
    sum: another one that was done stands behind nothing.
    """
    of_kind = [name for name in KINDS if type(say).__module__ == f"actions.{name}"]
    if not of_kind:
        return True  # told of the systems' records
    ended = {one.get("action_id") for one in seen.each("audit") if _ends(one["event"])}
    return any(
        (one["state"] in _HAPPENED or one["id"] in ended) and _agree(say.data, one)
        for one in seen.each("actions")
        if one["kind"] in of_kind
    )


_HAPPENED = ("confirmed", "settled", "failed_late")


def _ends(event: str) -> bool:
    return event.rpartition(".")[2] in _HAPPENED


def _agree(told: Mapping[str, Any], action: Mapping[str, Any]) -> bool:
    """Whether nothing that is told is otherwise in the action; what is hidden there counts not."""
    params = action.get("params") or {}
    amount = told.get("amount")
    if isinstance(amount, Mapping) and params.get("amount_minor") not in (None, amount["minor"]):
        return False
    return all(
        told.get(own) is None or params.get(its) in (None, told[own]) for own, its in _TOLD.items()
    )


def _rows(seen: Observed) -> frozenset[str]:
    """Every state that an action was in: a promise stood on the state of its day."""
    kinds = {one["id"]: one["kind"] for one in seen.each("actions")}
    return frozenset({"read", "turn", *_states(seen, kinds)})


def _states(seen: Observed, kinds: Mapping[str, str]) -> Iterator[str]:
    for one in seen.each("actions"):
        yield f"{one['kind']}:{one['state']}"
    for entry in seen.each("audit"):
        if entry.get("action_id") in kinds:
            yield f"{kinds[entry['action_id']]}:{entry['event'].rpartition('.')[2]}"


def needs_no_proof(customer: Customer, before: Mapping[str, list[dict[str, Any]]]) -> bool:
    """Whether nothing of what has to come of it is anybody's own: words alone meet it, no record of
    theirs is named, and a help page has them, or nobody is on record, must be proved or can be.
    """
    rest = {key: one for key, one in customer.must.items() if key not in SAID}
    if first_difference(rest, Observed(books=dict(before), before=dict(before))):
        return False
    words = {word.strip(".,;:!?()") for text in customer.opens for word in text.split()}
    if words & set(_references(customer.given)):
        return False
    nobody = "customer" in customer.must  # and nobody it is, or it would differ
    recorded = customer.given.keys() & {"crm", "billing"}
    can = any(rule.when in ("asks_who", "asks_code") for rule in customer.answers)
    return bool(customer.must.get("cites")) or nobody or not recorded or not can


def _references(given: object) -> Iterator[str]:
    """What the records of a file are called: O-7, INV-7."""
    match given:
        case str() if "-" in given and given[-1:].isdigit():
            yield given
        case dict():
            yield from _references(list(given.values()))
        case list() | tuple():
            for one in given:
                yield from _references(one)
