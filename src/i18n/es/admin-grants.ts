import type { adminGrants as en } from '../en/admin-grants.ts';

export const adminGrants: Record<keyof typeof en, string> = {
  lead: 'Personas que pueden ver y cambiar lo que muestran estas páginas. Ningún rol del LMS convierte a nadie en administrador.',
  'column.who': 'Quién',
  'column.lms': 'LMS',
  'column.since': 'Desde',
  'column.by': 'Quién los dio',
  'column.change': 'Cambiar',
  you: '(usted)',
  'by.cli': 'la línea de comandos',
  'by.link': 'un enlace de la línea de comandos',
  end: 'Quitar los derechos…',
  'end.of': 'de {name}',
  none: 'Todavía nadie tiene derechos de administración propios; usted entró con un enlace de la línea de comandos.',
  make: 'Dar derechos de administración a una persona',
  'make.how':
    'Pídale que abra la herramienta en el LMS como capacitador. Su código de {length} caracteres está al final de la biblioteca de cursos.',
  code: 'Código de la persona',
  'make.button': 'Dar los derechos',
  'problem.none':
    'Nadie de sus LMS tiene este código. La persona lo encuentra al final de la biblioteca de cursos cuando abre la herramienta como capacitador.',
  'problem.several': 'Varias personas tienen códigos que empiezan así. Escriba más caracteres.',
  'revoke.title': 'Quitar los derechos de administración',
  'revoke.question': '¿Quitar los derechos de administración a {name}?',
  'revoke.unnamed': '¿Quitar los derechos de administración a la persona {code}?',
  'revoke.self': 'Esa persona es usted: estas páginas se cierran de inmediato.',
  'revoke.other': 'La persona conserva lo que tiene como capacitador o participante en sus cursos.',
  'revoke.button': 'Quitar los derechos',
};
