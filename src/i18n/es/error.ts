import type { error as en } from '../en/error.ts';

export const error: Record<keyof typeof en, string> = {
  'LOGIN_INVALID.title': 'Este enlace no funcionó',
  'LOGIN_INVALID.what': 'Su LMS no envió todo lo que necesitamos para abrir la página.',
  'LOGIN_INVALID.todo':
    'Vuelva a su curso en el LMS y abra el módulo otra vez. Si vuelve a ocurrir, avise a la persona que administra su LMS.',
  'PLATFORM_UNKNOWN.title': 'Su LMS todavía no está conectado',
  'PLATFORM_UNKNOWN.what': 'El LMS desde el que usted llegó no está configurado aquí.',
  'PLATFORM_UNKNOWN.todo':
    'Por favor, avise a la persona que administra su LMS y dele el código que aparece abajo.',
  'PLATFORM_INACTIVE.title': 'Su LMS está desactivado aquí',
  'PLATFORM_INACTIVE.what': 'La conexión con su LMS existe, pero no está activada.',
  'PLATFORM_INACTIVE.todo':
    'Por favor, avise a la persona que administra su LMS y dele el código que aparece abajo.',
  'DEPLOYMENT_DISABLED.title': 'Esta instalación está desactivada',
  'DEPLOYMENT_DISABLED.what': 'El lugar de su LMS desde el que usted llegó no está activado aquí.',
  'DEPLOYMENT_DISABLED.todo':
    'Por favor, avise a la persona que administra su LMS y dele el código que aparece abajo.',
  'LMS_REFUSED.title': 'Su LMS no le permitió entrar',
  'LMS_REFUSED.what': 'Le preguntamos a su LMS quién es usted y no nos lo dijo. Tal vez su sesión se cerró.',
  'LMS_REFUSED.todo': 'Inicie sesión en su LMS. Vuelva a su curso en el LMS y abra el módulo otra vez.',
  'LAUNCH_INVALID.title': 'No pudimos comprobar este enlace',
  'LAUNCH_INVALID.what':
    'Lo que envió su LMS no pasó nuestros controles de seguridad, así que no se abrió nada.',
  'LAUNCH_INVALID.todo':
    'Vuelva a su curso en el LMS y abra el módulo otra vez. Si vuelve a ocurrir, avise a la persona que administra su LMS y dele el código que aparece abajo.',
  'LAUNCH_STATE_LOST.title': 'Su navegador no guardó nuestra cookie',
  'LAUNCH_STATE_LOST.what': 'Necesitamos una pequeña cookie para saber que sigue siendo usted.',
  'LAUNCH_STATE_LOST.todo':
    'Vuelva a su curso en el LMS y abra el módulo otra vez. Si vuelve a ocurrir, pruebe otro navegador o permita las cookies de este sitio.',
  'LAUNCH_REPLAYED.title': 'Este enlace ya se usó',
  'LAUNCH_REPLAYED.what': 'Por su seguridad, cada apertura desde el LMS funciona una sola vez.',
  'LAUNCH_REPLAYED.todo': 'Vuelva a su curso en el LMS y abra el módulo otra vez.',
  'LAUNCH_EXPIRED.title': 'Eso tardó demasiado',
  'LAUNCH_EXPIRED.what': 'Por su seguridad, la apertura desde el LMS funciona solo durante unos minutos.',
  'LAUNCH_EXPIRED.todo': 'Vuelva a su curso en el LMS y abra el módulo otra vez.',
  'LAUNCH_ANONYMOUS.title': 'No sabemos quién es usted',
  'LAUNCH_ANONYMOUS.what': 'Su LMS no envió un usuario, así que no podríamos guardar su trabajo.',
  'LAUNCH_ANONYMOUS.todo':
    'Inicie sesión en su LMS y abra el módulo otra vez. Si ya inició sesión, avise a la persona que administra su LMS.',
  'LAUNCH_UNSUPPORTED.title': 'Este tipo de enlace no funciona aquí',
  'LAUNCH_UNSUPPORTED.what': 'Su LMS pidió algo que no ofrecemos.',
  'LAUNCH_UNSUPPORTED.todo':
    'Por favor, avise a la persona que administra su LMS y dele el código que aparece abajo.',
  'LMS_KEYS_UNAVAILABLE.title': 'Su LMS no responde en este momento',
  'LMS_KEYS_UNAVAILABLE.what': 'No pudimos conectar con su LMS para comprobar este enlace.',
  'LMS_KEYS_UNAVAILABLE.todo': 'Espere un minuto. Luego abra el módulo otra vez desde su curso en el LMS.',
  'MODULE_UNKNOWN.title': 'Este módulo no está aquí',
  'MODULE_UNKNOWN.what': 'El enlace de su curso pide un módulo que no tenemos.',
  'MODULE_UNKNOWN.todo': 'Por favor, avise a su capacitador, que puede corregir el enlace.',
  'SESSION_MISSING.title': 'Por favor, abra el módulo otra vez',
  'SESSION_MISSING.what':
    'Esta página se cerró o estuvo abierta mucho tiempo. Las respuestas que usted envió están guardadas.',
  'SESSION_MISSING.todo': 'Abra el módulo otra vez desde su curso en el LMS.',
  'ADMIN_SESSION_MISSING.title': 'Por favor, entre otra vez en la administración',
  'ADMIN_SESSION_MISSING.what':
    'Las páginas de administración se cerraron o estuvieron abiertas mucho tiempo.',
  'ADMIN_SESSION_MISSING.todo':
    'Abra la herramienta desde su LMS o cree un enlace nuevo en el equipo de la herramienta: aidewell admin link',
  'ADMIN_LINK_SPENT.title': 'Este enlace de administración ya no funciona',
  'ADMIN_LINK_SPENT.what': 'Un enlace de administración funciona una sola vez y durante unos minutos.',
  'ADMIN_LINK_SPENT.todo': 'Cree uno nuevo en el equipo de la herramienta: aidewell admin link',
  'REGISTRATION_NOT_INVITED.title': 'Necesita una invitación',
  'REGISTRATION_NOT_INVITED.what':
    'Un LMS solo se puede conectar aquí por invitación. La suya falta, ya se usó o venció.',
  'REGISTRATION_NOT_INVITED.todo':
    'Pida a la persona que administra este servidor un nuevo enlace de invitación y póngalo en su LMS.',
  'REGISTRATION_FAILED.title': 'No se pudo conectar su LMS',
  'REGISTRATION_FAILED.what': 'Algo en el registro no estaba bien. Aquí no se guardó nada.',
  'REGISTRATION_FAILED.todo': 'Vuelva a su LMS y empiece allí el registro otra vez.',
  'FORBIDDEN.title': 'Esta página no es para usted',
  'FORBIDDEN.what': 'Su rol en este curso no permite abrir esta página.',
  'FORBIDDEN.todo': 'Vuelva a su curso en el LMS y abra el módulo otra vez.',
  'NOT_FOUND.title': 'Esta página no existe',
  'NOT_FOUND.what': 'La dirección puede ser antigua o estar mal escrita.',
  'NOT_FOUND.todo': 'Vuelva a su curso en el LMS y abra el módulo otra vez.',
  'METHOD_NOT_ALLOWED.title': 'Esta página no se puede usar así',
  'METHOD_NOT_ALLOWED.what': 'La dirección es correcta, pero aquí no se puede usar de esa manera.',
  'METHOD_NOT_ALLOWED.todo': 'Vuelva a su curso en el LMS y abra el módulo otra vez.',
  'FORM_INVALID.title': 'No pudimos leer lo que se envió',
  'FORM_INVALID.what': 'Faltaba algo, así que no se guardó nada.',
  'FORM_INVALID.todo': 'Vuelva atrás, cargue la página otra vez y envíe su respuesta una vez más.',
  'FORM_TOO_LARGE.title': 'Eso fue demasiado largo',
  'FORM_TOO_LARGE.what': 'Su respuesta es más larga de lo que podemos aceptar, así que no se guardó.',
  'FORM_TOO_LARGE.todo': 'Vuelva atrás, acorte su respuesta y envíela otra vez.',
  'ANSWER_STALE.title': 'Esta página ya no está al día',
  'ANSWER_STALE.what':
    'Usted continuó en otra pestaña o empezó de nuevo. Las respuestas que envió están guardadas.',
  'ANSWER_STALE.todo': 'Abra el módulo otra vez para ver por dónde va.',
  'TRY_AGAIN.title': 'Por favor, inténtelo una vez más',
  'TRY_AGAIN.what': 'Pasaron dos cosas al mismo tiempo y su respuesta todavía no se guardó.',
  'TRY_AGAIN.todo': 'Vuelva atrás y envíela otra vez.',
  'STORE_UNAVAILABLE.title': 'Ahora no podemos guardar',
  'STORE_UNAVAILABLE.what':
    'El lugar donde guardamos su trabajo no responde. Lo que se guardó antes está seguro.',
  'STORE_UNAVAILABLE.todo': 'Espere un minuto y cargue esta página otra vez.',
  'INTERNAL.title': 'Algo falló de nuestro lado',
  'INTERNAL.what': 'No fue culpa suya. Las respuestas que usted envió antes están guardadas.',
  'INTERNAL.todo':
    'Inténtelo otra vez en un minuto. Si vuelve a ocurrir, avise a la persona que administra su LMS y dele el código que aparece abajo.',
  heading: 'Qué puede hacer',
  window: 'Abrir en una ventana nueva',
  back: 'Volver al módulo',
  code: 'Código:',
  unsaved:
    'Su respuesta todavía no se guardó. Espere un momento, use el botón Atrás de su navegador y envíela otra vez.',
  late: 'Esta página estuvo abierta mucho tiempo o se cerró. La respuesta que acaba de enviar no se guardó. Las anteriores están guardadas.',
  point: 'Corrija el nombre en la configuración del enlace de su curso: parámetro personalizado “module”.',
  'own-window': 'Abra el módulo en su propia ventana. Allí su navegador puede guardar la cookie.',
  'fact.module': 'El enlace pide “{fact}”.',
  'fact.nearest': 'Los nombres más parecidos aquí: {fact}',
  'fact.nearest.none': 'Ningún módulo de aquí tiene un nombre parecido.',
  'fact.broken': 'Su archivo tiene errores. La biblioteca de cursos indica cuáles.',
  'fact.error': 'Su LMS dijo: “{fact}”.',
  'fact.description': 'Y agregó: “{fact}”',
  'fact.attempts': 'Usted ya usó todos sus intentos ({fact}).',
  'pick.trainer.title': 'Agregar módulos es para capacitadores',
  'pick.trainer.what':
    'Su LMS le pidió que eligiera módulos para un curso, pero dice que usted no enseña en él. No se cambió nada.',
  'pick.trainer.todo':
    'Vuelva a su curso en el LMS. Si usted enseña aquí, pida a la persona que administra su LMS un rol de docente en este curso.',
  'pick.closed.title': 'Por favor, empiece otra vez desde su curso',
  'pick.closed.what': 'Esta página estuvo abierta mucho tiempo o se cerró.',
  'pick.closed.what.sent':
    'Esta página estuvo abierta mucho tiempo o se cerró. No se agregó nada a su curso.',
  'pick.closed.todo': 'Vuelva a su curso en el LMS y empiece allí otra vez a agregar módulos.',
};
