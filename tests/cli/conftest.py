"""The running desk of the server's tests serves the command line's tests too."""

from __future__ import annotations

from tests.server.conftest import live

__all__ = ["live"]
