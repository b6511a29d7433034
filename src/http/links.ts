/** Every URL of one session's pages. */
export interface Links {
  readonly modules: string;
  readonly library: string;
  module(key: string): string;
  step(key: string, number: number): string;
  answer(key: string): string;
  show(key: string): string;
  retry(key: string): string;
  result(key: string): string;
}

const encodeKey = (key: string): string => key.split('/').map(encodeURIComponent).join('/');

export function linksFor(basePath: string, handle: string): Links {
  const learn = `${basePath}/learn/${handle}`;
  const module = (key: string): string => `${learn}/${encodeKey(key)}/`;
  return {
    modules: `${learn}/modules/`,
    library: `${basePath}/trainer/${handle}/`,
    module,
    step: (key, number) => `${module(key)}step/${number}`,
    answer: (key) => `${module(key)}answer`,
    show: (key) => `${module(key)}show`,
    retry: (key) => `${module(key)}retry`,
    result: (key) => `${module(key)}result`,
  };
}
