/** Every URL of one session's pages. */
export interface Links {
  readonly modules: string;
  readonly library: string;
  /** The picker of a deep linking launch. */
  readonly pick: string;
  readonly pickCancel: string;
  /** Keeps the picker as it is and shows the module. */
  pickPreview(key: string): string;
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
  const pick = `${basePath}/trainer/${handle}/pick`;
  return {
    modules: `${learn}/modules/`,
    library: `${basePath}/trainer/${handle}/`,
    pick,
    pickCancel: `${pick}/cancel`,
    pickPreview: (key) => `${pick}/preview/${encodeKey(key)}`,
    module,
    step: (key, number) => `${module(key)}step/${number}`,
    answer: (key) => `${module(key)}answer`,
    show: (key) => `${module(key)}show`,
    retry: (key) => `${module(key)}retry`,
    result: (key) => `${module(key)}result`,
  };
}
