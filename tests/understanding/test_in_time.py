"""Whether somebody asks if they are still in time with something."""

from steward.understanding.orders.in_time import asks_if_in_time
from tests.cases import cases


@cases(
    "text",
    [
        *("Am I too late to complain of it?", "am I still in time with that?"),
        *("Ben ik te laat om te klagen?", "Kan ik dat nog melden?"),
        *("Ist es zu spät für eine Reklamation?", "Kann ich das noch reklamieren?"),
        *("Est-il trop tard pour réclamer ?", "Suis-je encore dans les temps ?"),
        *("¿Es demasiado tarde para reclamar?", "¿Estoy a tiempo de devolverlo?"),
    ],
)
def test_in_time_is_asked_of_what_they_do_themselves(text: str) -> None:
    assert asks_if_in_time(text)


@cases(
    "text",
    [
        *("The parcel came too late, can I get my money?", "Is my parcel too late?"),
        *("It is too late for me to drink coffee.", "Das Paket kam zu spät, was nun?"),
    ],
)
def test_in_time_is_not_asked_of_a_parcel_that_is_late(text: str) -> None:
    assert not asks_if_in_time(text)
