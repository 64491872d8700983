"""Leaves out of a question who said what it asks about: "my neighbour swears by vinegar" asks of
vinegar, and of no neighbour. Rules alone, in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_WHO = (
    r"(?:(?:(?:my|our|a|the|mijn|onze|een|mein\w*|unser\w*|(?:ein|d)(?:e|er)?|mon|ma|mes|notre|une?"
    r"|mi|mis|nuestr\w*|una?|el|la) )[^\W\d_]+(?:[- ](?:in[- ]law|[^\W\d_]+)){0,2}?"
    r"|somebody|someone|people|they|iemand|ze|jemand|man|die leute|on|quelqu'un|alguien)"
)
_SAYS = (
    r"(?:(?:me|m'|us|mir|uns|mij|ons|nous|nos|always|altijd|immer|toujours|siempre|hat|has|have"
    r"|heeft|a|ha) ){0,2}"
    r"(?:says?|said|told(?: me| us)?|tells?(?: me| us)?|thinks?|swears?|reckons?|claims?|insists?"
    r"|zegt|zei|gezegd|denkt|vindt|beweert|zweert|sagt|sagte|gesagt|meint|meinte|glaubt|behauptet"
    r"|schwört|dit|disait|prétend|pense|jure|dice|dijo|dicho|cree|jura|asegura)"
)
_THAT = r"(?:,? (?:that|by|on|dat|bij|dass|daß|auf|que|de|par|con que)\b|[:,])?"
_HEARSAY = any_spelling(rf"\b{_WHO} {_SAYS}\b{_THAT}\s*")


# "a colleague of yours said on the phone that …": what one said, and nobody who is called for.
_COLLEAGUE_SAID = any_spelling(
    r"\b(?:colleagues?|agent|somebody|someone|lady|gentleman|collega\w*|medewerk\w+|mevrouw|meneer"
    r"|iemand|kolleg\w+|mitarbeiter\w*|dame|herr|jemand|collègue|conseill\w+|monsieur|quelqu'un"
    r"|compañer\w|agente|señor\w?|alguien)\b[^.?!]{0,40}?\b(?:said|told|says|promised|zei|zegt"
    r"|gezegd|beloofd\w*|verteld\w*|sagte|sagt|gesagt|meinte|gemeint|versprach|versprochen"
    r"|(?:a|avait) dit|m'a dit|disait|promis|dijo|dijeron|ha dicho|prometi\w+)\b"
)


def only_reports_a_colleague(text: str) -> bool:
    """Whether the words tell what a colleague of ours said, and call for nobody beside that."""
    rest = _COLLEAGUE_SAID.sub(" ", text)
    return rest != text and not _book().says(rest, "calls_for")


def without_hearsay(text: str) -> str:
    """The words without who said so; as they are where nothing else is left."""
    rest = " ".join(_HEARSAY.sub(" ", text).split())
    return rest if any(map(str.isalpha, rest)) else text


@cache
def _book() -> Phrasebook:
    return phrasebook("hearsay_words")
