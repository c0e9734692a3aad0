import { entriesOf } from './entry.ts';

const entry = entriesOf('risk');

/** Thoughts of dying and of hurting oneself, said plainly, sideways, and as young people write them to get past filters. */
export const riskToSelf = [
  entry('die', 'alone', 'Speaks of wanting to die.', `
    (want|wants|wanted|wanting|need|ready|hoping|deserve|prefer|wish) [just|to|it|i] to (die|be dead)
    (want|wants|wanted|wanting|need|ready|deserve) to [just|actually] (die|be dead)
    (wish|wished|wishing) [that|if] i (was|were|am|could be) [just|already] (dead|never born|not alive|not here|gone|not born)
    wish i (had never|was never|were never|have never|never) (been born|born|existed|woke up|got)
    wish i could [just] (die|be dead|end it|not exist|not be here)
    (better|rather|sooner) [off] [be] dead
    i should [just|probably|actually] (die|be dead|not be here|not exist)
    (hope|hoping|pray|praying|wish) [that] i [just] (die|do not wake up|never wake up|do not wake|would not wake up)
    (not|never) [want to] (wake|waking) up ... (morning|tomorrow|again)
    go to sleep ... (not|never) wake up
    would not wake up
    (thinking|think|thought|thoughts|thinks) [a lot|lots|all the time|constantly] about (dying|death|being dead|not being alive|not being here|ending)
    ways to die
    easy ... to die
    (sleep|sleeping) forever
    fade away
    (cross|crossing|pass) over
    life (is not|was not|not) [even] worth
    death (would|will|is|seems|feels) [be] [a|like|the|so] (relief|peaceful|easier|only|better|answer)
    (deserve|deserves) to (suffer|be punished|be hurt)
    ready to go for good
  `),
  entry('suicide', 'alone', 'Names suicide.', `
    suicid*
    ctb
    catch the bus
    (suicidal|si) ideation
    (si|s i) thoughts
    toaster bath
    neck myself
    yeet myself
    sectioned
    suicide~
    suicidal~
    (sewer|sewar) slide
    sewerslide
    sewerside
    sui cide
    unalive
    unaliving
    unalived
    un alive
    kms
    kmsing
    going to (ctb|kms)
  `),
  entry('kill-self', 'alone', 'Speaks of killing themselves.', `
    (kill|killed|killing|kil|off|offing|end|ending) (myself|my self|meself|mysel|my life|myslef)
    (end|ending|ended|take|taking|took) (my|my own) (life|own life)
    (end|ending) it all
    (going|want|wanted|ready|trying|planning|plan|decided|have|about) to [just] end it
    (i will|ill|might|may|could|can|should|let me) [just] end it
    (life|being alive) to (end|stop|be over)
    topping myself
    top myself
    (hang|drown|shoot|gas|poison|suffocate) myself
    jump [off|in front of|from|out of] ... (bridge|roof|train|window|building|something|car park|cliff)
    (throw|throwing) myself (off|in front|under|out)
    (step|walk|walking|run) [out] (in front of|into) ... (car|cars|traffic|bus|lorry|train|road)
    (car|bus|lorry|train) [will|would|could|to] (hit|hits|run over|kill) me
    slit my
  `),
  entry('not-here', 'alone', 'Does not want to be here or to live.', `
    not (want|wanting|need) to [even|actually|really] (be here|be alive|exist|live|be around|carry on|go on|wake up|be on this planet|do this any more|be anywhere|keep living)
    (no longer|never) (want|wants|wanted) to (be here|live|be alive|exist|wake up)
    (not|never) (exist|be alive|be here) (any more|anymore|at all|again)
    (just|rather) (not|never) (exist|be here|be alive|existed)
    (want|wanting|wanted|wish|love) to ... (disappear|vanish|not exist|stop existing|cease to exist|not be here|not be alive)
    (stop|stopped) existing
    (tired|sick|done|fed up|exhausted|bored) (of|with) [being alive|just] (life|living|being alive|existing|existence|being here)
    (hate|hating) (being alive|living|my life|existing)
    (hurts|hard|painful|exhausting) to (be alive|exist|live|stay alive)
    (live|living) like this
    (no|any|the) (reason|reasons|point) (to|in|of) (live|living|be here|being here|being alive|carry on|carrying on|go on|going on|stay alive|be alive|keep going|wake up)
    (life|living|everything) (is|feels|seems) [so|completely|totally|just] (pointless|meaningless|not worth)
    [not] worth (living|being alive|carrying on)
    not being alive
    (live or die|alive or dead)
    (if|when|after|once) (i am|im|i was|ive) [just|not] (gone|dead|not around|not here)
    not want to be alive
    want out ... (everything|life|for good)
  `),
  entry('harm-self', 'alone', 'Speaks of hurting themselves.', `
    (hurt|hurts|hurting|harm|harmed|harming|cut|cuts|cutting|burn|burned|burnt|burning|starve|starving|scratch|scratching|injure|injured|injuring|punish|punishing|hit|hitting|stab) [at] (myself|my self|meself|myslef|mysel)
    (hurt|harm|cut|cutting|burn|burning|bruise) my (arm|arms|leg|legs|wrist|wrists|thigh|thighs|skin|hand|hands|stomach)
    self harm*
    (bleed|bleeding|blood) [everywhere|a lot|again|out]
    (bang|banging|hit|hitting|banged|smash|smashing) my head
    (punch|punching|punched) (walls|the wall|a wall|myself)
    (new|fresh) (cuts|scars|marks|wounds)
    (blade|blades|razor|razors)
    selfharm*
    (slef|sellf|self) (ham|harm|hram|injur*)
    sh again
    s h
    not stop [from] (cutting|hurting|harming|burning|self harming|thinking about it|thinking about dying|scratching)
    (stop|started|start|been|keep|kept|urge to|want to|going to|back to|resist|from) cutting
    (i|have|ive) cut again
    (want|need|urge|urges|have|tempted|going|trying not) to cut
    urges [again|are|really|get|to]
    (relapse|relapsed|relapsing)
    (clean|harm free) [for] (since|days|weeks|months|a)
    [i have] been clean
    not to (do it|hurt|s h|sh|relapse|give in) (right now|rn|again|tonight|today)
    trying [so hard|really hard|my best|hard] not to (do it|do anything|give in)
    (danger|risk|threat) to (myself|my self)
    (hurt|harm) (me|myself) (again|tonight|badly|tomorrow)
  `),
  entry('not-safe', 'alone', 'Says that they are not safe.', `
    not [feel|feeling|really|very|entirely] (safe|safe with myself)
    (do|does|can|did) not [really|even|ever] feel safe
    (i|am|feel|feeling|so|really) [feel|feeling|very] unsafe (at home|right now|tonight|here|with|around|on my own|and)
    (i|am) [feel|feeling|really] unsafe
    not (keep|keeping|stay|staying|trust|trusting) (myself|my self|safe)
    (keep|keeping) (myself|my self) safe
    (scared|afraid|frightened|terrified|worried) (of|about) (what|myself) [i] [might|could|will|may] do
    (scared|afraid|frightened) of (myself|my self|my thoughts|my own)
    i might do something
    (do|doing|did|done) something (stupid|bad|silly|drastic|i will regret|i regret|permanent|to myself)
    in [a] crisis
    (is|an|medical) emergency
  `),
  entry('plan', 'alone', 'Speaks of a plan, a means or a goodbye.', `
    (written|wrote|writing|write|left) ... (letter|letters|note|notes|goodbye) ... (family|mum|parents|everyone|goodbye|drawer|friends|behind)
    (suicide|goodbye|final|last) (note|letter|letters|message|messages|words|goodbyes)
    (have|got|had|made|make|making|making) [a|my|the] plan
    (planned|planning|plan) (it|how|to do it|everything out)
    how i (would|will|could|might) (do it|end it|die)
    if i had the (guts|courage|nerve)
    (wouldve|would have) done it [by now|already]
    (everything|all|what) i need to do it
    (made|make) (my|a|the) (decision|mind up|peace)
    (do it|end it|be gone|be over) (tonight|tomorrow|soon|this weekend|on friday)
    (last|final) (night|day|time|message|goodbye|post) ... (alive|here|ever|goodbye|you will)
    (be|is) [my|their|her|his|the] last (night|message|day|goodbye|words)
    goodbye (everyone|everybody|all|forever|world|to everyone)
    (say|saying|said) [my] (goodbye|goodbyes|bye) (to|and|forever)
    (give|gave|giving|given) ... away [my]
    will not (need|be needing) (it|them|this|that|anything) (after|any more|anymore|where|soon|again)
    wont need (them|it)
    (after|past|beyond|until|till|by|to) (tonight|my birthday|this year|the weekend|this week|christmas) ... (not|gone|wont|over|here)
    not [be] (around|here|alive) (much longer|for long|tomorrow|next week|by christmas|by then|after)
    (be|going to be) gone (soon|by|tomorrow|forever|for good)
    (not|never) ... (see|make it to|make it past|reach|live to) ... (future|birthday|christmas|next year|18|16|21|tomorrow|morning|past)
    not [going to] make it
    (if anything|anything|something) happens to me
    tell (my|them|her|him|mum|everyone) ... (love|loved|sorry|fault)
    (join|joining|be with|see) (him|her|them|my mum|my dad|my nan|grandad) (soon|again|in heaven|up there)
    going to (join|be with) (him|her|them)
    sorry for everything
    when i am gone
  `),
  entry('taken', 'alone', 'May have taken or done something already.', `
    overdos*
    overdose~
    od
    oded
    (taken|took|take|swallowed|had|taking|necked) (too many|too much|all|a lot of|loads of|lots of|a load of|a bunch of|the whole|something|some) [of] [my|the|your] [of] (tablets|pills|meds|medication|medicine|paracetamol|box|pack|it|something|stuff|at once)
    (taken|took|swallowed) something
    (tablets|pills|meds|medication|blade|razor|knife|rope) [are|is|in] [right|here|just] (in front of|next to|beside|in my|with|on my)
    (in front of|next to|beside|holding|got|have|hold) [me] [the|my|some|a] (tablets|pills|blade|blades|razor|knife|rope)
    attempted [it] (again|last|on|before|suicide|to end|to kill|yesterday|in|this)
    my [last|first|second] attempt
    i [have] [just|nearly|almost] attempted
    (tried|try|trying) to (end|kill|die|take my|do it|overdose)
    suicide attempt
    (did|done|do) it again ...5 (deeper|worse|bad)
    (this time|it) was deeper
  `),
  entry('without-me', 'alone', 'Feels like a burden, or that others would be better off.', `
    (better|happier|easier|nicer) [off] [place] without me
    (better|happier|easier) if i (was|were|am|did|had|died|left|disappeared|went|just)
    (no one|nobody|noone|none|not anyone|would anyone|anyone|nobody would|no one would) [would|will|even|is going to|ever] [even|really] (miss|notice|care|care if|bother if|realise) ... (me|gone|dead|died|disappeared|live|alive|here)
    (miss|notice) [me] if i (was|were|am|disappeared|died|left|went|wasnt|vanished)
    if i (died|was gone|disappeared|was not around|just was not|was not here|vanished|was dead|went)
    i (am|feel|feel like) [just|such|like|a|only] [just] (a|such a|a huge|a massive|only a) (burden|waste of space|problem to everyone)
    burden to (everyone|my|them|people|others)
  `),
  entry('cannot-go-on', 'alone', 'Says that they cannot go on.', `
    can not [actually|really|even|just|physically] (go on|carry on|cope|keep going|keep doing this|hold on|live like this|live any more|do life|take any more|do it any more|be here|survive|take this any more|take it any more|handle life|go through this)
    can not (take|do|handle|bear|stand|deal with) (this|it|life|everything|any of it) [all] (any more|any longer|much longer)
    (not|do not) know [how] [much|long] (longer|how long|if) i can (hold on|go on|do this|keep|take|carry on|last|cope|manage|stay)
    how much longer i
    (want|wanted|need) (it|this|everything|it all|the pain|this all|this pain|everything) [just] [all] to (stop|end|be over|go away forever)
    make it [all] (stop|end)
    (no|any) (way out|other way|future|hope) [for me|of this|left]
    (not|never) see (a|any|my) (future|way out|way forward)
    (nothing|not anything) matters
    (give|given|giving|gave) up [completely|entirely|on] (on life|completely|living|everything|entirely|with life|now)
    (close|about|ready) to (giving|give) up
    (hopeless|worthless|trapped|unbearable)
    (is|whats|what is|there is no|no) [the|even] point [in|of|to] (anything|any more|me|carrying|trying|living|it all|life|going|in carrying|in me|being)
    no point any more
    (done|finished|through) with (life|living|everything|it all|the world|this life|trying)
    (had|have) enough of (life|living|everything|it all|this life|being)
    cannot cope
    breaking point
    (face|get through|make it through|survive) [another|the|one more|today|tonight|tomorrow|this] (day|night|week|weekend|tomorrow|today|tonight|it|year)
    (pain|hurting|hurt|noise) to (stop|end|go away)
    can not be (here|fixed|saved|helped)
    not (strong enough|cut out for life|made for this world|built for this)
  `),
  entry('despair', 'half', 'Speaks of despair.', `
    hate myself
    hate my life
    (numb|empty) [inside|and]
    (falling|fall|fell) apart
    (not|never) get [any] better
    it does not [get] better
    crying (for hours|all night|every night|every day|and i)
    (dark|bad|scary|intrusive|horrible|awful) (thoughts|place|headspace)
    intrusive (thoughts|thought)
    not (real|feel real)
    really bad (night|place|day)
    not ... care (any more|what happens)
    not want to (feel|think)
    does it get better
    (says|said|say|told me) it gets better
    (rock bottom|no hope|lost hope|lost all hope|end of my tether|at my limit|drowning)
    (hate|hating) who i am
    (failure|disgusting|pathetic|waste of space|broken beyond|too broken)
    (everything|it) is [just|all] too much
  `),
  entry('worn-out', 'half', 'Says that they are worn out.', `
    (tired|exhausted|sick) of (waiting|trying|fighting|pretending|everything|feeling)
    no (energy|strength|fight) left
    not (doing|feeling) [too|very|so|really|that] (great|well|good|ok|alright)
    (i am|im) not (ok|alright|coping|managing|fine|good|doing ok|doing well|doing good|myself)
    far from (fine|ok|alright)
    [too] loud in my head
    my head is [so|too|really] (loud|messed up|dark|not right)
    not [think] i can [do this]
    (can not|not) stop thinking about it
  `),
  entry('nobody', 'half', 'Says that nobody knows or cares.', `
    (nobody|no one) [even|really|at home|here] (cares|would care|knows|know|believes me|loves me|understands|likes me|wants me)
    (not|never) (told|tell) (anyone|anybody|a soul)
    (no one|nobody) else to tell
    not know who [else] to (tell|say|turn)
    (no one|nobody) to (turn|go) to
    not tell (my mum|my dad|my parents|mum|anyone)
  `),
  entry('crisis', 'half', 'Names a place, an hour or a service of a crisis.', `
    (locked|sat|sitting|lying) ... (bathroom|bathroom floor|floor|roof|bridge|toilet)
    (standing|stood|went|go|going|walking) ...5 (bridge|cliff|roof|tracks|platform|edge)
    (camhs|crisis team|samaritans|a and e|ambulance|hospital|childline)
    (need|needs|needed|call|calling|ring) (stitches|999)
    can not put it down
    (2|3|4) am
    (2am|3am|4am)
  `),
  entry('plea', 'half', 'Asks somebody to help or to answer.', `
    (please|begging) (help|help me|someone|anyone|say something|hurry)
  `),
  entry('afraid', 'half', 'Says that they are afraid or panicking.', `
    (scared|terrified|frightened) [and|right now|tonight|so]
    (panic|panicking)
  `),
  entry('place', 'half', 'Names a place of danger, or goes there again and again.', `
    (the|a) (bridge|cliff|rooftop|train tracks|platform|railway)
    the trains
  `),
];
