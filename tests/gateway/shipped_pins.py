"""Command: write `systems.lock.yaml` from what the sandbox's systems say of their tools,
`python -m tests.gateway.shipped_pins`.
"""

from __future__ import annotations

from steward.gateway import registry
from steward.gateway.pins import describe, digest_of, lock_file
from steward.settings import PROJECT
from systems.chassis import joint_reads
from systems.serve import SYSTEMS

FILE = lock_file(PROJECT / "systems.yaml")
_HEAD = """\
# What each tool of systems.yaml said of itself when it was reviewed: a digest of its names,
# description, schemas and hints. A tool that says something else is refused until an admin has
# accepted it. Written by `make pins`; look at the change first.
"""


def pins() -> dict[str, dict[str, str]]:
    """The pins of every tool that systems.yaml names,
    as the systems in this repository declare them.
    """
    found = registry.load(PROJECT / "systems.yaml", {"SYSTEMS_URL": "http://x"})
    declared = {
        system.name: {tool.name: tool.declaration for tool in system.tools}
        | {joint_reads.NAME: joint_reads.DECLARATION}
        for system in SYSTEMS.values()
    }
    return {
        name: {
            tool: digest_of(describe(declared[name][theirs]))
            for tool, theirs in found.system(name).pinned.items()
        }
        for name in found.names()
    }


def text() -> str:
    """The file."""
    lines = [
        f"{system}:\n" + "".join(f"  {tool}: {pin}\n" for tool, pin in tools.items())
        for system, tools in pins().items()
    ]
    return _HEAD + "".join(lines)


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
    print(f"wrote {FILE.name}")
