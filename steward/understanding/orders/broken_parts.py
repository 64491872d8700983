"""Recognises a thing of which a fixed part is off, loose or not there, and goods that came torn or
soaked: "llegó sin asa", "the spout is loose", "les sachets étaient éventrés". What is said to be
broken nowhere is not. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.text.denied_wishes import without_denied_troubles
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 2_000  # letters
# Words are compared without accents, in lower case. A part of a cup is no thing by itself.
_EAR = r"(?:asas?|anses?|henkel|griff|oor|oortje|oren)"
_PART = (
    rf"(?:{_EAR}|handles?|spouts?|lids?|knobs?|buttons?|legs?|feet|foot|tuit|deksel|knop\w*|poten?"
    r"|deurtje|klep|ausguss|tulle|deckel|knopf|fuss|fusse|klappe|couvercles?|bec|boutons?|pieds?"
    r"|poignees?|couvercle|tapas?|pico|boton\w*|patas?|mangos?)"
)
_OFF = (
    r"(?:off|loose|wobbl\w+|bent|crooked|come away|came away|came off|snapped"
    r"|eraf|er af|los|scheef|krom|afgebroken|verbogen|ab|lose|locker|wackel\w+|schief|abgebrochen"
    r"|abgefallen|partie?s?|tombee?s?|decollee?s?|detachee?s?|arrachee?s?|tordue?s?|de travers"
    r"|suelt[oa]s?|caid[oa]s?|despegad[oa]s?|torcid[oa]s?|arrancad[oa]s?|desprendid[oa]s?)"
)
_IS = (
    r"(?:'s| is| are| was| were| has| had| hangs?| hing| is er| zit| zat| ist| war| sind| waren"
    r"| hangt| est| etait| sont| s'est| (?:esta|estaba|viene|venia|ha|se le ha|iba|estan)n?)"
)
_PART_OFF = re.compile(
    rf"\b{_PART}(?: [^\W\d_]+){{0,4}}?{_IS}(?: [^\W\d_]+){{0,2}}? {_OFF}\b"
    rf"|\b(?:caid[oa]|suelt[oa]|despegad[oa]|se le ha caido|se ha caido) (?:el|la) {_PART}\b"
    rf"|\bcon (?:el|la) {_PART} {_OFF}\b|\b{_PART} {_OFF}(?=\s*(?:[,.;!?]|$|y\b|und\b|en\b|et\b))"
)
_DENIED = re.compile(
    r"\b(?:nothing(?:'s| is| was)?|not|isn't|wasn't|aren't|weren't|niks|niets|niet|nichts|nicht"
    r"|rien(?: n'est)?(?: de)?|n'est pas|ne sont pas|pas|nada(?: est[aá])?|no (?:esta|es|viene|vino"
    r"|estan|llego))"
    r"(?! (?:only|just|alleen|nur|seulement|solo|so ?ndern))(?: [^\W\d_]+)?"
    r" (?:broken|damaged|cracked|faulty|defective|kapot\w*|stuk|beschadigd|defect|kaputt\w*"
    r"|beschadigt|defekt|zerbrochen|casse\w*|abime\w*|endommage\w*|defectueu\w*|rot[oa]s?"
    r"|danad[oa]s?|defectuos[oa]s?|estropead[oa]s?)\b(?: (?:aan|dran|with it))?"
)


def parts_are_off(text: str) -> bool:
    """Whether a fixed part is off or not there, or what was packed came torn or soaked."""
    said = folded(text[:_LONGEST]).replace("’", "'")
    for sentence in re.split(r"(?<=[.!?;])\s+|\n+", said):
        if only_asks(sentence):
            continue
        gave_way = _book().says(sentence, "gave_way") and _book().says(sentence, "wrapped")
        off = _PART_OFF.search(sentence) or _book().says(sentence, "without")
        if gave_way or off or _book().says(sentence, "nothing_does"):
            return True
    return False


def without_denied_damage(text: str) -> str:
    """The words without those that say that nothing is broken."""
    text = without_denied_troubles(text)
    said = folded(text).replace("’", "'")
    if len(said) != len(text):
        return text
    for found in reversed([*_DENIED.finditer(said)]):
        text = text[: found.start()] + text[found.end() :]
    return text


@cache
def _book() -> Phrasebook:
    return phrasebook("broken_parts_words")
