import type { lintFile as en } from '../en/lint-file.ts';

export const lintFile: Record<keyof typeof en, string> = {
  'file-too-large': 'Este archivo tiene {count} KB; un módulo puede tener hasta {most} KB.',
  'file-too-large.fix': 'Divídalo en varios módulos y guarde las imágenes en archivos aparte.',
  'unbroken-run': 'Aquí hay {count} caracteres sin un espacio; se pueden mostrar hasta {most}.',
  'unbroken-run.fix': 'Sepárelos con espacios, o guarde la imagen o el documento en un archivo aparte.',
  'nested-too-deep': 'Aquí hay listas o citas unas dentro de otras, con más de {most} niveles.',
  'nested-too-deep.fix': 'Use menos niveles y empiece la línea más cerca del margen.',
  'block-too-long': 'Este párrafo tiene más de {most} caracteres.',
  'block-too-long.fix': 'Divídalo con una línea vacía.',
  'signs-too-dense':
    'Este párrafo tiene {count} de los signos * _ ~ [ < y el acento grave; se pueden mostrar hasta {most}.',
  'signs-too-dense.fix': 'Divídalo con una línea vacía o quite algunos de esos signos.',
  'lines-without-break': 'Aquí hay más de {most} líneas seguidas sin una línea vacía.',
  'lines-without-break.fix': 'Agregue líneas vacías donde empieza una idea nueva.',
  'unreadable-characters': 'Desde aquí, algunos caracteres de este archivo no se pueden leer.',
  'unreadable-characters.fix': 'Guarde el archivo como UTF-8 y escriba otra vez los caracteres que faltan.',
  'code-fence-open':
    'El bloque de código que empieza aquí no termina, así que todo lo que sigue se muestra como código.',
  'code-fence-open.fix': 'Ciérrelo con una línea de las mismas marcas.',
};
