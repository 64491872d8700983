"""Words of the trade as concepts.

English and Dutch words for the same thing count as one feature.

The classifier sees each concept and each pair of them ("PAY+TWICE"), so that a phrasing no example
uses still looks familiar.
"""

from __future__ import annotations

import re
from itertools import combinations

_CONCEPTS: dict[str, str] = {
    "PAY": (
        r"charg\w*|bill(?:ed|ing|s)?|overbill\w*|debit\w*|collect(?:ed|ing|s)?|deduct\w*"
        r"|payments?|paid|pay(?:ing|s)?|withdr[ae]w(?:n|al|als)?|transactions?|took|taken"
        r"|taking|afgeschreven|afschrijving|betaa?l\w*|incass\w+|geïncasseerd|dinged|settled"
        r"|purchase line|afgerekend"
    ),
    "TWICE": (
        r"twice|double\w*|two times|2x|2 times|dupl\w+|second (?:time|payment|charge)|two "
        r"(?:\w+ ){0,2}(?:payments?|charges?|debits?|transactions?|times)|three "
        r"times|repeat\w*|same amount|identical|once|dubbel\w*|twee "
        r"keer|tweemaal|again|opnieuw"
    ),
    "CARD": (
        r"cards?|visa|mastercard|amex|creditcard|ideal|paypal|iban|bank|statement"
        r"|bankafschrift|kaart|rekening"
    ),
    "UNKNOWN": (
        r"recogni[sz]e\w*|unknown|unfamiliar|unexpected|strange|mystery|never heard|not my(?: "
        r"purchase)?|wasn t me|wasnt me|unauthori[sz]ed|fraud\w*|authori[sz]e|what(?: "
        r"is| s|s)? this|herken\w*|onbekend\w*|explain|work out|place (?:this|it)|ken"
    ),
    "PENDING": r"pending|authori[sz]ation|hold|reservation|reserved|blocked amount",
    "MORE": (
        r"too much|more than|higher|wrong amount|overcharg\w+|overbill\w+|increase\w*|went "
        r"up|jumped|instead of|te "
        r"veel|extra|fee|postage|quoted|quote|agreed|lower|duurder|verhoog\w*"
    ),
    "DISCOUNT": r"discount|coupon|promo|voucher|korting\w*|welcome code",
    "INVOICE": (
        r"invoices?|bills?|receipts?|facturen|factuur\w*|bon(?:netje)?|pdf|credit note|proof "
        r"of payment|xinvoice|vat|btw|tax|purchase order|statement of"
    ),
    "COPY": (
        r"copy|resend|send me|email me|mail "
        r"me|download|forward|overview|history|past|kopie|mailen|stuur"
    ),
    "DUE": (
        r"due|next payment|next bill|owe|outstanding|openstaand|payment "
        r"date|balance|remaining|left on|saldo|instal?ments"
    ),
    "METHOD": (
        r"payment (?:method|details)|new card|another card|different card|card (?:has )?expire\w*"
        r"|expir\w+|replaced|on file|direct debit|betaalmethode|verloopt"
    ),
    "CANCEL": (
        r"cancel\w*|cancle\w*|terminat\w+|discontinu\w+|unsubscrib\w*|quit|end(?:s|ed|ing)?"
        r"|stop(?:ped|ping|s)?|stopzetten|opzeg\w*|opgezegd|beëindig\w*|annule\w*|gecanceld"
        r"|zeg|get rid of|take me off|opt out|notice|no longer|not renew|stoppen"
    ),
    "SUBSCRIPTION": (
        r"subs?cri\w+|membership|member|plan|taster|regular|office|annual|yearly|monthly"
        r"|abonnement\w*|contract|app pro|pro|every month|each month|maandelijks\w*"
    ),
    "RENEW": (
        r"renew\w*|rolled over|roll over|auto ?renew\w*|another year|second "
        r"year|verleng\w*|auto renewal|trial"
    ),
    "AFTER": (
        r"after|since|already|still|although|even though|anyway|keeps?|months ago|weeks "
        r"ago|toch|alweer|weer|nog steeds|had|was"
    ),
    "CHANGEPLAN": (
        r"upgrad\w+|downgrad\w+|pau[sz]\w*|paus\w+|skip\w*|hold|freeze|resume\w*|reactivat\w+"
        r"|switch\w*|bump|bigger|smaller|larger|cheaper|overstap\w*|overslaan|sla|stilzetten"
        r"|wijzigen|leave out|un ?pause|frequency|rather than monthly|every (?:two|three|\d"
        r"|xnumber|other)\b"
    ),
    "REFUND": (
        r"refund\w*|refnd|refnud|money back|reimburs\w*|cash back|pay (?:me|it) back|paid "
        r"back|compensat\w+|goodwill|money returned|give (?:me )?back|geld "
        r"terug|terugbeta\w+|terugstort\w*|terugkrijg\w*|vergoed\w*|euro terug|xamount "
        r"(?:back|terug)|reverse\w*|something back"
    ),
    "STATUS": (
        r"where|wheres|status|when|whens|update|stage|yet|still "
        r"waiting|waiting|chasing|following up|any "
        r"news|progress|arrived?|landed|processed|came through|trace "
        r"of|latest|waar|wanneer|hoe laat|waiting on|nog niet|gone out|meant to|working "
        r"days|eta|how long"
    ),
    "PROMISED": r"promis\w+|you said|told|approved|confirmed|u said|supposed|beloofd|said",
    "PARCEL": (
        r"parcels?|packages?|orders?|xorder|deliver\w*|shipment|box|shipping|courier|carrier"
        r"|pakket\w*|bestelling\w*|bezorg\w*|zending|dhl|postnl|ups|fedex|mailbox|doorstep"
        r"|tracking|track|dispatch\w*|shipped|ship|in transit|on the way|depot|warehouse"
    ),
    "NEVER": (
        r"never|not (?:received|arrived|here|delivered)|didn ?t "
        r"(?:arrive|come|get|receive)|didnt|hasn ?t|havent|isn ?t here|nothing|nooit|niet "
        r"(?:ontvangen|aangekomen)|niks|no sign|turned up|show(?:ed)? up|haven ?t|wasn ?t"
    ),
    "LOST": (
        r"lost|missing|stolen|stole|vanish\w*|disappear\w*|astray|gone|kwijt|zoek|zoekgeraakt"
        r"|wrong (?:address|house|street)|thief|neighbou?rs?"
    ),
    "RETURN": (
        r"return\w*|send(?:ing)? (?:it |this |them |the \w+ )?back|sent (?:it )?back|give "
        r"(?:it |the \w+ )?back|take (?:it )?back|ship (?:it |the \w+ )?back|post it back"
        r"|label|rma|withdraw\w*|undo|exchange|swap|trade|ruil\w*|retour\w*|terugstur\w*"
        r"|herroep\w*|regret|hand back|bring back|going back|unopened|sealed"
    ),
    "BROKEN": (
        r"broke\w*|damag\w*|crack\w*|smash\w*|dent\w*|scratch\w*|leak\w*|lekt|defect\w*|faulty"
        r"|kapot|stuk|torn|spill\w*|died|dead|snapped|shattered|crushed|mou?ld\w*|stale|burnt"
        r"|burning|replacement|warranty|beschadigd|stopped working|won ?t (?:turn|switch"
        r"|start)|stains?"
    ),
    "WRONGITEM": (
        r"wrong (?:item|beans|product|colou?r|size|order|one)|instead of|not what i "
        r"ordered|not (?:the|this) \w+ i (?:ordered|picked|chose|bought)|i asked for|asked "
        r"for|somebody else s order|missing (?:the|a|from)|incomplete|only "
        r"(?:one|two|three|xnumber)|verkeerd\w*|ontbreekt|whole bean"
    ),
    "MACHINE": (
        r"grinder|machine|espresso\w*|kettle|scale|frother|maker|molen|carafe|jug|portafilter"
        r"|lid|drip tray|app|bluetooth|firmware|burrs?|wand|pump|filter|display"
    ),
    "COFFEE": (
        r"beans?|coffee|koffie|bonen|roast|decaf|espresso|latte|cappuccino|brew\w*|cold "
        r"brew|french press|v60|aeropress|chemex|moka|pour "
        r"over|blend|milk|foam|crema|grind|shot|maling|zetten"
    ),
    "HOWTO": (
        r"how (?:do|can|should|often|long|much|many|coarse|to|does)|what (?:setting|size"
        r"|temperature|ratio|grind|is the|are the|does|number)|which|hoe|welke|recommend"
        r"|suggest|tips|manual|guide|clean|descal\w*|set|adjust|pair|connect|sync|difference"
        r"|work with|compatible|store|storing|where can i"
    ),
    "POLICY": (
        r"policy|policies|rules?|terms|conditions|period|allowed|opening hours|open "
        r"on|close|in stock|cost|price|ship to|deliver "
        r"(?:to|on)|sell|offers?|accept|warranty|loyalty|beleid|openingstijden|gift "
        r"cards?|organic|biologisch|minimum|expire|wholesale"
    ),
    "COMPLAIN": (
        r"complain\w*|klacht|terrible|awful|worst|appalling|disgrace\w*|disgust\w*"
        r"|unacceptable|rude|impolite|service|grievance|fed up|ashamed|shame|useless|hopeless"
        r"|poorly|treated|ontevreden|belachelijk|slecht\w*|escalat\w*|apolog\w*|joke|amateurs"
        r"|disappoint\w*|staff"
    ),
    "NOREPLY": (
        r"no (?:reply|answer|response|one)|nobody|silence|ignored|not answered|call(?:ed)? "
        r"(?:me )?back|callback|answer(?:ed|s)?|repl\w+|respon\w+|reactie|reageert|times "
        r"already|third time|start from the beginning|heard "
        r"nothing|contacted|emailed|wrote|written"
    ),
    "TICKET": r"tickets?|cases?|xticket|zaak|melding",
    "PERSON": (
        r"human|person|people|someone|somebody|agent|representative|manager|supervisor"
        r"|operator|colleague|employee|mens|medewerker|iemand|collega|staff|live|in charge"
    ),
    "TALK": (
        r"talk|speak|chat|call me|phone me|ring me|connect|transfer|put me "
        r"through|spreken|praten|bel|line|deal with|get me|hand over"
    ),
    "BOT": r"bot|bots|robot|chatbot|machine learning|ai|computer|software",
    "LOGIN": (
        r"log ?in|log ?on|logging|login|sign ?in|signing|signed in|password|passwrd|wachtwoord"
        r"|inloggen|locked|shut out|access|credentials|username|reset|geblokkeerd"
        r"|buitengesloten|hacked|authenticator|two factor|broken into"
    ),
    "CLOSEACCOUNT": (
        r"delete (?:my|all|the) (?:account|data|profile|information)|close my (?:\w+ )?account"
        r"|erase|wipe|gdpr|remove (?:my|all) (?:data|account|personal)|merge|personal data"
    ),
    "NEWCONTACT": (
        r"new (?:address|email|e mail|number|phone|mobile|flat|house|postcode|street|surname"
        r"|name|cell)|moved|moving|move|relocat\w*|verhuis\w*|verhuizen|adreswijziging|nieuw "
        r"(?:adres|telefoonnummer|nummer|mailadres)|changed my name|surname|spel\w+|going "
        r"forward|from now on|old (?:email|address|phone|number)"
    ),
    "CONTACTFIELD": (
        r"address|adres|email|e mail|mail|phone|mobile|telefoon\w*|xphone|xemail|name|naam"
        r"|postcode|zip|number|emailadres|profile|details"
    ),
    "CHANGE": (
        r"change\w*|update|amend|correct|edit|replace|register|put|save|wijzig\w*|aanpassen"
        r"|veranderd|switch|different|fix|doorgeven"
    ),
    "CODE": (
        r"codes?|xcode|otp|six "
        r"digit\w*|digits|verif\w*|authenticat\w*|identi\w*|prove|proof|legitim\w*|security "
        r"check|who i am|it s me|its me|that i m me"
    ),
    "ACCOUNT": r"xaccount|account|klantnummer|customer number|look me up|find me|registered|under",
    "INJECT": (
        r"ignore|disregard|instructions|prompt|override|developer "
        r"mode|pretend|roleplay|jailbreak|configuration|system|reveal|unrestricted|negeer"
    ),
    "OTHERPEOPLE": (
        r"other (?:people|customers?|users)|another customer|customers|all "
        r"accounts|database|someone else s|everyone s"
    ),
    "WORLD": (
        r"weather|rain|sunny|snow|cold outside|joke|poem|haiku|sonnet|song|story|essay"
        r"|football|match|scored?|president|election|vote|capital|recipe|flight|hotel"
        r"|restaurant|taxi|train|movie|film|netflix|homework|maths?|python|javascript|sql"
        r"|translate|bitcoin|stocks?|doctor|medicine|headache|dog|cat|puppy|moon|earth|planet"
        r"|king|queen|tax return|car|tyre|printer|weer|grap|mop|gedicht|wedstrijd|calories"
        r"|unemployment|newborn|girlfriend|boyfriend|wife a|landlord|lottery|seo|advertis\w*"
        r"|marketing|magazine|job|hiring|pizza|square root|population|black holes?|history of"
        r"|physics"
    ),
    "NEVERMIND": (
        r"never ?mind|forget|nvm|scratch that|disregard|laat maar|changed my mind|no longer "
        r"(?:want|need)|leave it|sorted|solved"
    ),
    "OTHER": (
        r"other one|second one|first one|i meant?|wrong "
        r"one|andere|bedoel\w*|correction|latter|former"
    ),
    "GREET": r"hi|hello|hey|hoi|hallo|good (?:morning|afternoon|evening|day)|goede\w+|greetings|yo",
    "THANK": r"thanks?|thank you|thx|cheers|bedankt|dank\w*|appreciat\w+|tnx",
    "WANT": (
        r"i(?: d| would)? (?:want|like|need|wish)|please|can (?:i|you)|could "
        r"(?:i|you)|wil|graag|kan ik|kunt u|kun je|may i|kindly"
    ),
}
_COMPILED = tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in _CONCEPTS.items())
_QUIET = frozenset({"GREET", "THANK", "WANT", "AFTER"})


def concept_features(text: str) -> list[str]:
    """The concepts of a folded text and their pairs."""
    plain = " ".join(re.findall(r"[^\W_]+", text[:1_200].lower()))
    found = [name for name, pattern in _COMPILED if pattern.search(plain)][:14]
    loud = [name for name in found if name not in _QUIET or name == "AFTER"]
    return found + [f"{first}+{second}" for first, second in combinations(loud, 2)]
