"""A grudging yes: what people let out before they agree all the same ("meh, ok, do it"), and who
leaves it to the desk ("fine, do what you found").

Rules alone. A remark belittles what is offered, or says nothing; it asks for nothing, and what
comes after it has to be a whole yes of its own.
"""

from __future__ import annotations

import re

from steward.understanding.yes_and_no.yes_words import is_a_bare_yes, only_takes_note, without

_SIGHS = (
    r"nou|naja|lol|lmao|ha(?:ha)+|hehe|pf+|tss+|meh|hm+|mwah|tja|ach|och|ugh|well then|nou ja"
    r"|na dann|pues nada|nou dan|na ja|bof|mouais|bueno|pues|en fin|tant pis"
)
_BELITTLE = (
    r"(?:only|just) (?:that|this)(?: much)?|so little|not (?:a lot|much)"
    r"|(?:that'?s |it'?s )?(?:a )?(?:bit|rather|very|pretty) (?:low|little|stingy|disappointing)"
    r"|(?:maar|slechts|alleen) (?:dat|dit)|meer niet|zo weinig|(?:wel )?(?:erg|wat) weinig"
    r"|nur (?:das|so viel|so wenig)|mehr nicht|so wenig"
    r"|seulement ça|que ça|si peu|pas plus|s[oó]lo eso|nada más|tan poco|qu[eé] poco"
)
# That a yes goes without saying, or comes late.
_AT_LAST = (
    r"i(?: should|'d| would) (?:hope|think) so(?: too)?|(?:and )?about time(?: too)?|at last"
    r"|(?:dat )?mag ik (?:toch )?hopen|dat lijkt me (?:ook |toch )?wel|(?:het )?werd(?: ook)? tijd"
    r"|(?:das )?will ich (?:doch |auch )?(?:hoffen|meinen)|wurde auch zeit|na endlich"
    r"|j'esp[eè]re bien|encore heureux|(?:c'est |il était )?(?:pas trop tôt|temps)"
    r"|(?:eso )?espero(?: que sí)?|ya era hora|por fin|menos mal"
)
_REMARK = re.compile(
    rf"\W*(?:(?:{_SIGHS})(?:[\s,.!?]+)|(?:{_BELITTLE}|{_AT_LAST})\s*[,.!?]+\s*)+", re.IGNORECASE
)
# "do what you found": the desk's own finding is what is offered. Nobody's judgement is followed
# ("what you think best"), and no promise is called in ("what you promised").
_AS_FOUND = re.compile(
    r"(?:^|(?<= ))(?:"
    r"(?:do|go with|go for|go by|stick with|stick to|carry on with) (?:it )?"
    r"(?:(?:what|whatever|as|like) )(?:you(?:'ve)?|u) (?:(?:have|just|already) )*"
    r"(?:found|say|said|offer|offered|suggest|suggested|propose|proposed)(?: out)?"
    r"|(?:doe|ga)(?: (?:het|dan|nu|gewoon|toch|maar|verder))* (?:met )?(?:wat|zoals) "
    r"(?:je|u|jij|jullie)(?: (?:net|al|daar|daarnet|hebt|heeft|hebben|heb))* "
    r"(?:zegt|zei|zeggen|voorstelt|voorstelde|aanbiedt|aanbood|vond|gevonden|gezegd|voorgesteld"
    r"|aangeboden)(?: (?:hebt|heeft|hebben|heb))?"
    r"|(?:machen sie|macht|mach|tun sie|nehmen sie|nehmt|nimm)(?: (?:es|das|halt|eben|einfach|doch"
    r"|ruhig|mal|dann|so))* (?:was|wie) (?:sie|du|ihr)(?: (?:es|da|ja|gerade|eben))* "
    r"(?:sagen|sagst|sagt|vorschlagen|vorschlägst|vorschlagt|anbieten|anbietest|anbietet"
    r"|(?:gefunden|herausgefunden|gesagt|vorgeschlagen|angeboten) (?:haben|hast|habt))"
    r"|(?:machen sie|macht|mach|tun sie)(?: (?:das|es))?(?: (?:halt|eben|ruhig|einfach))+(?: so)?"
    r"(?! was\b)"
    r"|(?:faites|fais|prenez|prends)(?: (?:donc|alors|juste|simplement))* (?:ce que|comme) "
    r"(?:vous|tu) (?:l'avez |l'as |(?:avez|as|venez de|viens de) )?(?:déjà )?"
    r"(?:dites|dis|dit|dire|proposez|proposes|proposé|proposer|suggérez|suggères|suggéré|offrez"
    r"|offert|trouvé|trouver)"
    r"|(?:haga|haz|hagan|haced)(?: (?:pues|entonces|simplemente))* (?:lo que|como) "
    r"(?:(?:usted|ustedes) )?(?:(?:ha|has|han|habéis) )?(?:acaba de |acabas de )?"
    r"(?:dice|dices|dicen|dijo|dijiste|dijeron|dicho|decir|propone|propones|proponen|propuso"
    r"|propuesto|proponer|ofrece|ofreces|ofrecen|ofreció|ofrecido|sugiere|sugieres|sugerido"
    r"|encontró|encontraste|encontraron|encontrado)"
    r")(?= |$)"
)
# "whatever you can do": what follows is no shrug
_NAMES_SOMETHING = re.compile(
    r"\bwhat ?ever (?:you|it|is|that|the|we|i|my)\b|\begal (?:was|wie|wer|ob)\b"
    r"|\bn'importe (?:quoi|qui|quel\w*|comment)\b|\b(?:igual|mismo) (?:que|lo|si)\b"
)


def without_grudge(text: str) -> str:
    """The text without what is let out before it; the text itself where that is all there is."""
    found = _REMARK.match(text)
    return text[found.end() :] if found and text[found.end() :].strip() else text


def as_found(spoken: str) -> str:
    """Words in lower case, one space apart: what tells the desk to do what it found as "do it"."""
    return _AS_FOUND.sub("do it", spoken)


def without_shrugs(spoken: str) -> str:
    """Such words without what shrugs, where a yes stands beside it that is more than taking note;
    else nothing at all: "fine, whatever" may as well be the end of the talk.
    """
    yielded = without("yields", spoken)
    if yielded != spoken and only_takes_note(yielded.split()):
        return ""
    if _NAMES_SOMETHING.search(yielded):
        return yielded
    left = without("indifferent", yielded)
    return "" if left != yielded and is_a_bare_yes(left.split()) else left
