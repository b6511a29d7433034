import type { Request } from 'express';
import { z } from 'zod';
import type { FieldProblem } from '../../actions/platform-fields.ts';
import { say } from '../../i18n/phrase.ts';
import type { Translator } from '../../i18n/translator.ts';
import { parseNamed } from '../parse-request.ts';

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

/** Of an LMS that is known: its issuer and client id stay. */
export const CHANGEABLE = ['name', 'authUrl', 'tokenUrl', 'jwksUrl', 'tokenAudience', 'deployment'] as const;
/** Of a new one, in the order of the form. */
export const ALL_FIELDS = [
  'name',
  'issuer',
  'clientId',
  'authUrl',
  'tokenUrl',
  'jwksUrl',
  'tokenAudience',
  'deployment',
] as const;

export const parsePlatformForm = (req: Request): PlatformTexts => parseNamed(req, Form);

/** What the form shows of each field, and what is wrong with it. */
export function platformFormView(
  texts: PlatformTexts,
  problems: readonly FieldProblem[],
  fields: readonly (keyof PlatformTexts)[],
  t: Translator,
) {
  const sayProblem = ({ field, problem }: FieldProblem): string =>
    t('platformForm.wrong', { field: t(`platformForm.field.${field}`), problem: say(problem, t) });
  const viewOf = (name: keyof PlatformTexts) => ({
    name,
    label: t(`platformForm.field.${name}`),
    hint: t(`platformForm.hint.${name}`),
    value: texts[name],
    wrong: problems.some((one) => one.field === name),
    required: !['tokenAudience', 'deployment'].includes(name),
  });
  return { problems: problems.map(sayProblem), fields: fields.map(viewOf) };
}
