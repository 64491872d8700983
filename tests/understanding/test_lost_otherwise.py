"""What somebody lost themselves is no lost parcel."""

from __future__ import annotations

from steward.policy.subjects import subjects_of
from steward.understanding.orders.lost_otherwise import without_own_losses
from steward.understanding.pages.rule_questions import rule_questions
from tests.cases import cases

RULES = ("withdrawal_days", "damage_days", "lost_after_business_days", "renewal_grace_days")
LOST = "lost_after_business_days"


@cases(
    "text",
    [
        "Ik ben vorige week mijn baan kwijtgeraakt en het abonnement is betaald. Kan dat terug?",
        "ben mijn werk kwijt. hoe lang heb ik nog?",
        "Ik ben de wachtwoorden kwijt. Is er een termijn?",
        "Ik zoek een cadeau voor mijn zus. Hoe lang duurt het voor ik er een heb?",
        "I lost my job last week. Can that be undone?",
        "We've lost my father in October. Is there a deadline for the plan?",
        "I have lost patience with you. How long will this go on?",
        "I'm a bit lost here. How many days do I have?",
        "Ich habe meine Stelle verloren. Bis wann kann ich das rückgängig machen?",
        "Wir haben meine Mutter verloren. Gibt es eine Frist?",
        "J'ai perdu mon emploi. Il y a un délai ?",
        "je suis un peu perdue. Combien de jours ai-je ?",
        "He perdido mi trabajo. ¿Hasta cuándo puedo dejarlo?",
        "Mi marido ha perdido la vista, hemos perdido mucho. ¿Qué plazo hay?",
    ],
)
def test_lost_job_asks_for_no_rule_of_parcels(text: str) -> None:
    assert LOST not in rule_questions(text, RULES).rules


@cases(
    "text",
    [
        "When is a parcel lost? Is it after 10 days?",
        "how long until it counts as lost?",
        "I would like to know by when you consider it lost",
        "we think our package is lost. how long do we have to wait?",
        "Hoe lang duurt het voor een pakje kwijt is?",
        "wanneer geldt het als kwijt, binnen welke termijn?",
        "Mijn pakje is kwijt. Hoe lang moet ik wachten?",
        "Ab wann gilt das als verloren, wie lange dauert's noch bei euch?",
        "Mein Paket ist verloren gegangen. Bis wann muss ich mich melden?",
        "Mon colis est perdu. Combien de jours faut-il attendre ?",
        "au bout de combien de jours il est perdu ?",
        "¿Cuántos días hasta que se da por perdido?",
    ],
)
def test_lost_parcel_in_general_is_still_asked_about(text: str) -> None:
    assert LOST in subjects_of(without_own_losses(text), RULES)
