import type { ConfirmedRegistration } from '../actions/confirm-registration.ts';
import type { Replaced } from '../actions/platform-replace.ts';
import type { RegistrationOffer } from '../actions/read-registration.ts';
import { productName as lmsName, type Right } from '../domain/registration.ts';

/** What is asked of the LMS, for the person who says yes. */
const RIGHT_WORDS: Readonly<Record<Right, string>> = {
  names: 'People’s names, for certificates and trainers’ lists. No e-mail addresses.',
  scores: 'Put scores into the gradebook.',
  results: 'See whether somebody changed a score that it sent.',
  columns: 'Find and make its own columns in the gradebook.',
  roster: 'See who is in a course, for the trainer’s overview.',
  picker: 'Let trainers choose modules where they add content to a course.',
  review: 'Show a learner’s work from the gradebook.',
  menu: 'An entry in the course menu, off until a trainer switches it on.',
};

/** What is left to do in the LMS. */
const NEXT: Readonly<Record<string, string>> = {
  canvas: 'Close this window. Canvas then shows the app once more: save it, and switch it on.',
  moodle: 'Close this window. In Moodle’s list of tools, press “Activate” on the new one.',
  desire2learn: 'In Brightspace, enable the new tool and make a deployment for it.',
};
const NEXT_USUAL = 'Close this window. If your LMS asks, switch the new tool on there.';

const date = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The page of a bare link: it belongs into the LMS. */
export const linkView = (productName: string, address: string, invited: boolean) => ({
  productName,
  address,
  invited,
});

export function offerView(
  productName: string,
  action: string,
  { configuration, invited, ticket }: Extract<RegistrationOffer, { kind: 'offer' }>,
) {
  const { issuer, product, account, rights } = configuration;
  return {
    productName,
    lms: lmsName(product) || 'An LMS that does not give its name',
    account,
    issuer,
    host: new URL(configuration.registrationUrl).host,
    rights: rights.map((right) => RIGHT_WORDS[right]),
    invited,
    action,
    ticket,
  };
}

export function registeredView(productName: string, action: string, confirmed: ConfirmedRegistration) {
  const { platform, isNew, missing, replaceable } = confirmed;
  return {
    productName,
    name: platform.name,
    isNew,
    active: platform.active,
    activate: `platform activate ${platform.id.slice(0, 12)}`,
    next: NEXT[platform.product ?? ''] ?? NEXT_USUAL,
    missing: missing.map((right) => RIGHT_WORDS[right]),
    replaceable: replaceable.map(({ name, clientId, createdAt, ticket }) => ({
      name,
      clientId,
      since: date(createdAt),
      ticket,
    })),
    action,
  };
}

/** Why the old registration stays; both go on side by side then. */
const NOT_REPLACED: Readonly<Record<Exclude<Replaced['kind'], 'replaced'>, string>> = {
  'in-use':
    'People have worked with the new registration in the meantime. What they did would be lost from view.',
  'read-only': 'The old registration stands in a file of the server, so it can only be changed there.',
  'other-tenant': 'The two belong to different districts.',
  same: 'Both are one and the same.',
  'no-such-deployment': 'The old registration has changed in the meantime.',
};

export function replacedView(replaced: Replaced) {
  if (replaced.kind !== 'replaced') {
    return {
      heading: 'Nothing was replaced',
      what: NOT_REPLACED[replaced.kind],
      more: 'Both registrations work side by side. Whoever runs the server can join them: platform replace',
    };
  }
  const { name, continues } = replaced.platform;
  return {
    heading: 'The old registration is replaced',
    what: `“${name}” goes on with the new registration. Its learners keep their work, passes and transcripts.`,
    more:
      continues === undefined
        ? 'Modules that somebody had begun and not finished start again.'
        : 'Work that was begun goes on in the same courses. Links that were made with the old registration have to be made anew.',
  };
}
