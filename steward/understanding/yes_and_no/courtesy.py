"""Courtesy: what people add to an answer and mean nothing else by.

Taken out, what is left has to be the answer.

Phrases of thanks, wishes and praise, and the signs that stand for them; a thumb is a yes. Any other
sign or word stays and is no courtesy.
"""

from __future__ import annotations

import re

_YES_SIGNS = "👍👌✅☑✔🆗💯🤝"
_KIND_SIGNS = "🙏😊🙂😀😃😄😁☺😌❤🧡💛💚💙💜🤍🎉🤗😍🥰✨☕🌸🌞💐"
_LAUGHS = "😅🙈😂🤣😆🙋🥳💪"  # said beside a sure yes they take nothing of it back
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff\ufe0e\ufe0f\u200d]")
_MUCH = (
    r"(?:(?: so| very| ever so| really)? (?:much|kindly)| a (?:lot|million|bunch|ton)| again| "
    r"indeed| in advance| everyone| all| both)*"
)
_FOR = (
    r"(?: for (?:all )?(?:(?:your|the|this|that|being|such) )*"
    r"(?:(?:very|so|quick|kind|fast|great|good|prompt|friendly|swift|excellent|a) )*"
    r"(?:help(?:ing)?|repl(?:y|ies)|answers?|service|assistance|response|support|patience|time"
    r"|effort|care|quick|kind|sorting (?:this|that|it)(?: all)? out|looking into (?:this|that|it)"
    r"|helping me(?: out)?|getting back to me)(?: me)?(?: out)?)?"
)
_PHRASES = (
    (
        r"(?:et |un )?(?:grand |mille )?mercis?"
        r"(?: (?:beaucoup|bien|infiniment|mille fois|encore|d'avance|à vous|pour tout"
        r"|(?:le )?robot))*"
        r"|(?:y )?(?:mil |miles de |muchas |muchísimas |tantas |un millón de )?gracias"
        r"(?: (?:de antemano|de verdad|de nuevo|otra vez|por todo|por su ayuda|por tu ayuda"
        r"|robot))*"
        r"|(?:und )?(?:tausend |vielen |besten |herzlichen |schönen |lieben )*(?:danke|dankeschön"
        r"|dank(?! (?:je|u|jullie)\b))"
        r"(?: (?:schön|sehr|vielmals|nochmals|im voraus|dir|ihnen|euch|auch"
        r"|(?:lieber )?(?:robo(?:ter)?|bot)))*"
        r"|(?:en )?(?:hartstikke |duizendmaal |alvast |heel erg )*(?:bedankt|dankjewel|dankuwel)"
        r"(?: (?:alvast|hoor|wel|allemaal|(?:ro)?bot))*"
    ),
    (
        r"(?:and )?(?:many |much |a thousand |a million |lots of )?(?:thank "
        rf"(?:you|u|ya)|thanks|thx|thanx|ta|cheers|tnx){_MUCH}{_FOR}{_MUCH}"
        r"(?: (?:mate|pal|buddy|(?:mr |little )?(?:ro)?bot))?"
    ),
    (
        r"(?:(?:it is |it's |that is |that's )?(?:very |so )?much appreciated"
        r"|(?:i(?:'d| would)? )?(?:really |very much |do |so )*appreciate "
        r"(?:it|that|this|your help|the help)(?: (?:a lot|very much|so much))?)"
    ),
    (
        r"(?:that would be|that's|that is|this is|it's|you are|you're|you guys are|ur|u r) (?:so "
        r"|very |really |just |absolutely |such )?(?:kind|nice of you|the best|a "
        r"(?:star|hero|legend|gem|life ?saver|great help|big help)|very helpful|helpful|great "
        r"help|too kind|wonderful|amazing|awesome|brilliant|excellent|fantastic)"
    ),
    (
        r"(?:have|enjoy) (?:a |your |the )?(?:very )?(?:nice|good|great|lovely|wonderful"
        r"|pleasant)? ?(?:rest of (?:the|your) )?(?:day|weekend|evening|one|week|afternoon"
        r"|morning)(?: too)?"
    ),
    r"(?:kind|best|warm) (?:regards|wishes)",
    (
        r"(?:en )?(?:heel |hele |super |ontzettend )*(?:hartelijk|vriendelijk|erg|veel|enorm)? ?"
        r"(?:bedankt|dank(?: ?je ?wel| ?u ?wel| je| u| jullie)?|dankjewel|dankuwel|merci)"
        r"(?: (?:wel|alvast|zeer|hoor|voor (?:de|je|uw|jullie) (?:(?:snelle|goede|fijne) )?"
        r"(?:hulp|moeite|reactie|service)))*"
    ),
    r"(?:alvast |bij voorbaat |hartelijk |duizendmaal )+(?:bedankt|dank)",
    (
        r"(?:een )?(?:nog een )?(?:fijne|prettige|goede|mooie) "
        r"(?:dag|avond|middag|weekend|week)(?: nog| verder| toegewenst)?"
    ),
    r"(?:heel |erg |wat )?(?:fijn|lief|aardig|top|super|geweldig|mooi)(?: van (?:je|u|jullie))?",
    (r"bitte(?: schön| sehr)?|s'il vous pla[iî]t|por favor|(?:mille |molte )?grazie|per favore"),
    (
        # haste: it asks for nothing else, and nothing depends on it
        r"(?:(?:as|so) (?:soon|fast|quick(?:ly)?) as (?:possible|you can)|asap|quickly|at once|soon"
        r"|(?:zo )?(?:snel|spoedig)(?: mogelijk)?|met spoed|gauw"
        r"|(?:so |möglichst )?(?:schnell|bald)(?: wie möglich)?|umgehend"
        r"|(?:(?:au|le) plus )?vite(?: possible)?|rapidement|dès que possible"
        r"|cuanto antes|lo antes posible|rápido|rápidamente|pronto|enseguida)"
    ),
    (
        # praise of what is offered, before or after a yes: by itself it is none
        r"(?:(?:that|it|this)(?:'d| would) be (?:so |really |just )?(?:grand|great|lovely|perfect"
        r"|good|nice|fine|brilliant|ideal|wonderful|super)"
        r"|dat zou (?:heel |echt |zo )?(?:fijn|mooi|super|top|geweldig|perfect|ideaal) zijn"
        r"|das wäre (?:sehr |echt |ja )?(?:toll|super|nett|lieb|prima|schön|klasse|perfekt|gut)"
        r"|(?:ce|ça) serait (?:très |vraiment )?(?:parfait|super|bien|gentil|génial|top)"
        r"|(?:estaría|sería) (?:muy )?(?:bien|genial|perfecto|estupendo|ideal))"
    ),
    (
        r"(?:omg|wow|yay|oh|ah|ach|nice|cool|neat|grand|leuk|top|mooi|gaaf|nickel"
        r"|génial|genial|estupendo|entonces|pues|phew|woohoo|hooray|hoera|awesome|excellent|wonderful|fantastic"
        r"|brilliant|amazing|super|lovely|nice one|great "
        r"stuff|marvellous)"
    ),
)
_COURTESY = re.compile(r"(?:^|(?<= ))(?:" + "|".join(_PHRASES) + r")(?= |$)", re.IGNORECASE)


# ":)" as it is typed; ":(" and ":/" are none
_TYPED_SMILE = re.compile(r"(?<![\w:/])[:;=]-?[)DPp]+(?=[\s.,!]|$)")


def without_signs(text: str) -> str:
    """The text with its signs read: a thumb is a word of agreement, a smile is nothing."""
    text = _TYPED_SMILE.sub(" ", _SKIN.sub("", text))
    return "".join(" yes " if c in _YES_SIGNS else " " if c in _KIND_SIGNS else c for c in text)


def without_laughs(text: str) -> str:
    """The text without signs of a laugh; by themselves they say nothing, and may mock."""
    ended = _with_ends(text, frozenset(_LAUGHS))
    return "".join(" " if c in _LAUGHS else c for c in ended)


def with_smiles_ended(text: str) -> str:
    """The text with a stop where a smile ends a sentence: "yes please 😊 And when?"."""
    return _with_ends(text, frozenset(_KIND_SIGNS))


def _with_ends(text: str, signs: frozenset[str]) -> str:
    """The text with a stop in the place of such signs, or of a typed smile, between a word and a
    word that begins a sentence.
    """
    words = text.split(" ")
    for at in range(1, len(words)):
        begins = words[at].lstrip("¿¡")[:1].isupper()
        before = next((n for n in range(at - 1, -1, -1) if words[n] not in _TYPED), 0)
        said = words[before].rstrip("".join(signs) + "\ufe0f")
        if begins and (said != words[before] or before < at - 1):
            last = before
            if not said and before:  # the signs stand by themselves
                words[before], last = "", before - 1
                said = words[last]
            if said[-1:].isalnum():
                words[last] = f"{said}."
                words[last + 1 : at] = [""] * (at - last - 1)
    return " ".join(one for one in words if one) if words != text.split(" ") else text


_TYPED = frozenset({":)", ":-)", ";)", ";-)", "=)", ":D", ":-D", ":))"})


def without_courtesy(spoken: str) -> str:
    """Words in lower case, one space apart, without what is only courteous."""
    return " ".join(_COURTESY.sub(" ", spoken).split())
