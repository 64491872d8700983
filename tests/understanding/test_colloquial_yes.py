"""A yes in the words of the street, in five languages: it agrees as a whole clause, and the very
same words inside a refusal, a doubt, a question or another wish agree to nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from steward.domain.action import Action, ActionState
from steward.understanding.yes_and_no.agreement import agrees
from steward.understanding.yes_and_no.consent import refuses
from tests.cases import cases

NOW = datetime(2026, 11, 20, tzinfo=UTC)
MONEY = {"amount_minor": 2900, "currency": "EUR", "last4": "4242"}
CENTS = {"amount_minor": 790, "currency": "EUR", "last4": "4242"}
TWELVE = {"amount_minor": 1200, "currency": "EUR", "last4": "4242"}
GOODS = {"item": "Glass server", "address": "418 Alder Street, Portland, OR 97205"}
MOVED = {"address": "Karl-Marx-Straße 12, 12043 Berlin"}
PLAN = {"plan": "regular", "from": "taster", "last4": "6672"}
ENDS = {"plan": "regular", "ends_at": "2026-12-01T00:00:00+00:00"}
CREDIT = {"amount_minor": 2900, "currency": "EUR"}


def offer(kind: str, params: dict[str, Any]) -> Action:
    return Action.model_construct(
        id="A-1", kind=kind, params=params, state=ActionState.PROPOSED, updated_at=NOW
    )


def _lines(text: str) -> list[str]:
    return [part.strip() for line in text.strip().splitlines() for part in line.split("|")]


# Agree to any offer.
YES = _lines("""
bet | bet, do it | bet bro | ok bet | deal | it's a deal | you've got a deal | done deal
righto | righto, crack on | crack on | crack on then | crack on mate | go on then
go on then, do it
go on so | well go on then | do your thing | make it so | fire away | make it happen
let's do this | let's roll with it | let's get it done | get it done | you bet | you betcha
yes you bet | hell yeah | heck yes | works for me mate | sounds good to me
all good, go ahead | fair enough, go ahead | fair dos, do it | that suits me, go ahead
those terms suit us, please proceed | sounds about right, go ahead | sounds fair, do it
seems fair, please do | sounds reasonable, go ahead | can't argue with that, do it
aye, go on then | aye, that'll do | aye, that'll do nicely | grand job, do it | grand so, work away
work away | work away there | och aye | aye right enough, go ahead | nae bother, do it
no worries, go ahead | go right ahead | please go right ahead | be my guest | have at it
yep go for it | yeah go for it mate | lock it in | sign me up | count me in | I'm in | I'm game
I'm good with that | we're good with that | I'm down with that | you have my blessing
you have my go-ahead | consider this a yes | take that as a yes | it's a yes from me | that's a yes
big yes | hundred percent | a hundred percent yes | for sure, do it | put it through | just do it
please put it through | in that case, yes please | in that case go ahead | splendid, do
splendid, please do | marvellous, go ahead | cheers, crack on | ta, go ahead | sweet, go ahead
sorted, go ahead | sure why not | why not, go ahead | well alright then | alright then, do it
happy days, do it | too right, do it | no complaints, go ahead | good stuff, go ahead
doe dat maar | kon minder. Doe dat maar | doe 't maar | doe't maar | doet u maar | doe da maar
doe maar zo | top, doe maar | top, is goed | helemaal goed
helemaal prima | kom maar op | kom maar door | kom maar door ermee | gas erop | gaan met die banaan
doen we | doen we zo | dat doen we | afgesproken | deal, doe maar | voor mekaar
komt goed, doe maar
klinkt eerlijk, doe maar | eerlijk is eerlijk, doe maar | lijkt me eerlijk, doe maar
daar kan ik mee leven, doe maar | daar teken ik voor | ik teken ervoor | mooi zo, doe maar
niks mis mee, doe maar | in dat geval graag | ga ervoor | ga d'r voor
doe maar jongen | jep, regel het | regel het maar | regel maar | fix het
voer maar uit | mag van mij | van mij mag het | ik ben akkoord | ok voor mij
voor mij ok | voor mij goed | 't is goed | goe, doe maar | allez, doe maar
allez vooruit | merci, doe maar | amai, graag | zeker doen | zeker weten, doe maar | ja tuurlijk man
passt scho, machs | basst | basst scho, machs | basst so | machs so | mach's so
mach ma | mach ma's
so mach ma's | so machma's | mach ma so | machts es so | machen's das | machen S' das
machen S' nur | tun S' das | so isses richtig, machs so | so isses | so passt's | so passts
genau so | jawoll | jawohl ja | eh klar, machs | nur zu
los geht's | auf geht's | abgemacht | gebongt
geritzt, machs | is gebongt | geht klar | läuft, machen Sie | klingt fair, machen Sie das
das ist fair, machen Sie das | klingt vernünftig, machs | da sag ich nicht nein | sag ich nicht nein
dann nehm ich's gern | nehm ich gern | wenn das so ist, dann nehm ich's gern | ja mei, passt
bittschön, ja | ja bittschön | ja gern, bittschön | in dem Fall gerne | in dem Fall ja
so sei es | jo machs | jo mach das | joa passt schon, mach ma | moin, ja bitte
allens klar, mach das
wunderbar, so machen wir's | dann machen wir's so | dann machen wir das | können Sie machen
kannste machen | kannst du machen | ja klaro | klaro | klaro, machs | sicher dat
von mir aus gern | bin dabei | ich bin dabei | bin einverstanden | ich bin einverstanden
meinen Segen haben Sie | sauber, machs | ja freilich | freilich
banco | alors banco | allez banco | ça roule | ça roule, faites | nickel, allez-y | impec, allez-y
impec | nickel chrome, allez-y | allez zou | allez hop | allez, zou | hop, allez-y
allez go | let's go | faites donc | faites, je vous prie | je vous en prie, faites
je vous en prie, allez-y | faites seulement | oui, faites seulement | faites-le | fais-le
vas-y fonce | foncez | fonce | marché conclu | adjugé | topez là | tope là | ça marche
ça me botte, allez-y | ça me branche, allez-y | c'est honnête, allez-y | c'est correct, allez-y
c'est juste, allez-y | c'est réglo, allez-y | ça se tient, allez-y | rien à redire, allez-y
tout bon pour moi | bon pour moi | ok pour moi | je suis partant
je suis partante | j'achète | je dis oui | je dis pas non | je ne dis pas non
ça me convient, faites | dans ce cas oui | dans ce cas, allez-y | dans ce cas-là, volontiers
si c'est comme ça, allez-y | aller, on fait ça | on fait comme ça | ainsi soit-il | oui oui faites
ça le fait | ça joue | yes, ça joue | d'acc | dac | dacodac | ok dac | à la bonne heure, faites
chouette, allez-y | volontiers, faites | feu vert | vous avez mon feu vert | vous avez mon accord
échale | échale pues | justo, échale | dele | dele pues | dale nomás | dale che | dale, mandale
hágale | hágale pues | órale | órale pues | ándale | ándale pues | sale pues | sale y vale
venga va | venga, va | venga, tira | tira | tira, tira | tira adelante | tira millas
vamos allá | vamos con ello | vamos a ello | a por ello | al lío | trato hecho
hecho, adelante | me cuadra, adelante | me cuadra, hazlo | me parece justo, adelante
es justo, adelante | me parece razonable, adelante | suena bien, adelante | me convence, adelante
eso es | eso es, adelante | estupendo, hazlo | fenomenal, adelante | genial, tira | guay, dale
qué bien, adelante | de una | de una, hágale | listo, hágale | listo, dale | listo, adelante
va que va | va pues | sí, cómo no | cómo no, adelante
en ese caso sí | en ese caso, adelante | siendo así, adelante | siendo así, sí | por mí bien
por mí perfecto | por mí vale | por mí, adelante | ok por mí | dadle | dadle caña
métele | póngale | claro, cómo no | sin problema, adelante | estoy conforme | bárbaro, dale
joya, dale | buenísimo, dale | obvio que sí | faltaba más, adelante
""")

# Agree to one kind of offer, in its own words.
OWN: tuple[tuple[str, dict[str, Any], list[str]], ...] = (
    (
        "issue_refund",
        MONEY,
        _lines("""
Splendid. Back to the card it came from, do | yes, to the card it came from
yes, back on the card I paid with | yes please, to the card that I used | ok, the card I paid with
Well alright then, let me have the one back, go on | let me have it back then, go on
29 so, fair enough, do it | 29, bet | 29, go for it | 29 it is, go ahead | twenty-nine, yes please
twenty nine euros, go ahead | put the refund through | sounds like a plan | her mit dem Geld
please put the refund through
go ahead with the refund | fire it back to the card there, please do | yes, give me my money back
ja, terug op de kaart waarmee ik betaalde | ja, op de kaart waarmee betaald is | 29, doe maar
negenentwintig, doe maar | voer de terugbetaling maar uit | stort maar terug
kom maar door met het geld
ja mei, wenn das so ist, dann nehm ich's gern. Auf die Karte, bittschön
ja, auf die Karte, mit der ich bezahlt habe | ja, auf die Karte, von der es kam
neunundzwanzig, passt | 29, passt | 29 Euro, machs | führen Sie die Rückzahlung durch
oui, sur la carte d'origine | oui, sur la carte avec laquelle j'ai payé | vingt-neuf, banco
29, banco | lancez le remboursement | procédez au remboursement | vingt-neuf euros, allez-y
sí, a la tarjeta con la que pagué | veintinueve, dale | 29, échale | haga el reembolso
tramite el reembolso | justo, 29, echale
"""),
    ),
    ("issue_refund", TWELVE, ["justo, 12, echale", "12, dale", "doce, dale", "twelve, deal"]),
    (
        "issue_refund",
        CENTS,
        _lines("""
sept euros quatre-vingt-dix, soit. Je vous en prie, faites | 7,90, banco | seven ninety, go for it
sieben Euro neunzig, passt | zeven euro negentig, doe maar | siete noventa, dale
seven euros ninety, bet
"""),
    ),
    (
        "send_replacement",
        GOODS,
        _lines("""
bet, same place, send it | same place please, go ahead | yes, to the same place | same address, bet
ja, zelfde plek, doe maar | ja, zelfde adres | zelfde adres, top, doe maar | ja, selbe Adresse
gleiche Adresse, passt | Jo, de Adress stimmt, so mach ma's | ja, an dieselbe Stelle
oui, même adresse | même endroit, banco | sí, al mismo sitio | misma dirección, dale
mismo lugar, échale | put the replacement through | sí, a la misma dirección
"""),
    ),
    ("change_address", MOVED, ["so isses richtig, machs so", "put the change through"]),
    (
        "change_plan",
        PLAN,
        _lines("""
Alors banco, passez-moi en Regular | passez-moi en Regular svp | put me on Regular
put me on the Regular plan please | switch me to Regular, go on | zet me maar op Regular
Those terms suit us, please put the change through. | stellen Sie mich auf Regular um
ponme en Regular | pásame a Regular, dale | pásenme a Regular, por favor | go ahead with the change
put the change through | Regular it is, bet | va pour Regular, banco | voer de wijziging maar door
führen Sie die Änderung durch | faites le changement | haga el cambio | mettez-moi sur Regular
"""),
    ),
    (
        "cancel_subscription",
        ENDS,
        _lines("""
crack on and cancel it | righto, end it | put the cancellation through | passt so, kündigen Sie
banco, résiliez | órale, cancélala | venga, dame de baja | doe maar, zeg maar op
"""),
    ),
    (
        "give_store_credit",
        CREDIT,
        ["bet, as credit", "29, deal", "put the credit through", "banco, en avoir"],
    ),
)

# The same words, and no yes to any offer.
NO_YES = _lines("""
bet you can't | you bet there's a problem | bet you will | bet you do | you bet it was broken
I bet | I bet you would | wanna bet | bet not | bet it's late again | better not | all bets are off
deal? what deal | what deal | no deal | deal with it | deal with it yourself | a bad deal | big deal
what's the deal | it's a deal breaker | deal me in cash | deal with my other order | not a done deal
go on then, explain | go on | go on about it | go on then, why | go on, tell me more | go on holiday
go on without me | crack on with cancelling instead | crack on with the other one | it's cracked
crack on tomorrow | when will you crack on | you crack me up | don't crack on
do your thing with somebody else | do your job | do your worst | do your thing later
do your own thing
make it so it works | make it so that I get 40 | make it snappy | make it happen sooner
make it stop
fire away with questions | fire | fire whoever did this | fire it into the sun | righto, but later
righto then no | righto I'll think | you betcha it's wrong | hell no | heck no | what the hell
sounds like a plan to rob me | sounds like a scam | sounds fair to you maybe | sounds about wrong
sounds about right for you lot | sounds about right | fair enough | fair enough, then leave it
fair enough, keep it | fair enough, I'll think about it | fair dos | not fair enough
that's not fair
that suits me | those terms suit us | those terms don't suit us | that suits you | suit yourself
those terms suit nobody | aye right | aye right, pull the other one | aye but | aye, when
that'll do my head in | nae chance | nae bother, leave it | och no | och well | work away from me
away you go to hell | away with you | away | go away | go right back | have at you
have at it later
lock it out | sign me out | count me out | count me in for a fight | I'm in doubt | I'm in Spain
I'm game over | I'm down to my last coin | I'm down | I'm not down with that | I'm down on you
you have my number | you have my old address | consider this a complaint | consider this a no
take that as a no | take that back | that's a yes and a no | big no | hundred percent no
zero percent
for sure not | put it through tomorrow | put it through to my bank | put me through to a person
put me through | put it off | put it on hold | in that case no | in that case cancel | in that case
in that case I want the money | splendid | splendid, but no | splendid isolation | marvellous
sweet | sweet nothing | sorted | sorted out already | why not | why not now | why not the other
happy days | too right it was broken | no complaints | nickel and dime me
send it to my office | send it to my sister | same place as the last one that got lost | same place
same place next week | not the same place | same old story | same place, but later | same day
12 was not what I paid | 29 was not what I paid | 29 | 29 is too little | 29 now, 29 later
twenty-nine days | twenty-nine | twenty-nine more | thirty, yes | twenty-eight, go ahead
29 times no
29 and the postage, bet | 14, bet | 29 a month, yes | 29 cents, deal
card it came from | to the card it came from | not the card I paid with, go ahead
the card I paid with is lost, go ahead | the card I paid with last year, yes | the other card, bet
let me have it back tomorrow | let me have a think | let me have the other one back
passt schon | passt scho | basst scho | passt schon, danke | let me have it
put the other change through | don't put the change through | put the change in my pocket
bet, but to my brother | deal, if it's quick | deal, unless it costs | righto, half now
doe dat maar niet | doe da nie | doe 't nie | doe maar niet zo | doe maar wat | doe normaal
doe 't zelf | is prima zo niet | is niet prima | prima? | top | top, maar eerst een vraag
top, maar niet nu | top van de berg | flop, geen top | helemaal niet goed | helemaal niks
kom maar op als je durft | kom maar op met die klacht | kom maar langs
kom maar door met je excuses
kon minder | kon beter | kon minder, maar nee | kon niet minder | gas terug | doen we niet
dat doen we niet | dat doen we morgen | afgesproken werk | niet afgesproken | afgesproken was 50
voor mekaar gekregen | komt goed | komt niet goed | klinkt eerlijk | klinkt niet eerlijk
klinkt oneerlijk | eerlijk gezegd niet | eerlijk gezegd | daar teken ik niet voor
daar kan ik mee leven
ik teken bezwaar aan | ik teken niets | niks mis mee | niks ervan | in dat geval niet
in dat geval wil ik mijn geld | ga ervoor zitten | ga weg | regel het zelf | regel het morgen
regel het met de bank | zet maar stop | zet maar uit | voer maar niet uit | laat maar
laat maar zitten | laat maar niet doorgaan | mag niet van mij | van mij mag het niet | van mij niet
ok voor mij niet | 't is niet goed | 't is goed met je | allez | allez zeg | amai | amai nee
zelfde plek | zelfde plek als vorige keer toen het kwijt was | negenentwintig | banaan
passt nicht so | passt so nicht | passt mir nicht | basst ned | basst goa ned | machs nicht
mach's gut | machs gut | machs morgen | machs selber | mach ma ned | mach ma später
mach's halblang
machen S' das ned | tun S' nix | so isses leider nicht | so isses wenn man alt wird | isses kaputt
isses das | nur zur Hälfte | nur zu Testzwecken | nur zuhören | her mit dem Chef
her damit aber schnell zum Nachbarn | hin und her | wo kommt das her | na dann | na dann nicht
na dann eben nicht | los geht's erst morgen | auf geht's nicht | nicht abgemacht
abgemacht war was anderes
geht klar? | geht nicht klar | das geht gar nicht | läuft nicht | läuft | läuft schief | läuft ab
klingt fair | klingt nicht fair | das ist fair | das ist unfair | das ist nicht fair
da sag ich nein | sag ich nicht | dann nehm ich's nicht | dann nehm ich's zurück
nehm ich gern woanders | wenn das so ist | wenn das so ist, dann nein | wenn das so ist, kündige ich
wenn das so ist, nehm ich lieber Bargeld | bittschön | bittschön ned | bittschön was
in dem Fall nein
in dem Fall lieber nicht | moin | allens klar | nicht klar | kannste knicken | kannste vergessen
können Sie vergessen | können Sie machen? | dafür nicht | dafür zahle ich nicht | dafür | klaro?
bin nicht dabei | bin dabei zu gehen | bin dabei umzuziehen | von mir aus nicht | sauber
saubere Sache
freilich ned | freilich nicht | no na ned | fei ned | so sei es nicht
banco? quel banco | quel banco | banco mais demain | pas banco | mon banco | au banco central
ça roule pas | ça ne roule pas | ça roule mal | ça roule mais demain | pas nickel
impec mais non | impeccable mais plus tard | allez zou, dehors | allez oust | allez | hop | go home
go back | go away then | go to the bank | faites donc attention | faites gaffe | faites vite
faites autre chose | faites demi-tour | faites un effort | faites | je vous en prie, arrêtez
je vous prie d'attendre | je vous en prie, non | faites seulement la moitié
faites seulement attention
fais-le demain | fais-le toi-même | fonce dans le mur | vendu à un autre | c'est vendu | déjà vendu
marché pas conclu | marché noir | adjugé à qui | tope pas | ça marche pas | ça ne marche pas
ça me botte pas | c'est honnête | c'est pas honnête | c'est malhonnête | c'est correct
c'est juste ça | c'est juste que j'attends | c'est juste une question | c'est juste, mais non
rien à redire | rien à faire | c'est parti en poussière | c'est parti hier | le colis est parti
tout bon sauf ça | je suis pas partant | je suis partante pour un échange | je prends un avocat
je prends note | je prends mon temps | j'achète ailleurs | j'achète plus rien | je dis pas oui
je dis non | je ne dis pas | dans ce cas non | dans ce cas | si c'est comme ça je pars
si c'est comme ça, j'arrête tout | si c'est comme ça | ça le fait pas | ça joue pas | ça joue à quoi
dac? | d'acc mais demain | à la bonne heure | chouette | feu rouge | feu vert pour un autre
vous avez mon numéro | vous avez mon argent | vous n'avez pas mon accord | même adresse
même endroit que le colis perdu | vingt-neuf | vingt-neuf jours | passez-moi un responsable
passez-moi en Office | passez-moi quelqu'un | ne me passez pas en Regular | passez mon chemin
justo lo que no quería | justo ahora no | no es justo | justo | justo hoy no puedo | injusto
échale un vistazo | échale la culpa | échale la culpa al cartero | échale ganas | échale mañana
échele un ojo | echa de menos | dele tiempo | dele a otro | dele mañana | dale que dale con lo mismo
hágale saber | hágale caso | hágale una foto | órale? | órale con ustedes | ándale mañana
ándale con cuidado | sale caro | sale muy caro | sale mal | sale mañana | no sale | sale a devolver
venga va, que no | venga ya | venga mañana | venga, tira eso | tira eso | tira la caja
tira a la basura
tira para atrás | tira y afloja | vamos a ver | vamos mal | vamos a otro sitio | vamos a dejarlo
no vamos | vamos, que no | a por otro | al lío no | hecho polvo | hecho trizas | viene hecho pedazos
trato hecho no | mal hecho | dicho y hecho | trato fatal | el trato fue malo | me cuadra
no me cuadra | no me cuadra, hazlo | me parece justo | no me parece justo | me parece injusto
es justo | es justo lo contrario | suena bien | suena mal | me convence | no me convence
eso es mentira | eso es poco | eso es todo | eso es un robo | estupendo | estupendo, y lo otro
fenomenal | qué bien | qué bien, pero no | de una vez | de una tienda | una de dos | listo
listo, ya no | qué listo | no estoy listo | simón dice | va que no | va mal | no va | ya va
ya estás | ya estás tardando | en ese caso no | en ese caso | en ese caso quiero otro
siendo así no | siendo así, cancelo | siendo así | por mí no | por mí como si llueve
por mí se pierde
marchando otra | marchando me voy | dadle otra vuelta | métele a otro | póngale otro nombre
póngale precio | sin problema | sin problema, quédeselo | con problema | bárbaro | qué bárbaro
joya rota | buenísimo | obvio que no | ni hablar | ni hablar de eso | mismo sitio
misma dirección de siempre no | mismo lugar que el robado | veintinueve | veintinueve no
doce, dale
""")
# The same of offers that they could be own words of.
NOT_OWN: tuple[tuple[str, dict[str, Any], list[str]], ...] = (
    (
        "issue_refund",
        CENTS,
        _lines("""
fire it back at them | put it back | seven eighty, go for it | sieben Euro achtzig, passt so
siete, dale | sept euros, banco
seven ninety five, bet | ninety, bet | seven, go for it | 29, bet | put the change through
same place, bet | put me on Regular | put the replacement through
"""),
    ),
    (
        "send_replacement",
        GOODS,
        _lines("""
bet, to the card I paid with | ship it to my office, bet | bet, same place as my mother
bet, not the same place | put the refund through | same place, same time, same mess | send two, bet
twenty-nine, bet | bet, and the money back
"""),
    ),
    ("change_address", MOVED, ["bet, same place", "misma dirección, dale", "même endroit, banco"]),
    (
        "change_plan",
        PLAN,
        _lines("""
put me on Office | put me on Regular and pause it | passez-moi en Office
banco, passez-moi en Office | don't put me on Regular
put me on Regular next year | put me on Regular if it's cheaper | put me on Regular? | twelve, deal
put the refund through | ne me passez pas en Regular | zet me niet op Regular | zet me op Taster
ponme en Office | no me pases a Regular | stellen Sie mich nicht auf Regular um | bet, Office
bet, to the card it came from
"""),
    ),
    ("cancel_subscription", ENDS, ["put me on Regular", "let me have it back", "bet, keep it"]),
    ("give_store_credit", CREDIT, ["bet, to the card I paid with", "bet, to my card"]),
)
EVERY = (
    ("issue_refund", MONEY),
    ("send_replacement", GOODS),
    ("change_address", MOVED),
    ("change_plan", PLAN),
    ("cancel_subscription", ENDS),
    ("give_store_credit", CREDIT),
)


@cases("text", YES)
def test_agrees_colloquial_yes_agrees_to_any_offer(text: str) -> None:
    missed = [kind for kind, params in EVERY if not agrees(text, [offer(kind, params)])]
    assert missed == []
    assert not refuses(text)


@cases(
    ("kind", "params", "text"),
    [(kind, params, text) for kind, params, texts in OWN for text in texts],
)
def test_agrees_colloquial_yes_in_own_words_agrees(
    kind: str, params: dict[str, Any], text: str
) -> None:
    assert agrees(text, [offer(kind, params)])


@cases("text", NO_YES)
def test_agrees_colloquial_words_in_another_sense_agree_to_nothing(text: str) -> None:
    assert [kind for kind, params in EVERY if agrees(text, [offer(kind, params)])] == []


@cases(
    ("kind", "params", "text"),
    [(kind, params, text) for kind, params, texts in NOT_OWN for text in texts],
)
def test_agrees_colloquial_yes_with_words_of_another_offer_is_none(
    kind: str, params: dict[str, Any], text: str
) -> None:
    assert not agrees(text, [offer(kind, params)])
