"""Recognises who says that they never ordered a thing: "I never ordered a grinder". Nothing is
wrong with it, and no parcel of it is missed: an order that was not theirs is for a person. Rules
alone.
"""

from __future__ import annotations

from steward.domain.spelling import any_spelling
from steward.understanding.goods import goods_in
from steward.understanding.marks import has_question_mark, word_count
from steward.understanding.word_lists import phrasebook, plain_words

_MOST_WORDS = 16
_A = (
    r"(?:an?|any|such an?|that|this|een|zo'n|die|dat|eine?[nms]?|so eine?[nm]?|keine?[nm]?"
    r"|diese[nrs]?|un|une|de|d'|des|ce|cette|una|ningún|ninguna|ese|esa|este|esta)"
)
_NEVER = any_spelling(
    r"\b(?:(?:i|we) (?:never|didn't|did not|haven't|have not)(?: ever)? (?:order(?:ed)?|bought|buy)"
    rf" {_A}"
    rf"|(?:ik|we|wij) (?:heb|hebben) (?:nooit|helemaal) {_A} [^.?!,]{{1,25}}"
    r" (?:besteld|gekocht)"
    rf"|(?:ich|wir) hab(?:e|en)? (?:doch |ja )?(?:nie(?:mals)?|gar) {_A}"
    r" [^.?!,]{1,25} (?:bestellt|gekauft)"
    rf"|(?:je |j'|nous )(?:n')?(?:ai|avons) jamais (?:commandé|acheté) {_A}"
    rf"|(?:yo )?nunca (?:he |hemos )?(?:pedi|pedí|pedido|compré|comprado|pedimos|encargué) {_A})"
)
# What came, or was ordered otherwise: then it is another thing than was wanted, or one too many.
_OTHERWISE = any_spelling(
    r"\b(?:but|instead|only|just|came|arrived|got|received|sent|twice|two|maar|gekregen|kwam|twee"
    r"|gestuurd|sondern|aber|bekommen|erhalten|gekommen|geschickt|zwei|nur|mais|reçu\w*|arrivée?s?"
    r"|envoyé\w*|deux|seulement|sino|pero|recib\w+|lleg\w+|enviad\w+|mandad\w+|dos|solo)\b"
)

# Who says this is new here, and misses nothing.
_NEW_HERE = any_spelling(
    r"\b(?:(?:never|haven't|have not|first time)[^.?!,]{0,20}(?:order\w*|b(?:ought|uy\w*)|shopp\w+)"
    r"[^.?!,]{0,12}(?:from|with|at|off) (?:you|y'?all|your|this|here)"
    r"|(?:nooit|nog niet)[^.?!,]{0,25}bij (?:jullie|u|je) (?:besteld|gekocht)"
    r"|(?:noch nie|noch nichts?|nie)[^.?!,]{0,20}bei (?:ihnen|euch|dir)[^.?!,]{0,12}"
    r"(?:bestellt|gekauft)"
    r"|jamais[^.?!,]{0,20}(?:commandé|acheté)[^.?!,]{0,12}chez (?:vous|toi)"
    r"|before (?:i|we) (?:(?:first|even|ever) )?(?:order|buy|sign up|subscribe)|first[- ]timer"
    r"|(?:voor(?:dat)?|alvorens) (?:ik|we|wij) (?:iets )?(?:bestel\w*|koop|kopen)"
    r"|(?:bevor|ehe) (?:ich|wir) (?:was |etwas )?(?:bestell\w*|kauf\w*)"
    r"|avant (?:de (?:commander|passer commande|m'abonner)|d'acheter)"
    r"|antes de (?:pedir|comprar|hacer (?:el|un) pedido|suscribirme)"
    r"|nunca[^.?!,]{0,20}(?:pedido|comprado|encargado)[^.?!,]{0,12}(?:con|en|a) (?:vosotros|ustedes"
    r"|usted|vuestra|su))"
)


def is_new_here(text: str) -> bool:
    """Whether words say that nothing was ever ordered from this company: "never ordered from you
    before". A sum that was taken all the same is another matter.
    """
    return bool(_NEW_HERE.search(text)) and not _TAKEN.search(text)


_TAKEN = any_spelling(
    r"\b(?:charged?|took|taken|paid|bank|card|statement|rekening|afgeschreven|abgebucht|konto|karte"
    r"|prélev\w+|carte|compte|cobr\w+|tarjeta|cuenta|parcel|order from you shows|fraud)\b"
)


def never_ordered(text: str) -> bool:
    """Whether words say no more than that goods were never ordered."""
    told = _NEVER.search(text) is not None and word_count(text) <= _MOST_WORDS
    return (
        told and bool(goods_in(text)) and not (has_question_mark(text) or _OTHERWISE.search(text))
    )


def came_unordered(text: str) -> bool:
    """Whether brief words say that a parcel came to who ordered nothing: "a package came but I
    ordered nothing". What came of an order, or of a subscription, is another matter.
    """
    words, book = plain_words(text), phrasebook("unordered_words")
    if len(words) > _BRIEF or book.any_of(words, "other") or goods_in(text):
        return False
    came = book.any_of(words, "came") and book.any_of(words, "thing")
    return came and book.any_of(words, "nothing", "never")


_BRIEF = 30  # words
