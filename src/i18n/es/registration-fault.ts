import type { registrationFault as en } from '../en/registration-fault.ts';

export const registrationFault: Record<keyof typeof en, string> = {
  'forbidden.what': 'Este servidor no llama a {host}: solo se permiten direcciones públicas por https.',
  'forbidden.todo':
    'Si su LMS está en su propia red, primero hay que permitir aquí su dirección (ajuste outbound.allow). Avise a la persona que administra este servidor y dele el código que aparece abajo.',
  'unreachable.what': '{host} no respondió a tiempo o no se pudo llegar a él.',
  'unreachable.todo':
    'Espere un minuto y empiece otra vez en su LMS. Si vuelve a ocurrir, avise a la persona que administra este servidor.',
  'unreadable.what': 'Lo que envió {host} no es la configuración de un LMS.',
  'unreadable.todo':
    'Vuelva a su LMS y empiece allí el registro otra vez: su enlace sirve una sola vez. Si vuelve a ocurrir, avise a la persona que administra este servidor.',
  'unreadable-lms.what': 'Lo que envió su LMS no es la configuración de un LMS.',
  'unreadable-lms.todo':
    'Vuelva a su LMS y empiece allí el registro otra vez: su enlace sirve una sola vez. Si vuelve a ocurrir, avise a la persona que administra este servidor.',
  'field-missing.what': 'La configuración de su LMS no tiene un “{field}” que se pueda usar.',
  'field-missing.todo':
    'Avise a la persona que administra este servidor y dele el código que aparece abajo. La herramienta también se puede registrar a mano.',
  'other-host.what':
    'Su LMS dice que es {issuer}, pero su “{field}” está en {host}. Podría ser una falsificación.',
  'other-host.todo':
    'Si ambos van realmente juntos, hay que permitir aquí el segundo (ajuste outbound.allow). Avise a la persona que administra este servidor y dele el código que aparece abajo.',
  'unsupported.what': 'Su LMS no ofrece {field}, que LTI 1.3 necesita.',
  'unsupported.todo': 'Pida LTI 1.3 Advantage al fabricante de su LMS.',
  'refused.what': 'Su LMS rechazó el registro. Aquí no se guardó nada.',
  'refused.todo':
    'Vuelva a su LMS y empiece allí el registro otra vez: su enlace sirve una sola vez. Si lo rechaza otra vez, mire lo que dice arriba.',
  'no-client-id.what': 'Su LMS aceptó el registro, pero no dio un client id. Aquí no se guardó nada.',
  'no-client-id.todo':
    'Avise a la persona que administra este servidor y dele el código que aparece abajo. La herramienta también se puede registrar a mano.',
  'expired.what':
    'Esta página estuvo abierta demasiado tiempo o su formulario vino de otro lugar. No se cambió nada.',
  'expired.todo': 'Vuelva a su LMS y empiece allí el registro otra vez: su enlace sirve una sola vez.',
  'managed-elsewhere.what': 'Este LMS ya es “{name}” y se administra en un archivo del servidor.',
  'managed-elsewhere.todo':
    'Avise a la persona que administra este servidor y dele el código que aparece abajo.',
  'other-tenant.what': 'Este LMS ya está registrado aquí, para otro distrito.',
  'other-tenant.todo':
    'Avise a la persona que administra este servidor y dele el código que aparece abajo. Esa persona puede enviarle una invitación para el distrito correcto.',
  said: 'Dijo: “{answer}”',
  status: 'Su LMS respondió con el estado {status}.',
};
