import type { GradebookEntry } from '../gradebook.ts';
import { CANVAS_PLACEMENTS } from '../launch/deep-linking-settings.ts';
import { type Client, type Lms, lineItemsOf, type ResourceLink } from '../lms.ts';
import type { CourseContext } from '../options.ts';
import { type Persona, teaches } from '../personas.ts';
import { type Html, html } from './html.ts';
import { points, time } from './words.ts';

/** The course page: its module links, with the signed-in learner's grades. */
export function coursePage(lms: Lms, persona: Persona): Html {
  return html`${lms.settings.contexts.map((context) => courseSection(lms, persona, context))}`;
}

function courseSection(lms: Lms, persona: Persona, context: CourseContext): Html {
  const links = [...lms.links.values()].filter((link) => link.contextId === context.id);
  return html`<section aria-labelledby="course-${context.id}">
    <h2 id="course-${context.id}">${context.label}: ${context.title}</h2>
    ${
      links.length === 0
        ? html`<p>Nothing here yet. A trainer can add modules.</p>`
        : html`<ul class="links">${links.map((link) => linkEntry(lms, persona, link))}</ul>`
    }
    ${teaches(persona) && addContent(lms, context)}
  </section>`;
}

function linkEntry(lms: Lms, persona: Persona, link: ResourceLink): Html {
  const open = `/links/${encodeURIComponent(link.id)}`;
  const title = html`<span class="unseen"> ${link.title}</span>`;
  const here = html`<a href="${open}">Open${title}</a>`;
  const apart = html`<a href="${open}/start?target=window" target="_blank">Open${title} in a new window</a>`;
  return html`<li>
    <h3>${link.title}</h3>
    ${link.description ? html`<p>${link.description}</p>` : ''}
    ${link.custom['module'] ? html`<p class="soft">Module <code>${link.custom['module']}</code></p>` : ''}
    <p>${gradeOf(lms, persona, link)}</p>
    ${link.available || link.due ? html`<p class="soft">${datesOf(link)}</p>` : ''}
    <div class="row">${link.target === 'window' ? [apart, ' ', here] : [here, ' ', apart]}
    ${teaches(persona) && removeForm(open)}</div>
  </li>`;
}

function gradeOf(lms: Lms, persona: Persona, link: ResourceLink): Html {
  const items = lineItemsOf(lms, link.id);
  if (items.length === 0) return html`<span class="soft">Not graded</span>`;
  if (!persona.gradable) return html`<span class="soft">Graded</span>`;
  return html`${items.map((item) => {
    const entry: GradebookEntry = lms.gradebook.entry(item.id, persona.sub);
    return html`Your grade: <strong>${points(entry.resultScore)}</strong> of ${item.scoreMaximum} `;
  })}`;
}

const datesOf = ({ available, due }: ResourceLink): string =>
  [available && `Available from ${time(Date.parse(available))}`, due && `Due ${time(Date.parse(due))}`]
    .filter(Boolean)
    .join('. ');

function removeForm(link: string): Html {
  return html`<form method="post" action="${link}/remove"><button>Remove</button></form>`;
}

/** In Canvas the same tool is asked from several places, each of which takes something else. */
function chooseFrom(lms: Lms, context: CourseContext, client: Client): Html {
  const address = `/courses/${encodeURIComponent(context.id)}/deep-linking?client_id=${encodeURIComponent(client.clientId)}`;
  if (lms.settings.mode !== 'canvas')
    return html`<li><a href="${address}">Choose from ${client.name}</a></li>`;
  return html`${Object.keys(CANVAS_PLACEMENTS).map(
    (placement) =>
      html`<li><a href="${address}&placement=${placement}">Choose from ${client.name}</a> (<code>${placement}</code>)</li>`,
  )}`;
}

function addContent(lms: Lms, context: CourseContext): Html {
  return html`<h3>Add modules</h3>
    <ul>${[...lms.clients.values()].map((client) => chooseFrom(lms, context, client))}</ul>
    <details><summary>Add a link by hand</summary>
    <form method="post" action="/courses/${encodeURIComponent(context.id)}/links">
      <p><label for="title-${context.id}">Title</label><br>
      <input id="title-${context.id}" name="title" required maxlength="200"></p>
      <p><label for="module-${context.id}">Module (custom parameter <code>module</code>)</label><br>
      <input id="module-${context.id}" name="module" maxlength="200"></p>
      <p><label><input type="checkbox" name="graded" value="yes" checked> Graded</label></p>
      <button>Add the link</button>
    </form></details>`;
}

/** A page with the tool in a frame. */
export function framePage(title: string, source: string, toolOrigin: string): Html {
  return html`<p><a href="/">Back to the course</a> · <a href="${source}" target="_blank">Open in a new window</a></p>
    <iframe src="${source}" title="${title}" data-tool-origin="${toolOrigin}"></iframe>
    <script src="/assets/frame.js" defer></script>`;
}
