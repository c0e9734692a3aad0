import type { Topic } from './topic.ts';

const space = 'school';

/** What people write about in School and uni. */
export const school: readonly Topic[] = [
  {
    space,
    titles: ['{subject} revision is breaking me', 'How do you revise when you can’t focus?', 'Mocks next week, send help', 'Exam season check-in', 'Revision timetable fail', 'Retaking {subject}, anyone else?'],
    open: ['I’ve made a beautiful revision timetable and followed it for one day.', 'Mocks start on {day} and I haven’t opened {subject}.', 'I read the same page of {subject} {number} times and it won’t go in.', 'Everyone says they’ve done nothing and then gets an 8.', 'I’m retaking {subject} and it’s lonely being the only one.', 'The exam hall makes me feel sick before I even sit down.'],
    more: ['My {relative} keeps asking how it’s going, which doesn’t help.', 'I work for ten minutes and then clean my whole room.', 'I know the stuff when I’m at home, then it goes.', 'My predicted grade is a 6 and I need a 7.', 'I can only work in {place} and it shuts at five.', 'I did flashcards but I just like making them look nice.', 'I cried in the toilets after the last one.', 'I keep thinking about results day and it’s months away.'],
    ask: ['How do you get started?', 'Is it normal to feel this bad about it?', 'Anyone want to be a revision buddy?', 'What do you do the night before?', 'Has anyone asked for a separate room?'],
    reply: ['The beautiful timetable is a trap.', 'You’re allowed to ask for a smaller room, I did.', 'Those people have done loads, I promise.', 'I’m in the same boat with {subject}.', 'Ten minutes is still ten minutes.', 'Exams make everyone a bit weird.'],
    share: ['I do twenty-five minutes on, five off, with a real timer.', 'Past papers from the start worked better for me than notes.', 'I teach it to my {pet}, who is failing.', 'My tutor gave me rest breaks and it changed everything.', 'Start with the easiest question so the page isn’t empty.', 'I stop at nine whatever happens.', 'Retakes aren’t a failure, half my sixth form did one.', 'I write the worry on a bit of paper and leave it outside the hall.'],
    back: ['One down, four to go.', 'I asked about the room and they said yes straight away!', 'Did two past papers, feel slightly human.', 'It went okay?? I think??'],
  },
  {
    space,
    titles: ['Moving away for uni and scared', 'Freshers was not what I expected', 'Homesick in halls', 'How did you make friends in first year?', 'Flatmates who don’t wash up'],
    open: ['I move into halls on {day} and I can’t stop feeling sick about it.', 'I’m three weeks into first year and I’ve eaten every dinner on my own.', 'My flatmates are all friends already and I’m the quiet one.', 'Everyone back home thinks I’m having the best time.', 'There is a pan in our sink that has been there since Monday.', 'I miss my {pet} more than I miss people, is that bad?'],
    more: ['I ring my {relative} every night and pretend I’m fine.', 'My course is good, it’s the evenings that are long.', 'I went to one society thing and stood next to the crisps.', 'The walls are so thin that I know everybody’s alarm.', 'I don’t really drink so freshers was a lot of standing about.', 'I keep thinking about going home at the weekend and not coming back.', 'Seminars are terrifying, everyone sounds so clever.', 'I’ve learned to make {food}, so that’s something.'],
    ask: ['Does it get better after Christmas?', 'How did you meet your people?', 'Is it okay to change your mind about the whole thing?', 'What would you say about the pan?'],
    reply: ['First term was the loneliest bit for me.', 'Nobody tells you that everyone’s pretending.', 'Crisps corner is where I met my best friend.', 'It’s not bad to miss your {pet}.', 'You’re allowed to go home for a weekend.', 'I nearly left in week four.'],
    share: ['The course group chat was better than the flat for me.', 'I said yes to one small thing a week, that was my rule.', 'Student services has a drop-in, no appointment, they’re lovely.', 'Put a note on the fridge with a joke in it, works better than a row.', 'Cooking for one other person is less scary than a party.', 'I left and started somewhere else a year later and it was right.', 'Board games society, there’s always a quiet one.', 'It turned around in about February.'],
    back: ['I asked someone from my seminar for a coffee!', 'Still homesick but I’ve got plans on {day}.', 'The pan has been washed. History was made.', 'I went to the drop-in, it helped to say it out loud.'],
  },
  {
    space,
    titles: ['Apprenticeship or sixth form?', 'Group project and I’m doing all of it', 'Supply teacher called me the wrong name all day', 'Teacher said something that stuck with me', 'Thinking of changing course'],
    open: ['Everyone at school acts like uni is the only thing that exists.', 'I’m in a group of four for {subject} and three of us are ghosts.', 'I think I picked the wrong subjects and it’s November.', 'I’ve got an interview for an apprenticeship on {day}.', 'My teacher told me I don’t try, and I try so hard.', 'I’m the only one in my year doing {subject}.'],
    more: ['My {relative} wants me to stay on but I learn better by doing.', 'I don’t want to tell on them, I just want help.', 'The careers lady gave me a leaflet about the army and a leaflet about baking.', 'I like the college much better than the school.', 'I’ve written an email about it six times.', 'The deadline’s in a fortnight.', 'It’d mean getting two buses.', 'I don’t want people to think I gave up.'],
    ask: ['Has anyone switched this late?', 'How do you bring it up without starting a war?', 'What do they ask in the interview?', 'Did anyone here not go to uni?'],
    reply: ['I switched in January and caught up fine.', 'Group projects are a test of patience, not {subject}.', 'I’m a first-year apprentice and I love it.', 'That teacher is wrong about you.', 'Baking and the army, incredible range.', 'Not giving up, choosing.'],
    share: ['Email the teacher with what you’ve done so far, facts only.', 'They asked me about a time I fixed a problem, I talked about a leaking tent.', 'Ask if you can sit in on a lesson first.', 'I get paid and I’m not in debt, just saying.', 'Split it into bits with names on and put it in the chat.', 'Nobody has ever asked me what I got in {subject}.', 'You could ask for a meeting with your head of year and bring someone.', 'Two buses is fine if you’ve got a good playlist.'],
    back: ['Sent the email. Got a nice answer.', 'Interview went well, they laughed at my joke.', 'I’m switching!', 'One of the ghosts has appeared and made a slide.'],
  },
];
