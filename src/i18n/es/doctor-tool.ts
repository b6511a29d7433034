import type { doctorTool as en } from '../en/doctor-tool.ts';

export const doctorTool: Record<keyof typeof en, string> = {
  'url.ok': 'Los LMS y los navegadores llegan a la herramienta en {url}.',
  'url.trial': '{url} es para probar en este equipo.',
  'url.plain':
    'La dirección de la herramienta, {url}, usa http sin cifrar: los nombres y las calificaciones se pueden leer en el camino y los navegadores no guardan cookies.',
  'url.plain.fix':
    'Ponga delante de la herramienta un servidor web con certificado (docs/operations.md, “Behind nginx”) y ponga la dirección https en AIDEWELL_URL.',
  'url.near': '{url} es una dirección solo de este equipo: no se puede llegar a ella desde {lms}.',
  'url.near.fix':
    'Ponga en AIDEWELL_URL la dirección https en la que los navegadores y los LMS llegan a la herramienta. Luego cámbiela también en el LMS.',
  'certificate.ok': 'El certificado de {url} es de confianza hasta el {date}.',
  'certificate.soon':
    'El certificado de {url} vence el {date}, {days, plural, =0 {hoy} one {en # día} other {en # días}}.',
  'certificate.ended': 'El certificado de {url} venció el {date}.',
  'certificate.renew':
    'Renueve el certificado del servidor web que está delante de la herramienta (certbot renew, luego vuelva a cargar el servidor web).',
  'certificate.refused': 'El certificado de {url} no es de confianza ({why}).',
  'certificate.refused.fix':
    'Instale la cadena completa (“fullchain”) de un certificado en el que confían los navegadores. Un LMS rechaza lo mismo que rechaza este equipo.',
  'certificate.silent': 'En {url} nadie respondió ({why}).',
  'certificate.silent.fix':
    '¿Está en marcha el servidor web que está delante de la herramienta y el nombre lleva a él? Algunas redes no dejan que un equipo llegue a su propia dirección pública: en ese caso, pruebe desde otro lugar.',
  'cookies.ok':
    'Las cookies llevan las marcas Secure y Partitioned: los módulos funcionan dentro de la página del LMS, también donde los navegadores bloquean otras cookies. Un navegador que no guarda ninguna allí (Safari 18.5 a 26.1) abre el módulo en su propia ventana.',
  'cookies.trial':
    'Las cookies llevan las marcas Secure y Partitioned: los módulos funcionan dentro de la página del LMS, también donde los navegadores bloquean otras cookies. Un navegador que no guarda ninguna allí (Safari 18.5 a 26.1) abre el módulo en su propia ventana. Con http sin cifrar esto funciona solo en este equipo, porque los navegadores confían en él.',
  'cookies.none': 'Los navegadores no guardan ninguna cookie de {url}, así que nadie puede abrir un módulo.',
  'cookies.none.fix': 'Ofrezca la herramienta por https y ponga esa dirección en AIDEWELL_URL.',
  'keys.ok':
    'Las claves de la herramienta se pueden obtener en {address} ({count, plural, one {una clave} other {# claves}}). Se probó desde este equipo.',
  'keys.silent': 'No se pudieron obtener las claves de la herramienta en {address} ({why}).',
  'keys.silent.fix':
    '¿Está en marcha la herramienta y el servidor web le pasa /lti? El firewall debe dejar entrar al LMS. Moodle, si no se cambia, llama solo a los puertos 80 y 443 y a direcciones públicas.',
  'keys.none': 'En {address} algo responde con el estado {status}, pero no con claves.',
  'keys.none.fix': 'AIDEWELL_URL lleva a otro programa o el servidor web no pasa /lti a esta herramienta.',
  'keys.other': 'En {address} hay claves distintas de las que esta herramienta tiene guardadas.',
  'keys.other.fix':
    'Allí responde otra instalación, o una caché delante de la herramienta guarda una copia antigua. El servidor web debe guardar /lti/keys en la caché cinco minutos como máximo.',
  'clock.ok': 'El reloj coincide con los relojes de los LMS.',
  'clock.untold': 'Ningún LMS dijo la hora, así que no se pudo comparar el reloj.',
  'clock.untold.fix':
    'Vuelva a ejecutar el diagnóstico cuando haya un LMS registrado que responda; hasta entonces: timedatectl',
  'clock.seconds': '{count, plural, one {# segundo} other {# segundos}}',
  'clock.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'clock.ahead':
    'El reloj de este equipo está {span} adelantado respecto al de {name}. Se rechazan las aperturas desde el LMS.',
  'clock.ahead.tokens':
    'El reloj de este equipo está {span} adelantado respecto al de {name}. Moodle rechaza las solicitudes de tokens de un reloj adelantado.',
  'clock.behind':
    'El reloj de este equipo está {span} atrasado respecto al de {name}. Se rechazan las aperturas desde el LMS.',
  'clock.behind.works':
    'El reloj de este equipo está {span} atrasado respecto al de {name}. Las aperturas desde el LMS todavía funcionan.',
  'clock.ours.fix': 'Sincronice el reloj de este equipo: timedatectl set-ntp true',
  'clock.theirs.fix': 'Pida a la persona que administra el LMS que sincronice su reloj.',
  'clock.either.fix':
    'Uno de los dos está mal. En este equipo: timedatectl set-ntp true. Pida a la persona que administra el LMS que sincronice su reloj.',
  'store.ok': 'Los datos se pueden guardar: {description}.',
  'store.fault': 'Los datos no se pueden guardar: {fault}',
  'store.fault.fix':
    'Corrija lo que dice la frase. Mientras tanto no se pierde nada, pero no se puede responder nada.',
  disk: '{free} de {total} están libres en el disco de {folder}.',
  'disk.gigabytes': '{amount, number, ::.0} GB',
  'disk.megabytes': '{amount, number, ::integer} MB',
  'disk.fix':
    'Libere espacio en el disco o mueva la carpeta de datos (AIDEWELL_DATA). La causa suelen ser copias y registros (logs) antiguos.',
  backups:
    'Esta herramienta no hace copias de seguridad de sus datos por sí misma y no puede saber si alguien más las hace.',
  'backups.sqlite.fix':
    'Ejecute `aidewell backup` con regularidad (docs/operations.md, “Data, copies, secret”), guarde el secreto aparte y pruebe una vez a restaurar una copia.',
  'backups.mongodb.fix':
    'Haga copias de seguridad con regularidad con las funciones de MongoDB, guarde el secreto aparte y pruebe una vez a restaurar una copia.',
};
