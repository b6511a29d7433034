import type { Lms } from '../lms.ts';
import type { Persona } from '../personas.ts';
import { type Html, html } from './html.ts';

export interface PageFrame {
  readonly title: string;
  readonly persona: Persona;
  /** Where the persona switch returns to. */
  readonly here: string;
}

const MENU = [
  ['/', 'Course'],
  ['/gradebook', 'Gradebook'],
  ['/happened', 'What happened'],
  ['/faults', 'Faults'],
  ['/tools', 'Tools'],
] as const;

/** A page of the LMS: header, menu, persona switch. */
export function page(lms: Lms, { title, persona, here }: PageFrame, main: Html): string {
  return document(
    title,
    html`<header class="top">
      <p class="brand">Sandbox LMS <span>for trying out, not for real people</span></p>
      <nav aria-label="Pages"><ul>${MENU.map(
        ([href, name]) =>
          html`<li><a href="${href}"${href === here ? html` aria-current="page"` : ''}>${name}</a></li>`,
      )}</ul></nav>
      ${personaSwitch(lms, persona, here)}
    </header>
    ${
      lms.faults.current.down
        ? html`<p class="warning">All services are switched to "down" on the <a href="/faults">faults page</a>.</p>`
        : ''
    }
    <main><h1>${title}</h1>${main}</main>`,
  );
}

function personaSwitch(lms: Lms, persona: Persona, here: string): Html {
  const group = (special: boolean) =>
    lms.settings.personas
      .filter((each) => (each.special ?? false) === special)
      .map(
        (each) =>
          html`<option value="${each.id}"${each.id === persona.id ? html` selected` : ''}>${each.label}</option>`,
      );
  return html`<form class="persona" method="post" action="/persona">
    <p>You are signed in as <strong>${persona.label}</strong>.</p>
    <label for="persona">Sign in as</label>
    <select id="persona" name="persona">
      <optgroup label="Everyday">${group(false)}</optgroup>
      <optgroup label="Edge cases">${group(true)}</optgroup>
    </select>
    <input type="hidden" name="here" value="${here}">
    <button>Switch</button>
  </form>`;
}

/** A bare page, without menu. */
export function document(title: string, body: Html, script?: string): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Sandbox LMS</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/sandbox.css">
${script ? html`<script src="${script}" defer></script>` : ''}
</head>
<body>${body}</body>
</html>
`.text;
}

/** A form that sends itself; without JavaScript a button does it. @see OAuth 2.0 form post response mode */
export function selfSubmittingForm(
  title: string,
  form: { action: string; method: 'GET' | 'POST'; fields: Readonly<Record<string, string>> },
): string {
  return document(
    title,
    html`<main><h1>${title}</h1>
    <form id="send" method="${form.method.toLowerCase()}" action="${form.action}">
    ${Object.entries(form.fields).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`,
    )}
    <p>If nothing happens, press the button.</p>
    <button>Continue</button></form></main>`,
    '/assets/submit.js',
  );
}

/** A plain page with one message. */
export function messagePage(title: string, text: string): string {
  return document(
    title,
    html`<main><h1>${title}</h1><p>${text}</p><p><a href="/">To the course</a></p></main>`,
  );
}
