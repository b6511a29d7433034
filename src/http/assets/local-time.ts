/** Shows times in the reader's own clock; the page comes with UTC. */
const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

function localize(time: HTMLTimeElement): void {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) return;
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const format = sameDay(at, new Date()) ? clock : ({ month: 'short', day: 'numeric', ...clock } as const);
  time.textContent = at.toLocaleString(document.documentElement.lang || undefined, format);
}

function localizeAll(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-local]')) localize(time);
}

localizeAll();
for (const shown of ['aidewell:shown', 'aidewell:news']) document.addEventListener(shown, localizeAll);

export {};
