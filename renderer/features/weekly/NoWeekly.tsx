import type { DeskError } from '../../../shared/errors.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { RoleNote } from '../../components/RoleNote.tsx';
import { Title } from '../../components/Title.tsx';
import { sayError } from '../../data/error-words.ts';
import { go } from '../../app/routes.ts';

/** For who does not see the weekly report, or where it could not be read: why, and what there is instead. */
export function NoWeekly({ error }: { error: DeskError }) {
  const { happened, next } = sayError(error);
  return (
    <div className="no-weekly">
      <Title>Weekly</Title>
      {error.code === 'not-allowed'
        ? (
          <>
            <RoleNote title={happened.replace(/\.$/u, '')}>
              <p>It is about the community and how the team keeps up, never about how much one person did. Ask your team lead when you want to know a figure.</p>
            </RoleNote>
            <Button size="small" keyHint={keysOf('go.today')} onClick={() => go({ screen: 'today' })}>Go to today</Button>
          </>
        )
        : <ErrorState happened={happened} actions={<Button size="small" onClick={() => go({ screen: 'weekly', week: null, figure: null })}>Go to the latest week</Button>}>{next}</ErrorState>}
    </div>
  );
}
