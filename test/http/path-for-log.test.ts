import { pathForLog } from '../../src/http/path-for-log.ts';

test.each([
  ['', '/confirm/Zm9vYmFy', '/confirm/***'],
  ['/tool', '/confirm/a/b', '/tool/confirm/***'],
  ['', '/verify/7QHK-3MRD-WXYE-4FGC', '/verify/***'],
  ['', '/verify/keys', '/verify/keys'],
  ['', '/verify/issuer/main/revocations', '/verify/issuer/main/revocations'],
  ['', '/learn/handle/small/module/', '/learn/handle/small/module/'],
])('%s%s is logged as %s', (baseUrl, path, logged) => {
  expect(pathForLog({ baseUrl, path })).toBe(logged);
});
