"""Words of a dialect are read as those of its language, and words of another language are left."""

from __future__ import annotations

from steward.understanding.text.dialects import in_standard_words
from tests.cases import cases

SPOKEN = (
    ("mei packl is nia aukemma", "mein paket ist nie angekommen"),
    ("Schickts ma den Kaffee lieber nomoi", "Schickt mir den Kaffee lieber nochmal"),
    ("i mecht den kaffee, ka geld", "ich möchte den kaffee, kein geld"),
    ("zahlts ma des zruck", "zahlt mir das zurück"),
    ("hobts ihr des ned bstellt?", "habt ihr das nicht bestellt?"),
    ("is des Packerl no amoi gschickt wordn", "ist das Paket nochmal geschickt wordn"),
    ("whit's it cost tae get a parcel fae yous", "what does it cost to get a parcel from you"),
    ("i moved, btw", "i moved, by the way"),
    ("dont want owt wi milk", "dont want anything with milk"),
    ("dae ye grind it, a've nae mill", "do you grind it, a've no mill"),
    ("can ye send it tae ma hame", "can you send it to my home"),
    ("öb me s Päckli umleite cha", "ob man das Paket umleiten kann"),
    ("mis Päckli isch nöd acho", "mein Paket ist nicht angekommen"),
    ("mien Pakeet is nich ankamen", "mein Paket ist nicht angekommen"),
    ("ons pakske is nog nie gekomen", "ons pakket is nog niet gekomen"),
    (
        "mei packl is ned kumma, nia.koa@example.at",
        "mein paket ist nicht gekommen, nia.koa@example.at",
    ),
    (
        "it wisnae whit a ordered, gie me ma money back",
        "it wisnae what a ordered, give me my money back",
    ),
)
TYPED = (
    ("how much wud that b and what do ye charge", "how much would that b and what do you charge"),
    ("ive no account, im just askin", "i have no account, i am just asking"),
    ("n how many days to Cork?", "and how many days to Cork?"),
    ("send it tmrw", "send it tomorrow"),
    ("kheb n vraag, wnr komt mijn doos", "ik heb een vraag, wanneer komt mijn doos"),
    ("vllt gibts da was, hab keins", "vielleicht gibt es da was, habe keins"),
    ("jai rien reçu, c normal ?", "j'ai rien reçu, c'est normal ?"),
    ("xq me cobran, q pasa", "por qué me cobran, que pasa"),
    ("hold it from Dec 18 to Jan 10", "hold it from December 18 to January 10"),
)
LEFT = (
    *("u bent te laat", "u r here", "der Dos", "vitamine C", "jan 10 keer gebeld", "nov 20.50"),
    *("Factuur zonder btw", "madison, wi 53703", "de btw klopt niet, btw"),
    *("I am in Paris, ma'am", "ye olde shop", "ma commande, des grains", "a mi casa, no just"),
    *("the hob is hot", "net weight 250 g", "Ned and Ken moved", "am I too late?"),
    *("i want my money", "mein Paket ist nie angekommen", "de koffie is op", "wos@example.com"),
    *("ich bin Kunde", "I'm Jackie Chan", "ik reken op je", "ich storniere das", "Mien de Vries"),
    *("nia.pritchard@example.com", "whit.fae@example.com", "a.nowt@example.com"),
    *("wia dot tae at example dot com", "https://shop.example/nia-kumma?wos=1", "I am Nia Jones"),
)


@cases(("spoken", "standard"), SPOKEN)
def test_in_standard_words_dialect_is_put_into_its_language(spoken: str, standard: str) -> None:
    assert in_standard_words(spoken) == standard


@cases(("typed", "standard"), TYPED)
def test_in_standard_words_haste_is_put_into_words(typed: str, standard: str) -> None:
    assert in_standard_words(typed) == standard


@cases("text", LEFT)
def test_in_standard_words_other_languages_are_left_as_they_are(text: str) -> None:
    assert in_standard_words(text) == text
