"""Recognises who wants to be rid of what was just spoken of, and calls it by no name: "how do I
get out of this", "wie werd ich das los". Rules alone, in five languages.

What it is, what was said before tells: a payment that a plan took, or the plan itself.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_BRIEF = 14  # words
_IT = r"(?:it|this|that|these|those|all this|all that|the thing|this thing|that thing|them)"
_RID = re.compile(
    rf"\b(?:(?:get|getting|be|got)(?: myself| me| us)? (?:out of|rid of|shot of|off) {_IT}"
    rf"|(?:stop|end|cancel|quit|turn off|switch off|undo) {_IT}|make {_IT} stop|(?:i|we) want out"
    rf"|(?:get|be) rid of {_IT}|turn {_IT} off|switch {_IT} off"
    r"|kom(?:en|t)? (?:ik|we|wij)\b[^.?!]{0,15}\b(?:van ?af|ervan ?af|vanaf|onderuit|er ?uit)"
    r"|(?:er|hier|daar) ?(?:van ?af|vanaf|onderuit)|wil (?:er|hier) ?(?:van ?af|vanaf|uit)"
    r"|(?:stop|beeindig|zeg|zet) (?:ik|we|wij) (?:dit|dat|het|die)\b"
    r"|(?:dit|dat|het|die) (?:te )?(?:stoppen|stopzetten|opzeggen|kwijtraken|kwijt)"
    r"|wer(?:d|de|den)? (?:ich|wir|i|ma) (?:das|es|den|die|sowas|so was|des|dat)\b[^.?!]{0,15}\blos"
    r"|(?:das|es|des|sowas|dat) (?:wieder |jetzt |nun )?los(?: ?werden|zuwerden)?\b"
    r"|komm(?:e|en)? (?:ich|wir|i|ma) (?:da|hier|davon)\b[^.?!]{0,15}\b(?:raus|weg|los|heraus)"
    r"|(?:will|wollen|mocht\w*) (?:da|hier) (?:wieder )?raus|krieg(?:e|en)? (?:ich|wir) (?:das|es)"
    r"\b[^.?!]{0,12}\b(?:weg|los)"
    r"|(?:stell|schalt|kundig|stopp|beend)e?n? (?:ich|wir) (?:das|es)\b"
    r"|m[' ]en (?:debarrass\w*|defaire|sor\w+)|nous en (?:debarrass\w*|sortir)|en sortir"
    r"|(?:arret\w+|stopp\w+|resili\w+|annul\w+) (?:ca|cela|tout ca)|sor\w+ de (?:ca|la)\b"
    r"|debarrass\w+ de (?:ca|cela)|l'arret\w+|me desabonn\w+"
    r"|(?:me|nos) (?:lo|la|los|las) (?:quit\w+|sac\w+)|quit\w+(?:me|rme|rnos|nos)(?:lo|la)?\b"
    r"|(?:me|nos) libr\w+ de|librar(?:me|nos) de|salgo de (?:esto|eso|ahi|aqui|ello)"
    r"|salir(?:me)? de (?:esto|eso|ahi|aqui|ello)|(?:lo|la) (?:paro|cancelo|corto|detengo|anulo)"
    r"|(?:paro|cancelo|corto|anulo) (?:esto|eso)|(?:me )?doy de baja|darme de baja)"
)
_HOW = re.compile(
    r"\b(?:how|can|could|want|wanna|need|like|let|get me|please|hoe|kan|wil|graag|wie|kann|will"
    r"|wollen|mocht\w*|bitte|wia|comment|puis je|je peux|peut on|veux|voudrais|como|puedo|quiero)\b"
)


def wants_rid_of_it(text: str) -> bool:
    """Whether a few words ask how to be rid of something that only what was said before tells."""
    plain = folded(text).replace("’", "'")
    if word_count(text) > _BRIEF or _book().says(plain, "else") or goods_in(text):
        return False
    return bool(_RID.search(plain) and _HOW.search(plain))


@cache
def _book() -> Phrasebook:
    return phrasebook("rid_of_it_words")
