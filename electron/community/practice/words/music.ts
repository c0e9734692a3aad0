import type { Topic } from './topic.ts';

const space = 'music';

/** What people write about in Music. */
export const music: readonly Topic[] = [
  {
    space,
    titles: ['Learning {instrument} as a total beginner', 'Song that got you through this week', '{band} appreciation thread', 'First gig on my own', 'Playlist swap', 'Songs for a bad day that aren’t sad'],
    open: ['I’ve been teaching myself {instrument} for {number} weeks and my {relative} has bought earplugs.', 'The new one by {band} has lived in my head since {day}.', 'I want a playlist for bad days that isn’t all slow piano.', 'I’m going to see {band} on my own and I’m half excited and half terrified.', 'What’s the song that got you through this week?', 'I sang in front of people for the first time since primary school.'],
    more: ['My fingers hurt but in a good way.', 'I only know three chords and I’m playing them at everyone.', 'The bridge is the best forty seconds ever recorded.', 'I’ve got wobbly about crowds since last year.', 'I play it on the bus with my hood up.', 'It’s the one thing I don’t do for a grade.', 'My neighbour banged on the wall in time, so I think they liked it.', 'I know every word and I’m not sorry.'],
    ask: ['What should I learn next?', 'How do you cope with crowds?', 'Got any songs to add?', 'Anyone else seeing them?'],
    reply: ['Three chords is most of music.', '{band} live was the best night of my year.', 'Earplugs as a gift, brutal.', 'Adding to my list now.', 'Mine is anything with handclaps.', 'I started {instrument} last winter too.'],
    share: ['Stand at the side by the bar rail, there’s more air and you can leave.', 'Ten minutes a day beats an hour on {day}.', 'I play along with really old songs because they’re slower.', 'Going alone meant I could go home when I wanted, ten out of ten.', 'Tell a steward if you feel wobbly, they were so kind to me.', 'Record yourself once a month, you’ll be amazed.', 'The second track on the first album, trust me.', 'Anything you can shout along to in the kitchen.'],
    back: ['Went, cried, bought the shirt.', 'Fourth chord acquired.', 'The playlist is at sixty songs, you’re the best.', 'My {relative} asked me to play it again, no earplugs.'],
  },
  {
    space,
    titles: ['Starting a band with people I barely know', 'School concert nerves', 'Writing my own songs', 'Do you listen to lyrics or the tune?', 'Choir people, hello'],
    open: ['Someone at college asked me to play {instrument} in their band and I said yes before I thought.', 'The concert is on {day} and I’ve got eight bars on my own.', 'I’ve written a song and nobody has heard it.', 'I joined a choir because my {relative} made me and now I love it.', 'I only ever hear the tune, I find out what songs are about years later.'],
    more: ['We’ve practised once, in a garage, with a dog.', 'My hands go cold when people watch.', 'It’s about {place}, which isn’t very rock and roll.', 'We still haven’t got a name.', 'I’m the youngest by about forty years.', 'I keep rewriting the second verse.', 'It goes well until somebody looks at me.', 'For once I’m part of something.'],
    ask: ['Any tips for nerves?', 'What would you call it?', 'How do you let people hear it?', 'Tune or words?'],
    reply: ['Yes before you thought is the only way to do anything.', 'The dog is the manager.', 'Words, always words.', 'Choir has done more for me than most things.', 'I’d like to hear it.', 'Eight bars is about twenty seconds, you can do twenty seconds.'],
    share: ['I look at the exit sign above their heads.', 'Breathe out for longer than you breathe in, just before.', 'Play it to one person who loves you.', 'Name it after the first thing on the table, that’s how we became Cold Toast.', 'Warm your hands round a mug.', 'The older people in mine are hilarious.', 'If it goes wrong, carry on, nobody knows how it’s meant to go.', 'Tune first, then I cry at the words in year three.'],
    back: ['We’re called Garage Dog. Obviously.', 'I did the eight bars.', 'Sent it to one person. They liked verse two!', 'Choir again on {day}, can’t wait.'],
  },
];
