import type { AppError } from '../domain/errors.ts';
import type { RegistrationFault } from '../domain/registration.ts';

type Facts = AppError['facts'];

interface FaultWords {
  readonly what: (facts: Facts) => string;
  readonly todo: string;
}

const AGAIN = 'Go back to your LMS and start the registration there again: its link serves once.';
const TELL = 'Tell the person who runs this server, and give them the code below.';
const BY_HAND = `${TELL} The tool can also be registered by hand.`;

const WORDS: Readonly<Record<RegistrationFault, FaultWords>> = {
  forbidden: {
    what: ({ host = '' }) => `This server does not call ${host}: only public addresses by https are allowed.`,
    todo: `If your LMS stands in your own network, its address has to be allowed here first (setting outbound.allow). ${TELL}`,
  },
  unreachable: {
    what: ({ host = '' }) => `${host} did not answer in time, or could not be reached.`,
    todo: `Wait a minute, then start again in your LMS. If it happens again, tell the person who runs this server.`,
  },
  unreadable: {
    what: ({ host }) =>
      `${host ? `What ${host} sent` : 'What your LMS sent'} is not the configuration of an LMS.`,
    todo: `${AGAIN} If it happens again, tell the person who runs this server.`,
  },
  'field-missing': {
    what: ({ field = '' }) => `The configuration of your LMS has no usable “${field}”.`,
    todo: BY_HAND,
  },
  'other-host': {
    what: ({ field = '', host = '', issuer = '' }) =>
      `Your LMS says that it is ${issuer}, but its “${field}” is at ${host}. That could be a forgery.`,
    todo: `If both really belong together, the second host has to be allowed here (setting outbound.allow). ${TELL}`,
  },
  unsupported: {
    what: ({ field = '' }) => `Your LMS does not offer ${field}, which LTI 1.3 needs.`,
    todo: 'Ask the maker of your LMS for LTI 1.3 Advantage.',
  },
  refused: {
    what: () => 'Your LMS refused the registration. Nothing was saved here.',
    todo: `${AGAIN} If it refuses again, look at what it says above.`,
  },
  'no-client-id': {
    what: () => 'Your LMS accepted the registration but gave no client id. Nothing was saved here.',
    todo: BY_HAND,
  },
  expired: {
    what: () => 'This page was open for too long, or its form came from somewhere else. Nothing was changed.',
    todo: AGAIN,
  },
  'managed-elsewhere': {
    what: ({ name = '' }) => `This LMS is “${name}” already, and that is managed in a file of the server.`,
    todo: TELL,
  },
  'other-tenant': {
    what: () => 'This LMS is registered here already, for another district.',
    todo: `${TELL} They can invite you for the right district.`,
  },
};

interface ErrorWords {
  readonly title?: string;
  readonly what: string;
  readonly todo: string;
  readonly facts: readonly string[];
}

const isFault = (text: string): text is RegistrationFault => Object.hasOwn(WORDS, text);

/** Sentences for a registration that failed. Undefined: another error. */
export function registrationErrorWords({ code, facts }: AppError): ErrorWords | undefined {
  const { fault = '', status, answer } = facts;
  if (code !== 'REGISTRATION_FAILED' || !isFault(fault)) return undefined;
  const said = answer === undefined ? [] : [`It said: “${answer}”`];
  const told = status === undefined ? [] : [`Your LMS answered with status ${status}.`];
  return { what: WORDS[fault].what(facts), todo: WORDS[fault].todo, facts: [...told, ...said] };
}
