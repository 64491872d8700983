"""The policy folder of the tests: the shipped rules with limits and rates of the tests' own.

What a mechanism does is shown on numbers that nobody tunes; the shipped ones are held by
`tests/policy/test_shipped_limits.py`.
"""

from __future__ import annotations

from pathlib import Path

POLICIES = Path(__file__).parent / "policies"
