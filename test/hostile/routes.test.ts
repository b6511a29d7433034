import { aLaunch } from '../builders/launch.ts';
import { startPages } from '../http/tool.ts';
import { PAGE_ROUTES } from './routes.ts';

/** What express was given, whatever the tables look like. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

test('the hostile requests know every route that the router answers', async () => {
  const tool = await startPages(aLaunch());
  const { stack } = tool.http.router as unknown as { readonly stack: readonly Layer[] };
  const answered = stack.flatMap(({ route }) =>
    Object.keys(route?.methods ?? {})
      .filter((method) => method === 'get' || method === 'post')
      .map((method) => `${method} ${route?.path}`),
  );
  await tool.close();

  expect(answered.length).toBeGreaterThan(100);
  expect(PAGE_ROUTES.map((route) => route.join(' ')).sort()).toEqual(answered.sort());
});
