/**
 * Moves an entry of an order where it stands and says so. Without this module the same buttons send the form, and the
 * server answers with the entry moved.
 */
const entriesOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-entry]')];

const inputIn = (list: Element, name: string): HTMLInputElement | null =>
  list.closest('form')?.querySelector<HTMLInputElement>(`input[${name}]`) ?? null;

/** The form sends what the list shows, also after Back, when browsers put old values into fields. */
function writeValue(list: Element): void {
  const value = inputIn(list, 'data-order-value');
  if (value)
    value.value = entriesOf(list)
      .map((entry) => entry.dataset['entry'] ?? '')
      .join('-');
}

function showPlaces(list: Element): void {
  const entries = entriesOf(list);
  for (const [index, entry] of entries.entries()) {
    const place = entry.querySelector('[data-place]')?.childNodes[1];
    if (place) place.textContent = String(index + 1);
    for (const button of entry.querySelectorAll<HTMLButtonElement>('[data-move]')) {
      button.disabled = index === (button.dataset['move'] === '1' ? entries.length - 1 : 0);
    }
  }
}

/** What was said of the last try does not hold for another order. */
function forgetLastTry(list: Element): void {
  for (const mark of list.querySelectorAll('[data-last-try]')) mark.remove();
  for (const entry of entriesOf(list)) entry.classList.remove('line-right', 'line-wrong');
}

function announce(list: Element, entry: HTMLElement): void {
  const entries = entriesOf(list);
  const status = list.closest('form')?.querySelector<HTMLElement>('[data-order-status]');
  const words = status?.dataset['words'] ?? '';
  const place = String(entries.indexOf(entry) + 1);
  if (status) status.textContent = words.replace('#', place).replace('$', String(entries.length));
}

/** The button that was pressed, or its neighbor when an end is reached. */
function keepFocus(entry: HTMLElement, button: HTMLButtonElement): void {
  const other = [...entry.querySelectorAll<HTMLButtonElement>('[data-move]')].find(
    ({ disabled }) => !disabled,
  );
  (button.disabled ? other : button)?.focus();
}

function move(list: Element, entry: HTMLElement, button: HTMLButtonElement): void {
  const entries = entriesOf(list);
  const down = button.dataset['move'] === '1';
  const other = entries[entries.indexOf(entry) + (down ? 1 : -1)];
  if (!other) return;
  if (down) other.after(entry);
  else other.before(entry);
  const moved = inputIn(list, 'data-order-moved');
  if (moved) moved.value = '1';
  writeValue(list);
  forgetLastTry(list);
  showPlaces(list);
  announce(list, entry);
  keepFocus(entry, button);
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-move]') : null;
  const entry = button?.closest<HTMLElement>('[data-entry]');
  const list = entry?.closest('[data-order]');
  if (!(button instanceof HTMLButtonElement) || !entry || !list) return;
  event.preventDefault();
  move(list, entry, button);
});

function readLists(): void {
  for (const list of document.querySelectorAll('[data-order]')) writeValue(list);
}

readLists();
window.addEventListener('pageshow', readLists);
document.addEventListener('aidewell:shown', readLists);

export {};
