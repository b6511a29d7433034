import type { kind as en } from '../en/kind.ts';

export const kind: Record<keyof typeof en, string> = {
  'warm-up': 'Para empezar',
  example: 'Ejemplo',
  check: 'Práctica',
  scenario: 'Situación',
  quiz: 'Preguntas',
  plan: 'Plan',
  'on-the-job': 'En su trabajo',
  review: 'Repaso',
  sources: 'Fuentes',
};
