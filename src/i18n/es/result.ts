import type { result as en } from '../en/result.ts';

export const result: Record<keyof typeof en, string> = {
  title: '{heading} - {module}',
  passed: 'Usted aprobó',
  notPassed: 'Todavía no aprobado',
  'sentence.passed': '{right} de {total} correctas, {score}. Usted necesitaba {mark}.',
  'sentence.notPassed': '{right} de {total} correctas, {score}. Necesita {mark} para aprobar.',
  'sentence.earlier':
    'Su mejor puntuación es {best}, y esa cuenta. En este último intento: {right} de {total} correctas, {score}.',
  best: 'Su mejor puntuación hasta ahora es {best}. Cuenta la mejor.',
  usedUp: 'Usted ya usó todos sus intentos para este módulo. Si desea otro, pídalo a su capacitador.',
  grade: 'Su calificación en {lms}',
  'grade.none':
    'Su LMS no tiene una columna de calificaciones para este enlace, así que no se envía nada. Su resultado se guarda aquí.',
  'grade.unsent': 'Todavía no se envió nada. Abra el módulo una vez desde su curso para enviarlo.',
  'grade.reload': 'Cargue esta página otra vez para ver si ya llegó.',
  next: 'Qué sigue',
  ahead:
    'Su primer repaso será el {review}. También hay una tarea para probar en su trabajo: el {task} le preguntaremos cómo le fue.',
  'ahead.review': 'Su primer repaso será el {review}.',
  'ahead.task': 'Hay una tarea para probar en su trabajo: el {task} le preguntaremos cómo le fue.',
  'next.module': 'Siguiente módulo:',
  'next.minutes': '({minutes} min)',
  back: 'Volver a {lms}',
  retry: 'Intentar las preguntas otra vez',
  answers: 'Sus respuestas',
};
