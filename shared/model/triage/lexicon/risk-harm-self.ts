import { days } from './people.ts';
import { entriesOf } from './entry.ts';

const entry = entriesOf('risk');

/** Self-harm that is hidden or started again, an attempt or a crisis not long ago, and help that may be needed at once. */
export const riskHarmSelf = [
  entry('hidden-harm', 'alone', 'Hides what they do to themselves, or fears that it is seen.', `
    (doing|done|did|do|does) [this|it|that|stuff|things|something|what] to (myself|herself|himself|themselves|my body|my arms|my arm|my legs|my skin|my own)
    (see|sees|seen|notice|noticed|notices|saw|spot|spotted|hide|hiding|hid|cover|covering|covered|find|found|shows|show) ...3 (my arms|my arm|my legs|my thighs|my wrists|my wrist|my scars|my marks|my cuts|my burns|the marks|the cuts|plasters|bandages|my bandage|blades)
    (see|notice|saw|noticed|find out|found out|know) what i (have been|do|did|have) [done|doing] [to]
    (long sleeves|sleeves|hoodie|jumper|trousers|tights|leggings|bracelets) ...5 (hot|summer|heat|pe|swimming|allowed|hide|hiding|cover|see|boiling|weather|off)
    (pe|swimming|changing room|changing rooms|doctors|school nurse) ...5 (see my|arms|legs|scars|marks|sleeves|hoodie)
    (cuts|scars|marks|burns|bruises) (on|up|all over|are|from last|i made|that i|down) (my|from|getting|deeper|i)
    (cut|cutting|cuts|burnt|scratched) (too|so|really|deeper|quite|again|last|tonight|this|since|yesterday|when|because|every)
    (started|start|starting|begun|back to|gone back to|been|still|stop|stopped) (cutting|self harming|hurting|harming|burning|scratching|sh) [again|myself|last|every|since|for]
    (reset|lost|broke|restart|restarting|start|broken) ...3 (counter|streak|days|day zero|day one|day 1|from zero)
    (clean|free) ...3 (streak|counter|gone|ruined|over|anymore|tonight|days|months)
    (hurt|hurting|harm|harming|cut|cutting|burn|burning|punish|punishing) (me|myself|herself|himself|themselves) (is|was|feels|helps|when|to|because|so|every|and|but|it)
    (deserve|deserved|deserves) (pain|to hurt|it all|this pain|to bleed|to be hurt|punishment|to be punished)
    (feel|see) [the] (pain|blood|something else)
    (bleeding|blood) ...4 (not stop|wont stop|wouldnt stop|everywhere|a lot|deep|sheets|sleeve|sleeves|myself|today and|loads)
    (picking|pick|pulling|pull) ...3 (skin|hair) ...4 (bleeds|bleeding|out|bald|bleed)
    (want|need|wanting|needing|urge|itching|desperate) to (bleed|feel pain|hurt something|feel it|hurt)
    (sharps|something sharp|sharp things|my blade|my blades|my kit)
  `),
  entry('again', 'half', 'Did it again, or says that it is happening again.', `
    to do it again
    (did|done|doing|started doing|been doing) (it|the thing|that thing|something|that) (again|last night|tonight|today|every|after)
    (it|it is|it has|this|everything|that) [is|has|all] (started|starting|happening|happened|begun|going on|back|getting bad) again
    (slipped|slip|slipping|slid|sliding) (up|back|again|last)
    (back|gone back) to (square one|day one|how it was|that place|how i was|old habits|where i was|it)
    (last|first) time since
    (in|back in|into|supposed to be in) recovery
    getting (bad|really bad|worse|worse and worse|dangerous) [again]
  `),
  entry('attempt', 'alone', 'Speaks of an attempt or of emergency care not long ago.', `
    (discharged|let out|let me out|sent me home|sent home|released|kept in|admitted|rushed|came out|got out|taken) ...4 (a e|a and e|hospital|ward|psych|unit|resus|inpatient|crisis)
    (a e|a and e|hospital|ward|resus|ambulance) ...5 (again|last night|because i|after i|try|tried|cuts|tablets|stitches|overdose|home alone)
    (tried|try|trying) ...3 again ...3 (would|will|succeed|properly|tonight|this time|work)
    (ask|asked|asks) (if|whether) (i would|id|i will|i) try again
    (survived|survive|woke up from|failed) (my|an|the|last|it|another) [last|suicide] (attempt|overdose|try)
    (should have|wish it|wish i|shouldve|wish they) (worked|had worked|succeeded|let me|not found me|not saved me|not stopped me|left me|died|gone through with)
    (stopped|saved|found|caught) me (in time|last time|before i|just before|and now)
    (nearly|almost|about to|came close to|close to) (did|do|doing|done) (it|something) [last|tonight|today|yesterday|again]
    (nearly|almost) (died|did not make it|ended it|went through)
    last night (i|was) (really was not|was not safe|nearly|almost|really was not safe|wasnt|really wasnt)
    (was|were) not [really|very] safe (last|at|on|${days.slice(1, -1)})
    (not|was not|really was not) (safe|ok) and (nobody|no one|not anyone)
    (safe|ok|fine|alive) now but ...5 (last night|yesterday|earlier|was not|nearly|really)
  `),
  entry('emergency', 'alone', 'May need help at once.', `
    (think|not know if|should i|if i|might|probably|do i|dont know whether) ...3 (need|go|call|ring|needs) ...3 (ambulance|hospital|a e|a and e|999|111)
    (need|needs|call|ring|phone|called|rang|waiting for) (an|the) ambulance
    (scared|afraid|frightened) to (ring|call|go to|phone) (999|111|an|a e|hospital|the hospital|for|anyone|the)
    (not|can not|hard to|struggling to) (breathe|stay awake|keep my eyes open|feel my|move my|see properly|stand up)
    (throwing|threw|being|been) (up|sick) [blood|since|and] (blood|and dizzy|everywhere|non stop)
    (took|taken|had|swallowed|drank|drunk|eaten) (something|more|loads|some|extra|double|so many|way too|more than|too|the lot|all) [of|many|much] [of] [my|the|mums|them|it|pills|tablets|than]
    (pills|tablets|meds|medication|paracetamol|bleach|antifreeze|insulin) ...4 (taken|took|swallowed|all of|too many|handful|counted|counting|stash|saved up|saving|hidden|lined up|in my hand|bought|collect*)
    (counting|counted|stash|stashed|saving up|saved up|collecting|bought|hiding|stockpil*) ...3 (pills|tablets|meds|medication|paracetamol)
    (going|feel|feeling|getting|gone) [really|so|all] (drowsy|cold and|sleepy and|woozy|numb and|blue)
  `),
  entry('done-something', 'half', 'Has done something and does not say what.', `
    (have done|just done|have just done|did|gone and done) something
    (unwell|overdose|poorly and|collapse)
    not regret (it|what i)
  `),
];
