import type { Topic } from './topic.ts';

/** What the host of a chat says. */
export const hostWords = {
  open: ['Evening everyone, chat is open! How’s your day been, in three words?', 'Hi all, welcome to chat. Kettle’s on. How are you arriving tonight?', 'Chat’s open, come on in. New faces very welcome, you can just read if you like.', 'Good evening! Before we start: what’s one thing you did today, however small?'],
  during: ['Thanks for sharing that, it sounds like a lot.', 'Let’s give everyone a bit of room to type.', 'Hi to those who just joined!', 'We’ll keep the details light in here, message the team if you’d like to say more.', 'That’s a really kind answer.', 'Shall we do a round of good things?', 'If tonight feels heavy, it’s okay to step out and come back.'],
  close: ['That’s us for tonight. Be kind to yourselves, see you next time.', 'Closing up now. Thank you all, that was a lovely one.', 'Chat’s closing. If you need someone tonight, text THEMIX to 85258, any hour.', 'Night all. Drink some water, go to bed!'],
} as const;

/** What people say in support chat. */
export const supportChat: readonly Topic[] = [
  {
    space: 'support-chat',
    titles: ['Support chat', 'Evening chat', 'Weekday chat'],
    open: ['Tired, rainy, okay.', 'Hungry. Loud house. Hi.', 'Long day, glad to be here.', 'Hi, first time in here.', 'Bit wobbly tonight.', 'I’m fine! Actually I’m not sure I am.', 'Evening all.', 'Work was rubbish, bus was worse.', 'Sat in my room with the lights off, the nice kind.'],
    more: ['My head won’t stop going round.', 'I didn’t eat much today but I’m about to.', 'I had an argument with my dad over nothing.', 'I’ve got an appointment tomorrow and I’m scared of it.', 'Therapy was hard today.', 'It’s the anniversary of something.', 'I’m proud of myself for coming, even if I don’t say much.', 'I don’t want to go in tomorrow.', 'My cat’s on the keyboard, sorry.', 'I just want to be with people for a bit.'],
    ask: ['Can I talk about something?', 'How do you all calm down after a day like this?', 'Is it okay to just sit here?', 'Anyone watching anything good?', 'What’s everyone having for tea?'],
    reply: ['Hi!! Glad you’re here.', 'Of course it is.', 'Same, all of it.', 'That sounds hard, I’m sorry.', 'Give the cat a stroke from me.', 'Go on, we’re listening.', 'You don’t have to be fine in here.', 'Well done for coming.', 'Ugh, buses.', 'Sitting with you.'],
    share: ['I put my hands in warm water, it helps.', 'I go and stand in the garden for a minute.', 'I’ve got the same thing on Thursday.', 'Beans on toast, king of teas.', 'Take someone with you if you can.', 'I write it down and shut the book.', 'It passes, it always feels like it won’t.', 'I’m rewatching Bakery Row for the fourth time.', 'Therapy hangovers are a thing.', 'One hour at a time.'],
    back: ['Thanks everyone.', 'That helped a bit.', 'Going to eat now.', 'Night all x'],
  },
];

/** What people say in the Tuesday Support Circle. */
export const circle: readonly Topic[] = [
  {
    space: 'support-circle',
    titles: ['Support Circle: boundaries', 'Support Circle: being kind to yourself', 'Support Circle: change', 'Support Circle: asking for help', 'Support Circle: friendship'],
    open: ['Hi, I signed up last week.', 'Glad this one came round, I’ve been thinking about it.', 'I find this topic hard, so I may mostly listen.', 'I brought tea and a notebook.', 'I’m better at this for other people than for me.'],
    more: ['I say yes and then I’m cross all week.', 'In my family you don’t ask, you manage.', 'I’d never talk to a friend like I talk to myself.', 'Everything changed at once this year.', 'I think I learned it from my mum.', 'I notice it most when I’m tired.', 'I practised on my sister and it went fine.', 'I’m scared that people will leave.'],
    ask: ['How do you say no without a whole essay?', 'What would you tell a friend?', 'When did it start to feel different?', 'Does anyone do this well?'],
    reply: ['I’m writing that down.', 'Yes, that’s it exactly.', 'I do the essay too.', 'Thank you for saying that.', 'That took courage.', 'I felt that in my stomach.'],
    share: ['“I can’t this time” is a whole sentence.', 'I ask for one small thing first, to see how it feels.', 'I keep a kind message from a friend on my wall.', 'I give myself until the next day before I answer.', 'Change felt like loss for a while and then less so.', 'It’s a skill, so it’s allowed to be clumsy.', 'I tell people what I need at the start now.', 'Some people did leave, and I’m okay.'],
    back: ['I’ll try it this week and report back.', 'Thank you, that was good.', 'Lots to think about.', 'See you next Tuesday.'],
  },
];
