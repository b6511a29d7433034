import type { en } from './en.ts';
import { certificate } from './es/certificate.ts';
import { confidence } from './es/confidence.ts';
import { kind } from './es/kind.ts';
import { me } from './es/me.ts';
import { page } from './es/page.ts';
import { plan } from './es/plan.ts';
import { preview } from './es/preview.ts';

export const es: Record<keyof typeof en, Readonly<Record<string, string>>> = {
  certificate,
  confidence,
  kind,
  me,
  page,
  plan,
  preview,
};
