"""Warms the fork server up: loads once what each forked desk would load first.

It is imported last. The memory pages stay shared, as the garbage collector of a child leaves alone
what was there before (`gc.freeze`).
"""

import gc

from steward.understanding.emergency.concepts import load_concepts
from steward.understanding.pages import topics
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers, read_ahead, trained
from steward.understanding.text import places
from steward.understanding.text.language import guess_language

_WORDS = "hello, where is my parcel? I was charged twice, and can I pay by card in France?"

load_concepts()
guess_language(_WORDS)
topics.follows(_WORDS)
topics.topic_of(_WORDS)
places.places_in(_WORDS)
read_ahead()
if trained():
    OfflineUnderstander(load_readers()).read(_WORDS)
gc.collect()
gc.freeze()
