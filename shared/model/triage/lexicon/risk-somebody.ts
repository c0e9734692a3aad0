import { entriesOf } from './entry.ts';
import { somebody } from './people.ts';

const entry = entriesOf('risk');

/** Somebody else who may be at risk or a danger, and somebody who is pushed to harm themselves. */
export const riskSomebody = [
  entry('worry', 'alone', 'Worries that somebody else is not safe.', `
    (reads|read|sounds|sounded|looks|looked|felt|feels|comes across|came across|seems|seemed) [a bit|very|so] (like|as if|as though) [a|an] [suicide|goodbye|they are saying|she is saying|he is saying|saying] (note|goodbye|cry for help|final|last|bye|goodbyes|farewell)
    (sounds|sounded|seems|seemed|looks|acting|talking|posting) like (she|he|they) (is|are|was|were|might|wants|want|has|plan) ...4 (hurt|harm|die|kill|end|give up|given up|gone|goodbye|tonight|leave|something)
    (will|would|wont|might|may|going to) [not] be (around|here|alive|on here|about) [by|after|on|past|for|much|next|tomorrow] (friday|monday|tuesday|wednesday|thursday|saturday|sunday|long|longer|christmas|week|weekend|then|the weekend|the end)
    (hardly|barely|not|never|has not|not even) [really] (left|leaves|leaving|come out of|coming out of|came out of|comes out of|moved from) (her|his|their) (room|bed|house|flat|bedroom)
    (not|stopped) (answering|answered|answer|opening|opened|responding|replying|replied|picking up|picked up) ...3 (door|phone|calls|since|texts|last night|messages|and i|any more|hours) ...5 (worried|scared|hurt|safe|last|goodbye|sorry|said|friend|what do i|harm|die|plan|pills|note)
    (worried|scared|concerned|frightened|panicking|terrified) (about|for|she|he|they|that|my) ...4 (friend|mate|her|him|them|sister|brother|member|do something|safe|safety|hurt|harm|next|tonight|die|worse)
    ${somebody} ...4 (relapsed|relapse|self harm*|cutting|suicid*|overdos*|purging|starving|not eating|stopped eating|in hospital|unconscious|not breathing|not waking up|passed out|collapsed|taken pills|taken something|on the bridge|on the roof|given up|giving up|saying goodbye|wants to die|wants to end|kill)
    (made|making|makes|begged|asked|got) me [to] (promise|swear|keep) [her|him|them|not|i|that|it|a|to] ...3 (not|tell|secret|say|wont|quiet)
    (promised|swore|promise) [i|her|him|them|that|to] ...3 not (tell|say|to tell|to say)
    who (do|should|can) i (ring|call|tell|contact|phone) [about|if|for|when|to]
    should i (call|ring|phone|tell) [her|his|their|the] (999|111|police|ambulance|mum|parents|warden|security|someone|teacher|hospital|family)
    (get|do|have|run) (a|the) (welfare|wellbeing|safe and well) check
    (post|thread|message|poem|verse|story|status|account|bio) ...5 (worried about her|worried about him|worried about them|worrying|worries me|scaring me|scared me|concerning|note to me|hurt herself|hurt himself|not ok|not safe|by tonight)
    (can|could|please|pls) (someone|somebody|you|a mod|mods|anyone) [please|pls] (check|check on|check in|look in on|make sure) [on|in|with] (her|him|them|she|he|they|this|my friend|that member|the user|someone|a member)
    (what if|in case) (she|he|they|it) ...3 (dies|die|worse|does|do something|does it|hurts|kills|means it|too late|not wake|serious)
    (she|he|they) (is|are) not (safe|ok|okay|eating|breathing|waking|well|coping|herself|himself)
  `),
  entry('pushed', 'alone', 'Somebody is told or pushed to harm themselves.', `
    kys
    (telling|tells|told|tell|egging|encouraging|encouraged|daring|dared|pushing|pushed|asked|want|wants|begging) (her|him|them|me|another|a|this|that|somebody|someone|people|each other|other members|members|girl) ...5 (to die|kill|go die|do it already|just do it|hurt|harm|end it|cut|get on with it|jump|nobody would miss|no one would miss|better off dead|starve|not to eat|stop eating|everyone hates|drink bleach|dead)
    (group chat|group|server|discord|chat|account|forum|site|people) ...5 (how to die|starve|starving together|ways to die|tips for|pact|dares|dare each|challenge|not eating|encourage|hurt ourselves|hurt themselves|hurt yourself|blood)
    suicide pact
    (do it together|go together|die together)
    (if i|if you|because i|when i) (leave|left|break up|broke up|dump|go|tell|say no|block|end) ...5 (kill|hurt|harm|end|do something|cut|overdose|die|dead) ...2 (herself|himself|themself|themselves|it|their life|his life|her life|stupid)
    (blames|blame|blaming|says it is) ...3 (my fault|me) if (he|she|they) (dies|die|kill|kills|does)
  `),
  entry('weapon', 'alone', 'Fears or thinks of harm to others.', `
    (list|names) of [the] (people|kids|names|everyone|teachers|students|lads|girls|boys) ...5 (hates|back|hurt|kill|revenge|get|pay|deserve|hated|wants|dead)
    (get back at|get revenge|take revenge|get even|make them pay|make him pay|make her pay|make them sorry|pay for what|pay for it|they will regret|theyll regret|show them all|be sorry)
    (hurt|kill|do|stab|batter|attack) (him|her|them|someone|somebody|people|everyone) (properly|badly|for real|one day|tonight|so bad|soon|tomorrow|if|before|with)
    (one of these days|one day|swear|i might|scared i will|scared ill|scared im going to|afraid i will|going to|want to|wanted to) ...3 (hurt|kill|stab|snap and|batter|lose it and|hit|attack|smash) (him|her|them|someone|somebody|my|people|everyone|one of|his|the)
    (carrying|carries|carry|brought|bring|bringing|has|got|bought|keeps|showed me) [a|an|his|her] (knife|blade|weapon|gun|machete|acid|zombie knife|gun to) [to|in|into|on|for]
    (shoot up|shooting|blow up|burn down|attack|bomb) ...2 (school|college|everyone|place|class)
    (tomorrow|monday|school|next week) ...4 (not come in|stay home|stay at home|dont come|do not come|something big|going to be sorry|everyone will know)
  `),
  entry('quiet', 'half', 'Says that somebody has gone quiet or is not seen.', `
    (not|nobody|no one) [has|have] (been on|been back|been online|been seen|seen her|seen him|seen them|heard from|logged on|been in|been at school|back on) [her|him|them|for|in|since|on|all|at] [since|for|in|days|week]
    stopped (replying|answering|posting|responding|talking|picking up|texting)
    gone quiet
    not (answering|replying|responding|picking up|replied|answered|opening)
    (get back at|revenge|list of people|hit list)
    not (joking|a joke|kidding|think he is joking|think she is joking)
    asking for a friend
    (on about|talking about|talks about|mentioned|going on about) (dying|death|ending it|not being here|leaving)
    (lost|losing|given up|giving up) (hope|all hope|interest in|all interest)
  `),
];
