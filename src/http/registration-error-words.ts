import type { AppError } from '../domain/errors.ts';
import type { RegistrationFault } from '../domain/registration.ts';
import { registrationFault } from '../i18n/en/registration-fault.ts';
import type { Translator } from '../i18n/translator.ts';

interface ErrorWords {
  readonly title?: string;
  readonly what: string;
  readonly todo: string;
  readonly facts: readonly string[];
}

const isFault = (text: string): text is RegistrationFault => Object.hasOwn(registrationFault, `${text}.what`);

/** Sentences for a registration that failed. Undefined: another error. */
export function registrationErrorWords({ code, facts }: AppError, t: Translator): ErrorWords | undefined {
  const { fault = '', status, answer, host = '', field = '', issuer = '', name = '' } = facts;
  if (code !== 'REGISTRATION_FAILED' || !isFault(fault)) return undefined;
  const said = answer === undefined ? [] : [t('registrationFault.said', { answer })];
  const told = status === undefined ? [] : [t('registrationFault.status', { status })];
  const key = fault === 'unreadable' && host === '' ? 'unreadable-lms' : fault;
  return {
    what: t(`registrationFault.${key}.what`, { host, field, issuer, name }),
    todo: t(`registrationFault.${key}.todo`),
    facts: [...told, ...said],
  };
}
