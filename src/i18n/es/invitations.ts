import type { invitations as en } from '../en/invitations.ts';

export const invitations: Record<keyof typeof en, string> = {
  title: 'Invitaciones',
  lead: 'Con una invitación, un LMS se registra aquí por sí mismo (dynamic registration). Funciona una sola vez.',
  copy: 'Copie este enlace ahora',
  'copy.where':
    'Se muestra solo esta vez. Péguelo donde el LMS pide la dirección de registro (registration URL) de una herramienta.',
  'copy.link': 'Enlace de registro',
  'copy.canvas': 'Admin > Apps > Manage > Install a New App, opción “Dynamic Registration”.',
  'copy.moodle':
    'Site administration > Plugins > Activity modules > External tool > Manage tools (“Administración del sitio”, “Herramienta externa”, “Gestionar herramientas” o “Administrar herramientas”): péguelo en “Tool URL” y presione “Add LTI Advantage”.',
  make: 'Crear una',
  'make.days': 'Cuántos días vale',
  'make.do': 'Crear una invitación',
  open: 'Invitaciones abiertas',
  made: 'Creada',
  until: 'Vale hasta',
  change: 'Cambiar',
  withdraw: 'Retirar',
  'withdraw.which': 'la invitación creada el {made}',
  none: 'No hay ninguna.',
};
