/**
 * Where a course's file is served: `GET /media/:course/*path`. `hash` names the file's content, so that it may be
 * kept forever and a changed file is fetched anew. `base` is the path of the tool's address, mostly ''.
 */
export function mediaUrl(courseId: string, path: string, hash?: string, base = ''): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const query = hash === undefined ? '' : `?v=${encodeURIComponent(hash)}`;
  return `${base}/media/${encodeURIComponent(courseId)}/${encoded}${query}`;
}
