import { createServer } from 'node:http';
import express from 'express';

/** Milliseconds. */
const REQUEST_TIMEOUT = 30_000;

/** A site on its network address. */
export interface Served {
  /** Answers the port, which 0 leaves to the system. */
  listen(port: number, host: string): Promise<number>;
  /** Answers what is under way; connections that are open after `grace` milliseconds are cut. */
  close(grace: number): Promise<void>;
}

/** A base URL with a path serves everything below that path. */
function mounted(baseUrl: string, site: express.Express): express.Express {
  const path = new URL(baseUrl).pathname.replace(/\/$/, '');
  if (path === '') return site;
  const outer = express();
  outer.disable('x-powered-by');
  outer.set('trust proxy', site.get('trust proxy'));
  outer.use(path, site);
  return outer;
}

export function serve(baseUrl: string, site: express.Express): Served {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, mounted(baseUrl, site));
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    close: (grace) =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), grace).unref();
      }),
  };
}
