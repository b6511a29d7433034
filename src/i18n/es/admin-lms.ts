import type { adminLms as en } from '../en/admin-lms.ts';

export const adminLms: Record<keyof typeof en, string> = {
  lead: 'Cada LMS que está conectado, con lo que sabe de esta herramienta.',
  details: 'Detalles',
  none: 'Todavía no hay ningún LMS conectado.',
  connect: 'Conectar otro LMS',
  'connect.invite': 'El camino corto: invítelo y se registra solo.',
  'connect.enter': 'O agréguelo a mano, con lo que el LMS muestra en su página de LTI 1.3.',
  deployments:
    '{count, plural, =0 {todavía sin instalaciones} one {una instalación} other {# instalaciones}}',
  active: 'Activo',
  off: 'Desactivado',
  back: 'Todos los LMS',
  'read-only.shared':
    'Varios distritos comparten este registro. Lo cuida quien administra la herramienta; las instalaciones de su distrito son suyas.',
  'read-only.config':
    'Este LMS está en el archivo de configuración: cámbielo allí y reinicie la herramienta.',
  'read-only.sandbox':
    'Este es el LMS de prueba (sandbox): se registra de nuevo cada vez que se inicia la herramienta.',
  activate: 'Activar',
  test: 'Probar la conexión',
  'test.title': 'Prueba de {name}',
  launch: 'Apertura de prueba',
  deactivate: 'Desactivar…',
  facts: 'Lo que se sabe de este LMS',
  change: 'Cambiar…',
  replace: 'Reemplazar por un registro nuevo…',
  remove: 'Quitar…',
  values: 'Listo para copiar en el LMS',
  options: 'Opciones',
  'options.shared':
    'Muchos clientes comparten este client id: una instalación nueva espera hasta que usted la acepte',
  'options.roles':
    'Usar los roles de la institución cuando el LMS no envía ningún rol del curso (versiones antiguas de Open edX)',
  'options.anonymous':
    'Las personas que el LMS no identifica pueden leer los módulos, pero no responder preguntas',
  'options.column': 'Un enlace sin columna de calificaciones',
  'options.column.ask': 'Preguntar al capacitador si quiere crear una',
  'options.column.create': 'Crear una',
  'options.save': 'Guardar las opciones',
  'fact.shared': 'Detrás de este client id hay muchos clientes: las instalaciones nuevas esperan.',
  'fact.source': 'Se administra en',
  'fact.source.config': 'el archivo de configuración',
  'fact.source.cli': 'la línea de comandos y estas páginas',
  'fact.source.sandbox': 'el LMS de prueba (sandbox)',
  'fact.source.registration': 'el registro hecho por el propio LMS y estas páginas',
  'fact.people': 'Personas que llegaron desde este LMS',
  'fact.unsent': 'Calificaciones por enviar',
  'off.title': 'Desactivar un LMS',
  'off.ask': '¿Desactivar {name}?',
  'off.people':
    '{count, plural, one {Una persona llegó} other {# personas llegaron}} desde este LMS. Desde ahora se rechazarían sus aperturas.',
  'off.unsent':
    'No se pierde nada. Las calificaciones por enviar ({count}) esperan hasta que vuelva a estar activo.',
  'off.do': 'Desactivarlo',
  'remove.title': 'Quitar un LMS',
  'remove.ask': '¿Quitar {name}?',
  'remove.people':
    '{count, plural, one {Una persona llegó} other {# personas llegaron}} desde este LMS. Desde ahora se rechazarían sus aperturas y se cerrarían las páginas abiertas. Calificaciones por enviar: {unsent}.',
  'remove.stays':
    'Lo que hicieron sus participantes se conserva. Si se agrega otra vez el mismo emisor (issuer) y client id, se vuelve a encontrar. Para rechazar aperturas solo por un tiempo, desactívelo.',
  'remove.do': 'Quitarlo',
  'replace.title': 'Reemplazar un LMS',
  'replace.heading': 'Reemplazar {name}',
  'replace.lead':
    'Para un LMS en el que la herramienta se registró de nuevo: entonces tiene otro client id. El registro nuevo ocupa el lugar de este, y sus participantes, cursos y calificaciones se conservan.',
  'replace.only':
    'Solo es correcto si es el mismo LMS con las mismas personas. Los enlaces de los cursos que todavía usan el client id anterior ya no se abren.',
  'replace.with': 'El registro nuevo',
  'replace.choose': 'Elija uno',
  'replace.several': 'Este LMS tenía varias instalaciones',
  'replace.continues': 'Los cursos de la instalación {id} continúan',
  'replace.continues.none':
    'Ninguna: los cursos del LMS se toman como nuevos. Los participantes conservan sus módulos aprobados y su historial; lo que estaba empezado comienza de nuevo',
  'replace.do': 'Reemplazarlo',
  'replace.no-other': 'No hay ningún otro LMS que pueda ocupar su lugar.',
  'replace.first': 'Primero registre la herramienta de nuevo en el LMS, con una invitación.',
  'replace.ask': '¿Reemplazar {name} de todos modos?',
  'replace.used':
    '{count, plural, one {Una persona ya trabajó} other {# personas ya trabajaron}} desde {name}. Lo que se hizo allí quedaría atrás, y con ello {unsent, plural, one {# calificación sin enviar} other {# calificaciones sin enviar}}.',
  'replace.sure': 'Sí, reemplazarlo',
  'launch.heading': 'Apertura de prueba desde {name}',
  'launch.open':
    'En otra pestaña, abra un curso de este LMS que tenga un enlace a la herramienta. Si todavía no hay ninguno, agréguelo: la dirección de apertura de la herramienta, sin módulo.',
  'launch.click':
    'Haga clic en el enlace. Si aparece una página de la herramienta, la apertura funciona. Si aparece una página de error, tiene un código.',
  'launch.look': 'Vuelva aquí y mire otra vez: la apertura más reciente aparece primero, con lo que falló.',
  'launch.again': 'Mirar otra vez',
  'launch.newest': 'Aperturas más recientes',
  'launch.none':
    'En los últimos 30 días no llegó ninguna apertura desde este LMS. Si usted hizo clic en un enlace y aquí no aparece nada, el LMS no llegó hasta esta herramienta: compare su dirección de inicio de sesión con la que está en la página anterior.',
  link: 'Este enlace abre las páginas de administración en este navegador. Funciona una sola vez.',
  'link.open': 'Abrir las páginas de administración',
};
