import { certificate } from './en/certificate.ts';
import { confidence } from './en/confidence.ts';
import { kind } from './en/kind.ts';
import { me } from './en/me.ts';
import { page } from './en/page.ts';
import { plan } from './en/plan.ts';
import { preview } from './en/preview.ts';

/** The catalogue: areas of keys and ICU messages. What a key means is what English says. */
export const en = { certificate, confidence, kind, me, page, plan, preview };
