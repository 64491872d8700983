"""How much of what is repeated is repeated: `make test-long` sets STEWARD_LONG for the full
numbers. What is proved at many places in turn is in `tests.selection`.
"""

from __future__ import annotations

import os

LONG = os.environ.get("STEWARD_LONG") == "1"
CASES = 10_000 if LONG else 500  # made-up requests to the desk's own routes
ROUNDS = 200 if LONG else 20  # in each of which fifty people decide at once
PAIRS = 50 if LONG else 10  # of messages, or decisions, at once
SEED = int(os.environ.get("STEWARD_FUZZ_SEED", "0"))  # of the made-up requests
