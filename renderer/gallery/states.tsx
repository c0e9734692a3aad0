import { Button } from '../components/Button.tsx';
import { BrandMark } from '../components/Brand.tsx';
import { ConnectionLine } from '../components/ConnectionLine.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorState } from '../components/ErrorState.tsx';
import { MemberName } from '../components/MemberName.tsx';
import { Note } from '../components/Note.tsx';
import { OfflineNote } from '../components/OfflineNote.tsx';
import { ProgressNote } from '../components/ProgressNote.tsx';
import { RoleNote } from '../components/RoleNote.tsx';
import { now, Section } from './parts.tsx';

const at = '2026-05-14T13:02:00.000Z';

export function States() {
  return (
    <>
      <div className="gallery__column">
        <Section title="Empty, all done"><EmptyState card title="No cases are waiting">Reports and posts waiting for approval appear here. Boards open again at 09:00.</EmptyState></Section>
        <Section title="Empty, nothing matches"><EmptyState card kind="plain" title="Nothing matches is:mine reason:spam" actions={<Button size="small" keyHint="Esc">Clear the filter</Button>}>26 cases are hidden by this filter.</EmptyState></Section>
        <Section title="Error: what happened, what is safe, what next">
          <ErrorState happened="This thread could not be loaded" actions={<><Button size="small" keyHint="R">Try again</Button><Button kind="quiet" size="small">Copy details</Button></>}>
            The community did not answer within 20 seconds. The reported post and your notes are safe here, and you can still decide.
          </ErrorState>
        </Section>
        <Section title="Not for your role"><RoleNote title="Messages are read by staff">You see one when it is handed to the weekend cover you are on. Worried about someone? Raise a risk record.</RoleNote></Section>
        <Section title="Long work, can be left"><ProgressNote label="Copying the last 12 months to this computer" done={18204} total={40112} note="Newest first. You can work while this goes on." /></Section>
      </div>
      <div className="gallery__column">
        <Section title="Connection, in the title bar">
          <div className="gallery__grid gallery__grid--two">
            <ConnectionLine connection={{ state: 'up-to-date', at: now }} />
            <ConnectionLine connection={{ state: 'sending', done: 3, total: 7 }} />
            <ConnectionLine connection={{ state: 'offline', since: at, savedHere: 3 }} />
            <ConnectionLine connection={{ state: 'needs-you', count: 1 }} />
          </div>
        </Section>
        <Section title="Offline, in the room"><OfflineNote since={at} asOf={at} now={now} savedHere={3} /></Section>
        <Section title="A risk reply written offline">
          <Note tone="risk" title={<><MemberName inline name="northstar_lily" /> has not got your reply</>} actions={<><Button size="small" icon="phone">Show the number</Button><Button kind="quiet" size="small">I have phoned</Button></>}>
            It is saved here only. If they may be in danger now, phone Priya Raman on the cover calendar, or call 999 with what you know.
          </Note>
        </Section>
        <Section title="Needs you, as a line">
          <Note tone="ochre" line icon="needs-you" title="1 thing needs you in the outbox." actions={<Button size="small">Compare</Button>}>Priya decided about the same post while you were offline.</Note>
        </Section>
        <Section title="Mark"><div className="gallery__line"><BrandMark /><b>Duty Desk</b><BrandMark large label="Duty Desk" /></div></Section>
      </div>
    </>
  );
}
