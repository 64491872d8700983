"""Scenario files: a company, what people said and did, and what must be true afterwards."""
