import type { IconName } from '../../components/icons.ts';

/** Something that can be done from anywhere. */
export interface PaletteAction {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly keyHint?: string | undefined;
  /** Has somebody's name in it: shown with the members found and never before them, so that Enter opens whom one typed. */
  readonly named?: boolean | undefined;
  readonly run: () => void;
}
