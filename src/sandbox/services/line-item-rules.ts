import type { LineItem } from '../gradebook.ts';
import type { Checklist } from './checklist.ts';

const OPTIONAL_TEXTS = ['resourceId', 'tag', 'resourceLinkId', 'startDateTime', 'endDateTime'] as const;
type TextName = (typeof OPTIONAL_TEXTS)[number];
type Fields = Pick<LineItem, 'label' | 'scoreMaximum' | TextName>;

const LONGEST = 1_000;

/** Reads a line item body; undefined after a refusal was noted. @see AGS 2.0, section 3.2.5 */
export function readLineItem(body: Record<string, unknown>, checks: Checklist): Fields | undefined {
  const { label, scoreMaximum } = body;
  const named = isText(label) && label.trim() !== '';
  checks.require('label', named, { status: 400, reason: 'label is missing.' });
  const most = typeof scoreMaximum === 'number' && Number.isFinite(scoreMaximum) && scoreMaximum > 0;
  checks.require('scoreMaximum', most, { status: 400, reason: 'scoreMaximum must be a number above 0.' });
  const texts: Partial<Record<TextName, string>> = {};
  for (const name of OPTIONAL_TEXTS) {
    const value = body[name] ?? undefined;
    checks.require(name, value === undefined || isText(value), {
      status: 400,
      reason: `${name} must be text.`,
    });
    if (isText(value)) texts[name] = value;
  }
  return named && most && !checks.refusal ? { label, scoreMaximum, ...texts } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}
