import { bridgeGuards } from './bridge.ts';
import type { Edit } from './edit.ts';
import { imageGuards } from './images.ts';
import { pageGuards } from './page.ts';
import { sessionGuards } from './session.ts';
import { windowGuards } from './window.ts';

/** Every guard that a test can take away, one by one. */
export const guards = { ...windowGuards, ...sessionGuards, ...bridgeGuards, ...pageGuards, ...imageGuards } as const satisfies Record<string, readonly Edit[]>;

/** A guard's name. */
export type Guard = keyof typeof guards;

/** Every guard's name. */
export const guardNames = Object.keys(guards) as Guard[];
