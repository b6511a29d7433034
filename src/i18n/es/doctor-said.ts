import type { doctorSaid as en } from '../en/doctor-said.ts';

export const doctorSaid: Record<keyof typeof en, string> = {
  late: 'sin respuesta en {ms} ms',
  'late-from': '{origin}: sin respuesta en {ms} ms',
  'too-large': 'la respuesta tiene más de {bytes} bytes',
  redirected: '{origin} respondió con una redirección que no se sigue',
  'not-public':
    '{host} está en {address}, que no es una dirección pública; el ajuste outbound.allow puede permitirla',
  plain: '{host}: en producción no se usa http sin cifrar',
  'no-url': 'la dirección no es una URL http(s)',
  removed: 'este LMS se quitó',
  'other-secret':
    'La clave de firma guardada se creó con otro AIDEWELL_SECRET. Inicie la herramienta con ese secreto; si se perdió, ejecute `aidewell keys rotate --now` para crear una clave nueva.',
  sqlite: 'SQLite {version} integrado, en {file}',
  mongodb: 'MongoDB {version}, base de datos “{database}” en {where}',
};
