import { useState, type ReactNode } from 'react';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { go, useRoute } from '../../app/routes.ts';
import { useFocusAfter } from '../../app/use-focus-here.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { peek } from '../../data/query-cache.ts';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { guideStep, guideSteps, isGuided, notThisOne, type GuideStep } from './steps.ts';
import './guide.css';

/** Switches the guide on or off; it stays as it is over a restart. */
export function setGuide(guide: boolean): void {
  const settings = peek('settings.get', {}).data;
  if (settings !== null) void command('settings.set', { ...settings, guide });
}

/** The case the guide is about: the one in hand, or else the one in front of the person. */
function useGuidedCase() {
  const route = useRoute();
  const shown = route.screen === 'cases' ? route.id : null;
  const [about, setAbout] = useState<string | null>(null);
  const { data } = useQuery('cases.get', about === null ? null : { id: about });
  const stays = data !== null && data.id === about && isGuided(data);
  if (shown !== null && shown !== about && !stays) setAbout(shown);
  return { detail: data, onQueue: route.screen === 'cases', elsewhere: stays && shown !== about };
}

const Key = ({ keys }: { keys: string | undefined }) => (keys === undefined ? null : <>{' '}<KeyHint keys={keys} /></>);

function Words({ step, why, pending, proposes }: { step: GuideStep; why: string | null; pending: boolean; proposes: boolean }): ReactNode {
  switch (step) {
    case 'queue': return <>Reports from members wait under Cases, oldest first. Go there.<Key keys={keysOf('go.cases')} /></>;
    case 'claim': return why === null
      ? <>Read what was reported, the thread around it, and how the member stands. What is hard to read waits under a cover<Key keys={keysOf('case.uncover')} />; the settings say what, and how it is lifted. When you know enough, claim it, so that no colleague decides at the same moment.<Key keys={keysOf('case.claim')} /></>
      : <>{why} Go on to another.<Key keys={keysOf('list.next')} /></>;
    case 'decide': return <>It is yours now. {pending
      ? <>Approve the post<Key keys={keysOf('case.approve')} />, edit it first<Key keys={keysOf('case.edit')} /> or do not approve it.<Key keys={keysOf('case.reject')} /></>
      : <>Hide the post<Key keys={keysOf('case.hide')} />, {proposes ? 'propose points' : 'give points'}<Key keys={keysOf('case.points')} /> or close with no action.<Key keys={keysOf('case.noAction')} /></>} Unsure? Pass it to a colleague.<Key keys={keysOf('case.pass')} /> What you do can be taken back.<Key keys={keysOf('undo')} /></>;
    case 'close': return <>The outcome follows from what you did. Close the case, and the next one is there.<Key keys={keysOf('case.close')} /></>;
    case 'done': return <>Your first case is cleared. It was saved on this computer first, then sent. Every key there is:<Key keys={keysOf('keys')} /></>;
  }
}

/** A line at the foot of the desk that leads through a first case and can be left at any moment. */
export default function Guide({ role }: { role: string }) {
  const { detail, onQueue, elsewhere } = useGuidedCase();
  const step = guideStep(onQueue, detail);
  const why = notThisOne(detail);
  useFocusAfter('queue', 'pane');
  return (
    <section className="guide" aria-label="Guide through a first case">
      <Icon name={step === 'done' ? 'up-to-date' : 'guide'} size={18} />
      <p className="guide__words" aria-live="polite">
        <span className="guide__count">{guideSteps.indexOf(step) + 1} of {guideSteps.length}</span>
        <span><Words step={step} why={step === 'claim' ? why : null} pending={detail?.kind === 'pending'} proposes={role === 'moderator'} /></span>
      </p>
      <div className="guide__acts">
        {step === 'queue' && <Button size="small" onClick={() => go({ screen: 'cases', id: null })}>Go to cases</Button>}
        {detail !== null && elsewhere && step !== 'done' && <Button size="small" onClick={() => go({ screen: 'cases', id: detail.id })}>Back to the case</Button>}
        {step === 'done'
          ? <Button size="small" onClick={() => setGuide(false)}>Finish</Button>
          : <Button size="small" kind="quiet" onClick={() => setGuide(false)}>Leave the guide</Button>}
      </div>
    </section>
  );
}
