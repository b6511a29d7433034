/**
 * Reads a step aloud with a voice of the device: title, text, question and answers, in the order of the page. Only
 * where such a voice of the text's language is installed: voices of a server would send the text away. Without this
 * module, or without a voice, the page is as it was.
 */
interface Piece {
  readonly element: Element;
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
}

interface Reader {
  readonly pieces: readonly Piece[];
  readonly toggle: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  readonly words: DOMStringMap;
  /** The piece that is read, or comes next. */
  at: number;
  state: 'silent' | 'reading' | 'paused';
}

const BLOCKS = 'h1, h2, h3, p, li, legend, label, summary, td, th, blockquote, pre, img';
const SILENT =
  '[aria-hidden="true"], [hidden], [data-read-aloud], .unseen, .buttons, .moves, script, noscript';
/** Browsers cut long utterances off. */
const LONGEST = 200;
const READ_CLASS = 'being-read';

const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
let reader: Reader | undefined;

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

const languageOf = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? '';

/** One that needs no network, of the same region where there is one. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const own = (speech?.getVoices() ?? []).filter(
    (voice) => voice.localService && primary(voice.lang) === primary(language),
  );
  return own.find((voice) => voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase()) ?? own[0];
}

/** What stands in the element itself: blocks inside it are read by themselves. */
function ownText(element: Element): string {
  if (element instanceof HTMLImageElement) return element.alt;
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof HTMLSelectElement)
      text += ` ${[...node.options].map(({ text: option }) => option).join(', ')}. `;
    else if (node instanceof Element && !node.matches(`${BLOCKS}, ${SILENT}`)) text += ` ${ownText(node)} `;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Sentences together, as many as one utterance bears. */
function cut(text: string): string[] {
  const parts: string[] = [];
  for (const sentence of text.match(/[^.!?؟。]+[.!?؟。]*\s*/g) ?? [text]) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST)
      parts[parts.length - 1] = last + sentence;
    else parts.push(sentence);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const isClosed = (element: Element): boolean => {
  const details = element.closest('details:not([open])');
  return details !== null && !(element.matches('summary') && element.parentElement === details);
};

function piecesOf(screen: Element): Piece[] {
  return [...screen.querySelectorAll(BLOCKS)].flatMap((element) => {
    if (element.closest(SILENT) || isClosed(element)) return [];
    const voice = voiceFor(languageOf(element));
    return voice ? cut(ownText(element)).map((text) => ({ element, text, voice })) : [];
  });
}

function mark(element?: Element): void {
  for (const old of document.querySelectorAll(`.${READ_CLASS}`)) old.classList.remove(READ_CLASS);
  element?.classList.add(READ_CLASS);
}

function show(now: Reader): void {
  const { listen, pause, resume } = now.words;
  now.toggle.textContent = (now.state === 'reading' ? pause : now.state === 'paused' ? resume : listen) ?? '';
  now.stop.hidden = now.state === 'silent';
}

function silence(now: Reader, state: 'silent' | 'paused'): void {
  now.state = state;
  if (state === 'silent') now.at = 0;
  speech?.cancel();
  mark();
  show(now);
}

function readOn(now: Reader): void {
  const piece = now.pieces[now.at];
  if (!piece || now !== reader) {
    silence(now, 'silent');
    return;
  }
  const utterance = new SpeechSynthesisUtterance(piece.text);
  utterance.voice = piece.voice;
  utterance.lang = piece.voice.lang;
  const goOn = (): void => {
    // Ended by a pause, by Stop or by another page: those went on by themselves.
    if (now.state !== 'reading' || now !== reader || now.pieces[now.at] !== piece) return;
    now.at += 1;
    readOn(now);
  };
  utterance.addEventListener('end', goOn);
  utterance.addEventListener(
    'error',
    () => now.state === 'reading' && now === reader && silence(now, 'paused'),
  );
  mark(piece.element);
  speech?.speak(utterance);
}

function onToggle(now: Reader): void {
  if (now.state === 'reading') {
    silence(now, 'paused');
    return;
  }
  // A pause of the browser's own is lost on some devices: the piece is begun again.
  speech?.cancel();
  now.state = 'reading';
  show(now);
  readOn(now);
}

function button(place: Element): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button button-quiet button-small';
  place.append(made);
  return made;
}

function setUp(): void {
  const place = document.querySelector<HTMLElement>('[data-read-aloud]');
  const screen = document.querySelector('.screen');
  if (reader?.state === 'reading') silence(reader, 'silent');
  reader = undefined;
  if (!speech || !place || !screen) return;
  const pieces = voiceFor(languageOf(screen)) ? piecesOf(screen) : [];
  place.replaceChildren();
  place.hidden = pieces.length === 0;
  if (pieces.length === 0) return;
  const now: Reader = {
    pieces,
    toggle: button(place),
    stop: button(place),
    words: place.dataset,
    at: 0,
    state: 'silent',
  };
  now.stop.textContent = place.dataset['stop'] ?? '';
  now.toggle.addEventListener('click', () => onToggle(now));
  now.stop.addEventListener('click', () => {
    silence(now, 'silent');
    now.toggle.focus();
  });
  reader = now;
  show(now);
}

setUp();
// Voices are there a moment after the page on some devices.
speech?.addEventListener?.('voiceschanged', () => reader?.state !== 'reading' && setUp());
document.addEventListener('aidewell:shown', setUp);
window.addEventListener('pagehide', () => speech?.cancel());

export {};
