"""What is no danger in who goes away and may not wait for goods, or is the only one left to drink
them; as it was where anything else in the words tells of a life, of an illness or of an end.
"""

from __future__ import annotations

from steward.domain.spelling import any_spelling

_TO = (
    r"(?:beach|coast|seaside|sea|mountains?|countryside|village|holidays?|vacation|cottage"
    r"|strand|zee|kust|bergen?|vakantie|meer|ostsee|nordsee|küste|berge|urlaub|land|plage|mer"
    r"|côte|montagne|campagne|vacances|playa|mar|costa|montaña|pueblo|vacaciones|viaje)"
)
_UNSURE = (
    r"(?:(?:do not|don'?t) know (?:whether|if)|(?:not|un)\s?sure (?:whether|if)|wonder(?:ing)? "
    r"(?:whether|if)|weet (?:ik )?niet of|weiß (?:ich )?nicht,? ob|weiss (?:ich )?nicht,? ob"
    r"|(?:ne |n')?sais pas si|no sé si)"
)
_WAIT = r"(?:wait|(?:af)?wachten|(?:ab)?warten|(?:l')?attend(?:re|s)|esper(?:ar(?:l[oa]s?)?|o))"
# "tomorrow I'm off to the beach and don't know whether to wait for it"
_MAY_NOT_WAIT = any_spelling(
    rf"[^.!?;\n]{{0,60}}\b{_TO}\b[^.!?;\n]{{0,20}}\b{_UNSURE}\b[^.!?;,\n]{{0,40}}\b{_WAIT}\b"
    r"(?: (?:for|on) (?:it|them|the \w+)| (?:soll|sollte|moet|el \w+|le \w+|a que llegue))?"
    r"(?=\W*(?:$|[.!?;,\n]))"
)
# "it's just little old me drinking it"
_DRINKS_ALONE = any_spelling(
    r"\b(?:it'?s |it is |i'?m |i am )?(?:just|only|the only one)(?: \w+){0,3}?(?: me)?"
    r"(?: who| left to| to| left who| left)? drink(?:ing|s)? (?:it|(?:the |my )?coffee)\b"
    r"|\bdrink ik (?:het|hem|de koffie) (?:\w+ ){0,3}(?:in (?:m'n|mijn) eentje|alleen)\b"
    r"|\b(?:ben )?ik de enige die (?:het|hem|de koffie|koffie) (?:nog )?drinkt\b"
    r"|\bnur noch ich(?: (?:allein|da))?,? ?(?:der|die)? ?(?:ihn|den kaffee)(?: trinkt)?\b"
    r"|\btrinke (?:ihn |den kaffee )?nur noch ich(?: allein)?(?: (?:ihn|den kaffee))?\b"
    r"|\b(?:plus|reste) que (?:moi|ma petite personne) (?:pour|à) (?:le|en) boire\b"
    r"|\bsol[oa]?(?: lo)? (?:bebo|tomo)(?: lo)? yo\b|\bsol[oa] (?:me )?quedo yo para beberlo\b"
)
# "with both kids off at college"
_LEFT_HOME = any_spelling(
    r"\b(?:with |now |since |seit |met |nu |avec |con )?"
    r"(?:the |both |my |our |all |de |beide |mijn |onze |die |meine |unsere |les |mes |nos "
    r"|los |mis )?(?:two |twee |zwei |deux |dos )?"
    r"(?:kids|children|boys|girls|kinderen|kinder|enfants|niños|hijos|chicos)"
    r" (?:(?:are |have |both |now |all |zijn |sind |sont |se han |están )*)"
    r"(?:(?:off |away )?(?:at|to) (?:college|uni|university)|moved out|left home"
    r"|op kamers(?: zijn)?|(?:het huis uit|uit huis)(?: zijn)?|studieren|ausgezogen"
    r"|aus dem haus|à la fac|partis"
    r"|en la universidad|ido de casa|fuera de casa)\b"
)
# "el mes que viene no voy a estar, y el otro tampoco": a while that has a name, in Spanish alone,
# where other languages say no more than "not there"
_WHILE = (
    r"(?:(?:el|la|este|esta|los|las|en) (?:próxim[oa]s? )?(?:mes(?:es)?|semanas?|verano|invierno)"
    r"(?: (?:que vienen?|próxim[oa]s?|entrante))?|en (?:enero|febrero|marzo|abril|mayo|junio|julio"
    r"|agosto|septiembre|octubre|noviembre|diciembre))"
)
_NOT_THERE = r"no (?:voy|vamos) a estar(?: (?:aquí|en casa))?"
_AWAY_A_WHILE = any_spelling(
    rf"\b{_WHILE} {_NOT_THERE}(?=\W*(?:$|[.!?;,\n]|y\b|así que\b))"
    rf"|\b{_NOT_THERE} {_WHILE}(?=\W*(?:$|[.!?;,\n]|y\b|así que\b))"
)
_ELSE = any_spelling(
    r"\b(?:sick|ill|dizzy|poison\w*|alcohol|vodka|whisky|gin|drunk|overdos\w*|hits?|leave[s]? me"
    r"|go on|any ?more|anymore|ziek|misselijk|vergif\w*|dronken|verder|krank|schlecht|übel"
    r"|schwindel\w*|gift\w*|betrunken|weiter|malade|vertige\w*|empoison\w*|ivre|continuer|plus rien"
    r"|enferm\w+|mare\w+|veneno|envenen\w*|borrach\w+|seguir|siempre|cartas?|despedid\w+|adiós|missing|vermist|vermisst"
    r"|disparu\w*|desaparecid\w*)\b"
)


def without_journeys(text: str) -> str:
    """The text without who is away for a while, who goes to the sea and may not wait, and who
    drinks the coffee alone.
    """
    if _ELSE.search(text):
        return text
    left = _MAY_NOT_WAIT.sub(" ", _AWAY_A_WHILE.sub(" ", text))
    alone = _DRINKS_ALONE.sub(" ", left)
    return left if alone == left else _LEFT_HOME.sub(" ", alone)
