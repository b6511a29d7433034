import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { CHROMIUM } from './chromium.ts';
import type { World } from './world.ts';

/** What a browser does with cookies, as its settings say. */
export type CookieMode = 'third-party allowed' | 'third-party blocked' | 'none in frames' | 'none at all';

/** Chromium's own preferences. `none in frames` is how browsers without partitioned cookies behave. */
function preferencesOf(mode: CookieMode, { toolUrl, sandbox }: World): object {
  switch (mode) {
    case 'third-party allowed':
      return { cookie_controls_mode: 0 };
    case 'third-party blocked':
      return { cookie_controls_mode: 1 };
    case 'none in frames':
      return {
        cookie_controls_mode: 1,
        content_settings: { exceptions: { cookies: { [`${toolUrl},${sandbox.url}`]: { setting: 2 } } } },
      };
    case 'none at all':
      return { default_content_setting_values: { cookies: 2 } };
  }
}

export interface Person {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** A browser with a profile of its own. */
export async function openProfile(world: World, mode: CookieMode, javaScript = true): Promise<Person> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aidewell-profile-'));
  await mkdir(path.join(folder, 'Default'));
  const preferences = { profile: preferencesOf(mode, world) };
  await writeFile(path.join(folder, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(folder, {
    ...CHROMIUM,
    javaScriptEnabled: javaScript,
    viewport: { width: 800, height: 740 },
  });
  context.setDefaultTimeout(10_000);
  return {
    context,
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Presses on through the forms of the LMS, which wait for a press without JavaScript, to a page of the tool. */
export async function arrive(place: Page | Frame, world: World): Promise<Page | Frame> {
  for (let count = 0; count < 8; count++) {
    const next = place.getByRole('button', { name: 'Continue' });
    await place.locator('main#main').or(next).first().waitFor();
    if (place.url().startsWith(world.toolUrl)) return place;
    if (await next.isVisible()) await next.click({ timeout: 1000 }).catch(() => undefined);
    await place.waitForTimeout(100);
  }
  throw new Error(`Stuck at ${place.url()}`);
}

export async function signIn(page: Page, world: World, persona: string): Promise<void> {
  await page.goto(`${world.sandbox.url}/`);
  await page.getByLabel('Sign in as').selectOption(persona);
  await page.getByRole('button', { name: 'Switch' }).click();
}

/** The frames of the page that is open, in order, each at a page of the tool. */
export async function framesOf(page: Page, world: World): Promise<(Page | Frame)[]> {
  const handles = await page.locator('iframe').elementHandles();
  const frames = await Promise.all(handles.map((handle) => handle.contentFrame()));
  return Promise.all(frames.flatMap((frame) => (frame ? [arrive(frame, world)] : [])));
}
