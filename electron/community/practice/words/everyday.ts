import type { Topic } from './topic.ts';

const space = 'everyday';

/** What people write about in Everyday life. */
export const everyday: readonly Topic[] = [
  {
    space,
    titles: ['Does anyone else get nervous before group chat?', 'Typing something then deleting it', 'How do you join in when everyone already knows each other?', 'Shy online too, not just in real life', 'First post, hello', 'Lurking for months and finally saying hi'],
    open: ['I’ve been reading here for ages and never know how to start.', 'I get this flutter in my stomach before group chat opens, every single time.', 'Everyone seems to know each other already and I feel like the new kid.', 'I type a whole message, read it nine times and then delete it.', 'Not sure if this is a silly thing to post about.', 'I joined in {day} chat for the first time and then my mind went blank.'],
    more: ['I’m fine talking to my {relative} but with more than two people I go quiet.', 'It’s like I’m waiting for someone to tell me it’s my turn.', 'Last time I said one thing and logged off straight after.', 'People here are lovely so I don’t even know what I’m scared of.', 'In school it’s the same, I only talk in {place}.', 'I worry I’ll say something weird and everyone will go silent.', 'Even writing this took me most of the evening.', 'My {relative} says just be yourself but that’s not really a plan is it.'],
    ask: ['Does it get easier?', 'How did you start?', 'Is it okay to just read for a while?', 'Any tips for a nervous person?', 'Does anyone else do this?'],
    reply: ['Hi and welcome, this counts as joining in by the way.', 'I always type things out and then delete them.', 'It took me about four months to post anything.', 'Honestly half the chat is people being nervous together.', 'You did it, you posted!', 'I was exactly like this in the beginning.'],
    share: ['What helped me was saying hi at the very start, before it gets busy.', 'Nobody minds if you only read.', 'I write what I want to say in my notes app first.', 'It helps to know it’s not only me.', 'The chat hosts are really good at noticing when someone’s new.', 'Now I’m one of the loud ones, so there’s hope.', 'I answer one person instead of trying to follow everything.', 'If it goes quiet it’s usually just everyone typing.'],
    back: ['Thank you, I didn’t expect so many answers.', 'Okay I said hi tonight and someone said hi back.', 'This made me feel loads better.', 'I might try the notes app thing on {day}.'],
  },
  {
    space,
    titles: ['Can’t switch my brain off at night', 'Awake again, anyone else?', 'What helps you sleep?', 'Tired but not sleepy', 'Sunday night feeling'],
    open: ['It’s the third night in a row that I’ve watched it get light.', 'I’m so tired all day and then at eleven my brain wakes up.', 'As soon as I lie down I remember every awkward thing I’ve ever said.', 'Does anyone have a bedtime routine that actually works?', 'Sundays are the worst for me, I can’t settle at all.', 'I’ve got {subject} first thing and I know I won’t sleep.'],
    more: ['I’ve tried putting my phone in the kitchen but then I just lie there.', 'My {pet} sleeps better than I do.', 'The house is really quiet and that makes it worse somehow.', 'I keep doing sums about how many hours I’d get if I fell asleep now.', 'My {relative} gets up early so I can’t even have a lie in.', 'I did fall asleep in {place} today which was embarrassing.', 'It started around mocks and never really stopped.', 'Rain sounds help a bit, whales did not.'],
    ask: ['What do you do when it’s like that?', 'Any tricks that aren’t just “less screen time”?', 'Is it worth talking to a GP about?', 'Who else is up?'],
    reply: ['I had this all of last term.', 'Oh the sums, I do the sums too.', 'Sunday nights are horrible, you’re right.', 'For me it was being hungry, weirdly.', 'I talked to my GP about it and they were nice.', 'Not sleeping makes everything feel bigger.'],
    share: ['I get up and sit somewhere else for ten minutes, then try again.', 'Writing tomorrow’s list on paper gets it out of my head.', 'Audiobooks I’ve already heard are perfect because I don’t need to follow.', 'I stopped looking at the clock and it helped a surprising amount.', 'A warm drink and socks, I’m basically a nan.', 'The GP suggested going to bed later and it did work after a week.', 'I do that thing where you name animals from A to Z.', 'Even lying there resting is something.'],
    back: ['Got five hours, calling it a win.', 'The animals thing worked, I got to hedgehog.', 'I’ve made an appointment, thanks for the push.', 'Still up but less lonely about it.'],
  },
  {
    space,
    titles: ['Falling out with a friend and not sure what I did', 'Friend has gone quiet on me', 'Feeling left out of the group', 'When plans happen without you', 'How do I say sorry properly?'],
    open: ['{friend} has stopped answering my messages and I don’t know why.', 'Everyone went to {place} on {day} and I found out from photos.', 'I think I’ve upset {friend} and I keep going over it.', 'Our group chat has gone quiet and I’m pretty sure there’s another one without me.', 'I said something as a joke and it landed really badly.', 'We’ve been close for years and it suddenly feels like hard work.'],
    more: ['I don’t want to seem needy by asking.', 'It might be nothing, they’ve got a lot on with {subject}.', 'My {relative} says give it time but it’s been two weeks.', 'I keep checking if they’re online which I know isn’t helping.', 'At lunch I sat in {place} pretending to be busy.', 'I did say sorry but over text, and it looked so flat.', 'The worst bit is not knowing.', 'I miss just sending them rubbish pictures of my {pet}.'],
    ask: ['Would you ask or leave it?', 'How long would you wait?', 'Has anyone come back from something like this?', 'What would you want to hear if you were them?'],
    reply: ['I’d ask, kindly and once.', 'That would hurt me too.', 'Being left out is a horrible feeling at any age.', 'I had this with a friend last year.', 'Sometimes people go quiet because of their own stuff.', 'It says a lot that you’re worrying how they feel.'],
    share: ['I wrote “I miss you, did I do something?” and it turned out she was having a rough time at home.', 'Face to face went so much better than text for me.', 'We’re not as close as before but it’s peaceful now.', 'I started going to a lunchtime club so I wasn’t waiting around for them.', 'A short sorry without a “but” goes a long way.', 'It’s okay if the answer is that you’ve grown apart.', 'Maybe ask just one of them to do something small.', 'You deserve people who tell you when something’s wrong.'],
    back: ['I asked. They thought I was annoyed with them!', 'We’re meeting at {place} on {day}, wish me luck.', 'No answer yet but I feel calmer.', 'Thank you all, I was spiralling a bit.'],
  },
  {
    space,
    titles: ['Small wins thread', 'One good thing today', 'Things that made the week better', 'Did a scary phone call', 'Tiny brave things'],
    open: ['I rang the dentist myself and didn’t practise it more than twice.', 'Today I got out of bed when the alarm went off, that’s the post.', 'Went into {place} on my own and bought a drink like a normal person.', 'My {pet} sat on my lap for a whole hour.', 'I told my {relative} how I’ve been feeling and it went okay.', 'I made {food} from scratch and it was edible.'],
    more: ['It doesn’t sound like much but it’s been a long time.', 'My hands were shaking but I did it.', 'I nearly turned round twice.', 'I wanted to tell somebody who’d get it.', 'Last month I couldn’t have.', 'I’ve put a star on my calendar.', 'My {relative} was so pleased it was almost embarrassing.', 'Going to try again on {day}.'],
    ask: ['What’s yours?', 'Tell me one good thing from your day.', 'Anyone else got one, however small?', 'Can we keep this going?'],
    reply: ['That’s not small at all.', 'Phone calls are the final boss, well done.', 'Mine is that I washed my hair.', 'I opened the post that’s been sitting there for a week.', 'I’m so pleased for you.', 'I went for a walk in the rain and it was actually nice.'],
    share: ['I’m keeping a list for the days when it feels like nothing changes.', 'Next one will be a bit easier.', 'I had toast for breakfast instead of nothing.', 'I told my tutor I needed more time and she said yes.', 'I think brave is doing it with the shaking hands.', 'Putting this in my own calendar too.', 'My {pet} approves.', 'The star is a great idea.'],
    back: ['These are making my evening.', 'Did another one today, posted a letter.', 'I love this lot.', 'Keep them coming please.'],
  },
];
