import { entriesOf } from './entry.ts';

const entry = entriesOf('tech');

/** Something on the site or in the app that does not work. */
export const tech = [
  entry('failing', 'alone', 'Says that something on the site or in the app does not work.', `
    (app|site|website|page|chat|screen|browser|button|menu|form|video|search|notifications|upload|link|emoji|emojis|image|images|photo|picture|banner|box|keyboard|login|account|board|boards|draft|drafts|post|posts|it|everything|text|font|sound) [keeps|keep|kept|just|has|is|always|was|are|have|been] (crash|crashing|crashed|crashes|freezing|freeze|freezes|froze|frozen|loading|lagging|lags|laggy|glitching|glitchy|buggy|bugging|broken|broke|blank|stuck|spinning|spins|flickers|flickering|hangs|refreshed|refreshing|vanished|timing out|greyed out|grey|slow|down|disappeared)
    (will|does|do|did|is|are) not [even] (load|open|play|send|work|working|loading|opening|appear|show|scroll|save|connect|recognise|respond|responding|supported|let me|coming through|update|post|upload|sync|come through|go through|refresh)
    (it|app|site|page|button|box|that|system|website|chat|captcha|form|and|still|but|just|keyboard|field|menu|screen|again|because) [just|still] will not let me
    not let me (log|sign|in|post|upload|change|reply|save|delete|send|join|rejoin|open|edit|click)
    can not (log|login|sign|upload|scroll|click|access|load|open|post|attach|reset|connect|see the|find the|get back|get in|get into|type|download|join chat|hear)
    (unable|not able|failing|fails|failed) to (log|login|load|access|upload|open|sign|post|connect|send|reset)
    (log|logs|logged|logging|kick|kicked|kicks|sign|signed) [me] out
    (get|getting|got|shows|says|said|saying|an|see) [an|a] error
    error (message|code|2|404|500|502|503|when)
    (404|500|502|503|504)
    (white|blank|black|grey|loading|blue) (screen|page)
    session [has] expired
    (reset|verification|confirmation|welcome|activation) (email|link|code|mail|text)
    (password|passwords) [reset|is|has|does|not|doesnt|change|changed|again]
    (forgot|forgotten|reset|changed|change|lost) [my] (password|login|log in|pin)
    (two factor|2fa|captcha|cookies|verification code|authenticator)
    (posted|shows up|appears|sent) (twice|double|three times)
    (turn|turning|switch|switching) (off|on) [the|email|my|all] (notifications|notification|emails|sound|sounds|alerts|autoplay)
    (dark|light) mode
    (cut|cuts) off (at|on) [the|my]
    (gets|is|was|are) cut off
    (stopped|stop|not) working
    (blank|white|black) (page|screen)
    (loading|load) (screen|forever|times|time)
    greyed out
    (screen reader|zoom|font|fonts)
    (lost|losing|lose) (everything|what|all) [i] (wrote|written|typed|that i wrote)
    typing lag
    (by default|download) the app
    (shows|show) (up|as) [as|unread|little|wrong]
    (time|times|timestamps|clock|countdown) ... (wrong|out|minus|late|behind)
    (is|has) [the|your] (site|chat|website|app|server|boards) [gone] down
  `),
  entry('faults', 'alone', 'Describes a fault of the site or the app.', `
    (notifications|emails|email|messages|alerts|replies|posts|code|codes|link|texts) [still|just|always|only|never] (come|comes|coming|arrive|arrives|arriving|turn up|turns up|show up|showed up|get here|sent|delayed) [through|thru] ...3 (late|hrs|hours|twice|never|days|minutes|later|early|anymore|spam|junk)
    (never|not) (turn|turns|turned|come|comes|came|arrive|arrives|arrived|show|shows|showed|coming) [up|through] [in my inbox|in junk|in spam]
    (page|list|screen|thread|cursor|box|it|scroll) (jumps|jump|jumping|skips|resets|moves|bounces|scrolls|snaps|goes) [back|straight|up|down] (to|up|back|down|by)
    (keeps|keep) (jumping|skipping|scrolling|resetting|refreshing|signing|logging|reloading|buffering|glitching)
    (voiceover|voice over|talkback|jaws|nvda|screenreader|keyboard navigation|tab key|high contrast|alt text|captions|subtitles|contrast|large text|text size)
    (typing|app|site|page|box|chat|scrolling|loading|it|everything) [in|on] [the] [box|app|site|chat] (is|are) [so|really|mega|super|well|very|dead|proper|painfully|incredibly] (laggy|slow|glitchy|buggy|broken|unusable|jumpy|choppy)
    (getting|get|got|seeing|see|shows|showing|sent) [me] (someone elses|somebody elses|other peoples|another persons|the wrong|a different) (notifications|messages|account|name|profile|drafts|inbox|emails)
    (see|seeing) (other|others|everyones) (peoples|users|members) (drafts|inbox|messages)
    (logs|logging|logged|log|signs|signing|signed) me (out|off)
    lose the (lot|whole|post|draft)
    (lost|lose|loses|losing|deleted|ate|eats) (my|the|a|all my) [whole|entire] (draft|drafts|reply|message|captions|post|work|progress|bookmarks|settings)
    (session|login|link|token|page) [has|is|had] (ended|expired|timed out|invalid)
    (text|white|black|grey|dark) (text|on white|on black|on a white|on a black|on a dark|on grey) [background]
    (button|buttons|tab|link|icon|menu|banner|footer|header|box|wheel|timer|avatar|page|pop up|popup|layout|exit|captions|video|videos|form|quiz) ... (nothing|gone|missing|stuck|covers|covering|overlaps|on top of|disappeared|not do|not work|wont|not show|spinning|not there|broken|runs out|not close|vanished|just gone|not load|wrong|jumps)
    (spinning|loading) (wheel|circle|icon|bar)
    (file|image|photo|picture|upload) ...3 (too big|too large|not supported|wrong format|failed|limit)
    (is there|is it) [an|just] (app|android app|undo|dark mode|ios app|desktop version|the website|widget|keyboard shortcut|way to save)
    (turn|switch|opt|get) (off|out of|rid of) [the|these|all|your] (emails|email|notifications|newsletter|alerts|sounds)
    unsubscribe
    countdown ...5 (minus|wrong|stuck|negative|zero)
    (gives|gave|shows|returns|brings up|get|got) [me] (0|no|zero|loads of|wrong|the wrong) (results|matches|posts)
    (search|filter|sort) ... (not|0|results|broken|wrong|apostrophe*|nothing)
    (new layout|the update|latest update|redesign|new design|last update|new version)
    (email|username|password|number|code) is [already] (taken|in use|used|wrong|invalid|incorrect|not recognised)
    (wrong password|incorrect password|two factor|2 factor|authenticator)
    (quick exit|exit button|hide button|leave site button|panic button)
    (think|is|might be|looks like) [that] [is] [thats|its|it is] a (bug|glitch)
    (set|sets|setting) off my (antivirus|firewall)
    (works|work|fine|only happens) on (my|desktop|laptop|wifi|data|chrome|phone|firefox|safari|mobile|the app)
    error (403|401|400|503|429)
    (cleared|clear|clearing|deleted) [my|the] (cookies|cache|history|browser)
  `),
  entry('device', 'half', 'Names a device or a browser.', `
    (android|iphone|ipad|ios|samsung|tablet|laptop|chromebook|windows|macbook|pixel|huawei|desktop|computer|phone|mobile|pc|mac)
    (chrome|safari|firefox|edge|browser|opera|brave|wifi|internet|data|antivirus|battery|screen reader)
  `),
  entry('part', 'half', 'Names a part of the site or the app.', `
    (app|website|page|pages|screen|button|buttons|menu|drop down|keyboard|bug|glitch|link|links|settings|setting|pop up|banner|autoplay|upload|download|log in|login|log out|sign in|sign up|code|email|draft|drafts|notification|notifications|emoji|emojis|photo|photos|image|images|video|videos|sound|font|tab|cache|search|bookmarks|reply box|text box|timestamps|password|form)
    (the|your|this) site (is|was|keeps|has|will not|on|does|do)
  `),
  entry('acting', 'half', 'Says what they did on the screen.', `
    (click|clicked|clicking|tap|tapped|press|pressed|pressing|scroll|scrolled|scrolling|swipe|type|typed|typing|refresh|refreshed|reload|reloaded|restarted|reinstalled|update|updated|undo)
    (tried|restarted|cleared) [it|on|with|restarting|refreshing|clearing|chrome|a different|another]
  `),
  entry('signs', 'half', 'Says how something fails.', `
    (crash|crashed|crashes|crashing|freeze|freezes|froze|frozen|lag|lags|lagging|slow|glitch|glitching|glitchy|broken|spins|spinning|stuck|vanished|disappeared|blank|expired|sideways|flicker|flickers|duplicated|hangs|down|dead|died|error|blurry|greyed|drains|drain|refreshes|loading)
    (is it just|just) me
    (will|does|did|do) not (work|open|load|close|play|go|save|find|show|appear|do anything|let)
    does nothing
    (since|after) the (update|clocks|upgrade|new version)
    every time i
    whenever i
    can not (find|see|open|get|hear|scroll|click)
    (keeps|kept|keep) (asking|going|logging|saying|coming|kicking|crashing|loading|getting)
    (kicked|logged|booted|thrown) [me] out [of]
    (not|no) (getting|receiving|received|got) [the|any|a|my] (code|email|link|text|notifications|emails)
    no option
  `),
];
