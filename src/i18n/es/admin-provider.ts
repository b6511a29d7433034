import type { adminProvider as en } from '../en/admin-provider.ts';

export const adminProvider: Record<keyof typeof en, string> = {
  lead: 'Quién responde por las horas de desarrollo profesional en este distrito. Aparece en los certificados y en los registros. Los cambios valen desde ahora: lo que ya se emitió se queda como estaba.',
  unsaved: 'Todavía no se guardó nada.',
  name: 'Nombre del proveedor',
  contact: 'Contacto',
  'contact.hint':
    '(una dirección de correo, un número de teléfono o una dirección web que se imprime en los certificados)',
  sponsorId: 'Número de proveedor aprobado o patrocinador',
  'sponsorId.hint': '(de su estado, si tiene uno)',
  approved:
    'Este proveedor está aprobado para otorgar horas acreditadas (clock hours). Entonces los certificados dicen “horas acreditadas (clock hours)” y llevan el número. Sin esto dicen “horas de desarrollo profesional”.',
  signatory: 'Nombre de la persona que firma los certificados',
  signatoryTitle: 'Su cargo',
  timeZone: 'Zona horaria',
  'timeZone.hint': '(el año escolar va del 1 de julio al 30 de junio según su hora)',
  breaks: 'Vacaciones escolares',
  'breaks.hint':
    '(un período en cada línea, por ejemplo 2026-12-21 - 2027-01-01; en ellas no toca ningún repaso)',
  ledgerYears: 'Años que se guardan los registros de desarrollo profesional',
  'ledgerYears.hint': '(si lo deja vacío: {years} años)',
  save: 'Guardar',
};
