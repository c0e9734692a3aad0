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

/** A report reason in words; an id that this desk does not know is shown as "Something else". */
export function sayReportReason(id: string): string {
  return Object.hasOwn(reportReasons, id) ? reportReasons[id]! : reportReasons['other']!;
}
