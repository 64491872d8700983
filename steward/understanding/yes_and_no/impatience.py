"""Impatience beside a yes: that it was asked for all along ("ja natuurlijk, dat vraag ik toch"),
was said before ("I said yes"), and is to be quick.

Rules alone, in five languages. It agrees to nothing by itself; only "I said yes" is one.
"""

from __future__ import annotations

import re

from steward.understanding.text.shapes import APOSTROPHED

_SAID_YES = (
    r"(?:but )?i(?:'ve| have)?(?: just| already)* said yes(?: already)?"
    r"|ik (?:zei|zeg)(?: toch| net| al)* ja(?: gezegd)?|ik heb(?: toch| net| al)* ja gezegd"
    r"|ich (?:sagte|sage)(?: doch| gerade| schon)* ja"
    r"|ich habe?(?: doch| gerade| schon)* ja gesagt"
    r"|(?:mais )?(?:j'ai|je (?:vous|t') ?ai)(?: déjà| bien)* dit oui"
    r"|(?:mais )?je viens (?:juste )?de (?:vous )?(?:le )?dire(?: oui)?"
    r"|(?:ya )?(?:(?:le|te|les|os) )?(?:dije|he dicho) que s[ií]|q(?:ue)? s[ií]+"
)
_ASKED_FOR_IT = (
    # "that's what I've been asking for all along", "that's why I wrote", "like I said"
    r"(?:that(?:'s| is)|it's|thats) (?:(?:all|exactly|just|precisely|literally) )?(?:what|why|all) "
    r"(?:i|we)(?:'m| am|'re| are|'ve| have)?(?: (?:just|already|been|always))* "
    r"(?:ask(?:ing|ed)?(?:(?: you)? for)?|sa(?:id|ying)|wr(?:ote|itten|iting))"
    r"(?! you\b)(?: (?:all along|already|the whole time|all the time|in the first place))*"
    r"|(?:that(?:'s| is)|it's) the (?:whole |very )?point|(?:like|as) i(?: just| already)* "
    r"(?:said|wrote|asked)"
    r"|dat (?:vraag|zeg|zei|vroeg|schreef|wil|bedoel) ik(?: (?:toch|net|al|nou|juist|dus))+"
    r"|(?:zoals|wat) ik(?: (?:al|net|toch))* (?:zei|vroeg|schreef|zeg)"
    r"|daarom (?:schrijf|vraag|bel|mail) ik(?: (?:toch|juist|ook|nou))*"
    r"|daar gaat het(?: (?:toch|juist|nou))* om"
    r"|das (?:frage?|sage?|sagte|will|wollte|schrieb|meine?|meinte) ich(?: (?:doch|ja|gerade|schon"
    r"|die ganze zeit))+|sage? ich (?:doch|ja)|das habe? ich(?: (?:doch|ja|gerade|schon))* "
    r"(?:gesagt|gefragt|geschrieben|gewollt)|wie(?: schon| bereits)? gesagt"
    r"|(?:deshalb|deswegen|darum) (?:schreibe|frage|melde) ich(?: (?:mich|ja|doch|auch))*"
    r"|darum geht(?:'s| es)(?: (?:doch|ja))*"
    r"|c'est (?:(?:bien|justement|exactement|précisément) )?(?:ce que|pourquoi"
    r"|pour (?:ça|cela) que) (?:je|j'|nous) ?(?:(?:vous|te) )?(?:demandes?|demandais|dis"
    r"|disais|écris|ai (?:demandé|dit|écrit))(?: depuis le début)?"
    r"|je (?:vous )?l'ai(?: déjà)? dit|comme je (?:(?:vous )?l'ai(?: déjà)? dit|(?:le )?disais?)"
    r"|(?:eso )?es (?:(?:justo|precisamente|justamente|exactamente) )?lo que (?:(?:le|te|os|les) )?"
    r"(?:(?:estoy|estaba|he|llevo) )?(?:pido|pidiendo|pedía|pedí|pedido|digo|diciendo|dije|dicho)"
    r"|para eso (?:(?:le|te|os|les) )?(?:escribo|escribí|estoy)"
    r"|como(?: ya)? (?:(?:le|te|les|os) )?(?:dije|he dicho)"
    r"|ya (?:lo|se lo|te lo|os lo|te|le|os|les) (?:dije|he dicho)"
    # how often it was said
    r"|for the (?:second|third|fourth|fifth|tenth|umpteenth|last) time(?: now)?"
    r"|voor de (?:tweede|derde|vierde|zoveelste|laatste) keer"
    r"|zum (?:zweiten|dritten|vierten|x ten|hundertsten|letzten) mal"
    r"|pour la (?:deuxième|troisième|quatrième|énième|dernière) fois"
    r"|por (?:segunda|tercera|cuarta|enésima|última) vez"
)
_HASTE = (
    r"duh|(?:oh )?come on|hurry(?: up)|get on with it|(?<=yes )already(?=$)"
    r"|schiet (?:nou |eens )?op|kom op|(?:nun|jetzt) mach|mach (?:schon|hin)|nun los"
    r"|dép[êe]che(?:z vous| toi)|magnez vous|(?:dese|dense|date|daos) prisa"
)
# It is to be done, and not to be left.
_REMINDS = (
    r"(?:and )?(?:don't|do not|dont) forget|(?:en )?niet vergeten|(?:und )?nicht vergessen"
    r"|(?:et )?n'oublie(?:z)? pas|(?:y )?no (?:(?:lo|se|te|se lo) )?olvid(?:e|en|es)"
)
_YES = re.compile(rf"(?:^|(?<= ))(?:{_SAID_YES})(?= |$)")
_BESIDE = re.compile(rf"(?:^|(?<= ))(?:{_ASKED_FOR_IT}|{_HASTE}|{_REMINDS})(?= |$)")


def without_impatience(spoken: str) -> str:
    """Words in lower case, one space apart: "I said yes" as a yes, and without the rest."""
    return " ".join(_BESIDE.sub(" ", _YES.sub("yes", spoken)).split())


def without_call_for_it(text: str) -> str:
    """The text behind a colon, where no more stands before it than that it was said already: "for
    the third time: yes".
    """
    before, _, after = text.partition(":")
    words = " ".join(APOSTROPHED.findall(before.lower()))
    return after.strip() if after.strip() and _BESIDE.fullmatch(words) else text
