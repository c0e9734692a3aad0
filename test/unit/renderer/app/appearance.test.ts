import { expect, test } from 'vitest';
import { layoutOf, themeOf } from '../../../../renderer/app/appearance.ts';

const calm = { dark: false, highContrast: false };

test.each([
  [{ theme: 'system', contrast: 'system' }, calm, 'light'],
  [{ theme: 'system', contrast: 'system' }, { dark: true, highContrast: false }, 'dark'],
  [{ theme: 'system', contrast: 'system' }, { dark: true, highContrast: true }, 'hcdark'],
  [{ theme: 'light', contrast: 'system' }, { dark: true, highContrast: true }, 'hclight'],
  [{ theme: 'light', contrast: 'normal' }, { dark: true, highContrast: true }, 'light'],
  [{ theme: 'dark', contrast: 'high' }, calm, 'hcdark'],
] as const)('%j on a system that asks for %j is %s', (settings, system, theme) => {
  expect(themeOf(settings, system)).toBe(theme);
});

test.each([
  [1440, 100, 'wide'], [1180, 100, 'wide'], [1179, 100, 'middle'], [760, 100, 'middle'], [759, 100, 'narrow'],
  [1440, 200, 'narrow'], [1440, 140, 'middle'], [1600, 200, 'middle'], [1000, 80, 'wide'],
] as const)('%d px with text at %d per cent is %s', (width, text, layout) => {
  expect(layoutOf(width, text)).toBe(layout);
});
