import { entriesOf } from './entry.ts';

const entry = entriesOf('risk');

/** Thoughts of not living on, as they are said around: sleep, absence, others who would be fine, thoughts that are loud, what still holds. */
export const riskSideways = [
  entry('not-wake', 'alone', 'Speaks of not waking up.', `
    (not|never) (wake|waking|woke|woken) up
    (not|never) (have|having|had) to wake up
    (go|going|fall|sleep) ... (asleep|sleep) ...4 (skip|for good|stay asleep|never|stay there|that is it|not come back|not have to)
    skip (the rest|it all|to the end|everything|all of it|life)
    (sleep|asleep) (and|until|till) ...5 (never|over|it is all over|stops|end)
    just (sleep|stay asleep) (forever|for good|and not)
    (want|wish|like|love) ...3 (sleep|asleep) (forever|for good)
  `),
  entry('not-worst', 'alone', 'Speaks of dying or being gone as not so bad.', `
    not [really|even] be (so bad|that bad|the worst thing|the worst|a bad thing|the end of the world|such a bad thing|terrible) if (i|something|a|it)
    not (mind|care) if (i|a|something|the) ...4 (die|died|wake up|woke up|crashed|hit|end|ended|happened|gone|not here)
    (would|will) [anyone|anybody|they|you|it] ... (care|notice|miss|matter|bother) if i
    (hope|hoping|wish|wishing) [that] (something|a car|the plane|a bus|i) ...4 (happens to me|hits me|hit me|crashes|get ill|got ill|get cancer|not come back|takes me)
    (be where|go where|am going where|going to where) (he|she|they|my mum|my dad|my nan|my brother|my sister|my friend) (is|are|was|went)
    (follow|following|join|joining) (him|her|them|my brother|my mum|my dad|my friend)
    (not|never) (supposed|meant) to (be here|be alive|exist|live|have survived|have been born)
    (never|not) asked to be (born|alive|here)
    (ceasing|cease|stop|stopping) to (exist|be)
    (turn|switch) (it|everything|myself|my life|my brain) off [forever|for good]
    (easier|simpler|nicer|quieter|better) (if|to|just) [just] (i was|i were|not be|not exist|be gone|be dead|stop existing|disappear|not around)
    (dying|death|being dead|not being here|not existing|disappearing) (is|would|sounds|seems|feels|looks|does not)
    (thinking|thoughts|think|thought|dream|dreaming|daydream|fantasise|fantasising) (of|about) ...2 (dying|death|not being here|disappearing|the end|ending|my funeral|being gone|not existing)
    my [own] funeral
  `),
  entry('others-fine', 'alone', 'Thinks that others would be better off or soon fine.', `
    (everyone|everybody|they|mum|dad|my mum|my dad|parents|family|people|the world|you all|friends|my friends|he|she) (would|will|will all|would all|would probably|would soon|will soon|would just) [all|soon|probably|just|be] (get over it|get over me|move on|better off|fine|ok|happier|alright|relieved|cope without|forget me|forget about me|forget i) [again|without|if|in|eventually|once]
    (everyone|everybody|family|parents|mum|dad|they|world|friends) ...3 (better off|be better|happier|easier) (without|if i)
    (nobody|no one|who|not anyone) (would|will|even) ...3 (miss|notice|care about|care if|remember|cry for|come to) (me|her|him|them|my|if|i|us)
    (less|one less) (of a burden|to worry about|mouth to feed|problem for)
    (burden|dead weight|drain|nuisance|too much) (to|on|for) (everyone|everybody|my|them|people|others|mum|the family)
    (waste|wasting) of (space|oxygen|air|everyones)
  `),
  entry('no-way-on', 'alone', 'Sees no way or reason to carry on.', `
    (way|point|reason|reasons|use|hope|energy|strength|sense) (of|to|in|for|left to) (carrying on|carry on|going on|go on|keep going|living|live|continuing|continue|staying|stay|keep trying|trying any more|existing|being alive|be alive)
    (running|ran|run) out of (reasons|hope|fight|strength|road|things to live|ways to cope|reason|options|will)
    (not|never) (see|imagine|picture|see myself|picture myself|imagine myself) ...2 (future|way out|way through|being alive|getting older|getting to|past|reaching|turning|growing up|lasting|living|carrying on|my life)
    not think (i am|i will|ill|i) ...3 (make it|be here|be around|last|live|get through|survive|see|do this any more|can do this|cope|keep going|take)
    not [sure|know if|know how|know whether] [if|how] (i can|i will|ill|i am going to|to) [even|really|actually] (keep going|go on|carry on|keep doing|do this|get through|make it|last|hold on|survive|live with|cope|stay alive|be here)
    nothing (to live for|to look forward|to stay for|to lose|left to live|left for me|left in me)
    (can not|not) (do|take|face|handle|stand|bear|manage|stomach) (another|one more|any more of|much more|this life|living|being here|being alive|this any|it any)
    (can not|not) (keep|carry on|go on) (doing this|living|going|pretending|like this|fighting|existing)
    (i am|just|so|completely|well and truly) done [with|now|trying|fighting|pretending] (life|living|trying|fighting|pretending|all of it|everything|it all|being alive|being here|existing)
    [can not] (fight|fighting) (this|it|anymore) (any more|any longer|much longer)
    (no longer|not any more) ... (reason|point|fight|cope|strength)
    (lost|losing|no|got no|lose) [the|all|any|my] will to (live|carry on|go on|keep|fight|be here)
    (tired|exhausted|sick|done|bored|fed up) (of|with) (being|life|living|existing|it all|all of it|this life|waking up|surviving|staying|feeling like this|holding on)
    (wish|wishing) (i|it|everything|life|it all) (would|could|was|were) ...2 (stop|end|over|finish|gone|disappear|vanish|be over|ended|finished)
    (want|need|wanting|ready for) (it|everything|this|the pain|life|it all|all of it|things) to [just|all|finally] (be over|stop|end|finish|go quiet|be done|go black)
  `),
  entry('loud', 'alone', 'Says that thoughts or urges are strong or back.', `
    (thoughts|urges|feelings|urge) ...5 (louder|loud|back|worse|stronger|darker|scary|scaring|winning|take over|taking over|again|creeping|constant|all the time|every day|wont stop|not stop|not go away|overwhelming|unbearable|bad)
    (bad|dark|horrible|scary|them|those|awful|intrusive|worst|old|same) thoughts (again|back|are|about|and|tonight|wont|keep|come|every|at|in|rn|right now)
    (head|mind|brain) ...3 (loud|dark|louder|screaming|scary|killing me|not safe|wont shut up|not shut up|scares me|scaring me|against me|telling me)
    (scared|frightened|afraid|terrified|scares|frightens) [of] (my own|my head|my mind|my brain|my thoughts|myself|me what i)
    (not|never) trust (myself|my self|my own|my head|my brain|what i)
    (not|never) (safe|okay|ok) (with|from|around) (myself|my own|my thoughts|my head|sharp)
    (talking|talked|talk) myself (out of|down)
    (stop|stopping|keep|keeping) (myself|me) from (doing|hurting|harming|it|ending|acting)
    i am not [saying] [that] [i am] going to (do anything|act on|do anything stupid|hurt myself|harm myself)
    saying i am going to (do anything|do it|act on it|die)
    (act|acting|acted) on (it|them|the thoughts|my thoughts|those|the urges|these)
    (gone|going|go|been) over it ...4 (times|head|again)
    (not|never) (trust|trusted) ...3 (alone|on my own|by myself)
    (keep|kept|keeps) (going|coming|thinking|drifting) back to (the|my|that|it|them) [plan|place|thought|idea|bridge|thoughts|same]
    plan ...5 (therapist|counsellor|camhs|promised|ready|tonight|die|in my head|let go|the day)
    (safety|crisis|suicide) plan
  `),
  entry('holds', 'alone', 'Names what alone still holds them.', `
    only (reason|thing|person|one) [that|who|i] [i am|im|i have] [not|still] (here|alive|still here|keeping|keeps|stopping|stops|stopped|holding|left|gone|dead|ended|done it|done anything|stay|staying|keep)
    (keeping|keeps|kept|keep) me (here|alive|going|from doing|from ending|safe)
    (stopping|stops|stopped|holding) me (from doing|doing it|is|back from|was|from going|from ending)
    (stay|staying|here|alive|living|keep going|not done it|do anything|do it|not gone) (for|because|because of) (my|him|her|them|the) (dog|cat|mum|nan|brother|sister|baby|brothers|sisters|pet|pets|kids|family|dad|rabbit|hamster|parents|little)
    if it (was not|were not|had not been) for (my|him|her|them|the)
    (not|never) do (that|it|this) to (my|her|him|them|mum|the kids)
    (cant|can not|not) leave (my dog|my cat|her behind|him behind|them behind|my mum alone|my brother alone)
    who (would|will|is going to) (look after|feed|take|have) (my|the) (dog|cat|rabbit|pets|pet|hamster|sister|brother|mum|guinea)
  `),
  entry('point', 'half', 'Asks what the point is, or says that this is it.', `
    (what is|is there|is there even|see|see the|not|no|there is no|what is even|not see) (the|any|a) [actual|even] point
    (there is|theres|see|is) no point
    pointless
    (that is|thats) it for me
    (it is|its) [all] over for me
    (for|like) good this time
    (permanently|forever|for good) ... (leave|leaving|gone|go|sleep)
    (leave|leaving|go|going|sleep|gone|away|quiet) ... (permanently|for good|forever)
    nothing (helps|works|is helping|is left|left|changes|will change|ever changes|feels|makes it better|gets better)
    (not|never) going to (get|be) (better|ok|happy|normal|alright)
    (if it gets|it only gets|it just gets|getting|gets|gotten|got) [so|too|much|any|a lot] (worse|too much|really bad)
    (feels|felt|feel|seems|looks) (like|so) [the|there is|it is] (end|no way|hopeless|final|over|endless|impossible)
  `),
  entry('decided', 'half', 'Has decided, or is suddenly at peace.', `
    (made|make) (up my mind|my mind up|my choice|my peace|a decision|the decision|my decision)
    i have decided
    (feel|feeling|felt|feels|weirdly|strangely|oddly|finally) [so|really|strangely|weirdly|kind of|almost|very|quite|at] (peace|peaceful|calm|light|free|lighter|relieved|at peace|weightless|ready)
    (stopped|stops) (hurting|caring|fighting|being scared|scaring me|crying)
    (everything|all|it all|it|things|affairs|stuff) [is|are] [all|now|finally] (sorted|in order|arranged|ready|tidied|in place|wrapped up|planned out)
    (date|day) (set|picked|chosen|in mind|planned)
    (picked|chosen|set|got) [a|the] (date|day) [for|in|and]
  `),
];
