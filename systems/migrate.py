"""Command: creates or updates the schemas of the five systems.

Run: `python -m systems.migrate --dsn DSN`.
"""

from __future__ import annotations

from systems.chassis.arguments import with_dsn
from systems.chassis.migrations import migrate

__all__ = ["migrate"]


def main() -> None:
    given = with_dsn(__doc__).parse_args()
    migrate(given.dsn)


if __name__ == "__main__":
    main()
