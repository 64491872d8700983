"""Requests for a person, in the languages that danger is read in. Pure.

A word for people together with a word for talking or wanting, or a machine that nobody wants to
talk to.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from steward.domain.spelling import any_spelling
from steward.understanding.emergency.concepts import LANGUAGES, folded, sentences
from steward.understanding.people.people_wished import people_wished
from steward.understanding.text.language import likely_languages
from steward.understanding.text.word_lists import Phrasebook, phrasebook


class _Words(NamedTuple):
    people: str  # who is asked for
    reach: str  # to talk to, to be put through to
    want: str  # beside a word for people, in few words
    machine: str  # what is not wanted


# Whoever is wanted like this is a person to talk to, however long the rest is.
_OF_FLESH = r"vlees en bloed|fleisch und blut|chair et en os|carne y hueso|carne e ossa"
_REFUSED = r"\b(?:no|not|ne|kein\w*|geen|pas|non|nicht|niet)\b"
_BRIEF = 6  # words: short enough that "a person, please" is all of it
_GAP = 5  # words between reaching and whom
_NEXT = 2  # between talking and the machine that it would be to: "con una macchina"
_WORDS = {
    "en": _Words(
        r"humans?|persons?|people|agents?|representatives?|someone|somebody|colleagues?|employees?|operators?|staff|manager|supervisor",
        r"speak|talk|chat|connect|transfer|put through|reach|contact|hand over|pass me on",
        r"want|need|please|give me|get me|would like|real|id like",
        r"bots?|robots?|machines?|computers?|ai",
    ),
    "nl": _Words(
        r"mens|mensen|persoon|medewerk\w+|collega|iemand|leidinggevende|manager",
        r"spreken|praten|contact|doorverbind\w+|doorverbonden|te woord|bellen",
        r"wil|graag|aub|alsjeblieft|alstublieft|geef me|mag ik|kan ik|echte?|wens|nodig",
        r"robot|bot|computer|machine",
    ),
    "de": _Words(
        r"mensch\w*|person|mitarbeiter\w*|jemand\w*|kolleg\w+|vorgesetzte\w*|berater\w*|kundenberater\w*|sachbearbeiter\w*",
        r"sprechen|reden|verbinden|durchstellen|kontakt|telefonieren|weiterleiten|schreiben mit",
        r"will|mochte|bitte|gerne?|brauche|echte\w*|geben sie mir|hatte",
        r"roboter|bot|computer|maschine|automat\w*",
    ),
    "fr": _Words(
        (
            r"humain\w*|personne|conseill\w+|agent|collegue|quelqu "
            r"un|qqu?n|qq1|responsable|operateur|operatrice|employee?|etre humain|vrai\w* personne"
        ),
        r"parler|discuter|joindre|contacter|passer|mettre en relation|transferer|echanger",
        r"veux|voudrais|svp|s il vous plait|besoin d|souhaite|puis je|passez moi|donnez moi|vraie?",
        r"robot|machine|ordinateur|bot|automate",
    ),
    "es": _Words(
        (
            r"human[oa]s?|persona|agente|asesor\w*|alguien|companer[oa]|responsable|operador\w*"
            r"|emplead[oa]|encargad[oa]|ser humano"
        ),
        (
            r"hablar|conversar|contactar|comunic\w+|pas\w+ con|transfer\w+|atienda|poner\w* "
            r"con|pongame"
        ),
        r"quiero|quisiera|por favor|necesito|puedo|deme|real|de verdad|prefiero",
        r"robot|maquina|ordenador|bot",
    ),
    "it": _Words(
        (
            r"uman[oa]|persona|operat\w+|qualcuno|collega|responsabile|addett[oa]|impiegat[oa]"
            r"|essere umano|consulente"
        ),
        (
            r"parlare|discutere|contattare|pass\w+|mettermi in contatto|trasfer\w+|sentire|scrivere"
            r"|chiam(?:armi|atemi)|mi chiami|richiam\w+"
        ),
        r"voglio|vorrei|per favore|per piacere|posso|ho bisogno|mi serve|vera?|reale",
        r"robot|macchina|computer|bot",
    ),
}
_ASKS_HUMAN = re.compile(
    r"\b(?:(?:speak|talk|chat|connect(?: me)?|transfer(?: me)?|put me through|hand me over"
    r"|escalate(?: this| me)?|spreken|praten|contact) "
    r"(?:to |with |through to |met |over to |aan )?(?:an? |the |your |some |my |een |de )?"
    r"(?:\w+ ){0,2}?(?:human|humans|person|people|agent|rep|representative|manager|supervisor"
    r"|someone|somebody|operator|colleague|employee|advis[oe]r|member of staff|staff|medewerker"
    r"|iemand|mens|collega|team lead|boss)|(?:get|give|want|need|find|like|prefer) (?:me )?(?:an? "
    r"|the |your )?(?:actual |real |live )?(?:human|person|agent|manager|supervisor|operator"
    r"|human being|representative)\b(?! (?:told|said|promised))"
    r"|(?:real|live|actual) (?:human|person|agent|people)"
    r"|echte?n? (?:mens|mensen|leute|menschen|personen)|vrai(?:e?s)? (?:gens|personnes?|humains?)"
    r"|quelqu'un de vrai|personas? de verdad|gente de verdad|medewerker spreken|iemand spreken"
    r"|mens(?:elijke)? spreken|bel me(?: even)? terug)\b",
    re.IGNORECASE,
)


def _compiled(words: _Words) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    gap = rf"(?: \w+){{0,{_GAP}}}? "
    reach = rf"(?:{words.reach}|{_OF_FLESH})"
    reaching = rf"(?:\b{reach}\b{gap}(?:{words.people})\b|\b(?:{words.people})\b{gap}{reach}\b)"
    asking = (
        rf"(?:\b(?:{words.want})\b.*\b(?:{words.people})\b"
        rf"|\b(?:{words.people})\b.*\b(?:{words.want})\b)"
    )
    machine = rf"\b(?:{words.machine})\b"
    to_one = rf"\b{reach} (?:\w+ ){{0,{_NEXT}}}?{machine}"
    with_one = rf"\b(?:mit|met) (?:\w+ )?{machine} (?:{words.reach}|schreiben|chatten)\b"
    rather = rf"{_REFUSED}.*(?:{machine}.*\b(?:{words.people})\b|{to_one}|{with_one})"
    return re.compile(reaching), re.compile(asking), re.compile(rather)


_PATTERNS = {language: _compiled(words) for language, words in _WORDS.items()}


def asks_for_person(text: str) -> bool:
    """Whether somebody asks to talk to a person, not whether they speak of one."""
    plain = folded(text)
    words = plain.split()
    spoken = LANGUAGES if len(words) <= 4 else likely_languages(text, LANGUAGES)
    for language in spoken:
        if language == "en":
            continue  # read with the rest of English, which has examples of its own
        reaching, asking, rather = _PATTERNS[language]
        if rather.search(plain):
            return True
        if _book().says(plain, "not_asked"):
            continue
        if reaching.search(plain) or (len(words) <= _BRIEF and asking.search(plain)):
            return True
    return False


def wants_nobody(text: str) -> bool:
    """Whether somebody says that they want to talk to nobody: "je veux parler à personne". Who
    wants nobody but a person wants one, and who says beside it whom they want.
    """
    if _NOBODY_BUT.search(text) is not None:
        return False
    if _book().says(text, "nobody"):
        return True
    said = sentences(text)
    others = [one for one in said if not _book().says(one, "needs_none")]
    wanted = any(asks_for_person(one) or names_person_to_talk_to(one) for one in others)
    return len(others) < len(said) and not wanted and "supervisor" not in people_wished(text)


_NOBODY_BUT = any_spelling(
    r"\b(?:but|except|other than|else|anders|dan|behalve|außer|sondern|als|sauf|sinon|d'autre|que"
    r"|salvo|menos|más que|sino)\b"
)


def names_person_to_talk_to(text: str) -> bool:
    """Whether English or Dutch words name a person to talk to, in a text of any length."""
    return bool(_ASKS_HUMAN.search(text))


def calls_themselves(text: str) -> bool:
    """Whether somebody says that they will ring whoever it is themselves: "who brings it, so that I
    can call them?".
    """
    return bool(_BY_ONESELF.search(folded(text)))


_BY_ONESELF = re.compile(
    r"\b(?:so|then) (?:that )?(?:i|we) (?:can |could |ll |will )?(?:just )?(?:ring|call|phone"
    r"|contact|ask) (?:them|him|her)\b|(?<!can t )(?<!cant )(?<!not )(?<!n't )"
    r"\b(?:ring|call|phone|contact|ask) (?:them|him|her) (?:my|our)sel(?:f|ves)\b"
    r"|\b(?:dan )?(?:bel|vraag|mail) ik (?:ze|hen|hem|het|die|daar|er)?\b ?(?:zelf|wel)\b"
    r"|\b(?:zelf|wel) (?:kan |kunnen )?(?:bellen|vragen)\b"
    r"|\b(?:rufe?|frage?|melde) (?:ich|wir) (?:mich |uns )?(?:da |dort |die |sie |bei denen )?"
    r"selb(?:st|er)\b"
    r"|\bselb(?:st|er) (?:an(?:zu)?rufen|nachfragen)\b"
    r"|\b(?:que|pour que) je (?:les |l )?(?:appelle|contacte|joigne)\b"
    r"|\bpour les (?:appeler|joindre)\b"
    r"|\bpara (?:que )?(?:llamar|contactar|preguntar)(?:l[eo]s?)?(?: yo| yo mism[oa])?\b"
    r"(?! con)|\b(?:les |los )?llamo yo\b"
)


def is_at_the_door(text: str) -> bool:
    """Whether somebody who comes to the door is spoken of: "is there someone ringing the bell?"."""
    return _book().says(text, "door")


@cache
def _book() -> Phrasebook:
    return phrasebook("person_wish_words")
