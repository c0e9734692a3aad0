import type { Purpose } from '../../../../shared/contract/entities/inbox.ts';

/** A conversation with the team: what the member writes, what the team answers, turn by turn, starting with the member. */
export interface Exchange {
  readonly purpose: Purpose;
  readonly turns: readonly string[];
}

/** Conversations as they are written, signed by whoever answers. `{name}` is the colleague, `{member}` the member. */
export const exchanges: readonly Exchange[] = [
  { purpose: 'concern', turns: ['Hi, can I ask how many points I’m on? I got a message last week and I’m a bit worried now.', 'Hi {member}, of course. You’re on 5 points, from one post on the 3rd, and they stop counting after two months. Almost everyone has some. {name}', 'oh okay that’s not as bad as i thought. thank you'] },
  { purpose: 'concern', turns: ['i think someone on the boards is pretending to be my friend. the name is nearly the same but with a capital i', 'Hi {member}, thank you for spotting that. I’m looking at both accounts now and will let you know. {name}', 'thank you. it’s been making her really upset', 'The copied account is closed. Please tell your friend she did nothing wrong. {name}'] },
  { purpose: 'concern', turns: ['why did my post get changed? i didn’t say anything bad', 'Hi {member}, you didn’t. There was a handle in it and we take those out for everyone, to keep people safe. The rest is as you wrote it. {name}', 'ok that makes sense. can you tell people before you do it next time', 'That’s fair, and I’ll try to. {name}'] },
  { purpose: 'concern', turns: ['Someone keeps asking me for my snap in replies and I don’t want to give it but I don’t want to be rude either.', 'Hi {member}, you never have to, and it isn’t rude to say no. We’ll have a word with them. Is there anything they said that worried you? {name}', 'no just the asking. thank you for not making it a big thing'] },
  { purpose: 'concern', turns: ['I’d like to ask what “derailing” means. I thought threads were for talking', 'Hi {member}, good question. It’s when a thread that someone opened for help turns into something else, so they lose their space. Starting your own thread is always welcome. {name}', 'ah right. i’ll say sorry to her'] },
  { purpose: 'concern', turns: ['can I have a break from chat please? I’m on it every night and I’m not sleeping. two weeks maybe', 'Hi {member}, yes, and well done for noticing. I’ve set it from tonight for two weeks. You can still use the boards. {name}', 'thanks x'] },
  { purpose: 'tech', turns: ['chat keeps logging me out on my phone since the weekend, is it just me', 'Hi {member}, it isn’t just you, sorry. Which phone is it, and which browser? {name}', 'android, chrome i think', 'Thank you, passed on. It should be mended by Thursday. {name}'] },
  { purpose: 'tech', turns: ['The photo upload just spins and then says error 2.', 'Hi {member}, that usually means that the photo is too large. Could you try a smaller one and tell me? {name}', 'that worked!'] },
  { purpose: 'tech', turns: ['I forgot my password and the reset email never comes. I’ve looked in junk', 'Hi {member}, I’ve sent it again by hand. It’s good for an hour. {name}', 'got it, thank you so much'] },
  { purpose: 'tech', turns: ['the text is tiny on my tablet and i can’t find the setting for it', 'Hi {member}, it’s under your picture, then “Reading”. Shout if it isn’t there. {name}'] },
  { purpose: 'outside', turns: ['is there anyone on the team who could just talk to me every evening? i don’t need advice', 'Hi {member}, I wish we could. Messages here aren’t one-to-one support, but Support chat is open on weekday evenings, and you can text THEMIX to 85258 at any hour. {name}', 'ok. i’ll come to chat tomorrow', 'I’m glad. Say hi to the host, they know that you might be quiet. {name}'] },
  { purpose: 'outside', turns: ['Could you read my personal statement and tell me if it’s any good?', 'Hi {member}, what a thing to have written. We can’t read it for you here, but the School and uni board has people who love that. {name}'] },
  { purpose: 'outside', turns: ['can you tell halfpasthazel i said happy birthday? she’s not answering me', 'Hi {member}, we can’t pass messages on, I’m sorry. {name}', 'fine'] },
  { purpose: 'risk', turns: ['hi. i’m not doing great and i don’t know who to say it to', 'Hi {member}, I’m really glad you said it to us. Are you safe where you are right now? {name}', 'yeah. i’m at my nan’s. it’s just loud in my head', 'Thank you for telling me. Your nan’s sounds like a good place to be tonight. If it gets worse, call 999 or go to A&E, or text THEMIX to 85258, any hour. Could you tell your nan a little of it? {name}', 'i told her. she made me tea. thank you'] },
];

/** Conversations that are open: the state in which each is, how long ago the last message came (minutes), and its messages. */
export const openConversations: readonly { member: string; state: 'untriaged' | 'open' | 'waiting-for-member' | 'snoozed'; purpose: Purpose | null; ago: number; from: ('member' | 'team')[]; turns: readonly string[] }[] = [
  { member: 'northstar_lily', state: 'open', purpose: 'risk', ago: 17, from: ['member', 'team', 'member', 'member'], turns: ['can someone check this photo before i post it? i don’t want people to know where i live', 'Hi, thanks for asking before you posted it. The photo is fine to share, your road sign isn’t in it any more. {name}', 'hi. sorry to bother you, i know you’re busy', 'i don’t feel safe tonight and i don’t want to be on my own with it. i haven’t told anyone else. my mum is on a late shift [covered: distressing detail, 2 sentences] i just wanted someone to know'] },
  { member: 'inkyfinch', state: 'waiting-for-member', purpose: 'risk', ago: 100, from: ['member', 'team', 'member', 'team'], turns: ['i had a really bad night', 'Hi {member}, I’m so glad you wrote. Are you somewhere safe now, and is anyone with you? {name}', 'my sister is home. ok. i’ll try what you said', 'Thank you for telling me. I’ll look in again this afternoon. If it gets worse before then: 999 or A&E, or text THEMIX to 85258. {name}'] },
  { member: 'softstatic', state: 'untriaged', purpose: null, ago: 68, from: ['member'], turns: ['Hi, can I ask how many points I’m on? I got a message last week and I’ve been too nervous to ask'] },
  { member: 'oddsocks_ollie', state: 'untriaged', purpose: null, ago: 52, from: ['member'], turns: ['chat keeps logging me out on my phone since the weekend, is it just me?'] },
  { member: 'gorse_and_gale', state: 'untriaged', purpose: null, ago: 31, from: ['member', 'member'], turns: ['i think someone on the boards is pretending to be my friend', 'the name looks the same but there’s a capital i where the l should be'] },
  { member: 'latebus_lou', state: 'untriaged', purpose: null, ago: 10, from: ['member'], turns: ['is there anyone on the team who could just talk to me every evening? i don’t need advice, only someone to be there'] },
  { member: 'moonmilk', state: 'open', purpose: 'concern', ago: 1_300, from: ['member'], turns: ['that account isn’t me, I promise. mine is the one from 2024. please can you look at it before people think I said those things'] },
  { member: 'pebbleandpine', state: 'open', purpose: 'tech', ago: 1_420, from: ['member'], turns: ['The photo upload just spins and then says error 2. Tried it on two photos.'] },
  { member: 'juniper_jo', state: 'open', purpose: 'concern', ago: 110, from: ['member'], turns: ['why did my post get changed? nobody told me anything'] },
  { member: 'ottoinorbit', state: 'waiting-for-member', purpose: 'tech', ago: 2_700, from: ['member', 'team'], turns: ['the app closes when i open games', 'Hi {member}, sorry about that. Which phone is it? {name}'] },
  { member: 'cloudberry_c', state: 'snoozed', purpose: 'outside', ago: 4_200, from: ['member', 'team'], turns: ['could somebody ring my school for me', 'Hi {member}, we can’t ring for you, but here’s where else can help, and what to say to them. {name}'] },
];

/** Saved replies: starting points with gaps that the writer fills in their own words (domain.md 1.2). */
export const savedReplyTexts: readonly { name: string; purpose: Purpose | null; body: string }[] = [
  { name: 'First words, risk', purpose: 'risk', body: 'Hi {{name}}, I’m really glad you told us.\n\n{{say back, in your own words, what they told you}}\n\nAre you somewhere you feel safe right now? If it’s urgent, please call 999 or go to your nearest A&E. You can also text THEMIX to 85258 at any time, day or night.' },
  { name: 'Asking about points', purpose: 'concern', body: 'Hi {{name}}, of course you can ask.\n\n{{how many points, for what, and until when}}\n\nAlmost everybody has some. {{anything you’d like them to know}}' },
  { name: 'Why a post was changed', purpose: 'concern', body: 'Hi {{name}}, {{what was taken out}}. We do this for everyone, because nobody can be sure who reads along. {{a kind word about the rest of the post}}' },
  { name: 'Not one-to-one support', purpose: 'outside', body: 'Hi {{name}}, {{say back what they asked for}}. Messages here aren’t one-to-one support, and I don’t want to promise what we can’t keep. {{where they could go instead, and when it’s open}}' },
  { name: 'Asking for details of a fault', purpose: 'tech', body: 'Hi {{name}}, sorry about that. {{which fault, in your words}} Which phone or computer is it, and which browser?' },
  { name: 'Points given', purpose: null, body: 'Hi {{name}}, I’m writing about {{the post}}. {{which guideline, and why}} That’s {{points}} points, so you’re on {{total}} now. {{how you’d like things to go on}}' },
];

/** Where the team points members to. */
export const signpostTexts: readonly { name: string; text: string; whenToUse: string }[] = [
  { name: '999 or A&E', text: 'If it’s urgent, call 999 or go to your nearest A&E.', whenToUse: 'Danger now, or you aren’t sure.' },
  { name: 'Crisis messenger', text: 'Text THEMIX to 85258, free, at any time, day or night.', whenToUse: 'They need someone tonight, or we’re closed.' },
  { name: 'Support chat', text: 'Support chat is open on weekday evenings.', whenToUse: 'They’d like company, or to talk something over with others.' },
  { name: 'Support Circle', text: 'The Support Circle meets on Tuesdays; there’s a sign-up at the top of the boards.', whenToUse: 'They want something regular.' },
];
