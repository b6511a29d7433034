import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GradebookState } from './gradebook.ts';
import type { Lms, ResourceLink } from './lms.ts';

interface SavedState {
  readonly format: 1;
  readonly links: readonly ResourceLink[];
  readonly gradebook: GradebookState;
}

const SAVE_DELAY = 200;

/** Loads the state file, if one is set, and saves it after changes. A file that cannot be read is set aside. */
export function keepState(lms: Lms): { flush: () => void } {
  const { stateFile: path } = lms.settings;
  if (path === undefined) return { flush: () => undefined };
  restore(lms, path);
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    try {
      writeAtomically(path, JSON.stringify(stateOf(lms)));
    } catch (error) {
      lms.settings.log(`The sandbox's state could not be saved: ${String(error)}`);
    }
  };
  lms.changed = () => {
    timer ??= setTimeout(save, SAVE_DELAY).unref();
  };
  return { flush: () => (timer ? save() : undefined) };
}

function stateOf(lms: Lms): SavedState {
  return { format: 1, links: [...lms.links.values()], gradebook: lms.gradebook.state() };
}

function restore(lms: Lms, path: string): void {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return;
  }
  const saved = parse(text);
  if (!saved) {
    renameSync(path, `${path}.unreadable`);
    lms.settings.log(`The sandbox's state file could not be read; it is kept as ${path}.unreadable.`);
    return;
  }
  for (const link of saved.links) restoreLink(lms, link);
  lms.gradebook.restore(saved.gradebook);
}

/** Courses and tools come from the options, and the tool may have moved to another address since. */
function restoreLink(lms: Lms, link: ResourceLink): void {
  const client = lms.clients.get(link.clientId);
  if (!client || !lms.settings.contexts.some((context) => context.id === link.contextId)) return;
  const moved = !URL.canParse(link.url) || new URL(link.url).origin !== new URL(client.targetLinkUri).origin;
  lms.links.set(link.id, moved ? { ...link, url: client.targetLinkUri } : link);
}

function parse(text: string): SavedState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isSaved(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Only this program writes the file, so its outer shape is enough. */
function isSaved(value: unknown): value is SavedState {
  if (!isRecord(value) || value['format'] !== 1 || !Array.isArray(value['links'])) return false;
  const book = value['gradebook'];
  return isRecord(book) && Array.isArray(book['lineItems']) && Array.isArray(book['entries']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function writeAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, path);
}
