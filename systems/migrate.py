"""Command: create or update the schemas of the five systems, `python -m systems.migrate --dsn DSN`."""

from __future__ import annotations

import argparse
import os

from systems.chassis.migrations import migrate

__all__ = ["migrate"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dsn", default=os.environ.get("SYSTEMS_DATABASE_URL"), help="a Postgres connection string")
    given = parser.parse_args()
    if not given.dsn:
        parser.error("--dsn or SYSTEMS_DATABASE_URL is needed")
    migrate(given.dsn)


if __name__ == "__main__":
    main()
