import type { Request } from 'express';
import { z } from 'zod';
import type { RegistrationDeps } from '../actions/registration.ts';
import { AppError } from '../domain/errors.ts';
import { sendPage } from './page.ts';
import { linkView, offerView, registeredView, replacedView } from './registration-view.ts';
import { translatorOf } from './request-language.ts';
import type { Handler, Site } from './site.ts';

/** Canvas's configuration address holds a token, and Moodle's token is signed with a long key. */
const Asked = z.object({
  openid_configuration: z.string().max(8000).optional(),
  registration_token: z.string().max(8000).optional(),
  invite: z.string().max(200).optional(),
});
const TicketForm = z.object({ ticket: z.string().min(1).max(40_000) });

const depsOf = ({ actions, config, registration }: Site): RegistrationDeps => ({
  records: actions.records,
  clock: actions.clock,
  log: actions.log,
  ...registration,
  invitationNeeded: config.production,
});

function askedOf(req: Request) {
  const asked = Asked.safeParse(req.query);
  if (!asked.success)
    throw new AppError('REGISTRATION_FAILED', 'a parameter is malformed', { fault: 'unreadable' });
  const present = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
  const { openid_configuration, registration_token, invite } = asked.data;
  return {
    configurationUrl: present(openid_configuration),
    token: present(registration_token),
    invitation: present(invite),
  };
}

function ticketOf(req: Request): string {
  const form = TicketForm.safeParse(req.body ?? {});
  if (!form.success)
    throw new AppError('REGISTRATION_FAILED', 'the form has no ticket', { fault: 'expired' });
  return form.data.ticket;
}

/** Who asks for a registration and what the tool would ask of them, with a form that does it. */
export const showRegistration: Handler = async (site, req, res) => {
  const asked = askedOf(req);
  const offer = await site.verbs.readRegistration(depsOf(site), asked);
  res.set('Cache-Control', 'no-store');
  const { productName, baseUrl } = site.config;
  const { invitation } = asked;
  const t = translatorOf(site, req);
  const title = t('registration.connect', { product: productName });
  if (offer.kind === 'link') {
    const query = invitation === undefined ? '' : `?${new URLSearchParams({ invite: invitation })}`;
    const model = linkView(productName, `${baseUrl}/lti/register${query}`, offer.invited);
    sendPage(site, res, { view: 'public/register-link', model, title });
    return;
  }
  const model = offerView(productName, `${site.basePath}/lti/register`, offer, t);
  sendPage(site, res, { view: 'public/register', model, title });
};

export const postRegistration: Handler = async (site, req, res) => {
  const confirmed = await site.verbs.confirmRegistration(depsOf(site), ticketOf(req));
  const { platform, isNew } = confirmed;
  site.actions.log.info('platform registered', { platformId: platform.id, isNew, active: platform.active });
  res.set('Cache-Control', 'no-store');
  const { productName } = site.config;
  const t = translatorOf(site, req);
  const model = registeredView(productName, `${site.basePath}/lti/register/replace`, confirmed, t);
  const title = t('registration.done', { product: productName });
  sendPage(site, res, { view: 'public/registered', model, title });
};

export const postReplacement: Handler = async (site, req, res) => {
  const replaced = await site.verbs.replaceRegistered(depsOf(site), ticketOf(req));
  if (replaced.kind === 'replaced')
    site.actions.log.info('platform replaced', { platformId: replaced.platform.id });
  res.set('Cache-Control', 'no-store');
  const view = replacedView(replaced, translatorOf(site, req));
  sendPage(site, res, { view: 'public/replaced', model: view, title: view.heading });
};
