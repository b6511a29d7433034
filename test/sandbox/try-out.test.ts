import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { tryOut } from '../../src/sandbox/try-out.ts';

const modules = ['a/one', 'a/two', 'a/three', 'b/one'].map((key) => ({ key, title: `Title of ${key}` }));

describe('what npm start puts into the sandbox', () => {
  it('is a course with a link for every module, and a second one with the first of each folder', async () => {
    const sandbox = await startSandbox(tryOut(modules));
    try {
      const linked = (context: string) =>
        sandbox.links().flatMap(({ contextId, custom }) => (contextId === context ? [custom['module']] : []));

      expect(linked('course-101')).toEqual(['a/one', 'a/two', 'a/three', 'b/one']);
      expect(linked('course-102')).toEqual(['a/one', 'b/one']);
      expect(sandbox.links().map(({ id }) => id)).toContain('a-one');
      expect(new Set(sandbox.lineItems().map(({ resourceLinkId }) => resourceLinkId)).size).toBe(6);
    } finally {
      await sandbox.close();
    }
  });

  it('is empty while there is no module', () => {
    expect(tryOut([]).links).toEqual([]);
  });
});
