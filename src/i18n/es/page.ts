import type { page as en } from '../en/page.ts';

export const page: Record<keyof typeof en, string> = {
  skip: 'Ir al contenido',
  'language.label': 'Idioma',
  'language.module': 'Idioma de este módulo',
};
