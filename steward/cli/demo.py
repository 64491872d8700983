"""`steward demo`: scenarios of the project, told aloud while they are played.

What is said stands in the files, under `told` of a step; what has to be true, under `then`.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from steward.called import run_again
from steward.cli.output import as_json, bold, dim, fail, say, table
from steward.scenarios.suite import NothingToRun, NotPrepared, Options, run_suite
from steward.scenarios.types import Result
from steward.settings import PROJECT

SCENARIOS = PROJECT / "evals" / "scenarios"
# By what name a story is asked for, and which scenario it is.
STORIES = {
    "alone": "duplicate_charge",
    "signature": "over_fifty",
    "two": "over_one_thousand",
    "maker": "whispered",
    "edit": "lead_lowers_the_amount",
    "killed": "killed_after_paying",
    "timeout": "timeout_after_commit",
    "expiry": "goodwill_expires",
    "voice": "voice_is_not_asked_again",
    "upgraded": "stale_crm",
    "third": "third_contact",
    "due": "day_passes_without_a_signature",
}


def chosen(names: Sequence[str]) -> list[str]:
    """The stories of these names, in their own order; all of them where none is named."""
    for name in names:
        if name not in STORIES:
            fail(f"There is no story {name!r}.", f"There are: {', '.join(STORIES)}.")
    return [name for name in STORIES if not names or name in names]


def tell(names: Sequence[str] = (), *, json: bool = False) -> int:
    """Play the stories and tell them; 0 when all of them are true."""
    stories, began = chosen(names), time.monotonic()
    files = {str(SCENARIOS / f"{STORIES[name]}.yaml"): name for name in stories}
    if not json:
        say(dim(f"Stories: {len(stories)}, each with a company of its own, thrown away after it."))

    def print_story(result: Result) -> None:
        if not json:
            _print(files[result.file], result)

    try:
        results = run_suite(
            [SCENARIOS / f"{STORIES[name]}.yaml" for name in stories], Options(), print_story
        )
    except NothingToRun as error:
        fail(f"Nothing could be played: {error}.", "The scenarios come with the repository.")
    except NotPrepared as error:
        fail(f"Nothing could be played: {error}", "The first start needs a network; try again.")
    seconds, true = time.monotonic() - began, sum(result.ok for result in results)
    if json:
        rows = [_as_row(files[result.file], result) for result in results]
        as_json({"ok": true == len(results), "seconds": round(seconds, 1), "stories": rows})
    else:
        _end({files[result.file]: result for result in results}, seconds)
    return 0 if true == len(results) else 1


def _print(name: str, result: Result) -> None:
    say(bold(f"\n{result.name}") + dim(f"   {name}, {result.seconds:.0f} s"))
    for line in result.told:
        say("   " + " ".join(line.split()))
    say("   ✓ billing's books and the record say so" if result.ok else f"   ✗ {result.difference}")


def _end(results: dict[str, Result], seconds: float) -> None:
    say()
    table(
        ("story", "scenario", "true"),
        [
            (name, f"evals/scenarios/{STORIES[name]}.yaml", "yes" if one.ok else "NOT AS TOLD")
            for name, one in results.items()
        ],
    )
    true = sum(one.ok for one in results.values())
    say(
        dim(
            f"{true} of {len(results)} stories are true, after {seconds:.0f} s. "
            f"Now your own: {run_again({})}, and open the address it says."
        )
    )


def _as_row(name: str, result: Result) -> dict[str, Any]:
    return {
        "story": name,
        "scenario": STORIES[name],
        "title": result.name,
        "lines": result.told,
        "differs": result.difference,
        "ok": result.ok,
        "seconds": round(result.seconds, 1),
    }
