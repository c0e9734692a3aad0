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
