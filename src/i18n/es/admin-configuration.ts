import type { adminConfiguration as en } from '../en/admin-configuration.ts';

export const adminConfiguration: Record<keyof typeof en, string> = {
  lead: 'Lo que está configurado para este distrito, sin secretos, claves ni nombres.',
  download: 'Descargar como archivo',
};
