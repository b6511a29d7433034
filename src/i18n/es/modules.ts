import type { modules as en } from '../en/modules.ts';

export const modules: Record<keyof typeof en, string> = {
  heading: 'Sus módulos',
  none: 'Todavía no hay módulos en este curso. Su capacitador puede agregarlos.',
  minutes: '{minutes} min',
  new: 'Nuevo',
  started: 'Empezado',
  submitted: 'Todavía no aprobado',
  'submitted.best': 'Todavía no aprobado · mejor puntuación: {best}',
  passed: 'Aprobado',
  'passed.best': 'Aprobado · mejor puntuación: {best}',
  'new.action': 'Empezar',
  'started.action': 'Continuar',
  'submitted.action': 'Ver el resultado',
  'passed.action': 'Ver el resultado',
  all: 'Todos aprobados. ¡Bien hecho!',
  some: '{passed} de {total} aprobados.',
};
