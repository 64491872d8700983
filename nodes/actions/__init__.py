"""Every kind of action, one file a subject; `registry.py` lists them.

How to add one: `docs/adding-an-action.md`.
"""
