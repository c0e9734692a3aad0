/** What a lead can choose. Half a year at least: the weekly report looks 12 weeks back, and a break of 3 months with its watch has to be reviewed. */
export const retentionMonths = { words: { least: 6, most: 120 }, risk: { least: 12, most: 240 } } as const;

/**
 * What holds until a lead publishes something else. A year, so that a colleague sees a whole school year of what is over; three
 * for risk records, because harm comes back later than quarrels do and nobody may have to ask for them first.
 */
export const usualRetention: { readonly wordsMonths: number; readonly riskMonths: number } = { wordsMonths: 12, riskMonths: 36 };
