/**
 * Measures how long this page is really read: while it is visible and there was a sign of life within the last
 * minute. Nobody is watched: the number alone is sent, with the next step or answer, or now and then by itself. The
 * server counts never more than its own clock shows.
 */
const IDLE_MS = 60_000;
const TICK_MS = 1000;
const REPORT_MS = 60_000;
/** A tick that took longer was a sleeping computer or a throttled page. */
const LONGEST_TICK_MS = 2 * TICK_MS;

const SIGNS = [
  'pointerdown',
  'pointermove',
  'wheel',
  'touchmove',
  'keydown',
  'input',
  'scroll',
  'focusin',
  'focus',
];

let active = 0;
let lastTick = performance.now();
let lastSign = performance.now();
let lastReport = performance.now();

const formOf = (): HTMLFormElement | null => document.querySelector('form[data-timing]');

/** Whole milliseconds since it was last asked. */
function take(): number {
  const taken = Math.round(active);
  active -= taken;
  return taken;
}

function tick(): void {
  const now = performance.now();
  const passed = Math.min(now - lastTick, LONGEST_TICK_MS);
  lastTick = now;
  if (document.visibilityState === 'visible' && now - lastSign < IDLE_MS) active += passed;
  if (now - lastReport >= REPORT_MS && active >= TICK_MS) report();
}

/** A beacon also arrives when the page is on its way out. Lost ones count as not read. */
function report(): void {
  const form = formOf();
  if (!form) return;
  lastReport = performance.now();
  const body = new URLSearchParams({
    csrf: form.querySelector('input')?.value ?? '',
    active: String(take()),
  });
  navigator.sendBeacon(form.action, body);
}

function onSign(): void {
  lastSign = performance.now();
}

/** Behind another window, or with its frame left: only a new sign of life says that it is read. */
function onBlur(): void {
  tick();
  lastSign = Number.NEGATIVE_INFINITY;
}

function onVisibility(): void {
  tick();
  if (document.visibilityState === 'visible') onSign();
  else if (active >= TICK_MS) report();
}

/** The module's own pages: what was measured goes along with the way to them. */
function isWithin(form: HTMLFormElement, address: string): boolean {
  return address.startsWith(form.action.replace(/time$/, ''));
}

function onClick(event: Event): void {
  const form = formOf();
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!form || !link || !isWithin(form, link.href) || !/\/step\/\d+$/.test(link.pathname)) return;
  tick();
  const address = new URL(link.href);
  address.searchParams.set('active', String(take()));
  link.href = address.href;
}

function onSubmit({ target }: Event): void {
  const form = formOf();
  if (!form || !(target instanceof HTMLFormElement) || !isWithin(form, target.action)) return;
  tick();
  const field =
    target.querySelector<HTMLInputElement>('input[name="active"]') ?? document.createElement('input');
  field.type = 'hidden';
  field.name = 'active';
  field.value = String(take());
  target.append(field);
}

/** The number stands in no address that is copied or loaded again. */
function cleanAddress(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('active')) return;
  address.searchParams.delete('active');
  history.replaceState(history.state, '', address);
}

function start(): void {
  cleanAddress();
  for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
  window.addEventListener('blur', (event) => {
    if (event.target === window) onBlur();
  });
  window.addEventListener('pagehide', () => {
    tick();
    if (active >= TICK_MS) report();
  });
  document.addEventListener('visibilitychange', onVisibility);
  document.addEventListener('click', onClick, { capture: true });
  document.addEventListener('submit', onSubmit, { capture: true });
  setInterval(tick, TICK_MS);
  if (formOf()?.hasAttribute('data-at-once')) report();
}

if (formOf()) start();

export {};
