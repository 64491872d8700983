"""Command: creates or updates the schemas of the five systems, and fits the offline embedder.

Run: `python -m systems.migrate --dsn DSN`.
"""

from __future__ import annotations

from systems.chassis.arguments import with_dsn
from systems.chassis.migrations import migrate
from systems.knowledge.embedding import offline

__all__ = ["migrate"]


def main() -> None:
    given = with_dsn(__doc__).parse_args()
    migrate(given.dsn)
    offline()  # fitted once, and kept


if __name__ == "__main__":
    main()
