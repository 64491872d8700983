"""Budgets: what models may cost, reserved at the maximum before a call and settled after it."""
