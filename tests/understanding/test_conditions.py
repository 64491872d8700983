"""A condition on a yes: what it names is no wish, and the yes is none."""

from steward.domain.understanding import Intent, OpenQuestion, Stances, Understanding, Wish
from steward.understanding.yes_and_no.conditions import conditions_in, only_if, without_conditions
from tests.cases import cases

_OFFER = OpenQuestion(kind="confirm", action="change_plan")


@cases(
    "text",
    [
        "yes, as long as I may stop again",
        "ok if I can pause it later",
        "sounds good, provided nothing else is charged",
        "only if I can end it when I like",
        "ja, mits ik kan opzeggen",
        "ja, nur wenn ich jederzeit kündigen kann",
        "oui, à condition que je puisse résilier",
        "sí, siempre que pueda cancelar",
    ],
)
def test_condition_that_a_yes_depends_on_is_told(text: str) -> None:
    assert only_if(text, "change_plan")


@cases(
    "text",
    [
        "yes please",
        "yes, if possible today",
        "no, pause it instead",
        "if it is lost, send me a new one",
        "cancel it, unless you can pause it",
        "can I cancel anytime?",
    ],
)
def test_condition_is_not_heard_in_other_words(text: str) -> None:
    assert not only_if(text, "change_plan")


def _heard(text: str, intent: Intent, asks: tuple[str, ...]) -> Understanding:
    stances = Stances.model_validate({"asks": asks})
    wish = Wish(intent=intent, quote=text)
    return Understanding(text=text, wishes=(wish,), stances=stances, decision="act")


def test_without_conditions_wish_named_in_one_at_an_offer_is_dropped() -> None:
    text = "ok but only if I can cancel my plan again"
    heard = _heard(text, Intent.CANCEL_SUBSCRIPTION, ("cancel_subscription",))
    left = without_conditions(heard, _OFFER)
    assert (left.wishes, left.stances.asks, left.decision) == ((), (), "ask")
    assert without_conditions(heard, None) == heard


def test_without_conditions_wish_beside_one_stays() -> None:
    heard = _heard("cancel it unless you can pause it", Intent.CANCEL_SUBSCRIPTION, ())
    assert conditions_in(heard.text)
    stated = heard.model_copy(update={"stances": Stances(asks=("cancel_subscription",))})
    assert without_conditions(stated, _OFFER).wishes == heard.wishes
