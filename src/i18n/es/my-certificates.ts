import type { myCertificates as words } from '../en/my-certificates.ts';

export const myCertificates: Record<keyof typeof words, string> = {
  heading: 'Mis certificados',
  none: 'Usted recibe un certificado por cada curso cuando ha aprobado todos sus módulos.',
  year: 'Año escolar {year}',
  missing:
    '{missing, plural, one {Todavía falta # módulo de {total}} other {Todavía faltan # módulos de {total}}}:',
  get: 'Obtener mi certificado',
  update: 'Obtener un certificado actualizado',
  'update.why': 'Su tiempo, el curso o los datos de su distrito cambiaron desde que se emitió este.',
  open: 'Abrir mi certificado',
  for: 'de {course}, {year}',
  held: 'Emitido el {date}.',
  revoked: 'Su distrito retiró este certificado. Motivo: {reason}',
  'form.heading': 'Obtener mi certificado',
  'form.lead': '{course}, año escolar {year}',
  'form.what':
    'Dirá que usted obtuvo {hours, number} {hours, plural, one {hora} other {horas}} ({minutes, plural, one {# minuto} other {# minutos}}). Revise su nombre. Se imprime tal como usted lo escribe.',
  'form.replaces':
    'El certificado nuevo reemplaza al que usted tiene. El anterior aparecerá como reemplazado cuando alguien lo verifique.',
  'form.name': 'Nombre legal',
  'form.name.hint': 'Como aparece en los registros de personal de su distrito.',
  'form.staff': 'Número de empleado o de licencia (no es obligatorio)',
  'form.staff.hint': 'Algunos distritos y estados lo piden. Si tiene dudas, déjelo vacío.',
  'form.button': 'Crear mi certificado',
  'form.back': 'Volver a mi registro de aprendizaje',
  'problem.name-missing': 'Escriba su nombre legal, con al menos dos letras.',
  'problem.name-long': 'Este nombre es demasiado largo. Use como máximo 120 caracteres.',
  'problem.staff-long': 'Este número es demasiado largo. Use como máximo 40 caracteres.',
  'problem.unreadable': 'Hay un carácter oculto en el nombre o en el número. Bórrelo y escríbalo de nuevo.',
  'problem.unprintable':
    'No podemos imprimir {letters}. Escriba su nombre con las letras que usan los registros de personal de su distrito.',
  'problem.course-unprintable':
    'El curso o los datos de su distrito tienen letras que no podemos imprimir: {letters}. Avise a su capacitador. Sus módulos aprobados están guardados.',
  'problem.no-provider':
    'Su distrito todavía no ha dicho quién ofrece esta capacitación, y un certificado debe decirlo. Avise a su capacitador. Sus módulos aprobados están guardados y puede volver cuando quiera.',
  'problem.too-many':
    'Hoy creó este certificado varias veces. Los que ya tiene están guardados. Vuelva mañana.',
  'problem.not-earned':
    'Este certificado no se puede crear ahora. Vuelva a su registro de aprendizaje para ver qué falta.',
  error: 'Error',
  title: 'Mi certificado',
  'state.valid': 'Válido',
  'state.replaced': 'Reemplazado por uno más reciente',
  'state.revoked': 'Revocado',
  'download.pdf.en': 'Descargar el PDF en inglés',
  'download.pdf.es': 'Descargar el PDF en español',
  'download.badge': 'Descargar la insignia digital (Open Badges 3.0)',
  'badge.what':
    'La insignia es para billeteras y portafolios digitales. No muestra su nombre; quien lo conoce puede verificar que la insignia es suya.',
  share: 'Permita que alguien lo verifique',
  'share.what': 'Comparta esta dirección. Quien la tenga puede ver lo mismo que muestra el certificado.',
  correct: 'Corregir mi nombre o número',
  says: 'Lo que dice',
};
