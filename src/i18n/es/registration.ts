import type { registration as en } from '../en/registration.ts';

export const registration: Record<keyof typeof en, string> = {
  connect: 'Conectar {product} con su LMS',
  'link.lead': 'Esta dirección va en su LMS. El registro empieza allí.',
  'link.copy': 'Cópiela:',
  'link.moodle':
    'Site administration, Plugins, External tool, Manage tools (“Administración del sitio”, “Herramienta externa”, “Gestionar herramientas” o “Administrar herramientas”). Péguela en “Tool URL” y presione “Add LTI Advantage”.',
  'link.canvas': 'Admin, Apps, Manage, Install a New App. Elija “Dynamic Registration” y péguela.',
  'link.other': 'Otro LMS:',
  'link.other.where':
    'donde pida la dirección de registro de una herramienta (registration URL, dynamic registration).',
  'link.invited': 'La dirección contiene su invitación: funciona para un solo LMS, una sola vez.',
  ask: '¿Es este su LMS?',
  'ask.product': 'Producto',
  'ask.product.none': 'Un LMS que no da su nombre',
  'ask.account': 'Institución',
  'ask.issuer': 'Se identifica como',
  'ask.host': 'Responde en',
  'ask.rights': 'Lo que pide {product}',
  'ask.uninvited':
    'Usted no tiene invitación, así que la conexión queda desactivada hasta que la active alguien que administre {product}.',
  'ask.do': 'Conectar',
  'ask.else': 'Si este no es su LMS, cierre esta página. No pasa nada hasta que usted presione el botón.',
  'right.names':
    'Los nombres de las personas, para los certificados y las listas de los capacitadores. Sin direcciones de correo.',
  'right.scores': 'Enviar puntuaciones al libro de calificaciones.',
  'right.results': 'Ver si alguien cambió una puntuación que esta herramienta envió.',
  'right.columns': 'Encontrar y crear sus propias columnas en el libro de calificaciones.',
  'right.roster': 'Ver quién está en un curso, para el resumen del capacitador.',
  'right.picker': 'Permitir que los capacitadores elijan módulos al agregar contenido a un curso.',
  'right.review': 'Mostrar el trabajo de un participante desde el libro de calificaciones.',
  'right.menu': 'Una entrada en el menú del curso, desactivada hasta que un capacitador la active.',
  done: '{product} está registrado',
  'done.new': '“{name}” está conectado.',
  'done.known': '“{name}” ya estaba conectado y ahora está al día.',
  'done.active': 'Se pueden abrir módulos desde este LMS en cuanto la herramienta esté activada allí.',
  'done.off': 'Aquí todavía no está activado. Quien administra {product} lo activa con este comando:',
  'done.missing': 'Lo que su LMS no permitió',
  'done.missing.later': 'Puede permitirlo más tarde, en la configuración de la herramienta en su LMS.',
  'done.left': 'Lo que falta por hacer',
  'next.canvas':
    'Cierre esta ventana. Canvas muestra entonces la aplicación una vez más: guárdela y actívela.',
  'next.moodle':
    'Cierre esta ventana. En la lista de herramientas de Moodle, presione “Activate” en la nueva.',
  'next.desire2learn':
    'Cierre esta ventana. En Brightspace, active la herramienta nueva y cree una instalación (deployment) para ella.',
  'next.usual': 'Cierre esta ventana. Si su LMS se lo pide, active allí la herramienta nueva.',
  close: 'Cerrar esta ventana',
  before: '¿Este LMS ya estaba conectado antes?',
  'before.what':
    'Si el registro nuevo ocupa el lugar de uno anterior, las personas conservan su trabajo, sus módulos aprobados y su historial. Elija eso solo si es el mismo LMS con las mismas personas. Si no, deje ambos como están.',
  'before.which': '“{name}”, id de cliente (client id) {clientId}, desde el {since}',
  'before.replace': 'Reemplazar “{name}” y conservar sus participantes',
  replaced: 'El registro anterior se reemplazó',
  'replaced.what':
    '“{name}” continúa con el registro nuevo. Sus participantes conservan su trabajo, sus módulos aprobados y su historial.',
  'replaced.anew': 'Los módulos que alguien había empezado y no terminado comienzan de nuevo.',
  'replaced.continues':
    'Lo que estaba empezado continúa en los mismos cursos. Los enlaces que se hicieron con el registro anterior se tienen que hacer de nuevo.',
  'replaced.close': 'Puede cerrar esta ventana y volver a su LMS.',
  kept: 'No se reemplazó nada',
  'kept.in-use':
    'Mientras tanto hubo personas que trabajaron con el registro nuevo. Lo que hicieron se perdería de vista.',
  'kept.read-only':
    'El registro anterior está en un archivo del servidor, así que solo se puede cambiar allí.',
  'kept.other-tenant': 'Los dos pertenecen a distritos diferentes.',
  'kept.same': 'Ambos son el mismo.',
  'kept.no-such-deployment': 'Mientras tanto, el registro anterior cambió.',
  'kept.more':
    'Ambos registros funcionan uno junto al otro. Quien administra el servidor puede unirlos: platform replace',
};
