import { z } from 'zod';

/** What a lead can choose. Half a year at least: the weekly report looks 12 weeks back, and a break of 3 months with its watch has to be reviewed. */
export const retentionMonths = { words: { least: 6, most: 120 }, risk: { least: 12, most: 240 } } as const;

/**
 * How long a desk keeps words on its computer once nobody needs them any more, in calendar months of Europe/London
 * (domain.md 2.14): `wordsMonths` what members and the team wrote, `riskMonths` risk records. The community itself keeps what it keeps.
 */
export const retention = z.object({ wordsMonths: z.int().min(retentionMonths.words.least).max(retentionMonths.words.most), riskMonths: z.int().min(retentionMonths.risk.least).max(retentionMonths.risk.most) });
/** See {@link retention}. */
export type Retention = z.infer<typeof retention>;

/**
 * What holds until a lead publishes something else. A year, so that a colleague sees a whole school year of what is over; three
 * for risk records, because harm comes back later than quarrels do and nobody may have to ask for them first.
 */
export const usualRetention: Retention = { wordsMonths: 12, riskMonths: 36 };
