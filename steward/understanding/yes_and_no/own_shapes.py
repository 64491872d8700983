"""An offer's own words in more shapes: its amount in words, the card that the money came from, the
same place, "put the change through".

Rules alone. They say what is offered and nothing else; only what tells the desk to do it is a yes.
"""

from __future__ import annotations

import re

from actions.registry import KINDS, declared
from steward.domain.action import Action
from steward.money import Money
from steward.understanding.text.spelt_numbers import all_said

# The money goes back as it was paid: to say so names nothing else.
_CARD_IT_CAME_FROM = (
    r"(?:\bback )?(?:\b(?:to|on|onto|into) )?\bthe (?:same )?card (?:that |which )?"
    r"(?:it (?:came|was paid|got paid) (?:from|off|with|out of)|(?:i|we) paid (?:with|from|by)"
    r"|(?:i|we) (?:used|paid))\b"
    r"|(?:\bterug )?\b(?:op|naar) de (?:kaart|pas) (?:waarmee (?:ik (?:heb )?betaald(?:e| heb)?"
    r"|(?:er )?betaald is|is betaald)|waar het vandaan k(?:wam|omt))\b"
    r"|\bauf die karte,? (?:mit der ich (?:bezahlt|gezahlt) hab(?:e\b)?"
    r"|von der (?:es|das|das geld) (?:kam|gekommen ist))\b"
    r"|\bsur la carte (?:d['’]origine|avec laquelle j['’]ai payé|qui a payé)(?!\w)"
    r"|\ba la (?:misma )?tarjeta (?:con (?:la )?que (?:lo )?pagué|de origen|de la que salió)(?!\w)"
)
_SAME = r"(?:same|(?:het|dat|de)?zelfde|die?selbe[nr]?|selbe[nr]?|gleiche[nr]?|même|mism[oa])"
_PLACE = (
    r"(?:place|spot|address|plek|plaats|adres|adresse?|stelle|anschrift|endroit|sitio|lugar"
    r"|direcci[oó]n)"
)
_SAME_PLACE = (
    r"(?:\b(?:to|at|naar|op|an|à|au|al?|en) )?(?:\b(?:the|de|het|die|der|le|la|el) )?"
    rf"\b{_SAME} {_PLACE}\b|\b(?:de|die|d') ?adress(?:e)? (?:stimmt|passt|basst)\b"
)
# A return that is noted, and the label that comes with it: "with the return and the label".
_ITS_LABEL = r"(?:return |shipping |retour|rücksende)?(?:label|etikett?|étiquette|etiqueta)"
_ITS_RETURN = (
    r"\b(?:with|and|met|en|mit|und|avec|et|con|y) "
    r"(?:the |that |my |de |die |dat |het |mijn |der |das |dem |meiner? |le |la |el |mon |mi |l')?"
    rf"(?:returns?|retoure?|rücksendung|devolución|{_ITS_LABEL})\b"
)
# What tells the desk to do it begins a clause: "you put the refund through already" tells no desk.
_BEGINS = (
    r"(?P<lead>(?:^|[,.!;])\s*(?:(?:please|then|and|ok|yes|so|just|well|alright|ja|oui|sí|dan|dann"
    r"|bitte|et|alors|donc|bon|y|pues|banco|bet|vale|oké)\s*[, ]\s*)*)"
)
# ... and is all of it, but for courtesy and where the money goes: "fire it back at them" is no yes.
_THEN = (
    r"(?= *(?:$|[,.!;]|(?:please|pls|thanks|then|now|to the|on the|go on|maar|dan|graag|bitte|dann"
    r"|svp|s'il|merci|alors|por favor|gracias|pues)\b))"
)
_BACK_AGAIN = (
    r"(?:fire|pop|stick|bung|ping|send|give|chuck) (?:it|that|the money|me it) back(?: to me)?"
    r"|let me have (?:it|that|the one|the money|my money) back|give me (?:it|the one|that) back"
    r"|(?:stort|betaal|boek)(?: het| dat)?(?: (?:maar|gerust|dan))+ terug"
    r"|kom maar (?:door|op) met (?:het|dat|mijn) geld|(?:immer )?her mit (?:dem|meinem) geld"
)

# Beside a yes the word for ending it is a yes, whatever ends it is called. Alone "stop" may mean
# the desk; so do "stop that", and a yes that is said twice in annoyance.
_YES_FIRST = (
    r"^(?P<lead>\W*(?:yes|yeah|yep|yup|ok(?:ay|é|e)?|sure|ja(?:zeker|wohl)?|jep|prima|akkoord|klar"
    r"|gut|einverstanden|oui|d['’]accord|entendu|sí|vale|de acuerdo|claro)\b[\s,.!]*"
    r"(?:(?:then|please|just|hoor|dan|graag|bitte|dann|alors|donc|pues|entonces|por favor)\b"
    r"[\s,]*)*)"
)
# "die mag weg": what is called off may go; "hij kan weg naar mijn zus" is sent, and does not match
_MAY_GO = (
    r"(?:die|deze|dat|het|hij|ie|hem|de bestelling|het abonnement) (?:mag|kan|moet)"
    r"(?: (?:er|dus|maar|gewoon|helemaal|wel|dan))* (?:weg|vervallen|eruit|uit)"
    r"|(?:die|das|der|den|sie|es|die bestellung|das abo) (?:kann|darf|soll)"
    r"(?: (?:ruhig|gern|gerne|also|dann|ganz|einfach))* (?:weg|raus|entfallen|wegfallen)"
)
_ENDING = (
    r"(?:stop|end|terminate) it|(?:stop|eindig|beëindig)(?: het| hem)?(?: (?:maar|dan|gerust))+"
    r"|(?:stop|beëindig) het|stop er (?:maar|dan maar) mee"
    r"|(?:beende(?:t|n sie)?|stopp(?:e|t|en sie)?)(?: es| das)(?: (?:bitte|dann|ruhig))*"
    r"|(?:arrête|arrêtez|stoppe|stoppez)(?:[- ](?:le|la|ça|tout))?|mett(?:ez|ons)[- ]y fin"
    r"|(?:páren|pára|páre|parad|detén|deténga|termína|termíne|termínen|terminad)l[ao]"
)


def own_shapes(action: Action) -> list[str]:
    """Patterns for what is offered: the card that it was paid with, the same place."""
    p = action.params
    card = declared(action.kind).remedy == "refund" and p.get("last4")
    place = declared(action.kind).remedy == "replacement" and p.get("address")
    sent_back = declared(action.kind).sends_back
    own = ((_CARD_IT_CAME_FROM, card), (_SAME_PLACE, place), (_ITS_RETURN, sent_back))
    return [one for one, has in own if has]


def stays_where_it_was(text: str, action: Action) -> bool:
    """Whether "the same address" is said where another one is offered."""
    moved = declared(action.kind).sets == "address"
    return moved and bool(re.search(rf"\b{_SAME} {_PLACE}\b", text, re.IGNORECASE))


def as_told(text: str, action: Action) -> str:
    """The text with what tells the desk to do just what is offered as a yes, and without the own
    amount in words where it is a clause by itself.
    """
    for told in _tellings(action):
        text = re.sub(
            rf"{_BEGINS}(?:{told})(?!\w){_THEN}", r"\g<lead> yes ", text, flags=re.IGNORECASE
        )
    if declared(action.kind).ends == "plan":
        ending = rf"{_YES_FIRST}(?:{_ENDING})(?!\w){_THEN}"
        text = re.sub(ending, r"\g<lead> yes ", text, flags=re.IGNORECASE)
    if amounts := _amounts_in_words(action):
        alone = rf"(^|[,.!;])\s*(?:{amounts})(?: it is)?\s*(?=[,.!;]|$)"
        text = re.sub(alone, r"\1 ", text.strip(), flags=re.IGNORECASE)
    return text


def _tellings(action: Action) -> list[str]:
    kind = KINDS.get(action.kind)
    told = [_doing("|".join(kind.nouns))] if kind is not None and kind.nouns else []
    if declared(action.kind).remedy == "refund":
        told.append(_BACK_AGAIN)
    if declared(action.kind).ends == "plan":
        told.append("(?:dame|deme|denme|dadme|dela|délo|dala|dalo) de baja")
    if kind is not None and kind.ends:
        told.append(_MAY_GO)
    plan, had = (str(action.params.get(one, "")) for one in ("plan", "from"))
    # by the month or by the year: the name alone tells not which
    if declared(action.kind).sets == "plan" and plan and "_annual" not in plan + had:
        told.append(_putting_on(re.escape(plan.lower()).replace("_", r"[\s_-]?")))
    return told


def _doing(noun: str) -> str:
    n = rf"(?:{noun})"
    return (
        rf"(?:put|push) (?:the|this|that|my) {n} through|do (?:the|this|that|my) {n}"
        rf"|(?:go ahead|proceed) with (?:the|this|that"
        rf"|my) {n}|voer (?:de|het|die|dat|mijn) {n}(?: (?:maar|dan|gerust))* (?:uit|door)"
        rf"|führen sie (?:die|den|das|meine) {n}(?: (?:bitte|dann|ruhig))* durch"
        rf"|veranlassen sie (?:die|den|das|meine) {n}"
        rf"|(?:faites|lancez|effectuez|procédez (?:au|à)) ?(?:le |la |l'|ce |cette |mon |ma )?{n}"
        rf"|(?:haga|haz|hagan|tramite|tramita|tramiten|procedan? con|adelante con) "
        rf"(?:el|la|ese|esa|mi) {n}"
    )


def _putting_on(plan: str) -> str:
    the = r"(?:the |den |das |de |het |le |la |el )?"
    name = rf"{the}{plan}(?: (?:plan|one|abo|abonnement))?"
    return (
        rf"(?:put|switch|move|bump) (?:me|us)(?: up| down| over)? (?:to|on|onto) {name}"
        rf"|zet (?:me|mij|ons)(?: (?:maar|dan|nu))* (?:op|om naar) {name}"
        rf"|(?:stellen|setzen) sie (?:mich|uns)(?: (?:bitte|dann|jetzt))* auf {name}(?: um)?"
        rf"|(?:passez|passe|mettez|mets)[ -](?:moi|nous)(?: (?:donc|alors))? (?:en|sur|à|au) {name}"
        rf"|va pour {name}|(?:pásame|pásenme|páseme|pasadme|ponme|póngame|pónganme|ponedme|cámbiame"
        rf"|cámbieme) (?:al?|en|para) {name}"
    )


_CURRENCY = {"EUR": "euros?", "USD": "dollars?|bucks", "GBP": "pounds?|quid"}
_A_FEW = 10  # a small number by itself may count pieces: "two, please"


def _amounts_in_words(action: Action) -> str:
    p = action.params
    if "amount_minor" not in p:
        return ""
    whole, cents = divmod(int(p["amount_minor"]), 100)
    called = f"(?: (?:{_CURRENCY.get(str(p['currency']), 'euros?')}))"
    spoken = []
    for at, word in enumerate(all_said(whole)):
        if cents >= _A_FEW:
            spoken.append(rf"{word}{called}?(?: (?:and|con|y|und))? {all_said(cents)[at]}")
        elif not cents:
            spoken.append(word + called + ("?" if whole > _A_FEW else ""))
    return "|".join(one.replace("-", "[- ]") for one in spoken)


def of_an_amount(amount: Money) -> list[str]:
    """A sum as it is said, with its currency or without, as a pattern."""
    whole, _, rest = amount.plain.partition(".")
    number = _grouped(whole) + (rf"(?:[.,]{rest})?" if not rest.strip("0") else rf"[.,]{rest}")
    return [rf"{number}(?:\s?(?:euros?|dollars?|pounds?|yen|{amount.currency}))?"]


def _grouped(whole: str) -> str:
    """`1290` as a pattern, with or without a sign between its groups, as the desk wrote it or as
    they do at home.
    """
    first = len(whole) % 3 or 3
    return "[.,]?".join(
        [whole[:first], *(whole[at : at + 3] for at in range(first, len(whole), 3))]
    )
