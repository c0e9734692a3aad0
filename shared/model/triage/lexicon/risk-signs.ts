import { entriesOf } from './entry.ts';
import { child } from './people.ts';

const entry = entriesOf('risk');

/** Weak signs. None says anything alone; where nothing else is clearly said, two of them together ask a person to look (domain.md 2.9: recall first). */
export const riskSigns = [
  entry('sign-secret', 'hint', 'Tells what nobody knows.', `
    (not|never) [really|ever|even] (told|tell|tell|said|say|telling) [this to|this|it to] (anyone|anybody|a soul|no one|no 1|mum|my mum|dad|my dad|my parents|them|anything|nobody|people)
    (nobody|no one|not anyone|noone) [here|at home|else|even|really] (knows|knew|know|asked|noticed|notices|sees|believes|understands|gets it|can know|to tell|to talk to)
    (my mum|my dad|mum|dad|my parents|parents|they|she|he) (will|would|might|going to) (know|find out|see|kill|go mad|be so|disown|never)
    (needed|need|wanted|want|have) [someone|somebody|you|anyone|to] [to] (know|tell someone|tell somebody|say it|get it out|say it somewhere)
    (tell|told|telling) (someone|somebody)
    (behind|without) (her|his|their|my) (back|knowing|mum knowing)
    made me promise
    should i (tell|ring|call)
  `),
  entry('sign-careful', 'hint', 'Begins as people do who find something hard to say.', `
    (not sure|do not know|not know) (if|whether|why) (this|it|i|its|im|i am) (counts|count|matters|is serious|bad enough|telling|saying|writing|should|even|am telling|am writing|bad|allowed to say)
    (not being|not to be|do not want to be|not trying to be|not) (dramatic|attention seeking|seeking attention|overdramatic|a burden|a bother)
    (sorry to|not want to|do not want to|hate to|not mean to) (bother|waste|worry|burden|bother you|trouble)
    (not need|do not need|dont expect|not expecting|no need) (a reply|to reply|an answer|you to|a response|anything back)
    (not|does not|doesnt) matter if
    (do not|dont|not|no need to|before you|please not|dont) (worry|panic|freak out) [about|i|lol]
    (probably|this is|might be|sounds|feel) [being] (nothing|silly|stupid|dramatic|pathetic|overreacting|daft|weird i know)
    not (sure|know) (what|who) (i want|to do|i need|else|to tell|to say|you can)
    not want to (overreact|get anyone|get him|get her|get in trouble|cause trouble)
    is (that|this|it) (normal|abuse|bad|wrong|weird|ok|a thing|serious)
    (thats|that is) not (normal|right|ok) (is it|right)
    (this is not|isnt|is not) about me
    (just|thought) (thought|you|someone|id|i would) (should|say|know|tell)
    (swear down|i swear|promise me|no joke|being serious|for real)
  `),
  entry('sign-afraid', 'hint', 'Is afraid.', `
    (scared|terrified|frightened|afraid|scary|scariest|petrified|panicking|shaking|on edge|dreading|dread|unsafe)
    (scares|frightens|terrifies|freaking|freaks) me
  `),
  entry('sign-shame', 'hint', 'Speaks of shame or of hating themselves.', `
    (ashamed|disgusted|disgust|disgusting|worthless|useless|pathetic|failure|guilty|humiliated|dirty|broken|ugly|embarrassment|shame|let everyone down|hate myself|a mess|messed up|my fault|snake|horrible person|bad person)
    hate (who|what|how) i
  `),
  entry('sign-tears', 'hint', 'Is in tears or in pain.', `
    (crying|cried|in tears|sobbing|hurts|hurting|pain|agony|heartbroken|ache|aching|broke down|breakdown)
    break ...2 heart
  `),
  entry('sign-numb', 'hint', 'Speaks of feeling nothing, or nothing good.', `
    (numb|empty|hollow|darkness|heavy|nothingness|trapped|hopeless|pointless|dead inside|drained|exhausted|shattered|sinking|drowning|spiralling|spiral|suffocating|struggling|overwhelmed|falling apart|rock bottom|depressed|depression|unhappy|miserable|low)
    (so|just|too|really|always|im|i am) tired
    (do not|not) (care|feel) [any more|anything|about]
    so far from (fine|ok|okay)
    not (fine|ok|okay|alright|coping|good|great|right|well|myself)
    everything is (too|so|just|getting|going)
    (too much|so much|all too)
  `),
  entry('sign-hold', 'hint', 'Is trying to hold on.', `
    (trying|try|tried) (to|so hard|my best|really hard) ...2 (hold on|hang on|cope|stay|keep|be strong|distract|fight|ignore|stop|breathe)
    (hold on|hang on|holding on|hanging on|keep going|get through|cope|coping|carry on|manage|make it stop)
    can not (stop|breathe|take|handle|face|eat|move|think|be|leave|keep|feel)
    (wednesday|tomorrow|thursday|monday|next week) feels
  `),
  entry('sign-alone', 'hint', 'Is alone, or nobody is in.', `
    (on my own|by myself|home alone|all alone|nobody in|no one in|nobody here|no one here|nobody home|house is empty|house to myself|empty house|nobody around|no one around|isolated)
    (nobody|no one) (in|around|here|there|home|to|cares|answers|loves|wants)
    (lonely|alone)
  `),
  entry('sign-home', 'hint', 'Speaks of somebody at home or of being small.', `
    (stepdad|stepmum|step dad|step mum|uncle|foster|carer|carers|placement|social worker|social services|mums boyfriend|dads girlfriend|my ex|my dad|my parents)
    when i was (little|small|a kid|5|6|7|8|9|10|11|12)
    (looking after|look after) (my|our|mum|the|them|him|her)
    (taken away|in care|into care|child protection|police)
    (at|from|in) (home|that house|this house|the house)
    (kicking off|kicked off|kicks off|shouting|screaming|drunk|drinking|argue|temper|in a mood)
  `),
  entry('sign-age', 'hint', 'Is a child, or speaks of one.', `
    (i am|she is|he is|they are|only|just) [only|just] ${child}
    ${child} (year old|years old|yr old)
  `),
  entry('sign-care', 'hint', 'Names help that is for illness, harm or a crisis.', `
    (camhs|cmht|therapist|counsellor|counselling|therapy|psychiatrist|psychologist|crisis team|crisis line|samaritans|childline|shout|helpline|keyworker|key worker|support worker|school nurse|nurse|gp|doctor|paramedic|inpatient|hospital|ward|a e|ambulance|discharged|sectioned|meds|medication|antidepressants|sertraline|fluoxetine|tablets|diagnosed|safeguarding|police)
  `),
  entry('sign-worse', 'hint', 'Says that something grows worse or has come back.', `
    (getting|gets|got|get|is|much|even|so much|a lot|way|feels) (worse|bad|louder|stronger|harder|darker)
    (worse and worse|out of control|out of hand|can not stop|not stop|keeps happening|happening again|started again|back again|every day now|every night|every day|most days|all the time|for weeks|for months|for days)
    again
  `),
  entry('sign-night', 'hint', 'Speaks of last night, of now, or of the middle of the night.', `
    (last night|tonight|right now|all night|in the night|at night|at 2|at 3|at 4|3 am|2 am|4 am|this morning)
  `),
  entry('sign-body', 'hint', 'Says that a body is not well.', `
    (dizzy|faint|fainted|unwell|shaking|shaky|blood|bleeding|bruise|bruises|bruised|sick|poorly|weak|drowsy|throwing up|threw up|collapsed|drunk|high|hungover|wasted|pregnant|burns|scars|scar|wound|stitches|infected|pills|tablets|calories|weight|bones)
    not (eaten|eating|slept|sleeping|sleep|eat)
  `),
  entry('sign-harm', 'hint', 'Uses a word of harm or of being gone.', `
    (hurt|harm|kill|killed|die|died|death|dying|dead|suicide|harmed|abuse|abused|hit|hits|threatened|threatening|threat|knife|weapon|attack|overdose|funeral|grave|heaven|forever|bullied|bullying|forced|secret|cutting)
  `),
  entry('sign-told', 'hint', 'Tells what somebody says, wants or does to them.', `
    (he|she|they|boyfriend|girlfriend|dad|mum|uncle|stepdad|parents) (says|say|said|keeps|keep|makes|make|made|wont|will not|wants|want|told me|tells me|took|takes|take|threatens|forces|touches|comes|shouts|follows|watches|goes) [saying|me|that|my|i|its|it|not]
    (not up to me|no choice|no say|had to|made to|have to do)
  `),
  entry('sign-leaving', 'hint', 'Speaks of leaving or of an end.', `
    (leaving|goodbye|bye|last time|last thing|never again|the end|disappear|vanish|escape|get away|run|nowhere|packed)
    (thank you|thanks) (all|everyone|everybody) for
    (sorry) (everyone|to everyone|for everything|to anyone|mum|guys)
    (take care|look after|stay safe|be good)
  `),
];
