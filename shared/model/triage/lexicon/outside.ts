import { entriesOf } from './entry.ts';

const entry = entriesOf('outside');

/** What the shared account is not for (domain.md 1.2): one-to-one support, favours, and company. To be met with warmth and a redirect. */
export const outside = [
  entry('one-to-one', 'alone', 'Asks for one-to-one support or company.', `
    (talk|chat|speak|vent|rant|open up|message) [to|with] (someone|somebody|anyone|one of you|you|a person|one person|u|you guys|the same person|me|someone privately) [instead|every|about|privately|here|each|regularly]
    (can|could|will|would) (someone|somebody|anyone|you|one of you|we|i) [just|please|all] (talk|chat|listen|vent|rant|speak|call me|ring me|talk to me|message me)
    (just|someone to|wanted to|want to|need to|need someone to|wanted someone to) (vent|rant|listen|chat|talk to|talk about|offload)
    (talk|talks|write|message|text|call|speak) [to] [me|you] (every|each) (day|night|evening|week)
    (mentor|counsellor|counselling|therapist|therapy|befriend|befriender|penpal|pen pal|tutor|tutors)
    (be|become) my (friend|mentor|counsellor|therapist|tutor|reference|bestie|big sister)
    (someone|somebody|anyone|person) [older|who|to] [who] (talk|would|could|will|listen|listens|listened|to talk to)
    (anyone|anybody|someone|is anyone|is anybody) (there|around|awake|free|up|online)
    not know who [else] to talk to
    (tell|told) you about it
    a regular thing
    (you are|youre|you guys are) the only ones
    (who|whod|to) listen
    had to tell someone
    wanted to say hi
    (got|any|some|have|give me) [you got] (tips|advice) [for|on|about]
    (need|want|like|after|some|any) [some|a bit of|your] advice
    advice (on|about|with|please)
  `),
  entry('favour', 'alone', 'Asks for a favour or for help that the team does not give here.', `
    (read|check|proofread|look at|look over|review|mark|feedback on) (my|this|it) [and|personal|school|english|history] (essay|statement|story|cv|poem|letter|coursework|homework|novel|draft|dissertation|personal statement|application|assignment)
    (help|helping) [me] (with|write|choose|pick|find|decide|get|on|revise) [my|a|some|an|this] [maths|english|science|school] (homework|cv|essay|maths|job|message|letter|application|coursework|dress|outfit|revision|present|landlord|budget|work|jobs|that|ucas|interview)
    (personal statement|cv|homework|essay|coursework|reference for)
    (tell|wish|say|pass on|pass) [it|to|on] [a|her|him|them] [user|member] ... (happy birthday|i said hi|hello|message to)
    (what|which) should i (get|buy|wear|say|do|choose|pick|study|write|cook|call|reply)
    (what do|do|dyou) you [guys|all] (think|reckon|recommend|prefer|like) [about|of|i should|i|we]
    (whats|what is|who is|whos|which is) your favourite
    (which|what) (uni|unis|university|universities|college|course|job|jobs|phone|laptop|game|film|song|book)
    (work experience|spare shifts|a loan|lend me|borrow|money till|some money|job vacancies|interview you|school project|reference)
    (how|what) [much|do|does|is|would] [you|it|a|i] (cost|costs|know if|make friends|ask someone|tell if|come out|flirt|know when)
    make friends
    diagnose
    (do you think|think) i (have|should|might have|could have)
    is it normal to
    (follow me|follow my|subscribe|my art page|my channel|my insta|my tiktok)
    (who|did) [you] (won|win|watch|see) the (football|match|game|election|film)
    (happy|merry) (birthday|christmas)
    have you (seen|watched|read|played|heard|tried)
    (guess what|hows your|how are you|how is your|whats up|wyd)
    can i (send|show) you
    (playlist|playlists|memes|meme)
    what does it mean (if|when)
    your team (call|ring|phone)
  `),
  entry('company', 'alone', 'Asks for regular company, passes on news or wants to chat.', `
    be my (person|mum|dad|brother|sister|buddy|mate|friend)
    (message|text|call|ring|check in with|check on|write to) me (each|every|once|daily|weekly|regularly|at|in the)
    (weekly|daily|regular|monthly) (call|chat|chats|check in|check ins|catch up|phone call|session|sessions|talk)
    (regular|weekly|proper|quick|long) chat with
    (just|only) (wanted|want|needed|need|felt like|here|fancied) [to|a] (moan|whinge|vent|rant|natter|chat|gossip|brag|share|say hi|say hello|a chat|a moan|company)
    (pass|send|give|say|tell) (this|that|it|a message|my love|congrats|thanks) [on] to
    (bored|boring) (wyd|lol|xx|af|so|talk|entertain)
    wyd
    (what would you|what do you|how would you|what level|where would you|what are you|what team) (do|think|say|lot|all|play|playing|on|up|watch|watching|wear|pick|are|support)
    (do|should) i (ask|text|message|dump|tell|invite|buy|wear|apply|go|leave) (her|him|them|it|out|for|to|my|a|this)
    (likes me|fancies me|text back|left me on read|friendzoned|soulmate)
    (why did the|knock knock|whats the difference between|joke|pun) [of|chicken|scarecrow|for|there]
    (have a nice|have a good|have a lovely|happy) (day|evening|weekend|friday|week|monday)
    (practise|practice) (with me|talking|my|speaking)
    (rubbish|crap|rough|meh|naff|annoying|boring|long|awful) (day|week|morning|weekend) ...5 (moan|rant|bus|soaked|late|test|mark|work|rain|anyway|lol|tea)
    (nothing is wrong|not a big deal|no big deal|nothing serious|nothing major|just sunday|just a bit|early night|have a bath|bath and)
    (passed|failed) my (theory|driving|test|exam|mock|mocks|audition|interview)
    (got|landed|start|starting|started) (the|a|my) (new|first|saturday) [job|school|college] (job|school|college|on|at|role)
    (got the|get the) job
    (dress code|smart casual|what to wear|trainers)
    (volunteering|volunteer roles|do what you do|internship|apprenticeship|placement year|work for you|work with you)
    (for|doing) [my|an|a] (epq|dissertation|school project|college project|uni project|research project|coursework|podcast|school paper|a level|assignment|presentation)
    (epq|short interview|survey for|questionnaire|take part in my|fill in my)
    (help|helping) [me] [with|on] (my|an|this|some) [english|maths|history|science|school|art] (essay|homework|project|question|assignment|revision|maths|coursework|presentation|speech)
    (how do|how would|can|could) (i|you|u) [do|solve|work out|answer] [this] (maths|equation|question 5|3x|2x|algebra|fractions|quadratic)
    (squared|equation|algebra|photosynthesis|macbeth|romeo|hamlet|of mice and men|gcse|a levels|an inspector calls)
    (won|lost|beat|drew|losing) [again|to|at|against|2|3] (end me|arsenal|spurs|the|nil|on penalties)
    (spurs|arsenal|chelsea|liverpool|man u|man city|united|everton|leeds|england|newcastle|villa|rangers|celtic) [have|just|have just] (lost|won|drew|lose|play|playing|game|are|again)
    (rematch|boss|xbox|ps5|playstation|nintendo|minecraft|fortnite|roblox|zelda|pokemon|speedrun|level up) 
    (hamster|guinea pig|goldfish|rabbit|cat|dog|gerbil|nan|grandad|budgie|tortoise) [sadly|just|has|was] (died|passed|passed away|was put down|put down|had to be put)
    (row|argument|argued|tiff|bicker|bickering) (over|about) [whose|who|the|washing|what] (turn|washing|dishes|tea|tv|remote|chores|wash|bins|plans)
    (stuck in my head|belting|karaoke|new album|concert|gig|festival|tickets to)
    (my little|my baby|my) (brother|sister|cousin|nephew|niece) ...4 (funniest|hilarious|cutest|so cute|cracked me up|so funny)
    (hair|nails|outfit|makeup|eyebrows|fringe) ...4 (awful|tips|looks|dye|cut|colour)
    (the news|on the news|in the news|election|stabbing on)
  `),
  entry('life', 'half', 'Speaks of everyday life rather than the community.', `
    (boyfriend|girlfriend|bf|gf|crush|ex|dumped|break up|broke up|date|dating|relationship|fancy)
    (exam|exams|revision|gcse|gcses|a levels|a level|mocks|homework|school|uni|college|essay|teacher|coursework|past papers|driving test|maths)
    (job|boss|shift|shifts|work|interview|rent|landlord|flatmate|flatmates|manager|licence)
    (mum|dad|nan|parents|sister|brother|family|divorce|divorced|cat|dog|hamster|grandad|step)
    (lonely|alone|bored|stressed|anxious|sad|low|nervous|embarrassed|gutted|down|overthinking|overthink)
    (birthday|prom|christmas|halloween|holiday|party|film|music|song|football|tv|game|games|gaming|playing|sims|minecraft|fortnite|hair|dress|outfit|makeup|recipe|tea|dinner|bus|election|story|hungry|thanks)
  `),
  entry('ask', 'hint', 'Asks the team for something for themselves.', `
    (can|could|would|will|do|may) (you|u|i|someone|one of you|anyone|somebody|we)
    (need|want|looking for) [some|a] help
    (any|anyone|someone) (tips|advice|ideas|recommendations)
    (lol|haha|omg|xx|x)
    just wanted to
    anyone on the team
    do you (know|have|do|guys|think)
  `),
];
