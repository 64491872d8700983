"""The graphs: the supervisor and its four teams.

Each module is `build()` and nothing else.
"""
