import { entriesOf } from './entry.ts';

const entry = entriesOf('risk');

/** A mind or a body that may not be safe alone: drink and drugs, voices and being watched, nights without sleep, medicine stopped. */
export const riskUnwell = [
  entry('drink-drugs', 'alone', 'Speaks of drink or drugs in a way that may not be safe.', `
    (drinking|drink|drunk|smoking|vodka|weed|high|wasted|stoned|using) (every|each|most|all|on my own every|alone every) (night|day|morning|evening|week|weekend|single|time)
    (drinking|drink|drank|drunk|vodka|wine|smoking|smoke|weed|pills|using|sniffing|taking stuff|getting high) ...3 (to sleep|get to sleep|to cope|to forget|to numb|to feel|to get through|to function|on my own|alone|by myself|to stop|before school|before college|in school|in the morning)
    (woke|wake|waking|come round|came round|came to|found) [up|me] ...4 (bench|floor|street|park|hospital|ambulance|bruises|ditch|bath|a field|not remember|no memory|no idea how|someones house|strangers)
    not remember (how i|what happened|anything|getting home|last night|half|much of|where i|the last)
    (blacked|blacking|black) out
    (spiked|overdosed|alcohol poisoning|greening out|greened out|whitey|come down|comedown|withdrawal|withdrawals|cold turkey)
    (ket|ketamine|cocaine|mdma|xans|xanax|valium|benzos|heroin|spice|nos|codeine|tramadol|pregabalin|diazepam) ...3 (every|again|last night|tonight|with|too|took|taken|and|to|on my own|addicted|since|daily|now)
    (addicted|hooked|dependent) (to|on) (ket|coke|cocaine|weed|drink|alcohol|pills|xanax|xans|codeine|drugs|heroin|vodka|gambling|it and)
    (can not|not) (stop|go a day|get through the day) (drinking|without a drink|without drinking|using|taking|smoking|without it)
    (too|so|really|very|proper|properly|completely) (drunk|wasted|high|wrecked|out of it|off it) ...4 (alone|scared|home|by myself|and|tonight|right now|to|know)
    (mixed|mixing|drank|drinking) ...3 (with|on top of) [my|the|some] (meds|medication|pills|tablets|antidepressants|vodka|alcohol|drink|ket)
  `),
  entry('mind', 'alone', 'Hears, sees or believes what may come from an illness, or has not slept for days.', `
    not (slept|sleeping|sleep|been to bed|been asleep|really slept) [properly|at all|much|a wink|more than|really] [for|in|since] ...3 (days|nights|48 hours|72 hours|a week|two days|three days|4 days|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    (awake|up|no sleep) (for|since) ...2 (days|nights|48 hours|72 hours|a week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    (not need|no need for|without|do not need any) (sleep|to sleep|sleeping) ...4 (energy|ideas|amazing|invincible|days|feel|more|plan)
    (telly|tv|radio|adverts|song|songs|lyrics|numbers|number plates|news|youtube|phone|walls|cameras|birds|presenter|netflix) ...5 (warn me|warning me|talking about me|talking to me|messages for me|message for me|sending me|signs for me|speaking to me|watching me|about me|listening to me|meant for me|telling me|just for me|know what i am|controlling)
    (people|they|someone|something|he|neighbours|government|police|everyone|strangers|faces|men|cameras|eyes|shadow|shadows) ...3 (watching me|following me|out to get me|after me|plotting|poisoning|poisoned|trying to poison|listening to me|in my walls|reading my mind|hear my thoughts|read my thoughts|know what i am thinking|inside my head|in my head|recording me|spying on me|replaced|trying to kill me|controlling me|sending me messages)
    (voice|voices|thing in my head|shadow|shadows|demon|demons|head|brain) [that|in my head|inside] [keeps|keep|is|are] (tell|tells|telling|say|says|saying|want|wants|make|makes|whisper*|shout*|command*|order*|laugh*) [me] [i|that|to|should] [am|should] (to|hurt|kill|do|things|die|worthless|jump|my|should|bad|evil|everyone|myself|harm|me|at)
    voices ...3 (loud|louder|again|back|all|wont|not|night|telling|tell|say|says|want|never|laughing)
    (hear|hearing|heard) (voices|things|whispers|whispering|someone|people|a voice|my name|footsteps) ...3 (there|not there|not real|that|at night|telling|talking|in|when|all|again|nobody|no one|and)
    (see|seeing|saw) (things|shadows|figures|faces|people|someone|bugs|spiders|a man) ...3 (not there|there|not real|in the corner|watching|isnt there|walls|at night|moving)
    (nothing|people|world|everything|everyone|family|mum|hands|reflection|mirror) ...3 (feel real|feels real|seem real|seems real|look real|looks real|is real|are real|robots|actors|replaced|like a film|fake|not real|impostors)
    not (know|tell|sure) what is (real|true|in my head)
    (chosen|mission|god|jesus|devil|satan|demon|demons|angels|aliens|mi5|a chip|chosen one|prophet) ...4 (chosen|told me|tells me|telling me|speaks|spoke|talks to me|sent me|after me|in my|wants me|inside|is in|watching|implanted|save everyone|purpose)
    (invincible|can fly|superpowers|special powers|all connected|decoded|secret code|code in)
    (psychos*|hallucinat*|delusion*)
    (stopped|stopping|stop|came off|come off|coming off|skipped|skipping|quit|off|not taking|not taken|ran out of|run out of|flushed|hiding) [of] (my) [psych] (meds|medication|tablets|antidepressants|antipsychotics|pills|injection|insulin|lithium|sertraline|fluoxetine|inhaler|epilepsy)
    (thoughts|urge|urges|images|picture|pictures|visions) (of|about|where i|that i) [me] (hurt*|harm*|kill*|push*|stab*|drown*|attack*|dropping|doing something to) 
    (hurt|harm|kill|stab|attack|push) (my little|my baby|my sister|my brother|my mum|my dad|my family|the baby|a child|the kids|my dog|my cat|the cat)
  `),
  entry('unreal', 'half', 'Says that they feel far from themselves.', `
    not [feel|feels|feeling] (real|human|alive|like myself|like me|anything)
    (dissociat*|derealis*|depersonal*|flashback|flashbacks|spaced out|out of my body|outside my body|on autopilot|watching myself)
    (racing thoughts|mind is racing|mind wont stop|not slow down|losing it|losing my mind|lost my mind|going mad|going crazy|going insane|going under|cracking up)
    (mania|manic|psychosis|paranoid|bipolar|schizo*)
    not (slept|sleeping) [at all|properly|for|in|much|since]
    (nightmares|night terrors)
    (drinking|drunk|smoking weed|getting high|vaping) (again|on my own|alone|too much|a lot|loads)
  `),
];
