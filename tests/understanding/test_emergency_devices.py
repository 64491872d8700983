"""Appliances that may catch fire are heard as a doubt of danger and go to a person; burnt beans and
lamps are not.
"""

from __future__ import annotations

from steward.understanding.emergency.devices import may_catch_fire
from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.people.sensitive import read_sensitive
from tests.cases import cases


@cases(
    "text",
    [
        "is this coffee maker safe, it smells of burning plastic",
        "my new grinder smells like burnt plastic when it runs",
        "there's a smell of burning rubber from the machine",
        "sparks come out of the kettle when I switch it on",
        "the plug was sparking",
        "smoke came out of the grinder",
        "the cable is singed",
        "the plug has scorch marks",
        "the base glows red when it's off",
        "the plug gets so hot to the touch I can't hold it",
        "the housing is melting",
        "it gets hot and smells of cable",
        "se calienta y huele a cable",
        "it smells electrical, like something is burning inside",
        "ruikt naar verbrand plastic, is dit apparaat wel veilig",
        "er komen vonken uit de waterkoker",
        "er komt rook uit de molen",
        "het snoer is geschroeid",
        "de stekker wordt gloeiend heet",
        "het apparaat gloeit rood",
        "es riecht nach verbranntem Plastik, ist die Maschine sicher",
        "aus dem Wasserkocher kommen Funken",
        "aus der Mühle kommt Rauch",
        "das Kabel ist angesengt",
        "der Stecker ist heiß wie Feuer, man kann ihn nicht anfassen",
        "die Platte glüht rot",
        "ça sent le plastique brûlé, la machine est sûre ?",
        "il y a des étincelles qui sortent de la bouilloire",
        "de la fumée sort du moulin",
        "le câble est roussi",
        "la prise est brûlante au toucher",
        "ça rougeoie à l'intérieur",
        "huele a plástico quemado, ¿es segura la cafetera?",
        "salen chispas del hervidor",
        "sale humo del molinillo",
        "el cable está chamuscado",
        "el enchufe quema al tocarlo",
    ],
)
def test_may_catch_fire_appliance_in_five_languages_is_told(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert may_catch_fire(text)
    assert heard.kind is not None or heard.doubt
    assert "safety" in read_sensitive(text)


@cases(
    "text",
    [
        "the beans smell burnt, is that normal for a dark roast",
        "do you have a smoky coffee",
        "does the bag contain plastic",
        "the coffee smells of burnt rubber, I don't like the taste",
        "your last roast tasted burnt",
        "smoke grey or black, which colour do you recommend",
        "this offer sparked my interest",
        "I have a burning question about INV-7001",
        "the light glows red on the display, what does it mean",
        "the indicator light glows orange",
        "is the cup hot to the touch",
        "does the glass get hot to the touch",
        "my plastic bag arrived torn",
        "please ship without plastic",
        "burn the contract please",
        "I work nights and smoke outside, ring twice",
        "is there smoking allowed in your shop",
        "the smoke detector I ordered has not come",
        "the coffee was piping hot, thank you",
        "de bonen ruiken verbrand, hoort dat",
        "hebben jullie een rokerige koffie",
        "het lampje gloeit rood, wat betekent dat",
        "die bohnen riechen verbrannt, ist das normal",
        "das lämpchen leuchtet rot",
        "rauchiger Kaffee, haben Sie den",
        "le café a un goût de brûlé",
        "le voyant est rouge",
        "un café fumé, vous avez ?",
        "los granos huelen a quemado",
        "la luz está en rojo",
        "café ahumado tienen",
        "no sparks and no smoke, it just won't turn on",
        "it smells of burning plastic on first use, the leaflet says that's normal",
        "er kwam een vonk, ik heb de stekker eruit getrokken en de monteur heeft het nagekeken",
        "die Mühle raucht ein wenig beim ersten Gebrauch",
        "the plug melted in the summer, an electrician has replaced the socket",
    ],
)
def test_may_catch_fire_beans_lamps_and_what_is_over_are_none(text: str) -> None:
    assert not may_catch_fire(text)
