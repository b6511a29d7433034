import type { lmsValues as en } from '../en/lms-values.ts';

export const lmsValues: Record<keyof typeof en, string> = {
  canvas: 'Para Canvas',
  'canvas.where':
    'Admin > Developer Keys (“Claves del desarrollador”) > + Developer Key > + LTI Key, método “Enter URL”; después de guardar, estado “On”.',
  moodle: 'Para Moodle',
  'moodle.where':
    'Site administration > Plugins > Activity modules > External tool > Manage tools (“Administración del sitio”, “Herramienta externa”, “Gestionar herramientas” o “Administrar herramientas”) > “Configure a tool manually” (“configurar una herramienta manualmente”).',
  other: 'Para otro LMS',
  'other.where': 'Los nombres varían; estas son las palabras de la especificación LTI 1.3.',
  field: '“{field}”',
  'field.hand': 'A mano: “{field}”',
  'field.keyset': '“Public key type” con el valor “{type}”: “{field}”',
  'field.known': '“{field}”, si el LMS los conoce',
  'field.domain': 'Dominio',
  'field.link': 'Parámetro personalizado (custom parameter) de un enlace',
};
