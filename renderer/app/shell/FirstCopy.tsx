import { ProgressNote } from '../../components/ProgressNote.tsx';
import { useQuery } from '../../data/use-query.ts';

/** How far the first copy of the archive is, while it goes on; out of the way, and never in it. */
export function FirstCopy() {
  const connection = useQuery('connection.get', {}).data;
  const progress = connection?.progress ?? null;
  if (progress === null || connection?.state === 'up-to-date') return null;
  const { done, total } = progress;
  return (
    <div className="first-copy">
      <ProgressNote label="Copying the archive to this computer" done={done} total={total} note="Newest first. You can work while this goes on." />
    </div>
  );
}
