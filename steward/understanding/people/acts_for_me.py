"""Recognises the question whether another person may act for the writer: "can he do it for me",
"mag mijn dochter dit voor mij regelen". Rules alone, in five languages.

Who takes a parcel in at the door acts for nobody with the company.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_BRIEF = 25  # words
_KIN = (
    r"(?:grand ?)?(?:sons?|daughters?|child|children|kids?)|nephew|niece|cousin|husband|wife|spouse"
    r"|partner|mother|father|mum|mom|dad|brother|sister|friend|neighbou?r|carer|assistant|secretary"
    r"|accountant|lawyer|son in law|daughter in law|girlfriend|boyfriend"
    r"|(?:klein)?zoon|(?:klein)?dochter|neef|nicht|man|vrouw|vriendin?|buurman|buurvrouw|broer|zus"
    r"|moeder|vader|verzorger|boekhouder|kinderen|kind|enkel(?:in|tochter|sohn)?|sohn|tochter|mann"
    r"|frau|freund(?:in)?|nachbar(?:in)?|bruder|schwester|mutter|vater|betreuer(?:in)?|neffe|kinder"
    r"|(?:petit[- ])?fils|(?:petite[- ])?fille|mari|femme|conjointe?|ami|amie|voisine?|frere|soeur"
    r"|mere|pere|neveu|niece|enfants?|comptable|hij[oa]s?|niet[oa]|marido|mujer|esposa?|pareja"
    r"|amig[oa]|vecin[oa]|herman[oa]|madre|padre|sobrin[oa]|gestora?"
)
_WHO = (
    rf"(?:(?:my|our|mijn|onze|m'n|mein\w*|unser\w*|mon|ma|mes|notre|mi|mis|nuestr[oa])"
    rf" (?:\w+ )?(?:{_KIN})"
    r"|he|she|they|somebody else|someone else|another person|hij|zij|ze|iemand anders|een ander"
    r"|er|sie|jemand anders?|il|elle|quelqu'un d'autre|el|ella|alguien mas|otra persona)"
)
_MAY = (
    r"(?:can|could|may|might|is|let|allowed|mag|mogen|kan|kunnen|zou|kann|konnte|darf|durfte|peut"
    r"|pourrait|puede|podria|puedo dejar)"
)
_FOR_ME = (
    r"(?:for me|for us|on my behalf|on our behalf|in my place|instead of me|in my name|voor mij"
    r"|voor me|voor ons|namens mij|in mijn plaats|in mijn naam|fur mich|fur uns|in meinem namen"
    r"|an meiner stelle|statt meiner|anstelle von mir|pour moi|pour nous|a ma place|en mon nom"
    r"|de ma part|por mi|por nosotros|en mi nombre|en mi lugar|de mi parte)"
)
_ASKED = re.compile(rf"\b{_MAY}\b[^.?!]{{0,12}}\b{_WHO}\b|\b{_WHO} (?:\w+ )?{_MAY}\b")
_HANDLES = re.compile(
    r"\b(?:handle|manage|run|look after|take care of|deal with|see to)\b[^.?!]{0,25}"
    r"\b(?:account|subscription|plan|this|it|all)\b"
    r"|\b(?:mijn|dit|het) (?:account|abonnement) (?:beheren|regelen)\b"
    r"|\b(?:mein|das|dieses) (?:konto|abo) (?:verwalten|betreuen)\b|\bs'en (?:occuper|charger)\b"
    r"|\bgerer (?:mon|le) (?:compte|abonnement)\b|\b(?:gestionar|llevar) (?:mi|la) "
    r"(?:cuenta|suscripcion)\b"
)


def asks_if_another_may_act(text: str) -> bool:
    """Whether it is asked if somebody else may see to things in the writer's place."""
    plain = folded(text).replace("’", "'").replace("-", " ")
    if word_count(text) > _BRIEF or _book().says(plain, "at_the_door") or not _ASKED.search(plain):
        return False
    if not _book().says(plain, "does"):
        return False
    return bool(re.search(rf"\b{_FOR_ME}\b", plain) or _HANDLES.search(plain))


@cache
def _book() -> Phrasebook:
    return phrasebook("acts_for_me_words")
