/**
 * Comforts of the picker: "the whole course" ticks its modules, the number of ticks is told, the reader's own time zone
 * is chosen, and what is wrong gets the focus. The server's form means the same without them.
 */
const modulesIn = (root: ParentNode): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('input[name="module"]'),
];

const groupOf = (box: Element): ParentNode => box.closest('[role="group"]') ?? document;

/** What this control stands for: the modules of its course that are not in the LMS course yet. */
const restOf = (whole: HTMLInputElement): HTMLInputElement[] =>
  modulesIn(groupOf(whole)).filter((box) => box.hasAttribute('data-rest'));

function showWhole(whole: HTMLInputElement): void {
  const boxes = restOf(whole);
  const ticked = boxes.filter((box) => box.checked).length;
  whole.checked = boxes.length > 0 && ticked === boxes.length;
  whole.indeterminate = ticked > 0 && ticked < boxes.length;
}

function tellCount(form: HTMLFormElement): void {
  const count = form.querySelector<HTMLElement>('[data-count]');
  if (!count) return;
  const ticked = new Set(
    modulesIn(form)
      .filter((box) => box.checked)
      .map((box) => box.value),
  ).size;
  const words = ticked === 1 ? count.dataset['one'] : count.dataset['many'];
  const text = ticked === 0 ? '' : (words ?? '').replace('#', String(ticked));
  if (count.textContent !== text) count.textContent = text;
}

function showAll(form: HTMLFormElement): void {
  for (const whole of form.querySelectorAll<HTMLInputElement>('[data-whole]')) showWhole(whole);
  tellCount(form);
}

function onChange(form: HTMLFormElement, target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.hasAttribute('data-whole')) for (const box of restOf(target)) box.checked = target.checked;
  showAll(form);
}

function chooseZone(form: HTMLFormElement): void {
  const select = form.querySelector<HTMLSelectElement>('[data-zone]');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (select?.value !== '' || !zone) return;
  if (![...select.options].some((option) => option.value === zone))
    select.add(new Option(zone.replaceAll('_', ' '), zone));
  select.value = zone;
}

const form = document.querySelector<HTMLFormElement>('form[data-pick]');
if (form) {
  chooseZone(form);
  showAll(form);
  // Browsers ignore `autofocus` in frames of another site.
  document.getElementById('problem')?.focus();
  form.addEventListener('change', (event) => onChange(form, event.target));
  // The browser may put ticks back after Back.
  window.addEventListener('pageshow', () => showAll(form));
}

export {};
