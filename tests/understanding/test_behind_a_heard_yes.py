"""What stands behind a whole yes where a model hears that nothing is put to the offer: rules say
what a yes waits for whatever a model hears (ADR 183).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from steward.dialogue.consent.another_matter import surely_apart
from steward.domain.understanding import Understanding
from steward.understanding.behind_a_yes.behind_a_heard_yes import agreed_behind
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.test_beside_a_yes import _lines, _offered
from tests.understanding.test_colloquial_yes import offer
from tests.understanding.test_yes_to_what import OFFERS, WRITTEN


def counts(name: str, text: str) -> bool:
    """Whether the yes would count if a model lied about all that stands behind it."""
    return agreed_behind(text, [offer(*_offered(name))]) is not None


def counted(lines: list[tuple[str, str]]) -> list[str]:
    return [
        text
        for among, text in lines
        if any(counts(name, text) for name in (OFFERS if among == "any" else (among,)))
    ]


@cases(
    ("name", "text"),
    [
        ("refund", "Ja. Wann ist es auf der Karte? Und die Adresse?"),
        ("refund", "Ja, hab ich doch gesagt! Und kann ich jemanden anrufen oder nicht?"),
        ("refund", "oke ja doe maar. maar krijg ik dat ook schriftelijk bevestigd?"),
        ("refund", "ja. en kan een mens het dan mailen? ik heb het nodig voor mijn boekhouder"),
        ("refund", "ok yes do it. and what does my plan cost me, can I get an invoice?"),
        ("refund", "yes please, what does my plan cost by the way?"),
        ("refund", "I said yes twice. YES. And skip my next box please"),
        ("refund", "ja. wie beslist dat dan en hoe lang duurt dat? en mail me een bevestiging"),
        ("replacement", "oui. vous pouvez aussi me dire vos horaires ?"),
        ("cancel_subscription", "sí, cancelad. ¿y me mandan un correo?"),
        (
            "cancel_order",
            "Ja, bitte. Nebenbei: wie lange halten Bohnen, wenn sie zu sind?",
        ),
        ("resume", "Ja. Und die Rechnung Oktober?"),
        ("address", "Oui. Et les prochaines livraisons, iront-elles aussi là-bas ?"),
        ("address", "Yes. Will future boxes go there too? And how fine do I grind for a moka pot?"),
        ("address", "Oui, je viens de dire oui. Et changez aussi l'adresse de son compte."),
    ],
)
def test_behind_a_heard_yes_may_stand_what_puts_nothing_to_the_offer(name: str, text: str) -> None:
    assert counts(name, text)


@cases(
    ("name", "text"),
    [
        ("refund", "Ja. Aber nur die Hälfte?"),
        ("refund", "Ja. Kann es auch auf ein anderes Konto?"),
        ("refund", "yes. but to my new card please"),
        ("refund", "yes. is 1881 my husband's card?"),
        ("refund", "Ja. Die 180 bitte auf PayPal"),
        ("refund", "yes. and when do I get the new one?"),
        ("replacement", "ok. mais j'ai déménagé"),
        ("replacement", "yes please. can you send it to my work?"),
        ("replacement", "ja. wanneer krijg ik het geld terug?"),
        ("cancel_subscription", "Ja. Was kostet mein Abo denn noch?"),
        ("cancel_subscription", "yes. if it ends today?"),
        ("plan", "yes. what does my plan cost then?"),
        ("refund", "yes. wait, what was that for?"),
        ("refund", "Not that one. Yes."),
        ("refund", "will I get a mail? then yes"),
        ("replacement", "¿me llega un correo? entonces sí"),
        ("refund", "yes. and 5 more?"),
        ("refund", "yes. by the way, can it go to another card?"),
        ("skip", "Ja. Welke sla je precies over?"),
        ("address", "Yes. Is it the blue door?"),
        ("address", "Yes. And to my office from January."),
        ("cancel_subscription", "Ja. Kommen die nächsten Lieferungen noch?"),
    ],
)
def test_behind_a_heard_yes_what_touches_the_offer_holds_it(name: str, text: str) -> None:
    assert not counts(name, text)


def test_behind_a_heard_yes_a_model_that_lies_makes_few_doubtful_yeses_count() -> None:
    """Every one of these lines begins with a yes and asks something that may touch the offer; with
    a model that hears nothing of it, one in ten counts, and no no ever does.
    """
    lines = _lines("holds")
    assert len(counted(lines)) / len(lines) <= 0.1
    for name in ("no", "no_held_out"):
        rows = (WRITTEN / f"{name}.tsv").read_text().splitlines()
        split = (row.partition("\t") for row in rows)
        assert counted([(among, text) for among, _, text in split]) == []


@cases(
    ("name", "text"),
    [
        ("resume", "Ja. Und die Rechnung Oktober?"),
        (
            "resume",
            "Ja, starten Sie es. Und die Rechnung vom Oktober brauch ich noch.",
        ),
        ("refund", "yes please. and skip my next box"),
        ("refund", "Oui allez-y. Et mon colis, il est où ?"),
        ("refund", "Ja. Und mein Abo bitte pausieren"),
        ("skip", "yes. oh and my grinder is broken"),
    ],
)
def test_behind_a_yes_a_matter_of_its_own_is_heard_by_rules(
    understander: OfflineUnderstander, name: str, text: str
) -> None:
    assert _counts_by_rules(understander.read, name, text)


@cases(
    ("name", "text"),
    [
        ("refund", "Yes. And send it to my mother, please."),
        ("replacement", "Yes. And add a second bag."),
        ("plan", "Ja graag. Wie krijgt de factuur, ik of de zaak?"),
        ("cancel_subscription", "Yes. Pause my subscription until March."),
        ("pause", "Sí. Cancele mi suscripción."),
        ("replacement", "Oui. Je veux être remboursé."),
        ("skip", "Ja. Ist es das Paket mit der Mühle?"),
    ],
)
def test_behind_a_yes_rules_count_nothing_that_may_be_about_the_offer(
    understander: OfflineUnderstander, name: str, text: str
) -> None:
    assert not _counts_by_rules(understander.read, name, text)


def test_behind_a_yes_rules_count_no_doubtful_one_and_no_no(
    understander: OfflineUnderstander,
) -> None:
    """Of the doubtful lines only "ok. And send me the invoice." counts, which is of another matter;
    of the noes none, be a whole yes put before each of them.
    """
    doubtful = [(among, text) for among, text in _lines("holds") if not text.startswith("ok. And")]
    for name in ("no", "no_held_out"):
        rows = (WRITTEN / f"{name}.tsv").read_text().splitlines()
        for at, row in enumerate(rows):
            among, _, text = row.partition("\t")
            doubtful.append((among, f"{('Yes.', 'Ja.', 'Sí.', 'Oui.')[at % 4]} {text}"))
    read = cache(understander.read)
    counted = [
        text
        for among, text in doubtful
        for name in (OFFERS if among == "any" else (among,))
        if _counts_by_rules(read, name, text)
    ]
    assert counted == []


def _counts_by_rules(read: Callable[[str], Understanding], name: str, text: str) -> bool:
    one = offer(*_offered(name))
    found = agreed_behind(text, [one])
    return found is not None and surely_apart(read(found.apart), found.apart, [one])
