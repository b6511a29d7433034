import type { lintAnswers as en } from '../en/lint-answers.ts';

export const lintAnswers: Record<keyof typeof en, string> = {
  'answers-missing': 'La pregunta “{question}” no tiene respuestas.',
  'answers-missing.fix':
    'Ponga las respuestas en su última lista: `- [x] ` antes de la correcta, `- [ ] ` antes de las demás.',
  'answers-mixed': 'La pregunta “{question}” mezcla {first} y {other} en una sola lista de respuestas.',
  'answers-mixed.fix':
    'Escriba de la misma manera todas las respuestas de una pregunta, o haga dos preguntas.',
  'answers-mixed.box': 'casillas',
  'answers-mixed.typed': 'respuestas para escribir',
  'answers-mixed.pair': 'pares',
  'answers-mixed.numbered': 'líneas numeradas',
  'answers-mixed.plain': 'líneas sin marca',
  'answers-without-question': 'La respuesta “{text}” no tiene una pregunta encima.',
  'answers-without-question.fix': 'Agregue una línea que empiece con ### y haga la pregunta.',
  'bad-mark': 'La marca “{mark}” no se puede leer.',
  'bad-mark.half': 'La marca “[~]” es solo para las opciones de una situación.',
  'bad-mark.fix': 'Escriba `{hint}` y un espacio.',
  'bad-mark.dash': '“{mark}” empieza con una raya ({dash}), no con un guion.',
  'bad-mark.dash.fix':
    'Escriba `{hint}` y un espacio. Los procesadores de texto convierten un guion en una raya.',
  'bad-mark.heading': 'Aquí “{mark}” debe ser “###”.',
  'bad-mark.heading.fix': 'Escriba `{hint}` para hacer una pregunta.',
  'bad-mark.indent': 'La respuesta empieza con {count} espacios.',
  'bad-mark.indent.fix':
    'Las respuestas empiezan en el margen: escriba `{hint}` sin nada antes, y las respuestas de abajo también.',
  'no-right-answer': 'La pregunta “{question}” no tiene ninguna respuesta correcta.',
  'no-right-answer.boxes': 'Ponga [x] antes de la respuesta correcta.',
  'no-right-answer.typed': 'Agregue una línea `- = ` con la respuesta correcta.',
  'every-answer-right': 'La pregunta “{question}” solo tiene respuestas correctas.',
  'every-answer-right.fix': 'Agregue respuestas incorrectas que parezcan buenas, con [ ] antes de ellas.',
  'answer-twice': 'La pregunta “{question}” tiene dos veces la respuesta “{answer}”.',
  'answer-twice.fix': 'Cambie una de las dos o quítela.',
  'answer-empty': 'La pregunta “{question}” tiene una respuesta sin texto.',
  'answer-empty.fix': 'Escriba la respuesta después de su marca o quite la línea.',
  'answer-right-and-wrong':
    'La pregunta “{question}” tiene “{answer}” como correcta y también como incorrecta.',
  'answer-right-and-wrong.fix':
    'Déjela con = o con ~. Las mayúsculas, los acentos y los espacios no cambian nada.',
  'number-among-words':
    'La pregunta “{question}” tiene palabras entre sus respuestas, así que “{answer}” no se lee como número.',
  'number-among-words.fix':
    'Escriba todas las respuestas como números, o agregue `Type: text` si quiere las palabras.',
  'option-count.one': 'La pregunta “{question}” tiene {count} respuestas; lo mejor son tres o cuatro.',
  'option-count.several': 'La pregunta “{question}” tiene {count} respuestas; lo mejor es de tres a seis.',
  'option-count.few': 'Agregue una respuesta incorrecta que podría dar una persona con prisa.',
  'option-count.many': 'Quite las que nadie elegiría.',
  'option-without-feedback': 'La pregunta “{question}” no comenta la respuesta “{answer}”.',
  'option-without-feedback.fix': 'Agregue debajo una línea que empiece con > y diga por qué.',
  'expected-wrong-without-feedback':
    'La pregunta “{question}” espera la respuesta incorrecta “{answer}” y no dice nada sobre ella.',
  'expected-wrong-without-feedback.fix':
    'Agregue debajo una línea que empiece con > y explique la diferencia.',
  'feedback-names-option':
    'La pregunta “{question}” tiene un comentario que dice “{words}”, pero las respuestas pueden mostrarse en otro orden.',
  'feedback-names-option.fix': 'Diga lo que dice la respuesta, no en qué lugar está.',
  'stray-feedback': 'El comentario “{text}” no es de ninguna respuesta.',
  'stray-feedback.fix':
    'Póngalo directamente debajo de su respuesta. Si es un comentario sobre toda la pregunta, ponga una línea vacía encima.',
  'feedback-between-answers': 'El comentario “{text}” está entre dos respuestas, con una línea vacía encima.',
  'feedback-between-answers.fix':
    'Quite la línea vacía si es de la respuesta de arriba; póngalo debajo de la última respuesta si es para todas.',
  'text-after-answers': 'El texto “{text}” está después de las respuestas, donde nadie lo vería.',
  'text-after-answers.fix': 'Póngalo encima de las respuestas, o empiécelo con > para que sea un comentario.',
  'mix-up-missing':
    'La pregunta “{question}” tiene {count, plural, one {una respuesta incorrecta que no nombra su confusión} other {# respuestas incorrectas que no nombran su confusión}}.',
  'mix-up-missing.fix':
    'Termine el comentario de cada una con una línea como `> Mix-up: un humor es un registro`. Dice qué confunde la persona, y sus estadísticas lo cuentan.',
  'mix-up-not-last': 'La confusión “{text}” no está en la última línea de un comentario.',
  'mix-up-not-last.fix': 'Escríbala como `> Mix-up: ...`, en la última línea debajo de su respuesta.',
  'parts-too-many.answers':
    'La pregunta “{question}” tiene {count} respuestas; en un formulario caben {most} como máximo.',
  'parts-too-many.blanks':
    'La pregunta “{question}” tiene {count} espacios en blanco; en un formulario caben {most} como máximo.',
  'parts-too-many.fix': 'Divídala en varias preguntas. Para una bastan de cuatro a seis partes.',
};
