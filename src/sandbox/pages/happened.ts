import type { LoggedLaunch, LoggedRequest } from '../activity-log.ts';
import { isLaunchFault, launchFaultLabel } from '../launch/launch-faults.ts';
import type { Lms } from '../lms.ts';
import { type Html, html } from './html.ts';
import { checkList, time, verdict } from './words.ts';

/** Launches and service requests, newest first, each with what was checked. */
export function happenedPage(lms: Lms): Html {
  const launches = lms.log.launches.map((entry) => ({ id: entry.id, html: launchEntry(entry) }));
  const requests = lms.log.requests.map((entry) => ({ id: entry.id, html: requestEntry(entry) }));
  const all = [...launches, ...requests].sort((a, b) => b.id - a.id);
  return html`<p>Each launch and each request that the tool made to a service, newest first.</p>
    ${all.length === 0 ? html`<p>Nothing yet. Open a module of the <a href="/">course</a>.</p>` : ''}
    ${all.map((entry) => entry.html)}
    ${all.length === 0 ? '' : html`<form method="post" action="/happened/clear"><button>Forget all this</button></form>`}`;
}

function launchEntry(entry: LoggedLaunch): Html {
  return html`<details><summary>${time(entry.at)} Launch of <strong>${entry.target}</strong> by ${entry.persona}:
    ${verdict(entry.verdict === 'sent' ? 'token sent' : 'refused', entry.verdict === 'sent')}
    ${entry.fault ? html`<span class="bad">spoiled on purpose</span>` : ''}</summary>
    ${entry.reason ? html`<p>${entry.reason}</p>` : ''}
    ${isLaunchFault(entry.fault) ? html`<p class="bad">Fault: ${launchFaultLabel(entry.fault)}.</p>` : ''}
    <h2>The tool's authentication request</h2>${checkList(entry.checks)}
    ${entry.tokenChecks ? tokenPart(entry) : ''}</details>`;
}

function tokenPart(entry: LoggedLaunch): Html {
  const failed = entry.tokenChecks?.some((check) => !check.ok);
  return html`<h2>The id_token</h2>
    <p>${
      failed
        ? 'A careful tool must refuse this launch: see which checks fail.'
        : 'A careful tool accepts this launch: every check passes.'
    }</p>
    ${checkList(entry.tokenChecks ?? [])}
    <p>Header</p><pre tabindex="0">${json(entry.header)}</pre>
    <p>Claims</p><pre tabindex="0">${json(entry.payload)}</pre>
    <details><summary>As sent</summary><pre tabindex="0">${entry.idToken}</pre></details>`;
}

function requestEntry(entry: LoggedRequest): Html {
  const status = entry.status === 0 ? 'connection cut' : String(entry.status);
  return html`<details><summary>${time(entry.at)} Service request <strong>${entry.service}</strong>:
    ${verdict(`${status}, ${entry.verdict}`, entry.verdict === 'accepted')}</summary>
    ${entry.reason ? html`<p class="bad">${entry.reason}</p>` : ''}
    <p><code>${entry.method} ${entry.url}</code></p>
    ${checkList(entry.checks)}
    <p>Headers</p><pre tabindex="0">${json(entry.headers)}</pre>
    ${entry.body ? html`<p>Body</p><pre tabindex="0">${entry.body}</pre>` : ''}
    ${entry.answer ? html`<p>Answer</p><pre tabindex="0">${entry.answer}</pre>` : ''}</details>`;
}

function json(value: unknown): string {
  return value === undefined ? '(none)' : JSON.stringify(value, undefined, 2);
}
