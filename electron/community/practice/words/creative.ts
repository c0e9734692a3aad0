import type { Topic } from './topic.ts';

const space = 'creative';

/** What people write about in the Creative corner. */
export const creative: readonly Topic[] = [
  {
    space,
    titles: ['Sketchbook thread, show and tell', 'Trying {medium} for the first time', 'I hate everything I draw', 'Hands. Why are hands.', 'Finished a piece I actually like', 'Draw with me on {day}?'],
    open: ['I’ve filled my first whole sketchbook and I want to tell somebody.', 'Picked up {medium} at {place} and I have no idea what I’m doing.', 'Everything I draw looks fine until I look at anyone else’s.', 'I’ve been drawing my {pet} every day for a month.', 'Art block is real and it’s living in my house.', 'My {relative} bought me proper paper and now I’m scared to use it.'],
    more: ['The first ten pages are awful and the last ten are only a bit awful.', 'I keep redoing the same eye.', 'Colours are the fun part, it’s the planning I can’t do.', 'I rub out so much that the paper goes furry.', 'It’s the only hour of the day when my head is quiet.', 'I’m not going to be an artist, I just like it.', 'I tried copying a photo of {place} and lost the will at the windows.', 'It’s meant to be a fox, it looks like toast.'],
    ask: ['What do you draw when you don’t know what to draw?', 'How do you stop comparing?', 'Any cheap pens you’d recommend?', 'Does anyone want to do a prompt a day?', 'Is it worth doing a class?'],
    reply: ['A whole sketchbook is huge!', 'Hands are a conspiracy.', 'Toast fox is my favourite fox.', 'I do {medium} too and the trick is patience, which I don’t have.', 'Comparing is the thief of something, I forget.', 'Scared of nice paper is so real.'],
    share: ['Use the nice paper for something ugly first, then it’s broken in.', 'I set a timer for ten minutes and stop when it rings.', 'Draw the shapes between the fingers, not the fingers.', 'I unfollowed the accounts that made me feel rubbish.', 'Fineliners from the pound shop are honestly fine.', 'I date every page so that I can see it getting better.', 'Prompts help me, yesterday’s was “something in a jar”.', 'I draw on receipts so it never feels important.'],
    back: ['Did the timer thing, drew a spoon, happy with the spoon.', 'I’ll do prompts if you will.', 'Ruined the first sheet on purpose and it felt great.', 'Fox is now officially called Toast.'],
  },
  {
    space,
    titles: ['Writing a story and stuck in the middle', 'Poem I wrote on the bus', 'Anyone doing a novel this year?', 'How do you end a story?', 'Where do you write?'],
    open: ['I’ve got a beginning and an end and a big hole where the middle goes.', 'I wrote a poem on the bus and missed my stop.', 'My characters have stopped doing what I want.', 'I’m trying to write two hundred words a day.', 'I showed my story to {friend} and they said it was “nice”.', 'I’ve started the same first chapter {number} times.'],
    more: ['It’s about a lighthouse and two sisters who don’t talk.', 'Every time I reread it I change the names.', 'I write on my phone because the laptop feels like homework.', 'It’s about my {relative}, sort of, but with dragons.', 'I don’t really want advice on the story, more on keeping going.', 'My {subject} teacher said I write like I talk, and I think that was good.', 'I’m at nine thousand words and I’ve killed nobody yet.', 'Some of it is sad but I feel better once it’s out.'],
    ask: ['How do you get through the middle?', 'Do you plan or make it up?', 'Would anyone swap chapters?', 'What do you listen to when you write?'],
    reply: ['Missing your stop is the best review.', 'I’d read the lighthouse one.', '“Nice” is the worst, I’m sorry.', 'The middle is where I always get lost as well.', 'Names are the hardest bit.', 'Two hundred a day is loads!'],
    share: ['I skip to a scene I’m excited about and join it up later.', 'I write the boring part as a list and move on.', 'I’m not allowed to reread until {day}.', 'Ask for one thing, like “where did you get bored”.', 'I talk it through out loud to my {pet}.', 'I put in a party. Parties make things happen.', 'Lo-fi and rain, very original.', 'Finishing something small helped me believe in the big one.'],
    back: ['I put in a party and now someone’s stolen a boat.', 'Up to ten thousand!', 'Swapping chapters with two people from here, thank you.', 'Didn’t write today and I’m okay about it.'],
  },
  {
    space,
    titles: ['Crochet club, all levels', 'My first jumper is huge', 'What are you making at the moment?', 'Clay, glue and other mess', 'Presents you can make with no money'],
    open: ['I’ve crocheted something that was meant to be a hat.', 'What is everyone making at the moment?', 'I learnt to knit from my nan and now I can’t stop.', 'Trying to make presents this year because I’m skint.', 'I mended my own jeans and I’m unreasonably proud.', 'Been making tiny things from air-dry clay in {place}.'],
    more: ['It fits my {pet}, so not a waste.', 'The pattern said easy and the pattern lied.', 'It keeps my hands busy when I’m on edge.', 'I undo it as often as I do it.', 'There’s yarn in my bed, my bag and my dinner.', 'I’m making a blanket with a square for every good day.', 'My {relative} asked for one and now I have a customer.', 'I like that nobody marks it.'],
    ask: ['What should I try next?', 'Any patterns that are really for beginners?', 'Show me yours?', 'How do you keep the edges straight?'],
    reply: ['Hats are just small blankets, you’re nearly there.', 'A square for every good day, I love that.', 'I’ve got a drawer of half socks.', 'Mending is so satisfying.', 'Count your stitches, says the girl who never counts.', 'I’d wear the huge jumper.'],
    share: ['Put a marker in the first stitch of each row, it saved me.', 'I do granny squares because they forgive everything.', 'Charity shops have bags of yarn for next to nothing.', 'Jar of biscuits mix with a label is cheap and people love it.', 'I crochet in the waiting room and it’s the only way I stay.', 'Clay tip: cling film is your friend.', 'I gave up on edges and called it a design choice.', 'Start with a scarf for a toy, it’s quick.'],
    back: ['The hat is now a bag.', 'Edges are straighter, thank you marker person.', 'Forty squares so far.', 'My {relative} cried at the scarf, in a good way.'],
  },
];
