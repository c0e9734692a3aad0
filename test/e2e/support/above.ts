import type { Locator, Page } from '@playwright/test';

/** What lies above the desk and wants an answer. To assistive technology a notice is a dialog too, for eight seconds: not to this. */
export const sheet = (page: Page): Locator => page.locator(':is([role=dialog], [role=alertdialog]):not(.notice)');

/** The notice that says something. */
export const notice = (page: Page, words: string | RegExp): Locator => page.locator('.notice', { hasText: words });
