import { z } from 'zod';
import { ADDRESS, address, text } from './kinds-of-value.ts';
import { setting } from './setting.ts';

export const PLATFORM = z.strictObject({
  name: setting({ meaning: 'What admins call this LMS.' }, text()),
  issuer: setting(
    { meaning: 'The `iss` of its messages, letter by letter as the LMS shows it.', allowed: ADDRESS },
    address(),
  ),
  clientId: setting({ meaning: 'The client id that the LMS gave this tool.' }, text()),
  authUrl: setting(
    { meaning: 'Where sign-in requests go (OIDC authorization).', allowed: ADDRESS },
    address(),
  ),
  tokenUrl: setting({ meaning: 'Where access tokens come from.', allowed: ADDRESS }, address()),
  jwksUrl: setting({ meaning: 'Where its public keys are (JWKS).', allowed: ADDRESS }, address()),
  tokenAudience: setting(
    { meaning: 'The audience of token requests, where the LMS wants another one than `tokenUrl`.' },
    text().optional(),
  ),
  deployments: setting(
    { meaning: 'Deployment ids that are known from the start. Others are learned on their first launch.' },
    z.array(text()).max(1000).default([]),
  ),
  shared: setting(
    { meaning: 'Many customers share this client id: a new deployment waits until an admin accepts it.' },
    z.boolean().default(false),
  ),
});
