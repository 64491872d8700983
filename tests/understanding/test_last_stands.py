"""Values that stand in the place of others in one message."""

from steward.understanding.exact.last_stands import one_of_two, undecided_contacts, with_what_stands
from tests.cases import cases


@cases(
    ("text", "stands"),
    [
        (
            "change my mail to a@example.com, sorry, b@example.com",
            "change my mail to b@example.com",
        ),
        (
            "mijn mail moet a@example.com worden, nee, b@example.com",
            "mijn mail moet b@example.com worden",
        ),
        (
            "meine neue Adresse ist a@example.com, Quatsch, b@example.com",
            "meine neue Adresse ist b@example.com",
        ),
        ("mon mail est a@example.com, ou plutôt b@example.com", "mon mail est b@example.com"),
        (
            "mi correo nuevo es a@example.com, no, perdón, es b@example.com",
            "mi correo nuevo es b@example.com",
        ),
        (
            "use a@example.com, no wait, b@example.com, no, sorry, c@example.com",
            "use c@example.com",
        ),
        ("a@example.com, or was it b@example.com, no the first", "a@example.com"),
        ("a@example.com of b@example.com, nee, toch de eerste", "a@example.com"),
        ("a@example.com, oder war es b@example.com, nein, das zweite", "b@example.com"),
        ("a@example.com ou b@example.com, non, le premier", "a@example.com"),
        ("a@example.com o b@example.com, no, el segundo", "b@example.com"),
    ],
)
def test_contact_taken_back_for_another_leaves_the_last(text: str, stands: str) -> None:
    assert with_what_stands(text) == stands


@cases(
    ("text", "stands"),
    [
        (
            "I'd like the cheaper plan, no, the bigger one, Office",
            "I'd like the bigger plan, Office",
        ),
        ("ik wil het kleinere abonnement, nee wacht, het grotere", "ik wil het grotere abonnement"),
        ("Ich möchte den kleineren Tarif, nein, den größeren", "Ich möchte den größeren Tarif"),
        ("la formule moins chère, non pardon, la plus grande", "la formule la plus grande"),
        ("quiero el plan más pequeño, no, perdón, el más grande", "quiero el plan el más grande"),
        ("move me to Taster, sorry, Office please", "move me to Office please"),
        ("the bigger plan yearly, no, monthly", "the bigger plan monthly"),
        ("pause it until March, no, until April", "pause it until April"),
        ("pauzeer tot maart, nee, tot april", "pauzeer tot april"),
        ("pausiert bis März, nein Entschuldigung, bis April", "pausiert bis April"),
        (
            "mettez en pause jusqu'en mars, non pardon, jusqu'en avril",
            "mettez en pause jusqu'en avril",
        ),
        ("pausa hasta marzo, perdón, hasta abril", "pausa hasta abril"),
    ],
)
def test_plan_or_month_taken_back_for_another_leaves_the_last(text: str, stands: str) -> None:
    assert with_what_stands(text) == stands


@cases(
    "text",
    [
        "change a@example.com to b@example.com",
        "my old mail is a@example.com, my new one is b@example.com",
        "I don't want the cheaper plan, no, the bigger one",
        "from Regular to Office please",
        "Regular is too much, sorry. Do you have a smaller one?",
        "the small mug, no, the big one",
        "yes, no, wait",
        "in May or in June",
        "ik wil niet het kleinere abonnement, nee, het grotere",
    ],
)
def test_text_that_takes_no_value_back_stays_as_it_was(text: str) -> None:
    assert with_what_stands(text) == text


@cases(
    "text",
    [
        "a@example.com, or was it b@example.com?",
        "change my mail to a@example.com or b@example.com, I don't know",
        "a@example.com of b@example.com, dat weet ik niet meer",
        "a@example.com oder vielleicht b@example.com",
        "le nouveau est a@example.com ou peut-être b@example.com",
        "a@example.com o quizás b@example.com",
    ],
)
def test_contacts_of_which_nobody_says_which_it_is_are_both_told(text: str) -> None:
    assert undecided_contacts(text) == ("a@example.com", "b@example.com")


@cases(
    "text",
    [
        "a@example.com, sorry, b@example.com",
        "a@example.com or b@example.com, no the first",
        "a@example.com and b@example.com",
        "change a@example.com to b@example.com",
    ],
)
def test_contacts_that_the_words_tell_apart_are_not_asked_about(text: str) -> None:
    assert undecided_contacts(text) == ()


@cases(
    ("text", "which"),
    [
        ("the second", 1),
        ("the first one, please", 0),
        ("de tweede, graag", 1),
        ("das erste bitte", 0),
        ("la deuxième, s'il vous plaît", 1),
        ("el primero, por favor", 0),
        ("the second order", None),
        ("no idea", None),
    ],
)
def test_answer_that_points_at_one_of_two_tells_which(text: str, which: int | None) -> None:
    assert one_of_two(text) == which
