import type { confidence as en } from '../en/confidence.ts';

export const confidence: Record<keyof typeof en, string> = {
  sure: 'Usted tenía seguridad.',
  unsure: 'Usted tenía dudas.',
  'sure.wrong':
    'Usted respondió con seguridad y no era correcto, o no del todo. A todos nos pasa, y lo que se corrige ahora suele recordarse. Lea por qué más abajo. Esta pregunta volverá pronto en su repaso.',
  'unsure.right': 'Usted tenía dudas y acertó.',
  'learner.sure': 'La persona tenía seguridad.',
  'learner.unsure': 'La persona tenía dudas.',
};
