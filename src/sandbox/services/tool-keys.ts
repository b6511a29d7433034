import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { Client } from '../lms.ts';

const TIMEOUT = 5_000;
const MOST_BYTES = 256_000;

type ToolKeys = ReturnType<typeof createLocalJWKSet>;

/** Fetches the tool's key set anew each time, as Canvas does. Throws a sentence that says what is wrong with it. */
export async function fetchToolKeys(client: Client): Promise<ToolKeys> {
  const keySet = parseKeySet(await fetchText(client.jwksUrl), client.jwksUrl);
  return createLocalJWKSet(keySet);
}

async function fetchText(url: string): Promise<string> {
  let response: globalThis.Response;
  try {
    response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
  } catch (error) {
    throw new Error(`The tool's keys at ${url} could not be fetched: ${causeOf(error)}.`);
  }
  if (!response.ok) throw new Error(`The tool's keys at ${url} answered ${response.status}.`);
  return readBounded(response);
}

async function readBounded(response: globalThis.Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new Error('The key set is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseKeySet(text: string, url: string): JSONWebKeySet {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isKeySet(parsed)) return parsed;
  } catch {
    // Told below.
  }
  throw new Error(`What the tool serves at ${url} is not a JSON Web Key Set.`);
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys);
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
