import type { pd as en } from '../en/pd.ts';

export const pd: Record<keyof typeof en, string> = {
  heading: 'Horas de desarrollo profesional de los participantes',
  lead: 'Tiempo acumulado en este curso en el año escolar {year}. El tiempo que la misma persona acumuló en otros cursos no se muestra aquí.',
  link: 'Horas de desarrollo profesional',
  grades: 'Participantes y calificaciones',
  none: 'Nadie ha acumulado tiempo en este curso en este año escolar todavía.',
  unnamed: 'Participante {code}',
  summary:
    '{hours, number} {hours, plural, one {hora} other {horas}} ({minutes, plural, one {# minuto} other {# minutos}}), {modules, plural, one {# módulo} other {# módulos}}',
  'paid-hours': '{hours, number} pagadas',
  'unpaid-hours': '{hours, number} no pagadas',
  signed: 'Todo firmado',
  for: 'para {title}',
  'do.signed': 'Firmar',
  'do.unsigned': 'Retirar la firma',
  'do.paid': 'Marcar como pagado',
  'do.unpaid': 'Marcar como no pagado',
  marked:
    '{count, plural, =0 {No había nada que cambiar.} one {Guardado para una fila.} other {Guardado para # filas.}}',
  'csv.totals': 'Horas por persona y curso (CSV)',
  'csv.rows': 'Todas las filas con su evidencia (CSV)',
  back: 'Todos los participantes',
};
