import { entriesOf } from './entry.ts';

const entry = entriesOf('concern');

/** Concerns and questions about the community: what a direct message to the team is for besides risk and tech (domain.md 1.2). */
export const concern = [
  entry('points', 'alone', 'Asks about points or a break.', `
    (how many|what|my|the|got|given|get|gave|gives|more|these|some|any|on|lost|have|active|0|1|2|3|5|10|12|15|20|25|30) points
    points (work|expire|go away|given|i got|for|last|system)
    (my|on a|a|this|have a|had a|longer|requested|forced|the) break [last|lifted|end|from|early]
    (banned|ban|timed out|timeout|time out|suspended|unbanned|blocked from)
    appeal*
    (break|ban) (lifted|lift|reduced|shorter|early)
  `),
  entry('own-post', 'alone', 'Asks about what was done with a post.', `
    (my|our|her|his|the|a) [last|old|first|new|latest] (post|posts|thread|threads|comment|comments|reply|poem|lyrics|profile) ... (removed|deleted|taken down|edited|changed|closed|hidden|rejected|waiting|approved|approval|pending|locked|moved|gone)
    (removed|deleted|took down|edited|changed|closed|hid|hidden|rejected|locked|killed|moved) (my|our|her|his|the|a) (post|posts|thread|threads|comment|comments|reply|poem|lyrics|message)
    (delete|remove|take down|edit|hide|close|take out|unpublish) [all|one of] [of] (my|a|the|that|this) (post|posts|thread|comment|comments|reply|name|details)
    (posts|post|thread) [have|has|had|need|needs|get|gets|got] [to] [be|been] (approved|approval|edited|closed|moderated)
    (waiting|wait|waits) for approval
    (take|can you take|remove|delete) it (out|down) [please|quick]
    (post|posts) (get|got|gets|being) (edited|removed|deleted|rejected)
    pre moderat*
    put it back
  `),
  entry('rules', 'alone', 'Asks what is allowed or what a rule means.', `
    (is|are|was|would|am) (it|we|you|i|that|this|there|they) [still] (ok|okay|allowed|permitted|against|alright|fine) [for|to|if]
    (allowed|permitted) to
    (are|am|is) (i|we|people|members|anyone) allowed
    (against|break|broke|breaking|broken|about|of|in) [the|any|a|your|community] (rule|rules|guideline|guidelines)
    (rule|rules|guideline|guidelines|policy)
    [does|would|will] (that|this|it) [count|counts] as
    what (counts|is classed|is considered) [as]
    what (is|does|are) [the] (rule|rules|guideline|guidelines|break|points|a point|spam|vague) [mean]
    anything i (can|can not|should not|should|shouldnt) (include|post|write|say|mention)
    (backseat|back seat) mod*
    (derail*|hijack*|vaguepost*|vague post*)
    is ...5 allowed
    one of the (members|mods|regulars|users|other)
  `),
  entry('others-here', 'alone', 'Speaks of how somebody behaves in the community.', `
    (someone|somebody|people|person|member|members|user|users|guy|girl|man|boy|anyone|they|he|she|this person|everyone) ... (horrible|nasty|rude|mean|bullying|bullied|bullies|unkind|harassing|trolling|spamming|spam|copied|copies|copying|impersonating|pretending|screenshotted|screenshot|vagueposting|vagueposted|flirting|creepy|ganging|slurs|racist|homophobic|transphobic|sexist|offensive|picking on)
    (gang|gangs|ganging|ganged) up on
    (report|reported|reporting|block|blocked|blocking) [a|the|this|that|some|another|it|them] (post|posts|someone|somebody|user|member|person|people|account|comment|him|her|them|me)
    i reported
    (pretending|pretends|pretend|claiming) to be [someone|somebody|another|me|a]
    (bogus|fake|second|two|other|another|multiple|same person|sock) (account|accounts)
    (asks|ask|asking|asked|pressuring|pressured|pressed|begging) ... (snap|snapchat|insta|instagram|discord|number|kik|whatsapp|tiktok|socials|how old|where i live|what school|pics|age)
    (add|added|adding) (me|them|him|her|us) on
    (my|their|someones|her|his) [phone] (number|address|school|real name|full name|surname|workplace)
    (first|last|real|full) name
    (posted|shared|put|revealed|leaked) [the name of] [my|someones|their] [the] (name|school|number|address|photo|picture|story|details)
    (dodgy|crypto|scam|spam|suspicious|phishing) (link|links|website|sites|site|account|message|messages)
    (profile|display) (picture|pic|photo|name) [is|was] [really|so] (offensive|rude|racist|inappropriate)
    (racist|homophobic|transphobic|sexist|slurs|slur|hate speech|offensive)
    (arguing|argument|arguments|fight|fighting|drama|row) ... (thread|chat|board|boards|group)
    (thread|chat|board|group) ... (nasty|argument|heated|out of hand|toxic|drama)
    being accused
    (someone|somebody|people|they) told me to (get over|shut|grow|leave)
    (troll|trolls|trolling)
    (stop|leave) [replying|messaging|following|me] (to|alone) [every|me|my]
    [is] (too|is|really|very) (graphic|triggering|detailed)
    trigger* warning
    (10|11|12|9|8|7) year old [on|here]
    (posted|story) ... as (theirs|his|hers|their own)
    (underage|too young|too old) [to|for|on]
  `),
  entry('team', 'alone', 'Speaks about the team or how the community is run.', `
    (mod|mods|moderator|moderators|moderation|moderated|staff|staff member|admins|admin)
    (complaint|complain|complaining|feedback|suggestion|suggest) [about|for|to]
    (make|raise|file) a complaint
    (becoming|become|be|being) a [community] [volunteer] (champion|connector|volunteer|moderator|mod)
    (new board|a board for|more boards|more events|new rule|the new rules|no dms|support circle|group chat|support chat)
    (have|add|make|start) a (board|space|group|thread) for
    (boards|board|chat) [are|is|being] (closed|shut|open|opened|dead|overnight)
    (sign up|signup|join) ... (circle|session|group|event)
    chat (on|open|happening|running|off) (tonight|today|tomorrow|this)
    (the way|how) ... (handled|dealt with|closed|answered|moderated)
  `),
  entry('privacy', 'alone', 'Asks about their account, their data or who reads this.', `
    (delete|close|deactivate|remove) (my|the|an) account
    (change|changing) [my] (username|user name|name)
    (confidential|anonymous|private|privacy|gdpr|data protection|personal data|my data)
    (copy of|access to|delete|download|keep) my (data|information|messages|info)
    (who|anyone|can anyone|does anyone|people) [else] (reads|read|sees|see) [these|this|my] (messages|message|this|these|posts|it)
    (parents|mum|dad|family|school) [ever] (find out|see|know|be told|get told)
    (do|will|would) they (know|find out|see|get told) [it|that] (was me|it|i|who)
    someone [from school|i know] found (it|me|my)
  `),
  entry('decision', 'alone', 'Asks about a decision, a warning or a rule of the team.', `
    (got|get|getting|given|have|had|received|why) [me|i|get|was|a|did i get] [got|given] (a|one|another|my|any|2|3|4|5) [first|second|formal] (point|pt|warning|strike|ban|point for)
    (point|warning|warned|told off|removed|deleted|taken down|edited|flagged|locked|closed|hidden|rejected|banned|moved) ... (for|because|over) ... (mention*|saying|post*|writing|swear*|rude|nothing|using|link|links|advice|spam|sharing|naming|asking)
    (get|got) (auto|automatically) (removed|blocked|deleted|flagged)
    (auto removed|auto mod|automod|autoremoved|auto deleted)
    (links|swearing|selling|advertising|politics|pictures|images|memes|usernames|names|meds|goodbye posts|surveys) (allowed|are not allowed|not allowed)
    are not allowed
    (can|could|may|do|should) (i|we|you|anybody|anyone|people) [still] (share|post|put|name|mention|link|include|discuss) [a|the|my|some|about|links|any|it|this] [links|photos|art|survey|samaritans|fundraiser|petition]
    (need|have) a diagnosis to
    (to post|posting|post) (in|on) the (board|boards|section|bit|thread|group|forum|eating|anxiety|poetry|games|general|introductions)
    (turn|turning|i am|when i am|im) (25|26) [in|next|on|this|soon] ...5 (leave|account|stay|have to|age|happens|kicked|limit|still)
    (age limit|upper age|grace period|too old)
    (faq|house rules|terms|code of conduct|reporting process)
    (exception|unban|reinstate|reinstated|restore|restored|overturn|reconsider|review) [to|it|my|the] [rule|decision|point|post|ban|warning]
    (look at|review|reconsider|check) (it|this|that|my post|my point|the decision) again
    (pre mod|premod|premoderated|pre moderation|preapproval)
    approved (every|before|first|each|yet|by)
    (regulars|favourites|favouritism|double standards|one rule for|only count for|biased|bias)
    put (it|my post|that|this) (right|back)
    (what|whats) [is] [the|your] policy
    safeguarding policy
  `),
  entry('members', 'alone', 'Speaks of what members do in the community.', `
    (other|another|certain|one|some) (member|members|user|users|person on here|poster|posters)
    (put|putting|posted|shares|shared|leaving) (their|his|her|my) (snap|insta|number|discord|address|tiktok|email|socials|school|real name|full name)
    (made|making|has|have|got) a (second|new|fake|duplicate|another) account
    (second|duplicate|shared|joint|same) account
    (worked out|knows|recognised|found out|figured out) (who i am|my username|its me|it was me)
    (putting|puts|put) me off [posting]
    (correct|corrects|correcting|corrected) my (grammar|spelling|pronouns|english)
    (replies|reply|comments) to everything i
    (heated|off topic|necro*|bumping|bumped|spam thread|derailed)
    (screenshots|screenshotting|screenshotted|screenshot) (a|the|my|our|whole|of)
    (grass|grassing|snitch|snitching) (on|anyone|them|but)
    (wrong|not the right) (board|section|place) [to|for]
    (flagged|seen|counted) as (one|the same) (person|account)
  `),
  entry('ask', 'hint', 'Asks the team a question.', `
    (why|how|when|what|who) (was|is|are|did|do|does|can|were|has|have|am)
    (can|could) (you|someone|somebody|a mod|anyone) [please] (look|check|explain|tell|remove|delete|change|review|clarify)
    (not|is not|was not) [be] (fair|unfair)
    unfair
    [weird|quick|a|just a|one] question
    (report|reported)
    (thread|threads|post|posts|board|boards|chat|username|account|profile)
    (the community|the boards|the site|your site|this site|on here)
    (guys|guy|member|user|someone|somebody)
    sorry to (bother|ask)
    (by accident|accidentally)
  `),
];
