import { FAULT_POINTS, type Fault, type FaultPoint } from '../faults.ts';
import { LAUNCH_FAULT_NAMES, launchFaultLabel } from '../launch/launch-faults.ts';
import type { Lms } from '../lms.ts';
import { type Html, html } from './html.ts';

/** Ready-made faults of the page's menu. */
export const FAULT_PRESETS: Readonly<Record<string, { label: string; fault: Fault }>> = {
  'status-503': { label: 'Answer 503', fault: { status: 503 } },
  'status-500': { label: 'Answer 500', fault: { status: 500 } },
  'status-429': { label: 'Answer 429, Retry-After 5 seconds', fault: { status: 429, retryAfter: '5' } },
  'status-401': { label: 'Answer 401, as if the token expired', fault: { status: 401 } },
  'status-403': { label: 'Answer 403', fault: { status: 403 } },
  'status-404': { label: 'Answer 404, as if it were gone', fault: { status: 404 } },
  throttled: {
    label: 'Answer 403 as Canvas does when its allowance is used up',
    fault: {
      status: 403,
      headers: { 'X-Rate-Limit-Remaining': '0.0' },
      body: '403 Forbidden (Rate Limit Exceeded)',
    },
  },
  'status-409': { label: 'Answer 409', fault: { status: 409 } },
  'status-422': { label: 'Answer 422', fault: { status: 422 } },
  html: {
    label: 'Answer 200 with a web page',
    fault: { status: 200, body: '<p>Not what you expected.</p>' },
  },
  slow: { label: 'Wait 10 seconds first', fault: { delayMs: 10_000 } },
  'drop-before': { label: 'Cut the connection before the work', fault: { drop: 'before' } },
  'drop-after': { label: 'Do the work, then cut the connection', fault: { drop: 'after' } },
};

const POINT_NAMES: Readonly<Record<FaultPoint, string>> = {
  score: 'Scores',
  lineitems: 'Line items',
  results: 'Results',
  roster: 'Roster',
  token: 'Access tokens',
  jwks: 'Public keys (JWKS)',
};

/** Switches with which the sandbox misbehaves on purpose. */
export function faultsPage(lms: Lms): Html {
  const { down, launch } = lms.faults.current;
  return html`<p>What goes wrong in real life, on demand. Each fault strikes a number of requests, in the order of the list.</p>
    <form method="post" action="/faults/down"><p>All services are <strong>${down ? 'down' : 'up'}</strong>.
      <button name="down" value="${down ? 'no' : 'yes'}">${down ? 'Bring them up' : 'Take them down'}</button></p></form>
    <form method="post" action="/faults/clear"><button>Clear every fault</button></form>
    <h2>Services</h2>
    ${FAULT_POINTS.map((point) => pointSwitches(lms, point))}
    <h2>Next launches</h2>
    <form class="row" method="post" action="/faults/launch">
      <label for="launch">Spoil a launch</label>
      <select id="launch" name="launch">${LAUNCH_FAULT_NAMES.map(
        (name) => html`<option value="${name}">${launchFaultLabel(name)}</option>`,
      )}</select><button>Add</button>
    </form>
    ${launch.length > 0 ? html`<ol>${launch.map((name) => html`<li>${launchFaultLabel(name)}</li>`)}</ol>` : ''}`;
}

function pointSwitches(lms: Lms, point: FaultPoint): Html {
  const queue = lms.faults.current[point];
  return html`<fieldset><legend>${POINT_NAMES[point]}</legend>
    ${queue.length > 0 ? html`<ol>${queue.map((fault) => html`<li>${describe(fault)}</li>`)}</ol>` : ''}
    <form class="row" method="post" action="/faults/${point}">
      <label for="fault-${point}">Fault</label>
      <select id="fault-${point}" name="preset">${Object.entries(FAULT_PRESETS).map(
        ([name, { label }]) => html`<option value="${name}">${label}</option>`,
      )}</select>
      <label for="times-${point}">Times</label>
      <input id="times-${point}" type="number" name="times" min="1" max="1000" value="1">
      <button>Add <span class="soft">to ${POINT_NAMES[point]}</span></button>
    </form></fieldset>`;
}

function describe(fault: Fault): string {
  const parts = [
    fault.delayMs ? `wait ${fault.delayMs} ms` : '',
    fault.status ? `answer ${fault.status}` : '',
    fault.retryAfter ? `Retry-After ${fault.retryAfter}` : '',
    fault.drop ? `cut the connection ${fault.drop} the work` : '',
  ].filter((part) => part !== '');
  const times = fault.times === 'always' ? 'always' : `${fault.times ?? 1} more`;
  return `${parts.join(', ') || 'nothing'} (${times})`;
}
