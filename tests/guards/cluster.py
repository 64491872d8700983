"""Command: make a data folder with the migrated templates in it,
`python -m tests.guards.cluster FOLDER`; all guards' runs use its server.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

from steward import db
from systems import migrate
from tests import conftest


def main(folder: Path) -> None:
    """Made, migrated and stopped again."""
    with contextlib.ExitStack() as left:
        address = conftest.start_postgres(folder, left)
        for name, home in (("desk_template", db), ("company", migrate)):
            conftest.migrated(address, name, home.migrate)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
