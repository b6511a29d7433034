import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock whose owner cannot be asked (another machine, a half-written note) is given up after this long. */
const STALE_AFTER_MS = 15 * 60_000;
const HALF_WRITTEN_AFTER_MS = 10_000;
const POLL_MS = 150;

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const readOwner = (folder) => {
  try {
    return JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'));
  } catch {
    return undefined;
  }
};

const isStale = (folder) => {
  const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const owner = readOwner(folder);
  if (!owner) return age > HALF_WRITTEN_AFTER_MS;
  if (owner.host !== hostname()) return age > STALE_AFTER_MS;
  return !isAlive(owner.pid);
};

/** Moving first makes sure that only one of several waiting processes clears the lock away. */
const clear = (folder) => {
  const aside = `${folder}.${process.pid}.${Date.now()}`;
  try {
    renameSync(folder, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // Another process cleared it.
  }
};

const tryTake = (folder) => {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname() }));
  return true;
};

/**
 * Runs the work while no other process holds the same lock folder. A lock whose owner died is taken over.
 * `onWait` is called once when there is somebody to wait for.
 */
export const withLock = async (folder, onWait, work) => {
  mkdirSync(dirname(folder), { recursive: true });
  let told = false;
  while (!tryTake(folder)) {
    if (isStale(folder)) clear(folder);
    else {
      if (!told) onWait();
      told = true;
      await sleep(POLL_MS);
    }
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
};
