import { entriesOf } from './entry.ts';

const entry = entriesOf('risk');

/** Eating that endangers a body: not eating, hiding it, bringing it up, and what the body says. */
export const riskEating = [
  entry('not-eating', 'alone', 'May be eating too little, or bringing it up.', `
    not [really|been|properly|even] (eaten|eat|eating|ate|had food|had a meal|touched food) [properly|anything|much|a proper meal|proper food|or drunk|or drank|real food|a meal|solid food] (since|for|in) ...3 (day|days|week|weeks|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|ages|month|then|christmas|august|september|summer)
    (only|just|barely|hardly) (eaten|had|eat|eating|having|ate|been eating|drinking|drink) ...5 (today|a day|all day|all week|this week|days|per day|apple|crackers|water|coffee|gum|cucumber)
    (hiding|hide|hid|hidden|binning|bin|binned|throwing away|threw away|chucking|chuck|flushing|flush|giving the dog|spitting|spit) [out] [my|the|all] (food|lunch|dinner|meals|tea|sandwiches|packed lunch|breakfast)
    (lying|lied|lie|lies|pretend|pretending) (about|to|that) ...3 (eating|food|eat|eaten|ate|meals|dinner|lunch)
    how little (i am|im|i|ive been|i have been|food) [having|eating|eat|eaten]
    (thing|it|sick|bathroom|toilet|purge|throw up|loo|get rid) ...4 after (meals|every meal|dinner|eating|i eat|food|tea|lunch|breakfast|each meal|ive eaten|i have eaten)
    (bringing|bring|brought) (my food|food|everything|dinner|it all|tea|meals|my dinner|my tea) [back] up
    (fingers|toothbrush) down my throat
    (dizzy|faint|light headed|lightheaded|weak|empty|hungry|hunger|cold) ...5 (proud|control|achievement|like it|feels good|in control|high|winning)
    (proud|happy|pleased|glad) ...5 (not eating|not eaten|dizzy|hungry|bones|weight|skipped|starving|empty|little)
    (heart|ecg|potassium|periods|blood pressure|bloods|pulse|kidneys) ...4 (not right|bad|low|weak|stop|stopped|slow|funny|fluttering|irregular|skipping|wrong|dangerous|damage|failing)
    (bones|ribs|hip bones|collarbones|spine) ...4 (see|show|showing|stick|poking|count|visible|feel)
    (under|less than|below|only|on|about|eating|than|restrict to|max) (100|150|200|250|300|350|400|450|500|600|700|800) [a] (calories|cals|cal|kcal|kcals)
    (exercise|exercising|run|running|gym|workout|working out|star jumps|sit ups) ...5 (faint|collapse|drop|pass out|passed out|punish|earn|burn it off|burn off|am sick)
    (anorexia|bulimia|ed|ana|eating disorder) ...3 (back|voice|winning|loud|louder|relapse|again|taking over|wants|telling|says|worse)
    (thinspo|meanspo|pro ana|pro mia|goal weight|ugw)
    (stopped|stop|not|cant|refusing to|refuses to|refuse to|scared to|afraid to|forgotten how to) [been] (eating|eat|keep food down|keep anything down|swallow)
    (drop|dropped|lost|losing|lose) (so much|too much|loads of|more|a lot of|2|3|4|5|6|7|8|9|10) [kg|stone|pounds|kilos] [of] [weight] (weight|kg|stone|pounds|lbs|kilos) 
    (not|barely|hardly|cant|skipping) ...2 (eating|eat|drinking|drink) and ...5 (faint|dizzy|cold|shaking|weak|sleep|tired|cant|heart|hair)
    (losing|falling|thinning) ...2 hair ...4 (eat|eating|weight|food)
    (skipping|skip|skipped|missing|missed|not taking|stopped|messing with|cutting) ...2 insulin
    (laxative*|diuretic*|diet pills|weight loss pills|weight loss jabs)
  `),
  entry('food', 'half', 'Speaks of trouble with food or their body.', `
    (anorexia|anorexic|bulimia|bulimic|eating disorder|arfid|binge|binged|bingeing|binging|purge|restricting|restrict)
    (skipping|skip|skipped|missing) (meals|lunch|dinner|breakfast|food|tea|every meal)
    not (eating|eaten|eat) (properly|much|enough|at all|again|anything|a thing)
    hate (my body|how i look|what i see|the way i look|my reflection)
    (feel|feeling|felt|am|so|too|look) (fat|disgusting|huge|gross|massive) 
    (scared|terrified|afraid|guilty|fear|guilt) (of|to|about|when|after|for) (food|eat|eating|gaining|calories|i eat|gain)
    (weigh|weighing|weighed) myself
    (feed|fed|tube|nasogastric|ng tube|refeeding|meal plan|weigh in|weigh ins)
    (losing|lost|lose) [so much|too much|loads of|a lot of] weight
    (dizzy|fainty|light headed|lightheaded)
  `),
];
