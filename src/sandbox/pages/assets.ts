/** Sends the form of the page. Without JavaScript its button does. */
export const SUBMIT_SCRIPT = `document.getElementById('send').submit();
`;

/**
 * The page around a tool's frame: answers the tool's messages, and only the tool's.
 * @see LTI postMessage 0.1; Canvas's message catalogue
 */
export const FRAME_SCRIPT = `const frame = document.querySelector('iframe[data-tool-origin]');
const SUBJECTS = ['lti.capabilities', 'lti.frameResize', 'lti.scrollToTop', 'org.imsglobal.lti.close'];

function read(data) {
  if (typeof data !== 'string') return data;
  try { return JSON.parse(data); } catch { return undefined; }
}

const ACTIONS = {
  'lti.capabilities': () => ({ supported_messages: SUBJECTS.map((subject) => ({ subject })) }),
  'lti.frameResize': ({ height }) => {
    const pixels = Math.round(Number(height));
    if (!Number.isFinite(pixels)) return { error: { code: 'bad_request', message: 'height must be a number' } };
    frame.style.height = Math.min(Math.max(pixels, 150), 20000) + 'px';
    return {};
  },
  'lti.scrollToTop': () => {
    frame.scrollIntoView({ block: 'start' });
    return {};
  },
  'org.imsglobal.lti.close': () => {
    window.location.assign('/tools');
    return {};
  },
};

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== frame.dataset.toolOrigin) return;
  const message = read(event.data);
  if (typeof message !== 'object' || message === null || typeof message.subject !== 'string') return;
  if (message.subject.endsWith('.response')) return;
  const act = Object.hasOwn(ACTIONS, message.subject) ? ACTIONS[message.subject] : undefined;
  const answer = act ? act(message) : { error: { code: 'unsupported_subject', message: message.subject } };
  event.source.postMessage(
    { subject: message.subject + '.response', message_id: message.message_id, ...answer },
    event.origin,
  );
});
`;

/** One stylesheet for every page; follows the reader's light or dark preference. */
export const STYLE = `:root {
  color-scheme: light dark;
  --text: light-dark(#1b1f24, #e8eaed);
  --soft: light-dark(#57606a, #a8b0ba);
  --back: light-dark(#ffffff, #16191d);
  --band: light-dark(#f1f3f6, #21262c);
  --line: light-dark(#8c959f, #6b7580);
  --link: light-dark(#0b57a4, #8ab8f5);
  --good: light-dark(#12652e, #7bd491);
  --bad: light-dark(#a4161a, #ff9d9d);
}
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); }
main { max-width: 75rem; margin: 0 auto; padding: 0 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
h3 { font-size: 1.05rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.top { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .5rem 1rem;
  background: var(--band); border-bottom: 1px solid var(--line); }
.top p { margin: 0; }
.brand { font-weight: 700; }
.brand span { display: block; font-weight: 400; font-size: .85rem; color: var(--soft); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .4rem 0; }
nav a[aria-current] { font-weight: 700; color: var(--text); }
.persona, .row { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin: 0; }
.persona p { flex-basis: 100%; }
select { min-width: 0; flex: 0 1 auto; }
.persona, .row { min-width: 0; }
fieldset { min-width: 0; }
select, input:not([type=hidden]), button { font: inherit; color: inherit; background: var(--back);
  border: 1px solid var(--line); border-radius: .3rem; padding: .3rem .6rem; min-height: 2.25rem; max-width: 100%; }
button { background: var(--band); font-weight: 600; cursor: pointer; }
input[type=number] { width: 6rem; }
.warning { margin: 0; padding: .6rem 1rem; border-left: .4rem solid var(--bad); background: var(--band); }
.links { list-style: none; padding: 0; }
.links > li { border: 1px solid var(--line); border-radius: .4rem; padding: .75rem 1rem; margin: .75rem 0; }
.links h3 { margin: 0 0 .25rem; }
/* Read out, not shown. */
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap; clip-path: inset(50%); }
.soft { color: var(--soft); }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .5rem .7rem; text-align: left; vertical-align: top; }
thead th, tbody th { background: var(--band); }
td p, td ul { margin: .15rem 0; }
iframe { display: block; width: 100%; height: 70vh; min-height: 20rem; border: 1px solid var(--line); background: #fff; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; padding: .4rem .8rem; }
summary { cursor: pointer; padding: .2rem 0; overflow-wrap: anywhere; }
.checks { list-style: none; padding: 0; }
.checks li, dd, li { overflow-wrap: anywhere; }
.scroll li, .scroll summary { overflow-wrap: normal; }
.scroll td { min-width: 11rem; }
.scroll td ul, .scroll td ol { padding-left: 1.2rem; }
.whole { white-space: nowrap; }
.scroll tbody th { min-width: 6rem; }
pre { overflow-x: auto; background: var(--band); padding: .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: 1rem 0; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; }
`;
