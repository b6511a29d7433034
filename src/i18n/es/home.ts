import type { home as en } from '../en/home.ts';

export const home: Record<keyof typeof en, string> = {
  pick: 'Volver a elegir módulos',
  library: 'Biblioteca de cursos',
  modules: 'Todos los módulos',
};
