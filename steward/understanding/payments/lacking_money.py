"""Recognises that money is told to be missing: "nobody has refunded me", "je n'ai toujours pas été
remboursée". Who tells that has not got it, and refuses nothing. Rules alone.
"""

from __future__ import annotations

import re

from steward.domain.spelling import any_spelling

# few words between, none of which wishes: "I have not asked to be refunded" refuses
_WISHES = (
    r"(?:ask|want|need|wish|to be|hoef|wil|hoev|gevraagd|will|wollt|brauch|verlangt|gebeten|envie"
    r"|besoin|demand|voul|veu|être|pedid|quer|quier)"
)
_SHORT = rf"(?:(?!\b{_WISHES})[^.?!,;\n]){{0,40}}?"
_LACKS = any_spelling(
    # what was not done: a perfect or a passive, and never "do not refund"
    r"\b(?:have|has|had|haven't|hasn't|hadn't|did|didn't|was|wasn't|were|been|i've|we've|you've)\b"
    rf"(?: (?:not|never|still|yet|you|i|we|nobody|no one|n't))*{_SHORT}"
    r"\b(?:not|never|n't|nobody|no one)?\b ?(?:yet )?(?:been )?(?:refunded|reimbursed|paid back)\b"
    r"|\bdid(?: not|n't) (?:refund|reimburse|repay) (?:me|us|it)\b"
    rf"|\b(?:not|never|nothing|nobody|no one|still not)(?: (?!{_WISHES})\w+){{0,3}}"
    r" (?:refunded|reimbursed)\b"
    r"|\bno (?:refund|reimbursement|money)(?: \w+){0,2} (?:came|come|arrived|received|shown|in)\b"
    rf"|(?<!hoeft )(?<!hoef )(?<!moet )\b(?:niet|nooit|niets|niks|niemand|geen cent)"
    rf"\b{_SHORT}\b(?:terugbetaald|teruggestort)\b"
    r"(?! (?:te |hoeven |willen )?(?:worden|krijgen|hebben))"
    r"|\b(?:nog )?geen (?:terugbetaling|geld)\b[^.?!,;\n]{0,25}"
    r"\b(?:gekomen|ontvangen|gekregen|binnen)\b"
    rf"|\b(?:nicht|nie|nichts|niemand|kein(?:en)? cent)\b{_SHORT}"
    r"\b(?:erstattet|zurückgezahlt|zurückerstattet|zurücküberwiesen)\b"
    r"(?! (?:werden|bekommen|haben))"
    r"|\b(?:noch )?keine (?:erstattung|rückzahlung|rückerstattung)\b[^.?!,;\n]{0,15}"
    r"\b(?:gekommen|erhalten|bekommen|da)\b"
    r"|\b(?:n'(?:ai|a|avez|avons|ont|est)|suis|m'(?:avez|a|ont))\b"
    rf"{_SHORT}\b(?:pas|jamais|rien|encore)\b{_SHORT}\bremboursée?s?\b"
    r"|\b(?:toujours )?(?:pas|jamais)(?: encore)?(?: un centime)?(?: été)? remboursée?s?\b"
    r"|\bpersonne ne (?:m'a |l'a |nous a )?remboursée?s?\b"
    r"|\b(?:aucun|pas de) remboursement\b[^.?!,;\n]{0,15}\b(?:venu|reçu|arrivé)\b"
    r"|\bno (?:me |nos |lo |la |se )?(?:me )?(?:ha|han|has|habéis|hemos)\b"
    r"[^.?!,;\n]{0,15}\b(?:reembolsado|devuelto)\b(?: el dinero)?"
    r"|\b(?:ni un céntimo|nada|nadie)\b[^.?!,;\n]{0,15}\b(?:reembolsado|devuelto)\b"
    r"|\bno ha (?:llegado|venido) (?:ningún |el )?(?:reembolso|dinero)\b"
    r"|\b(?:sigo|seguimos|estoy) sin (?:el|mi|ningún) (?:reembolso|dinero)\b"
)
# "Sent it back. No money": that none came, and not that none is wanted.
LACKS_MONEY = re.compile(
    r"(?:^|[.,;!?]|\b(?:and|still|but|yet|en|maar|und|aber)\b)\s*(?:still )?(?:no|geen|kein) "
    r"(?:money|refund|geld)(?: (?:yet|so far|gekregen|bekommen))?\s*(?:[.,;!?]|$)",
    re.IGNORECASE,
)


def without_lacking_money(text: str) -> str:
    """The words without those that tell that money did not come."""
    return _LACKS.sub(" ", text)
