import type { en } from './en.ts';
import { certificate } from './es/certificate.ts';
import { kind } from './es/kind.ts';
import { me } from './es/me.ts';
import { page } from './es/page.ts';

export const es: Record<keyof typeof en, Readonly<Record<string, string>>> = { certificate, kind, me, page };
