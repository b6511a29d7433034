import type { keys as en } from '../en/keys.ts';

export const keys: Record<keyof typeof en, string> = {
  lead: 'La herramienta firma sus solicitudes con estas claves. Los LMS obtienen aquí la parte pública de cada una:',
  key: 'Clave',
  state: 'Estado',
  'state.next': 'Publicada, firmará más adelante',
  'state.signing': 'Firma ahora',
  'state.old': 'Publicada, ya no firma',
  made: 'Creada',
  signs: 'Firma desde',
  until: 'Publicada hasta',
  'until.followed': 'que otra la reemplace',
  rotate: 'Crear una clave nueva…',
  waiting: 'Ya hay una clave nueva publicada, que empieza a firmar a la hora indicada arriba.',
  leaked: '¿Se filtró una clave o se perdió el secreto? En el equipo de la herramienta:',
  others: 'Las claves sirven a todos los distritos; las cambia quien administra la herramienta.',
  'new.title': 'Clave nueva',
  'new.ask': '¿Crear una clave nueva para firmar?',
  'new.what':
    'Se publica ahora y firma desde mañana, para que entonces todos los LMS ya la hayan obtenido. La anterior sigue publicada una semana más.',
  'new.pasted':
    'Los LMS que obtienen las claves por su dirección no necesitan ningún cambio. Si en un LMS se pegó una clave, pegue allí la nueva antes de que pase un día.',
  'new.do': 'Crear una clave nueva',
};
