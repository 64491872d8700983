"""Questions about what the rules say: how long, until when, how much. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from steward.domain.spelling import any_spelling
from steward.policy.subjects import subjects_of
from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.orders.lost_otherwise import without_own_losses
from steward.understanding.pages.public_questions import asks_in_general
from steward.understanding.pages.supposed import begins_supposing
from steward.understanding.payments.goodwill_asked import asks_goodwill
from steward.understanding.people.ways import wishes_a_call
from steward.understanding.plan.outages import tells_of_outage
from steward.understanding.text.figures import figures_in
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.places import places_in
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.act_names import sends_again
from steward.understanding.yes_and_no.kept_and_given import keeps_goods
from steward.understanding.yes_and_no.rather import wishes_something

_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_ASKS = any_spelling(
    r"\bhow (?:long|many|much time|late|soon)\b|\b(?:until|till|by) when\b|\bwhen is\b|\bwithin "
    r"(?:how|what|which)\b"
    r"|\b(?:deadline|window|time limit|period|cut-?off)\b|\bpolicy\b"
    r"|\bhoe ?lang\b|\bhoeveel\b|\btot wanneer\b|\bbinnen "
    r"(?:hoeveel|welke)\b|\btermijn\b|\bbedenktijd\b|\bbeleid\b"
    r"|\bwie ?lange\b|\bwie ?viele?\b|\bbis wann\b|frist\b|\bcombien de (?:temps|jours)\b"
    r"|\bdélais?\b|\bjusqu'à quand\b"
    r"|(?<!en )\bcuánt[oa]s?\b(?! antes)"
    r"|\bplazo\b|\bhasta cu[aá]ndo\b|\bquant[oi]\b|\bentro quando\b|\btermine\b"
)
_YES_OR_NO = re.compile(
    r"^\W*(?:and |so |but |en |und )?(?:is|are|do|does|can|could|may|am|will|would|did|have|heb"
    r"|mag|kan|moet|is het|zijn|kann|darf|habe|gilt|ist)\b|\?\W*$"
    r"|\b(?:right|correct|true|klopt|stimmt)\W*$",
    re.IGNORECASE,
)
# What happens to a parcel or a payment of one's own is no question about rules.
_MONEY = re.compile(
    (
        r"\b(?:money|refund(?:ed|s)?|paid back|reimburs\w*|bank|geld|terugbetal\w*|erstatt\w*"
        r"|l'argent|sous|fric|dinero|plata|importe"
        r"|rembours\w*|reembols\w*|rimbors\w*)\b"
    ),
    re.IGNORECASE,
)
_PROCESS = re.compile(
    r"\b(?:takes?|taking|duurt|duren|dauert|dauern|prend|prendre|prendra|tard[ae]n?|tardará"
    r"|process(?:ed|ing)?|verwerk\w*|label|arrive\w*)\b",
    re.IGNORECASE,
)
# Whether something came back to us: the record says, and no rule.
_HAVE_WE = any_spelling(
    r"\b(?:you|vous|ihr|sie|jullie|u|han|habéis|ustedes)\b[^.?!]{0,25}\b(?:got|received|reçue?s?"
    r"|bekommen|erhalten|ontvangen|gekregen|recibid[oa]s?)\b"
    r"|\b(?:arrived|arrivée?s?|angekommen|eingegangen|aangekomen|binnen|llegad[oa]s?|llegó)\b"
    r"[^.?!]{0,15}\b(?:with|at|chez|bei|bij|a) (?:you|vous|euch|ihnen|jullie|ustedes|vosotros)\b"
)
# Who bears what it costs: no rule of days tells that.
_COSTS = any_spelling(
    r"\b(?:who|wie|wer|qui|qui[eé]n)\b[^.?!]{0,25}\b(?:pay\w*|bear\w*|covers?|betaal\w*|draagt"
    r"|zahlt|bezahlt|trägt|übernimmt|pai?e\w*|payer|paga\w*|asume|corre)\b"
    r"|\b(?:postage|costs?|charge[sd]?|fees?|free|kosten|kost|kostenlos|kostenfrei|kostet|porto"
    r"|gratis|verzendkosten|frais|coûte\w*|gratuit\w*|payant|gastos|portes|cuesta|coste"
    r"|gratuit[oa]s?|how much (?:is|are|would|will)|wie teuer|hoe duur|c'est combien|cuánto es)\b"
)
_OF_PEOPLE = frozenset(
    {"withdrawal_days"}
)  # asked about one's own things, it is still the rule that answers
_PLACE = re.compile(
    (
        r"^\W*(?:i (?:live|am|reside)|i'm|we (?:live|are)|we're|ik woon|wij wonen|ich "
        r"(?:wohne|lebe))\b[^.!?]{2,60}\W*$"
    ),
    re.IGNORECASE,
)


# "simple, isn't it?" asks nothing.
_RHETORICAL = re.compile(
    r"\W*(?:(?:that's|it's|is that|is it|dat is|is dat|das ist|ist das|c'est|es) )?"
    r"(?:(?:so|too|zo|te|echt|doch|denn|si|trop|pas|tan) )*"
    r"(?:simple|easy|hard|difficult|clear|logical|simpel|eenvoudig|makkelijk|moeilijk|duidelijk"
    r"|logisch|einfach|schwer|klar|facile|compliqué|difficile|clair|logique|fácil|sencillo|difícil"
    r"|claro|lógico)"
    r"(?:,? (?:right|isn't it|no|toch|nietwaar|oder|nicht wahr|non|hein|n'est-ce pas|verdad))?\W*",
    re.IGNORECASE,
)


# Whether what was named before may go back.
_MAY_IT = any_spelling(
    r"\b(?:can|could|may|kan|kunnen|mag|mogen|kann|könnte|darf|peux|peut|puis|pourrais|puedo|podría"
    r"|puede|possible|posible|möglich|mogelijk)\b[^.?!]{0,25}\b(?:it|them|this|that|one|hem|het|ze"
    r"|deze|die|dat|sie|ihn|es|diese\w*|das|le|la|les|l|lo|los|las|devolverl[oa]s?)\b"
    r"|\b(?:lo|la|los|las) (?:puedo|podría|podemos)\b"
)


# Whether goods may go back, in words that name no return: "some is left, can those go back?".
_GOES_BACK = any_spelling(
    r"\b(?:can|could|may|do|does) (?:they|it|those|these|that|some|any|(?:the|what's|what is) "
    r"(?:rest|left|bags?|packs?))(?: also| then| still)? (?:go|be sent) back(?! (?:to|in|on)\b)"
    r"|\b(?:kan|kunnen|mag|mogen|gaat|gaan) (?:die|dat|het|ze|deze|de rest)(?: ook| dan| nog)*"
    r" terug(?! (?:naar|op|in|bij|aan)\b)(?![\w-])"
    r"|\b(?:kann|können|darf|dürfen|geht|gehen) (?:die|das|es|sie|der rest)"
    r"(?: auch| dann| noch| wieder)* zurück(?! (?:zu|auf|in|an)\b)(?![\w-])"
    r"|\b(?:on peut|je peux|peut-on|puis-je|nous pouvons|pouvons-nous) (?:vous )?"
    r"(?:les|le|la) (?:rendre|rapporter|ramener)\b"
)


# What a page of ours is said to have, "your site says I have 60 days": does it hold?
_OUR_PAGE = (
    r"(?:web-?site|site|web-?page|page|shop|store|app|faq|terms|conditions|policy|web-?shop|pagina"
    r"|winkel|voorwaarden|seite|web-?seite|homepage|laden|agb|boutique|cgv|página|web|tienda"
    r"|condiciones)"
)
_OURS = r"(?:your|you guys'|jullie|je|uw|eure[rmn]?|ihre[rmn]?|votre|vos|ton|tu|su|vuestr[ao]s?)"
_SAYS = (
    r"(?:says?|said|states?|reads|promises|gives|zegt|staat|stond|vermeldt|belooft|steht|stand|sagt"
    r"|verspricht|heißt|dit|indique|annonce|marque|affiche|promet|écrit|dicen?|ponen?|indica"
    r"|promete|stehen|staan)"
)
_TELLS_OF_A_PAGE = any_spelling(
    rf"\b{_OURS} (?:own |eigen(?:e[nr]?)? |propre )?{_OUR_PAGE}\b[^.?!,;]{{0,12}}\b{_SAYS}\b"
    rf"|\b{_SAYS}\b[^.?!,;]{{0,25}}\b{_OURS} (?:own |eigen(?:e[nr]?)? |propre )?{_OUR_PAGE}\b"
)
# What follows from it, or is wished beside it, is more than that it is said there.
_AND_MORE = any_spelling(
    r"[.?!;:]\s*\S|,(?! (?:dass|dat|that|que|qu')\b)"
    r"|\b(?:so|then|and|please|dus|dan|en|graag|dann|also|und|bitte|alors|donc|et|svp|entonces|así"
    r" que|y|por favor)\b"
)
_LONG_CITED = 120  # letters: more of them tell a story


class RuleQuestions(NamedTuple):
    """The rules that a message asks about, in order, the words that ask, and what else it says."""

    rules: tuple[str, ...]
    asks: str
    rest: str


_OF_LOST_PARCELS = "lost_after_business_days"
_PAPERS, _PARCELS = frozenset({"INVOICE", "RECEIPT"}), frozenset({"PARCEL", "DELIVER", "TRACK"})


def rule_questions(text: str, rules: Iterable[str]) -> RuleQuestions:
    """Which of these rules are asked about.

    A sentence that says where somebody lives is part of it.
    """
    # what is given back for an outage, its record says; a gesture is no return of goods
    if tells_of_outage(text) or asks_goodwill(text):
        return RuleQuestions((), "", text)
    sentences = [part for part in _SENTENCES.split(text) if part.strip()]
    theirs = read_identifiers(text).order is not None
    found: dict[str, list[str]] = {}
    named = meanings(text)  # a paper that was lost is no parcel
    of_paper = bool(named & _PAPERS) and not named & _PARCELS
    names = tuple(rule for rule in rules if not (of_paper and rule == _OF_LOST_PARCELS))
    speaks_of = frozenset[str]()
    kept = keeps_goods(text)  # "I keep it, send nothing back": that asks nothing of a return
    for sentence in sentences:
        if kept and not has_question_mark(sentence):
            continue
        if denies_return(sentence) or _book().says(sentence, "money_back"):
            speaks_of = frozenset()  # "no sending back!": nothing that follows asks about that
            continue
        said = without_own_losses(sentence)  # "I lost my job" is of no parcel
        speaks_of = subjects_of(said, names) or _of_going_back(sentence, names) or speaks_of
        if theirs and _MAY_IT.search(sentence) and not _ASKS.search(sentence):
            continue  # "O-1404 is sealed. Kann ich sie zurückschicken?": of that one
        for rule in _asked(sentence, speaks_of):
            found.setdefault(rule, []).append(sentence)
    if not found:
        return RuleQuestions((), "", text)
    asking = {sentence for of_rule in found.values() for sentence in of_rule}
    beside = {sentence for sentence in sentences if _PLACE.match(sentence)}
    own = " ".join(sentence for sentence in sentences if sentence in asking | beside)
    return RuleQuestions(
        tuple(found), own, " ".join(s for s in sentences if s not in asking | beside)
    )


def denies_return(text: str) -> bool:
    """Whether words say that nothing is to go back: "no sending back!"."""
    return _book().says(text, "denied") and not has_question_mark(text)


def _of_going_back(sentence: str, names: Iterable[str]) -> frozenset[str]:
    return _OF_PEOPLE & {*names} if _GOES_BACK.search(sentence) else frozenset()


def _asked(sentence: str, speaks_of: frozenset[str]) -> list[str]:
    """The rules of this subject, its own or that of the sentence before,
    that a sentence asks about.
    """
    if asks_who_pays(sentence) or sends_again(sentence) or _RHETORICAL.fullmatch(sentence):
        return []
    if any(one.search(sentence) for one in (_MONEY, _PROCESS, _HAVE_WE)) or wishes_a_call(sentence):
        return []
    if any(read_identifiers(sentence).model_dump(exclude_none=True).values()):
        return []
    asks = bool(_ASKS.search(sentence)) or cites_our_page(sentence)
    if not asks and not (
        _YES_OR_NO.search(sentence) and (_periods(sentence) or asks_in_general(sentence))
    ):
        return []
    return [
        rule
        for rule in sorted(speaks_of)
        if rule in _OF_PEOPLE or not _book().says(sentence, "own")
    ]


def cites_our_page(text: str) -> bool:
    """Whether a page of ours is said to have a number of days, and nothing else is said."""
    told = _TELLS_OF_A_PAGE.search(text)
    if told is None or not _periods(text) or len(text) > _LONG_CITED:
        return False
    return not _AND_MORE.search(text, told.start()) and not wishes_something(text)


def asks_who_pays(text: str) -> bool:
    """Whether it is asked what something costs or who pays it, and nothing of how long."""
    return bool(_COSTS.search(text)) and not _book().says(text, "long")


def stays_with_rules(text: str) -> bool:
    """Whether a question that goes on from one about a rule is about that still: not who pays for
    it, when the money comes, or what is supposed of the goods. "And if I live in Austria?" is.
    """
    supposed = begins_supposing(text) and not places_in(text)
    return not (asks_who_pays(text) or supposed or _MONEY.search(text))


def _periods(sentence: str) -> bool:
    return any(figure.unit not in ("bare", "money") for figure in figures_in(sentence))


_FEW = 10  # words
_OF_MONEY = frozenset({"MONEY", "REFUND", "MONEY_BACK"})
# Who signed for a parcel, and where, is about one that was brought.
_SIGNED = re.compile(r"\b(?:sign\w*|getekend|unterschrie\w+|firm\w+)\b", re.IGNORECASE)


def asks_if_gone(text: str) -> bool:
    """Whether a few words only ask if something is lost: "so is that lost or what"."""
    if _SIGNED.search(text):
        return False
    asks = has_question_mark(text) or _book().says(text, "or_what") or only_asks(text)
    named = meanings(text)
    return asks and word_count(text) <= _FEW and "LOST" in named and not named & _OF_MONEY


@cache
def _book() -> Phrasebook:
    return phrasebook("rule_questions_words")
