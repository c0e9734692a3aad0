import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { Break } from '../../../shared/contract/entities/points.ts';
import type { BreakGroup } from '../../../shared/model/break-groups.ts';
import type { BreakActKind } from '../../../shared/contract/bridge/breaks.ts';
import type { FormTerms } from './dialogs/terms-form.ts';
import type { Moved } from './timeline/moved.ts';
import type { Zoom } from './timeline/scale.ts';

/** What is asked for about a break, or of nobody in particular. */
export type BreakDialog =
  | { readonly kind: 'propose' }
  | { readonly kind: 'export' }
  | { readonly kind: 'tell'; readonly breakId: string; readonly memberId: string }
  | { readonly kind: BreakActKind; readonly breakId: string; readonly tried?: Partial<FormTerms> | undefined };

interface BreaksUi {
  readonly view: 'timeline' | 'table';
  readonly zoom: Zoom;
  /** Where the timeline begins; null while it follows today. Canonical UTC. */
  readonly from: string | null;
  readonly scope: Break['scope'] | 'any';
  readonly group: BreakGroup | 'all';
  /** Where the keyboard is on the timeline while no break is open beside it. */
  readonly cursor: string | null;
  readonly moved: Moved | null;
  readonly dialog: BreakDialog | null;
}

/** What the person is doing on the screen; never rows. */
export const useBreaksUi = forgetful(create<BreaksUi>(() => ({ view: 'timeline', zoom: 'week', from: null, scope: 'any', group: 'all', cursor: null, moved: null, dialog: null })));
