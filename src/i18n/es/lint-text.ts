import type { lintText as en } from '../en/lint-text.ts';

export const lintText: Record<keyof typeof en, string> = {
  'heading-underlined': 'Aquí, una línea debajo de un texto no lo convierte en encabezado.',
  'heading-underlined.fix':
    'Escriba `## {text}` para una pantalla nueva, o ponga una línea vacía encima de los guiones.',
  'title-in-text': 'El encabezado “{text}” tiene un solo #, que es el nivel del título del módulo.',
  'title-in-text.fix': 'Escriba ## para empezar una pantalla. El título está en los ajustes del principio.',
  'heading-skips-level': 'El encabezado “{text}” se salta un nivel: después de {before} # vienen {level} #.',
  'heading-skips-level.fix':
    'Escriba {marks} en su lugar. Quienes escuchan la página se orientan por los niveles.',
  'kind-misspelled': 'El nombre de pantalla “{text}” es casi “{kind}”, pero se lee como un texto común.',
  'kind-misspelled.fix': 'Escriba `## {kind}` si quiere ese tipo de pantalla.',
  'screen-empty.scenario': '{screen} no tiene ningún paso.',
  'screen-empty.scenario.fix': 'Agregue un paso: una línea `### ` con lo que pasa y, debajo, sus opciones.',
  'screen-empty.items': '{screen} no tiene ninguna pregunta.',
  'screen-empty.items.fix': 'Agregue una pregunta: una línea `### ` con su texto y, debajo, las respuestas.',
  'screen-empty.text': '{screen} está vacía.',
  'screen-empty.text.fix': 'Agregue texto debajo o quite el encabezado.',
  'item-outside-kind': '{screen} es un texto común, así que la pregunta “{question}” no se hace.',
  'id-malformed':
    '“{id}” no puede ser un id: un id tiene letras minúsculas, números y guiones, nunca dos seguidos, y 60 caracteres como máximo.',
  'id-malformed.fix': 'Escriba `{mark}`.',
  'id-twice': 'El id “{id}” ya se usa en la línea {line}.',
  'id-twice.fix': 'Elija otro id.',
  'heading-twice': 'El encabezado “{text}” ya se usa en la línea {line}.',
  'heading-twice.fix': 'Cambie las palabras, o agregue detrás de ellas un id propio como `{mark}`.',
  'published-id-gone': 'La versión publicada tiene una pregunta con el id “{id}”, y esta no.',
  'published-id-gone.fix':
    'Si usted cambió sus palabras, conserve sus resultados: escriba `{mark}` detrás de las palabras nuevas.',
  'stem-empty.screen': 'Una pantalla no tiene nombre.',
  'stem-empty.screen.fix': 'Escriba su nombre después de {marks}.',
  'stem-empty.question': 'Una pregunta no tiene texto.',
  'stem-empty.question.fix': 'Escriba la pregunta después de {marks}.',
  'html-shown-as-text': 'Aquí no se usa HTML: los participantes ven “{tag}” tal como está.',
  'html-shown-as-text.fix':
    'Use Markdown, por ejemplo **negrita**, o escriba \\< para mostrar el signo mismo.',
  'image-without-alt': 'Una imagen no tiene descripción para quienes no pueden verla.',
  'image-without-alt.fix':
    'Diga entre los corchetes qué muestra, o escriba ![decorative](...) si solo adorna.',
  'image-text-too-long':
    'Las palabras de una imagen tienen {length} caracteres; se escuchan bien {most} como máximo.',
  'image-text-too-long.fix':
    'Diga en una oración corta qué significa y ponga lo demás en el texto de al lado.',
  'image-from-elsewhere': 'La imagen “{address}” no está en la carpeta del curso.',
  'image-from-elsewhere.fix': 'Guárdela en la carpeta media/ del curso y escriba media/ y su nombre.',
  'file-missing': 'El curso no tiene ningún archivo “{file}”.',
  'file-missing.fix': 'Ponga el archivo en la carpeta del curso o corrija su nombre.',
  'file-not-served.image': '“{file}” no es una imagen ni un video.',
  'file-not-served.image.fix':
    'Use una imagen (svg, png, jpg, webp, gif) o un video (mp4, webm), o ponga un enlace sin “!”.',
  'file-not-served': 'Los participantes no pueden abrir el archivo “{file}”.',
  'file-not-served.fix': 'Guárdelo como uno de estos: {endings}.',
  'video-without-captions': 'El video “{file}” no tiene subtítulos para quienes no pueden oírlo.',
  'video-without-captions.fix': 'Ponga los subtítulos junto al video, como {captions}.',
  'video-without-transcript':
    'El video “{file}” no tiene transcripción para quienes no pueden oírlo ni verlo.',
  'video-without-transcript.fix':
    'Guarde lo que se dice y se muestra como {transcript} y ponga un enlace: [Transcripción]({transcript}).',
  'link-target-unknown': 'El enlace a “{address}” no lleva a ninguna parte.',
  'link-target-unknown.refused':
    'Use una dirección que empiece con https:// o mailto:, o el nombre de un archivo de la carpeta del curso.',
  'link-target-unknown.module': 'Nombre el otro módulo con palabras: aquí no se sabe dónde está en el LMS.',
  'link-target-unknown.id': 'Escriba # y el id de una pantalla o una pregunta de este módulo.',
  'link-vague': 'El enlace “{words}” no dice adónde lleva.',
  'link-vague.fix': 'Escriba qué hay allí, para quienes escuchan los enlaces uno tras otro.',
  'too-many-words':
    'Las pantallas tienen {words} palabras para leer; más de {most} es demasiado para un módulo.',
  'too-many-words.fix': 'Acorte el texto o divida el módulo en dos.',
  'reading-grade':
    'El texto tiene un nivel de lectura de grado {grade}; la meta es {most} como máximo. La oración más difícil es “{sentence}”',
  'reading-grade.fix':
    'Use oraciones más cortas y palabras de todos los días. Ponga las palabras que deben quedarse en la lista `terms:` de los ajustes.',
};
