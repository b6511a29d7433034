/**
 * Sends an answer without leaving the page, so that the place is kept and nothing is sent twice. The server's page is
 * the same as without this module: its header and main part are put in place and the feedback gets the focus.
 */
const PATIENCE_MS = 15_000;

/** A form that could not be sent by fetch goes the ordinary way the next time. */
const sendPlainly = new WeakSet<HTMLFormElement>();
const onItsWay = new WeakSet<HTMLFormElement>();

function swapPage(html: string, url: string): boolean {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  const oldMain = document.querySelector('main');
  if (!main || !oldMain) return false;
  oldMain.replaceWith(document.importNode(main, true));
  const header = page.querySelector('header.top');
  if (header) document.querySelector('header.top')?.replaceWith(document.importNode(header, true));
  document.title = page.title;
  history.replaceState(null, '', url);
  document.dispatchEvent(new CustomEvent('aidewell:shown'));
  const target = document.querySelector<HTMLElement>('#problem, #feedback') ?? document.querySelector('main');
  target?.focus();
  return true;
}

/** The answer stays in the form; the words for it come with the page. */
function say(form: HTMLFormElement, what: 'offline' | 'busy' | undefined): void {
  const status = form.querySelector<HTMLElement>('[data-status]');
  if (status) status.textContent = (what && status.dataset[what]) ?? '';
}

function showBusy(form: HTMLFormElement, busy: boolean): void {
  for (const button of form.querySelectorAll('button')) button.setAttribute('aria-busy', String(busy));
}

function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) body.append(name, String(value));
  return body;
}

/** A button may name another address than its form. */
const addressOf = (form: HTMLFormElement, submitter: HTMLElement | null): string =>
  submitter?.hasAttribute('formaction') ? (submitter as HTMLButtonElement).formAction : form.action;

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const response = await fetch(addressOf(form, submitter), {
    method: 'POST',
    body: bodyOf(form, submitter),
    headers: { Accept: 'text/html' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (response.status === 503) {
    say(form, 'busy');
    return;
  }
  // A page of a fault has an address that only answers POST: the one of the question stays.
  const url = response.redirected ? response.url : location.href;
  if (!swapPage(await response.text(), url)) throw new Error('not a page');
}

async function onSubmit(event: SubmitEvent): Promise<void> {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-answer') || sendPlainly.has(form))
    return;
  event.preventDefault();
  if (onItsWay.has(form)) return;
  onItsWay.add(form);
  say(form, undefined);
  showBusy(form, true);
  try {
    await send(form, event.submitter);
  } catch {
    say(form, 'offline');
    sendPlainly.add(form);
  } finally {
    onItsWay.delete(form);
    showBusy(form, false);
  }
}

document.addEventListener('submit', (event) => void onSubmit(event));

export {};
