import { certificate } from './en/certificate.ts';
import { kind } from './en/kind.ts';
import { me } from './en/me.ts';
import { page } from './en/page.ts';

/** The catalogue: areas of keys and ICU messages. What a key means is what English says. */
export const en = { certificate, kind, me, page };
