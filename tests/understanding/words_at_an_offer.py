"""What people say beside an open offer, in five languages: what refuses nothing of it, and what
does. A line that ends in `:` names the offer; `handed` is the wait for a colleague.
"""

from __future__ import annotations

from collections.abc import Iterator

_STANDS = """
issue_refund:
I don't want excuses I want my 29 back NOW
no way, really? yes please
you're kidding - yes
no! really? that's brilliant, yes
I don't want a voucher, I want the money
not an apology, the refund please
I'm not leaving without my money
no more emails please, just refund me
don't call me, just send the money back
I don't care how, just give me my money back
stop apologising and refund it
nobody told me about this before, but yes I want the refund
I never wanted two of them, so yes give it back
don't make me wait again, I want it back today
I won't wait another week for my refund
no kidding? refund it then
never thought you'd offer, yes please
I have no patience left, pay me back
ik wil geen smoesjes, ik wil mijn geld terug
nee joh, echt? ja graag dan
nee! serieus? ja graag
ik wil geen tegoedbon, ik wil mijn geld
geen excuses, gewoon mijn geld terug
ik ga niet weg zonder mijn geld
geen mails meer, stort het gewoon terug
bel me niet, maak het geld maar over
het maakt me niet uit hoe, als ik mijn geld maar terugkrijg
hou op met sorry zeggen en stort het terug
niemand heeft me dat verteld, maar ja ik wil het geld terug
ik heb er nooit twee gewild, dus ja graag terug
laat me niet nog langer wachten, ik wil het vandaag terug
je meent het niet, ja graag
nee, niet te geloven, graag dan
ik wacht geen week meer op mijn geld
ich will keine Ausreden, ich will mein Geld zurück
nein, echt? na dann ja
nein! wirklich? ja bitte
ich möchte keinen Gutschein, ich möchte das Geld
keine Entschuldigung, einfach mein Geld zurück
ich gehe nicht ohne mein Geld
keine Mails mehr, überweisen Sie es einfach zurück
rufen Sie mich nicht an, schicken Sie das Geld
mir egal wie, Hauptsache ich bekomme mein Geld zurück
hören Sie auf sich zu entschuldigen und erstatten Sie es
das hat mir keiner gesagt, aber ja ich will das Geld
ich wollte nie zwei davon, also ja bitte zurück
lassen Sie mich nicht länger warten, ich will es heute zurück
das gibt's doch nicht, ja gerne
nein so was, ja bitte
ich warte keine Woche mehr auf mein Geld
je ne veux pas d'excuses, je veux mes 29 euros
non, c'est vrai ? alors oui
non ! vraiment ? oui volontiers
je ne veux pas de bon, je veux l'argent
pas d'excuses, rendez-moi mon argent
je ne pars pas sans mon argent
plus de mails s'il vous plaît, remboursez-moi
ne m'appelez pas, rendez-moi juste l'argent
je me moque de la façon, rendez-moi mon argent
arrêtez de vous excuser et remboursez-moi
personne ne me l'a dit, mais oui je veux le remboursement
je n'en ai jamais voulu deux, alors oui rendez-moi l'argent
ne me faites pas attendre encore, je veux mon argent aujourd'hui
sans blague ? alors oui
non mais j'y crois pas, oui merci
je n'attends pas une semaine de plus, remboursez-moi
no quiero excusas, quiero mis 29 euros
no me digas, pues sí
¡no! ¿de verdad? sí por favor
no quiero un vale, quiero el dinero
nada de disculpas, devuélvame el dinero
no me voy sin mi dinero
no más correos, devuélvanme el dinero
no me llamen, solo devuelvan el dinero
no me importa cómo, devuélvame mi dinero
deje de disculparse y devuélvamelo
nadie me lo había dicho, pero sí quiero el reembolso
nunca quise dos, así que sí devuélvame el dinero
no me haga esperar más, lo quiero hoy
no me lo puedo creer, sí gracias
¿no es broma? pues sí
no espero ni una semana más, quiero mi dinero
send_replacement:
no I don't want the money, send the new one
no really? a new one would be great
don't leave it with the neighbours this time, send it
same address
still the same address
the address hasn't changed
nee ik hoef het geld niet, stuur de nieuwe maar
nee echt? een nieuwe zou fijn zijn
zet hem niet bij de buren deze keer, stuur maar
zelfde adres
nog steeds hetzelfde adres
het adres is niet veranderd
nein, ich will nicht das Geld, schicken Sie die neue
nein wirklich? eine neue wäre toll
nicht beim Nachbarn abgeben, schicken Sie sie
dieselbe Adresse wie immer
gleiche Adresse
die Adresse hat sich nicht geändert
non je ne veux pas l'argent, envoyez le nouveau
non vraiment ? un nouveau ce serait super
ne le laissez pas chez les voisins, envoyez-le
même adresse
toujours la même adresse
mon adresse n'a pas changé
no quiero el dinero, mande la nueva
¿no me diga? una nueva estaría genial
no lo dejen con los vecinos, mándenlo
la misma dirección
sigue siendo la misma dirección
mi dirección no ha cambiado
cancel_order:
but the filters still come, no?
aber die Filter kommen trotzdem, nein?
mais les filtres arrivent quand même, non ?
¿pero los filtros llegan igual, no?
los filtros llegan igual, ¿no?
maar de filters komen gewoon, nee?
cancel_subscription:
no I don't want to keep it, cancel please
don't try to talk me out of it, just cancel
I'm not interested in a discount, cancel it
never again, cancel it
I don't want it any more
nee ik wil het niet houden, zeg maar op
probeer me niet om te praten, gewoon opzeggen
ik wil geen korting, zeg het op
nooit meer, zeg maar op
ik wil het niet meer
nein ich will es nicht behalten, bitte kündigen
versuchen Sie nicht mich umzustimmen, einfach kündigen
ich will keinen Rabatt, kündigen Sie es
nie wieder, kündigen Sie
ich will das nicht mehr
non je ne veux pas le garder, résiliez
n'essayez pas de me convaincre, résiliez
je ne veux pas de remise, résiliez-le
plus jamais, résiliez
je n'en veux plus
no quiero seguir, cancélela
no intente convencerme, cancele
no quiero un descuento, cancélela
nunca más, cancélela
ya no la quiero
handed:
one last thing, I'm deaf so don't call, write me
please don't phone before noon
no calls please, e-mail only
I can't take calls at work, text me
nog iets, ik ben doof dus niet bellen, schrijf me
bel me niet voor twaalf uur
geen telefoontjes graag, alleen mail
stuur me liever geen sms
noch etwas, ich bin taub, also nicht anrufen, schreiben Sie mir
bitte nicht vor zwölf anrufen
keine Anrufe bitte, nur E-Mail
ich kann bei der Arbeit nicht telefonieren, schreiben Sie mir
une dernière chose, je suis sourde, n'appelez pas, écrivez-moi
ne m'appelez pas avant midi
pas d'appels s'il vous plaît, seulement des mails
je ne peux pas répondre au téléphone, écrivez-moi
una última cosa, soy sordo, no llamen, escríbanme
no me llamen antes de las doce
nada de llamadas, solo correo
no puedo hablar por teléfono en el trabajo, escríbanme
"""
_DROPS = """
issue_refund:
no
no thanks
leave it
forget the refund
I don't want the refund
never mind
no, don't
please don't refund it
actually no
nah leave it
not interested, keep the money
I'd rather not
really? no thanks
you're kidding, no
yes... no wait, leave it
nee
nee dank je
laat maar
vergeet de terugbetaling
ik wil het geld niet terug
nee, doe maar niet
stort het maar niet terug
toch maar niet
hou het geld maar
liever niet
echt? nee, laat maar
nee joh, hoeft niet
ja... nee wacht, laat maar
ik hoef die terugbetaling niet meer
stop maar, niet doen
nein
nein danke
lassen Sie es
vergessen Sie die Erstattung
ich will das Geld nicht zurück
nein, lieber nicht
erstatten Sie es bitte nicht
doch nicht
behalten Sie das Geld
echt? nein, lassen Sie es
nein, das muss nicht sein
ja... nein warten Sie, lassen Sie es
ich brauche die Erstattung nicht mehr
hat sich erledigt
stopp, nicht machen
dann halt nicht
Dänn ebe nöd. Tschau
non
non merci
laissez tomber
oubliez le remboursement
je ne veux pas du remboursement
non, ne faites pas ça
ne me remboursez pas
finalement non
gardez l'argent
vraiment ? non, laissez tomber
je ne veux plus être remboursé
ce n'est plus la peine
oui... non attendez, laissez
pas maintenant
arrêtez, ne faites rien
no gracias
déjelo
olvide el reembolso
no quiero el reembolso
mejor no
no me devuelva el dinero
al final no
quédese con el dinero
¿de verdad? no, déjelo
no hace falta
ya no lo quiero
sí... no espere, déjelo
ahora no
no, no lo haga
pare, no haga nada
send_replacement:
don't send it
no, don't send anything
stop, not that one
stuur maar niet op
nee, stuur niks
schicken Sie es nicht
nein, schicken Sie nichts
ne l'envoyez pas
non, n'envoyez rien
no lo envíe
no, no mande nada
cancel_subscription:
don't cancel it
no I want to keep it
niet opzeggen
nee ik wil het houden
nicht kündigen
nein ich will es behalten
ne résiliez pas
non je veux le garder
no la cancele
no, quiero seguir
handed:
never mind, it's sorted
I no longer need it
laat maar, het is opgelost
ik heb het niet meer nodig
hat sich erledigt, danke
ich brauche es nicht mehr
laissez tomber, c'est réglé
je n'en ai plus besoin
déjelo, ya está resuelto
ya no lo necesito
"""


def _read(table: str) -> Iterator[tuple[str, str]]:
    offer = ""
    for line in table.strip().splitlines():
        if line.endswith(":"):
            offer = line.removesuffix(":")
        else:
            yield offer, line


STANDS = [*_read(_STANDS)]
DROPS = [*_read(_DROPS)]
