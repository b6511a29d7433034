import type { deployments as en } from '../en/deployments.ts';

export const deployments: Record<keyof typeof en, string> = {
  lead: 'Cada instalación de la herramienta en un LMS (deployment). Una nueva aparece en esta lista con su primera apertura; cuando muchos clientes comparten un client id, espera aquí a que usted la acepte.',
  deployment: 'Instalación',
  lms: 'LMS',
  'lms.removed': 'Un LMS que se quitó',
  state: 'Estado',
  'state.waiting': 'Espera su decisión',
  'state.active': 'Activa',
  'state.revoked': 'Revocada',
  seen: 'Vista por primera vez',
  change: 'Cambiar',
  tenant: 'Para el distrito',
  'tenant.letters': 'Letras minúsculas, números y guiones',
  accept: 'Aceptar',
  'accept.again': 'Aceptar otra vez',
  revoke: 'Revocar…',
  none: 'Todavía no hay ninguna instalación. Abra la herramienta una vez desde un curso de su LMS.',
  'new.title': 'Un distrito nuevo',
  'new.ask': '¿Es “{tenant}” el nombre correcto?',
  'new.what':
    'Ningún LMS y ninguna instalación pertenecen todavía a un distrito con este nombre. Con un nombre equivocado, nadie volvería a encontrar la instalación.',
  'new.do': 'Sí, es un distrito nuevo',
  'revoke.title': 'Revocar una instalación',
  'revoke.ask': '¿Revocar una instalación de {lms}?',
  'revoke.ask.removed': '¿Revocar una instalación del LMS?',
  'revoke.which': 'Es la instalación {id}.',
  'revoke.what':
    'Se rechazarían las aperturas desde allí y se cerrarían las páginas que estén abiertas allí.',
  'revoke.back': 'No se pierde nada: puede aceptarla otra vez.',
  'revoke.do': 'Revocarla',
};
