import type { Topic } from './topic.ts';

/** What people write about in Ask anything. */
export const askAnything: readonly Topic[] = [
  {
    space: 'ask',
    titles: ['How do you ring the GP without panicking?', 'What happens at a first appointment?', 'Telling my {relative} I’m not okay', 'Waiting list, what now?', 'Is it normal to feel flat?'],
    open: ['I need to ring the doctor’s and I keep putting it off.', 'I’ve got my first appointment on {day} and don’t know what they’ll ask.', 'I’ve been put on a waiting list and it’s months.', 'I want to tell my {relative} how I feel but the words don’t come out.', 'I don’t feel sad exactly, I feel flat, like the colour’s turned down.'],
    more: ['The phone bit is worse than the appointment.', 'I’m worried they’ll think I’m making a fuss.', 'I wrote it down but the note sounds so dramatic.', 'It’s been since the summer I think.', 'Nobody at home really talks about this stuff.', 'I do normal things, I just don’t feel much.', 'I nearly said it in the car and then we were home.', 'I don’t want it to be a big thing.'],
    ask: ['What did you say?', 'Can I bring someone with me?', 'What helped while you waited?', 'How did you start the conversation?'],
    reply: ['You can usually book online, no phone.', 'I took my note in and just handed it over.', 'The car is the best place, nobody has to look at anyone.', 'It’s not a fuss.', 'I felt flat for most of last year.', 'Yes you can bring someone, I brought my {relative}.'],
    share: ['They asked how long, how I was sleeping and what I’d like help with.', 'I sent a text from my bedroom saying “can we talk later, nothing terrible”.', 'While I waited I came here a lot, honestly.', 'Ring at ten, not at eight when it’s busy.', 'Say “I’m nervous” first, they’re kind about it.', 'Keep a short diary, it’s easier than remembering.', 'You don’t have to have the right words.', 'If it gets worse while you wait, ring them back and say so.'],
    back: ['I handed over the note. She read it and said thank you.', 'Texted my {relative}. We’re going for a drive.', 'Booked online, took two minutes, why did I wait.', 'Thank you for not making it weird.'],
  },
  {
    space: 'ask',
    titles: ['How do I cook something that isn’t toast?', 'First job at {job}, what do I wear?', 'Budget help please', 'Moving out, what do I need?', 'Silly questions thread', 'How often do you wash towels'],
    open: ['Silly question but how do you know when {food} is done?', 'I start at {job} on {day} and I’m nervous about the till.', 'I get paid on the last Friday and by the tenth it’s gone.', 'I’m moving into my own place and own one fork.', 'How often are you meant to wash towels, be honest.', 'Can you put foil in an air fryer?'],
    more: ['Nobody ever showed me and now I’m too old to ask.', 'My {relative} does it by smell.', 'I’ve got thirty pounds a week for food.', 'They said smart casual, which means nothing.', 'I burnt the last one on the outside and it was ice in the middle.', 'I don’t want to look like I don’t know.', 'There’s a list online and it’s four hundred things.', 'I’m counting meals on my fingers here.'],
    ask: ['Am I the only one?', 'What would you do?', 'Any tips that cost nothing?', 'What did you wish you’d known?'],
    reply: ['No silly questions in this thread.', 'Stick a knife in the middle, if it’s hot you’re good.', 'One fork is a start.', 'Dark trousers, plain top, comfy shoes.', 'Once a week for towels, and I will not be taking questions.', 'I had to ask what gas mark was.'],
    share: ['Frozen veg is cheaper and doesn’t go off.', 'Everyone’s slow on the till for the first week, smile and say you’re new.', 'I split my money on payday into envelopes, old-fashioned but it works.', 'Buy a big pan and a sharp knife first.', 'Ask neighbours’ groups for free stuff, I got a whole set of plates.', 'Batch-cook on {day} and freeze it in takeaway tubs.', 'Write down what you spend for one week, only look.', 'Set a timer for everything.'],
    back: ['It was hot in the middle! Dinner!', 'First shift done, only two wrong changes.', 'I own four forks now.', 'Envelopes are working so far.'],
  },
  {
    space: 'ask',
    titles: ['How do you know if you like someone?', 'Haircut regret', 'New name, small steps', 'Do people change after school?', 'What do you do with anger?'],
    open: ['How do you tell if you like someone or only like that they’re nice to you?', 'I cut my own fringe at midnight.', 'A couple of people here use my new name and it makes my whole day.', 'I get angry so fast and then I feel awful.', 'Do people really change after school or is that something adults say?'],
    more: ['My stomach goes funny but it also does that for exams.', 'It’s shorter on one side and I’ve got {subject} tomorrow.', 'I haven’t told my {relative} yet and I’m in no hurry.', 'It’s mostly at home, over nothing, a plate.', 'There’s one person I’d love to be friends with again.', 'I don’t need an answer, I’m just thinking out loud.', 'I wore a hat all day.', 'It feels like trying on a coat that fits.'],
    ask: ['How did you know?', 'Can it be saved?', 'What do you do in the moment?', 'Has anyone been through this?'],
    reply: ['Midnight fringe club, founded 2019.', 'It’s a lovely feeling when it fits.', 'I walk to the end of the road and back.', 'People do change, I did.', 'For me it was wanting to tell them things.', 'No hurry at all, your pace.'],
    share: ['Clips. Two clips and act as if it’s on purpose.', 'I count backwards in sevens, it’s too hard to be angry at the same time.', 'I told one safe person first and it got easier from there.', 'It grows about a centimetre a month, I’ve measured.', 'Saying sorry afterwards matters more than never losing it.', 'Give it a few weeks and see if the feeling stays.', 'I wrote to an old friend and we’re okay now.', 'Notice what happens just before, mine is hunger.'],
    back: ['The clips worked, someone asked where I got it cut.', 'I told one person. They were great.', 'Counting in sevens is evil, thank you.', 'Still thinking, but calmer.'],
  },
];

/** What is asked in About breaks: how things work in general, never about a person. */
export const aboutBreaks: readonly Topic[] = [
  {
    space: 'about-breaks',
    titles: ['How breaks work', 'Taking a break from here on purpose', 'Coming back after time away', 'Where do I ask about my own account?', 'Guidelines question'],
    open: ['Can I ask for time away myself if I’m on here too much?', 'I asked for a week off and it did me good.', 'Where do I ask about my own account?', 'I’m back after a while and feel a bit shy about it.', 'I read the guidelines and I’ve a question about posting photos.'],
    more: ['I know we don’t talk about anyone’s break in here.', 'I was refreshing the boards at two in the morning.', 'I’d rather ask before I get it wrong.', 'It wasn’t anything bad, I needed sleep.', 'I wasn’t sure anybody would remember me.'],
    ask: ['Who do I message?', 'Does anyone else plan time off?', 'Is there a page for it?', 'What’s changed while I was away?'],
    reply: ['You can message the team and ask, they were really nice about it.', 'Welcome back!', 'Message the team about your own account, they can look.', 'I take August off every year.', 'We remember you.'],
    share: ['I set a date to come back so that it didn’t feel like leaving.', 'The team answers on weekdays, ten till six.', 'There’s a page with the guidelines at the top of the boards.', 'I took the app off my phone for the week.', 'It’s a good thing to notice about yourself.'],
    back: ['Messaged them, thank you.', 'It’s nice to be back.', 'Week off starts on {day}.', 'That answered it.'],
  },
];
