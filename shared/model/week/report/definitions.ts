import type { FlatFigure } from './flat.ts';

const tops: Readonly<Record<string, string>> = {
  'cases.opened': 'Cases that were opened in the week: posts that members or the forum’s filter reported, and posts that waited for approval. Several reports of one post are one case.',
  'cases.closed': 'Cases that were closed in the week and were still closed when it ended. One that was opened again and closed again counts once.',
  'cases.open': 'Cases that were open when the week ended, whenever they were opened.',
  'cases.first-action': 'From the opening of a case to the first thing done on it, other than taking, releasing or passing it. Cases opened in the week that had one by its end. Half of them took no longer than the median, nine in ten no longer than the 90th percentile.',
  'cases.close': 'From the opening of a case to its closing, of the cases closed in the week. Half of them took no longer than the median, nine in ten no longer than the 90th percentile.',
  'messages.received': 'Messages that members wrote to the team in the week, each by what its conversation was for when the week ended.',
  'messages.first-reply': 'Conversations that a member began in the week, and what had become of the first reply when it ended. Risk counts every minute, all others cover hours only.',
  'messages.in-target': 'Of the conversations that a member began in the week, those whose first reply came within the target. Left out are those still waiting in time and those closed without a reply.',
  'messages.waiting': 'Conversations in which nobody had answered the member’s last message when the week ended, and which nobody had closed.',
  'risk.records': 'Risk records made in the week, by the urgency that a person chose when they made them.',
  'risk.reviews': 'Reviews of risk records that were due in the week. Done means that a review or the closing was added by its end. One whose date was moved before it came was never due.',
  'points.sum': 'All points given in the week added up. Points that were voided later count, because they were given.',
  'points.given': 'How often points were given in the week, reminders of zero points among them. Points that were voided later count, because they were given.',
  'points.members': 'Members who were given points in the week, reminders of zero points among them. Accounts that were merged are one member.',
  'points.voided': 'Entries of points that were voided in the week, whenever they were given.',
  'points.crossing': 'Members whose active points rose to the line in the week, by the policy in force at that moment. Accounts that were merged are one member.',
  'breaks.proposed': 'Breaks that were proposed in the week, by a person or by the desk.',
  'breaks.started': 'Breaks that began in the week.',
  'breaks.ended': 'Breaks that ended on their date in the week. Those lifted early are not among them.',
  'breaks.lifted': 'Breaks that a person lifted before their date in the week.',
  'told': 'Points given and breaks decided in the week of which the member is owed a word, and whether they had it when the week ended. Points voided before anybody told of them are left out.',
  'cover.open': 'Hours of the week in which the inbox was to be covered by the cover calendar, bank holidays and closed days left out.',
  'cover.planned': 'Of the cover hours, those in which at least one person had a shift.',
  'cover.worked': 'Of the cover hours, those clock hours in which the team did something that the desk records: on a case, a message, points, a break or a risk record. Whoever it was.',
  'cover.gaps': 'Stretches of the cover hours in which nobody had a shift.',
};

const decided = 'cases.closed/kind/pending/decision';
const wrote = 'Messages that members wrote to the team in the week, in conversations that';

/** Parts that are also shown by themselves. */
const whole: Readonly<Record<string, string>> = {
  'cases.opened/kind/report': 'Posts that members or the forum’s own filter reported, by when the case was opened. Several reports of one post are one case.',
  'cases.opened/kind/pending': 'Posts that came to wait for approval in the week.',
  [`${decided}/approved`]: 'Posts that waited for approval and were approved, as written or edited first, by when their case was closed. One whose case was opened again before the week ended is not counted.',
  [`${decided}/approved/words/edited`]: 'Of the posts approved in the week, those that the team edited first.',
  [`${decided}/not-approved`]: 'Posts that waited for approval and were not approved, hidden or removed, by when their case was closed.',
  'cases.open/age/over-a-day': 'Cases that were open when the week ended and had been opened more than 24 hours before.',
  'messages.received/purpose/risk': `${wrote} were about a risk when it ended.`,
  'messages.received/purpose/concern': `${wrote} were about a concern or a question when it ended.`,
  'messages.received/purpose/tech': `${wrote} were about a tech issue when it ended.`,
  'messages.received/purpose/outside': `${wrote} asked for what the team does not do, one-to-one support above all, as they were sorted when it ended.`,
  'messages.received/purpose/untriaged': `${wrote} nobody had sorted when it ended.`,
  'breaks.started/kind/requested': 'Breaks that began in the week and that the member had asked for.',
  'told/when/same-day': 'Of the points given and breaks decided in the week, those of which the member was told on the same day by London’s calendar.',
};

const parts: Readonly<Record<string, string>> = {
  'kind/report': 'Here those that members or the forum’s filter reported.',
  'kind/pending': 'Here posts that waited for approval.',
  'kind/enforced': 'Here those that the team decided on.',
  'kind/requested': 'Here those that the member had asked for.',
  'decision/approved': 'Here posts that waited and were approved, edited first or as written.',
  'decision/not-approved': 'Here posts that waited and were not approved, hidden or removed.',
  'decision/otherwise': 'Here posts that waited and were closed with no action, points, a break, or by handing them to staff.',
  'words/edited': 'Here posts that the team edited before approving them.',
  'words/as-written': 'Here posts that were approved as they were written.',
  'age/over-a-day': 'Here those that had been open for more than 24 hours.',
  'age/a-day-or-less': 'Here those that had been open for 24 hours or less.',
  'cover/in-cover': 'Here cases that were opened in cover hours.',
  'cover/out-of-cover': 'Here cases that were opened outside cover hours. The time is by the clock, not by cover hours.',
  'when/same-day': 'Here those of which the member was told on the same day, by London’s calendar.',
  'when/later': 'Here those of which the member was told on a later day.',
  'when/not-told': 'Here those of which the member was not told, or could not be.',
};

const byWay: Readonly<Record<string, string>> = {
  reason: 'Here those with this reason; of several reports the first counts.', space: 'Here those in this space.', outcome: 'Here those closed with this outcome.', purpose: 'Here those with this purpose.',
  result: 'Here those of which this had become.', urgency: 'Here those with this urgency.', done: 'Here those of which this is so.', band: 'Here those in this band.', scope: 'Here those that apply there.', how: 'Here those of which this is so.', about: 'Here these alone.',
};

/** What exactly a figure counts, in sentences. */
export function definitionOf({ id, top, part, key }: Pick<FlatFigure, 'id' | 'top' | 'part' | 'key'>): string {
  const all = tops[top] ?? '';
  if (part === null) return all;
  if (whole[id] !== undefined) return whole[id];
  if (part.way === 'reason' && top.startsWith('points.')) return `${all} Here those with this reason.`;
  return `${all} ${parts[`${part.way}/${key}`] ?? byWay[part.way] ?? ''}`.trim();
}
