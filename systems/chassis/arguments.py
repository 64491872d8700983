"""Command-line arguments that every command of the systems takes: which database."""

from __future__ import annotations

import argparse
import os


def with_dsn(description: str | None) -> argparse.ArgumentParser:
    """A parser that wants `--dsn`, unless SYSTEMS_DATABASE_URL says it."""
    known = os.environ.get("SYSTEMS_DATABASE_URL")
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(
        "--dsn",
        default=known,
        required=not known,
        help="a Postgres connection string; else SYSTEMS_DATABASE_URL",
    )
    return parser
