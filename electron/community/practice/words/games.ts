import type { Topic } from './topic.ts';

const space = 'games';

/** What people write about in Games. The games are invented. */
export const games: readonly Topic[] = [
  {
    space,
    titles: ['{game}: where is the second key??', 'Cosy games for a rough week', '{game} farm tour', 'Stuck on the ice level', 'What are you playing this weekend?', 'Finally finished {game}'],
    open: ['I’ve been stuck in {game} for three evenings and I refuse to look it up.', 'I need something gentle to play, it’s been a week.', 'What’s everybody playing this weekend?', 'I finished {game} and now I feel empty.', 'My {relative} has started playing {game} and is better at it than me.', 'I’ve built a whole village in {game} and nobody to show it to.'],
    more: ['There’s a door behind the mill that won’t open.', 'I’ve named every sheep after someone here.', 'I like games where nothing is chasing me.', 'The music alone is worth it.', 'I play an hour before bed and it calms me right down.', 'I keep restarting because I don’t like my character’s hair.', 'My old laptop sounds like a plane.', 'I’ve spent more on hats than on the game.'],
    ask: ['Hints only, please?', 'Any suggestions?', 'Should I start again or carry on?', 'What did you all play after it?'],
    reply: ['Hint: talk to the baker at night.', 'That door haunts me.', 'The empty feeling is real, I had to lie down.', 'Show us the village!', 'Hats are the real game.', 'Restarting for hair is completely fair.'],
    share: ['{game} is lovely and you can’t lose.', 'Try it with the sound off and your own music.', 'I play the fishing bit and ignore the story.', 'There’s a demo so you can see if your laptop copes.', 'I do one in-game day and then real bed.', 'The ice level is easier if you don’t run.', 'Puzzle ones are good when my head is loud.', 'Get it in the sale, it’s a fiver about once a month.'],
    back: ['THE BAKER. Thank you.', 'Downloaded it, haven’t moved for two hours.', 'Village tour tomorrow, bring boots.', 'I carried on and I’m glad.'],
  },
  {
    space,
    titles: ['People are so harsh on voice chat', 'Co-op on {day}?', 'Board game night ideas', 'Is it bad that I game alone?', 'Speedrun update'],
    open: ['I got shouted at on voice chat for being bad and it’s ruined the evening.', 'Is anybody up for playing at the same time and chatting here?', 'We’re doing a board game night for my {relative}’s birthday.', 'I mostly play alone and people act like that’s sad.', 'I’ve got {game} down to under an hour.'],
    more: ['I turned it off and sat there for a bit.', 'I’m fine losing, it’s the names they call you.', 'There’ll be six of us, ages nine to seventy.', 'It’s my way of being quiet.', 'My hands shake at the last jump every time.', 'I’m not very good but I’m cheerful.', 'I’ve got from eight till ten.', 'I’d rather nobody was in charge.'],
    ask: ['Do you mute everyone?', 'Who’s in?', 'What works for that many people?', 'Anyone else happier on their own?'],
    reply: ['Mute all, first thing, always.', 'That’s on them, not on you.', 'I’m in if it’s not too late.', 'Alone is my favourite mode.', 'Drawing games work for every age.', 'Under an hour is wild.'],
    share: ['I’ve had it too and I still remember what they said, it’s not silly to be upset.', 'Report it and take a break from that one.', 'Quiz with teams so nobody’s put on the spot.', 'I play with my {relative} in the same room, no voice chat needed.', 'Anything where you work together against the board.', 'Slow the last jump down in your head.', 'Sometimes I only watch other people play.', 'Put the little ones in charge of the rules.'],
    back: ['Muted, happier.', 'That was fun, same time {day}?', 'Nan won. Nan always wins.', 'Fifty-eight minutes!'],
  },
];
