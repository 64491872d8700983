"""Understanding without a key.

Rules for what must be exact, a local classifier for what the customer wants.
"""
