/**
 * Where a course's file is served: `GET /media/:course/*path`. `hash` names the file's content, so that it may be
 * kept forever and a changed file is fetched anew.
 */
export function mediaUrl(courseId: string, path: string, hash?: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const query = hash === undefined ? '' : `?v=${encodeURIComponent(hash)}`;
  return `/media/${encodeURIComponent(courseId)}/${encoded}${query}`;
}
