"""How a kind of action reads its facts and takes effect, one file a subject.

The kinds themselves stand in `actions/`, which names these functions. `registry.py` puts together
what a kind comes to here.
"""
