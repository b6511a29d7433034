/**
 * Tells the LMS how tall the page is, so that its frame needs no second scroll bar. A height is no secret, and behind
 * the first page the parent's origin is not known here, so every origin may hear it.
 * @see LTI postMessage, `lti.frameResize`, as Canvas and Moodle know it
 */
const PAUSE_MS = 100;

let lastHeight = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function tellHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === lastHeight) return;
  lastHeight = height;
  window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
}

if (window.parent !== window) {
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(tellHeight, PAUSE_MS);
  }).observe(document.body);
}

export {};
