/**
 * A frame as tall as its page does not scroll, the LMS page around it does: without this, "Next" at the bottom of one
 * step would show the bottom of the next. Only for steps inside the tool, never for the first page after the launch.
 * @see Canvas postMessage, `lti.scrollToTop`; other LMSs do not listen
 */
const cameFromHere = document.referrer.startsWith(`${location.origin}/`);

if (window.parent !== window && cameFromHere && location.hash === '') {
  window.parent.postMessage({ subject: 'lti.scrollToTop' }, '*');
}

export {};
