import type { transcriptPdf as words } from '../en/transcript-pdf.ts';

export const transcriptPdf: Record<keyof typeof words, string> = {
  title: 'Historial de desarrollo profesional',
  'file.title': 'Historial de desarrollo profesional: {name}',
  person: 'Código de la persona {code}',
  printed: 'Al {date}',
  year: 'Año escolar {year}',
  standard: 'Estándar: {standard}',
  totals: 'Totales',
  time: 'Tiempo',
  'time.value':
    '{hours, number} {hours, plural, one {hora} other {horas}} ({minutes, plural, one {# minuto} other {# minutos}})',
  standards: 'Por estándar',
  rows: 'Lo que cuenta',
  module: 'Módulo y curso',
  notes: 'Notas',
  'seen.steps': 'Pasos vistos',
  'seen.by': 'Visto por',
  'seen.count': '{seen} de {steps}: {words}',
  none: 'No hay nada registrado para esta selección.',
  foot: 'Las horas se redondean hacia abajo al cuarto de hora por curso y año escolar. Registran desarrollo profesional. No son horas acreditadas por el estado (clock hours), a menos que lo diga un certificado de un proveedor aprobado.',
  letters:
    'Las letras que este archivo no puede mostrar aparecen como “?”. La tabla del historial (CSV) sí las tiene.',
  page: 'Página {page} de {pages}',
  download: 'Descargar como documento (PDF)',
};
