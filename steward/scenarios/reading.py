"""Reads a file into a Scenario.

Anything unknown is a complaint with file, line and key.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from steward.scenarios.document import Unreadable, Value, read_document, refuse_unknown
from steward.scenarios.fields import (
    Reader,
    Record,
    amount,
    anything,
    either,
    flag,
    many,
    seconds,
    text,
    whole,
)
from steward.scenarios.given import FERNHILL, GIVEN, SYSTEMS, changed
from steward.scenarios.then import EXPECTATIONS
from steward.scenarios.types import Scenario, Step, Verb

_VERBS: tuple[Verb, ...] = get_args(Verb)
_CHANNELS = either("chat", "email", "voice", "social", "api", "phone")
_FAULTS = either("down", "slow", "error", "garbage", "timeout_before", "timeout_after")


def _path(value: Value, where: str) -> Path:
    """A path beside the scenario file, or from the working folder."""
    written = Path(value.text(where))
    beside = Path(value.file).parent / written
    found = next((path for path in (beside, written) if path.exists()), None)
    if found is None:
        raise value.wrong(
            f"{where}: there is no {written} (looked beside the file and in the working folder)"
        )
    return found.resolve()


def _tool(value: Value, where: str) -> str:
    """`issue_refund` or `billing.issue_refund`: the tool without its system."""
    return value.text(where).rpartition(".")[2]


def _headers(value: Value, where: str) -> dict[str, str]:
    """Headers of an e-mail by name."""
    return {name: entry.text(f"{where}.{name}") for name, entry in value.keys(where).items()}


def _meanwhile(value: Value, where: str) -> dict[str, Any]:
    """What somebody says or does while a node or tool runs: `at`,
    then the keys of a customer's or staff's step.
    """
    entries = value.keys(where)
    if "at" not in entries:
        raise value.wrong(f"{where} needs 'at': the node or tool that runs meanwhile")
    rest = {key: entry for key, entry in entries.items() if key != "at"}
    step = _step(Value(value.file, value.line, rest, value.key_line), where)
    if step.verb not in ("customer", "staff") or "meanwhile" in step.keys:
        raise value.wrong(f"{where} is a step of a customer or of staff, and holds no other")
    return {"at": entries["at"].text(f"{where}.at"), "step": step}


# Of every step: what is said aloud after it.
_TOLD = {"told": text}
STEPS: dict[str, Record] = {
    "customer": Record(
        keys={
            "customer": text,
            "channel": _CHANNELS,
            "from": text,
            "conversation": text,
            "as": text,
            "recording": either("given", "refused", "unknown"),
            "headers": _headers,
            "automatic": flag,
            "assurance": either("none", "session", "voice_biometrics"),
            "message": text,
            "delivered": whole,
            "meanwhile": _meanwhile,
            **_TOLD,
        },
    ),
    "staff": Record(
        keys={
            "staff": text,
            "decides": either("approve", "reject", "edit"),
            "action": text,
            "nth": whole,
            "reason": text,
            "amount": amount,
            "text": text,
            "to": text,
            "does": either(
                "take_over",
                "return",
                "pause",
                "whisper",
                "say",
                "close_alarm",
                "freeze",
                "lift_freeze",
                "halt",
                "resume",
            ),
            "conversation": text,
            "meanwhile": _meanwhile,
            **_TOLD,
        },
    ),
    "clock": Record(keys={"clock": seconds, "meanwhile": _meanwhile, **_TOLD}),
    "change": Record(keys={"change": either(*SYSTEMS), **_TOLD}, needs=("record",)),
    "fault": Record(
        keys={"fault": either(*SYSTEMS), "kind": _FAULTS, "tool": _tool, "times": whole, **_TOLD},
        needs=("kind",),
    ),
    "crash": Record(
        keys={"crash": text, "when": either("before", "after"), "beside": flag, **_TOLD},
        needs=("when",),
    ),
    "policy": Record(keys={"policy": _path, **_TOLD}),
    "model": Record(keys={"model": _path, **_TOLD}),
    "check": Record(keys={"check": EXPECTATIONS, **_TOLD}),
}
# A second company, whose desk this company's desk has as a team.
BESIDE = Record(
    keys={
        "given": GIVEN,
        "policy": _path,
        "lets": Record(
            keys={"scopes": many(text), "alone": amount, "day": amount}, needs=("scopes",)
        ),
        "team": anything,
        "then": EXPECTATIONS,
    },
    needs=("lets", "team"),
)


def read_scenario(path: Path, shown: str | None = None) -> Scenario:
    """Read one file. Raises Unreadable with file, line and key."""
    return build_scenario(read_document(path, shown), path)


def build_scenario(root: Value, path: Path) -> Scenario:
    """A Scenario from a document. Raises Unreadable."""
    refuse_unknown(root, ("scenario", "given", "beside", "when", "then"), "the scenario")
    parts = root.keys("the scenario")
    for key in ("scenario", "when"):
        if key not in parts:
            raise root.wrong(f"the scenario needs {key!r}")
    given = _optional(parts, "given", GIVEN)
    steps = tuple(
        _step(item, f"when[{n}]") for n, item in enumerate(many(_as_is)(parts["when"], "when"), 1)
    )
    then = _optional(parts, "then", EXPECTATIONS)
    if not then and not any(step.verb == "check" for step in steps):
        raise root.wrong("the scenario expects nothing: it needs 'then' or a 'check'")
    _know_the_staff(given, steps, root)
    beside = _beside(parts, steps, root)
    name = parts["scenario"].text("scenario")
    return Scenario(path, root.file, name, given, steps, then, beside)


def _beside(parts: dict[str, Value], steps: tuple[Step, ...], root: Value) -> dict[str, Any]:
    beside = _optional(parts, "beside", BESIDE)
    if beside and not isinstance(beside["team"], dict):
        raise parts["beside"].wrong("beside.team is an entry of agents.yaml: a mapping")
    if beside and "name" not in beside["team"]:
        raise parts["beside"].wrong("beside.team needs 'name': what this desk calls it")
    for step in steps:
        if step.keys.get("beside") and not beside:
            raise Unreadable(root.file, step.line, "there is no company beside this one")
    return beside


def _as_is(value: Value, where: str) -> Value:
    return value


def _optional(parts: dict[str, Value], key: str, reader: Reader) -> dict[str, Any]:
    if key not in parts or parts[key].is_null:
        return {}
    read: dict[str, Any] = reader(parts[key], key)
    return read


def _step(value: Value, where: str) -> Step:
    entries = value.keys(where)
    verbs = [verb for verb in _VERBS if verb in entries]
    if len(verbs) != 1:
        refuse_unknown(value, {key for record in STEPS.values() for key in record.keys}, where)
        found = f"{len(verbs)} ({', '.join(verbs)})" if verbs else "none"
        raise value.wrong(f"{where} needs exactly one of {', '.join(_VERBS)}, found {found}")
    verb = verbs[0]
    where = f"the step {verb!r}"
    record = STEPS[verb]
    if verb == "change":
        system = STEPS["change"].keys["change"](entries["change"], where)
        of = changed(system, entries["record"].keys("record") if "record" in entries else ())
        record = Record({**record.keys, "record": of}, needs=("record",))
    keys = record(value, where)
    if verb == "staff" and ("decides" in keys) == ("does" in keys):
        raise value.wrong("the step 'staff' needs exactly one of 'decides' and 'does'")
    return Step(verb, keys, value.line)


def _know_the_staff(given: dict[str, Any], steps: tuple[Step, ...], root: Value) -> None:
    known = [person["login"] for person in given["staff"]] if "staff" in given else list(FERNHILL)
    for login in (
        delegation[end] for delegation in given.get("delegations", ()) for end in ("from", "to")
    ):
        if login not in known:
            raise root.wrong(
                f"given.delegations: {login!r} is not in given.staff "
                f"({', '.join(known) or 'nobody'})"
            )
    meanwhile = [step.keys["meanwhile"]["step"] for step in steps if "meanwhile" in step.keys]
    for step in (*steps, *meanwhile):
        if step.verb == "staff" and step.keys["staff"] not in known:
            names = ", ".join(known) or "nobody"
            raise Unreadable(
                root.file, step.line, f"{step.keys['staff']!r} is not in given.staff ({names})"
            )
