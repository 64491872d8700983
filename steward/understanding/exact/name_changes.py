"""Who is called otherwise from now on, and wants the account to say so. Rules alone, in five
languages.

What people have to see to is a ticket; a name that is only told ("my name is Anna") changes none.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.understanding import INTENT_TEAM, Intent, Understanding, Wish
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_NAMES = r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]+ ){1,3}"
_SPELT = re.compile(  # where the names themselves have to be written as such
    rf"\bsays? {_NAMES}instead of [A-ZÀ-ÖØ-Þ]|[Jj]e m'appelle {_NAMES}(?:maintenant|désormais)\b"
    rf"|\b[Mm]e llamo {_NAMES}ahora\b"
)
_GUESSES = frozenset({Intent.UPDATE_CONTACT, Intent.VERIFY_IDENTITY, Intent.CORRECTION})


def tells_new_name(text: str) -> bool:
    """Whether the words say that somebody is called otherwise from now on."""
    text = text.replace("’", "'")
    return bool(_book().says(text, "new_name") or _SPELT.search(text))


def with_new_name(heard: Understanding) -> Understanding:
    """The message as the wish that the account says another name, in all its words, where somebody
    is called otherwise and wishes for nothing else.
    """
    others = {wish.intent for wish in heard.wishes} & INTENT_TEAM.keys() - _GUESSES
    # to change something is heard as a plan as well
    others -= set() if "change_plan" in heard.stances.asks else {Intent.CHANGE_PLAN}
    if heard.calls_people or others or heard.identifiers.any_named:
        return heard
    if not tells_new_name(heard.text):
        return heard
    wish = Wish(intent=Intent.UPDATE_CONTACT, quote=heard.text[:300])
    asks = tuple(dict.fromkeys((*heard.stances.asks, "change_contact")))
    stances = heard.stances.model_copy(update={"asks": asks})
    update = {"wishes": (wish,), "stances": stances, "decision": "act", "asking": False}
    return heard.model_copy(update=update)


@cache
def _book() -> Phrasebook:
    return phrasebook("name_changes_words")
