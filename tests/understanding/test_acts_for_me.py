"""The question whether another person may act for the writer."""

from steward.understanding.people.acts_for_me import asks_if_another_may_act
from tests.cases import cases


@cases(
    "text",
    [
        *("oh and can he do it for me", "can my grandson handle this account for me"),
        *("is my son allowed to do this for me?", "could my wife speak to you on my behalf"),
        *("kann mein Enkel das für mich machen", "darf das meine Tochter für mich regeln"),
        *("mag mijn dochter dit voor mij regelen", "kan iemand anders dit voor mij doen"),
        *("mon fils peut s'en occuper à ma place ?", "est-ce que ma fille peut gérer mon compte"),
        *("¿puede mi hijo hacerlo por mí?", "puede alguien más hacerlo en mi nombre"),
    ],
)
def test_asks_if_another_may_act_in_five_languages_is_heard(text: str) -> None:
    assert asks_if_another_may_act(text)


@cases(
    "text",
    [
        *("can my neighbour take the parcel for me", "can you do it for me", "is it for me"),
        *("kan iemand anders hem aannemen? ik werk morgen", "can he deliver it for me"),
        *("my son bought it for me", "can you cancel it for me", "können Sie das für mich machen"),
        *("il peut y avoir du retard pour moi", "kann sie sein dass das für mich ist"),
        *("est-ce qu'il peut arriver pour moi demain", "puede hacerlo por mí?"),
        *("can she return it for me", "kann er es für mich abholen", "puede cancelarlo por mí"),
    ],
)
def test_asks_if_another_may_act_is_not_heard_of_other_help(text: str) -> None:
    assert not asks_if_another_may_act(text)
