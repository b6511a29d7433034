import type { lintBlanks as en } from '../en/lint-blanks.ts';

export const lintBlanks: Record<keyof typeof en, string> = {
  'blank-in-heading':
    'Una pregunta tiene un espacio en blanco en su encabezado, donde nadie podría completarlo.',
  'blank-in-heading.fix':
    'Diga allí qué hacer, por ejemplo “Complete los espacios en blanco”, y escriba la oración en las líneas de abajo.',
  'blank-in-list':
    'La pregunta “{question}” tiene un espacio en blanco en su última lista, que se lee como sus respuestas.',
  'blank-in-list.fix':
    'Escriba las oraciones con espacios en blanco como párrafos, con una línea vacía entre ellos.',
  'blank-out-of-place':
    'La pregunta “{question}” tiene un espacio en blanco en una tabla, un enlace o una imagen, donde nadie podría completarlo.',
  'blank-out-of-place.fix': 'Ponga el espacio en blanco en una oración aparte.',
  'blank-not-closed': 'La pregunta “{question}” tiene un espacio en blanco que no está cerrado en su línea.',
  'blank-not-closed.fix':
    'Escriba ]] detrás de sus respuestas, en la misma línea, o \\[[ para mostrar los corchetes mismos.',
  'blank-empty.none': 'La pregunta “{question}” tiene un espacio en blanco sin respuesta.',
  'blank-empty.fix':
    'Escriba `[[respuesta]]`, `[[respuesta|otra]]` o, para elegir, `[[*correcta|incorrecta]]`.',
  'blank-empty.part': 'La pregunta “{question}” tiene un espacio en blanco con una respuesta sin texto.',
  'blank-answer-twice': 'La pregunta “{question}” tiene “{answer}” dos veces en un mismo espacio en blanco.',
  'blank-answer-twice.fix': 'Quite una. Las mayúsculas, los acentos y los espacios no cambian nada.',
  'blank-without-wrong':
    'La pregunta “{question}” tiene un espacio en blanco para elegir en el que todas las opciones son correctas.',
  'blank-without-wrong.fix':
    'Agregue una opción incorrecta sin asterisco, o quite los asteriscos para que los participantes escriban.',
  'blank-without-star': 'La pregunta “{question}” toma como correcta cualquiera de estas: {answers}.',
  'blank-without-star.fix':
    'Si los participantes deben elegir la correcta, ponga un * antes de ella: `[[*correcta|incorrecta|incorrecta]]`.',
  'blanks-with-answers':
    'La pregunta “{question}” tiene espacios en blanco en su texto y otras respuestas debajo.',
  'blanks-with-answers.fix':
    'Debajo de los espacios en blanco solo puede haber líneas con `- ~ `. Haga dos preguntas, o escriba \\[[ para mostrar los corchetes mismos.',
  'wrong-taken-as-right':
    'La pregunta “{question}” explica “{answer}” como incorrecta, y sus espacios en blanco la toman como correcta.',
  'wrong-taken-as-right.fix':
    'Quítela del espacio en blanco o quite esta línea. Si los participantes deben elegir, ponga un * antes de lo correcto: `[[*correcta|incorrecta]]`.',
  'wrong-not-offered':
    'La pregunta “{question}” explica la respuesta incorrecta “{answer}”, que ninguno de sus espacios en blanco ofrece.',
  'wrong-not-offered.fix': 'Escríbala como está en el espacio en blanco, agréguela allí o quite esta línea.',
  'pair-incomplete.term': 'La pregunta “{question}” tiene un par sin texto antes de su flecha.',
  'pair-incomplete.definition': 'La pregunta “{question}” tiene un par sin texto detrás de su flecha.',
  'pair-incomplete.fix': 'Escriba `- término => definición`, con texto en los dos lados.',
  'term-twice': 'La pregunta “{question}” pregunta dos veces por “{term}”.',
  'term-twice.fix': 'Cambie uno de los dos términos o quite su línea.',
  'one-definition':
    'En la pregunta “{question}” no hay nada que elegir: todos los términos tienen la misma definición.',
  'one-definition.fix': 'Agregue un término con otra definición.',
  'choice-too-long':
    'La pregunta “{question}” tiene la opción “{choice}”, de la que un teléfono solo muestra el principio.',
  'choice-too-long.fix': 'Acórtela a {most} letras o menos.',
  'order-too-short':
    'La pregunta “{question}” tiene {count, plural, one {una entrada} other {dos entradas}} para poner en orden; hacen falta al menos tres.',
  'order-too-short.fix':
    'Agregue entradas a la lista numerada, o haga una pregunta con opciones. Una lista de pasos que no es una pregunta va encima de las respuestas.',
};
