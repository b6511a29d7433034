import type { Check } from '../activity-log.ts';
import { type Html, html } from './html.ts';

/** Points as people write them; a dash when there are none. */
export function points(value: number | undefined): string {
  return value === undefined ? '-' : String(Math.round(value * 100) / 100);
}

/** UTC, to the second. */
export function time(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

export function checkList(checks: readonly Check[]): Html {
  return html`<ul class="checks">${checks.map(
    ({ rule, name, ok, detail }) =>
      html`<li>${ok ? html`<span class="good">passed</span>` : html`<span class="bad">failed</span>`} ${name}${
        rule ? html` <code>${rule}</code>` : ''
      }${detail ? html` <span class="soft">(${detail})</span>` : ''}</li>`,
  )}</ul>`;
}

export function verdict(word: string, good: boolean): Html {
  return good ? html`<span class="good">${word}</span>` : html`<span class="bad">${word}</span>`;
}
