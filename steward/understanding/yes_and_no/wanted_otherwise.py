"""A yes that wants something else of what is offered: another step, a card where credit is offered,
something back where nothing comes back, or the very thing that an offer ends.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache

from actions.kind import ActionKind
from actions.registry import KINDS
from steward.domain.action import Action
from steward.domain.slots import RESTS
from steward.domain.spelling import folded
from steward.understanding.exact.days_wished import wishes_today
from steward.understanding.orders.goods_bought import names_in
from steward.understanding.plan.plans import step_told
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.consent import begins_with_yes, refuses
from steward.understanding.yes_and_no.stances import without_refusals


def _kind(action: Action) -> ActionKind:
    return KINDS[action.kind]


def wants_otherwise(text: str, action: Action) -> bool:
    """Whether the words want another step than the one that is offered, credit by a card, or
    something back where nothing comes back.
    """
    judges = (_takes_another_step, _by_card, _wants_back, _another_address, _takes_it, _ends_today)
    return any(judge(text, action) for judge in judges)


def _takes_another_step(text: str, action: Action) -> bool:
    """Whether another step is named than the one that is offered: "yes, start it" is no pause, and
    "keep it" takes none.
    """
    offered, told = action.params.get("step"), step_told(text)
    named = {step for step, words in _STEPS.items() if words.search(text)}
    if offered and named and offered not in named:
        return True
    if offered == "keep":
        return told in RESTS or not named.isdisjoint(RESTS)
    return offered is not None and (told not in (None, offered) or bool(KEEPS.search(text)))


_STEPS = {
    "pause": re.compile(
        r"\b(?:paus|pauz|suspen|stilleg|stilzet|opschort|aussetz|hold|freeze|stil\b|aus\b)", re.I
    ),
    "skip": re.compile(
        r"\b(?:skip|oversla|sla\b|überspr|saut|salt|sált|omit|auslass|weglass|ausfall|aussetz)",
        re.I,
    ),
    "resume": re.compile(
        r"\b(?:resum|restart|start|continu|hervat|activ|aktiv|reaktiv|reactiv|heractiv|réactiv"
        r"|unpaus"
        r"|unfreez|repren|reprend|reanud|relanc|redémar|doorlop|weiter|fort)",
        re.I,
    ),
    "keep": re.compile(
        r"\b(?:keep|undo|behou|hou[dt]?\b|behalt|gard|mant|conserv|continu|doorlop|weiter)", re.I
    ),
}  # a step may be called by a word of two

_ADDRESS = r"(?:address|adres|adresse|dirección|direccion)\b"
_ASKS_FOR_IT = re.compile(
    rf"\b(?:send|give|tell|stuur|geef|schick\w*|senden?|envoy\w*|donn\w*|mand\w*|mánd\w*"
    rf"|env[ií]\w*)"
    rf"(?: sie)?[ -](?:bitte )?(?:(?:me|us|mij|ons|mir|uns|moi|nous|nos) )?(?:bitte "
    rf"|svp )?(?:(?:right|new|correct) )?"
    rf"(?:the |your |het |uw |jullie |die |ihre |l'|votre |la |su )?(?:\w+ )?{_ADDRESS}",
    re.I,
)


def _another_address(text: str, action: Action) -> bool:
    """Whether another address is named than the one that is offered, or one is asked for."""
    if not _kind(action).to_address:
        return False
    other = _book().says(text, "other_address") or _ASKS_FOR_IT.search(text)
    return bool(
        other or (_kind(action).remedy == "replacement" and _book().says(text, "new_address"))
    )


def _takes_it(text: str, action: Action) -> bool:
    """Whether somebody takes or keeps what the offer would end or take back."""
    kind = _kind(action)
    return (kind.ends or kind.theirs) and _book().says(text, "takes_it")


def ends_later(action: Action) -> bool:
    """Whether an offer ends a plan that goes on for a while yet: what ends today is at no end."""
    ends_at = action.params.get("ends_at")
    if _kind(action).ends != "plan" or not ends_at:
        return False
    return datetime.fromisoformat(str(ends_at)) > action.updated_at + timedelta(days=1)


def _ends_today(text: str, action: Action) -> bool:
    """Whether the words end on this very day what is offered to end later."""
    return ends_later(action) and wishes_today(text)


_CARD = re.compile(
    r"(?<!gift )(?<!same )\b(?:card|kaart|karte|carte|tarjeta|money|cash|bank|geld|argent"
    r"|dinero)\b",
    re.IGNORECASE,
)


def _by_card(text: str, action: Action) -> bool:
    """Whether a card or money is named where credit is offered: "yes, to my card" takes none."""
    return _kind(action).remedy == "credit" and bool(_CARD.search(text))


def _wants_back(text: str, action: Action) -> bool:
    """Whether something is wanted back where nothing comes back: "yes, I want it back" ends and
    changes nothing, and asks for no other one.
    """
    nothing = not _kind(action).comes_back and action.params.get("step") != "resume"
    return nothing and _book().says(text, "back")


_THE_THING = (
    r"subscription|membership|plan|abonnement|lidmaatschap|abo|mitgliedschaft|vertrag|suscripción"
)
_IS = (
    r"(?:\s(?:one|plan|abo|abonnement))?(?:\s(?:is|was|are|ist|war|passt|sind|est|était|es"
    r"|est[áa])\b"
    r"|'s\b)"
)
_HAS = re.compile(
    r"\b(?:got|have|had|heb|hebben|habe|haben|j'ai|tengo)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:want|need|like|love|keep|wil|willen|will|möchten?|brauchen?|hätte|veux|voudrais|souhaite"
    r"|j'aimerais|quiero|quisiera|queremos|gustaría)\b",
    re.IGNORECASE,
)
_TO_END = re.compile(
    r"\b(?:cancel|end\b|stop|opzeg|zeg\b|annul|beëindig|kündig|kundig|gekündigt|beende|storn"
    r"|r[ée]sili"
    r"|arr[êe]t|anul|baja\b|opgezegd)",
    re.IGNORECASE,
)


def ends_rather(text: str) -> bool:
    """Whether a few words at the offer of a rest want the end: "yes end it", "sí, cancélala". What
    may only call the rest off ("no, cancel it") does not.
    """
    wanted = without_refusals(text)
    if has_question_mark(text) or word_count(text) > _FEW or step_told(wanted):
        return False
    found = _ENDS_PLAN.search(folded(wanted))
    if found is None:
        return False
    meant = begins_with_yes(text) or _book().says(folded(wanted), "wholly")
    return found["surely"] is not None or (meant and not refuses(text))


_FEW = 8  # words
_ENDS_PLAN = re.compile(
    r"\b(?:(?P<surely>opzegg\w*|beeindig\w*|zeg\b[^.?!]{0,24}\bop|kundig\w*|gekundigt"
    r"|resili\w*|dar\w* de baja|de\w* de baja|unsubscribe)"
    r"|cancel(?:led)?|cancel\w*l[oa]s?|end (?:it|that|the)|annul\w*|anul\w*|beend\w*)\b"
    r"(?!\W+(?:no|not|nicht|niet|pas)\b)"  # "darme de baja no, solo parar"
)
_SENDS_ME = re.compile(r"\bsend (?:me|us|my|the)\b|\b(?:my|mijn|meine|ma|mi) \w+ please\b", re.I)
_TO_SEND_BACK = re.compile(
    r"\b(?:return|back|retour\w*|terug\w*|zurück\w*|renv\w*|devol\w*|devuel\w*)\b", re.I
)


def speaks_for_it(text: str, action: Action) -> bool:
    """Whether words speak well of what an offer ends, or tell that what it sends is there: "yes, I
    need the Office plan" ends none, "yes, the cup is here" asks for no other.
    """
    against, says = _spoken_for(_kind(action))
    if not says or (against is not None and against.search(text)):
        return False
    plan = str(action.params.get("plan") or "")
    names = of_goods(action, text) + ([plan_name(plan)] if plan else [])
    names += [_THE_THING] if _kind(action).ends else []
    if not names:
        return False
    bare = r"\b" if any(one.search(text) for one in says) else _IS
    return bool(re.search(rf"\b(?:{'|'.join(names)})(?:{_IS}|{bare})", text, re.IGNORECASE))


def _spoken_for(kind: ActionKind) -> tuple[re.Pattern[str] | None, tuple[re.Pattern[str], ...]]:
    """The words of who does not speak for what an offer ends or sends, and those that speak well of
    what they name.
    """
    if kind.ends:
        return _TO_END, (_WANTS, _HAS)
    if kind.theirs:
        return _TO_SEND_BACK, (_WANTS, _HAS, _SENDS_ME)
    return None, (_HAS,) if kind.remedy == "replacement" else ()


# "gardez-le" agrees that a plan goes on, and to no pause of it.
KEEPS = re.compile(
    r"\b(?:keep(?:ing)?|behoud(?:en)?|hou(?:d|den)?|behalt(?:e|en|et)|gard(?:e|er|ez|ons)"
    r"|conserv(?:e|er|ez|ar|o|en|amos)|mant(?:engo|enga|engan|ener|enemos|én)(?:l[oa])?)\b"
    r"(?:[- ](?:it|het|hem|es|le|la|lo)\b)?",
    re.IGNORECASE,
)


def of_goods(action: Action, text: str) -> list[str]:
    """What was bought, as the words call it: whole words, for a "Molenstraat" is no mill."""
    item = str(action.params.get("item", ""))
    return [rf"\b(?:{re.escape(name)})\b" for name in names_in(text, item)]


def plan_name(plan: str) -> str:
    return plan.lower().removesuffix("_annual")


@cache
def _book() -> Phrasebook:
    return phrasebook("wanted_otherwise_words")
