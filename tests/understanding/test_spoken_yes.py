"""A yes as it is spoken and typed in haste: misspelt, drawn out, or impatient; and what only looks
like one.
"""

from __future__ import annotations

from steward.understanding.yes_and_no.consent import consents, refuses
from tests.cases import cases

# Misspelt, drawn out, clipped: in five languages.
SPOKEN = (
    *(
        "yeh do it",
        "yeh",
        "yea",
        "yess pls",
        "yep do that",
        "yeahh do it",
        "yus please",
        "yeh go on",
    ),
    *("yuh do it", "yeh ok", "yea sure", "yeah yeah do it", "okkk do it", "suuure", "yesh please"),
    *("ye go ahead", "yup do it pleaseee", "oki doki", "yeh thats fine"),
    *("jaa", "jaa doe maar", "jaaa graag", "ja doe ma", "jaa is goed", "jep doe maar", "joa prima"),
    *("jaah graag", "jap, doe dat maar", "ja hoor doeee maar", "okee doe maar", "tuurlijk joh"),
    *("jo mach", "jaa bitte", "klar doch", "na klar", "ja klar doch", "aber gerne", "aber ja"),
    *("ja logo", "sicher doch", "jaaa mach das", "jo, machen Sie das", "na sicher", "ja los"),
    *(
        "ouais vas-y",
        "ok allez-y",
        "ouiii",
        "ouai allez y",
        "ui ok",
        "ouaip",
        "ben oui",
        "mais oui",
    ),
    *("ouais ouais vas y", "wé vas-y", "bah oui allez-y", "carrément ouais", "mais bien sûr"),
    *(
        "dale",
        "sii",
        "sii dale",
        "venga sí",
        "venga dale",
        "síííí porfa",
        "sip, hazlo",
        "siii porfi",
    ),
    *("claro hombre", "pues claro", "sí sí adelante", "vaaale", "pues sí, hazlo", "sip dale"),
)
# A yes, and that it was asked for all along.
IMPATIENT = (
    *("of course, that's what I'm asking", "naturally", "yes obviously", "yes, that's why I wrote"),
    *(
        "yes! that's what I asked for",
        "yes, like I said",
        "I said yes",
        "yes I said yes",
        "duh, yes",
    ),
    *("yes, as I said", "yes come on", "yes hurry up please", "yes, get on with it", "yes already"),
    *("of course, that's the whole point", "sure, that's what I've been asking all along"),
    *("ja natuurlijk, dat vraag ik toch", "ja, dat zeg ik toch", "ja dat zei ik toch al"),
    *("ja natuurlijk, daarom schrijf ik", "ik zeg toch ja", "ja, schiet op", "ja duh", "ja kom op"),
    *("ja natürlich, das frage ich doch", "ja, sage ich doch", "ja, das hab ich doch gesagt"),
    *(
        "natürlich, deshalb schreibe ich ja",
        "ich sagte ja",
        "ja, darum geht es doch",
        "ja, nun mach",
    ),
    *("bien sûr, c'est ce que je demande", "oui, c'est ce que j'ai dit", "j'ai dit oui"),
    *("évidemment, c'est pour ça que j'écris", "oui, je l'ai déjà dit", "mais oui, dépêchez-vous"),
    *("claro, es lo que pido", "sí, es lo que le estoy pidiendo", "ya le dije que sí", "que sí"),
    *("por supuesto, para eso escribo", "sí, como ya dije", "sí, ya lo he dicho", "sí, dese prisa"),
    *("yes please, don't forget", "ja graag, niet vergeten", "ja bitte, nicht vergessen"),
    *("oui, n'oubliez pas", "sí, no lo olvide", "oké dan maar", "na gut dann", "bon ok alors, oui"),
)

# What begins or sounds so, and agrees to nothing.
NO_YES = (
    # words that only look like a misspelt yes
    *("yet", "yet again", "year", "yay", "yo", "you", "yesterday", "yeti", "yer", "yell", "yen"),
    *("yeh right", "yea right", "yess?", "yeh?", "ye what", "yeah nah", "yea nah", "yeh no", "ya"),
    *("jaja", "ja ja ja", "jaaja", "jahaa nee", "jaar", "jazz", "je", "jou", "jour", "jamais"),
    *("ou", "où", "ouah", "ouf", "ouille", "oui ?", "ouais bof", "ouais non", "ouais mais", "hui"),
    *(
        "sir",
        "six",
        "sim",
        "sin",
        "siii?",
        "sisi no",
        "solo",
        "sie",
        "sí pero",
        "sip pero",
        "ya no",
    ),
    *(
        "dale otra vuelta",
        "dale a otro",
        "venga ya",
        "venga mañana",
        "vale?",
        "dele tiempo",
        "daal",
    ),
    *(
        "klar?",
        "klar nicht",
        "logo nicht",
        "aber nein",
        "aber ja nicht",
        "ja wohl kaum",
        "los nicht",
    ),
    # a question, or what is wanted of the answer
    *("of course, that's what I'm asking about", "that's what I'm asking", "that's what I asked"),
    *("yes, that's what I'm asking you", "yes that's what I want to know", "is that what I asked"),
    *("yes, that's why I'm asking what it costs", "yes, why do you ask", "yes, that's my question"),
    *("dat vraag ik toch", "ja, dat vraag ik me ook af", "ja, dat is de vraag", "vraag ik dat"),
    *("das frage ich doch", "ja, das frage ich mich auch", "ja, das ist die Frage", "ja wann denn"),
    *("c'est ce que je demande", "oui, c'est la question", "oui, je me le demande", "ben oui ?"),
    *("es lo que pregunto", "sí, es lo que me pregunto", "sí, esa es la pregunta", "¿que sí?"),
    *("ja, dat vraag ik niet", "bien sûr, c'est pas ce que je demande", "sí, no es lo que pido"),
    # a time, a condition, a part, another thing
    *(
        "yeh tmrw",
        "yea but not yet",
        "yeh if its quick",
        "yess later",
        "yeh half",
        "yep do that first",
    ),
    *(
        "yep do that for the other one",
        "yea do the other",
        "yeh to my paypal",
        "yeh 20",
        "yeh twice",
    ),
    *("yeh do it when I'm back", "yeh do it next month", "yeh unless it costs", "yeh maybe"),
    *("jaa morgen", "jaa maar niet nu", "jaa als het gratis is", "jaa de helft", "jaa die andere"),
    *("ja doe ma nie", "jaa doe maar niet", "joa, later", "ja kom op zeg", "jaa misschien"),
    *(
        "jo mach morgen",
        "klar doch später",
        "jaa wenn es geht",
        "jo die andere",
        "aber gerne später",
    ),
    *(
        "ja los, aber die andere",
        "ja mach ich morgen",
        "sí, sep",
        "na klar, in bar",
        "sicher doch nicht",
        "na gut, nein",
    ),
    *("ouais vas-y demain", "ok allez-y si c'est gratuit", "ouais la moitié", "ouais l'autre"),
    *(
        "ouais vas-y mollo",
        "ok allez-y doucement",
        "mais oui, mais plus tard",
        "bah oui et le reste",
    ),
    *("sii mañana", "sii si es gratis", "dale pero mañana", "venga sí la mitad", "sii la otra"),
    *("pues claro que no", "claro hombre, en efectivo", "que sí, que no"),
    # said of somebody, at another time, or in mockery
    *(
        "you said yes",
        "I never said yes",
        "did I say yes",
        "I said yes to the other",
        "she said yes",
    ),
    *("I said yes last time", "I didn't say yes", "who said yes", "I said yes and you did nothing"),
    *("ik zei ja tegen een ander", "ik zei geen ja", "zei ik ja", "ik zei ja en toen nee"),
    *(
        "ich sagte ja nichts",
        "ich sagte ja schon nein",
        "habe ich ja gesagt",
        "ich sagte ja morgen",
    ),
    *(
        "ich sagte ja die andere",
        "wer hat ja gesagt",
        "ich hab ja nichts gesagt",
        "ich sage ja nein",
    ),
    *("j'ai pas dit oui", "j'ai dit oui à l'autre", "qui a dit oui", "j'ai dit oui mais non"),
    *("no dije que sí", "ya le dije que no", "dije que sí a la otra", "quién dijo que sí"),
    *("yes, as I said: no", "yes, like I said, not now", "like I said", "as I said", "yes hurry"),
    *("get on with it or I leave", "hurry up", "come on", "already", "duh", "yes already got it"),
    *("yes, already done", "schiet op", "kom op", "dépêchez-vous", "dese prisa", "nun mach"),
    *("ja, dat zei je al", "oui, vous l'avez déjà dit", "sí, ya lo ha dicho", "ja, das sagten Sie"),
    *("ja, das hab ich nicht gesagt", "ja, dat zeg ik niet", "oui, c'est pas ce que j'ai dit"),
    *("don't forget", "niet vergeten", "nicht vergessen", "n'oubliez pas", "no lo olvide"),
    *("yes, don't forget the other one", "yes don't", "ja graag, vergeet het", "oui, oubliez"),
    *("sí, olvídelo", "ja, vergiss es", "yes, forget it", "dan maar niet", "oké dan maar niet"),
    *(
        "ok got it",
        "yes, got it",
        "sí, a mi señora",
        "sí, a mi mujer",
        "yes what",
        "yes why",
        "hombre",
    ),
    *("ok boomer", "naja", "ja eh", "mais", "bah", "ben non", "dan maar", "ja und", "yeh whatever"),
    *("obviously not", "naturally not", "natürlich nicht", "naturellement pas", "evidemment non"),
    *("na gut dann nicht", "bon alors non", "oké dan maar een ander", "dan maar morgen"),
)


@cases("text", [*SPOKEN, *IMPATIENT])
def test_consents_spoken_or_impatient_yes_agrees(text: str) -> None:
    assert consents(text, "issue_refund")
    assert not refuses(text)


@cases("text", NO_YES)
def test_consents_what_only_looks_like_a_spoken_yes_is_none(text: str) -> None:
    assert not consents(text, "issue_refund")


@cases("text", ["oops", "nooo", "nope!!", "naaah", "neee", "neeein", "nonnn"])
def test_consents_drawn_out_no_is_none(text: str) -> None:
    assert not consents(text, "issue_refund")
