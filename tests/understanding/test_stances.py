"""What a customer asks for and refuses in their own words, and what is only a question."""

from __future__ import annotations

from steward.domain.understanding import Act
from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    ("text", "asks", "refuses"),
    [
        ("I do not want a voucher or store credit, I want my money", {"money"}, {"credit"}),
        ("no voucher", set(), {"credit"}),
        ("not a credit", set(), {"credit"}),
        ("Mets-moi plutôt un avoir de 22 euros !", {"credit"}, set()),
        ("pas un avoir de 22 euros", set(), {"credit"}),
        ("I won't accept credit", set(), {"credit"}),
        (
            "no voucher, no credit, no replacement, just my money",
            {"money"},
            {"credit", "replacement"},
        ),
        ("I do not want any replacement, credit or voucher", set(), {"credit", "replacement"}),
        ("no replacement, just my money", {"money"}, {"replacement"}),
        ("I want my money not a voucher", {"money"}, {"credit"}),
        ("I'd rather have store credit than a refund", {"credit"}, {"money"}),
        ("a refund instead of a voucher please", {"money"}, {"credit"}),
        ("Don't send me another one, refund me", {"money"}, {"replacement"}),
        ("could I have another cup instead of the cash?", {"replacement"}, {"money"}),
        ("lieber nochmal schicken, Geld brauch ich nicht", {"replacement"}, {"money"}),
        ("liever opnieuw sturen, geld hoef ik niet", {"replacement"}, {"money"}),
        ("la remplacer au lieu de me rembourser ?", {"replacement"}, {"money"}),
        ("mandarla otra vez, el dinero no lo necesito", {"replacement"}, {"money"}),
        ("¿me pueden mandar otro en vez del dinero?", {"replacement"}, {"money"}),
        ("can I have my money instead of a new one?", {"money"}, {"replacement"}),
        ("can I pause instead of cancelling?", {"change_plan"}, {"cancel_subscription"}),
        ("don't cancel", set(), {"cancel_subscription"}),
        ("Quiero dejar la suscripción, si se puede", {"cancel_subscription"}, set()),
        ("no quiero dejar la suscripción", set(), {"cancel_subscription"}),
        ("quiero dejar la suscripción en pausa", {"change_plan"}, set()),
        ("quiero dejar el plan como está", set(), set()),
        ("je voudrais laisser tomber l'abonnement", {"cancel_subscription"}, set()),
        ("je ne veux pas laisser tomber mon abonnement", set(), {"cancel_subscription"}),
        ("ik wil van het abonnement af, als het kan", {"cancel_subscription"}, set()),
        ("ik wil niet van mijn abonnement af", set(), {"cancel_subscription"}),
        ("haal de bonen van het abonnement af", set(), set()),
        ("ich möchte aus dem Abo raus, wenn's geht", {"cancel_subscription"}, set()),
        ("ich will nicht aus dem Abo raus", set(), {"cancel_subscription"}),
        ("die Bohnen aus dem Abo sind weg", set(), set()),
        ("I'd like out of the subscription", {"cancel_subscription"}, set()),
        ("dejen la caja en la puerta", set(), set()),
        ("que no, cancelar ya no. ponme en el taster", {"change_plan"}, {"cancel_subscription"}),
        ("nee, opzeggen toch niet", set(), {"cancel_subscription"}),
        ("ach, kündigen lieber nicht", set(), {"cancel_subscription"}),
        ("résilier finalement non", set(), {"cancel_subscription"}),
        ("mijn molen werkt niet meer, geld terug", {"money"}, set()),
        ("please don't cancel my subscription", set(), {"cancel_subscription"}),
        ("niet opzeggen", set(), {"cancel_subscription"}),
        ("geen tegoedbon, ik wil mijn geld terug", {"money"}, {"credit"}),
        ("ik wil geen vervanging maar mijn geld", {"money"}, {"replacement"}),
        ("ich will keinen Gutschein, ich will mein Geld zurück", {"money"}, {"credit"}),
        ("pas de bon d'achat, un remboursement", {"money"}, {"credit"}),
        ("no quiero un vale, quiero mi dinero", {"money"}, {"credit"}),
        ("non voglio un buono", set(), {"credit"}),
        ("hm no, not a voucher after all, send it again", {"replacement"}, {"credit"}),
        ("Order O-1 never came, money back please", {"money"}, set()),
        ("my beans never turned up want my money back", {"money"}, set()),
        ("the parcel was not delivered give me my money", {"money"}, set()),
        ("it does not work, refund please", {"money"}, set()),
        ("I was not at home, a replacement would be fine", {"replacement"}, set()),
        ("nooit gekregen, geld terug graag", {"money"}, set()),
        ("I do not want a new one, money or credit", set(), {"replacement", "money", "credit"}),
    ],
)
def test_refusal_is_heard_in_whatever_words(text: str, asks: set[str], refuses: set[str]) -> None:
    said = read_stances(text)
    assert (set(said.asks), set(said.refuses)) == (asks, refuses)


@cases(
    "text",
    [
        "Anything but store credit please",
        "everything except a voucher is fine by me",
        "a voucher would be no use to me either",
        "what would I do with a voucher",
        "last time you fobbed me off with store credit",
        "vouchers are an insult",
        "I have a voucher of yours that doesn't work",
        "you gave my neighbour a coupon",
        "store credit is useless to me",
        "I hate vouchers, you know that",
        "keep your coupon",
        "alles behalve een tegoedbon graag",
        "your colleague offered store credit yesterday",
        "a coupon? my foot",
        "nothing against vouchers as such",
        "I already have enough store credit with you",
        "Another voucher is the last thing that I need.",
        "I was hoping that it would not be a voucher again",
    ],
)
def test_credit_that_is_named_and_not_wished_for_is_not_asked_for(text: str) -> None:
    assert "credit" not in read_stances(text).asks


@cases(
    "text",
    [
        "store credit",
        "a voucher then",
        "Store credit is fine",
        "I'd rather have store credit",
        "can I get store credit for it?",
        "ok then give me store credit",
        "yes, give me the store credit",
        "I would like a voucher",
        "could it be store credit?",
        "no, I want the voucher after all",
        "make it store credit",
        "please put it in store credit",
        "doe maar een tegoedbon",
        "liever als tegoed",
        "liever winkeltegoed",
        "ich nehme den Gutschein",
        "I'd take a coupon",
        "as store credit, please",
        "Order O-1 never came. I would rather have store credit than a refund",
        "a voucher would be great",
        "lieber als Gutschrift",
        "plutôt en avoir",
        "je préfère un avoir",
        "no, mejor como crédito en la tienda",
        "kan het ook als tegoed",
    ],
)
def test_credit_that_is_wished_for_is_asked_for(text: str) -> None:
    assert "credit" in read_stances(text).asks


@cases(
    "text",
    [
        "no refund yet",
        "still no refund",
        "I never got my refund",
        "I have not received my refund",
        "No, I want a refund",
        "no I want a refund",
        "it's not working please replace it",
        "I don't mind a voucher",
        "no problem, a voucher is fine",
        "can I have a refund?",
        "why did I get no refund?",
        "my grinder is not happy",
    ],
)
def test_complaint_or_question_refuses_nothing(text: str) -> None:
    assert read_stances(text).refuses == ()


@cases(
    ("text", "asks"),
    [
        ("please cancel my subscription", True),
        ("Don't renew my annual plan next year.", True),
        ("I don't want this subscription any more", True),
        ("zeg mijn abonnement op", True),
        ("please remove Victor Lane as billing admin", False),
        ("please remove Victor from our Office plan", False),
        ("cancel my order O-5", False),
        ("I do not want to lose my subscription", False),
        ("what is my plan?", False),
    ],
)
def test_cancellation_needs_words_that_ask_for_it(text: str, asks: bool) -> None:
    assert ("cancel_subscription" in read_stances(text).asks) is asks


@cases(
    ("text", "asks"),
    [
        ("pause my subscription until January. Do not cancel!", False),
        ("bitte das Abo pausieren bis Januar. Nicht kündigen!", False),
        ("zet mijn abonnement op pauze. Niet opzeggen", False),
        ("mettez mon abonnement en pause. Ne pas résilier !", False),
        ("pausar mi suscripción hasta marzo. No cancelar", False),
        ("I can't cancel my subscription online, please do it", True),
        ("ich kann mein Abo nicht kündigen, bitte machen Sie das", True),
        ("I don't want my subscription any more, cancel", True),
    ],
)
def test_cancellation_that_is_denied_in_words_is_no_wish_however_likely(
    text: str, asks: bool
) -> None:
    likely: dict[Act, float] = {"cancel_subscription": 0.99, "change_plan": 0.99}
    assert ("cancel_subscription" in read_stances(text, likely).asks) is asks


@cases(
    "text",
    [
        "when was it delivered?",
        "who signed for it",
        "Hi, I have a question: where was it left?",
        "can you tell me when it was delivered",
        "can I return the grinder?",
        "I was wondering when it arrives",
        "what happens if I send it back?",
        "wanneer is het bezorgd?",
        "Hello! Do you ship to Spain? And what does it cost?",
        "did you get my return",
    ],
)
def test_question_only_asks(text: str) -> None:
    assert only_asks(text)


@cases(
    "text",
    [
        "can you refund me?",
        "My grinder is broken. What now?",
        "I want to return my grinder",
        "could you please cancel my plan?",
        "this is a disgrace!",
        "the parcel arrived broken, can I get a new one?",
        "kun je mijn abonnement opzeggen?",
        "can I pause my subscription",
    ],
)
def test_request_is_no_mere_question(text: str) -> None:
    assert not only_asks(text)


@cases(
    ("text", "asks", "refuses"),
    [
        ("no new one, money please", "money", "replacement"),
        ("no replacement, a refund instead", "money", "replacement"),
        ("geen nieuwe, geld terug graag", "money", "replacement"),
        ("no refund, a new one please", "replacement", "money"),
    ],
)
def test_stances_what_follows_a_refusal_and_is_wished_for_is_not_refused(
    text: str, asks: str, refuses: str
) -> None:
    said = read_stances(text)
    assert (asks in said.asks, refuses in said.refuses) == (True, True)
    assert asks not in said.refuses


@cases(
    ("text", "asks"),
    [
        ("When does my subscription renew?", ()),
        ("is my subscription cancelled?", ()),
        ("did you cancel my plan", ()),
        ("what happens if I cancel?", ()),
        ("has my plan been changed?", ()),
        ("which address is my order going to?", ()),
        ("what e-mail address do you have for me?", ()),
        ("why did you change my plan?", ()),
        ("How do I cancel my subscription?", ("cancel_subscription",)),
        ("can I cancel my subscription?", ("cancel_subscription",)),
        ("what would it cost to upgrade to Office?", ("change_plan",)),
        ("When does it renew, and can you cancel it?", ("cancel_subscription",)),
        ("When does it renew? I am done with your subscription.", ("cancel_subscription",)),
    ],
)
def test_read_stances_question_asks_for_no_act(text: str, asks: tuple[str, ...]) -> None:
    """The classifier is as sure as can be of a cancellation: a clause that only asks is none."""
    assert read_stances(text, {"cancel_subscription": 0.99}).asks == asks


@cases(
    ("act", "text"),
    [
        ("change_plan", "When does my subscription renew?"),
        ("change_plan", "why did you change my plan?"),
        ("change_contact", "which address is my order going to?"),
        ("change_address", "which address is my order going to?"),
    ],
)
def test_read_stances_act_that_the_classifier_alone_hears_is_none_in_a_question(
    act: Act, text: str
) -> None:
    assert read_stances(text, {act: 0.99}).asks == ()


@cases(
    "text",
    [
        "Kan de koffie zolang wegblijven? Opzeggen wil ik niet.",
        "Kündigen will ich nicht, nur Pause mit dem Kaffee",
        "Résilier, non. Juste une pause du café",
        "cancelar no quiero, solo parar el café un tiempo",
        "Hmm, you know what, don't end it. Put the coffee on ice",
    ],
)
def test_end_that_is_denied_behind_its_name_is_refused_and_not_asked_for(text: str) -> None:
    stances = read_stances(text, {"cancel_subscription": 0.98, "change_plan": 0.7})
    assert "cancel_subscription" in stances.refuses


@cases(
    "text",
    [
        "I can't remember whether I ever stopped my coffee with you.",
        "ik weet niet meer of ik de koffie ooit heb opgezegd",
        "ich weiss nicht mehr, ob ich das Abo gekündigt habe",
        "je ne sais plus si j'avais arrêté le café",
        "no recuerdo si llegué a darme de baja del café",
    ],
)
def test_end_that_may_have_been_made_is_not_asked_for(text: str) -> None:
    assert "cancel_subscription" not in read_stances(text, {"cancel_subscription": 0.98}).asks


@cases(
    ("text", "refuses"),
    [
        ("cancel nothing, just tell me when my plan renews", {"cancel_subscription"}),
        ("kündigen Sie nichts, sagen Sie mir nur, wann es weitergeht", {"cancel_subscription"}),
        ("annuleer niets, zeg alleen wanneer het verlengt", {"cancel_subscription"}),
        ("n'annulez rien, dites-moi juste quand", {"cancel_subscription"}),
        ("refund nothing, just send me a new one", {"money"}),
        ("nothing works, cancel my plan", set()),
        ("cancel it, nothing else", set()),
    ],
)
def test_act_that_is_wished_for_nothing_is_refused(text: str, refuses: set[Act]) -> None:
    assert set(read_stances(text).refuses) == refuses


@cases(
    "text",
    [
        *(
            "Mets-moi plutôt un avoir de 22 euros !",
            "un avoir de 22 euros",
            "ein Guthaben von 22 Euro",
        ),
        *("dann lieber 22 Euro Gutschrift", "een tegoed van 22 euro", "un vale de 22 euros"),
        *("je préfère 22 euros d'avoir", "22 euros store credit"),
    ],
)
def test_credit_of_a_sum_is_asked_for(text: str) -> None:
    assert read_stances(text).asks == ("credit",)


@cases(
    "text",
    [
        *("je veux avoir 22 euros", "content d'avoir payé 22 euros", "I have store credit of 22"),
        *("ik heb een tegoed van 22 euro", "22 Euro Gutschrift auf meine Karte bitte"),
        *("store credit of 22 missing", "j'ai un avoir de 22 euros déjà"),
    ],
)
def test_credit_of_a_sum_that_is_had_is_not_asked_for(text: str) -> None:
    assert "credit" not in read_stances(text).asks


@cases(
    ("text", "asks"),
    [
        *(("nee voor alles, ook mijn abonnement", False), ("my subscription too", False)),
        *(("nein, für alles, auch mein Abo", False), ("mon abonnement aussi", False)),
        *(("también la suscripción", False), ("cancel my subscription too", True)),
        *(("zeg ook mijn abonnement op", True), ("auch mein Abo kündigen", True)),
    ],
)
def test_subscription_that_is_only_named_is_not_ended(text: str, asks: bool) -> None:
    sure = {"cancel_subscription": 0.95}
    assert ("cancel_subscription" in read_stances(text, sure).asks) is asks


@cases(
    ("text", "act"),
    [
        ("passt nicht auf meinen filter. hätt gern die 11,90 zurück", "money"),
        ("I'd like the 11.90 back", "money"),
        ("ik wil graag de 11,90 terug", "money"),
        ("je voudrais récupérer les 11,90", "money"),
        ("devuélvanme los 11,90", "money"),
        ("the spout is split. Could you send me a sound one?", "replacement"),
        ("please send a whole one", "replacement"),
        ("schickt mir bitte eine ganze", "replacement"),
        ("mándenme una entera", "replacement"),
    ],
)
def test_sum_that_is_wished_back_is_money_and_a_sound_one_is_another(text: str, act: Act) -> None:
    assert act in read_stances(text).asks


@cases("text", ["I had a good one", "I want a whole week off", "een hele dag gewacht"])
def test_sums_and_sound_ones_that_are_told_ask_for_nothing(text: str) -> None:
    assert not {"money", "replacement"} & set(read_stances(text).asks)
