import type { BundleAbout, BundlePreview } from '../../../../shared/contract/bridge/bundle.ts';
import { bundleFacts } from '../../export/bundle/facts.ts';
import { unseenBy } from '../../export/bundle/title.ts';
import { caseTitle } from '../../export/bundle/words.ts';
import type { Desk } from '../context.ts';
import { membersNamed } from '../naming.ts';

/** What a bundle would hold, for the dialog that asks before it is made. Fails with `not-found`. */
export function previewBundle(desk: Desk, about: BundleAbout): BundlePreview {
  const facts = bundleFacts(desk, { about, purpose: '', reporters: null, staffNotes: false, nameInFile: false });
  const [only] = facts.cases;
  return {
    member: membersNamed(desk, [facts.member.id], facts.at)(facts.member.id),
    caseTitle: about.kind === 'case' && only ? caseTitle(only) : null,
    counts: {
      cases: facts.cases.length,
      entries: facts.entries.filter((one) => one.kind === 'given').length,
      breaks: facts.breaks.length,
      messages: facts.messages.size,
      notes: facts.notes.length + facts.cases.reduce((sum, one) => sum + one.notes.length, 0),
      staffNotes: facts.left.staffNotes,
      reporters: facts.left.reporters,
    },
    unseen: unseenBy(desk.actor.role),
  };
}
