import type { step as en } from '../en/step.ts';

export const step: Record<keyof typeof en, string> = {
  title: '{screen}, paso {number} de {total} - {module}',
  'title.error': 'Error: {title}',
  progress:
    'Paso {number} de {total}{minutes, plural, =0 {} one { · falta alrededor de # min} other { · faltan alrededor de # min}}',
  question: 'Pregunta {number} de {total}',
  'question.again': 'Pregunta {number} de {total} · nuevo intento',
  practice: 'Práctica · sin calificación',
  objectives: 'Usted aprenderá a',
  note: 'Antes de empezar:',
  due: '{days, plural, one {Póngalo en práctica en un día.} other {Póngalo en práctica en los próximos # días.}}',
  law: 'Las normas de su estado y de su distrito tienen prioridad.',
  earlier: 'Usted ya respondió esta pregunta, quizás en otra ventana. Cuenta la primera respuesta.',
  allAnswered: 'Todas las preguntas están respondidas.',
  unanswered: 'Una o más preguntas todavía esperan su respuesta.',
  'unanswered.go': 'Ir a la primera',
  listen: 'Escuchar',
  'listen.pause': 'Pausa',
  'listen.resume': 'Seguir escuchando',
  'listen.stop': 'Detener',
  nav: 'Pasos',
  back: 'Atrás',
  next: 'Siguiente',
  'next.later': 'Responder después',
  'next.skip': 'Omitir la práctica',
  'next.result': 'Ver mi resultado',
};
