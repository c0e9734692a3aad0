import { useEffect, useRef, useState } from 'react';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { useNow } from '../../data/clock.ts';
import { useQuery } from '../../data/use-query.ts';
import { sayConnection, type ConnectionWords } from '../connection-words.ts';

/** A state that passes sooner than this is not worth a change of words. */
const LASTS_MS = 500;

/** How many there were to send when the sending under way began. */
function useSending(queued: number, pushing: boolean): number {
  const [most, setMost] = useState(0);
  const next = pushing ? Math.max(most, queued) : 0;
  if (next !== most) setMost(next);
  return next;
}

/** The words of the title bar's connection line; null until the desk has said how it stands. */
export function useConnectionWords(): ConnectionWords | null {
  const connection = useQuery('connection.get', {}).data;
  const now = useNow();
  const sending = useSending(connection?.queued ?? 0, connection?.state === 'pushing');
  const onlyRead = useQuery('desk.state', {}).data?.session?.forum === 'only-read';
  const said = connection === null ? null : sayConnection(connection, now, sending, onlyRead);
  const [shown, setShown] = useState(said);
  const { words, passing = false } = said ?? {};
  useEffect(() => {
    if (!passing) return setShown(said);
    const timer = setTimeout(() => setShown(said), LASTS_MS);
    return () => clearTimeout(timer);
    // The words tell when the line is another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words, passing]);
  const line = said !== null && !said.passing ? said : (shown ?? said);
  useAnnouncedChange(line);
  return line;
}

/** Going offline, coming back and what needs a person are said; the clock moving on is not. */
function useAnnouncedChange(line: ConnectionWords | null): void {
  const before = useRef<{ kind: string; tone: ConnectionWords['tone'] } | null>(null);
  const tone = line?.tone ?? null;
  const kind = line === null || line.tone === 'plain' ? tone : line.words;
  useEffect(() => {
    if (kind === null || tone === null) return;
    const last = before.current;
    before.current = { kind, tone };
    if (last === null || last.kind === kind) return;
    if (tone !== 'plain') announce(kind);
    // That nothing needs a person any more is said by the screen on which they settled it.
    else if (last.tone === 'offline') announce('Connected again');
  }, [kind, tone]);
}
