"""A short question for how a thing stands that something was done to."""

from __future__ import annotations

from steward.understanding.pages.rule_questions import rule_questions
from steward.understanding.plan.plans import step_told
from steward.understanding.talk.side_questions import asks_of_state, names_more
from teams.support.phrases import RULES
from tests.cases import cases


@cases(
    "text",
    [
        *("and the subscription?", "so the subscription is gone?", "and my plan, is it cancelled?"),
        *("is my sub gone then?", "En het abonnement? Is dat weg?", "is mijn abonnement opgezegd?"),
        *(
            "und das Abo?",
            "ist mein Abo jetzt gekündigt?",
            "et l'abonnement ?",
            "y mi suscripción?",
        ),
        *("l'abonnement est résilié ?", "¿y la suscripción?", "¿está cancelada la suscripción?"),
        *("so is the next box already the bigger one?", "is de volgende doos dan al groter?"),
        *("super, et le prochain colis il est déjà plus gros ?", "is the next bag small already?"),
        *("ist das nächste Paket dann schon größer?", "¿el próximo paquete ya es más grande?"),
        *("gilt der neue Preis dann schon?", "le prochain est déjà au nouveau prix ?"),
    ],
)
def test_asks_of_state_short_question_tells_the_matter(text: str) -> None:
    assert asks_of_state(text) == "subscription"


@cases(
    "text",
    [
        *("and the subscription", "cancel my subscription", "when does my subscription end?"),
        *("how do I cancel the plan?", "which plan is it?", "and the weather?", "is it gone?"),
        *("wanneer stopt het abonnement?", "und wann endet das Abo?", "quand finit l'abonnement ?"),
        *("¿cuándo termina la suscripción?", "does the subscription come with a mug?"),
        *("can the next one come earlier already?", "kan de volgende al eerder komen?"),
        *("kann das nächste schon früher kommen?", "le prochain peut déjà être plus gros ?"),
        *("¿puede venir ya más grande el próximo?", "is the next one bigger?", "schon größer?"),
        *("rather a bigger one next time already?", "skip the next one already"),
        "and the subscription that my sister wanted to give me for christmas, what is that now?",
    ],
)
def test_asks_of_state_other_words_ask_no_state(text: str) -> None:
    assert asks_of_state(text) is None


@cases(
    ("text", "more"),
    [
        *((one, True) for one in ("the other one too", "noch eine", "ook die andere", "otra vez")),
        *(
            (one, True)
            for one in ("encore une", "refund it again", "the next one", "auch das Geld")
        ),
        *((one, False) for one in ("geld terug en opzeggen", "refund the 29 and cancel")),
        *((one, False) for one in ("Geld zurück und kündigen", "le remboursement et la fin")),
    ],
)
def test_names_more_on_top_or_once_more_is_another_wish(text: str, *, more: bool) -> None:
    assert names_more(text) is more


@cases("text", ["Simpel toch?", "Simple, right?", "Ist das so schwer?", "Facile non ?"])
def test_rule_questions_rhetorical_question_asks_no_rule(text: str) -> None:
    told = f"I want to send the grinder back within 14 days. {text}"
    assert text not in rule_questions(told, RULES).asks


@cases(
    ("text", "step"),
    [
        ("si está en pausa, reanúdenla, por favor", "resume"),
        ("reactívenla si está parada", "resume"),
        ("páusela", "pause"),
        ("sáltenla este mes", "skip"),
        ("take the cancellation back", "keep"),
        ("annulez la résiliation", "keep"),
        ("anulen la cancelación", "keep"),
        ("houden wil ik het niet toch", None),
    ],
)
def test_step_told_by_a_verb_with_pronouns_joined_to_it(text: str, step: str | None) -> None:
    assert step_told(text) == step
