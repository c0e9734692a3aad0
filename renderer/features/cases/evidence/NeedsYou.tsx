import { Button } from '../../../components/Button.tsx';
import { Note } from '../../../components/Note.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { go } from '../../../app/routes.ts';

/** Something done on this case could not be sent as it is: says what, and leads to both sides. */
export function NeedsYou({ caseId }: { caseId: string }) {
  const some = (useQuery('counts.get', {}).data?.needsYou ?? 0) > 0;
  const outbox = useQuery('outbox.list', some ? {} : null).data;
  const here = outbox?.needsYou.filter((one) => one.caseId === caseId) ?? [];
  const [first] = here;
  if (!first) return null;
  const more = here.length > 1 ? ` ${here.length - 1} more on this case.` : '';
  return (
    <div className="evidence__needs-you">
      <Note tone="ochre" line icon="needs-you" title={`${first.title} needs you.`} actions={<Button size="small" onClick={() => go({ screen: 'outbox', id: first.id })}>Compare</Button>}>
        {first.detail}.{more}
      </Note>
    </div>
  );
}
