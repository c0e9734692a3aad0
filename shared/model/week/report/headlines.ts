const posts = 'cases.closed/kind/pending/decision';

/** The figures that stand first, by id: the first six at the top of the screen, the others in its table. */
export const headlines: readonly string[] = [
  `${posts}/approved`, 'cases.opened/kind/report', 'messages.received', 'messages.received/purpose/risk', 'points.sum', 'breaks.started',
  `${posts}/approved/words/edited`, `${posts}/not-approved`, 'messages.received/purpose/concern', 'messages.received/purpose/tech', 'messages.received/purpose/outside', 'told/when/same-day', 'breaks.started/kind/requested', 'points.voided', 'cases.open/age/over-a-day',
];
