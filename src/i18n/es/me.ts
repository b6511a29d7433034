import type { me as en } from '../en/me.ts';

export const me: Record<keyof typeof en, string> = {
  heading: 'Mi registro de aprendizaje',
  link: 'Mi registro de aprendizaje',
  'nobody.what': 'Su LMS no nos dijo quién es usted. Por eso no podemos mostrar ni guardar un registro.',
  'nobody.todo':
    'Inicie sesión en su LMS y abra esta página otra vez. Si ya inició sesión, avise a la persona que administra su LMS.',
  trainer:
    'Usted da la capacitación en este curso. Los módulos que prueba en ese rol no cuentan para su propio desarrollo profesional.',
  'passed.heading': 'Módulos que aprobó',
  'passed.none': 'Todavía nada. Cada módulo aparece aquí en cuanto usted lo aprueba.',
  'passed.facts': 'Aprobado el {date}, mejor puntuación: {percent}',
};
