import { z } from 'zod';
import { retentionMonths } from '../../model/retention/lengths.ts';

/**
 * How long a desk keeps words on its computer once nobody needs them any more, in calendar months of Europe/London
 * (domain.md 2.14): `wordsMonths` what members and the team wrote, `riskMonths` risk records. The community itself keeps what it keeps.
 */
export const retention = z.object({ wordsMonths: z.int().min(retentionMonths.words.least).max(retentionMonths.words.most), riskMonths: z.int().min(retentionMonths.risk.least).max(retentionMonths.risk.most) });
/** See {@link retention}. */
export type Retention = z.infer<typeof retention>;
