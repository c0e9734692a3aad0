/** Reasons as members pick them when they report a post, by the id that a report carries. */
export const reportReasons: Readonly<Record<string, string>> = {
  'unkind-conflict': 'Unkind conflict',
  'contact-details': 'Contact details',
  'derailing': 'Derailing',
  'vagueposting': 'Vagueposting',
  'backseat-moderating': 'Backseat moderating',
  'ignoring-staff': 'Ignoring staff',
  'copied-account': 'Copied account?',
  'distressing': 'Distressing',
  'spam': 'Spam',
  'about-breaks': 'Talking about breaks',
  'other': 'Something else',
};

/** Ids that are words: a forum's own reasons, such as `rule-breaking`. */
const WORDS = /^[a-z]{2,30}(-[a-z]{2,30}){0,3}$/;

/** A report reason in words: the desk's own, else what a forum calls it where that can be read, else "Something else". */
export function sayReportReason(id: string): string {
  if (Object.hasOwn(reportReasons, id)) return reportReasons[id]!;
  return WORDS.test(id) ? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ') : reportReasons['other']!;
}
