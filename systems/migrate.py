"""Command: creates or updates the schemas of the five systems, and fits the offline embedder
and the reader that says which page is asked about.

Run: `python -m systems.migrate --dsn DSN`.
"""

from __future__ import annotations

from systems.chassis.arguments import with_dsn
from systems.chassis.migrations import MigrationRefused, migrate
from systems.knowledge.model import finder, offline

__all__ = ["migrate"]


def main() -> None:
    given = with_dsn(__doc__).parse_args()
    try:
        migrate(given.dsn)
    except MigrationRefused as error:
        raise SystemExit(str(error)) from error
    offline()  # both are fitted once, and kept
    finder()


if __name__ == "__main__":
    main()
