import { entriesOf } from './entry.ts';

const entry = entriesOf('risk');

/** Preparation and goodbyes: what is given away, written, put in order and said for the last time. */
export const riskGoodbye = [
  entry('farewell', 'alone', 'Sounds like a goodbye.', `
    (look after|take care of|be kind to|be there for|watch over|feed) ...5 for me
    (look after|take care of) (my|our|the|him|her|them) ...3 (when|after|once|if) (i|im|i am)
    (the|my|be|is|was|as) last time (they|you|we|i|she|he|anyone|people|everyone|u) [will|ever|would|might|may] [ever] (talk|see|speak|hear|hug|say|message|write|have to|bother|get to|am here)
    (is|be|are|was|will be) [probably|maybe|likely] (the|my|our) (last|final) (time|message|post|one|goodbye|thing|night|day|christmas|birthday)
    (want|wanted|like|let) ...3 last thing [that] (i|you|they|we) ...5 be
    [want] (remember|think of) me (as|when|kindly|fondly|happy|by|with|smiling|how)
    (tell|let) (my|them|him|her|everyone|mum|dad|people|the others) ...4 (love them|loved them|love her|love him|am sorry|was sorry|not their fault|not her fault|not his fault|know i|i tried|i love)
    not [be] (your|anyones|anybodys|their|her|his|my mums|nobodys) fault
    (by the time|when|if) (you|u|anyone|someone|they|mum) (read|reads|see|sees|find|finds|get|gets) (this|me|it|them)
    (will|would|wont|might|may) [not] be (around|here|alive) (by|past|much|to see|come|when you|that long|any more|after|long)
    (not|never) (going to|gonna) be [a] (problem|bother|burden|around|here) [to|for] [you|anyone|them|any more|much]
    not (bother|trouble|bothering) (you|anyone|anybody|u|them|people) (again|any more|after|much longer)
    (one|a) (last|final) (time|message|post|chat|thing|goodbye|look|favour)
    (goodbye|farewell) [message|from|and] (x|xx|forever|world|all|everyone|everybody|friends|my|and thank|and sorry|guys|for now i)
    goodnight (forever|world|for good)
    (see|meet) you [all] [on] (the other side|in another life|in the next life|in heaven)
    (in another|in the next|next) life
  `),
  entry('given-away', 'alone', 'Gives away or puts in order what matters.', `
    (gave|giving|given|give|gives) [away|out|all] (my|her|his|their|all my|all her|all his|all their) ...2 (stuff|things|laptop|guitar|clothes|necklace|games|collection|jewellery|console|possessions|belongings|savings|books|trainers|teddy|ring|camera|keyboard|bike|records|art|favourite|xbox|ps5|switch|plants|pets)
    (gave|giving|given|give|gives) (her|his|my|their) (flatmate|mate|friend|best friend|sister|brother|mum|dad|housemate|cousin|roommate|little brother|little sister|nan) (her|his|my|their|all|everything)
    (found|finding|find|sorted|got) [a] [my|the|our|her|his] (cat|dog|pet|pets|rabbit|hamster|home|guinea pigs|snake|horse) [a|new|good|for] (home|home with|someone to take|new home|somewhere|for my|for the)
    (rehome|rehomed|rehoming) (my|the|him|her|them)
    (giving|given|gave|give) (everything|it all|my stuff|her stuff|his stuff|their stuff|things|stuff) away
    (will|would|going to|did|do|does) not be needing
    (will|would|going to) not need (it|them|this|that|any of it|any of this|anything|money|a) [after|any more|where|soon|now|much|anyway|again]
    (written|wrote|writing|write|left|leaving) [everyone|them|him|her|mum|my mum|my family|people|you|my friends|each of] ...2 (letter|letters|note|notes|card|cards) [to|for|each]
    (letter|letters|note|notes) (for|to) (everyone|my mum|my parents|my family|each|mum|dad|them all|all of them|people|my friends|you all|when|my sister|my brother|after|my nan)
    (sorted|writing|written|wrote|made|planned|planning|making) [out] my (will|funeral|affairs|goodbyes|last)
    (deleting|deleted|wiped|wiping|clearing|cleared|deactivating) (all my|everything|my whole|all of my) [accounts|photos|posts|messages|phone|chats|history|socials] ...3 (gone|family|find|need|mum|after|anyone|trace)
    (paid|paying|cancelled|cancelling|tidied|tidying|cleaned|cleaning) ...3 (everything off|my room so|debts|everyone back|so they dont|so nobody has|so mum doesnt|so my)
  `),
  entry('goodbye', 'half', 'Says goodbye.', `
    (goodbye|goodbyes|farewell)
    bye (everyone|all|forever|guys|world|everybody|to)
    (night|goodnight|good night|nighty night) (everyone|all|everybody|guys|world|x)
  `),
  entry('thanks-all', 'half', 'Thanks everybody as one does at an end.', `
    (thank you|thanks|grateful to|love you|loved you|thankyou) (all|everyone|everybody|guys|to everyone|to all|to you all) [so much|very much] [for]
    (thank you|thanks) for (everything|being there|trying|all you|all the|being kind|being so|putting up|being my|making me)
    (been|were|was|are) the best (bit|part|thing|people) (of|in|about|i)
    (you|u|yous|everyone|people) [all|have|guys] (were|was|been|have been) (so|really|always|nothing but|the only) (kind|nice|good|lovely|ones|people|patient)
  `),
  entry('take-care', 'half', 'Asks others to look after one another.', `
    (take care of|look after|be kind to|be nice to|be good to|be there for) (each other|one another|yourselves|eachother|everyone|mum|my mum|my sister|my brother|my dog|my cat)
    (look after|take care of) (the|my|them|him|her) (newbies|new ones|others|kids|little|dog|cat|plants|brother|sister)
    (take care|stay safe|be happy|be good) (everyone|all|guys|of you|you lot|x|ok|yeah)
  `),
  entry('sorry-all', 'half', 'Says sorry to everybody, or for being.', `
    sorry to (everyone|anyone|anybody|all|everybody|my mum|my family|my friends|the people|him|her|them|those)
    (sorry|apologies|apologise) for (everything|what i am|all of it|existing|what i am about|how i|being like this|being such|being here|what i have|letting|leaving|the mess|all the trouble)
    (sorry|forgive me) (mum|dad|everyone|guys|if i hurt|if i ever|i was not|i could not|i am not strong|i tried)
    forgive me
    (let|letting) (everyone|everybody|you all|them all|my mum|my family) down
  `),
];
