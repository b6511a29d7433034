import type { lintScreens as en } from '../en/lint-screens.ts';

export const lintScreens: Record<keyof typeof en, string> = {
  'warm-up-missing': 'El módulo no tiene una pregunta para empezar.',
  'warm-up-missing.fix': 'Empiece con `## Warm-up` y una pregunta para adivinar antes de leer.',
  'warm-up-size': '`Warm-up` tiene {count} preguntas; una basta para despertar la curiosidad.',
  'warm-up-size.fix': 'Deje una y pase las demás a un `## Check`.',
  'example-missing': 'El módulo no tiene un ejemplo resuelto.',
  'example-missing.fix': 'Agregue `## Example` con una historia corta que muestre la habilidad en uso.',
  'example-late': 'El primer ejemplo resuelto viene después del primer caso, la pantalla “{screen}”.',
  'example-late.fix':
    'Ponga el ejemplo antes: los participantes ven la habilidad bien hecha antes de intentarla.',
  'items-too-few':
    'El módulo {count, plural, =0 {no tiene preguntas} one {solo tiene # pregunta} other {solo tiene # preguntas}}; para aprender hacen falta al menos {least}.',
  'items-too-few.fix': 'Agregue preguntas a `## Check` o a `## Quiz`.',
  'scenario-missing': 'El módulo no tiene ninguna situación.',
  'scenario-missing.fix':
    'Agregue `## Scenario` con una historia corta en la que los participantes deciden qué hacer.',
  'review-too-small':
    'Para los días siguientes, el módulo {count, plural, =0 {no tiene preguntas} other {solo tiene 1 pregunta}}; hacen falta dos para no olvidar lo aprendido.',
  'review-too-small.fix':
    'Agregue preguntas a `## Review`: la misma idea en otra historia, con `Like: ` y el id de la pregunta que repite.',
  'pick-too-large':
    '`Quiz` toma {pick} preguntas y tiene {count, plural, one {# pregunta} other {# preguntas}}.',
  'pick-too-large.fix': 'Agregue preguntas o escriba `Pick: {possible}`.',
  'like-unknown': 'La pregunta “{question}” repite “{id}”, que no es ninguna pregunta de este módulo.',
  'like-unknown.fix': 'Escriba el id de una pregunta de este módulo.',
  'task-missing': 'El módulo no tiene una tarea para el trabajo.',
  'task-missing.fix':
    'Agregue `## On the job` con `Due: 7 days`, lo que hay que hacer y una lista de pasos para el supervisor.',
  'task-twice': 'El módulo ya tiene una tarea en la línea {line}; un módulo tiene una sola.',
  'task-twice.fix': 'Junte las dos en un solo `## On the job`, con un plazo y una lista de pasos.',
  'task-without-due': 'La pantalla “{screen}” no dice para cuándo es la tarea; se usan 7 días.',
  'task-without-due.fix': 'Escriba `Due: 7 days` en la línea debajo de su encabezado.',
  'checklist-missing':
    'La pantalla “{screen}” no tiene una lista de pasos, así que un supervisor no puede confirmar la tarea.',
  'checklist-missing.fix':
    'Agregue líneas `- [ ] ` con lo que un supervisor puede ver cuando la tarea está hecha.',
  'check-empty': 'La pantalla “{screen}” tiene en su lista de pasos una línea sin texto.',
  'check-empty.fix': 'Escriba detrás de la casilla lo que un supervisor puede ver, o quite la línea.',
  'plan-missing': 'El módulo no tiene un plan de la forma “si pasa esto, entonces hago aquello”.',
  'plan-missing.fix':
    'Agregue `## Plan` con una línea `### Su plan` y una línea `Plan: Si [señal], entonces [acción]`; en un módulo en inglés, `Plan: If [cue], then I will [action]`.',
  'plan-form.none': 'La pregunta “{question}” tiene un plan sin sus dos partes entre corchetes.',
  'plan-form.count':
    'La pregunta “{question}” tiene un plan con {count, plural, one {una sola parte} other {# partes}} entre corchetes; hacen falta una señal y una acción.',
  'plan-form.empty': 'La pregunta “{question}” tiene un plan con unos corchetes vacíos.',
  'plan-form.before': 'La pregunta “{question}” tiene un plan sin texto antes de sus corchetes.',
  'plan-form.fix':
    'Escriba `Plan: Si [señal], entonces [acción]`, con un ejemplo entre cada par de corchetes; en un módulo en inglés, `Plan: If [cue], then I will [action]`.',
  'plan-not-if-then': 'La pregunta “{question}” tiene un plan que no dice “If ..., then I will ...”.',
  'plan-not-if-then.fix':
    'Nombre una señal y luego lo que hace el participante: los planes de esta forma son los que se cumplen.',
  'plan-with-answers.plan':
    'La pregunta “{question}” es un plan, así que nada en ella es correcto ni incorrecto, y tiene respuestas.',
  'plan-with-answers.reflection':
    'La pregunta “{question}” es una reflexión, así que nada en ella es correcto ni incorrecto, y tiene respuestas.',
  'plan-with-answers.fix':
    'Quítelas o póngalas en una pregunta aparte. Una lista que es solo para leer va encima de la línea `### `.',
  'plan-and-reflection': 'La pregunta “{question}” es un plan y una reflexión a la vez.',
  'plan-and-reflection.fix': 'Ponga encima de la línea `Reflect:` una línea `### ` con un texto propio.',
  'question-in-plan': 'La pregunta “{question}” está debajo de `## Plan` y no es un plan ni una reflexión.',
  'question-in-plan.fix':
    'Agregue debajo una línea `Plan: Si [señal], entonces [acción]` o `Reflect: `, o pásela a `## Check`. En un módulo en inglés, el plan es `Plan: If [cue], then I will [action]`.',
  'reflect-empty': 'La pregunta “{question}” es una reflexión que no pregunta nada.',
  'reflect-empty.fix':
    'Escriba en la misma línea en qué pensar: `Reflect: ¿Qué haría usted la próxima vez?`.',
};
