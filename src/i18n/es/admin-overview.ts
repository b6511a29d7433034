import type { adminOverview as en } from '../en/admin-overview.ts';

export const adminOverview: Record<keyof typeof en, string> = {
  first: 'Lo que requiere su atención primero',
  nothing: 'Nada requiere su atención.',
  glance: 'De un vistazo',
  'or-more': '{count, number} o más',
  waiting:
    '{count, plural, one {Una instalación espera} other {{number} instalaciones esperan}} su decisión. Desde allí todavía no se puede abrir nada.',
  'waiting.action': 'Ver las instalaciones',
  parked:
    '{count, plural, one {Una persona tiene una calificación que no se puede} other {{number} personas tienen calificaciones que no se pueden}} enviar sin usted.',
  'parked.action': 'Ver las calificaciones',
  inactive: '{name} está desactivado: se rechazan las aperturas desde él.',
  'inactive.action': 'Ver {name}',
  refused:
    '{count, plural, one {Se rechazó una apertura} other {Se rechazaron {number} aperturas}} en las últimas 24 horas.',
  'refused.action': 'Ver por qué',
  broken:
    '{count, plural, one {Un archivo de módulo tiene} other {{number} archivos de módulos tienen}} errores. La biblioteca de cursos y aidewell lint dicen cuáles.',
  'fact.platforms': 'LMS',
  'fact.deployments': 'Instalaciones activas',
  'fact.launches': 'Aperturas en las últimas 24 horas',
  'fact.admins': 'Administradores',
  order: '¿Está todo en orden?',
  'order.link': 'Hacer el diagnóstico',
};
