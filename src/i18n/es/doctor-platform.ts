import type { doctorPlatform as en } from '../en/doctor-platform.ts';

export const doctorPlatform: Record<keyof typeof en, string> = {
  off: '{name} está desactivado: se rechazan las aperturas desde este LMS y sus calificaciones esperan.',
  'off.fix': 'Actívelo en su página o con: aidewell platform activate',
  outbound:
    'Si este LMS está en su propia red, permítalo en el ajuste outbound.allow y reinicie la herramienta; si no, corrija la dirección.',
  reach: '¿Es correcta la dirección, funciona el LMS y puede este equipo llegar a él? {where}',
  'keys.ok':
    'Las claves públicas de {name} se pueden obtener ({count, plural, one {una clave} other {# claves}}).',
  'keys.silent':
    'No se pudieron obtener las claves públicas de {name} en {url} ({why}). Las aperturas fallarán cuando venzan las claves que se conocen.',
  'keys.none': 'En {url}, {name} responde con el estado {status}, pero no con claves.',
  'keys.none.fault': 'Hay un error interno en el LMS: inténtelo otra vez más tarde.',
  'keys.none.address': 'Corrija la dirección de las claves. {where}',
  'keys.useless':
    '{name} no publica ninguna clave con la que se puedan comprobar las aperturas (RSA, 2048 bits o más).',
  'keys.useless.fix': '¿Es esta la dirección de las claves del LMS correcto? {where}',
  'token.ok': '{name} dio un token de acceso.',
  'token.unsigned': 'No se pudo pedir ningún token de acceso a {name}: {why}',
  'token.unsigned.fix':
    'Inicie la herramienta una vez con su secreto y dé el mismo AIDEWELL_SECRET a este comando.',
  'token.silent':
    '{name} no respondió en su dirección de tokens {url} ({why}). No se pueden enviar calificaciones.',
  'token.refused': '{name} no dio un token de acceso ({detail}). No se pueden enviar calificaciones.',
  'token.fault': '{name} no dio un token de acceso ({detail}). Las calificaciones esperan.',
  'token.fault.fix':
    'Hay un error interno en el LMS: las calificaciones se envían otra vez de manera automática cuando responda.',
  'scopes.ok': '{name} concede todo lo que la herramienta puede usar.',
  'scopes.send-scores': '{name} no concede un permiso: no se puede enviar ninguna calificación.',
  'scopes.read-results':
    '{name} no concede un permiso: no se puede saber si un capacitador cambió una calificación en el LMS.',
  'scopes.read-columns':
    '{name} no concede un permiso: no se puede volver a encontrar una columna de calificaciones que se movió.',
  'scopes.manage-columns':
    '{name} no concede un permiso: no se puede crear una columna de calificaciones para un enlace que no la tiene.',
  'scopes.roster':
    '{name} no concede un permiso: no aparecen en la lista las personas que todavía no abrieron un módulo.',
  'columns.ok':
    '{name} responde con las columnas de calificaciones de un curso ({count, plural, one {una columna} other {# columnas}} en la primera página).',
  'columns.refused': '{name} no respondió con las columnas de calificaciones de un curso ({why}).',
  'columns.refused.fix': '¿Existe todavía el curso de la última apertura y está publicado? {services}',
  'columns.untold':
    'No se pudieron probar las columnas de calificaciones de {name}: ninguna apertura dio todavía la dirección.',
  'roster.ok':
    '{name} responde con la lista de participantes de un curso ({count, plural, one {una persona} other {# personas}} en la primera página).',
  'roster.refused': '{name} no respondió con la lista de participantes de un curso ({why}).',
  'roster.refused.fix': '¿Existe todavía el curso de la última apertura? {services}',
  'roster.untold':
    'No se pudo probar la lista de participantes de {name}: ninguna apertura dio todavía la dirección.',
  'untold.fix': 'Abra un módulo una vez desde un curso de este LMS y luego vuelva a ejecutar el diagnóstico.',
  'deployments.ok':
    '{name} tiene {count, plural, one {una instalación activa} other {# instalaciones activas}}.',
  'deployments.waiting':
    '{name}: {count, plural, one {una instalación espera a que la acepte un administrador} other {# instalaciones esperan a que las acepte un administrador}}.',
  'deployments.waiting.fix': 'Acéptela o revóquela en la página de administración “Instalaciones”.',
  'deployments.none': '{name} todavía no tiene ninguna instalación: nadie llegó desde este LMS.',
  'deployments.none.fix':
    'Abra la herramienta una vez desde un curso de este LMS; con eso aparece la instalación.',
  'launches.ok': 'La última apertura desde {name} se aceptó el {when}.',
  'launches.refused': 'La última apertura desde {name}, {when}: {summary}',
};
