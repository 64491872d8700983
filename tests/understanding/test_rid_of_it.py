"""Who wants to be rid of what was just spoken of."""

from steward.understanding.plan.rid_of_it import wants_rid_of_it
from tests.cases import cases


@cases(
    "text",
    [
        *("how do I get out of this", "how do i make it stop", "can i get rid of it please"),
        *("how do i stop that", "i want out", "gut, und wie werd ich das los"),
        *("wie komm ich da wieder raus", "wia wer i des los", "ich will da raus"),
        *("en hoe kom ik daar vanaf", "hoe stop ik dit", "ik wil er vanaf"),
        *("et comment je m'en débarrasse", "comment j'arrête ça", "comment en sortir"),
        *("¿y cómo me lo quito de encima?", "cómo salgo de esto", "cómo lo cancelo"),
    ],
)
def test_wants_rid_of_it_in_five_languages_is_heard(text: str) -> None:
    assert wants_rid_of_it(text)


@cases(
    "text",
    [
        *("I don't want to get rid of it", "how do I stop the parcel", "can you make it"),
        *("how do I get it out of the box", "can I stop by the shop?", "how can that be"),
        *(
            "how do I turn off the app",
            "how do I cancel this order",
            "how does it come off the card",
        ),
        *("was ist los", "wie komm ich da hin", "kann ich das lose kaufen", "wat is er los"),
        *("komt het er nog uit?", "hoe kom ik van dat geld af", "me lo quitaron de la cuenta"),
    ],
)
def test_wants_rid_of_it_of_something_else_is_not_heard(text: str) -> None:
    assert not wants_rid_of_it(text)
