"""How much of what is repeated is repeated: `make test-long` sets STEWARD_LONG for the full numbers."""

from __future__ import annotations

import os

LONG = os.environ.get("STEWARD_LONG") == "1"
CASES = 10_000 if LONG else 1_000  # made-up requests to the desk's own routes
ROUNDS = 200 if LONG else 40  # in each of which fifty people decide at once
SEED = int(os.environ.get("STEWARD_FUZZ_SEED", "0"))  # of the made-up requests
