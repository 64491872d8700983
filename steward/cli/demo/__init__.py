"""`steward demo`: short stories on a desk of their own.

Each is held to billing's books and to the desk's record.

`stage.py` is the running desk as its people see it, `people.py` who comes to it, `stories.py` what
happens, `telling.py` how it is told and what it comes to.
"""
