import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { aLaunch } from '../builders/launch.ts';
import { type PageTool, startPages } from './tool.ts';

let tool: PageTool;

beforeAll(async () => {
  tool = await startPages(aLaunch());
  const course = path.join(tool.folder, 'courses/demo');
  await mkdir(path.join(course, 'media'), { recursive: true });
  await writeFile(path.join(course, 'media/grip.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(path.join(course, 'media/notes.pdf'), '%PDF-1.4');
  await writeFile(path.join(course, 'media/clip.mp4'), '0123456789');
  await writeFile(path.join(course, 'media/clip.vtt'), 'WEBVTT');
  await writeFile(path.join(course, 'media/run.html'), '<script>1</script>');
  await writeFile(path.join(course, 'course.md'), '# secret answers');
  await writeFile(path.join(course, 'media/.hidden.svg'), '<svg/>');
  await writeFile(path.join(tool.folder, 'outside.svg'), '<svg>outside</svg>');
  await symlink(path.join(tool.folder, 'outside.svg'), path.join(course, 'media/link.svg'));
});

afterAll(() => tool.close());

/** The path as it is: fetch would tidy it. */
const statusOf = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: new URL(tool.url).port, path: address }, (res) => {
      res.resume();
      resolve(res.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

test('an image of a course is sent with a policy that lets it run nothing', async () => {
  const image = await fetch(`${tool.url}/media/demo/media/grip.svg`);

  expect(image.status).toBe(200);
  expect(image.headers.get('Content-Type')).toBe('image/svg+xml');
  expect(image.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
  expect(image.headers.get('Cache-Control')).toBe('public, max-age=300');
});

test('an image named by its hash is kept for good', async () => {
  const image = await fetch(`${tool.url}/media/demo/media/grip.svg?v=abc`);

  expect(image.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
});

test('a handout is there to be saved', async () => {
  const handout = await fetch(`${tool.url}/media/demo/media/notes.pdf`);

  expect(handout.status).toBe(200);
  expect(handout.headers.get('Content-Type')).toBe('application/pdf');
  expect(handout.headers.get('Content-Disposition')).toBe('attachment');
  expect(handout.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test('a video comes in pieces, its captions as text', async () => {
  const piece = await fetch(`${tool.url}/media/demo/media/clip.mp4`, { headers: { Range: 'bytes=2-4' } });
  const captions = await fetch(`${tool.url}/media/demo/media/clip.vtt`);

  expect([piece.status, await piece.text()]).toEqual([206, '234']);
  expect(piece.headers.get('Content-Type')).toBe('video/mp4');
  expect(captions.headers.get('Content-Type')).toBe('text/vtt; charset=utf-8');
  expect(captions.headers.get('Content-Disposition')).toBeNull();
});

test.each([
  '/media/demo/media/run.html',
  '/media/demo/course.md',
  '/media/demo/media/none.svg',
  '/media/demo/media/.hidden.svg',
  '/media/demo/media/link.svg',
  '/media/demo/../../outside.svg',
  '/media/demo/..%2f..%2foutside.svg',
  '/media/..%2foutside.svg',
  '/media/../outside.svg',
  '/media/%2e%2e/outside.svg',
  '/media/demo/media%00/grip.svg',
  '/media/demo/media/grip.svg%00.png',
  '/media/demo/media',
  '/media/demo/..%5c..%5coutside.svg',
])('%s is not there', async (address) => {
  expect(await statusOf(address)).toBe(404);
});
