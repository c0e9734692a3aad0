import type { IconName } from '../../components/icons.ts';
import { keysOf } from '../keys/keys-in-use.ts';
import type { KeyId } from '../keys/key-map.ts';

/** Something that can be done from anywhere. */
export interface PaletteAction {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** The key that does the same, as it is now. */
  readonly key?: KeyId | undefined;
  /** Has somebody's name in it: shown with the members found and never before them, so that Enter opens whom one typed. */
  readonly named?: boolean | undefined;
  readonly run: () => void;
}

/** The key of an action, as it is printed beside it. */
export const hintOf = ({ key }: Pick<PaletteAction, 'key'>): string | undefined => (key === undefined ? undefined : keysOf(key));

/** The actions whose words hold everything that was typed. */
export function matching(actions: readonly PaletteAction[], text: string): PaletteAction[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return actions.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}
