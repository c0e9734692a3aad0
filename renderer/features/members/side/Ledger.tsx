import { Fragment, useState } from 'react';
import type { LedgerView, MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { sayExact } from '../../../../shared/time.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { ForumMark } from '../../forum/ForumMark.tsx';
import { useForumMarks } from '../../forum/use-forum-marks.ts';
import { openVoidPoints } from '../../points/store.ts';
import { useDecides } from '../../points/use-decides.ts';
import { useLayout } from '../../../app/use-layout.ts';
import { EntryDetail } from '../chronology/EntryDetail.tsx';
import { toggleEntry, useOpenKeys } from '../store.ts';
import { shortDay } from '../words.ts';
import './side.css';

interface LedgerProps {
  readonly detail: MemberDetail;
  readonly id: string;
  readonly at: string | null;
}

/** Rows that are shown before the rest is asked for: fewer where the chronology comes below. */
const FIRST_ROWS = { wide: 25, middle: 6, narrow: 4 } as const;
const bands = { lower: 'Lower', middle: 'Middle', upper: 'Upper' } as const;
const count = (n: number): string => n.toLocaleString('en-GB');

/** The points ledger: every entry with its reason, until when it counts, and whether the member was told. */
export function Ledger({ detail, id, at }: LedgerProps) {
  const { ledger, ledgerTotal, asOf } = detail;
  const [all, setAll] = useState(false);
  const first = FIRST_ROWS[useLayout()];
  const shown = all ? ledger : ledger.slice(0, first);
  const left = ledgerTotal - ledger.length;
  return (
    <section className="ledger" aria-labelledby="ledger-heading">
      <SectionHeading level={2} id="ledger-heading" count={`${count(ledgerTotal)} ${ledgerTotal === 1 ? 'entry' : 'entries'}`} aside="Nothing here is ever edited or deleted">Points ledger</SectionHeading>
      {ledgerTotal === 0 ? <p className="ledger__none">No points have been given.</p> : (
        <table className="ledger__table">
          <thead><tr><th scope="col">Given</th><th scope="col" className="ledger__number">Points</th><th scope="col">Guideline</th><th scope="col">By</th><th scope="col">Counts until</th><th scope="col">Told</th></tr></thead>
          <tbody>{shown.map((entry) => <Row key={entry.id} entry={entry} id={id} at={at} now={asOf} />)}</tbody>
        </table>
      )}
      {shown.length < ledger.length && <Button size="small" onClick={() => setAll(true)}>Show {count(ledger.length - shown.length)} more</Button>}
      {all && left > 0 && <p className="ledger__none">{count(left)} older entries are in “Everything”, under Points.</p>}
    </section>
  );
}

interface RowProps {
  readonly entry: LedgerView;
  readonly id: string;
  readonly at: string | null;
  readonly now: string;
}

function Row({ entry, id, at, now }: RowProps) {
  const decides = useDecides();
  const key = `e:${entry.id}`;
  const open = useOpenKeys(`${id} ledger`).includes(key);
  const { fate, by, band, wording, points } = entry;
  const mark = useForumMarks(open ? [entry.id] : [])(entry.id);
  return (
    <Fragment>
      <tr className={cx('ledger__row', fate.state !== 'counts' && 'ledger__row--past', fate.state === 'voided' && 'ledger__row--voided')}>
        <td><Day at={entry.at} now={now} /></td>
        <td className="ledger__number"><b>{points}</b></td>
        <td>
          <button type="button" className="ledger__reason" aria-expanded={open} onClick={() => toggleEntry(`${id} ledger`, key)}>
            <span className="ledger__wording">{wording}</span> <span className="ledger__band">{bands[band]}{entry.offBandReason !== null && ', outside the usual band'}</span>
            {entry.account !== null && <span className="ledger__band"> on <MemberName inline name={entry.account} /></span>}
          </button>
        </td>
        <td>{by === null ? 'The forum' : by.you ? 'You' : by.name.split(' ')[0]}</td>
        <td>{fate.state === 'voided' ? 'Voided' : <Day at={entry.expiresAt} now={now} past={fate.state === 'expired'} />}</td>
        <td><Told entry={entry} now={now} /></td>
      </tr>
      {open && (
        <tr className="ledger__opened"><td colSpan={6}>
          {entry.voided !== null && <p className="ledger__void">Voided by {entry.voided.by?.you ? 'you' : (entry.voided.by?.name ?? 'the forum')} on {sayExact(entry.voided.at)}{entry.voided.why.trim() !== '' && <>: <bdi>{entry.voided.why}</bdi></>}</p>}
          {mark !== undefined && <p className="ledger__void">Note about the points: <ForumMark mark={mark} /></p>}
          <EntryDetail memberId={id} entryKey={key} at={at} caseId={entry.caseId} />
          {decides && at === null && entry.voided === null && <p className="ledger__void"><Button size="small" icon="lifted" onClick={() => openVoidPoints(entry.id)}>Void …</Button></p>}
        </td></tr>
      )}
    </Fragment>
  );
}

function Day({ at, now, past }: { at: string; now: string; past?: boolean }) {
  return <time dateTime={at} title={sayExact(at)}>{past && <span className="visually-hidden">Expired </span>}{shortDay(at, now)}</time>;
}

/** What matters of an entry's end: a voided one says why, any other whether the member knows. */
function Told({ entry, now }: { entry: LedgerView; now: string }) {
  const { told, voided, fate } = entry;
  if (fate.state === 'voided' && voided !== null) return <span className="ledger__why" title={voided.why}>{voided.why.trim() === '' ? 'No reason given' : voided.why}</span>;
  if (told === null) return <Badge kind="not-told" />;
  if (told.how === 'no-contact-route') return <span title={told.reason}><Badge kind="no-route" /></span>;
  return <span className="ledger__told"><Icon name="told" size={14} label="Told" /><Day at={told.at} now={now} /></span>;
}
