"""Understanding without a key: rules for what must be exact,
a local classifier for what the customer wants.
"""
