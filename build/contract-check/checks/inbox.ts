import { randomUUID } from 'node:crypto';
import type { Shift } from '../../../shared/contract/entities/cover.ts';
import type { MutationName } from '../../../shared/contract/mutations/index.ts';
import { coversNow } from '../../../shared/model/cover/shifts.ts';
import { isStaff } from '../../../shared/model/permissions.ts';
import { plusMs } from '../../../shared/time.ts';
import type { Check, Needs, Trial, World } from '../check.ts';
import { draft, sayResult, type Draft } from '../desk.ts';
import { NotHere } from '../findings.ts';
import type { Person } from '../person.ts';
import { MARK } from '../rows.ts';
import { expectFacts, newDesk, refused, rowsOf, subjectOf, type Acting } from './support.ts';

const HOUR_MS = 3_600_000;

/** A conversation that a check has opened, with who writes for the team. */
interface Stage extends Acting {
  readonly conversationId: string;
  readonly messageId: string;
}

/** Opens a conversation with the chosen case's member. A message reaches somebody, so only where nobody real reads it. */
async function stage(world: World): Promise<Stage> {
  const { caseId } = subjectOf(world);
  if (!world.first.me.community.practice) throw new NotHere('Messages reach members, so this runs only where the community says that it is for practice.');
  const person = [world.first, world.colleague].find((one) => one && isStaff(one.me.staff.role));
  if (!person) throw new NotHere('This needs a token of staff or of a team lead.');
  await person.reader.catchUp();
  const desk = newDesk(world, person);
  const messageId = randomUUID();
  const memberId = String(person.reader.row('case', caseId)?.facts?.['memberId']);
  const [sent] = await desk.apply(draft('message.send@1', `message/${messageId}`, { messageId, conversationId: null, memberId, body: `${MARK}: nothing to answer`, at: desk.now() }));
  await person.reader.catchUp();
  return { person, desk, conversationId: sent!.id, messageId };
}

type Plain = 'conversation.wait@1' | 'conversation.close@1' | 'conversation.reopen@1';
const step = ({ desk, conversationId }: Stage, name: Plain, eventId: string = randomUUID()): Draft => draft(name, `conversation/${conversationId}`, { conversationId, eventId, at: desk.now() });
const over = ({ desk, conversationId }: Stage, name: 'conversation.handToCover@1' | 'conversation.handBack@1'): Draft => draft(name, `conversation/${conversationId}`, { conversationId, eventId: randomUUID(), text: MARK, at: desk.now() });
const sort = ({ desk, conversationId }: Stage, purpose: 'risk' | 'concern', markId: string): Draft => draft('conversation.triage@1', `conversation/${conversationId}`, { conversationId, markId, purpose, suggested: null, suggestedWords: [], at: desk.now() });
const snooze = ({ desk, conversationId }: Stage, inMs: number): Draft => draft('conversation.snooze@1', `conversation/${conversationId}`, { conversationId, eventId: randomUUID(), until: plusMs(desk.now(), inMs), at: desk.now() });

const needs = (...mutations: readonly MutationName[]): Needs => ({ writes: true, decisions: true, mutations });

/** Says when a volunteer's copy has, or has not, the conversation and its message. */
async function expectTheirs(trial: Trial, moderator: Person, { conversationId, messageId }: Stage, there: boolean, asked: string): Promise<void> {
  await moderator.reader.catchUp();
  const found = [['conversation', conversationId], ['message', messageId]].filter(([t, id]) => moderator.reader.row(t!, id!) !== undefined).map(([t]) => t);
  if (found.length !== (there ? 2 : 0)) trial.wrong(asked, there ? 'the conversation and its message' : 'nothing of the conversation', found.length === 0 ? 'nothing of it' : `only ${found.join(' and ')}`);
}

/** Conversations and what follows them (the effects of the document). Every conversation that is opened is closed again. */
export const inboxChecks: readonly Check[] = [
  {
    name: 'inbox.conversation',
    says: 'Writing to a member opens a conversation; each step leaves its event; a risk is never put out of sight, nothing is closed or reopened twice',
    holds: 'promises 13 and 15',
    needs: needs('message.send@1', 'conversation.triage@1', 'conversation.wait@1', 'conversation.snooze@1', 'conversation.close@1', 'conversation.reopen@1'),
    async run(world, trial) {
      const on = await stage(world);
      const { person, desk, conversationId, messageId } = on;
      const by = person.me.staff.id;
      expectFacts(trial, on, 'conversation', conversationId, { state: 'waiting-for-member', purpose: null, assigneeId: by, withWeekendCover: false }, 'the feed after message.send@1');
      expectFacts(trial, on, 'conversationEvent', conversationId, { conversationId, kind: 'opened', by }, 'the feed after message.send@1');
      expectFacts(trial, on, 'message', messageId, { conversationId, from: 'team', by }, 'the feed after message.send@1');
      const [mark, closed] = [randomUUID(), randomUUID()];
      await refused(trial, on, snooze(on, -HOUR_MS), 'wrong-state', 'a snooze until a time that has passed');
      await desk.apply(sort(on, 'risk', mark));
      await refused(trial, on, snooze(on, HOUR_MS), 'wrong-state', 'a snooze of a risk');
      await refused(trial, on, sort(on, 'concern', mark), 'id-taken', 'a second triage under the number of the first');
      await desk.apply(sort(on, 'concern', randomUUID()), snooze(on, HOUR_MS), step(on, 'conversation.wait@1'), step(on, 'conversation.close@1', closed));
      await refused(trial, on, step(on, 'conversation.close@1'), 'already-closed', 'closing a conversation twice');
      await person.reader.catchUp();
      expectFacts(trial, on, 'triageMark', mark, { conversationId, purpose: 'risk', by }, 'the feed after conversation.triage@1');
      expectFacts(trial, on, 'conversationEvent', closed, { conversationId, kind: 'closed', by }, 'the feed after conversation.close@1');
      expectFacts(trial, on, 'conversation', conversationId, { state: 'closed', purpose: 'concern', snoozedUntil: null }, 'the feed after conversation.close@1');
      await desk.apply(step(on, 'conversation.reopen@1'));
      await refused(trial, on, step(on, 'conversation.reopen@1'), 'already-open', 'reopening a conversation twice');
      await person.reader.catchUp();
      expectFacts(trial, on, 'conversation', conversationId, { state: 'open' }, 'the feed after conversation.reopen@1');
      await desk.apply(step(on, 'conversation.close@1'));
    },
  },
  {
    name: 'inbox.draft',
    says: 'A reply that colleagues may check is one a conversation, and keeps no words once it is taken away',
    holds: 'promise 15',
    needs: needs('message.send@1', 'draft.share@1', 'draft.withdraw@1', 'conversation.triage@1', 'conversation.close@1'),
    async run(world, trial) {
      const on = await stage(world);
      const { person, desk, conversationId } = on;
      const entity = `conversation/${conversationId}`;
      await desk.apply(sort(on, 'concern', randomUUID()), draft('draft.share@1', entity, { conversationId, text: MARK, note: MARK, at: desk.now() }));
      await person.reader.catchUp();
      expectFacts(trial, on, 'sharedDraft', conversationId, { conversationId, by: person.me.staff.id, withdrawn: false, empty: false }, 'the feed after draft.share@1');
      await desk.apply(draft('draft.withdraw@1', entity, { conversationId, at: desk.now() }));
      await person.reader.catchUp();
      expectFacts(trial, on, 'sharedDraft', conversationId, { withdrawn: true, empty: true }, 'the feed after draft.withdraw@1');
      await desk.apply(step(on, 'conversation.close@1'));
      await refused(trial, on, draft('draft.share@1', entity, { conversationId, text: MARK, note: '', at: desk.now() }), 'already-closed', 'a draft for a closed conversation');
    },
  },
  {
    name: 'inbox.cover',
    says: 'A volunteer has a conversation only while it is with weekend cover and their shift runs, and works on it only then',
    holds: 'promises 8 and 13',
    needs: { ...needs('message.send@1', 'conversation.triage@1', 'conversation.handToCover@1', 'conversation.handBack@1', 'conversation.wait@1', 'conversation.close@1'), colleague: true },
    async run(world, trial) {
      const on = await stage(world);
      const { person, desk } = on;
      const moderator = [world.first, world.colleague!].find(({ me }) => me.staff.role === 'moderator');
      if (!moderator) throw new NotHere('This needs a token of staff and one of a moderator.');
      const { id } = moderator.me.staff;
      const theirs = newDesk(world, moderator);
      const covers = (): boolean => coversNow(rowsOf<Shift>(moderator, 'shift'), id, theirs.now());
      const shift = (cancelled: boolean): Draft => {
        const row: Shift = { id: `check-${world.run}`, staffId: id, startsAt: plusMs(desk.now(), -HOUR_MS), endsAt: plusMs(desk.now(), HOUR_MS), covers: 'weekend', cancelled };
        return draft('shift.set@1', `shift/${row.id}`, { shift: row });
      };
      await desk.apply(sort(on, 'concern', randomUUID()));
      await expectTheirs(trial, moderator, on, false, 'what a moderator pulls after staff wrote to a member');
      await desk.apply(over(on, 'conversation.handToCover@1'));
      await moderator.reader.catchUp();
      await expectTheirs(trial, moderator, on, covers(), `what a moderator pulls after a conversation was handed to weekend cover, ${covers() ? 'on' : 'without'} a shift`);
      if (!covers()) {
        await refused(trial, { person: moderator, desk: theirs }, step(on, 'conversation.wait@1'), 'forbidden', 'a moderator’s act on a conversation without a shift');
        if (person.me.staff.role === 'lead') {
          await desk.apply(shift(false));
          await expectTheirs(trial, moderator, on, true, 'what a moderator pulls once their shift runs');
          const waits = await theirs.outcome(step(on, 'conversation.wait@1'));
          if (waits.status !== 'applied') trial.wrong('a moderator’s act on a conversation with weekend cover, during their shift', 'status “applied”', sayResult(waits));
          await desk.apply(shift(true));
          await expectTheirs(trial, moderator, on, false, 'what a moderator pulls once their shift is cancelled');
          await desk.apply(shift(false));
          await expectTheirs(trial, moderator, on, true, 'what a moderator pulls once their shift runs again');
        } else trial.note('Nobody here may set a shift, so a volunteer on one was not seen: run it with a lead’s token and a moderator’s.');
      }
      await desk.apply(over(on, 'conversation.handBack@1'));
      await expectTheirs(trial, moderator, on, false, 'what a moderator pulls after a conversation was handed back');
      if (rowsOf<Shift>(moderator, 'shift').some((one) => one.id === `check-${world.run}`)) await desk.apply(shift(true));
      await desk.apply(step(on, 'conversation.close@1'));
    },
  },
];
