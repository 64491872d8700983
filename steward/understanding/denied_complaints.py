"""Cuts out that somebody does not complain before a text is read: "I never had reason to complain,
but …" tells a mood, and what stands beside it is what they want. Rules alone, pure.
"""

from __future__ import annotations

import re

_COMPLAIN = (
    r"(?:complain\w*|klagen|klacht\w*|klag\w*|beschwer\w*|plaindre|plainte\w*|réclam\w*|reclam\w*"
    r"|quej\w*)"
)
_DENIAL = re.compile(
    # never had reason to; nothing to complain about
    r"(?:\b(?:never|no|not|nothing|nooit|niets|geen|nie|nichts|keine?n?|jamais|rien|aucune?|pas"
    r"|nunca|nada|ning[uú]n\w*|no)\b(?: \w+){0,2} (?:cause|reason|grounds?|had|to|reden|te|gehad"
    r"|grund|anlass|zu|zur|zum|raison|sujet|motif|eu|à|de|d'\w+|motivo|tenido|que|qué)"
    rf"(?:[ '][^\W\d_]+){{0,3}}? {_COMPLAIN}\b"
    # not a complaint; no complaints
    rf"|\b(?:not|no|n't|geen|keine?n?|kein|pas|aucune?|ning[uú]n\w*|no (?:es|son|tengo|quiero)"
    rf"|nunca he tenido|niet)\b(?: (?:meant|as|be|an?|of|any|une?|una|de|bedoeld|als))*"
    rf" (?:\w+ )?{_COMPLAIN}\b"
    # does not want to
    r"|\b(?:don't|do not|not|niet|nicht|pas|no)\b(?: (?:want|mean|wish|like|here|trying|going"
    r"|quiero|me|es|para|por|venu|là|pour))* (?:to |me |mich )?"
    rf"{_COMPLAIN}\b"
    rf"|\b(?:without (?:wanting|wishing|meaning) to|sans vouloir (?:me|nous)|zonder te willen"
    rf"|ohne mich|sin (?:querer|ánimo de)) {_COMPLAIN}\b"
    rf"|\b(?:ik|wij?|we) wil\w* (?:echt |zeker )?niet {_COMPLAIN}\b"
    rf"|\b(?:ich|wir) (?:will|wollen|möchten?)(?: (?:mich|uns))?(?: \w+)? nicht {_COMPLAIN}\b"
    rf"|\bno (?:me|nos) (?:quiero|queremos) {_COMPLAIN}\b"
    rf"|\bno tengo \w+ {_COMPLAIN}\b)[^.?!;:,\n]{{0,40}}[,:]?",
    re.IGNORECASE,
)


def without_denied_complaint(text: str) -> str:
    """The text without the words that deny a complaint; as it is where nothing else is said."""
    left = _DENIAL.sub(" ", text)
    return left if re.search(r"\w{3,}", left) else text
