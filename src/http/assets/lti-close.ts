/**
 * The button at the end of a registration: tells the LMS, which opened this page in a window or a frame, that it is
 * done. The message holds nothing, and which of its hosts the LMS shows its pages on is not known here, so every
 * origin may hear it. Without this module a sentence says what to do.
 * @see LTI dynamic registration 1.0, section 3.8
 */
const opener: Window | null = window.opener ?? (window.parent === window ? null : window.parent);
const button = document.querySelector<HTMLButtonElement>('[data-lti-close]');

if (button && opener) {
  button.hidden = false;
  button.addEventListener('click', () => opener.postMessage({ subject: 'org.imsglobal.lti.close' }, '*'));
}

export {};
