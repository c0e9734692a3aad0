import { entriesOf } from './entry.ts';
import { adult } from './people.ts';

const entry = entriesOf('risk');

/** Harm and control at home, marriage and identity forced on somebody, leaving home, and being used by others for crime. */
export const riskHome = [
  entry('home-violence', 'alone', 'Speaks of violence at home or near it.', `
    (went for|goes for|laid into|lays into|laid hands on|lay hands on|put his hands on|puts his hands on|put her hands on|raised his hand|raises his hand|took it out on|takes it out on|takes it all out on|swung at|swings for|threw me|throws me|pushed me|pushes me|dragged me|drags me|slammed me|slams me|smacked|smacks|battered|batters|leathered|belted|whipped|thumped|headbutted|spat at|spits at|hurt|hurts) (me|mum|my mum|my brother|my sister|my little|him|her|us|my dad)
    ${adult} ...4 (kicking off|kicks off|kicked off|violent|aggressive|smashing things|smashing up|smashes things|smashed|punching walls|punched the wall|punched a wall|punches walls|throwing things|throws things|threw|throwing plates|lashes out|lashing out|lashed out|in a rage|rages|raging)
    ${adult} ...4 (loses it|lost it with|flips|terrifies me|scares me|frightens me|scaring me|screaming at me|screams at me|the belt|slipper)
    (chair|wardrobe|drawers|chest|desk|bed|furniture) ...2 (against|behind|under|in front of) ...2 (door|handle)
    in the (bathroom|toilet|cupboard|shed|garage|loo|wardrobe) (typing|writing|whispering|hiding|with the door|so he|so she|so they|because he|because she)
    (hiding|hid|hide|barricaded|locked) ...4 (in my room|bathroom|bedroom|toilet|cupboard|wardrobe|under my bed|from him|from her|from my dad|from my mum|outside)
    (shouting|screaming|fighting|banging|smashing|crashing) ...3 (downstairs|outside my door|next door|upstairs|in the kitchen|and smashing|and hitting|and throwing|getting closer)
    (hit|hits|hitting|beats|beating|hurt|hurts|hurting|beaten|slapped|punched) ...2 (my mum|mum|my brother|my sister|my little|my siblings|the kids|the baby|my dad)
    (in front of|watch|watched|watching|saw|seen|hear|hearing) ...2 (him|dad|stepdad|her boyfriend|mums boyfriend) ...2 (hit|hits|hitting|hurt|hurting|beat|beating|strangle|choke|push|attack|attacking)
    the one (who|that|whos|thats) [is|was] (does|did|doing|done|hurting|hurts|hit|hits|hurt|scares|scaring|hitting|makes) [it|this|me]
    ${adult} [is|are] (downstairs|outside|coming|banging|back|home|at the door|outside my door) ...3 (chair|door|scared|right now|hide|hiding|quick|hear me|whisper)
    (what|when|before|until|til|till|if) (he|dad|stepdad|she|mum|they) (gets|get|comes|come|is) (home|back|in|drunk) ...4 (scared|hit|hits|hurt|hide|kill|bad|dread|trouble|what he|what she|will do|might do)
    (walking on eggshells|on eggshells|flinch|flinching)
    not safe (here|at home|in this house|with|around|there|to talk|in my|at my)
    (safe|unsafe) (at home|with my dad|with my mum|with him|with her|with them|in my house|in that house|in this house|at my|in care|in my placement)
    (taken away|taken into care|put in care|social services) ...5 (hit|hits|safe|hurt|scared|tell|told|if i)
    (black eye|split lip|broke my|broken rib|broken arm|marks on my neck|finger marks|bruises)
  `),
  entry('control', 'alone', 'May be shut in or controlled by somebody.', `
    (lock|locks|locked|locking|shuts|shut) (me|us|him|her) (in|inside|out of the house|in my room|in the|outside|up|away)
    (he|she|they|dad|mum|parents|stepdad|stepmum|boyfriend|girlfriend|uncle|family|husband|ex|carer) [just] (will|does|do|did|would) not let me (leave|out|eat|sleep|see anyone|see my friends|see a doctor|go to the doctor|go to school|go home|talk to|speak to|have any food|use the toilet|wash|see my mum|see my family|go anywhere|leave the|break up)
    not (leaving|allowed to leave|allowed out of|allowed to go out|allowed to eat|allowed food|allowed to speak|allowed to see) ...2 (house|room|home|flat|until|till|anyone|friends|mum|eat|food|him|unless)
    (goes|go|going|went|looks|checks|checking|reads|monitors|tracks|tracking) ...2 my (phone|messages|texts|search history|location)
    (track|tracks|tracking|tracked|knows) (me|my location|where i am) (all the time|everywhere|on|with|always|and)
    (controls|controlling|controlled|control) (me|my|what i|who i|everything i)
    (takes|took|taking|takes all|keeps) my (money|wages|benefits|bank card|card|passport|keys|id|meds|medication|inhaler)
    (no food|not fed|not feeding|nothing to eat|not any food) ...3 (house|home|us|me|cupboards|days|in)
    (can not|not) (be in|stay in|go back to|live in|be at|go home to|come back to|face|spend another night in|go back) (that|this|the|my|his|her|their|there|home) [to] (house|home|place|flat|him|her|them|tonight|again|placement|room)
    (another|one more) (night|day|minute|week) (in that|in this|at home|with him|with her|with them|in my|under his|under her|there)
    (do not|never|please not|not) (email|call|ring|text|phone|write to|contact) (me|home|my mum|my house|here|my phone|this) ...5 (reads|checks|sees|see|looks|safe|he|she|find|phone|kill|they)
    (mum|dad|my mum|my dad|nan|she|he) ...2 not (got up|got out of bed|get up|get out of bed|left her room|left his room|eaten|moved|waking up|woken up|wake up|coming home|come home|been home) ...2 (in|for|since|days|weeks|at all|again|and)
    (looking after|raising|feeding|caring for) ...3 (brothers|sisters|siblings|mum|dad|brother|sister|kids) ...5 (on my own|by myself|alone|no one|nobody|i am 11|i am 12|i am 13|i am 14|i am 15|drunk|ill)
  `),
  entry('forced', 'alone', 'May be forced into a marriage, or punished for who they are.', `
    (wedding|marriage|engaged|engagement|marry|married|nikah|rishta|husband|fiance|fiancee|suitor) ...5 (back home|abroad|pakistan|india|bangladesh|nigeria|somalia|turkey|arranged|not up to me|no choice|said no|not want|never met|stranger|forced|my parents|flights|tickets|my cousin|plane|dad says)
    (back home|abroad|pakistan|india|bangladesh|flights|parents|family|dad) ...5 (wedding|marry me|me married|get married|engaged|engagement|my marriage|a husband|a wife|marry someone|marry a|marry my)
    (taken|took|takes|hidden|hid|hiding|has|have|got|keeping|locked) [away] my passport
    my passport ...4 (taken|hidden|gone|took|locked|away|back)
    (one way ticket|one way flight)
    (not|never) (coming|come|bringing me|be coming|let me come) back ...5 (holiday|abroad|pakistan|trip|flight|summer)
    (honour|izzat|shame|disgrace|dishonour|reputation) ...3 (family|killing|on them|on us|on my|community|parents)
    (brought|bring|bringing|brings) [the] (shame|disgrace|dishonour)
    (gay|bi|trans|lesbian|queer|girlfriend|boyfriend) ...10 (fixed|cured|pray|prayer|exorc*|kicked out|disown*|not leaving the house|not allowed out|hit me|beat me|send me away|sending me|took my phone|not my son|not my daughter|demon|sin|hell|dead to me|get out|imam|pastor|church|camp)
    (conversion therapy|exorcis*|pray it away|pray the gay|make me straight|turn me straight|fix me|cure me)
    (til|till|until|be|get) (i am|im|me) (fixed|cured|straight|normal)
    (disown|disowned|disowning) [me|us]
    (cut|cutting|done) ...2 (down there|girls private|fgm)
    (says|said|told me) [the] (demon|devil|jinn|djinn) ...3 (me|inside|in)
  `),
  entry('leaving', 'alone', 'May leave home, or have nowhere to go tonight.', `
    (told|said|says|tell|telling) ...3 not [to] (come|coming) (back|home)
    not [be] (come|go|going|coming|allowed) (home|back home|back to mine)
    not know where (to|i am going|else to|i can|i will) [go|going|sleep|stay|be|i] (tonight|now|to|sleep|stay|with my|because|and|to go and|and its)
    (station|bus stop|bus station|park|bench|doorway|car park|mcdonalds|services|airport|stairwell) ...5 (all night|not go home|cant go home|nowhere|sleep|sleeping|where to go|come back|cold and|until morning|till morning|scared|nobody|no one|alone|no money)
    (nowhere|no place|no where|not anywhere) ...2 (go|sleep|stay|tonight|safe|live|else)
    (run|running|ran|runaway|legging it|leg it) (away|off) [from|tonight|to]
    (leaving|left|leave|escape|escaping|escaped|get out of|getting out of) (home|this house|that house|here) (tonight|tomorrow|for good|and not|because|and|before|when)
    (sofa surfing|sofa surf|rough sleeping|sleeping rough|slept outside|on the street|evicted|refuge|hostel)
    (locked|chucked|kicked|thrown|threw|booted|turfed|put|slung) (me|us|him|her) out [of] [the|my|home|tonight|on]
    (reported|gone|been|went|is|still) missing [from|since|for]
  `),
  entry('leaving-signs', 'half', 'Speaks of packing, a train, or a place to wait.', `
    (packed|packing|pack) ...2 (bag|bags|stuff|things|rucksack|case)
    (get|getting|catch|catching|on) (the|a) (last|first|next|night) (train|bus|coach)
    not know where (to|i am going|else to|i can) [go|sleep|stay]
    (at|outside|in) the (station|bus stop|bus station|park)
    (my|new|foster) placement
    leaving home
  `),
  entry('used', 'alone', 'May be used by others for crime, or threatened by them.', `
    (olders|elders|trap house|bando|cuckoo*|county line|going country|going cunch|shotting|shotter|drug dealer|dealers)
    (hold|holding|carry|carrying|drop|dropping|deliver|delivering|pick up|picking up|stash|keep|keeping|hide|hiding) [a|some|the|this] (drugs|packages|package|stuff|things|gear|money|a bag|bag|parcel|food|weed|phone) (for|to) [a] (them|him|people|someone|her|this|some|an|these|mates|my)
    (they|he|she|them|dealers|gang) ...2 (know|knows|found out) where (i|my|we|mum|nan) [my|mum|nan|family|sister|dad|and] [nan|mum|family|sister|dad] (live|lives|work|works|go|goes)
    (debt|owe|owed|owes|pay back|work it off|working it off) ...4 (them|him|gang|olders|hurt|threat*|drugs|or else|people|dealer)
    (in|join|joining|joined|leave|leaving|initiat*|out of) [a|the|this] gang
    (let me|want|wanted|trying to get|said i wanted|can not get|no way) out ...5 (threat*|said they|know where|hurt|owe|kill)
    (use|using|used) my (bank account|account|bank card) ...4 (money|them|him|pay)
    (jumped|mugged|stabbed|robbed|battered|beat up|beaten up) [me|my|by|after|at|outside|again|him|us]
    (waiting|waits|coming|come|after) (outside|for me|me) ...4 (school|house|work|college|gate|tonight|knife|hurt|beat)
    (sugar daddy|sugar baby|onlyfans|selling pics|selling pictures|sell pics|sell pictures|escort|escorting)
  `),
];
