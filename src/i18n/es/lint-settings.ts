import type { lintSettings as en } from '../en/lint-settings.ts';

export const lintSettings: Record<keyof typeof en, string> = {
  'front-matter-missing': 'El archivo no empieza con sus ajustes.',
  'front-matter-missing.fix': 'Empiécelo con una línea `---`, luego `title: ...` y luego otra línea `---`.',
  'front-matter-not-closed': 'Los ajustes del principio no están cerrados.',
  'front-matter-not-closed.fix': 'Agregue una línea `---` debajo del último ajuste.',
  'front-matter-line': 'La línea “{text}” de los ajustes no es un ajuste ni parte de una lista.',
  'front-matter-line.fix':
    'Escriba cada ajuste como `nombre: valor` en una sola línea, o cada entrada de una lista como `- texto` debajo de su ajuste.',
  'front-matter-key-unknown': 'No hay ningún ajuste “{key}”.',
  'front-matter-key-unknown.fix': 'Quite la línea. Los ajustes que existen son: {keys}.',
  'front-matter-key-twice': 'El ajuste “{key}” está aquí por segunda vez; solo cuenta el primero.',
  'front-matter-key-twice.fix': 'Deje solo uno de los dos.',
  'front-matter-value': 'El ajuste “{key}” no puede ser “{value}”.',
  'front-matter-value.id': 'Use letras minúsculas, números y guiones. Por ejemplo: `{example}`.',
  'front-matter-value.minutes': 'Escriba un número entero de 1 a 60. Por ejemplo: `{example}`.',
  'front-matter-value.percent': 'Escriba un porcentaje de hasta 100%. Por ejemplo: `{example}`.',
  'front-matter-value.count': 'Escriba un número entero de 1 a 100. Por ejemplo: `{example}`.',
  'front-matter-value.yes-no': 'Escriba yes (sí) o no. Por ejemplo: `{example}`.',
  'front-matter-value.credit':
    'Escriba measured (el tiempo medido) o stated (los minutos indicados). Por ejemplo: `{example}`.',
  'front-matter-value.hours':
    'Escriba content, pedagogy o language con un número de horas, separados por comas. Por ejemplo: `{example}`.',
  'front-matter-value.language': 'Escriba el código de un idioma. Por ejemplo: `{example}`.',
  'title-missing': 'El módulo no tiene título.',
  'title-missing.fix':
    'Agregue a los ajustes del principio una línea como `title: Qué cuenta como tecnología de asistencia`.',
  'minutes-missing': 'El módulo no dice cuántos minutos toma.',
  'minutes-missing.fix': 'Agregue a los ajustes del principio una línea como `minutes: 8`.',
  'minutes-out-of-range':
    'Según sus ajustes, el módulo dura {minutes, plural, one {# minuto} other {# minutos}}; un módulo dura de {least} a {most}.',
  'minutes-out-of-range.long': 'Divídalo en dos módulos.',
  'minutes-out-of-range.short': 'Júntelo con otro módulo.',
  'minutes-exceeded': 'Hacer el módulo toma unos {needed} minutos, y sus ajustes dicen {stated}.',
  'minutes-exceeded.fix': 'Acórtelo, tome menos preguntas con `Pick:` o escriba `minutes: {needed}`.',
  'objectives-missing': 'El módulo no tiene ningún objetivo.',
  'objectives-missing.fix':
    'Agregue `objectives:` a los ajustes y, debajo, una línea `- ` con lo que el participante sabrá hacer después.',
  'objectives-count': 'El módulo tiene {count} objetivos; lo adecuado es uno o dos.',
  'objectives-count.fix': 'Deje los dos más importantes y pase los demás a otro módulo.',
  'mastery-without-scenario':
    'Los ajustes piden `mastery`, y el módulo no tiene ninguna situación que dominar.',
  'mastery-without-scenario.fix': 'Agregue `## Scenario` o quite la línea.',
  'module-id-twice': 'El id de módulo “{id}” ya es de {file}.',
  'module-id-twice.fix': 'Dé a este archivo otro nombre, u otro `id:` en sus ajustes.',
  'course-file-missing': 'Esta carpeta de curso no tiene course.md.',
  'course-file-missing.fix': 'Agregue un archivo course.md que tenga al menos un título.',
  'course-folder-name': 'El nombre de carpeta “{name}” no puede ser el id de un curso.',
  'course-folder-name.fix': 'Use letras minúsculas, números y guiones, por ejemplo {example}.',
  'course-title-missing': 'El curso no tiene título.',
  'course-title-missing.fix':
    'Escriba una línea como `title: Apoyo a la conducta` entre las dos líneas `---` del principio.',
  'course-edition-missing':
    'El curso no nombra ninguna edición, así que sus certificados no dicen qué versión se tomó.',
  'course-edition-missing.fix':
    'Agregue una línea como `edition: 2026.1` a los ajustes de arriba. Ponga un número nuevo cuando cambie lo que se enseña.',
  'course-module-unknown': 'La lista del curso nombra un módulo “{id}” que el curso no tiene.',
  'course-module-unknown.fix': 'Agregue el archivo del módulo o quite esta línea.',
  'course-module-unlisted': 'El módulo “{id}” no está en la lista, así que va al final.',
  'course-module-unlisted.fix': 'Agregue una línea `- {id}` en su lugar.',
};
