import type { adminDeliveries as en } from '../en/admin-deliveries.ts';

export const adminDeliveries: Record<keyof typeof en, string> = {
  title: 'Calificaciones que todavía no están en el LMS',
  lead: 'Primero aparecen las que requieren su atención. Las demás se intentan otra vez de manera automática.',
  'send-all': 'Enviar todas otra vez ahora',
  'state.parked': 'Requiere su atención',
  'state.pending': 'Se intenta de manera automática',
  unsent: 'Todavía no se envió.',
  asking: 'Lo decide un capacitador del curso, o usted.',
  said: 'El LMS dijo:',
  tries:
    '{count, plural, =0 {Sin intentos hasta ahora.} one {Un intento hasta ahora.} other {# intentos hasta ahora.}}',
  next: 'Siguiente intento:',
  overwrite: 'Sobrescribir la calificación en el LMS',
  send: 'Enviar otra vez ahora',
  more: 'Hay más de {count}. La línea de comandos las muestra todas:',
  none: 'Todas las calificaciones llegaron.',
};
