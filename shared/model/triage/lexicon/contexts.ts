import type { ContextKind, LexiconContext } from '../../../contract/entities/triage.ts';
import { linesOf } from './entry.ts';

const context = (kind: ContextKind, id: string, why: string, phrases: string): LexiconContext => ({ id: `${kind}-${id}`, kind, why, phrases: linesOf(phrases) });

/** Words around a phrase that change what it says. Only an idiom takes a phrase away; the others leave some of it, because recall for risk comes first. */
export const contexts: readonly LexiconContext[] = [
  context('idiom', 'laughing', 'A manner of speaking about laughing.', `
    (dying|dead|died|die|crying|cried) (of|with|from) (laughter|laughing|embarrassment|cringe|boredom|shame|awkwardness)
    (im|i am|literally|actually) (dying|dead|deceased) (lol|lmao|haha|hahaha|lmfao|omg)
    (lol|lmao|haha|omg|omfg) [im|i am|literally|actually] [i am] (dying|dead|deceased)
    (laugh|laughed|laughing|laughs) ... (died|die|dying|dead|death)
    (could|nearly|almost|literally|would) [have|literally] (died|die) (of|laughing|for|when|lol|at|from)
    (hungry|thirsty|embarrassed|bored|funny|tired|cold|hot|cute|good) [that|enough|i] [i] (could|can|might|am going to|will) [literally|actually] (die|cry|scream)
    (kill|killed|killing) myself (laughing|with laughter)
    die for (a|my|some|that|this|him|her|those)
    to die for
  `),
  context('idiom', 'effort', 'A manner of speaking about effort or liking.', `
    (homework|revision|essay|exam|exams|maths|work|school|shift|gym|heat|weather|feet|shoes|back|traffic|wait|suspense|waiting|it|this|that|you|lag|rule|rules|site|hay fever|course|coursework|job) (is|are|was|be|been) [literally|actually|slowly|so slow its|absolutely] (killing|murdering) (me|us|the|it)
    slow ... killing me
    (will|going to|gonna) be the death of me
    (would|could|id) [literally|actually] (kill|murder|die) for (a|an|some|one|that)
    (could|going to|gonna|want to|will|would) [literally|actually] (kill|murder) (my|him|her|them|the) [little|big|younger|older] [brother|sister|boss|teacher|cat] (lol|haha|lmao)
    (mum|dad|parents|sister|boss|teacher|mother) (will|would|is going to|going to|gonna) [literally|actually|so] kill me (if|when|for|lol|haha|because)
    (killed|smashed|slayed|nailed) (it|that)
    (killing|kill|slaying) it
    (kill|killing) (time|the vibe|the mood|the thread|the community|the boards|the chat|the conversation)
    killed (the|my) (thread|vibe|mood|conversation|buzz|browser|phone|laptop|battery|app)
    killed my whole
    (dead|dying) (tired|good|funny|nice|easy|hungry|boring|serious|proud|chuffed|cute|slow|excited|line|to know|to see|to try)
    (losing|lost|lose) the will to live
    (over|under) my dead body
    (dead|died|dying) (chat|thread|board|boards|server|battery|phone|link|site|app)
    (hurt|hurts|hurting) my (eyes|head|ears|feelings|brain|feet|knee|ankle|back|foot)
    die hard
    (die|died|dying|dead) ... (hair dye|in the game|in game|respawn)
    (cut|cutting|cuts) (my|his|her|their|his own|her own|my own) [own] (hair|fringe|nails|grass|finger|toast|hours|course|commute)
    (cutting|cut) (class|down|corners|ties|off|out|back)
    (jump|jumping) off (topic|the page|the bus|a call|the call)
    (screen|page|text|line|bottom|top|image|photo|post|end) [of] [the|every|each] [page|post|screen|line] ... cut
  `),
  context('idiom', 'device', 'Speaks of a device, a page or a program.', `
    (app|apps|phone|laptop|tablet|ipad|battery|wifi|internet|site|website|page|chat|computer|pc|screen|connection|browser|mic|server|link|button|tab|autoplay|controller|console|charger|keyboard|mouse|video|sound|notifications|account|boards|board|community|thread) [just|has|is|keeps|kept|are|was|been|about to|nearly|is about to|so|basically] [about to] (die|dies|died|dying|dead|killed|crash|crashes|crashed)
    (kill|kills|killed|killing|dead|dying) (the|my|your|this|that) [whole] (app|phone|laptop|tablet|battery|wifi|internet|site|website|page|computer|browser|tab|autoplay|program|process|sound|video|thread|community)
    (dead|died|dying) on (my|the|me)
    it is [feel|so] dead
    (restart|restarted|reboot|force) ... (kill|killed)
  `),
  context('idiom', 'put-out', 'Speaks of being put out of a chat or an account.', `
    (kicked|kick|kicks|thrown|threw|chucked|logged|booted|kicking) [me] out (of|every|again|when|whenever|after|on|mid) [the|my|a|every] (chat|app|site|account|circle|group|session|server|few|time|day|game|lobby|wifi)
  `),
  context('idiom', 'name', 'Names a board, a page or a subject.', `
    (self harm|suicide|suicidal thoughts|crisis|eating disorder|eating disorders|abuse|depression|anxiety|bereavement|domestic abuse|trauma|drugs|sexual abuse|psychosis|surviving abuse|overdose|grooming) [and|support|help|resources|recovery] [resources|support] (board|boards|page|pages|section|bit|category|tab|channel|article|articles|guide|leaflet|poster|policy|policies|guidelines|resources|tag|tags|filter|module|banner|info|information|faq)
    (suicide|self harm|abuse|overdose|eating disorder) (prevention|awareness|squad|rates|statistics|research|week|charity|training)
    (called|titled|named) [the] (surviving abuse|suicide|self harm|abuse|goodbye|goodbyes)
    (goodbye|farewell) (post|posts|thread|threads|party|card|cards|present|do|meal|drinks|gift)
    (bad at|hate|awkward at|rubbish at) goodbyes
    (end|ending|ended) it with (this|the|my|that|him|her)
    not [go|get|getting|going] on (the|my|your|chat|it|discord|here|that|this|any) [crisis] (site|website|app|account|page|board|boards|chat|laptop|phone|forum)
    (kill me now|murder me)
    (thumbs|fingers|legs|feet|back|phone|laptop|car|printer|alarm|hair|bank account|skin|brain cells|wifi|router) ...3 (given up|gave up|giving up|died|dying|dead)
    (teacher|coach|boss|mum|dad|nan|sister|tutor|brother|flatmate|parents) (is|are|will|would|is going to|are going to|going to) ...3 (kill|murder) me (if i fail|if i hand|if i break|if i lose|if i forget|if i miss|if i do not|if i am late|lol|haha|over)
    (teacher|coach|boss|tutor|flatmate) (is|are|will|would|is going to|are going to|going to) ...3 (kill|murder) me
    not wake up (till|until|on time|late|for|early|to my|before)
    make it (to the|on|tonight|last night|tomorrow|today|this) [the|thursday|group|session|meeting|event|circle|chat|call|tonight]
    point (of|in|to) (the|this|that|your|a) (rule|rules|thread|board|site|app|button|points|new|update|game|homework|exam|subject|maths|lesson|job|meeting|book|film)
    get away with murder
    (murder|death|killer|dead) (mystery|metal|note|pool|eaters|deadline|ringer|heat|easy|good|rude|nice)
  `),
  context('idiom', 'game', 'Speaks of a game.', `
    (boss|level|game|sims|minecraft|fortnite|roblox|round|player|character|respawn|lobby|match|raid|zelda|cod|valorant) ... (die|died|dies|dying|dead|kill|killed|kills|killing|killing themselves|suicide)
    (die|died|dying|kill|killed|killing) [like|about|at|in|to|by|on|the|a|last|final] [the|a|last|50|times] ... (boss|level|game|sims|minecraft|fortnite|roblox|times|lobby|zombie|zombies|creeper|pool)
    (sims|sim|character|characters|avatar|villager|npc) ... (killing|kill|drown|drowning) (themselves|themself|himself|herself)
  `),
  context('idiom', 'news', 'Speaks of somebody who died, in grief rather than risk.', `
    (cat|dog|hamster|rabbit|pet|nan|nana|grandad|grandma|grandpa|gran|horse|fish|guinea pig) [just|has|sadly|recently] (died|die|dies|dying|dead)
  `),
  context('denied', 'not', 'Said to be not so.', `
    (not|never|no|without|nor|rather than|instead of)
    (not|never) (going to|want to|wanting to|really|actually|even|a|any|feeling|at all|about to|trying to|planning to|thinking of|that|in|saying i|here because i am)
    nothing to do with
    nowhere near
  `),
  context('past', 'then', 'Said to be some time ago.', `
    (years|year|ages|months|long time|decade) (ago|back)
    when i was (little|younger|a kid|young|11|12|13|14|15|16|17|small|in year|at primary|at school)
    (used to|last year|back in|in the past|back then|in recovery|recovered|recovery|overcame|got through)
    (not|never) any more
  `),
  context('quoted', 'made-up', 'In a song, a story, a game or schoolwork.', `
    (song|songs|lyric|lyrics|album|track|playlist|band|rapper|chorus)
    (film|movie|series|episode|netflix|anime|manga|book|novel|chapter|fanfic|fiction|show|play|musical|character|characters|protagonist|plot|story|poem|poetry|quote|meme|memes)
    (coursework|essay|assignment|dissertation|project|english lit|gcse english|macbeth|romeo|juliet|hamlet|presentation|podcast|documentary|assembly)
    (game|gaming|sims|minecraft|roblox|dnd|rpg|boss|level|xbox|playstation)
    (epq|research|researching|survey|questionnaire|homework|lecture|seminar|study|studying|module|degree|speech|debate|fundraiser|fundraising|charity|poster|leaflet|article|news)
  `),
  context('quoted', 'search', 'Names words that a search or a page shows.', `
    (search|searches|searching|searched|results|error|403|404|500|502|apostrophe*|captcha|filter|typed in|type in|the word|the words|the phrase|button|url|link)
  `),
  context('rules', 'mention', 'Speaks of what was said in a post, or of a decision about it.', `
    (mentioning|naming|wording|triggering content|content|described|describing|details|policy|faq|diagnosis)
    (point|points|warning|removed|deleted|taken down|edited|flagged|locked|closed|hidden|rejected|banned) ... (for|because|over|about)
    (thread|post|board|poem|page|topic) ...2 (called|titled|named)
    post about
    threads
  `),
  context('rules', 'asking', 'Asks what may be posted.', `
    (allowed|permitted|against the rules|guideline|guidelines|rule|rules|trigger warning|content warning|tw)
    (is|are|would) (it|we|that) (ok|okay|alright|fine) to (post|write|mention|talk|share|say|discuss|put)
    (post|write|writing|posting|thread|threads|mention|talk) [a thread|a post] about
    (can|could|may) (we|you|i|people|members) (post|mention|write|talk|discuss|say|share)
    too (graphic|triggering|detailed)
  `),
];
