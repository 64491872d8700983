"""Steps in which nobody speaks: the clock, records, faults, deaths, other rules, another model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from steward.errors import BadInput
from steward.scenarios.beside import Beside
from steward.scenarios.clock import resolved
from steward.scenarios.company import Company
from steward.scenarios.recorded import Recorded, settings_of
from steward.scenarios.types import Differs, Step


def world_steps(
    company: Company,
    beside: Beside | None,
    note: Callable[[str, str], None],
    recorded: Callable[[Path], Recorded],
) -> dict[str, Callable[[Step], None]]:
    """What each of these verbs does; `note` writes into the transcript."""

    def clock(step: Step) -> None:
        company.systems("/sandbox/clock", {"shift": step.keys["clock"]})
        note("(clock)", f"{step.keys['clock'] / 3600:+g} h")
        company.ask("/sandbox/clockwork", {})

    def change(step: Step) -> None:
        system, record = step.keys["change"], resolved(step.keys["record"], company.now())
        company.systems("/sandbox/change", {"system": system, "record": record})
        note("(change)", f"{system}: {record}")

    def fault(step: Step) -> None:
        wanted = {
            "system": step.keys["fault"],
            "kind": step.keys["kind"],
            "times": step.keys.get("times", 1),
        }
        if "tool" in step.keys:
            wanted["tool"] = step.keys["tool"]
        company.systems("/sandbox/fault", wanted)
        note("(fault)", " ".join(str(value) for value in wanted.values()))

    def crash(step: Step) -> None:
        where = beside.company if beside and step.keys.get("beside") else company
        where.arm(step.keys["crash"], step.keys["when"])
        note("(crash)", f"{step.keys['when']} {step.keys['crash']}")

    def policy(step: Step) -> None:
        company.reconfigure(STEWARD_POLICIES=str(step.keys["policy"]))
        note("(policy)", str(step.keys["policy"]))

    def model(step: Step) -> None:
        try:
            settings, told = settings_of(step.keys["model"], recorded)
        except BadInput as error:
            raise Differs(error.message) from error
        company.reconfigure(**settings)
        note("(model)", told)

    return {
        "clock": clock,
        "change": change,
        "fault": fault,
        "crash": crash,
        "policy": policy,
        "model": model,
    }
