import { entriesOf } from './entry.ts';

const entry = entriesOf('risk');

const person = '(friend|friends|mate|mates|bestie|brother|sister|boyfriend|girlfriend|bf|gf|bff|partner|ex|cousin|flatmate|housemate|mum|mom|dad|mother|father|someone|somebody|she|he|they|girl|boy|guy|person|user|member|member on here|uncle|aunt|stepdad|stepmum)';

/** Harm by others, harm to others, illness that cannot wait, and somebody else who is at risk: the team assesses all of them. */
export const riskOfOthers = [
  entry('somebody-else', 'alone', 'Speaks of somebody else who may be at risk.', `
    ${person} ... (kill|killing|hurt|hurting|harm|harming|cut|cutting|end|ending) (himself|herself|themself|themselves|themselfs|his life|her life|their life|hisself|him self|her self)
    ${person} ... (want|wants|wanted|going|threatening|threatened|tried) to [die|kill] (die|kill|end it|be dead|end their|end his|end her)
    (himself|herself|themselves|themself) ... (hurt|harm|kill|cut)
    (hurt|hurts|hurting|kill|kills|killing|harm|harming|cut|cutting) (himself|herself|themselves|themself|themselfs)
    ${person} ... (been|is|are|keeps|has been|started) (self harming|cutting|starving|not eating|suicidal)
    ${person} [just|has|have|is|are|was] ... (saying|said|says|messaged me|texted|posted) ... (goodbye|bye forever|wants to die|last night|sorry for everything|got a plan|a plan)
    (check|checking) on (them|her|him|this|someone|that)
    (their|her|his) last (night|message|day|words|goodbye)
    (got|has|have|had) a plan for (tonight|today|tomorrow|it)
    (will|would|to) (hurt|kill|harm) (himself|herself|themselves|themself) if
    (stopped|not|stop|isnt|wont) (eating|eat|been eating|eaten) ... (faint|faints|fainting|fainted|passing out|passed out|collapse|collapsed|blue|days)
    (worried|scared|concerned) ... (she|he|they|friend|brother|sister|mate) ... (do something|hurt|die|safe|harm|suicid*)
    going to hurt (herself|himself|themselves)
  `),
  entry('harmed', 'alone', 'Speaks of being harmed or threatened by somebody.', `
    (hits|hit|hitting|beats|beat|beating|slapped|slaps|punches|punched|kicked|kicks|strangled|strangles|choked|chokes|choking|attacked|attacks|burnt|grabbed|grabs|shoved|pinned) (me|us|my mum|my sister|my brother)
    (dad|mum|stepdad|stepmum|boyfriend|girlfriend|brother|uncle|partner|ex|bf|carer|he|she|they) ... (hits|hit|beats|beat|slaps|slapped|punched|hurts|hurt|strangled|choked|attacked|threatens|threatened) (me|us)
    (hands|hand|arm) ... (round|around) my (neck|throat)
    (held|holding|hold|pin|pinned) me down
    (touch|touches|touched|touching|groped|gropes|grabbed) (me|my)
    (comes|came|come|coming) [in|into] (to|into|in) my (room|bed|bedroom) [at] [night]
    (raped|rape|rapes|sexually|assaulted|assault|molest*|abused|abusing|abuses|abusive|abuse)
    (made|makes|making|forced|forces|forcing) me [to] (have sex|do things|send|touch|do stuff|watch|sleep with|take my|do sexual)
    (when|after|even though) i (said|say|told him) (no|stop)
    (forced|made|being made|make me|forcing me) to marry
    forced marriage
    (marry|married) ... (abroad|cousin|choose|choice|holidays)
    (threatened|threatening|threatens|threaten) (to|me|my|us|him|her)
    threats (to|from|against|about) (me|my|him|us|her|hurt|kill)
    (going to|gonna|will|would|hell|he will|shell|she will|they will) [literally|actually] (kill|hurt|stab|beat|attack) (me|us|my mum|her|him)
    (family|dad|parents|brothers) ... (kill|hurt) me
    kill me
    (followed|follows|following|follow|stalked|stalking|stalks|waiting for) me (home|from|everywhere|outside|to)
    (scared|afraid|frightened|terrified) (to go|of going|to be) (home|at home|alone with)
    (scared|afraid|frightened|terrified) of (him|her|my dad|my mum|my stepdad|my boyfriend|my partner|my brother|them)
    not (go|going) home
    (show|send|post|leak|share) (everyone|them|it|my nudes|my pics|my pictures|pictures|nudes) ... (if|unless|stop)
    (nudes|pics|pictures|photos|videos) ... (blackmail*|if i stop|threat*|money|everyone|unless)
    (send|sending|sent) [him|her|them|more] (nudes|pictures|pics|photos|naked|explicit)
    (county lines|trafficked|trafficking|spiked|honour based)
    (hold|carry|carrying|holding|deliver|delivering|sell|selling) (drugs|packages|stuff|things|gear|money) for (them|him|people|someone)
    owe (them|him|money to|people)
    (they|he|she|dealer|gang) [said|say|says] ... (hurt|kill|come for|come after|get) (me|my family|us)
    (taken|taking|sent|sending) me [away] (abroad|back home|out of the country)
    fgm
    (scared|afraid) for my (life|safety)
    controlling me
    blackmail*
    sextort*
    groom*
    (locked|hiding|hid|hide) [myself] (in|in the|in my) (bathroom|room|toilet|cupboard|wardrobe)
    (got|gets|has|had|have|with|pulled|pulls|holding|waving|grabbed|carries) [out] [a|the|his|her] (knife|gun|machete|weapon|blade)
    (not|dont|never) [to] tell (my mum|my parents|anyone|mum|your mum|your parents|anybody)
  `),
  entry('older', 'half', 'Speaks of somebody older, or met online, who wants to meet.', `
    (older|old|grown) (man|men|guy|guys|bloke|woman|boyfriend|boy|person)
    (met|meet|meeting|meets|know) [him|her|someone|a guy|a man] [a guy|him] [on] (online|on snap|on here|on discord|on the internet|off the internet)
    (his|her|their) (flat|house|hotel|car|place|room)
    (wants|want|asked|asking|told) me to (come|go|meet|visit|stay|sneak)
    (he is|he was|hes|she is|aged) (28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|50)
    keep it [a|between|our] (secret|us)
    bruises
    blacked out
  `),
  entry('homeless', 'alone', 'May have nowhere safe to be.', `
    (run|ran|running|runaway) away [from home|from]
    (kicked|kick|kicking|thrown|threw|chucked|throwing) (me out|out of home|out of my|out of the house|us out)
    (kicked|thrown|chucked) out
    (nowhere|no where|not anywhere|no place|do not have anywhere|not got anywhere) [safe] [for me] to (go|sleep|stay|live|be)
    (sleeping|slept|sleep|sleep rough|sleeping rough) (rough|outside|on the streets|in the park|in a car|on the street|at the station)
    on the streets
    homeless
  `),
  entry('body', 'alone', 'Speaks of a body that may be in danger.', `
    not (eaten|eat|eating|drunk|drinking) [anything] (for|in|since|all) ... (day|days|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    (fasting|starving|starve|fast) [for] (days|myself|weeks|again)
    (faint|fainted|fainting|faints|passing out|passed out|pass out|collapsed|collapsing|blacked out|black out)
    (make|made|making|makes) (myself|my self) (sick|throw up|vomit|puke)
    (throwing|throw|threw) up (after|every|my food|everything)
    (purge|purged|purging)
    (binge|binged) and purge
    (heart|chest) (feels|is|hurts|racing|weird|pain|pains|stops)
    (hearing|hear|hears) voices
    voices ... (tell|tells|telling|say|says|saying|want|make|head|me)
    (seeing|see|sees) things ... (not there|there)
    (stopped|stop|stopping|come off|came off|coming off|not taking|not taken|off) (taking) (my) (meds|medication|tablets|pills|antidepressants)
    (laxatives|diet pills)
    (psychosis|psychotic|hallucinat*|delusion*)
    (stopped|stop|not) (eating|drinking) (again|at all|for|completely|properly)
    can not make myself eat
    need ... (hospital|ambulance|a e|doctor now)
    (going|go|went|end up|ended up|in|to|out of) (hospital|a e|a and e)
  `),
  entry('harm-others', 'alone', 'Speaks of hurting somebody else.', `
    (want|wants|going|urge|urges|thoughts|thinking|plan|planning|might|could|me) [to|of|about] [really|actually] (hurt|hurting|kill|killing|stab|stabbing|attack|attacking|harm|harming|punch) (someone|somebody|people|him|her|them|my|everyone|others|the)
    thoughts [about|of] (hurting|harming|killing)
    hurting (my|someone|people|others)
    (stab|shoot|attack|bomb|kill) (someone|somebody|people|everyone|us|the school|them)
    (bring|bringing|brought|carry|carrying|carries) ... (knife|gun|weapon|blade)
    school shoot*
  `),
];
