"""An order that is to be sent once more, in words of five languages, and what only sounds so."""

from __future__ import annotations

from steward.understanding.reader.wishes import remedy_in
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    "text",
    [
        "Would you mind sending the beans once more?",
        "Could you dispatch it a second time?",
        "please re-post the parcel",
        "get it sent out again please",
        "it never came, can it go out again?",
        "I'd like it to be sent again",
        "could a second one be sent?",
        "just pop it in the post again",
        "Stuur het nog maar een keer.",
        "stuur m maar nog es op",
        "kan die opnieuw verstuurd worden?",
        "Wilt u het pakket nogmaals versturen?",
        "mag het nog een keertje op de post?",
        "graag opnieuw bezorgen",
        "bitte neu versenden",
        "Können Sie mir die Bohnen noch einmal zukommen lassen?",
        "schickt es doch einfach nochmal los",
        "ich bitte um erneuten Versand",
        "Kann die Bestellung ein zweites Mal rausgehen?",
        "vous pouvez me la refaire partir ?",
        "Pourriez-vous le réexpédier ?",
        "merci de me faire un nouvel envoi",
        "peut-on me le livrer une seconde fois ?",
        "je voudrais qu'il me soit renvoyé",
        "¿me hacéis un envío nuevo?",
        "¿Pueden enviármelo una segunda vez?",
        "mandádmelo otra vez",
        "que me lo volváis a mandar",
        "reenviadme el paquete",
        "¿Me lo podéis volver a mandar?",
        "renvoyez-en une alors",
        "vous pouvez m'en renvoyer une ?",
    ],
)
def test_order_that_is_to_go_out_once_more_is_a_replacement(text: str) -> None:
    assert remedy_in(read_stances(text)) == "replacement"


@cases(
    "text",
    [
        "please send the code again",
        "kun je de code nog een keer sturen?",
        "Schicken Sie mir die Rechnung noch einmal",
        "renvoyez-moi le code s'il vous plaît",
        "¿me podéis mandar otra vez la factura?",
        "I sent it again to my bank",
        "I have posted the photo again",
        "I'll send it back again if I must",
        "ik heb de foto nog een keer gestuurd",
        "Ich habe das Bild noch einmal geschickt",
        "j'ai renvoyé le moulin la semaine dernière",
        "he vuelto a mandar la foto",
        "you charged me again",
        "don't send it again",
        "stuur het niet opnieuw",
        "bitte nicht noch einmal schicken",
        "ne le renvoyez pas",
        "no me lo mandéis otra vez",
        "I don't want to wait for it to be sent again",
        "I got a second delivery that I never ordered",
        "Ik heb een tweede levering gekregen die ik niet wil",
        "when is my next delivery, and can I get another delivery date?",
        "j'ai reçu une deuxième livraison par erreur",
        "can you send me the tracking link again",
    ],
)
def test_papers_own_parcels_and_refusals_ask_for_no_order_again(text: str) -> None:
    assert "replacement" not in read_stances(text).asks
