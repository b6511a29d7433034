/** The first page of admins. */
export const adminOverview = {
  first: 'What needs you first',
  nothing: 'Nothing needs you.',
  glance: 'At a glance',
  'or-more': '{count, number} or more',
  waiting:
    '{count, plural, one {One deployment waits} other {{number} deployments wait}} for you. Nobody can launch from there yet.',
  'waiting.action': 'Look at the deployments',
  parked:
    '{count, plural, one {One person has a grade} other {{number} people have grades}} that cannot be sent without you.',
  'parked.action': 'Look at the grades',
  inactive: '{name} is switched off: its launches are refused.',
  'inactive.action': 'Look at {name}',
  refused:
    '{count, plural, one {One launch was} other {{number} launches were}} refused in the last 24 hours.',
  'refused.action': 'See why',
  broken:
    '{count, plural, one {One module file has} other {{number} module files have}} errors. The course library and aidewell lint say which.',
  'fact.platforms': 'LMSs',
  'fact.deployments': 'Active deployments',
  'fact.launches': 'Launches in the last 24 hours',
  'fact.admins': 'Admins',
  order: 'Is everything in order?',
  'order.link': 'Ask the doctor',
};
