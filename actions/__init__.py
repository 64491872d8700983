"""Kinds of action, one file a kind: what each is judged by, done with, called and said like.

The bottom of the house: nothing here does I/O or imports anything else of ours. What everybody else
has to know of a kind is derived from `actions.registry.KINDS`.
"""
