import type { doctor as en } from '../en/doctor.ts';

export const doctor: Record<keyof typeof en, string> = {
  lead: 'El diagnóstico revisa todo el camino de una calificación y dice qué corregir y dónde.',
  'looks.tool':
    'la dirección de la herramienta, su certificado, las cookies y sus propias claves como las ve un LMS',
  'looks.clock': 'el reloj, comparado con los relojes de sus LMS',
  'looks.lms':
    'de cada LMS: sus claves, un token de acceso pedido de verdad, los permisos que concede, las columnas de calificaciones, la lista de participantes, las instalaciones y la última apertura',
  'looks.machine': 'el almacenamiento, el disco y las copias de seguridad de los datos',
  calls: 'Llama a sus LMS y no cambia nada allí. Tarda unos segundos.',
  run: 'Ejecutar el diagnóstico',
  findings: 'Resultados del diagnóstico',
  summary:
    '{problems, plural, =0 {Ningún problema} one {# problema} other {# problemas}}, {warnings, plural, =0 {ninguna advertencia} one {# advertencia} other {# advertencias}}.',
  'level.problem': 'Problema',
  'level.warn': 'Advertencia',
  'level.ok': 'En orden',
  fix: 'Solución:',
  again: 'Revisar otra vez',
};
