import type { confidence as en } from '../en/confidence.ts';

export const confidence: Record<keyof typeof en, string> = {
  sure: 'Usted respondió con seguridad.',
  unsure: 'Usted respondió con dudas.',
  'sure.wrong':
    'Usted respondió con seguridad y no era correcto, o no del todo. A todos nos pasa, y lo que uno corrige así suele quedarse en la memoria. Más abajo puede leer por qué. Esta pregunta volverá pronto en su repaso.',
  'unsure.right': 'Usted respondió con dudas y acertó.',
  'learner.sure': 'La persona respondió con seguridad.',
  'learner.unsure': 'La persona respondió con dudas.',
};
