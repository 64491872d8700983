"""A yes by telling the desk to do just what it offers: "annulez", "bitte stornieren", "cancélalo",
"sla maar over".
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.yes_and_no.offer_words import OfferWords

_SHORTEST = 3  # letters of a verb that pronouns are joined to: "so" and "me" are no "some"
# "devolvédmelo": who gets it and what are joined to the verb; to somebody else ("-selo") is not.
_WITH_PRONOUNS = re.compile(
    r"(?P<verb>\w*?(?:[aeiou]|[aei]n|[aei]d|[aei]r))(?:(?:me|nos)(?:l[oa]s?)?|l[oa]s?)"
)
# How French, German and Dutch tell somebody to do something, whoever it is. Of Dutch only verbs
# that are nothing else: "order maar" orders.
_TELLS = re.compile(
    r"(?:^|(?<= ))(?:(?P<fr>[^\W\d_]{2,}ez)"
    r"(?: (?:le|la|les)(?= (?:moi|nous|s'il|svp|alors|donc)\b|$)"
    r"| (?:moi|nous|m'en|y))*"
    r"|bitte (?P<please>[^\W\d_]{2,}(?:e[lr])?n)|(?P<plea>[^\W\d_]{2,}(?:e[lr])?n) bitte"
    r"|(?P<formal>[^\W\d_]{2,}(?:e[lr])?n) sie(?: (?:es|das|sie|ihn))?"
    r"|(?P<nl>stuur|stort|betaal(?= maar terug\b)|sla(?= maar over\b)|wijzig|annuleer"
    r"|zet(?= maar (?:om|stil)\b)|pas(?= maar aan\b)|pauzeer|hervat|vervang|verander"
    r"|zeg(?= maar (?:af|op)\b)) maar)(?= |$)"
)
# "arrêtez", "párelo": the talk as well as what is offered; the last three say too little alone.
_STOPS = re.compile(r"arret|stop|par[aeo]|det[ei]|lass|laiss|dej|virez|livrez|kundig")
_GIVES = frozenset({"dad", "da", "den", "de", "dar", "deme", "denme"})


def as_told_to(spoken: str, own: OfferWords) -> str:
    """Words in lower case, one space apart, with "yes" where the desk is told to do what a verb
    of the offer says.
    """

    def told(found: re.Match[str]) -> str:
        said = next(verb for verb in found.groups() if verb)
        verbs = own.firsts if found["nl"] else own.single
        return "yes" if said in verbs and not _STOPS.match(folded(said)) else found[0]

    bases = _bases(own.single)  # by pronouns: "cancélalo"
    words = _TELLS.sub(told, spoken).split()
    if "baja" not in words:  # "dadme" alone asks for something
        bases -= _GIVES
    return " ".join(
        "yes" if (verb := _without_pronouns(word)) in bases and not _STOPS.match(verb) else word
        for word in words
    )


def _without_pronouns(word: str) -> str:
    """A Spanish verb without the pronouns that are joined to it, in plain letters."""
    found = _WITH_PRONOUNS.fullmatch(folded(word))
    return found["verb"] if found else ""


@cache
def _bases(verbs: tuple[str, ...]) -> frozenset[str]:
    """The verbs that pronouns may be joined to, in plain letters."""
    return frozenset(folded(verb) for verb in verbs if len(verb) >= _SHORTEST)
