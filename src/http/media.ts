import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Response } from 'express';
import { AppError } from '../domain/errors.ts';
import { mediaTypeOf } from '../domain/media-types.ts';
import type { Handler } from './site.ts';

/** No hidden files, no `..`, no separators of any system. */
const SEGMENT = /^[^./\\\0:][^/\\\0:]*$/;

const notFound = (): AppError => new AppError('NOT_FOUND', 'no such file');

/** The real path of a file inside the course's folder; links that lead out of it are refused. */
async function findFile(coursesDir: string, course: string, segments: readonly string[]): Promise<string> {
  if (![course, ...segments].every((segment) => SEGMENT.test(segment))) throw notFound();
  try {
    const folder = await realpath(path.join(coursesDir, course));
    const file = await realpath(path.join(folder, ...segments));
    if (file.startsWith(folder + path.sep)) return file;
  } catch {
    // Not there, or not readable: to the visitor the same.
  }
  throw notFound();
}

function sendFile(res: Response, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    res.sendFile(path.basename(file), { root: path.dirname(file), cacheControl: false }, (error?: Error) => {
      if (error && !res.headersSent) reject(notFound());
      else resolve();
    });
  });
}

/** Pictures, videos and handouts of courses, and nothing else of them. */
export const sendMedia: Handler = async (site, req, res) => {
  const segments = [req.params['path'] ?? []].flat();
  const media = mediaTypeOf(segments.at(-1) ?? '');
  if (!media) throw notFound();
  const file = await findFile(site.coursesDir, String(req.params['course']), segments);
  res.set({
    'Content-Type': media.type,
    'Cache-Control': req.query['v'] ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    // A handout is saved: opened in the LMS's frame it would take the place of the module.
    ...(media.kind === 'handout' && { 'Content-Disposition': 'attachment' }),
    // An SVG opened by itself is a document: it runs nothing and loads nothing.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
  await sendFile(res, file);
};
