import type { CallInput, CallOutput, CommandName, QuestionName } from '../../../../shared/contract/bridge/calls.ts';
import type { Desk } from '../context.ts';
import { addToRisk } from './add.ts';
import { getRisk } from './get.ts';
import { keepRisk } from './keep.ts';
import { riskCounts, riskReviews, risksAbout } from './lists.ts';
import { openRisk } from './openings.ts';
import { printRisk } from './print.ts';
import { saveRisk } from './save.ts';
import { startRisk } from './start.ts';

type RiskCall = Extract<QuestionName | CommandName, `risk.${string}`>;

/** The calls about risk records that the desk service answers. */
export const riskCalls: { readonly [N in Exclude<RiskCall, 'risk.print'>]: (desk: Desk, input: CallInput<N>) => CallOutput<N> } = {
  'risk.about': risksAbout,
  'risk.get': getRisk,
  'risk.start': startRisk,
  'risk.reviews': riskReviews,
  'risk.counts': riskCounts,
  'risk.open': (desk, { recordId }) => openRisk(desk, recordId),
  'risk.save': saveRisk,
  'risk.add': addToRisk,
  'risk.keep': keepRisk,
  'risk.document': printRisk,
};
