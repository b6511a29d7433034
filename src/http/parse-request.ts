import express, { type Request } from 'express';
import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import type { Fields } from '../domain/items/item.ts';

const MOST_FORM_BYTES = 64 * 1024;
/** A library of hundreds of modules can be ticked at once. */
const MOST_FIELDS = 600;

/** Reads url-encoded forms; keys stay flat, a repeated key becomes a list. */
export const readForm = express.urlencoded({
  extended: false,
  limit: MOST_FORM_BYTES,
  parameterLimit: MOST_FIELDS,
  type: 'application/x-www-form-urlencoded',
});

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,119}$/u;
const LAST_STEP = 9999;

/** The key of the module that the URL names. */
export function parseModuleKey(req: Request): string {
  const { course, module } = req.params;
  if (typeof course !== 'string' || typeof module !== 'string' || !ID.test(course) || !ID.test(module))
    throw new AppError('NOT_FOUND', 'no module has such a name');
  return `${course}/${module}`;
}

export function parseStepNumber(req: Request): number {
  const number = Number(req.params['number']);
  if (!Number.isInteger(number) || number < 1 || number > LAST_STEP)
    throw new AppError('NOT_FOUND', 'no step has such a number');
  return number;
}

/** Record keys. */
const Key = z.string().regex(/^[0-9a-f]{40}$/);
const LearnerParams = z.object({ learner: Key });
const AttemptQuery = z.object({
  attempt: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});
const PageQuery = z.object({ page: z.coerce.number().int().min(1).max(9999).catch(1) });

/** Whose work the URL names. */
export function parseLearnerId(req: Request): string {
  const params = LearnerParams.safeParse(req.params);
  if (!params.success) throw new AppError('NOT_FOUND', 'no learner has such a key');
  return params.data.learner;
}

/** The attempt that the URL names, if it does. */
export function parseAttemptId(req: Request): string | undefined {
  const query = AttemptQuery.safeParse(req.query);
  if (!query.success) throw new AppError('NOT_FOUND', 'no attempt has such an id');
  return query.data.attempt;
}

/** From 1; whatever is no page is the first. */
export const parsePage = (req: Request): number => PageQuery.parse(req.query).page;

const Value = z.string().max(20_000);
const Form = z.record(z.string().max(100), z.union([Value, z.array(Value)]));
const Csrf = z.object({ csrf: z.string().max(200) });
const ItemForm = Csrf.extend({ attempt: z.string().min(1).max(100), item: z.string().min(1).max(400) });

const PlacementForm = Csrf.extend({ placement: Key });
const GradeForm = PlacementForm.extend({ learner: Key });
const LearnerForm = Csrf.extend({ learner: Key });
const ExcuseForm = Csrf.extend({ learner: Key, excused: z.enum(['yes', 'no']) });
const SendWhenForm = PlacementForm.extend({ when: z.enum(['always', 'passed']) });

function parseForm<T>(
  req: Request,
  schema: z.ZodType<T>,
): { named: T; all: Record<string, string | string[]> } {
  const all = Form.safeParse({ ...(req.body ?? {}) });
  const named = schema.safeParse(all.data);
  if (!all.success || !named.success) throw new AppError('FORM_INVALID', 'form fields missing or malformed');
  return { named: named.data, all: all.data };
}

/** The named fields of a form, and nothing else of it. */
export const parseNamed = <T>(req: Request, schema: z.ZodType<T>): T => parseForm(req, schema).named;

export const parseCsrfForm = (req: Request): z.infer<typeof Csrf> => parseForm(req, Csrf).named;

/** Milliseconds, at most a day. */
const ACTIVE = /^\d{1,8}$/;

/** What the page measured, in the address of a step or in a form; undefined where it says none, or no number. */
export function parseActive(req: Request): number | undefined {
  const { active } = (req.method === 'POST' ? (req.body ?? {}) : req.query) as Record<string, unknown>;
  return typeof active === 'string' && ACTIVE.test(active) ? Number(active) : undefined;
}

/** Positions of the boxes that were ticked; whatever is no position is none. */
export function parseBoxes(req: Request): number[] {
  const { box = [] } = parseForm(req, Form).named;
  return [box].flat().flatMap((value) => (/^\d{1,3}$/.test(value) ? [Number(value)] : []));
}

export interface PostedItem {
  readonly csrf: string;
  readonly attemptId: string;
  readonly itemId: string;
  /** What belongs to the item's type. */
  readonly fields: Fields;
}

export function parseItemForm(req: Request): PostedItem {
  const { named, all } = parseForm(req, ItemForm);
  const { csrf: _csrf, attempt: _attempt, item: _item, active: _active, ...fields } = all;
  return { csrf: named.csrf, attemptId: named.attempt, itemId: named.item, fields };
}

export const parsePlacementForm = (req: Request): { placementId: string } => ({
  placementId: parseForm(req, PlacementForm).named.placement,
});

export function parseGradeForm(req: Request): { placementId: string; learnerId: string } {
  const { placement, learner } = parseForm(req, GradeForm).named;
  return { placementId: placement, learnerId: learner };
}

export const parseLearnerForm = (req: Request): { learnerId: string } => ({
  learnerId: parseForm(req, LearnerForm).named.learner,
});

export function parseExcuseForm(req: Request): { learnerId: string; excused: boolean } {
  const { learner, excused } = parseForm(req, ExcuseForm).named;
  return { learnerId: learner, excused: excused === 'yes' };
}

export function parseSendWhenForm(req: Request): { placementId: string; when: 'always' | 'passed' } {
  const { placement, when } = parseForm(req, SendWhenForm).named;
  return { placementId: placement, when };
}
