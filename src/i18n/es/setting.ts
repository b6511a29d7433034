import type { setting as en } from '../en/setting.ts';

export const setting: Record<keyof typeof en, string> = {
  name: 'Nombre del proveedor',
  sponsorId: 'Número de proveedor aprobado o patrocinador',
  approved: 'Aprobado para otorgar horas acreditadas (clock hours)',
  contact: 'Contacto',
  signatory: 'Nombre de la persona que firma',
  signatoryTitle: 'Cargo de la persona que firma',
  timeZone: 'Zona horaria',
  breaks: 'Vacaciones escolares',
  ledgerYears: 'Años que se guardan los registros de desarrollo profesional',
  'problem.of': '{name}: {problem}',
  'problem.too-long': 'Como máximo 200 caracteres.',
  'problem.time-zone': 'Dé el nombre de una zona horaria, por ejemplo America/Chicago.',
  'problem.break-unreadable':
    'Un período en cada línea, primer y último día, por ejemplo 2026-12-21 - 2027-01-01. Como máximo 50 períodos.',
  'problem.breaks-overlap': 'Dos períodos se superponen. Haga de ellos uno solo.',
  'problem.years': 'Un número entero de 1 a 50, o el campo vacío.',
  'problem.approved-without-id':
    'Un proveedor aprobado para otorgar horas acreditadas (clock hours) necesita el número de su aprobación. Sin él, las horas se llaman “horas de desarrollo profesional”.',
};
