import type { pass as en } from '../en/pass.ts';

export const pass: Record<keyof typeof en, string> = {
  'offered.title': 'Usted ya aprobó este módulo',
  'offered.what':
    'Usted aprobó “{module}” el {date} en otro curso, con {score}. Puede usar ese resultado aquí. La puntuación se envía entonces a su libro de calificaciones en {lms}.',
  'offered.time':
    'Su tiempo de desarrollo profesional de este año escolar ya está contado. Usar ese resultado no agrega tiempo.',
  'offered.use': 'Usar mi resultado',
  'offered.work': 'Hacer el módulo',
  'used.title': 'Usted aprobó',
  'used.what': 'Su resultado de otro curso cuenta aquí: {score}, aprobado el {date}.',
  'used.time':
    'No agrega tiempo de desarrollo profesional. El tiempo de ese resultado está en su registro de aprendizaje.',
  'used.again': 'Hacer el módulo otra vez',
  'used.again.what': 'Como práctica. Siempre cuenta su mejor puntuación.',
  'grade.heading': 'Su calificación en {lms}',
  'grade.none':
    'Su LMS no tiene una columna de calificaciones para este enlace, así que no se envía nada. Su resultado se guarda aquí.',
  next: 'Qué sigue',
};
