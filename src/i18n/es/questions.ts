import type { questions as en } from '../en/questions.ts';

export const questions: Record<keyof typeof en, string> = {
  heading: 'Resultados por pregunta',
  title: 'Preguntas - {module}',
  back: 'Participantes y calificaciones de este módulo',
  lead: 'Lo que respondieron los participantes de este curso. Cada persona cuenta una vez, con su primera respuesta a una pregunta. No se nombra a nadie.',
  newest:
    'Hay más de lo que podemos contar de una vez. Solo cuentan los {count, number} intentos más recientes.',
  none: 'Todavía nadie respondió una pregunta de este módulo.',
  look: '{count, plural, one {Revise esta pregunta} other {Revise estas # preguntas}}',
  'look.none': 'Ninguna pregunta llama la atención.',
  'look.here': 'Revise esta pregunta.',
  'hint.hard': 'En el primer intento se acierta menos de la mitad.',
  'hint.misleading': 'Una respuesta incorrecta se dio más veces que la correcta.',
  right:
    '{right} de {people, plural, one {1 persona acertó} other {# personas acertaron}} en el primer intento ({share}).',
  credit: 'En promedio, una primera respuesta obtuvo {share} de los puntos.',
  unanswered: 'Todavía nadie la respondió.',
  sure: '{count, plural, one {1 persona estaba segura} other {# personas estaban seguras}} de una respuesta que no era correcta.',
  reviews: 'En los repasos: {right} de {answers} correctas.',
  wording:
    '{count, plural, one {1 respuesta} other {# respuestas}} a otra redacción de la pregunta no {count, plural, one {cuenta} other {cuentan}} aquí.',
  'mark.right': 'Correcta',
  'mark.partly': 'Aceptable',
  'mark.wrong': 'Incorrecta',
  'mark.place': 'En su lugar',
  people: '{count, plural, =0 {nadie} one {1 persona} other {# personas}}',
  others:
    'Escribieron otra cosa, que casi nadie más escribió: {count, plural, one {1 persona} other {# personas}}.',
  mixUps: 'Confusiones',
  all: 'Todas las preguntas',
  practice: 'Práctica',
  'practice.lead':
    'Las preguntas de práctica se pueden intentar hasta acertar. Aquí cuentan todas las personas que las intentaron o pidieron ver la respuesta.',
  shown: '{count, plural, one {1 persona pidió} other {# personas pidieron}} ver la respuesta.',
};
