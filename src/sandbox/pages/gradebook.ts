import type { GradebookEntry, LineItem, ReceivedScore } from '../gradebook.ts';
import type { Lms } from '../lms.ts';
import { shownGrade } from '../manners.ts';
import type { CourseContext } from '../options.ts';
import { fullName, type Persona, teaches } from '../personas.ts';
import { type Html, html } from './html.ts';
import { points, time, verdict } from './words.ts';

/** Learner by line item. Who does not teach sees the own row, if there is one. */
export function gradebookPage(lms: Lms, persona: Persona): Html {
  const learners = lms.settings.personas.filter((each) => each.gradable);
  const rows = teaches(persona)
    ? learners.filter((each) => !each.special || hasEntries(lms, each))
    : learners.filter((each) => each.id === persona.id);
  return html`${rows.length === 0 && html`<p>You have no grades in this LMS.</p>`}${lms.settings.contexts.map((context) => gradeTable(lms, context, rows, teaches(persona)))}`;
}

function hasEntries(lms: Lms, persona: Persona): boolean {
  return lms.gradebook.entries().some((entry) => entry.userId === persona.sub);
}

function gradeTable(lms: Lms, context: CourseContext, rows: readonly Persona[], editable: boolean): Html {
  const items = lms.gradebook.lineItems().filter((item) => item.contextId === context.id);
  const title = `${context.label}: ${context.title}`;
  if (rows.length === 0) return html``;
  if (items.length === 0) return html`<h2>${title}</h2><p>No line items.</p>`;
  return html`<h2>${title}</h2>
    <div class="scroll" role="region" aria-label="Grades of ${context.label}" tabindex="0"><table>
    <thead><tr><th scope="col">Learner</th>${items.map(
      (item) => html`<th scope="col">${item.label}<br><span class="soft">of ${item.scoreMaximum}</span></th>`,
    )}</tr></thead>
    <tbody>${rows.map(
      (learner) =>
        html`<tr><th scope="row">${fullName(learner)}</th>${items.map(
          (item) => html`<td>${cell(lms, item, learner, editable)}</td>`,
        )}</tr>`,
    )}</tbody></table></div>`;
}

function cell(lms: Lms, item: LineItem, learner: Persona, editable: boolean): Html {
  const entry = lms.gradebook.entry(item.id, learner.sub);
  return html`<p><strong>${shownGrade(item, entry)}</strong></p>
    ${canReview(lms, item, entry) ? reviewLink(item, learner) : ''}
    ${entry.timestamp ? facts(entry) : ''}
    ${entry.history.length > 0 ? history(entry.history) : ''}
    ${editable ? editForm(item, learner, entry) : ''}`;
}

/** In Canvas's manner only what came with the submission can be opened. */
function canReview(lms: Lms, item: LineItem, entry: GradebookEntry): boolean {
  const linked = item.resourceLinkId !== undefined && lms.links.has(item.resourceLinkId);
  return (
    linked && (lms.settings.mode === 'canvas' ? entry.reviewUrl !== undefined : entry.submissions.length > 0)
  );
}

function reviewLink(item: LineItem, learner: Persona): Html {
  const path = `/reviews/${item.id}/${encodeURIComponent(learner.sub)}`;
  return html`<p><a href="${path}">Open the work<span class="soft"> of ${fullName(learner)}</span></a></p>`;
}

function facts(entry: GradebookEntry): Html {
  return html`<ul>
    <li>Sent: ${points(entry.scoreGiven)} of ${points(entry.scoreMaximum)}</li>
    <li>${entry.activityProgress}, ${entry.gradingProgress}</li>
    <li>Timestamp <span class="whole">${entry.timestamp}</span></li>
    <li>Submissions: ${entry.submissions.length}</li>
    ${entry.comment ? html`<li>Comment: ${entry.comment}</li>` : ''}
  </ul>`;
}

function history(received: readonly ReceivedScore[]): Html {
  return html`<details><summary>Everything that came (${received.length})</summary><ol>${received.map(
    (one) => html`<li>${time(one.at)}, ${one.from}: ${points(one.score.scoreGiven)}${
      one.score.scoreMaximum === undefined ? '' : ` of ${one.score.scoreMaximum}`
    }, ${one.score.gradingProgress ?? 'changed'}: ${verdict(one.stored ? 'stored' : 'refused', one.stored)}
    ${one.reason ?? ''}</li>`,
  )}</ol></details>`;
}

function editForm(item: LineItem, learner: Persona, entry: GradebookEntry): Html {
  return html`<details><summary>Change by hand</summary><form class="row" method="post" action="/gradebook">
    <input type="hidden" name="lineItem" value="${item.id}"><input type="hidden" name="learner" value="${learner.sub}">
    <input type="number" name="points" min="0" step="any" value="${entry.resultScore ?? ''}" aria-label="Points of ${fullName(learner)} for ${item.label}; empty clears">
    <button>Save</button></form></details>`;
}
