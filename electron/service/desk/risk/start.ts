import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { RiskAbout, RiskForm, RiskSource } from '../../../../shared/contract/bridge/risk.ts';
import { limits } from '../../../../shared/limits.ts';
import { isKept } from '../../../../shared/model/retention/words.ts';
import { lastMessages } from '../../store/read/risk.ts';
import { fails, type Desk } from '../context.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { personOf } from '../people.ts';
import { imagesNamed } from '../images/named.ts';
import { canSee } from '../veil.ts';
import { blankForm } from './form.ts';
import { keptRisk } from './kept-form.ts';
import { mayRecord } from './may.ts';

interface Found {
  readonly channel: RiskForm['channel'];
  /** The newest last. */
  readonly sources: readonly RiskSource[];
  /** Of those, the words that brought the record about: what the member wrote since anybody answered. */
  readonly fresh: readonly RiskSource[];
  /** What is said of the images in a post, after its words. */
  readonly images: string;
}

function inSpace(desk: Desk, spaceId: string): RiskForm['channel'] {
  const kind = desk.store.reader.get('space', spaceId)?.kind;
  return kind === undefined ? 'other' : kind === 'chat' ? 'chat' : 'boards';
}

function found(desk: Desk, { kind, id }: RiskAbout): Found {
  const { reader, db } = desk.store;
  if (kind === 'conversation') {
    const talk = reader.get('conversation', id);
    if (talk === undefined || !canSee(desk, 'conversation', talk)) return { channel: 'message', sources: [], fresh: [], images: '' };
    const messages = lastMessages(db, id, limits.riskSources);
    const theirs = messages.filter((one) => one.from === 'member' && isKept(one.body));
    const answered = messages.findLastIndex((one) => one.from === 'team');
    const source = ({ id: messageId, body, at }: (typeof messages)[number]): RiskSource => ({ id: messageId, text: body, at });
    const fresh = messages.slice(answered + 1).filter((one) => one.from === 'member' && isKept(one.body));
    return { channel: 'message', sources: theirs.map(source), fresh: (fresh.length > 0 ? fresh : theirs.slice(-1)).map(source), images: '' };
  }
  const row = kind === 'case' ? (reader.get('case', id) ?? fails('not-found', 'This case is not on this computer.')) : undefined;
  const post = reader.get('post', row?.postId ?? id);
  const sources = row !== undefined ? [{ id: row.postId, text: row.frozenBody, at: row.frozenAt }] : post === undefined ? [] : [{ id: post.id, text: post.body, at: post.createdAt }];
  const spaceId = row?.spaceId ?? post?.spaceId;
  const kept = sources.filter((one) => isKept(one.text));
  return { channel: spaceId === undefined ? 'other' : inSpace(desk, spaceId), sources: kept, fresh: kept, images: imagesNamed(desk, row?.postId ?? id, row?.frozenAt ?? desk.now()) };
}

/** What a new record begins with (domain.md 2.10): their exact words with what they stand in, who saw them, when and where. Fails with `not-found`. */
export function startRisk(desk: Desk, { about, memberId }: CallInput<'risk.start'>): CallOutput<'risk.start'> {
  const now = desk.now();
  const { channel, sources, fresh, images } = found(desk, about);
  const copied = fresh.slice(-limits.riskEvidence);
  const form: RiskForm = {
    ...blankForm(desk.actor.id, now), channel,
    exactWords: copied.map((one) => one.text).join(' … '),
    evidence: copied.map(({ id, text, at }) => ({ sourceId: id, text: `${text}${images}`, at, copiedAt: now })),
    ageBand: desk.store.reader.get('member', memberId)?.ageBand ?? 'unknown',
  };
  const people = teamOf(desk).all.filter((one) => one.active === 1).map((one) => personOf(one, desk.actor.id));
  return { member: membersNamed(desk, [memberId], now)(memberId), form, kept: keptRisk(desk, about), sources: [...sources], people, may: mayRecord(desk, about, memberId, now) };
}
