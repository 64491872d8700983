"""Questions about what was said that say in so many words what they ask: who brings it, whether
broken goods go back, what there is to do, by when an answer comes, where one does a thing oneself.
Pure, rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Facet
from steward.understanding.exact.for_the_account import asks_if_all_follows, asks_if_for_the_account
from steward.understanding.payments.how_long import asks_when_money_comes
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_BRIEF = 14  # words: more of them are about something else as well
_GOES_BACK = (
    r"(?:send|return|give|post|mail|bring|ship|keep|throw|bin|chuck)\w*|do with"
    r"|terug\w*|houden|weggooien|opsturen|doen met|moet ik met|zurück\w*|behalten|wegwerfen"
    r"|entsorgen|einschicken|machen mit|soll ich mit|mache ich mit"
    r"|renvoyer|retourner|rendre|garder|jeter|faire (?:de|des|du|avec)|fais (?:de|des|du|avec)"
    r"|devolver\w*|enviar\w*|mandar\w*|tirar\w*|quedar\w*|guardar\w*|hago con|hacer con"
    # or whether whoever sent it wants it
    r"|(?:you|they) (?:want|need|like)\b[^.?!]{0,30}\bback|collect\w*|ophalen|abholen|abgeholt"
    r"|récup\w*|reprendre|reprenez|ravoir|devuelv\w*|recog\w*|recuperar\w*|de vuelta"
)
_OWN_DUTY = any_spelling(
    r"(?:\?|^\W*(?:and |so |but |en |dus |und |et |y )*(?:do|should|shall|must|can|may|what|moet"
    r"|mag|kan|hoef|wat|muss|soll|kann|darf|was|dois|faut|puis|que|tengo|debo|puedo|hay que|qué)\b)"
)
_GOES = any_spelling(rf"\b(?:{_GOES_BACK})(?!\w)")
_BY_WHEN = any_spelling(
    r"^\W*(?:(?:ok(?:ay)?|thanks?|thank you|bedankt|danke|merci|gracias|and|en|und|et|y|noted"
    r")\W+)*(?:by (?:when|what (?:date|day|time))|(?:within|in) what time"
    r"|how long (?:will|does|do) (?:that|this|it)|(?:binnen welke|op welke) termijn|tegen wanneer"
    r"|bis wann|in welcher frist"
    r"|(?:sous|dans) quels? délais?|pour quand|avant quand|en qué plazo|para cuándo"
    r"|en cuánto tiempo)\b"
)
_SOMETHING = (
    r"(?:anything|something|iets|wat|niets|was|etwas|irgendwas|irgendetwas|quelque chose|algo"
    r"|alguna cosa)"
)
_TO_DO = any_spelling(
    rf"\b(?:(?:(?:do|must|should|shall|need) i|do we)\b[^.?!]{{0,25}}\bdo {_SOMETHING}"
    rf"|{_SOMETHING}\b[^.?!]{{0,20}}\b(?:i|we)\b[^.?!]{{0,20}}\b(?:to do|must do|should do)"
    rf"|is there {_SOMETHING}\b[^.?!]{{0,20}}\bto do|what (?:do|must|should) (?:i|we)\b"
    r"[^.?!]{0,15}\bdo|do you need (?:anything|something)(?: \w+)? (?:from|of) (?:me|us)"
    rf"|(?:moet|moeten|hoef|hoeven) (?:ik|we|wij)\b[^.?!]{{0,20}}\b{_SOMETHING} (?:te )?"
    r"(?:doen|regelen)|wat moet(?:en)? (?:ik|we|wij)(?: \w+){0,2} doen"
    rf"|(?:muss|müssen|soll|sollen) (?:ich|wir)\b.{{0,30}}\b{_SOMETHING} "
    r"(?:machen|tun|erledigen)|was (?:muss|soll) ich(?: \w+){0,2} (?:machen|tun)"
    r"|(?:je dois|dois-je|on doit|devons-nous|que je dois|il faut que je|faut-il que je)"
    rf"(?: \w+){{0,2}} (?:faire|fasse) {_SOMETHING}|quelque chose à faire"
    r"|qu'est-ce que je dois faire"
    rf"|(?:tengo|tenemos|debo|debemos|hay)(?: que)? hacer {_SOMETHING}"
    r"|qué (?:tengo|tenemos|debo)(?: que)? hacer)\b"
)
# "Is there really nothing you can do?"
_NOTHING_TO_DO = any_spelling(
    r"\b(?:nothing(?: more| else| at all)? (?:(?:that )?you can|can be|to be) (?:do|done)"
    r"|(?:can't|cannot|can not|can) (?:you|u|we)(?: \w+)? do (?:anything|nothing|something)"
    r"|(?:kun|kunt|kunnen|kan) (?:je|jullie|u|er)(?: \w+){0,3} (?:niks|niets|iets)"
    r"(?: meer| aan)* (?:doen|gedaan)|(?:könnt|können|kann) (?:ihr|sie|man)(?: \w+){0,3}"
    r" (?:nichts|nix|etwas|was)(?: mehr| dagegen)* (?:machen|tun)"
    r"|(?:vous )?(?:ne )?(?:pouvez|peut)(?:-vous|-on| on)?(?: \w+)? rien(?: y| plus)? faire"
    r"|no (?:se )?(?:pued\w+|podéis)(?: \w+)? hacer(?: \w+)? nada|nada que (?:puedan )?hacer)\b"
    r"(?! (?:with|met|mit|avec|con|for|about|aan de|gegen|contre|por)\b)"
)
# "So I just refuse it at the door?": what follows from that.
_TURNS_AWAY = any_spelling(
    r"\b(?:refus\w+|reject\w*|turn\w* (?:it|them) away|(?:not|don't|won't) (?:accept|take)"
    r"|weiger\w*|verweiger\w*|annehmen|nehm\w*|rechaz\w+|no lo (?:acepto|cojo|recojo))\b"
)
_WAY = any_spelling(
    r"\b(?:where|how|waar|hoe|wo|wie|où|comment|dónde|cómo|can i|kan ik|kann ich|puis-je|puedo)\b"
)


def asked_outright(text: str) -> Facet | None:
    """What a few words ask of what was said: who brings or redirects it, whether it goes
    back, what there is to do or is left to do, what follows from turning it away, by when.
    """
    if asks_if_for_the_account(text) or asks_if_all_follows(text):
        return "other"
    if word_count(text) > _BRIEF:
        return None
    if asks_who_brings(text):
        return "person"
    if asks_if_it_goes_back(text) or asks_if_anything_goes_back(text):
        return "keep"
    if _TO_DO.search(text) or _book().says(text, "way_out"):
        return "steps"
    if _NOTHING_TO_DO.search(text):
        return "options"
    if _TURNS_AWAY.search(text) and _book().says(text, "where_it_comes"):
        return "consequence"
    if _book().says(text, "since_when"):
        return "time"
    return "time" if _BY_WHEN.search(text) or asks_when_money_comes(text) else None


def asks_who_brings(text: str) -> bool:
    """Whether a few words ask which carrier it is: "welcher Paketdienst?", "is it with UPS?"."""
    if word_count(text) > _BRIEF:
        return False
    named = has_question_mark(text) and _book().says(text, "by_which_firm")
    return named or _book().says(text, "who_brings")


def asks_if_it_goes_back(text: str) -> bool:
    """Whether it is asked what is to be done with what came broken: "do I send it back?"."""
    asks = _OWN_DUTY.search(text) is not None and word_count(text) <= _BRIEF
    return asks and bool(_GOES.search(text)) and _book().says(text, "of_broken")


def asks_if_anything_goes_back(text: str) -> bool:
    """Whether it is asked if anything is to be sent back: "¿tengo que devolver algo?"; how long one
    has for it is a rule.
    """
    brief = word_count(text) <= _BRIEF and _OWN_DUTY.search(text) is not None
    return brief and _book().says(text, "gives_back") and not _book().says(text, "how_long")


def asks_to_do_it_oneself(text: str) -> bool:
    """Whether it is asked where or how one does oneself what was spoken of."""
    brief = word_count(text) <= _BRIEF
    return brief and _book().says(text, "oneself") and bool(_WAY.search(text))


@cache
def _book() -> Phrasebook:
    return phrasebook("plain_questions_words")
