import { presence } from '../../../shared/contract/wire.ts';
import type { LiveEvent } from '../channel.ts';
import type { Check } from '../check.ts';
import type { Person } from '../person.ts';
import { NotHere } from '../findings.ts';
import type { Answer } from '../http.ts';
import { dataOf, withChannel } from './live.ts';
import { newDesk, note, noteText, subjectOf } from './support.ts';

const say = (person: Person, body: object): Promise<Answer> => person.door.ask('/v1/presence', { method: 'POST', body: JSON.stringify(body) });

/** Who views or writes what. */
export const presenceChecks: readonly Check[] = [
  {
    name: 'presence.post',
    says: 'Presence is taken without an answer',
    holds: 'promise 7',
    needs: { capability: 'presence', writes: true },
    async run(world, trial) {
      const { caseId } = subjectOf(world);
      for (const doing of ['viewing', 'writing', 'gone']) {
        const answer = await say(world.first, { kind: 'case', targetId: caseId, doing });
        if (answer.status !== 204 || answer.text !== '') trial.wrong(`POST /v1/presence, ${doing}`, 'status 204 without a body', `status ${answer.status}`);
      }
    },
  },
  {
    name: 'presence.seen',
    says: 'A colleague hears who views a case, and that they left; not of what they may not read',
    holds: 'promises 7 and 8',
    needs: { capability: 'presence', writes: true, colleague: true },
    run: (world, trial) =>
      withChannel(world.colleague!, async (channel) => {
        const { caseId } = subjectOf(world);
        const { id, role } = world.first.me.staff;
        const told = (entry: LiveEvent, targetId: string, doing: string): boolean => {
          const said = presence.safeParse(dataOf(entry));
          return said.success && said.data.staffId === id && said.data.targetId === targetId && said.data.doing === doing;
        };
        const hidden = `none-${world.run}`;
        const toModerator = world.colleague!.me.staff.role === 'moderator' && role !== 'moderator';
        if (toModerator) await say(world.first, { kind: 'conversation', targetId: hidden, doing: 'viewing' });
        for (const doing of ['viewing', 'gone']) {
          await say(world.first, { kind: 'case', targetId: caseId, doing });
          const heard = await channel.next('presence', 0, world.tellMs, (entry) => told(entry, caseId, doing));
          if (heard === null) trial.wrong(`a colleague’s live channel after presence “${doing}”`, 'an event “presence” that fits the contract', 'none');
        }
        if (toModerator && channel.events.some((entry) => entry.data.includes(hidden))) trial.wrong('a moderator’s live channel after staff viewed a conversation', 'no event', 'an event “presence”');
      }),
  },
];

/** What one colleague writes for staff alone. */
export const staffNoteCheck: Check = {
  name: 'visibility.staff-note',
  says: 'A note for staff never reaches a moderator, by feed or snapshot',
  holds: 'promise 8',
  needs: { writes: true, colleague: true, mutations: ['note.add@1'] },
  async run(world, trial) {
    const people = [world.first, world.colleague!];
    const staff = people.find(({ me }) => me.staff.role !== 'moderator');
    const moderator = people.find(({ me }) => me.staff.role === 'moderator');
    if (!staff || !moderator) throw new NotHere('This needs a token of staff and one of a moderator.');
    await moderator.reader.catchUp();
    const desk = newDesk(world, staff);
    const [sent] = await desk.apply(note(world, desk, 'for staff', 'staff'));
    await moderator.reader.catchUp();
    const walk = await moderator.reader.walk();
    const leaked = moderator.reader.row('note', sent!.id) ?? walk.copy.get(`note/${sent!.id}`);
    if (leaked && !leaked.gone) trial.wrong('what a moderator pulls after staff wrote a note for staff', 'no such note', 'the note');
    await staff.reader.catchUp();
    if (staff.reader.notesSaying(noteText(world, 'for staff')).length !== 1) trial.wrong('what staff pull after they wrote a note for staff', 'the note', 'no note');
  },
};
