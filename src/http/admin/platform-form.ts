import type { Request } from 'express';
import { z } from 'zod';
import type { FieldProblem } from '../../actions/platform-fields.ts';
import { parseNamed } from '../parse-request.ts';

const NAMES: Readonly<Record<FieldProblem['field'], string>> = {
  name: 'Name',
  issuer: 'Issuer (platform id)',
  clientId: 'Client id',
  authUrl: 'Authentication URL',
  tokenUrl: 'Token URL',
  jwksUrl: 'Keys URL (JWKS)',
  tokenAudience: 'Token audience',
  shared: 'Shared',
  deployment: 'Deployment id',
};

/** Pasted from an LMS's page, where a space at an end is easily taken along. */
const text = z
  .string()
  .max(4000)
  .transform((value) => value.trim())
  .default('');
const Form = z.object({
  name: text,
  issuer: text,
  clientId: text,
  authUrl: text,
  tokenUrl: text,
  jwksUrl: text,
  tokenAudience: text,
  deployment: text,
});

export type PlatformTexts = z.infer<typeof Form>;
export const parsePlatformForm = (req: Request): PlatformTexts => parseNamed(req, Form);

/** What the form shows of each field, and what is wrong with it. */
export function platformFormView(texts: PlatformTexts, problems: readonly FieldProblem[], isNew: boolean) {
  const field = (name: keyof PlatformTexts, hint = '') => ({
    name,
    label: NAMES[name],
    hint,
    value: texts[name],
    wrong: problems.some((one) => one.field === name),
    required: !['tokenAudience', 'deployment'].includes(name),
  });
  const identity = [
    field('issuer', 'letter by letter as the LMS shows it'),
    field('clientId', 'that the LMS gave this tool'),
  ];
  return {
    problems: problems.map(({ field: name, problem }) => `${NAMES[name]}: ${problem}.`),
    fields: [
      field('name', 'what you call this LMS'),
      ...(isNew ? identity : []),
      field('authUrl', 'where sign-in requests go, the OIDC authorization'),
      field('tokenUrl', 'where access tokens come from'),
      field('jwksUrl', 'where its public keys are'),
      field('tokenAudience', 'only where the LMS wants another one than its token URL'),
      field('deployment', 'one to accept from the start; others are learned at their first launch'),
    ],
  };
}
