import type { parts as en } from '../en/parts.ts';

export const parts: Record<keyof typeof en, string> = {
  'score.passed': 'Su puntuación es {score}. Necesitaba {mark}.',
  'score.notPassed': 'Su puntuación es {score}. Necesita {mark} para aprobar.',
  'score.earlier': 'Su mejor puntuación es {best}, y esa cuenta. Este último intento: {score}.',
  'score.enough': 'Su puntuación es {score}. Los puntos alcanzan: se necesita {mark}.',
  scenario: 'Escenario: {score}',
  quiz: 'Cuestionario: {right} de {total} correctas, {score}',
  'scenario.kept': 'Escenario: {score}, de un intento anterior',
  'quiz.kept': 'Cuestionario: {right} de {total} correctas, {score}, de un intento anterior',
  carried: 'De un intento anterior',
  mastery:
    'Falta una cosa. Para aprobar este módulo, recorra el escenario eligiendo siempre la mejor opción, en su primer o segundo intento.',
  capped:
    'Hasta entonces, su calificación en {lms} es {capped} como máximo, justo por debajo de la nota para aprobar ({mark}).',
  'capped.own': 'Hasta entonces cuenta {capped}, justo por debajo de la nota para aprobar ({mark}).',
  'retry.scenario': 'Recorrer el escenario otra vez',
  'retry.quiz': 'Hacer el cuestionario otra vez',
  'retry.keeps.scenario': 'Su resultado del cuestionario se conserva.',
  'retry.keeps.quiz': 'Su resultado del escenario se conserva.',
  'retry.left': '{count, plural, one {Le queda # intento.} other {Le quedan # intentos.}}',
  grant: 'Dar otro intento',
  usedUp: 'Sin más intentos',
  'review.unmastered':
    'Los puntos alcanzan, pero el escenario no se recorrió bien en su primer ni en su segundo intento.',
};
