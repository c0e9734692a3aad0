import { useEffect } from 'react';
import { nothingHeavy, readHeavy, type HeavyReading } from '../../../shared/model/heavy-reading.ts';
import { notify } from '../../components/Notices.tsx';
import { now } from '../../data/clock.ts';
import { peek } from '../../data/query-cache.ts';
import { command } from '../../data/use-command.ts';

/** Of this window and this session alone: nobody is counted, not even by their own desk (domain.md 2.12). */
let reading: HeavyReading = nothingHeavy;

function switchOff(): void {
  const settings = peek('settings.get', {}).data;
  if (settings !== null) void command('settings.set', { ...settings, heavyNote: false });
  notify({ id: 'heavy', title: 'The note stays away now', detail: 'Settings, Distressing content, brings it back.', icon: 'check' });
}

/** Something heavy was in front of the person, named by what it is; the same thing again is no more of it. */
export function noteHeavy(what: string): void {
  const next = readHeavy(reading, what, now());
  reading = next.reading;
  if (!next.note || peek('settings.get', {}).data?.heavyNote !== true) return;
  notify({
    id: 'heavy', icon: 'pass', lingers: true,
    title: 'Much heavy reading in a row',
    detail: 'A few minutes away are part of the work. What waits is safe here.',
    action: { label: 'Not again', onPress: switchOff },
  });
}

/** Tells that something heavy is in front of the person, named by its id; null while nothing is. */
export function useHeavyReading(what: string | null): void {
  useEffect(() => { if (what !== null) noteHeavy(what); }, [what]);
}

/** Forgets what was read, for the next person at this window. */
export function forgetHeavy(): void {
  reading = nothingHeavy;
}
