"""Safety words for somebody in danger, in their language. Pure.

Plain words, a number to call, and no form.
"""

from __future__ import annotations

from collections.abc import Mapping

from steward.domain.understanding import Emergency

EVERYWHERE = {
    "en": "112 in Europe, 999 in the UK, 911 in the US and Canada",
    "nl": "112 in Europa, 999 in het VK, 911 in de VS en Canada",
    "de": "112 in Europa, 999 in Großbritannien, 911 in den USA und Kanada",
    "fr": "112 en Europe, 999 au Royaume-Uni, 911 aux États-Unis et au Canada",
    "es": "112 en Europa, 999 en el Reino Unido, 911 en EE. UU. y Canadá",
    "it": "112 in Europa, 999 nel Regno Unito, 911 negli USA e in Canada",
}
_CALL = {
    "en": (
        "If a life or somebody's health is in danger, call your local emergency number now: "
        "{number}. Do that first."
    ),
    "nl": (
        "Is een leven of iemands gezondheid in gevaar, bel dan nu het plaatselijke "
        "alarmnummer: {number}. Doe dat eerst."
    ),
    "de": (
        "Wenn ein Leben oder die Gesundheit in Gefahr ist, rufen Sie jetzt den örtlichen "
        "Notruf an: {number}. Tun Sie das zuerst."
    ),
    "fr": (
        "Si une vie ou la santé de quelqu'un est en danger, appelez tout de suite le numéro "
        "d'urgence local : {number}. Faites-le d'abord."
    ),
    "es": (
        "Si hay una vida o la salud de alguien en peligro, llame ahora al número de "
        "emergencias local: {number}. Hágalo primero."
    ),
    "it": (
        "Se una vita o la salute di qualcuno è in pericolo, chiami subito il numero di "
        "emergenza locale: {number}. Lo faccia per prima cosa."
    ),
}
_KIND: Mapping[Emergency, Mapping[str, str]] = {
    "medical": {
        "en": "They tell you what to do until help is there.",
        "nl": "Daar hoort u wat u moet doen tot er hulp is.",
        "de": "Dort sagt man Ihnen, was zu tun ist, bis Hilfe da ist.",
        "fr": "On vous dira quoi faire en attendant les secours.",
        "es": "Le dirán qué hacer hasta que llegue la ayuda.",
        "it": "Le diranno che cosa fare finché arriva aiuto.",
    },
    "fire": {
        "en": "Get everybody out first, and call from outside.",
        "nl": "Breng eerst iedereen naar buiten en bel van daar.",
        "de": "Bringen Sie zuerst alle nach draußen und rufen Sie von dort an.",
        "fr": "Faites d'abord sortir tout le monde et appelez de l'extérieur.",
        "es": "Primero salgan todos y llame desde fuera.",
        "it": "Prima fate uscire tutti e chiami da fuori.",
    },
    "violence": {
        "en": "If you can, get to a safe place first.",
        "nl": "Ga als het kan eerst naar een veilige plek.",
        "de": "Bringen Sie sich zuerst in Sicherheit, wenn Sie können.",
        "fr": "Si vous le pouvez, mettez-vous d'abord en sécurité.",
        "es": "Si puede, póngase primero a salvo.",
        "it": "Se può, si metta prima al sicuro.",
    },
    "self_harm": {
        "en": "You don't have to go through this alone: {crisis}.",
        "nl": "U hoeft hier niet alleen doorheen: {crisis}.",
        "de": "Sie müssen da nicht allein durch: {crisis}.",
        "fr": "Vous n'avez pas à traverser cela seul : {crisis}.",
        "es": "No tiene que pasar por esto a solas: {crisis}.",
        "it": "Non deve affrontarlo da solo: {crisis}.",
    },
    "other": {},
}
_CRISIS = {
    "en": (
        "{line} listens, on {number}",
        "a crisis line listens; findahelpline.com has the one of your country",
    ),
    "nl": (
        "{line} luistert, op {number}",
        "een crisislijn luistert; op findahelpline.com staat die van uw land",
    ),
    "de": (
        "{line} hört zu, unter {number}",
        "eine Krisenhotline hört zu; die Ihres Landes steht auf findahelpline.com",
    ),
    "fr": (
        "{line} écoute, au {number}",
        "une ligne d'écoute est là ; findahelpline.com donne celle de votre pays",
    ),
    "es": (
        "{line} escucha, en el {number}",
        "una línea de crisis escucha; findahelpline.com tiene la de su país",
    ),
    "it": (
        "{line} ascolta, al {number}",
        "una linea d'ascolto c'è; findahelpline.com ha quella del suo paese",
    ),
}
_PEOPLE = {
    "en": (
        "This is an automated desk and can send nobody. It has put your words before our "
        "people with the highest urgency."
    ),
    "nl": (
        "Dit is een geautomatiseerde balie, die niemand kan sturen. "
        "Uw woorden liggen met de hoogste spoed bij onze mensen."
    ),
    "de": (
        "Dies ist ein automatischer Dienst, der niemanden schicken kann. "
        "Ihre Worte liegen mit höchster Dringlichkeit bei unseren Leuten."
    ),
    "fr": (
        "Ceci est un service automatique, qui ne peut envoyer personne. "
        "Vos mots sont devant notre équipe avec la plus haute urgence."
    ),
    "es": (
        "Este es un servicio automático y no puede enviar a nadie. "
        "Sus palabras están ante nuestro equipo con la máxima urgencia."
    ),
    "it": (
        "Questo è un servizio automatico e non può mandare nessuno. "
        "Le sue parole sono davanti alle nostre persone con la massima urgenza."
    ),
}
_NOT_YET = {
    "en": (
        "Nobody of our people has taken this up yet; your words are before them with the "
        "highest urgency. Please don't wait for us: call {number}."
    ),
    "nl": (
        "Nog niemand van ons heeft dit opgepakt; uw woorden liggen er met de hoogste spoed. "
        "Wacht niet op ons: bel {number}."
    ),
    "de": (
        "Noch hat niemand von uns übernommen; Ihre Worte liegen mit höchster Dringlichkeit "
        "vor. Warten Sie nicht auf uns: rufen Sie {number} an."
    ),
    "fr": (
        "Personne de notre équipe n'a encore pris le relais ; "
        "vos mots sont devant elle en toute urgence. N'attendez pas : appelez le {number}."
    ),
    "es": (
        "Nadie de nuestro equipo lo ha tomado todavía; sus palabras están ante ellos con la "
        "máxima urgencia. No nos espere: llame al {number}."
    ),
    "it": (
        "Nessuno di noi l'ha ancora preso in carico; le sue parole sono lì con la massima "
        "urgenza. Non ci aspetti: chiami il {number}."
    ),
}

# In other words, to who writes again and again.
_STILL_NOT = {
    "en": (
        "Call {number} now, please, and do what they tell you: we can send nobody. Your words are "
        "before our people, and none of them has taken this up so far."
    ),
    "nl": (
        "Bel nu {number} en doe wat men u daar zegt: wij kunnen niemand sturen. Uw woorden liggen "
        "bij onze mensen, en tot nu toe heeft niemand dit opgepakt."
    ),
    "de": (
        "Rufen Sie jetzt bitte {number} an und tun Sie, was man Ihnen dort sagt: Wir können "
        "niemanden schicken. Ihre Worte liegen unseren Leuten vor, bisher hat niemand übernommen."
    ),
    "fr": (
        "Appelez maintenant le {number} et faites ce qu'on vous dit : nous ne pouvons envoyer "
        "personne. Vos mots sont devant notre équipe, et personne n'a pris le relais jusqu'ici."
    ),
    "es": (
        "Llame ahora al {number} y haga lo que le digan: nosotros no podemos enviar a nadie. Sus "
        "palabras están ante nuestro equipo, y hasta ahora nadie lo ha tomado."
    ),
    "it": (
        "Chiami adesso il {number} e faccia ciò che le dicono: noi non possiamo mandare nessuno. "
        "Le sue parole sono davanti ai nostri, e finora nessuno l'ha preso in carico."
    ),
}

# The same in a sentence, before what the desk goes on with.
_GOES_ON = {
    "en": (
        "Nobody of our people has taken this up yet: if anybody is in danger, don't wait for "
        "us and call {number}."
    ),
    "nl": (
        "Nog niemand van ons heeft dit opgepakt: is er iemand in gevaar, wacht dan niet op ons "
        "en bel {number}."
    ),
    "de": (
        "Noch hat niemand von uns übernommen: ist jemand in Gefahr, warten Sie nicht auf uns "
        "und rufen Sie {number} an."
    ),
    "fr": (
        "Personne de notre équipe n'a encore pris le relais : si quelqu'un est en danger, "
        "n'attendez pas et appelez le {number}."
    ),
    "es": (
        "Nadie de nuestro equipo lo ha tomado todavía: si alguien está en peligro, no nos "
        "espere y llame al {number}."
    ),
    "it": (
        "Nessuno di noi l'ha ancora preso in carico: se qualcuno è in pericolo, non ci aspetti "
        "e chiami il {number}."
    ),
}


_IN_DOUBT = {
    "en": (
        "Is somebody's life or health in danger? Then call your local emergency number now, "
        "{number}, and write “danger” here: a person is called at once. If all is well, read "
        "on."
    ),
    "nl": (
        "Is iemands leven of gezondheid in gevaar? Bel dan nu het plaatselijke alarmnummer, "
        "{number}, en schrijf hier “gevaar”: er wordt meteen iemand van ons geroepen. Is alles "
        "goed, lees dan verder."
    ),
    "de": (
        "Ist ein Leben oder jemandes Gesundheit in Gefahr? Rufen Sie dann jetzt den örtlichen "
        "Notruf an, {number}, und schreiben Sie hier „Gefahr“: es wird sofort ein Mensch "
        "gerufen. Ist alles gut, lesen Sie weiter."
    ),
    "fr": (
        "La vie ou la santé de quelqu'un est-elle en danger ? Alors appelez tout de suite le "
        "numéro d'urgence local, {number}, et écrivez ici « danger » : une personne est appelée "
        "aussitôt. Si tout va bien, lisez la suite."
    ),
    "es": (
        "¿Está en peligro la vida o la salud de alguien? Entonces llame ahora al número de "
        "emergencias local, {number}, y escriba aquí «peligro»: se avisa enseguida a una "
        "persona. Si todo va bien, siga leyendo."
    ),
    "it": (
        "La vita o la salute di qualcuno è in pericolo? Allora chiami subito il numero di "
        "emergenza locale, {number}, e scriva qui «pericolo»: viene chiamata subito una "
        "persona. Se va tutto bene, legga oltre."
    ),
}


def in_doubt(language: str, number: str) -> str:
    """What is said once where words may tell of danger: a number to call,
    and how to raise the alarm.
    """
    spoken = language if language in _IN_DOUBT else "en"
    return _IN_DOUBT[spoken].format(number=number or EVERYWHERE[spoken])


_WAY_BACK = {
    "en": "If all is well, write “all is well” and I go on here.",
    "nl": "Is alles goed, schrijf dan “alles is goed” en ik ga hier verder.",
    "de": "Ist alles gut, schreiben Sie „alles ist gut“, und ich mache hier weiter.",
    "fr": "Si tout va bien, écrivez « tout va bien » et je continue ici.",
    "es": "Si todo va bien, escriba «todo va bien» y sigo aquí.",
    "it": "Se va tutto bene, scriva «va tutto bene» e continuo qui.",
}


def safety_words(kind: Emergency, language: str, number: str, line: str, line_number: str) -> str:
    """What is said at once.

    `number` and the crisis line are empty where the country is not known.
    """
    spoken = language if language in _CALL else "en"
    known, unknown = _CRISIS[spoken]
    crisis = known.format(line=line, number=line_number) if line else unknown
    call = _CALL[spoken].format(number=number or EVERYWHERE[spoken])
    about = _KIND[kind].get(spoken, "").format(crisis=crisis)
    return " ".join(part for part in (call, about, _PEOPLE[spoken], _WAY_BACK[spoken]) if part)


def nobody_yet(language: str, number: str, times: int = 0) -> str:
    """While an alarm is open and no person has the conversation: the truth,
    the number again, and what is written where all is well; never in the same words twice running.

    `times`: that was said before.
    """
    spoken = language if language in _CALL else "en"
    waits = (_STILL_NOT if times % 2 else _NOT_YET)[spoken].format(
        number=number or EVERYWHERE[spoken]
    )
    return f"{waits} {_WAY_BACK[spoken]}"


def nobody_yet_beside(language: str, number: str) -> str:
    """The same in one sentence, where the desk goes on with something else."""
    spoken = language if language in _CALL else "en"
    return _GOES_ON[spoken].format(number=number or EVERYWHERE[spoken])
