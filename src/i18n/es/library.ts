import type { library as en } from '../en/library.ts';

export const library: Record<keyof typeof en, string> = {
  heading: 'Biblioteca de cursos',
  lead: 'Abra un módulo para verlo como lo ven los participantes. Nada de lo que haga allí se registra en el libro de calificaciones.',
  placed: 'En este curso del LMS',
  copied:
    'Este curso del LMS es una copia. Los módulos que venían con él aparecen aquí cuando alguien los abre. Antes de agregar un módulo, vea si ya está en el curso.',
  preview: 'Vista previa',
  none: 'Todavía no hay cursos. Ponga una carpeta con un {file} en la carpeta de cursos.',
  admin: 'Páginas de administración',
  code: 'Su código, por si alguien le da derechos de administración de esta herramienta:',
  older: 'El archivo tiene errores. Los participantes ven la última versión sin errores.',
  closed: 'El archivo tiene errores. Los participantes no pueden abrirlo.',
  place: '{file}, línea {line}',
  suggestions: '{count, plural, one {1 sugerencia} other {# sugerencias}}',
  error: 'Error',
  fix: 'Solución:',
  minutes: '{minutes} min',
  trouble:
    '{count, plural, one {Un archivo tiene errores. Mire más abajo.} other {# archivos tienen errores. Mire más abajo.}}',
};
