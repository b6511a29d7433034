import type { certificate as words } from '../en/certificate.ts';

export const certificate: Record<keyof typeof words, string> = {
  title: 'Certificado de finalización',
  'file.title': 'Certificado de finalización: {course}, {name}',
  certifies: 'Se certifica que',
  completed: 'completó el curso en línea',
  'earned.pd': 'y obtuvo {hours, number} {hours, plural, one {hora} other {horas}} de desarrollo profesional',
  'earned.clock':
    'y obtuvo {hours, number} {hours, plural, one {hora acreditada} other {horas acreditadas}} (clock hours)',
  'earned.minutes': 'y dedicó {minutes, plural, one {# minuto} other {# minutos}} al desarrollo profesional',
  details: 'Detalles',
  staff: 'Número de empleado o de licencia',
  edition: 'Edición del curso',
  standards: 'Estándares',
  period: 'Terminado',
  'period.value': '{completed}. Inicio: {started}. Año escolar {year}',
  time: 'Tiempo',
  'time.value':
    '{minutes, plural, one {# minuto} other {# minutos}}, es decir, {hours, number} {hours, plural, one {hora} other {horas}} de 60 minutos, redondeadas hacia abajo al cuarto de hora',
  types: 'Horas por tipo',
  'types.value':
    'Contenido {content, number}, pedagogía {pedagogy, number}, adquisición del lenguaje {language, number}',
  'types.other': 'sin especificar {hours, number}',
  provider: 'Proveedor',
  'provider.sponsor': 'Número de proveedor o patrocinador {id}',
  owner: 'Instructor o responsable del contenido',
  delivery: 'Modalidad y lugar',
  'delivery.value': 'En línea, asincrónico (en el horario y el lugar de cada persona)',
  attendance: 'Cómo se comprobó la asistencia',
  'attendance.value':
    'Acceso por la plataforma de aprendizaje del distrito. Se midió el tiempo activo en cada módulo hasta aprobarlo.',
  assessment: 'Evaluación',
  'assessment.value':
    '{count, plural, one {Se aprobó el único módulo} other {Se aprobaron los # módulos}}. Puntuación media {score}',
  modules: 'Módulos',
  'modules.name': 'Módulo',
  'modules.minutes': 'Minutos',
  'modules.score': 'Puntuación',
  'modules.passed': 'Aprobado el',
  'kind.pd':
    'Estas horas registran desarrollo profesional. No son horas acreditadas por el estado (clock hours): solo un proveedor aprobado puede otorgarlas. Pregunte a su distrito cómo las cuenta.',
  'kind.clock':
    'El proveedor declara que es un proveedor aprobado de horas acreditadas (clock hours), con el número {id}. Una hora acreditada son 60 minutos.',
  signed: 'Firma por el proveedor',
  issued: 'Emitido el {date}',
  check: 'Compruebe este certificado',
  'check.how': 'Escanee el código QR o abra la dirección y compare lo que ve allí con esta página.',
  code: 'Código de verificación',
  id: 'Número de certificado',
  replaces: 'Este certificado reemplaza al {id}',
  'qr.alt': 'Código QR de la dirección donde se comprueba este certificado: {url}',
};
