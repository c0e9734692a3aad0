import type { Policy } from '../contract/entities/points.ts';
import { usualRetention } from './retention/lengths.ts';

type Reason = Policy['reasons'][number];

const of = (band: Reason['band'], reasons: Readonly<Record<string, string>>): Reason[] => Object.entries(reasons).map(([id, wording]) => ({ id, wording, band }));

/**
 * The points policy as the community has published it, in its own words (domain.md 1.1): in force since
 * Monday 3 November 2025, London time. Data, never code: later versions are rows that a lead publishes.
 */
export const publishedPolicy: Policy = {
  id: 'policy-1',
  version: 1,
  effectiveFrom: '2025-11-03T00:00:00.000Z',
  publishedAt: '2025-11-03T00:00:00.000Z',
  publishedBy: null,
  threshold: 30,
  bands: [
    { band: 'lower', min: 0, max: 4, months: 1 },
    { band: 'middle', min: 5, max: 9, months: 2 },
    { band: 'upper', min: 10, max: null, months: 3 },
  ],
  ladder: [{ unit: 'week', count: 1 }, { unit: 'week', count: 2 }, { unit: 'month', count: 1 }, { unit: 'month', count: 3 }, { unit: 'open-ended' }],
  reasons: [
    ...of('lower', {
      'discussing-breaks': 'Discussing breaks or points in group spaces',
      'contact-information': 'Posting identifiable or contact information',
      'damaging-behaviours': 'Encouraging or glorifying damaging behaviours',
      'bragging': 'Bragging about sex or drugs',
      'derailing': 'Derailing or hijacking a thread',
      'multiple-accounts': 'Setting up multiple accounts',
      'malicious-criticism': 'Using the community to maliciously criticise the community (criticism that is not malicious is welcome)',
      'substance-quantities': 'Posting details of harmful substance quantities (possible exceptions at moderator discretion)',
      'self-harm-methods': 'Mentioning methods of self-harm',
      'disordered-eating': 'Discussing details of disordered eating',
      'backseat-moderating': 'Backseat moderating',
      'misusing-dms': 'Misusing DMs (for reasons outside of guidelines)',
    }),
    ...of('middle', {
      'unkind-conflict': 'Unkind conflict, including trying to provoke or attacking another member',
      'vagueposting': 'Vagueposting about another member',
      'ignoring-instructions': 'Ignoring staff or moderator instructions',
      'suicide-details': 'Discussing suicidal plans or methods of suicide with specific details in group spaces',
      'self-harm-images': 'Posting images of self-harm (scars and the like are okay if they are not the reason for the photo)',
    }),
    ...of('upper', {
      'revealing-identity': 'Revealing someone’s identity',
      'hate-speech': 'Comments that can be viewed as hate speech or incite violence',
      'impersonation': 'Impersonating another member, e.g. a bogus account',
      'personal-attacks': 'Personal attacks or threats',
      'intimidating': 'Intimidating behaviour',
      'bullying': 'Bullying',
      'screenshots': 'Taking screenshots of other users’ comments or information',
    }),
    ...of('instant-break', {
      'spam': 'Posting spam or unsolicited advertising',
      'predatory': 'Predatory behaviour',
      'age-out-of-remit': 'Age extremely out of remit (e.g. aged 7 or 60)',
    }),
  ],
  retention: usualRetention,
};
