"""How steps follow each other: the supervisor and its four teams;
each module is `build()` and nothing else.
"""
