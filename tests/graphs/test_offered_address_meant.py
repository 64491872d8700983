"""Words that say of the offered address that it is the new one ask for no other change."""

from __future__ import annotations

from steward.dialogue.context.values_anew import asks_if_it_goes_on, says_it_is_the_address
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases


@cases(
    ("text", "meant"),
    [
        ("Correct, that is the new address. Please go ahead and do the needful", True),
        ("yes that's my new address", True),
        ("genau, das ist die neue Adresse, danke", True),
        ("klopt, dat is mijn nieuwe adres", True),
        ("eso es, esa es la nueva dirección", True),
        ("and please change it in my account too", False),
        ("my new address is 7 Hill Street, York YO1 7HH", False),
        ("that is my new address from now on", False),
        ("where is my parcel?", False),
        ("no, that's my old address", False),
    ],
)
def test_address_that_is_only_confirmed_is_no_other_one(text: str, meant: bool) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert says_it_is_the_address(heard) is meant


@cases(
    ("text", "asked"),
    [
        ("oui mais janvier ça reprend hein ?", True),
        ("yes but it resumes in January, right?", True),
        ("ja maar in januari hervat het toch gewoon?", True),
        ("ja aber im Januar soll es doch wieder laufen, oder?", True),
        ("sí, pero en enero se reanuda, ¿no?", True),
        ("no, resume it now", False),
        ("can I pause it until March instead?", False),
        ("yes please", False),
    ],
)
def test_whether_it_goes_on_after_the_rest_is_asked_of_the_offer(text: str, asked: bool) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert asks_if_it_goes_on(heard) is asked
