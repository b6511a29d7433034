import type { lint as en } from '../en/lint.ts';

export const lint: Record<keyof typeof en, string> = {
  nearest: '¿Quiso decir “{name}”?',
  'nearest.code': '¿Quiso decir `{name}`?',
  screen: 'La pantalla “{name}”',
  'screen.opening': 'La primera pantalla',
  'screen.plain': 'texto',
};
