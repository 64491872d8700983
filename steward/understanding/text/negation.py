"""Cuts out denied wishes ("please don't cancel") before a text is classified."""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.denied_wishes import without_denied_wishes
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_OBJECT = (
    r"(?:refund(?:s|ed|ing)?|money back|reimburse(?:ment|d)?|compensat(?:ion|ed)"
    r"|cancel(?:led|ling|lation)?|unsubscribe|(?:quit|leave|end|stop|terminate|close|lose) (?:my"
    r"|the|our) (?:subscription|plan|membership|contract|account)|return(?:ing|s|ed)?"
    r"|send (?:it|this|them|anything|the \w+) back|sending (?:it|this|them|anything|the \w+) back"
    r"|replacement|exchange|swap|upgrad(?:e|ing)|downgrad(?:e|ing)"
    r"|change (?:my |the |our )?(?:plan|subscription|address|email)"
    r"|changing (?:my |the )?(?:plan|subscription)|paus(?:e|ing)|skip|complain(?:t|ing)?|human"
    r"|(?:real |live )?person|agent|manager|representative|operator|new one|copy|invoice"
    r"|terugbetaling|geld terug|refunden|opzeggen|annuleren|retourneren|pauzeren|upgraden"
    r"|medewerker|vervanging)"
)
_FILL = (
    r"(?:(?:to|a|an|any|my|the|for|get|have|receive|ask|request|you|me|him|us|another|full"
    r"|partial|it|this|that|subscription|plan|order|be|kind|of|make|open|file|start|do|speak"
    r"|talk|with|your|our|someone|anyone|gift|annual|whole|mijn|abonnement|een|bestelling|om"
    r"|te|of|en|or|and|refund|return|replacement|cancel)\s+){0,7}"
)
_WANT = (
    r"(?:want(?:ing)?|wanna|need|require|ask(?:ing|ed)?|look(?:ing)?|wish|like|interested in"
    r"|after|here|request(?:ing|ed)?|demand(?:ing)?|care about|expect(?:ing)?|try(?:ing)?"
    r"|plan(?:ning)?|going|mean|intend(?:ing)?|say(?:ing)?|said|think(?:ing)? "
    r"(?:about|of)|talking about|about)"
)
_NOT = (
    r"(?:do not|don'?t|dont|did not|didn'?t|didnt|am not|are not|i'?m not|we'?re "
    r"not|isn'?t|is not|it'?s not|would not|wouldn'?t|wouldnt|not)"
)
_NEGATED = (
    re.compile(
        (
            rf"\b(?P<subject>\w+\s+)?(?P<not>{_NOT})\s+(?:really |actually |necessarily |even "
            rf"|yet |currently )*{_WANT}\s+{_FILL}{_OBJECT}\b"
        ),
        re.IGNORECASE,
    ),
    re.compile(
        (
            r"(?:^\s*|[,;:.!]\s*|\b(?:but|and|so|to|or|please|just|actually|wait|sorry|en"
            rf"|maar)\s+)(?P<not>don'?t|do not|dont|never|not|pls don'?t)\s+{_FILL}{_OBJECT}\b"
        ),
        re.IGNORECASE,
    ),
    re.compile(
        (
            r"\b(?P<not>no need (?:to|for)|no intention (?:to|of)|without|rather than|instead of"
            rf"|not here (?:to|for)|no)\s+{_FILL}{_OBJECT}\b(?:\s+(?:needed|necessary|required"
            r"|please|thanks|wanted))?"
        ),
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:i'?m|i am|we'?re|we are)\s+(?P<not>not)\s+(?:\w+ly\s+)?{_OBJECT}\b", re.IGNORECASE
    ),
    re.compile(
        (
            r"\b(?P<not>(?:ik|we|wij) (?:wil|hoef|willen|hoeven)(?: "
            r"(?:echt|mijn|abonnement|bestelling|het|de|dus))*\s+(?:geen"
            rf"|niet))\s+{_FILL}{_OBJECT}\b"
        ),
        re.IGNORECASE,
    ),
)
_FOREIGN_NEGATED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:ich|wir) (?:will|wollen|möchte|möchten|brauche|brauchen|wünsche)(?: \w+){0,4}?"
        r" (?P<not>nicht|keine?n?)(?: \w+){0,3}?"
        r" (?:erstatt\w*|rückerstatt\w*|geld zurück|kündig\w*|stornier\w*|zurück(?:schick|geb"
        r"|send)\w*"
        r"|umtausch\w*|ersatz\w*|wechseln|pausieren|mitarbeiter\w*|menschen)\b",
        r"\b(?:je|nous) (?P<not>ne (?:veux|voulons|souhaite|souhaitons|demande|demandons) (?:pas"
        r"|plus))"
        r"(?: [\w']+){0,5}? (?:d')?(?:rembours\w*|résili\w*|annul\w*|retourn\w*|renvoy\w*|échang\w*"
        r"|remplac\w*|conseill\w*)\b",
        r"\b(?P<not>no (?:quiero|queremos|necesito|deseo|pido))(?: \w+){0,5}?"
        r" (?:reembols\w*|devol\w*|devuelv\w*|cancel\w*|anul\w*|cambi\w*|reemplaz\w*|agente)\b",
    )
)
_OTHERS = re.compile(
    r"\b(?:why|you|they|he|she|who|it|which|that|company|fernhill|people)\s*$", re.IGNORECASE
)
_STILL_WANTED = re.compile(
    (
        r"^\s*(?:to|in|as|on|onto|by|with|into) (?:(?:a|my|the|your) )?(?:store|voucher|points"
        r"|gift|credit|app|app|bank|other|old|wrong)|^\s+(?:status|policy|page|form|button|link"
        r"|label|but (?:my|the) money)|^\s+yet\b"
    ),
    re.IGNORECASE,
)
_ANY_MORE = re.compile(
    r"^[^.!?;\n]{0,25}\b(?:any ?more|any longer|after all|meer|toch niet)\b", re.IGNORECASE
)


def cut_negated(text: str) -> tuple[str, bool]:
    """The text without its denied wishes and complaints, and whether a wish was withdrawn ("I don't
    want the refund any more").
    """
    withdrawn = False

    def cut(match: re.Match[str]) -> str:
        nonlocal withdrawn
        before, after = match.string[: match.start("not")], match.string[match.end() :]
        if (
            _OTHERS.search(before)
            or _book().says(match.group(), "not_only")
            or _STILL_WANTED.match(after)
        ):
            return match.group()
        if match["not"].lower() == "no" and not _plainly_no(match, before, after):
            return match.group()
        if _ANY_MORE.match(after):
            withdrawn = True
        subject = match.groupdict().get("subject") or ""
        return f"{'' if subject.strip().lower() in ('i', 'we') else subject}, "

    text = without_denied_wishes(text)
    for pattern in (*_NEGATED, *_FOREIGN_NEGATED):
        text = pattern.sub(cut, text)
    return _without_denied_complaint(text), withdrawn


def _plainly_no(match: re.Match[str], before: str, after: str) -> bool:
    """ "no refund needed" denies a wish; "and still no refund" complains of a missing one."""
    if re.search(
        r"(?:needed|necessary|required|please|thanks|wanted)$", match.group(), re.IGNORECASE
    ):
        return True
    if re.search(r"\b(?:want|need|require|says?|said)\s*$", before, re.IGNORECASE):
        return True
    at_start = not before.strip() or before.rstrip()[-1] in ",.;!:"
    return at_start and bool(
        re.match(r"\s*[,;]\s*(?:just|i|only|but|please)\b", after, re.IGNORECASE)
    )


_COMPLAIN = (
    r"(?:complain\w*|klagen|klacht\w*|klag\w*|beschwer\w*|plaindre|plainte\w*|réclam\w*|reclam\w*"
    r"|quej\w*)"
)
_DENIED_COMPLAINT = re.compile(
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


def _without_denied_complaint(text: str) -> str:
    """The text without the words that deny a complaint: "I never had reason to complain, but …"
    tells a mood. As it is where nothing else is said.
    """
    left = _DENIED_COMPLAINT.sub(" ", text)
    return left if re.search(r"\w{3,}", left) else text


@cache
def _book() -> Phrasebook:
    return phrasebook("negation_words")
