import { SignJWT } from 'jose';
import { makeKey, type PlatformKeys } from '../keys.ts';
import type { TokenDraft } from './launch-faults.ts';

/** The draft as a compact JWS; the header is taken as it stands, even when no honest platform would send it. */
export async function signDraft(draft: TokenDraft, keys: PlatformKeys): Promise<string> {
  const token = await sign(draft, keys);
  return draft.spoil ? draft.spoil(token) : token;
}

async function sign({ header, claims, signWith }: TokenDraft, keys: PlatformKeys): Promise<string> {
  const { kid, ...rest } = header;
  const jwt = new SignJWT(claims);
  const extras = { ...rest, ...(typeof kid === 'string' ? { kid } : {}) };
  switch (signWith) {
    case 'nothing':
      return `${encode({ ...extras, alg: 'none' })}.${encode(claims)}.`;
    case 'hs256':
      return jwt
        .setProtectedHeader({ ...extras, alg: 'HS256' })
        .sign(new TextEncoder().encode(keys.signing.publicPem));
    case 'foreign-key': {
      const foreign = await makeKey();
      return jwt.setProtectedHeader({ ...extras, alg: 'RS256' }).sign(foreign.privateKey);
    }
    case 'platform-key':
      return jwt.setProtectedHeader({ ...extras, alg: 'RS256' }).sign(keys.signing.privateKey);
  }
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
