"""What somebody else wants or said is no wish of the writer's: "my colleague wants to cancel, I do
not", "a friend told me that you refund everything". Pure.

Somebody else's wish counts unless the writer says that it is not theirs: who writes for a household
says "my wife wants to cancel". What a colleague of the desk said is a promise, and stays.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook

# "…, I do not": nothing follows that would be denied.
# "Opzeggen wil ik niet" denies what the writer wants, and tells nobody apart from them.
_OWN_VERB = r"(?<!\bwil )(?<!\bwou )(?<!\bwill )(?<!\bhoef )(?<!\bmöchte )(?<!\bbrauche )"
_NOT_ME = (
    rf"{_OWN_VERB}\b(?:i (?:do not|don'?t|did not|didn'?t)|not (?:me|i)|me not"
    r"|ik (?:echter |zelf |juist )?niet"
    r"|ich (?:aber |selbst |jedoch )?nicht|(?:moi|nous) (?:pas|non)|pas moi|yo no|nosotros no"
    r"|we (?:do not|don'?t)|wij niet|wir nicht)\b(?=\s*(?:$|[.,;!\n]))"
)
_DENIES = re.compile(_NOT_ME, re.IGNORECASE)
_SENTENCE = re.compile(r"[^.?!\n]+")
_SOMEBODY = (
    r"(?:someone|somebody|people|everyone|everybody|a (?:friend|neighbou?r|mate|guy)(?: of mine)?"
    r"|my (?:friend|neighbou?r|colleague|co-?worker|sister|brother|mum|mother|dad|father)"
    r"|iemand|een (?:vriend\w*|collega|kennis)(?: van mij)?"
    r"|mijn (?:vriend\w*|collega|zus|broer|buur\w*)"
    r"|jemand|ein\w* (?:freund\w*|kolleg\w*|bekannte\w*)(?: von mir)?"
    r"|mein\w* (?:freund\w*|kolleg\w*|nachbar\w*|schwester|bruder)"
    r"|quelqu'un|un\w* (?:ami\w*|collègue|voisin\w*)|(?:mon|ma) (?:ami\w*|collègue|voisin\w*|sœur"
    r"|frère)|alguien|un\w* (?:amig[oa]|vecin[oa]|compañer[oa])"
    r"|mi (?:amig[oa]|vecin[oa]|compañer[oa]|hermana|hermano))"
)
_HEARD = re.compile(
    rf"\b(?:{_SOMEBODY}(?: (?:at|from|bij|op|bei|im|au|en|del?|van|von) [^\W\d_]+){{0,2}}\s+"
    r"(?:once |mir |me |m'a |a )?(?:said|says|told me|tells me|swears|claims|zei|zegt|vertelde"
    r"|vertelde me|sagte?|meinte|hat (?:mir )?gesagt|erzählt\w*|dit|a dit|m'a dit|dijo|dice|contó)"
    r"|i (?:once )?(?:heard|read)(?: somewhere)?|ik (?:hoorde|las)|ich (?:hörte|las)"
    r"|ich habe (?:gehört|gelesen)|j'ai (?:entendu dire|lu)|he (?:oído|leído))"
    r",?\s+(?:that |dat |dass |qu[e'] ?)?(?:you|u|jullie|ihr|sie|vous|ustedes|vosotros"
    r"|devuelven|devolvéis|hacen)\b"
    r"(?:(?!\b(?:but|so|and i|maar|dus|aber|also|mais|donc|pero|así)\b)[^.?!\n,;]){0,120}",
    re.IGNORECASE,
)


def of_ones_own(text: str) -> str:
    """The words without what others want and the writer does not, and what others say of the
    company.
    """
    return _HEARD.sub(" ", _SENTENCE.sub(lambda found: _without_denied(found.group()), text))


def _without_denied(sentence: str) -> str:
    """A sentence without what somebody else wants, where the writer says that they do not."""
    denial = _DENIES.search(sentence)
    if denial is None:
        return sentence
    before = sentence[: denial.start()]
    theirs = _book().says(before, "wants") and not _book().says(before, "own")
    return sentence[denial.end() :] if theirs else sentence


@cache
def _book() -> Phrasebook:
    return phrasebook("others_wishes_words")
