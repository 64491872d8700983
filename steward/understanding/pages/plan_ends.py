"""Whether it is asked if a plan ends by itself, and what the help pages are asked then: one that is
given to somebody does, and one of one's own does not. Rules alone, by a list in five languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from steward.understanding.plan.plans_given import may_be_given
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 1_000  # letters
_GIVEN: Mapping[str, str] = {
    "en": "a subscription as a present, does it stop by itself",
    "nl": "een abonnement cadeau doen, stopt het vanzelf",
    "de": "ein Abo verschenken, endet es von selbst",
    "fr": "offrir un abonnement en cadeau, s'arrête tout seul",
    "es": "regalar una suscripción, termina solo",
}
_OWN: Mapping[str, str] = {
    "en": "how does a subscription end, can I cancel it at any time",
    "nl": "hoe eindigt een abonnement, kan ik altijd opzeggen",
    "de": "wie endet ein Abo, kann ich jederzeit kündigen, Kündigungsfrist",
    "fr": "comment se termine un abonnement, puis-je résilier à tout moment",
    "es": "cómo termina una suscripción, puedo cancelar en cualquier momento",
}


def asks_if_it_ends(text: str) -> bool:
    """Whether it is asked if a plan ends by itself."""
    return _book().any_of(plain_words(text[:_LONGEST]), "ends_itself")


def question_of_its_end(question: str, around: Iterable[str], language: str) -> str:
    """What the pages are asked then; empty: something else is asked. `around`: what was said with
    it and before, which tells whose plan it is.
    """
    if not asks_if_it_ends(question):
        return ""
    asked = _GIVEN if any(map(may_be_given, around)) else _OWN
    return asked.get(language, asked["en"])


@cache
def _book() -> Phrasebook:
    return phrasebook("plan_ends_words")
