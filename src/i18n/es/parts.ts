import type { parts as en } from '../en/parts.ts';

export const parts: Record<keyof typeof en, string> = {
  'score.passed': 'Su puntuación es {score}. Necesitaba {mark}.',
  'score.notPassed': 'Su puntuación es {score}. Necesita {mark} para aprobar.',
  'score.earlier': 'Su mejor puntuación es {best}, y esa cuenta. Este último intento: {score}.',
  'score.enough': 'Su puntuación es {score}. Los puntos alcanzan: se necesita {mark}.',
  scenario: 'Situación: {score}',
  quiz: 'Preguntas: {right} de {total} correctas, {score}',
  'scenario.kept': 'Situación: {score}, de un intento anterior',
  'quiz.kept': 'Preguntas: {right} de {total} correctas, {score}, de un intento anterior',
  carried: 'De un intento anterior',
  mastery:
    'Falta una cosa. Para aprobar este módulo, elija siempre la mejor opción en la situación, en su primer o segundo intento.',
  capped:
    'Hasta entonces, su calificación en {lms} es {capped} como máximo, justo por debajo del mínimo para aprobar ({mark}).',
  'capped.own': 'Hasta entonces cuenta {capped}, justo por debajo del mínimo para aprobar ({mark}).',
  'retry.scenario': 'Repetir la situación',
  'retry.quiz': 'Repetir las preguntas',
  'retry.keeps.scenario': 'Su resultado de las preguntas se conserva.',
  'retry.keeps.quiz': 'Su resultado de la situación se conserva.',
  'retry.left': '{count, plural, one {Le queda # intento.} other {Le quedan # intentos.}}',
  grant: 'Dar otro intento',
  usedUp: 'Sin más intentos',
  'review.unmastered':
    'Los puntos alcanzan, pero no se encontró el mejor camino de la situación ni en el primer intento ni en el segundo.',
};
