import type { ConfirmedRegistration } from '../actions/confirm-registration.ts';
import type { Replaced } from '../actions/platform-replace.ts';
import type { RegistrationOffer } from '../actions/read-registration.ts';
import { productName as lmsName } from '../domain/registration.ts';
import type { Translator } from '../i18n/translator.ts';

/** LMSs that say what is left to do there. */
const NAMED = ['canvas', 'moodle', 'desire2learn'] as const;

const namedIn = (product: string | undefined) => NAMED.find((one) => one === product) ?? 'usual';

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
  t: Translator,
) {
  const { issuer, product, account, rights } = configuration;
  return {
    productName,
    lms: lmsName(product) || t('registration.ask.product.none'),
    account,
    issuer,
    host: new URL(configuration.registrationUrl).host,
    rights: rights.map((right) => t(`registration.right.${right}`)),
    invited,
    action,
    ticket,
  };
}

export function registeredView(
  productName: string,
  action: string,
  confirmed: ConfirmedRegistration,
  t: Translator,
) {
  const { platform, isNew, missing, replaceable } = confirmed;
  return {
    productName,
    name: platform.name,
    isNew,
    active: platform.active,
    activate: `platform activate ${platform.id.slice(0, 12)}`,
    next: t(`registration.next.${namedIn(platform.product)}`),
    missing: missing.map((right) => t(`registration.right.${right}`)),
    replaceable: replaceable.map(({ name, clientId, createdAt, ticket }) => ({
      name,
      clientId,
      since: t.date(createdAt, { dateStyle: 'medium' }),
      ticket,
    })),
    action,
  };
}

export function replacedView(replaced: Replaced, t: Translator) {
  if (replaced.kind !== 'replaced') {
    return {
      heading: t('registration.kept'),
      what: t(`registration.kept.${replaced.kind}`),
      more: t('registration.kept.more'),
    };
  }
  const { name, continues } = replaced.platform;
  return {
    heading: t('registration.replaced'),
    what: t('registration.replaced.what', { name }),
    more: t(continues === undefined ? 'registration.replaced.anew' : 'registration.replaced.continues'),
  };
}
