import type { standing as en } from '../en/standing.ts';

export const standing: Record<keyof typeof en, string> = {
  preview: 'Vista previa.',
  'preview.what': 'Usted ve lo que ven los participantes. No se registra nada en el libro de calificaciones.',
  grades: 'Participantes y calificaciones',
  ungraded: 'Sin columna de calificaciones.',
  'ungraded.what': 'Este enlace no envía calificaciones al libro de calificaciones.',
  'ungraded.todo': 'Crear una columna de calificaciones',
  broken: 'El archivo tiene errores.',
  'broken.what': 'Usted ve la última versión sin errores. Qué está mal y cómo corregirlo:',
  readOnly: 'Solo lectura.',
  'readOnly.what': 'Usted puede leer este módulo. Su rol en este curso no permite responder preguntas.',
  'unnamed.what':
    'Usted puede leer este módulo. Para responder las preguntas, inicie sesión en su LMS y ábralo otra vez.',
};
