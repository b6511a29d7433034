import type { lintTranslation as en } from '../en/lint-translation.ts';

export const lintTranslation: Record<keyof typeof en, string> = {
  'translation-without-source': 'No hay ningún {file} que esto pueda traducir.',
  'translation-without-source.fix': 'Dele el nombre del archivo que traduce, o sáquelo del curso.',
  'translation-setting': 'El ajuste “{key}” no es igual que en {file}, y solo cuenta el de allí.',
  'translation-setting.fix': 'Quítelo de aquí.',
  'translation-stale': 'En {file} (línea {line}) hay un cambio posterior a esta traducción: {part}.',
  'translation-stale.fix':
    'Actualice la traducción y luego ejecute `aidewell lint --fix`, que lo anota. Si aquí no hay que cambiar nada, quite la línea `- {id} ...` de `{setting}:` y ejecútelo.',
  'part.settings': 'el título y los ajustes',
  'part.opening': 'el texto del principio',
  'part.named': '“{name}”',
  'translation-unmarked':
    'Todavía no está anotado qué texto de {file} se tradujo aquí ({count, plural, one {# parte} other {# partes}}).',
  'translation-unmarked.fix':
    'Ejecute `aidewell lint --fix` cuando la traducción esté bien: lo anota, y así se avisa si el original cambia después.',
  'screen-other': 'Aquí la pantalla es de tipo {here}; en {file}, en su lugar, es de tipo {there} ({name}).',
  'same-screens': 'Una traducción tiene las mismas pantallas en el mismo orden.',
  'screen-extra': '{file} no tiene una pantalla aquí: termina con la anterior.',
  'screen-missing':
    'Aquí falta una pantalla de tipo {kind} de {file} (línea {line}): {name}. También falta lo que sigue.',
  'screen-missing.fix': 'Tradúzcala también: una traducción tiene las mismas pantallas en el mismo orden.',
  'screen.named': '“{name}”',
  'screen.opening': 'la primera',
  'text-missing': 'Falta el texto de esta pantalla; {file} lo tiene (línea {line}).',
  'same-text': 'Una traducción dice lo que dice el original.',
  'text-extra': 'Aquí esta pantalla tiene un texto, y en {file} no tiene ninguno.',
  'question-missing': 'En esta pantalla falta la pregunta “{id}” de {file} (línea {line}).',
  'question-missing.fix': 'Tradúzcala también.',
  'question-extra': '{file} no tiene ninguna pregunta en este lugar.',
  'question-extra.fix': 'Quítela de aquí, o escríbala allí también.',
  'question-id':
    'Esta pregunta tiene el id “{id}”, y la que está en su lugar en {file} (línea {line}) tiene “{wanted}”.',
  'question-id.written': 'Una traducción tiene las mismas preguntas en el mismo orden, con los mismos id.',
  'question-id.derived': 'Escriba `{mark}` detrás de este encabezado.',
  'question-type': 'Esta pregunta es de otro tipo que en {file}.',
  'question-type.fix': 'Escriba sus respuestas de la misma manera.',
  'answer-count': 'Las respuestas son {here} aquí y {there} en {file}.',
  'answer-count.fix': 'Una traducción tiene las mismas respuestas en el mismo orden.',
  'step-count': 'Los pasos son {here} aquí y {there} en {file}.',
  'step-count.fix': 'Una traducción tiene los mismos pasos en el mismo orden.',
  'answer-other': 'La respuesta {number} no cuenta igual que en {file}.',
  'answer-other.fix': 'Una traducción tiene las mismas respuestas en el mismo orden, con las mismas marcas.',
  'step-other':
    'El paso {number} de la historia tiene otro id que en {file}, o sus opciones cuentan distinto o llevan a otro lugar.',
  'step-other.fix':
    'Escriba detrás del paso el mismo `{mark}`, las mismas marcas y los mismos destinos detrás de las flechas.',
};
