"""The official MCP conformance suite against the desk's client and the servers: `make conformance`.

    python -m tests.conformance.suite [client | systems | tools | desk] …

Nothing of it is copied: npm brings it, in the version that is named here, into a folder of its
own. What is expected to fail, and why, stands in `expected.yaml`; a failure that is not there is
one, and so is an entry that passes.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path

from steward.errors import StewardError
from steward.server import ui
from steward.settings import PROJECT
from tests.conformance import servers

PACKAGE, VERSION = "@modelcontextprotocol/conformance", "0.1.16"
HERE = PROJECT / "build" / "conformance"
EXPECTED = Path(__file__).with_name("expected.yaml")
PARTS = ("client", "systems", "tools", "desk")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_SCENARIO = re.compile(r"^  - (\S+) \[", re.MULTILINE)
_PASSED = re.compile(r"^Passed: (\d+)/\d+, (\d+) failed", re.MULTILINE)
FAILED, PASSES = "  FAILED", "  PASSES, but is expected to fail"
NOTHING = "  the suite said nothing that can be read"
_LINE = re.compile(r"^[✓✗] ([\w/.-]+): (\d+) passed, (\d+) failed")


class NotThere(StewardError):
    """The suite is not here and could not be brought."""

    code = "not_there"


def brought() -> Path:
    """The suite's program; fetched where it is not here yet. Raises NotThere."""
    program = HERE / "node_modules" / PACKAGE / "dist" / "index.js"
    wanted = HERE / f"{VERSION}.brought"
    if not (program.is_file() and wanted.is_file()):
        HERE.mkdir(parents=True, exist_ok=True)
        node = ui.node()
        command = [*ui.npm(node), "install", "--prefix", str(HERE), "--ignore-scripts"]
        command += ["--no-audit", "--no-fund", "--fetch-retries=1", f"{PACKAGE}@{VERSION}"]
        path = f"{Path(node).parent}{os.pathsep}{os.environ['PATH']}"
        env = os.environ | {"PATH": path}
        done = subprocess.run(command, cwd=HERE, env=env, capture_output=True, text=True)
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["npm says nothing"])[-1]
            raise NotThere(last, next_step="try again where npm is reachable")
        wanted.touch()
    return program


def run(name: str, url: str) -> tuple[str, bool]:
    """A server's run in lines, and whether all of it is as expected."""
    words = ("--suite", "all", "--expected-failures", str(EXPECTED), "--url", url)
    output, well = _said("server", *words)
    return told(name, "server", output), well


def run_tools() -> tuple[str, bool]:
    """A server's run where its tools are called, with what the server itself noted of that."""
    with servers.with_tools() as (url, called):
        text, well = run("a system with the suite's tools, and a desk's token", url)
        found = called()
    noted = "\n".join(f"  noted there: {one}" for one in found)
    return f"{text}\n{noted}", well and any(" ok " in one for one in found)


def run_client() -> tuple[str, bool]:
    """The client's, a scenario after another: the suite would start all of them at once, and some
    of them measure time.
    """
    listed, why = _SCENARIO.findall(_said("list", "--client")[0]), reasons("client")
    lines = {one: _alone(one) for one in listed}
    again = [one for one, line in lines.items() if line.startswith("✗") and one not in why]
    for one in again:  # a machine with other work misses a deadline, not twice
        lines[one] = _alone(one)
    text = told("the desk's client", "client", "\n".join(lines.values()))
    if again:
        text += f"\n  ran a second time, as the first failed: {', '.join(again)}"
    return text, not any(mark in text for mark in (FAILED, PASSES, NOTHING))


def _alone(scenario: str) -> str:
    """One scenario of the client, as the suite sums up a run of many."""
    started = f"{sys.executable} -m tests.conformance.client"
    output, _ = _said("client", "--scenario", scenario, "--command", started, "--timeout", "60000")
    found = _PASSED.search(output)
    passed, failed = (found[1], found[2]) if found else ("0", "1")
    return f"{'✗' if int(failed) else '✓'} {scenario}: {passed} passed, {failed} failed"


def _said(*words: str) -> tuple[str, bool]:
    """What the suite prints, and whether it is content."""
    command = [ui.node(), str(brought()), *words]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=900)
    return _COLOURS.sub("", done.stdout + done.stderr), done.returncode == 0


def told(name: str, part: str, output: str) -> str:
    """What passed, what failed as expected and why, and what nobody expected."""
    found = {
        match[1]: (int(match[2]), int(match[3]))
        for line in output.splitlines()
        if (match := _LINE.match(line.strip()))
    }
    passed = [one for one, (good, wrong) in found.items() if good and not wrong]
    failed = [one for one in found if one not in passed]  # or warned of, with nothing tried
    why = reasons(part)
    as_expected = [one for one in failed if one in why]
    lines = [
        f"{name}: {len(passed)} passed, {len(as_expected)} failed as expected, "
        f"{len(failed) - len(as_expected)} otherwise",
        f"  passed: {', '.join(passed)}",
    ]
    for reason in dict.fromkeys(why.values()):
        if named := [one for one in failed if why.get(one) == reason]:
            lines.append(f"  expected to fail, {reason}: {', '.join(named)}")
    lines += [f"{FAILED}: {one}" for one in failed if one not in why]
    lines += [f"{PASSES}: {one}" for one in passed if one in why]
    if not found:
        lines.append(f"{NOTHING}:\n{output[-3000:]}")
    return "\n".join(lines)


def reasons(part: str) -> dict[str, str]:
    """Why a scenario is expected to fail, by the comment above its group; of the client, none."""
    found: dict[str, dict[str, str]] = {}
    named = reason = ""
    for line in EXPECTED.read_text("utf-8").splitlines():
        mark, _, text = line.strip().partition(" ")
        if mark == "#":
            reason = text
        elif mark == "-":
            found[named][text] = reason
        elif mark:
            named = mark.rstrip(":")
            found[named] = {}
    return found.get(part, {})


def main(parts: list[str]) -> int:
    well = True
    try:
        brought()
    except NotThere as error:
        print("The MCP conformance suite is not here, and npm could not bring it: skipped.")
        print(error.message)
        return 0
    with contextlib.ExitStack() as left:
        if "client" in parts:
            text, well = run_client()
            print(text, flush=True)
        if "tools" in parts:
            text, good = run_tools()
            well &= good
            print(text, flush=True)
        urls = left.enter_context(servers.sandbox()) if "systems" in parts else {}
        urls |= left.enter_context(servers.desk()) if "desk" in parts else {}
        for name, url in urls.items():
            text, good = run(name, url)
            well &= good
            print(text, flush=True)
    print("as expected" if well else "NOT as expected")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(PARTS)))
