import type { adminPd as en } from '../en/admin-pd.ts';

export const adminPd: Record<keyof typeof en, string> = {
  lead: 'Todo el desarrollo profesional que las personas acumularon en este distrito, en tablas para hojas de cálculo. El año escolar va del 1 de julio al 30 de junio según la zona horaria del distrito.',
  zone: 'Ver o cambiar la zona horaria',
  year: 'Año escolar',
  totals: 'Horas por persona y curso',
  rows: 'Todas las filas con su evidencia',
  'totals.file': 'Horas {year} (CSV)',
  'rows.file': 'Filas {year} (CSV)',
  marks:
    'Los capacitadores firman y marcan el tiempo como pagado o no pagado en la página de su curso: Participantes y calificaciones, Horas de desarrollo profesional.',
};
