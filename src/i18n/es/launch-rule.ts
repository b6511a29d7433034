import type { launchRule as en } from '../en/launch-rule.ts';

export const launchRule: Record<keyof typeof en, string> = {
  'cookie-kept': 'El navegador guarda una cookie de esta herramienta',
  'lms-accepted': 'El LMS no respondió con un error',
  form: 'El formulario tiene un token y un “state” nuestro',
  'login-of-this-browser': 'El inicio de sesión empezó en este navegador',
  'login-in-time': 'El inicio de sesión empezó hace menos de diez minutos',
  'token-form': 'El token es un JWT firmado',
  algorithm: 'Está firmado con RS256',
  'no-critical-extension': 'No pide ninguna extensión desconocida',
  'key-named': 'Nombra la clave con la que está firmado',
  'platform-known': 'El LMS está registrado y activo aquí',
  issuer: 'El emisor (issuer) es el del LMS registrado',
  audience: 'El token está hecho para nuestro client id',
  'authorized-party': 'No nombra a otra herramienta como su usuaria',
  'key-known': 'El LMS publica la clave',
  signature: 'La firma es correcta',
  'not-expired': 'El token no ha vencido',
  'issued-in-time': 'Se acaba de emitir',
  'valid-already': 'Ya es válido',
  'nonce-of-this-login': 'Pertenece a este inicio de sesión',
  version: 'Es LTI 1.3',
  'message-type': 'Es un tipo de mensaje que esta herramienta ofrece',
  'deployment-named': 'Nombra una instalación',
  'target-link-is-ours': 'El enlace lleva a esta herramienta',
  'resource-link': 'Nombra el enlace del que viene',
  'deep-linking-settings': 'Una selección de módulos dice adónde va',
  'review-of-a-learner': 'La revisión de una entrega dice de quién es',
  context: 'El curso tiene un id',
  roles: 'Los roles son una lista',
  person: 'Nombra a una persona',
  'deployment-enabled': 'La instalación está activa aquí',
  ltijs: 'La segunda comprobación del token coincide',
  'nonce-unused': 'El token no se había usado antes',
  'of-another-version': 'Una regla de otra versión de esta herramienta',
  'fix.again':
    'Casi siempre fue una pestaña antigua, una recarga o el botón Atrás: abra el módulo otra vez desde el curso.',
  'fix.lms-bug':
    'El LMS envió algo que la especificación LTI no permite. Actualice el LMS o muestre esta página a su fabricante.',
  'fix.registration':
    'Compare el emisor (issuer) y el client id en el LMS con los que este LMS tiene aquí: deben ser iguales letra por letra.',
  'fix.clocks':
    'Uno de los dos relojes está mal: sincronice ambos (timedatectl set-ntp true) y luego ejecute el diagnóstico.',
  'fix.again-or-clocks':
    'Casi siempre fue una pestaña antigua, una recarga o el botón Atrás: abra el módulo otra vez desde el curso. Si les ocurre a todos, uno de los dos relojes está mal: sincronice ambos (timedatectl set-ntp true) y luego ejecute el diagnóstico.',
  'fix.cookie':
    'La página ofreció abrirse en una ventana nueva. Haga que el LMS abra la herramienta en una ventana nueva o permita las cookies de este sitio.',
  'fix.sign-in':
    'El LMS no permitió iniciar sesión: ¿tiene la persona su sesión abierta allí, y está registrada la dirección de apertura como redirect URI?',
  'fix.algorithm': 'Ponga RS256 como algoritmo de firma del LMS; otros no son seguros.',
  'fix.platform': 'Active el LMS en su página o con: aidewell platform activate',
  'fix.keys-address':
    '¿Es correcta la dirección de las claves (JWKS) del LMS y puede este equipo llegar a ella? El diagnóstico lo comprueba.',
  'fix.signature':
    'La dirección de las claves (JWKS) pertenece a otra instalación del LMS, o alguien intentó entrar. Compárela con la del LMS.',
  'fix.version': 'Agregue la herramienta al LMS como LTI 1.3, no como LTI 1.1.',
  'fix.message-type':
    'Quite la herramienta de este lugar del LMS; ofrece enlaces a módulos y la selección de módulos.',
  'fix.target':
    'La dirección del enlace en el LMS debe empezar con la dirección de apertura de esta herramienta.',
  'fix.person': 'El LMS no envió ningún usuario: inicie sesión allí y no abra los módulos como invitado.',
  'fix.deployment': 'Acepte la instalación en la página “Instalaciones”.',
  'fix.module':
    'Corrija el parámetro personalizado “module” del enlace en el curso del LMS o ponga el módulo en la carpeta courses.',
  'fix.store':
    'El almacenamiento de datos no respondió. Ejecute el diagnóstico y mire el registro (log) de la herramienta.',
  'fix.internal':
    'Una falla de la herramienta. El registro (log) de la herramienta dice más con el mismo código.',
  'fix.log': 'El registro (log) de la herramienta dice más con el mismo código.',
};
