import { type Request, type Response, Router } from 'express';
import type { JWTPayload } from 'jose';
import { bounded } from '../bounded.ts';
import { field } from '../http.ts';
import { addLink, type DeepLinking, type Lms, type ResourceLink } from '../lms.ts';
import { html } from '../pages/html.ts';
import { document } from '../pages/layout.ts';
import { CLAIM } from '../vocabulary.ts';
import { Checklist, type Refusal } from './checklist.ts';
import { readContentItems } from './content-items.ts';
import { requireToolJwt } from './tool-jwt.ts';

const LONGEST_AGE = 300;
const MOST_NONCES = 10_000;

/** Where the tool posts what a trainer picked. @see Deep Linking 2.0, section 4.5 */
export function deepLinkingRoutes(lms: Lms): Router {
  const router = Router();
  router.post('/deep-linking', async (req, res) => {
    const list = new Checklist();
    const added = await takeResponse(lms, req, list);
    lms.log.addRequest({
      service: 'deep linking response',
      method: 'POST',
      url: req.originalUrl,
      headers: {},
      body: field(req, 'JWT'),
      checks: list.checks,
      status: list.refusal?.status ?? 200,
      answer: added ? `${added.links.length} links added` : '',
      verdict: list.refusal ? 'refused' : 'accepted',
      ...(list.refusal ? { reason: list.refusal.reason } : {}),
    });
    sendResult(res, list.refusal, added);
  });
  return router;
}

interface Added {
  readonly links: readonly ResourceLink[];
  readonly message: string;
}

async function takeResponse(lms: Lms, req: Request, list: Checklist): Promise<Added | undefined> {
  const code = String(req.query['code']);
  const request = lms.deepLinkings.get(code);
  list.require(
    'the return address is open',
    request !== undefined,
    bad('This return address is unknown or was used.'),
  );
  const signed = request && (await requireToolJwt(lms, field(req, 'JWT'), list, bad));
  if (!request || !signed) return undefined;
  requireClaims(lms, request, signed.payload, list);
  const items = signed.payload[CLAIM.contentItems] ?? [];
  const { seeds, problems } = readContentItems(items, request, lms.settings.mode);
  list.require('every content item can be used', problems.length === 0, bad(problems.join(' ')));
  // A second response to the same request may have arrived while the keys were fetched.
  list.require(
    'the return address serves once',
    lms.deepLinkings.has(code),
    bad('The return address was used.'),
  );
  if (list.refusal) return undefined;
  lms.deepLinkings.delete(code);
  const said = signed.payload[CLAIM.deepLinkingMessage] ?? signed.payload[CLAIM.deepLinkingError];
  return { links: seeds.map((seed) => addLink(lms, seed)), message: typeof said === 'string' ? said : '' };
}

/** @see Deep Linking 2.0, section 4.5; Security Framework 1.1, section 5.2.2 */
function requireClaims(
  lms: Lms,
  { launch, settings }: DeepLinking,
  payload: JWTPayload,
  list: Checklist,
): void {
  const { iss, aud, iat, exp, nonce } = payload;
  const now = lms.settings.clock() / 1000;
  const { clientId, deploymentId } = launch.client;
  list.require('iss is the asked tool', iss === clientId, bad('The response is from another tool.'));
  const forUs = aud === lms.url || (Array.isArray(aud) && aud.includes(lms.url));
  list.require('aud is this platform', forUs, bad(`aud must be ${lms.url}.`));
  list.require('exp is ahead', typeof exp === 'number' && exp > now, bad('exp is missing or past.'));
  const recent = typeof iat === 'number' && iat <= now + 30 && iat >= now - LONGEST_AGE;
  list.require('iat is recent', recent, bad('iat is missing, in the future, or more than five minutes old.'));
  list.require(
    'deployment_id is ours',
    payload[CLAIM.deploymentId] === deploymentId,
    bad('Wrong deployment_id.'),
  );
  const type = payload[CLAIM.messageType] === 'LtiDeepLinkingResponse';
  list.require('message_type', type, bad('message_type must be LtiDeepLinkingResponse.'));
  list.require('version is 1.3.0', payload[CLAIM.version] === '1.3.0', bad('version must be 1.3.0.'));
  list.require(
    'data comes back as sent',
    payload[CLAIM.deepLinkingData] === settings['data'],
    bad('data is not what we sent.'),
  );
  const key = `nonce ${String(nonce)}`;
  const fresh = typeof nonce === 'string' && nonce !== '' && !lms.assertionIds.has(key);
  list.require('nonce is there and new', fresh, bad('nonce is missing or was used before.'));
  if (!list.refusal) bounded(lms.assertionIds, MOST_NONCES).set(key, Number(exp) * 1000);
}

function bad(reason: string): Refusal {
  return { status: 400, reason };
}

function sendResult(res: Response, refusal: Refusal | undefined, added: Added | undefined): void {
  const title = refusal ? 'Nothing was added' : 'Added to the course';
  const main = html`<main><h1>${title}</h1>
    ${refusal ? html`<p class="bad">${refusal.reason}</p>` : ''}
    ${added?.message ? html`<p>The tool says: ${added.message}</p>` : ''}
    ${added && added.links.length === 0 ? html`<p>Nothing was chosen.</p>` : ''}
    <ul>${(added?.links ?? []).map((link) => html`<li>${link.title}</li>`)}</ul>
    <p><a href="/" target="_top">To the course</a></p></main>`;
  res.status(refusal?.status ?? 200).send(document(title, main));
}
