import { entriesOf } from './entry.ts';
import { child, grown } from './people.ts';

const entry = entriesOf('risk');

const adultName = '(teacher|coach|tutor|youth worker|carer|boss|manager|imam|priest|pastor|doctor|driver|neighbour|uncle|stepdad|cousin|grandad|stepbrother|foster dad|foster brother|his mate|his friends|boys|man|lad|guy|older boy|dads friend|mums boyfriend|mum boyfriend|family friend)';

/** Sexual harm, pressure, pictures that are held over somebody, and people who ask for secrecy. No detail is looked for. */
export const riskSexual = [
  entry('no-consent', 'alone', 'Speaks of something done to them against their will.', `
    i [had|have] [like|already|literally|even] (said|kept saying|keep saying|told him|told her|told them|was saying|shouted|begged) [to] (no|stop|not to) ...4 (times|anyway|kept|still|cried|crying|and he|not stop|did it|carried on|listen|ignored|but he|but she|but they)
    (did|does|do|would|will) not (stop|listen) when
    (never said yes|not say yes|not consent|without my consent|i was asleep|i just froze|i froze|not want him to|not want to do it|not want to have sex|too drunk to say) ...4 (he|him|it|sex|but|and|happened|happen|anyway)
    (cried|crying|shaking|numb|froze|frozen|showered|dirty|disgusting|used) (after|afterwards|during|the whole time|since)
    (he|she|they|boyfriend|girlfriend|bf|gf) (says|said|tells me|told me) [that] [its|it is|thats|that is|this is|it was] [totally|just] (normal|what couples|what boyfriends|what girlfriends|our secret|my fault|because he loves|because i made|proof|what you do|love|i owe|i led)
    (everyone does|everybody does|all girls do|all couples do|couples do|you have to do|supposed to do) (it|that|this) (for|with|if|to|in)
    (pressure|pressured|pressures|pressuring|guilt|guilted|guilts|guilt trips|manipulated|manipulates|coerced|coerces|forced|forces|made|makes|making|talked) me into
    (makes|made|making|make|forced|forces) me (feel uncomfortable|uncomfortable|touch|kiss|watch|do it|do that|do stuff|do things|take|undress|strip|get undressed|sleep|have|go with|say yes)
    ${adultName} ...4 (touch*|kiss*|grop*|strok*|rubb*|undress*|watches me|comes in my|came in my|comes into|came into|gets in my bed|got in my bed|in my bed|in my room|alone with me|hands on me|hand on my|sleeping with|in love with me|does stuff|does things|did things|did stuff|did it again)
    (comes|came|come|coming|climbs|gets|got|sneaks|walks) (in|into|in to|to) my (room|bed|bedroom|shower)
    (uncle|stepdad|cousin|grandad|stepbrother|brother|dad|mums boyfriend|family friend) ...4 (to stay|staying|moved in|babysits|back again|round again|visiting|sleeping over)
    (film|filmed|filming|recorded|recording|videoed|took pictures of|took photos of|takes pictures of|takes photos of|watched|watches|watching|spying on|spies on|perving on) me (in|when|while|without|getting|naked|asleep|doing|changing|sleep*|through)
    (can not|could not|never been able to|hard to) (say|type|write|even say|even type|spell) (the word|that word|what he|what happened|what they|it out loud|the r word|what she|his name)
    (the r word|r worded|grape|graped|s a d|sexual assault|sexual abuse|sexually|non consensual|incest|stealthed|stealthing)
    (like|since|from when|when) ...3 (when|since) i was (5|6|7|8|9|10|11|12|13|five|six|seven|eight|nine|ten|eleven|twelve|little|small)
    (it happened|it has happened|happened) (again|to me) [and|at|night|he|when]
    (pregnant|period is late|missed my period|morning after pill) ...5 (scared|know|parents|dad|mum|kill|not tell|16|15|14|13|help|him)
    (woke|wake|came round) up ...4 (him|on top|no clothes|clothes off|naked|next to|touching)
    what (he|she|they) did to me
    (he|she|they) did (it|that|things|stuff|something) to (me|my sister|my brother)
  `),
  entry('pictures', 'alone', 'Is threatened with pictures, or asked for them.', `
    (he|she|they|hell|shell|theyll|boyfriend|girlfriend|ex|guy|someone|person|account|says|said|going to|threatening to|threatened to|threatens to) [says|said|will|would|is going to|keeps saying] [he|she|they|hell|shell|theyll] [will|would|is going to|threatening to] (show|send|share|leak|post|put|forward|expose|upload) ...5 (pictures|photos|pics|nudes|videos|video|photo|screenshots|pic|picture|chats|nude)
    (pictures|photos|pics|nudes|videos|photo|pic|video|nude) [that] (i|he|she|they) (sent him|sent her|sent them|has of|have of|got of|made me|recorded of|saved of|kept of|screenshotted of)
    (has|have|got|saved|kept|screenshotted) (pictures|photos|pics|nudes|videos|a photo|a picture|a video|nude pictures) of me
    (leak|leaked|leaking|expose|exposed|exposing|spread|spreading|sharing|shared|posted|sent round) ...2 my (pictures|photos|pics|nudes|videos|body)
    (wants|want|asked|asking|asks|begging|pressuring|told|telling|expects|demanding|demands|getting|made|makes|trying to get) [me] ...3 (nudes|nude|pictures of my body|pictures of me|pics of me|photos of me|a pic of my|more pics|more pictures|more photos|more videos|sexy|in my underwear|without my|topless|naked|to go on cam|on camera|on webcam|dirty)
    (send|sent|sending) ...3 (nudes|a nude|naked|underwear|dick pic|explicit|body pics|pic of himself|pictures of himself)
    (fake|deepfake|deepfakes|ai) (nudes|porn)
    (pay|paid|money|vouchers|gift cards|bank) ...5 (or he|or they|or she|or it|unless|delete|post them|send them|leak)
  `),
  entry('secrecy', 'alone', 'Speaks of somebody older or unknown who asks for secrecy or wants to meet.', `
    (not|never|dont) [to] (tell|telling|mention to|say anything to|say to) ...2 (mods|moderators|my mum about|my parents about|your parents|your mum|anyone about us|about us|anyone about him|police|teachers|school|my social worker|your friends|staff)
    (keep|keeping|kept|stay|stays|its|is|be|as) [it|this|us] [a|our] [little] (secret|secrets|between us|just between|on the low|quiet from)
    (our|a little|our little|special) secret
    (says|said|told|claims|reckons|thinks|says he is|pretending) [me] (he|she|they) (is|are|was) (16|17|18|19|${grown.slice(1, -1)}) ...2 but
    (voice|face|photos|pictures|profile|camera) ...5 (sound|sounds|look|looks) (older|18|16|17|15|like a man|old|way older|like him|real|fake)
    (is|was|aged|hes|turned) ${grown} ...2 i am (${child.slice(1, -1)})
    i am ${child} ...4 (is|hes) ${grown}
    ${child} [year|years|yr] [old] ...4 (with|dating|seeing|sleeping with|boyfriend|talking to|messaging) ...4 ${grown}
    (boyfriend|girlfriend|bf|guy|man|he|she|partner) [who] (is|was|turned out to be|is actually|is really) (24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|50)
    (older than me|twice my age|old enough to be|way older|much older|years older|grown man|an adult) ...5 (boyfriend|girlfriend|love|loves|dating|meet|talking|messag*|kiss*|sex|online|secret)
    (meet|meeting|meet up with|met up with|seeing|visit|visiting|going to see) (him|her|them|a guy|a man|someone|this guy|up) [up] [with|from|off|i met|at|on|tomorrow|saturday|in person] [him|someone] (online|the internet|snap|discord|an app|here|insta|instagram|roblox|tiktok|tinder|yubo|his|her|saturday|friday|tomorrow|a hotel|in person|alone|tonight)
    (wants|want|asked|asking|asks|begging|pressuring|told|telling|trying to get|keeps asking) me to (come to|go to|stay at|meet|sneak|get the train|skip school|lie to|run away|move in|come round|come over|pick me up|leave home|fly|meet up) ...2 (his|her|him|her|them|theirs|out|alone|saturday|friday|tonight|a hotel|my parents|my mum|with him|without|place|flat|house|hotel|school|tomorrow|this weekend)
    (come|go|going|went) to (his|theirs|hers) on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    (buys|bought|buying|sends|sent|gives|gave|giving|pays|paid|lets) me [me|all|have] (things|gifts|presents|vapes|vape|money|v bucks|robux|a phone|clothes|trainers|drugs|weed|drink|alcohol|lifts) ...5 (in return|wants|back|says|owe|secret|older|not tell|if i|he)
    (predator|predators|pedo*|paedo*|nonce|catfish*)
  `),
  entry('apart', 'half', 'Speaks of somebody who moves a talk elsewhere, or of no said once.', `
    (another|a different|different|other|private|new) (app|chat|platform|server)
    (messaging|messages|dms|texting|talking to|chatting to|calling) me (on|off|privately|at night|every night|late|constantly)
    i (said|told him|told her) (no|stop)
    (says|said|tells me|told me) (he|she) loves me
    (age gap|years older)
    not know how to get out
    (had sex|have sex|sleep with|slept with|sexual|sexting)
    (uncomfortable|weird|creepy|dodgy) (around|with) (him|my|her|them|when)
  `),
];
