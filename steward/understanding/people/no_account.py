"""Recognises that somebody has no account yet, or is no customer, and only asks. Rules alone."""

from __future__ import annotations

import re

from steward.domain.spelling import folded
from steward.understanding.pages.public_questions import asks
from steward.understanding.pages.topics import of_the_trade, topic_of

# Whoever had one and has it no more, or has none at a bank, says something else.
_ENDED = r"(?! (?:any ?more|number|nummer|meer|mehr|de correo|bancaria|details))"
_WHERE = (
    r"(?:,? (?:yet|here|so far|with you(?: guys)?|bij jullie|hier|nog|bei (?:euch|ihnen)|noch"
    r"|chez vous|encore|todavia|aun|con (?:ustedes|vosotros)|aqui))*"
)
_NONE = re.compile(
    r"\b(?:(?:because|since|as|omdat|weil|da|porque|car|but|and) )?(?:"
    r"(?:(?:i am|i'?m|we are|we'?re) )?not (?:(?:yet|even|actually|really|currently) )*"
    r"(?:an? )?(?:existing )?(?:customer|client|subscriber)s?"
    r"|(?:(?:i|we) )?(?:(?:do not|don'?t) (?:(?:even|yet|actually) )*have|have(?: not|n'?t) "
    r"(?:yet )?(?:got|opened|made|created)|haven'?t) (?:an?|any) account"
    r"|(?:i|we)(?: have|'?ve)(?: got)? no account"
    r"|no account yet|no account(?=,)|(?:i|we) (?:have not|haven'?t) "
    r"(?:signed up|registered|subscribed)"
    r"|(?:(?:ik|we|wij) )?(?:(?:ben|zijn|heb|hebben) )?(?:ik |we )?(?:(?:nog|echt) )*"
    r"(?:helemaal )?geen (?:klant(?:en)?|account|abonnee)"
    r"|(?:(?:ich|wir) )?(?:bin|sind|hab|habe|haben) (?:(?:ich|wir|ja|noch|gar|doch|auch|aber"
    r"|bei (?:euch|ihnen)) )*(?:keine?n?|nicht) (?:konto|kundenkonto|account|kund(?:e|in|en|innen))"
    r"|noch (?:gar )?keine? (?:konto|kundenkonto|account|kund(?:e|in|en))"
    r"|(?:(?:je|j'|on|nous) ?)?(?:(?:ne |n')?(?:suis|sommes|est|ai|avons|a) )?pas (?:encore )?"
    r"(?:client\w*|abonnee?s?|(?:de|un) compte)|je n'ai aucun compte"
    r"|(?:(?:todavia|aun) )?no (?:soy|somos|tengo|tenemos) (?:(?:todavia|aun) )?"
    r"(?:client\w+|(?:ninguna |una )?cuenta))\b" + _ENDED + _WHERE
)
_ONLY_ASKS = re.compile(
    r"\b(?:(?:(?:i am|i'?m|we'?re) )?(?:just|only) (?:asking|wondering|curious|looking)(?: about)?"
    r"|(?:ik )?vraag (?:het )?(?:alleen|gewoon)(?: maar)?(?: even)?|(?:alleen|gewoon) een vraag"
    r"(?:je)?|ik wil(?:de)? alleen (?:even )?weten"
    r"|(?:ich )?frage? (?:ja |doch |das )?nur(?: mal)?|(?:ich )?(?:will|wollte|mochte) nur "
    r"(?:mal )?(?:wissen|fragen)|nur (?:eine )?frage"
    r"|je (?:me renseigne|demande)(?: juste| seulement)?|juste (?:une question|un renseignement"
    r"|pour savoir)|je voulais juste savoir"
    r"|(?:solo|solamente) (?:pido|busco|quiero|queria|es)(?: (?:informacion|saber|preguntar"
    r"|una pregunta))?|(?:solo|solamente) pregunto)\b"
)
_JOINS = re.compile(
    r"^(?:(?:and|but|so|en|maar|dus|und|aber|also|et|mais|donc|y|pero|hi|hello|hallo|hola)\b|\W)+",
    re.IGNORECASE,
)


def says_no_account(text: str) -> bool:
    """Whether somebody says that they have no account, or are no customer."""
    return _NONE.search(_even(text)) is not None


def asked_beside(text: str) -> str:
    """What somebody without an account asks beside saying so; empty: nothing."""
    even = _even(text)
    cut = list(text)
    for words in (_NONE, _ONLY_ASKS):
        for found in words.finditer(even):
            cut[found.start() : found.end()] = [" "] * (found.end() - found.start())
    rest = _JOINS.sub("", " ".join("".join(cut).split()).strip(" ,;:-–.!"))
    about = topic_of(rest)
    return rest if asks(rest) or about.wants or of_the_trade(about) else ""


def _even(text: str) -> str:
    """Without accents, each letter where it stood."""
    if text.isascii():
        return text.lower()
    plain = ((one, folded(one)) for one in text.replace("’", "'"))
    return "".join(bare if len(bare) == 1 else one for one, bare in plain)
