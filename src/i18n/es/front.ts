import type { front as en } from '../en/front.ts';

export const front: Record<keyof typeof en, string> = {
  lead: 'Lecciones breves para paraprofesionales, dentro de su LMS.',
  how: 'Aquí no necesita una cuenta. Abra un módulo desde su curso en el LMS y comenzará.',
  try: 'Pruébelo en este equipo',
  'try.what': 'Junto a esta herramienta funciona un LMS pequeño para hacer pruebas.',
  'try.open': 'Abrir el LMS de prueba',
};
