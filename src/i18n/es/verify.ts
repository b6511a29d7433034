import type { verify as words } from '../en/verify.ts';

export const verify: Record<keyof typeof words, string> = {
  heading: 'Verificar un certificado',
  lead: 'Escriba el código de verificación que aparece en el certificado.',
  label: 'Código de verificación',
  hint: '16 letras y números, por ejemplo 7QHK-3MRD-WXYE-4FGC. No importan las mayúsculas, los espacios ni los guiones.',
  button: 'Verificar',
  another: 'Verificar otro certificado',
  valid: 'Este certificado es válido',
  'valid.what': 'Se emitió aquí y sigue vigente. Compare lo que ve abajo con el papel o el archivo.',
  replaced: 'Este certificado fue reemplazado',
  'replaced.what': 'Se emitió aquí, pero ya no cuenta. La misma persona tiene uno más reciente.',
  'replaced.why': 'El certificado más reciente se emitió el {date}. Pídaselo a la persona.',
  revoked: 'Este certificado fue revocado',
  'revoked.what': 'Se emitió aquí, pero ya no cuenta.',
  'revoked.why': 'Revocado el {date}. Motivo: {reason}',
  unknown: 'Ningún certificado tiene este código',
  'unknown.what': 'Aquí no se emitió nada con el código que usted dio, o ya no se conserva.',
  'unknown.todo':
    'Revise cada letra. Un código nunca lleva los números 0, 1, 2, 5 y 8, ni las letras B, I, L, O, S, U y Z.',
  facts: 'Lo que dice el certificado',
  name: 'Nombre',
  course: 'Curso',
  sponsor: 'Número de proveedor o patrocinador',
  issued: 'Emitido',
  'kind.pd':
    'Las horas registran desarrollo profesional. No son horas acreditadas por el estado (clock hours): solo un proveedor aprobado puede otorgarlas.',
  'kind.clock': 'El proveedor declara que es un proveedor aprobado de horas acreditadas (clock hours).',
  privacy: 'Esta página muestra solo lo que muestra el certificado. No se registra quién la consulta.',
};
