"""Topics that always go to a person: legal threats, chargebacks, distress, safety."""

from __future__ import annotations

import re
from typing import Literal

from steward.understanding.emergency.devices import may_catch_fire
from steward.understanding.emergency.figures import without_comparison
from steward.understanding.orders.carrier_notes import asks_of_the_carrier
from steward.understanding.people.legal_steps import announces_legal_steps
from steward.understanding.people.passing import beside_deaths
from steward.understanding.plan.plans import step_told

Sensitive = Literal["legal", "chargeback", "distress", "safety"]

_PATTERNS: tuple[tuple[Sensitive, re.Pattern[str]], ...] = (
    (
        "legal",
        re.compile(
            r"\b(?:lawyers?|attorneys?|solicitors?|barrister|legal "
            r"(?:action|steps|proceedings|advice|team|counsel)|su(?:e|ing) "
            r"(?:you|fernhill|your|the company|them)|(?:will|going to|gonna|might|i'?ll|we'?ll) "
            r"sue|lawsuit|small claims|(?:to|in|go(?:ing)? to) court"
            r"|trading standards|consumer (?:protection|authority|ombudsman|council|court)"
            r"|ombudsman|better business bureau|\bbbb\b|attorney general|ftc complaint"
            r"|gdpr (?:complaint|request|breach)|data protection authority|report(?:ing)? "
            r"you to (?:the )?(?:police|authorities|regulator)|press charges|fraud squad)\b",
            re.I,
        ),
    ),
    (
        "chargeback",
        re.compile(
            r"\b(?:charge[ -]?backs?|(?:disput\w+|contest\w*|revers\w+|block\w*|stop\w*"
            r"|challeng\w+) (?:it|this|that|the|these|them|my|every|all)?\s*(?:charges?|payments?"
            r"|transactions?|debits?)?\s*(?:with|through|via|at) (?:my|the|our) (?:bank|card"
            r"|credit card|amex|visa|issuer)"
            r"|(?:call|calling|contact|phone|ring|go(?:ing)? to|tell(?:ing)?|get(?:ting)?"
            r"|ask(?:ing)?|involv\w+) (?:my|the) (?:bank|card company|credit card company|card "
            r"issuer|card provider)\b(?=.{0,40}\b(?:disput|revers|back|charge|fraud|involv|block"
            r"|claim|if|unless|tomorrow|today|next))"
            r"|(?:bank|card company|paypal|credit card company) (?:dispute|claim)|dispute "
            r"(?:this|the|that|these|your) (?:charge|payment|transaction)s? "
            r"(?:with|if|unless|tomorrow)|storneren|section 75|get my bank involved|my bank "
            r"(?:will|can) (?:reverse|claw|take))\b",
            re.I,
        ),
    ),
    (
        "distress",
        re.compile(
            r"\b(?:passed away|(?:has|had|just|recently|suddenly|he|she|who|husband|wife|mother"
            r"|father|mum|mom|dad|son|daughter|partner|brother|sister|grandmother|grandfather) "
            r"died|my late (?:husband|wife|mother|father|mum|mom|dad|son|daughter|partner|brother"
            r"|sister)|bereave\w*|funeral|widow(?:er|ed)?\b"
            r"|kill(?:ing)? myself|end(?:ing)? (?:my life|it all)|suicid\w*|self[- "
            r"]harm\w*|hurt(?:ing)? myself|don'?t want to (?:live|be here any ?more)|no reason to "
            r"live|can'?t (?:go on|cope|take (?:it|this) any ?more)"
            r"|(?:can'?t|cannot|can not|unable to|couldn'?t|won'?t be able to) (?:pay|afford|make"
            r"|cover) (?:my|the|our|for)?\s*(?:rent|mortgage|food|groceries|bills|heating|medicine"
            r"|electricity)|(?:feed|feeding) my (?:kids|children|family)|evict\w+|homeless"
            r"|bankrupt\w*|lost my job|food bank|terminal(?:ly)? "
            r"ill|cancer|in (?:the )?hospital|overleden|zelfmoord)\b",
            re.I,
        ),
    ),
    (
        "safety",
        re.compile(
            r"\b(?:burn(?:ed|t|s)? (?:my|her|his|me|our|the (?:counter|kitchen|child)|(?:a )?hole)"
            r"|(?:got|was|been|badly) (?:burn(?:ed|t)|scalded)|scald\w*"
            r"|(?:electric(?:al)?|nasty|a|an|me a|static) shock"
            r"(?! (?:to|when i (?:saw|opened) (?:the|my) (?:bill|invoice|statement)))"
            r"|(?:gives?|gave|giving|got|getting) (?:me |us )?(?:a |an )?(?:electric )?shocks?"
            r"|electrocut\w+|(?:smok(?:e|ing)|sparks?|sparking|flames?|caught fire|on fire"
            r"|catching fire|melt(?:ed|ing)|explod\w+|short[- ]circuit\w*|gas leak)\b"
            r"|allerg(?:ic|y|ies)|anaphyla\w+|injur(?:ed|y|ies)|cut (?:my|her|his) (?:hand|finger)"
            r"|food poisoning|glass (?:in|inside) (?:the|my) (?:beans|coffee|bag)|mou?ld in"
            r"|made (?:me|us|her|him) (?:ill|sick)|brand(?:wond|lucht)|rook uit|schok gekregen)",
            re.I,
        ),
    ),
)


# what somebody has done at the bank, or may have: told, and not threatened
_REPORTED = re.compile(
    r"\b(?:may|might|could|must|has|have|had|'ve|already)\b(?: (?:have|well|already|just|been))*"
    r" (?:disput|contest|revers|block|stopp|challeng)ed\b",
    re.I,
)


def reports_dispute(text: str) -> bool:
    """Whether every dispute at a bank that is named is one that was made, or may have been."""
    rest = _REPORTED.sub(" ", text)
    return rest != text and "chargeback" not in read_sensitive(rest)


# Whether goods may be had with an allergy is asked of the pages; what one did to somebody is not.
_ASKS_WHAT_IS_IN_IT = re.compile(
    r"\b(?:contain\w*|traces?|ingredients?|any|safe|ok(?:ay)?|suitable|free from|(?:nut|milk|gluten"
    r"|dairy|lactose|soy)s?[ -]free|in it|in (?:your|the) \w+)\b[^?]*\?",
    re.I,
)
_REACTED = re.compile(
    r"\breact\w*|\b(?:swell\w*|swollen|rash|hives|itch\w*|throat|breath\w*|epipen|ambulance|doctor"
    r"|hospital|ill|sick|ate|eaten|drank|drunk|had (?:your|some|a cup|the)|after|anaphyla\w*)\b",
    re.I,
)
_ALLERGY = re.compile(r"\ballerg(?:ic|y|ies|ens?)\b", re.I)


def _without_allergy_asked_about(text: str) -> str:
    asked = _ASKS_WHAT_IS_IN_IT.search(text) and not _REACTED.search(text)
    return _ALLERGY.sub(" ", text) if asked else text


_CALM = ("pause", "skip", "resume")
_STAY = re.compile(r"\bin (?:the )?hospital\b", re.IGNORECASE)


def _without_a_stay(text: str) -> str:
    """The text without a stay in hospital that is why a plan is to rest, or
    somebody else takes a parcel in, and is as calm as a trip:
    what happened there is read by itself.
    """
    stays = _STAY.search(text) is not None
    rests = stays and (step_told(text) in _CALM or asks_of_the_carrier(text))
    return _STAY.sub(" away ", text) if rests else text


def read_sensitive(text: str) -> tuple[Sensitive, ...]:
    """The kinds that a text shows, in a fixed order."""
    announced, fire = announces_legal_steps(text), may_catch_fire(text)
    text = without_comparison(beside_deaths(text))
    text = _without_a_stay(_without_allergy_asked_about(text))
    return tuple(
        kind
        for kind, pattern in _PATTERNS
        if pattern.search(text) or (kind == "legal" and announced) or (kind == "safety" and fire)
    )
