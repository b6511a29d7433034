import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { AppError } from '../domain/errors.ts';
import { joinStylesheet } from './join-stylesheet.ts';
import type { Handler } from './site.ts';

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  /** Made when it is asked for first. */
  readonly br: () => Promise<Buffer>;
  readonly gzip: () => Promise<Buffer>;
}

/** Stylesheet, icon and browser modules, held in memory under one hash of them all. */
export interface StaticAssets {
  readonly hash: string;
  readonly files: ReadonlyMap<string, Asset>;
  /** File names of the browser modules. */
  readonly scripts: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const COMPRESS = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Off the event loop, once; starting a server waits for none. */
function compressed(plain: Buffer, encoding: keyof typeof COMPRESS): () => Promise<Buffer> {
  let made: Promise<Buffer> | undefined;
  return () => {
    made ??= COMPRESS[encoding](plain);
    return made;
  };
}

function filesOf(dir: string): [string, string][] {
  const names = existsSync(dir) ? readdirSync(dir).sort() : [];
  return names.filter((name) => path.extname(name) in TYPES).map((name) => [name, path.join(dir, name)]);
}

/** Reads the given folders (not what is below them). */
export function loadAssets(...dirs: string[]): StaticAssets {
  const hash = createHash('sha256');
  const files = new Map<string, Asset>();
  for (const [name, file] of dirs.flatMap(filesOf)) {
    const plain = name.endsWith('.css') ? joinStylesheet(file) : readFileSync(file);
    hash.update(name).update(plain);
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    files.set(name, { type, plain, br: compressed(plain, 'br'), gzip: compressed(plain, 'gzip') });
  }
  const scripts = [...files.keys()].filter((name) => name.endsWith('.js'));
  return { hash: hash.digest('hex').slice(0, 12), files, scripts };
}

/** The right hash may be kept for good; a page of an older release still gets today's file. */
export const sendAsset: Handler = async (site, req, res) => {
  const asset = site.assets.files.get(String(req.params['name']));
  if (!asset) throw new AppError('NOT_FOUND', 'no such asset');
  const current = req.params['hash'] === site.assets.hash;
  const encoding = req.acceptsEncodings('br', 'gzip');
  res.set({
    'Content-Type': asset.type,
    'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
  });
  if (encoding === 'br' || encoding === 'gzip') {
    res.set('Content-Encoding', encoding).send(await asset[encoding]());
  } else {
    res.send(asset.plain);
  }
};
