/** A post that somebody reports: its text, perhaps as its author changed it afterwards, and what reporters write. */
export interface Reported {
  readonly reason: string;
  readonly body: string;
  readonly later?: string;
  readonly words: readonly string[];
}

/**
 * Posts that members report, by reason. Invented; where a real one would hold a detail that harms, brackets say so
 * instead. Phone numbers are of Ofcom's drama range, addresses of example.org, handles made up.
 */
export const reported: readonly Reported[] = [
  { reason: 'unkind-conflict', body: 'oh here we go again. every thread ends up being about you somehow. some of us have actual problems', later: 'feels like every thread ends up being about one person. some of us have stuff going on too', words: ['this was aimed at ottoinorbit', 'Really unkind, she was only answering the question', 'they do this a lot'] },
  { reason: 'unkind-conflict', body: 'Nobody asked for your opinion, you just come in, act like everyone’s counsellor and leave. Grow up.', words: ['This made the thread feel unsafe', 'it’s the “grow up” for me', 'unkind to someone who was helping'] },
  { reason: 'unkind-conflict', body: 'lol imagine being this upset about a game. pathetic honestly, go outside', later: 'imagine being this upset about a game', words: ['calling people pathetic', 'I was upset and now I feel stupid'] },
  { reason: 'unkind-conflict', body: 'you literally said the opposite last week. so are you lying now or were you lying then? everyone can scroll up you know', words: ['picking a fight', 'He keeps going back through old posts to catch people out'] },
  { reason: 'unkind-conflict', body: 'your poem doesn’t even rhyme and it’s the same sad stuff as always. maybe try being less of a drama queen', words: ['That was so harsh about a first poem', 'unkind conflict', 'poor inky, she took it down after'] },
  { reason: 'unkind-conflict', body: 'Read the room. She asked for playlists, not for your life story, and nobody’s interested in your band.', words: ['rude to a new member', 'unkind'] },
  { reason: 'unkind-conflict', body: 'you’re faking it for attention and everyone can tell. just leave the chat', later: 'i don’t think that’s fair and i’m cross', words: ['accused them of faking', 'please hide this quickly', 'attacking someone who was upset'] },
  { reason: 'contact-details', body: 'happy to share my revision notes, whatsapp me on 07700 900731 and i’ll send the folder', words: ['number in the post', 'kind idea but that’s their real phone'] },
  { reason: 'contact-details', body: 'anyone want to play tonight? my gamertag is mossy_badger8, add me on xbox', later: 'anyone want to play tonight?', words: ['gamertag'] },
  { reason: 'contact-details', body: 'how old are you? what school? add me on insta, lantern.lad_19, we can talk properly there', words: ['pressuring a 14-year-old', 'he asked me as well in another thread', 'creepy'] },
  { reason: 'derailing', body: 'Can we talk about how the new layout is awful instead. I can’t even find the games board.', words: ['off topic', 'the thread is about panic, not the layout'] },
  { reason: 'derailing', body: 'lol not to change the subject but who’s going to the Paper Harbour gig, i need to know outfits', words: ['changed the subject', 'derailing'] },
  { reason: 'vagueposting', body: 'some people should think about what they post before they complain about others. just saying. you’re on thin ice', words: ['vaguepost', 'feels like a threat?'] },
  { reason: 'backseat-moderating', body: 'That’s a warning from me. One more and I’ll get this thread locked.', words: ['not a moderator', 'scared a new person'] },
  { reason: 'ignoring-staff', body: 'Imogen said to take it to messages but messages are useless so I’m carrying on here.', words: ['told twice', 'ignoring staff'] },
  { reason: 'distressing', body: 'sorry if this is too much. it happened again last night. [covered: distressing detail, 3 sentences] nobody at home knows', words: ['please somebody check on her', 'very upsetting'] },
  { reason: 'spam', body: 'Best essay writers, plagiarism free, 20% off your first order with code STUDY at https://essays.example.org', words: ['essay mill', 'spam again'] },
  { reason: 'about-breaks', body: 'it’s so unfair, they put me on a break for ONE comment and he got nothing. mods have favourites', words: ['talking about breaks', 'about a break and about me'] },
  { reason: 'other', body: 'does anyone have a screenshot of what she wrote before it was taken down? send it round', words: ['asking for screenshots', 'spreading a deleted post'] },
  { reason: 'contact-details', body: 'if anyone wants to carry on chatting after it closes i’m on snap as reef.runner.22, add me', later: 'if anyone wants to carry on chatting let me know', words: ['Snap name in the post', 'sharing contacts'] },
  { reason: 'contact-details', body: 'Struggling tonight and this place shuts at ten. You can text me on 07700 900482 if you’re up, I don’t mind what time.', words: ['phone number!!', 'worried about them, and the number is public'] },
  { reason: 'contact-details', body: 'i made a discord for us lot, way less rules than here. dm me or find me as plum_jam#0419', words: ['Trying to move people off the boards', 'discord invite'] },
  { reason: 'contact-details', body: 'For the art swap just email me your address and I’ll send the first parcel: kitesandpaper@example.org. I live near the station so it’s easy.', later: 'For the art swap I can send the first parcel, tell me if you’re in.', words: ['asks for home addresses', 'email in the post, I think they mean well'] },
  { reason: 'contact-details', body: 'my insta is softstatic.draws if you want to see the rest of the sketchbook, i follow back', words: ['insta'] },
  { reason: 'derailing', body: 'anyway this reminds me, has anyone seen the new Night Bus? that ending?? who thinks it was the driver all along', words: ['The thread was about her nan', 'off topic, third time'] },
  { reason: 'derailing', body: 'Before we carry on can we all agree that pineapple on pizza is wrong. I’ll wait. Not leaving till everyone’s voted.', words: ['someone was asking for help and now it’s pizza', 'derail'] },
  { reason: 'derailing', body: 'ok but what about MY exams, nobody answered my thread so i’m putting it here', words: ['took over the thread', 'I think he’s upset but it isn’t fair on the other person'] },
  { reason: 'vagueposting', body: 'funny how some people are so nice in chat and then say something completely different when they think you’re not reading. you know who you are', words: ['this is about me', 'vagueposting', 'everyone knows who she means'] },
  { reason: 'vagueposting', body: 'Not naming names but a certain someone with a certain bird in their username might want to stop copying my ideas.', later: 'I’d rather people didn’t copy my ideas.', words: ['vague and mean', 'There are about six of us with birds in our names?'] },
  { reason: 'vagueposting', body: 'i hope they read this. i hope they feel as bad as i did on tuesday', words: ['vagueposting, and a bit worrying', 'who is this about'] },
  { reason: 'backseat-moderating', body: 'You need to edit that, it breaks guideline 4. Also the post above. I’ve reported both and I’ll be keeping an eye on this thread.', words: ['he’s not a mod', 'telling everyone off'] },
  { reason: 'backseat-moderating', body: 'mods will be deleting this shortly so i wouldn’t bother replying. i’d read the pinned post if i were you', words: ['backseat modding', 'put the new person off, they left'] },
  { reason: 'ignoring-staff', body: 'i know tom said to leave it but i’m not done. everyone deserves to know what was said in that chat', words: ['Tom closed this topic an hour ago', 'ignoring staff'] },
  { reason: 'ignoring-staff', body: 'Posting this again since it keeps vanishing. You can’t stop people talking about it.', words: ['third repost after being told no', 'Imogen asked them to stop'] },
  { reason: 'copied-account', body: 'hi guys i’m back, made a new account since i forgot my password. what did i miss', words: ['this isn’t them, the real one is still here', 'copied account? the name has a capital i in it'] },
  { reason: 'copied-account', body: 'It’s me. Ignore the other one with nearly the same name, that one is fake. Can someone send me the sign-up for Support Circle?', words: ['I’m the real one!! please look', 'pretending to be my friend'] },
  { reason: 'distressing', body: 'tonight is bad. i keep thinking about it and i don’t know how to stop. [covered: distressing detail, 1 sentence] i’m sorry for posting this here i didn’t know where else', words: ['worried about them, please look soon', 'there’s detail in this that isn’t okay to read', 'are they ok?'] },
  { reason: 'distressing', body: 'People keep telling me to eat. [covered: distressing detail, 2 sentences] So no, I’m not “fine”, but I’m still here.', later: 'People keep telling me to eat. I’m not “fine”, but I’m still here.', words: ['numbers in this', 'Upset me, I’m in recovery'] },
  { reason: 'distressing', body: 'does anyone else still have the marks from last year. [covered: photo, not shown] mine are fading and i feel weird about it', words: ['photo', 'distressing for me but I hope she’s alright'] },
  { reason: 'spam', body: 'FREE gift cards for students!!! 3 left, claim yours at https://gifts.example.org/claim before midnight', words: ['spam', 'bot', 'same post in four threads'] },
  { reason: 'spam', body: 'I made £400 last week from my phone and so can you, ask me how. Only serious people. https://easy.example.org', words: ['advertising', 'get rich scheme'] },
  { reason: 'about-breaks', body: 'so apparently saying what everyone’s thinking gets you points now. that’s me on 24. see you all when they kick me off', words: ['talking about points in the thread', 'not allowed to discuss breaks here'] },
  { reason: 'about-breaks', body: 'Does anyone know why marlow hasn’t been on? I bet it’s a break. They’re so quick to give them these days.', words: ['guessing about someone’s break', 'leave marlow alone'] },
  { reason: 'other', body: 'has anyone got last year’s paper for the resit, the real one, not the practice. i’ll pay', words: ['asking to buy an exam paper?', 'not sure which reason but this isn’t right'] },
  { reason: 'other', body: 'I’m 12 but I’ll be 13 in August so it’s basically the same. Hi everyone!', words: ['too young to be on here', 'They say they’re 12'] },
  { reason: 'other', body: 'bragging rights: nine pints and still made it to my shift. beat that', words: ['bragging about drinking', 'there are 13-year-olds on here'] },
];

/** A member's post that waits for approval is an ordinary one; these need a second thought. */
export const pendingDoubtful: readonly string[] = [
  'I’ve never told anyone this but things at home aren’t good. My {relative} shouts every night and I stay in my room till it stops. I don’t want anyone to do anything, I only want to know if that’s normal.',
  'Is it weird that I feel nothing at all? [covered: distressing detail, 1 sentence] I’m okay right now, I’m at {place}. I just wanted to say it somewhere.',
  'Can somebody message me about what happened in chat, I don’t want to say it here. Or add me, I’m fernway_07 on insta.',
  'You lot should know that the person running the quiz is not who they say they are. Ask them.',
];

/** How the team closes a case, by outcome. */
export const closingNotes: Readonly<Record<string, readonly string[]>> = {
  'no-action': ['Read the thread. Two people having a bad day, sorted it out between them.', 'Not a breach. Thanked the reporter.', 'Cross but not unkind. Left it.', 'Criticism of us, and fair. No action.', ''],
  edited: ['Took the handle out and told them why.', 'Removed the address, left the rest.', 'Softened the title so that people can choose to read.'],
  hidden: ['Hidden while things cool down. Message sent.', 'Hidden, and explained in a message.', 'Hidden; the detail isn’t okay for the boards.'],
  removed: ['Spam, removed.', 'Removed, with Priya.', 'Taken down; copied account.'],
  approved: ['', '', 'Lovely post.', 'Fine.', 'Checked the link, it’s ours.'],
  rejected: ['Asked them to post it without the name.', 'Not for the boards; offered to talk by message.', 'Same post twice.'],
  points: ['Points given, explained in a message.', 'Second time this month. Points, and a talk.', 'Points. They took it well.'],
  break: ['Break agreed with Gwen. Told by message.', 'Reached 30. A week, then watch.'],
  'handed-to-staff': ['Handed over, safeguarding question.', 'Needs somebody from the staff team.'],
};

/** Notes that the team leaves, on members and on cases. */
export const noteTexts: Readonly<Record<'member' | 'case', readonly string[]>> = {
  member: [
    'Exams until mid June. Tom spoke with them; they asked for a heads-up before anything public.', 'Prefers “they”. Likes a plain answer, not a long one.', 'Responds well when we explain which guideline and why.', 'Friend of several people in Games; when it’s loud there, it is usually this group.',
    'Asked not to be contacted by email, messages only.', 'Going through a move. Be patient with short replies.', 'Has offered to help with the quiz. Lovely idea.', 'Third account, the first two were closed at their own wish.',
    'New and shy. A hello in chat goes a long way.', 'Gets pulled into arguments with one other member; see whether they can be in different rooms.',
  ],
  case: [
    'Read the whole thread before deciding, the reported post looks worse on its own.', 'I know this member from chat, so a second pair of eyes would be good.', 'They’ve edited it since. See Changes.', 'Left a message, waiting for an answer before I close this.', 'Reporter asked us not to say who reported.',
    'Same two people as last week.', 'Checked with Tom: fine to leave hidden until tomorrow.', 'Might need points, I’ll propose 5.',
  ],
};
