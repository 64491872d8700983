"""Detects the language of a text.

By script, by a library that carries its model, and by common words where that is unsure.

Wishes are read in five languages, an emergency in six.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from steward.understanding.text.latest import Latest

SUPPORTED = ("en", "nl", "de", "fr", "es")
_COMMON = {
    "en": """
        the i my is it and to you not was for have of a this that me please can your with on but are
        what how when where why do would want need get got order refund cancel thanks hello hi
        charged charge in be no yes never arrived from been still twice invoice subscription help
    """,
    "nl": """
        de het een ik mijn niet is en van dat je op te heb voor met maar wat hoe waar wil kan graag
        bestelling pakket geld terug rekening abonnement opzeggen ontvangen waarom wanneer factuur
        nog niets kapot alsjeblieft bedankt dank hallo goedemorgen goedemiddag ben mij jullie geen
        dit hier moet zijn aan er om wel klopt ja nee iemand spreken afgeschreven betaald twee keer
        annuleren hebben terugbetaling ze hij zij we ons u uw die deze bij uit over naar door als
        dan toen zo nou ook even alleen heeft had was wordt werd bent gaat staat zit ligt komt wie
        welke na tegen meer veel iets alles hoi doei nie mag moeten kunnen allee gij ge mijne
        nen hè zulle
    """,
    "de": """
        der die das ich mein meine nicht ist und zu sie haben wo wann warum bitte möchte will kann
        eine einen mit auf für von wie war geld zurück bestellung rechnung danke hallo wurde habe
        mir wird noch kündigen im den dem des ihr euer eure wir er es als wenn dann schon nur auch
        aus bei nach vom zum zur über sich mich dir euch hat habt bin sind waren kein keine mehr
        sehr ganz gibt servus was wer alles nichts immer hier da
        isch nöd ned wott mei dei kumma grüezi päckli packerl vielmal vielmals gärn künde gsi
        gell zwöi
    """,
    "fr": """
        le la les je mon ma est et de des une vous pas où quand pourquoi voudrais avec pour que qui
        mes suis commande facture remboursement merci bonjour s'il plaît veux abonnement dans ai été
        n'ai jamais reçu a ce cette ces me te se nous votre vos leur il elle on au aux du en ne plus
        très bien tout tous sans sous chez comme ou si mais donc sont était fait peux peut un stp
        svp tu toi moi rien avez être pantoute icitte pis
    """,
    "es": """
        el los las mi es y una usted dónde cuándo por qué quiero con para mis pedido factura
        reembolso gracias hola favor dinero estoy tengo donde está cancelar suscripción he recibido
        nunca necesito se no me te le lo nos un en al sin que de del muy más ya voy va hay fue ser
        como pero si todo todos nada esto esta ese esa hoy ahora la su sus son porque aquí les
        vos ahorita órale ándale podés querés tenés nomás oye
    """,
    "it": """
        il lo gli mio mia è e di una dove quando perché vorrei con per sono ordine fattura rimborso
        grazie ciao buongiorno voglio soldi non ho ricevuto il mio a si mi ti ci vi le la un uno in
        al del della dei delle nel nella da più già molto tutto tutti questo questa anche come se ma
        hai ha abbiamo hanno sta stanno fa posso i nulla niente nn vostro vostra sei siete ed
    """,
    "pt": """
        o os as meu minha é e de uma você onde quando por que quero com para pedido fatura reembolso
        obrigado olá dinheiro não recebi estou um se me eu tem está foi muito mais já na no do da em
    """,
    "pl": """
        nie jest moje moja gdzie kiedy dlaczego proszę chcę zamówienie zwrot pieniędzy dziękuję i
        się na do
    """,
    "tr": """
        ve bir bu benim nerede ne zaman neden istiyorum lütfen sipariş fatura iade para teşekkürler
        değil
    """,
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = {
    "ARABIC": "ar",
    "HEBREW": "he",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "HANGUL": "ko",
    "THAI": "th",
    "DEVANAGARI": "hi",
}


def guess_language(text: str) -> str:
    """An ISO 639-1 code; English when nothing speaks against it."""
    sample = text[:1500]
    foreign: dict[str, int] = {}
    latin = 0
    for character in sample:
        if not character.isalpha():
            continue
        name = unicodedata.name(character, "").split(" ")[0]
        if name in _SCRIPTS:
            foreign[_SCRIPTS[name]] = foreign.get(_SCRIPTS[name], 0) + 1
        else:
            latin += 1
    if sum(foreign.values()) > latin:
        return "ja" if foreign.get("ja") else max(foreign, key=lambda code: foreign[code])
    return likely_languages(sample, tuple(_COMMON))[0]


def spoken_language(text: str) -> str:
    """The same for what is answered: one that the desk does not speak only where the words leave no
    doubt. Nobody can tell the language of an address, a name or two words.
    """
    if few := _of_few_words(text):
        return few
    guessed = guess_language(text)
    if guessed in SUPPORTED or guessed not in _COMMON:
        return guessed
    words = _WORD.findall(text[:1500].lower().replace("’", "'"))
    told = sum(word in _WORDS[guessed] for word in words)
    likely = likely_languages(text, (guessed, *SUPPORTED))
    alone = not any(one in SUPPORTED for one in likely[1:])
    own = max(sum(word in _WORDS[one] for word in words) for one in SUPPORTED)
    if len(words) > _FEW and told >= (_CLEAR if not alone else 2) and told > own:
        return guessed
    if _is_by_far(guessed, text):
        return guessed
    return next((one for one in likely if one in SUPPORTED), "en")


def _is_by_far(language: str, text: str) -> bool:
    """Whether the library prefers it by far to each that the desk speaks, of words that are no
    names: those without a capital.
    """
    plain = [word for word in _WORD.findall(text[:1500]) if word.islower()]
    ranked = _ranked(" ".join(plain))
    return (
        len(plain) >= _FEW and ranked[language] >= max(ranked[one] for one in SUPPORTED) + _BY_FAR
    )


# Words of the trade that tell the language of two words, among which nothing else does.
_TRADE_WORDS = {
    "en": "mug cup parcel order refund grinder kettle missing broken lost money coffee beans bag",
    "nl": "mok beker pakket pakje bestelling molen bonen koffie kwijt weg kapot zoek stuk ketel",
    "de": """
        tasse becher paket bestellung mühle bohnen kaffee weg fehlt kaputt verloren erstattung abo
        wasserkocher
    """,
    "fr": """
        tasse colis commande moulin café perdu perdue cassé cassée manque manquant remboursement
        bouilloire abîmé abîmée
    """,
    "es": """
        taza paquete pedido molinillo café perdido perdida roto rota falta reembolso hervidor
        dañada dañado
    """,
}
_TRADE = {one: frozenset(words.split()) for one, words in _TRADE_WORDS.items()}


def _of_few_words(text: str) -> str:
    """The language of one or two words of the trade; empty: they tell none, or several."""
    words = _WORD.findall(text[:1500].lower().replace("’", "'"))
    if not 0 < len(words) < _FEW:
        return ""
    counted = {one: sum(word in _TRADE[one] for word in words) for one in SUPPORTED}
    most = max(counted.values())
    told = [one for one in SUPPORTED if counted[one] == most]
    return told[0] if most and len(told) == 1 else ""


def likely_languages(text: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Those of `languages` that a text may be in, the likeliest first.

    What nothing speaks for is English.
    """
    words = _WORD.findall(text[:1500].lower().replace("’", "'"))
    counted = {one: sum(word in _WORDS[one] for word in words) for one in languages}
    if not words or (len(words) < _FEW and not any(counted.values()) and text.isascii()):
        return tuple(sorted(languages, key=lambda one: one != "en"))[:_LIKELY]
    ranked = _ranked(" ".join(words))
    scores = {one: ranked[one] + _COMMON_WORD * counted[one] for one in languages}
    scores["en"] += _ENGLISH
    best = max(scores.values())
    likely = [one for one in languages if scores[one] >= best - _NEAR]
    return tuple(sorted(likely, key=lambda one: -scores[one])[:_LIKELY])


_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_FEW, _LIKELY = 3, 3
_BY_FAR = 30.0  # in nats: no line in a language of the desk is so far from all of them
_CLEAR = 3  # common words that are doubted by no neighbour of a language
_COMMON_WORD, _ENGLISH, _NEAR = 8.0, 6.0, 25.0  # in the library's own unit, nats


_latest: Latest[str, Mapping[str, float]] = Latest()


def _ranked(plain: str) -> Mapping[str, float]:
    """How likely the library takes each language to be, of these words."""
    return _latest.of(
        plain, lambda: {str(one): float(score) for one, score in _identifier().rank(plain)}
    )


@cache
def _identifier() -> Any:
    """The library's model, limited to the languages that are asked about.

    Read from the package, never fetched.
    """
    from py3langid import langid  # type: ignore[import-untyped]

    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE)
    identifier.set_languages(list(_COMMON))
    return identifier


# What is in no language: addresses of mail and pages, references, figures, and what is quoted.
_NO_WORDS = re.compile(r"\S*[@/]\S*|\S*\d\S*|https?\S+|[“\"„«][^”\"“»]{0,80}[”\"“»]")
# "de" and "van" of a name are in no language: nobody else writes what follows with a capital
_NAME = re.compile(
    r"\b(?:[Dd]e (?:la|los|las)|[Vv]an de[rn]?|[Vv]on de[rm]|[Dd]e|[Vv]an|[Vv]on|[Dd]el|[Dd]i|[Dd]a"
    r"|[Dd]u|[Tt]e[rn])\s+[A-ZÀ-Þ][^\W\d_]*"
)
# Words of greeting that are of one language; "hallo" is Dutch as well as German.
_GREETING_WORDS = {
    "en": "hello hi hey good morning afternoon evening there",
    "nl": "hallo hoi dag goedemorgen goedemiddag goedenavond goeiedag daar",
    "de": "hallo guten tag morgen abend moin servus grüß gott grüezi zusammen",
    "fr": "bonjour bonsoir salut coucou allo allô tout le monde",
    "es": "hola buenas buenos días dias tardes noches qué que tal",
}
_GREETINGS = {one: frozenset(words.split()) for one, words in _GREETING_WORDS.items()}
_SISTERS = {"nl": "de", "de": "nl"}  # a greeting may be of both, so that fewer words change it
_SWITCHES = 3  # common words that have to speak for another language, and more than for the old one
_SURE = 25.0  # by how much the library has to prefer it, in nats


def conversation_language(text: str, before: str) -> str:
    """The language that a customer is answered in once they wrote this.

    `before`: the one until now; empty while nothing told one. The first words that tell a language
    decide; later ones change it only where they leave no doubt: a yes, a name, an address or a
    greeting does not. In a language that the desk does not speak nothing changes.
    """
    spoken = _NAME.sub(" ", _NO_WORDS.sub(" ", text[:1500]))
    words = _WORD.findall(spoken.lower().replace("’", "'"))
    if not words:
        return before
    told = {one: sum(word in _WORDS[one] for word in words) for one in SUPPORTED}
    plain = " ".join(words)
    if not before:
        if greets := _greeting_of(words):
            return greets
        guessed = spoken_language(plain)
        tells = told.get(guessed) or len(words) >= _FEW or _of_few_words(plain)
        return guessed if guessed in SUPPORTED and tells else ""
    likeliest = max(SUPPORTED, key=lambda one: told[one])
    sister = _SISTERS.get(before) == likeliest and not told[before]
    needed = _SWITCHES - 1 if sister else _SWITCHES
    if likeliest == before or told[likeliest] < needed:
        return before
    ranked = _ranked(plain)
    best = max(_COMMON, key=lambda one: ranked[one] + _COMMON_WORD * told.get(one, 0))
    clear = ranked[likeliest] + _COMMON_WORD * told[likeliest]
    old = ranked[before] + _COMMON_WORD * told[before]
    return likeliest if best == likeliest and clear - old >= _SURE else before


def _greeting_of(words: Sequence[str]) -> str:
    """The language of a greeting that is all that was said; empty: it is none, or of no language.

    What several languages greet with is taken for the first of them.
    """
    return next((one for one, own in _GREETINGS.items() if own.issuperset(words)), "")
