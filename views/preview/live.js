/**
 * Shows what was saved: the frame loads its page again, the report is put in place anew. Without this module the page
 * works the same and is reloaded by hand.
 */
const note = () => document.querySelector('[data-live-note]');
const frame = () => document.querySelector('iframe[data-frame]');

const say = (words) => {
  const place = note();
  if (place && words) place.textContent = words;
};

/** The parts of this page that say what the files hold now, from the server. */
async function renewParts() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  for (const part of document.querySelectorAll('[data-part]')) {
    const now = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (now) part.replaceWith(document.importNode(now, true));
  }
  const isFrameNew = Boolean(page.querySelector('iframe[data-frame]')) !== Boolean(frame());
  if (isFrameNew) location.reload();
  document.title = page.title;
  say(document.body.dataset.on);
}

async function show(changed) {
  if (changed.includes(document.body.dataset.module)) frame()?.contentWindow?.location.reload();
  await renewParts();
  document.body.dataset.shown = String(Number(document.body.dataset.shown ?? 0) + 1);
}

/** The learner's page says how tall it is, as it says to an LMS. */
window.addEventListener('message', ({ data, origin, source }) => {
  const shown = frame();
  if (!shown || origin !== location.origin || source !== shown.contentWindow) return;
  if (data?.subject === 'lti.frameResize' && Number.isFinite(data.height)) {
    shown.style.blockSize = `${Math.max(240, data.height + 40)}px`;
  }
});

const events = new EventSource('/preview/events');
let wasLost = false;
events.addEventListener('open', () => {
  say(document.body.dataset.on);
  if (wasLost) location.reload();
  wasLost = false;
});
events.addEventListener('error', () => {
  wasLost = true;
  say(document.body.dataset.lost);
});
events.addEventListener('saved', ({ data }) => void show(JSON.parse(data)));
