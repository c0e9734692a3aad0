import type { RefObject } from 'react';
import { useWeeklyUi } from './store.ts';

/** A place for the focus that is looked up when it is needed: nobody puts an element into it. */
const lookedUp = (find: () => HTMLElement | null): RefObject<HTMLElement | null> => Object.defineProperty({ current: null }, 'current', { get: find, set() {} });

/** Where the focus goes when a sheet opens: to its rows, where the one that was opened last is chosen. */
export const firstRow = lookedUp(() => document.querySelector<HTMLElement>('.figure-rows'));

/** Where it goes when the sheet is closed, or when one comes by key: to the figure where it was last, else to the first. */
export const lastFigure = lookedUp(() => {
  const { at } = useWeeklyUi.getState();
  return document.querySelector<HTMLElement>(at === null ? '.headline' : `[data-line="${CSS.escape(at)}"]`) ?? document.querySelector<HTMLElement>('.headline');
});
