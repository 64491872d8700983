"""What somebody makes their yes depend on: "yes, as long as I may stop again".

Rules alone. What is named in a condition is no wish: it is asked about, never done.
"""

from __future__ import annotations

import re

from steward.domain.understanding import (
    ACT_OF,
    INTENT_TEAM,
    Intent,
    OpenQuestion,
    Understanding,
)
from steward.understanding.exact.entities import clean, stands_in
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import supposes_a_rest
from steward.understanding.yes_and_no.consent import begins_with_yes, consents
from steward.understanding.yes_and_no.stances import read_stances

# Words that make what stands beside them depend on what follows, whatever begins the sentence.
_STRICT = (
    r"only (?:if|when|as long as)|(?:as|so) long as|provid(?:ed|ing)(?: that)?"
    r"|on (?:the )?condition(?: that)?|under the condition|assuming(?: that)?|unless|except if"
    r"|alleen (?:als|wanneer|indien)|mits|zolang|op voorwaarde dat|tenzij"
    r"|nur (?:wenn|falls|sofern)|sofern|solange|vorausgesetzt|unter der bedingung|es sei denn"
    r"|(?:seulement|uniquement) si|à condition (?:que|de)|pourvu que|tant que|sauf si|à moins que"
    r"|(?:solo|sólo|únicamente) si|siempre (?:que|y cuando)|con tal de que|a condición de que"
    r"|a menos que|mientras"
)
# After a yes these do as well; a polite "if you can" asks for nothing to hold.
_AFTER_YES = (
    r"(?:if|when|once|als|indien|wenn|falls|si)\b"
    r"(?! (?:possible|you (?:can|could|would|may|like|please|don'?t mind|want)"
    r"|(?:that|it|this)(?:'s| is) (?:ok|okay|fine|alright|possible|all right)"
    r"|mogelijk|je (?:kunt|wilt)|möglich|sie (?:können|möchten)"
    r"|vous (?:pouvez|voulez)|es posible|puede))"
)
_ENDS = r"(?=[.!?;\n,]|\bthen\b|$)"
_ALWAYS = re.compile(rf"\b(?:{_STRICT})\b.*?{_ENDS}", re.IGNORECASE)
_JOINS = re.compile(r"\b(?:but|and|maar|en|aber|und|mais|et|pero|y)\b", re.IGNORECASE)
_ASKED_BY = {**ACT_OF, Intent.REFUND_REQUEST: "money"}
_ON_YES = re.compile(rf"\b(?:{_STRICT}|{_AFTER_YES})\b.*?{_ENDS}", re.IGNORECASE)


def conditions_in(text: str) -> list[str]:
    """The conditions that the words set, each whole."""
    words = clean(text)[:600]
    found = _ON_YES if begins_with_yes(words) else _ALWAYS
    return [match.group() for match in found.finditer(words)]


def conditional(text: str) -> bool:
    """Whether anything in the words depends on something, whatever they begin with."""
    return bool(_ON_YES.search(clean(text)[:600]))


_IF_NOT = re.compile(
    r"^\W*(?:(?:ok|okay|well|schade|jammer|dommage|vaya|na ja|tja|gut|hmm?)\W+)*"
    r"(?:if|in case|wenn|falls|sollte|als|indien|mocht|si)\b[^.?!]*?"
    r"(?:\b(?:not|no|nicht|kein\w*|niet|geen|pas)\b|n't\b)[^.?!,]*,\s*"
    r"(?:(?:then|dann|dan|alors|entonces|pues)\b\s*)?",
    re.IGNORECASE,
)


def after_denied_condition(text: str) -> str:
    """What is wanted where something else cannot be had, which words name first: "if there is no
    such rhythm, then pause it"; empty: no such words.
    """
    found = _IF_NOT.match(text)
    return text[found.end() :].strip() if found else ""


def only_if(text: str, act: str = "") -> bool:
    """Whether the words are a yes to this act that depends on something, and nothing else."""
    conditions = conditions_in(text)
    rest = _JOINS.sub(" ", _outside(text, conditions)).strip(" ,.!;-\n")
    return bool(conditions) and (not rest or consents(rest, act))


def without_conditions(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """The message without what it only names in a condition, where an offer waits for a yes."""
    conditions = conditions_in(heard.text)
    if question is None or question.kind != "confirm" or not conditions:
        return heard
    if has_question_mark(heard.text) and supposes_a_rest(heard.text):
        return heard  # "ok, and if I paused it?": no yes depends on it
    rest = _outside(heard.text, conditions)
    outside = read_stances(rest)
    # what a model hears begun in words that hang on nothing
    begun = {w.intent for w in heard.wishes if w.intent in heard.ordered}
    begun &= {w.intent for w in heard.wishes if w.quote and stands_in(w.quote, rest)}
    asked = {*outside.asks, *(ACT_OF[one] for one in begun if one in ACT_OF)}
    inside = {act for act in heard.stances.asks if act not in asked}
    merely_yes = only_if(heard.text, question.act or question.action)
    kept = tuple(
        wish
        for wish in heard.wishes
        if wish.intent not in INTENT_TEAM
        or wish.intent in begun
        or not (merely_yes or _ASKED_BY.get(wish.intent) in inside)
    )
    stances = heard.stances.model_copy(
        update={
            "asks": tuple(act for act in heard.stances.asks if act in asked),
            "refuses": tuple(act for act in heard.stances.refuses if act in outside.refuses),
        }
    )
    update: dict[str, object] = {"wishes": kept, "stances": stances}
    if heard.wishes and not kept and not heard.asks_human:
        update["decision"] = "ask"
    return heard.model_copy(update=update)


def _outside(text: str, conditions: list[str]) -> str:
    rest = clean(text)[:600]
    for condition in conditions:
        rest = rest.replace(condition, " ")
    return rest
