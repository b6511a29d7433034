/** Why an LMS could not be registered. */
export const registrationFault = {
  'forbidden.what': 'This server does not call {host}: only public addresses by https are allowed.',
  'forbidden.todo':
    'If your LMS stands in your own network, its address has to be allowed here first (setting outbound.allow). Tell the person who runs this server, and give them the code below.',
  'unreachable.what': '{host} did not answer in time, or could not be reached.',
  'unreachable.todo':
    'Wait a minute, then start again in your LMS. If it happens again, tell the person who runs this server.',
  'unreadable.what': 'What {host} sent is not the configuration of an LMS.',
  'unreadable.todo':
    'Go back to your LMS and start the registration there again: its link serves once. If it happens again, tell the person who runs this server.',
  'unreadable-lms.what': 'What your LMS sent is not the configuration of an LMS.',
  'unreadable-lms.todo':
    'Go back to your LMS and start the registration there again: its link serves once. If it happens again, tell the person who runs this server.',
  'field-missing.what': 'The configuration of your LMS has no usable “{field}”.',
  'field-missing.todo':
    'Tell the person who runs this server, and give them the code below. The tool can also be registered by hand.',
  'other-host.what':
    'Your LMS says that it is {issuer}, but its “{field}” is at {host}. That could be a forgery.',
  'other-host.todo':
    'If both really belong together, the second host has to be allowed here (setting outbound.allow). Tell the person who runs this server, and give them the code below.',
  'unsupported.what': 'Your LMS does not offer {field}, which LTI 1.3 needs.',
  'unsupported.todo': 'Ask the maker of your LMS for LTI 1.3 Advantage.',
  'refused.what': 'Your LMS refused the registration. Nothing was saved here.',
  'refused.todo':
    'Go back to your LMS and start the registration there again: its link serves once. If it refuses again, look at what it says above.',
  'no-client-id.what': 'Your LMS accepted the registration but gave no client id. Nothing was saved here.',
  'no-client-id.todo':
    'Tell the person who runs this server, and give them the code below. The tool can also be registered by hand.',
  'expired.what':
    'This page was open for too long, or its form came from somewhere else. Nothing was changed.',
  'expired.todo': 'Go back to your LMS and start the registration there again: its link serves once.',
  'managed-elsewhere.what': 'This LMS is “{name}” already, and that is managed in a file of the server.',
  'managed-elsewhere.todo': 'Tell the person who runs this server, and give them the code below.',
  'other-tenant.what': 'This LMS is registered here already, for another district.',
  'other-tenant.todo':
    'Tell the person who runs this server, and give them the code below. They can invite you for the right district.',
  said: 'It said: “{answer}”',
  status: 'Your LMS answered with status {status}.',
};
