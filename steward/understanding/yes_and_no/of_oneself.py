"""Who speaks of what they do or have themselves tells the desk to do nothing: "I'll pay it", "ich
kündige", "je change ça". Only who wishes or agrees is heard: "I'd like that", "ik ga akkoord".
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

_ADVERBS = (
    r"(?: (?:do|really|definitely|certainly|absolutely|gladly|happily|fully|totally|completely|very"
    r"|much|just|also|hereby|still|yes))*"
)
_WISHES = re.compile(
    r"(?:^|(?<= ))(?:"
    rf"(?:i|we){_ADVERBS} (?:want|wish|need|agree|accept|approve|confirm|consent|appreciate)"
    rf"|(?:i|we) would{_ADVERBS} (?:like|love|want|appreciate)"
    rf"|(?:i|we)'d{_ADVERBS} (?:like|love|want|appreciate)"
    rf"|(?:i will|we will|i'll|we'll){_ADVERBS} (?:accept|agree)"
    rf"|(?:i am|we are|i'm|we're){_ADVERBS} (?:happy|glad|grateful|obliged|pleased)"
    r"(?! (?:it|that's|you|i|with (?:it|my|the|our|all))\b)"
    r"|(?:i|we) do$"
    r"|(?:ik|we|wij) (?:wil|willen|zou|zouden|accepteer|bevestig|ga|gaan|vind|vinden)"
    r"|(?:wil|willen|zou|zouden|ga|gaan|vind|vinden) (?:ik|we|wij)"
    r"|(?:ich|wir)(?: es| das)? (?:möchten?|will|wollen|wünschen?|akzeptieren?|bestätigen?"
    r"|brauchen?)|(?:möchten?|will|wollen|wünschen?|akzeptieren?|bestätigen?) (?:ich|wir)"
    r"|(?:ich|wir) (?:würden?|hätten?)(?: es| das)?(?: sehr)? gerne?(?= (?!ja$)\w)"
    r"|(?:das|es|so) (?:würden?|hätten?) (?:ich|wir)(?: sehr)? gerne?"
    r"|machen wir|(?:ich|wir) (?:bin|sind)(?: damit| sehr)? (?:einverstanden|dafür|dabei)"
    r"|yo(?: sí)? (?:quiero|quisiera|acepto|confirmo)"
    r")(?= |$)"
)
_ONESELF = re.compile(
    r"(?:^|(?<= ))(?:i|we|i'(?:d|ll|m|ve)|we'(?:d|ll|re|ve)|ik|wij|ich|wir|yo)(?= |$)"
)
# French "je" is a Dutch "you": only beside what is done, or a state.
_JE = r"(?:^|(?<= ))je (?:(?:le|la|les|vous|te|en|y|me|ça) )*(?:suis|fais|peux|vais|dois{})(?= |$)"


# Who wants to pay, send or give back speaks of what they do: "I want to pay".
_MEANS_TO = re.compile(
    r"\b(?:want|like|love|need|happy|glad|agree|accept) to\b"
    r"|\b(?:wil|willen|zou|möchten?|will|wollen|würde|veux|voudrais|souhaite|aimerais|j'aimerais"
    r"|quiero|quisiera|queremos|gustaría)\b"
)
_GIVES = re.compile(
    r"\b(?:pay|send|transfer|return|refund|make|give|ship|betalen|terugbetalen|sturen|terugsturen"
    r"|geven|overmaken|terugstorten|zahlen|bezahlen|überweisen|erstatten|zurückzahlen|schicken"
    r"|senden"
    r"|zurückschicken|zurücksenden|zurückgeben|geben|payer|rembourser|verser|virer|envoyer|renvoyer"
    r"|retourner|pagar|devolver|reembolsar|enviar|mandar|hacer)(?:l[oa]s?)?\b"
)


def speaks_of_oneself(spoken: str, verbs: tuple[str, ...], *, theirs: bool = False) -> bool:
    """Whether words in lower case, one space apart, tell what somebody does, has or is.

    `verbs`: those of what is offered; where it is `theirs` to do, "I'll send it back" agrees.
    """
    if not theirs and _MEANS_TO.search(spoken) and _GIVES.search(spoken):
        return True
    if _told(verbs).search(spoken):
        return True
    if theirs:
        spoken = _does_it(verbs).sub("yes", spoken)
    return bool(_ONESELF.search(_WISHES.sub("yes", spoken)) or _je(verbs).search(spoken))


@cache
def _told(verbs: tuple[str, ...]) -> re.Pattern[str]:
    """That it is done, or that another one does it: "ist storniert", "ya cambie", "er schickt"."""
    is_so = (
        r"is|it's|was|been|being|ist|sind|war|wurde|wird|c'est|est|ya|already|schon|bereits|déjà"
    )
    who = r"er|der|he|she|they|on|il|elle|él|ella|sie"
    verbs = tuple(one for one in verbs if len(one) > _SHORTEST) or ("-",)
    return re.compile(
        rf"(?:^|(?<= ))(?:{is_so}|{who})(?: (?:now|al|nu|jetzt|bien|also"
        rf"|auch))* (?:{_any_of(verbs)})(?= |$)"
    )


_SHORTEST = 3  # letters of a verb


def _any_of(verbs: Collection[str]) -> str:
    return "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))


@cache
def _je(verbs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_JE.format("".join(f"|{re.escape(verb)}" for verb in verbs)))


@cache
def _does_it(verbs: tuple[str, ...]) -> re.Pattern[str]:
    who = r"i|we|i will|we will|i'll|we'll|ik|we|wij|ich|wir|je|nous|yo"
    between = (
        r"(?: (?:it|that|them|het|hem|ze|es|das|sie|le|la|les|vous|lo|los|will|zal|wil|werde))*"
    )
    return re.compile(rf"(?:^|(?<= ))(?:{who}){between} (?:{_any_of(verbs)})(?= |$)")
