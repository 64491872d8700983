"""Imported last by the fork server.

What each child would make first is made here once, and its pages stay shared.

The collector of a child leaves alone what was there before it.
"""

import gc

from steward.understanding.emergency.concepts import load_concepts
from steward.understanding.language import guess_language

load_concepts()
guess_language("hello, where is my parcel")
gc.collect()
gc.freeze()
