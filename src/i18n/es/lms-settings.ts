import type { lmsSettings as en } from '../en/lms-settings.ts';

/** Menus keep their English names: an LMS in the US mostly shows those to its admins. */
export const lmsSettings: Record<keyof typeof en, string> = {
  'other.where': 'Compárelo con lo que el LMS muestra para esta herramienta.',
  'other.client':
    'Compare el client id con el que tiene el LMS, vea que la herramienta esté activada allí y que la dirección de sus claves públicas sea {keys}.',
  'other.services':
    'Permita en el LMS que la herramienta use los servicios de tareas y calificaciones (AGS).',
  'other.roster': 'Permita en el LMS que la herramienta lea nombres y roles (NRPS).',
  'canvas.where':
    'En Canvas son iguales para todas las instituciones: https://sso.canvaslms.com/api/lti/security/jwks para las claves y https://sso.canvaslms.com/login/oauth2/token para los tokens (los entornos beta y test tienen otros servidores).',
  'canvas.client':
    'En Canvas, Admin > Developer Keys (“Claves del desarrollador”): el estado de la clave debe ser “On”, el client id es el número bajo “Details” (“Detalles”) y su método JWK “Public JWK URL” debe ser {keys}.',
  'canvas.services':
    'En Canvas, Admin > Developer Keys (“Claves del desarrollador”) > esta clave > LTI Advantage services: active todo lo que trata de line items, results y scores.',
  'canvas.roster':
    'En Canvas, Admin > Developer Keys (“Claves del desarrollador”) > esta clave: active “Can retrieve user data associated with the context”.',
  'moodle.where':
    'En Moodle, Site administration > Plugins > External tool > Manage tools (“Administración del sitio”, “Herramienta externa”, “Gestionar herramientas” o “Administrar herramientas”): el icono “View configuration details” de esta herramienta muestra las direcciones.',
  'moodle.client':
    'En Moodle, Manage tools > esta herramienta: debe estar activa y “Public key type” debe ser “Keyset URL” con {keys}. El servidor de Moodle debe poder llegar a esa dirección: Site administration > Security > HTTP security muestra los servidores y puertos bloqueados.',
  'moodle.services':
    'En Moodle, Manage tools > esta herramienta > Services: ponga “IMS LTI Assignment and Grade Services” en “Use this service for grade sync and column management”.',
  'moodle.roster':
    'En Moodle, Manage tools > esta herramienta > Services: ponga “IMS LTI Names and Role Provisioning” en “Use this service …”.',
  'brightspace.where':
    'En Brightspace, Admin > Manage Extensibility > LTI Advantage > esta herramienta: allí aparecen las direcciones.',
  'brightspace.client':
    'En Brightspace, Manage Extensibility > LTI Advantage > esta herramienta: debe estar activada y su keyset URL debe ser {keys}. La audiencia de las solicitudes de tokens es https://api.brightspace.com/auth/token: platform edit --token-audience.',
  'brightspace.services':
    'En Brightspace, LTI Advantage > esta herramienta > Extensions: marque “Assignment and Grade Services”.',
  'brightspace.roster':
    'En Brightspace, LTI Advantage > esta herramienta > Extensions: marque “Names and Role Provisioning Services”.',
  'blackboard.where':
    'En el portal de desarrolladores de Blackboard, “Manage my applications” muestra las direcciones de esta aplicación.',
  'blackboard.client':
    'En el portal de desarrolladores de Blackboard, la dirección pública de claves (keyset URL) de la aplicación debe ser {keys}; en Learn, “LTI Tool Providers” debe mostrarla como aprobada.',
  'blackboard.services':
    'En Blackboard Learn, LTI Tool Providers > esta herramienta: permita el acceso al servicio de calificaciones.',
  'blackboard.roster':
    'En Blackboard Learn, LTI Tool Providers > esta herramienta: permita el acceso al servicio de participantes.',
  'schoology.where':
    'En Schoology, App Center > My Developer Apps > esta aplicación: allí aparecen las direcciones.',
  'schoology.client':
    'En el App Center de Schoology, la dirección JWKS de la aplicación debe ser {keys}, y la aplicación debe estar instalada para la organización.',
  'schoology.services':
    'En el App Center de Schoology, permita a la aplicación los servicios de calificaciones de LTI Advantage.',
  'schoology.roster':
    'En el App Center de Schoology, permita a la aplicación el servicio de nombres y roles.',
};
