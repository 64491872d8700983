"""A wish for less of what comes, and for no end of it."""

from steward.understanding.plan.only_less import less_of_coffee, wanted_less
from steward.understanding.plan.plan_sizes import size_wished
from tests.cases import cases


@cases(
    "text",
    [
        *("no dont end it, just less", "just a bit less please", "that's too much for us"),
        *("nein nicht beenden, weniger halt", "kündigen will ich nicht, nur weniger"),
        *(
            "na, ned kündigen, a bissl weniger halt",
            "nee hoor, gewoon minder",
        ),
        "kan het wat minder",
        *("non, juste moins", "n'arrêtez pas tout, juste un peu moins", "c'est trop, juste moins"),
        *("no, menos nada más", "no la canceles, solo menos", "es demasiado, menos nada más"),
    ],
)
def test_wanted_less_of_what_comes_is_heard_in_five_languages(text: str) -> None:
    assert wanted_less(text) == "size"


@cases(
    "text",
    [
        *("less often maybe?", "not every month", "can it come less often then"),
        *("nee niet opzeggen, minder vaak", "te veel, minder vaak graag", "nee, seltener reicht"),
        *("non pas arrêter, juste moins souvent", "no, con menos frecuencia"),
    ],
)
def test_wanted_less_often_is_heard_as_another_rhythm(text: str) -> None:
    assert wanted_less(text) == "rhythm"


@cases(
    "text",
    [
        *("no more", "not less", "nicht weniger", "pas moins", "i want more coffee", "no thanks"),
        *("cancel it, less is no use", "end it, it's too much", "stop it", "yes less"),
        *("no, less money", "weniger Geld bitte", "the refund is too much"),
        "no no end it just less",
        *("plus ou moins", "más o menos", "menos mal", "it's less than before", "less sugar"),
        *("the grinder makes too much noise", "too much coffee came this time"),
    ],
)
def test_wanted_less_is_not_heard_in_other_words(text: str) -> None:
    assert wanted_less(text) is None


@cases(
    ("text", "wished"),
    [
        *(("it's too much coffee for us", True), ("zu viel kaffee für uns, weniger halt", True)),
        *(("there is too much coffee in the filter", False), ("just less", False)),
        ("you charged me for too much coffee", False),
    ],
)
def test_less_of_coffee_points_at_a_smaller_plan(text: str, wished: bool) -> None:
    assert less_of_coffee(text) is wished
    assert (size_wished(text) == "less") is wished
