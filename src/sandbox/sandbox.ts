import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandle, type Sandbox } from './handle.ts';
import { addLink, createLms, type Lms } from './lms.ts';
import { type SandboxOptions, withDefaults } from './options.ts';
import { createServer } from './server.ts';
import { keepState } from './state-file.ts';

export type { Sandbox } from './handle.ts';
export type { SandboxOptions } from './options.ts';

/** Starts the sandbox LMS: an LTI 1.3 platform over HTTP, for trying the tool out and for tests. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const lms = await createLms(withDefaults(options));
  const state = keepState(lms);
  for (const link of lms.settings.links) addLink(lms, link);
  const server = await listen(lms);
  return createHandle(lms, async () => {
    await closeServer(server);
    state.flush();
  });
}

/** Once it listens, its address is the issuer. */
function listen(lms: Lms): Promise<Server> {
  const { port, host } = lms.settings;
  const server = createHttpServer(createServer(lms));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      lms.url = `http://${nameOf(host)}:${portOf(server)}`;
      resolve(server);
    });
  });
}

/** A name a browser can open: an address for "every interface" is none. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Cuts what is still open, such as a slow answer. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
