import type { Runner } from './case.ts';
import { Guest } from './guest.ts';

type Changes = Readonly<Record<string, string>>;

export const login =
  (changes: Changes | ((url: string) => Changes)): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    return guest.describe(await guest.login(typeof changes === 'function' ? changes(stage.url) : changes));
  };

/** A raw request to the login. */
export const raw =
  (init: RequestInit, query: (params: URLSearchParams) => string = () => ''): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    return guest.describe(await guest.send(`/lti/login${query(guest.loginParams())}`, init));
  };

export function without(params: URLSearchParams, name: string): URLSearchParams {
  params.delete(name);
  return params;
}

export const target = (path: string): Runner => login((url) => ({ target_link_uri: `${url}${path}` }));
export const to = (target_link_uri: string): Runner => login({ target_link_uri });

const REQUIRED = [
  ['scope', /^openid$/],
  ['response_type', /^id_token$/],
  ['response_mode', /^form_post$/],
  ['prompt', /^none$/],
  ['client_id', /^client-1$/],
  ['redirect_uri', /\/lti\/launch$/],
  ['login_hint', /^hint-1$/],
  ['lti_message_hint', /^\{"cmid":7\}$/],
  ['state', /^[0-9a-f]{50}$/],
  ['nonce', /^[\w-]{32}$/],
] as const;

export const asksFor =
  (method: 'GET' | 'POST'): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    const params = guest.loginParams();
    const answer = await (method === 'GET' ? guest.send(`/lti/login?${params}`) : guest.login());
    const { searchParams } = new URL(answer.headers.get('location') ?? 'x:');
    const wrong = REQUIRED.filter(([name, form]) => !form.test(searchParams.get(name) ?? ''));
    return `${await guest.describe(answer)}, ${wrong.length === 0 ? 'all parameters' : `not ${wrong.map(([name]) => name)}`}`;
  };

export const fresh: Runner = async (stage) => {
  const begun = await Promise.all(Array.from({ length: 20 }, () => new Guest(stage).begin()));
  return `${new Set(begun.flatMap(({ state, nonce }) => [state, nonce])).size} different of 40`;
};

/** What the platform gets back of a hint. */
export const echo =
  (hint: string): Runner =>
  async (stage) => {
    const answer = await new Guest(stage).login({ lti_message_hint: hint });
    const { searchParams } = new URL(answer.headers.get('location') ?? 'x:');
    const got = searchParams.get('lti_message_hint');
    if (got === null) return 'not sent';
    return got === hint ? 'the same bytes' : 'changed';
  };

export const redirectUri =
  (path: string): Runner =>
  async (stage) => {
    const answer = await new Guest(stage).login({ target_link_uri: `${stage.url}${path}` });
    const { searchParams } = new URL(answer.headers.get('location') ?? 'x:');
    const names = [...searchParams.keys()].filter((name) => ['module', 'ltik', 'id_token'].includes(name));
    const uri = searchParams.get('redirect_uri')?.replace(stage.url, '');
    return `redirect URI ${uri}, ${names.length} names let through`;
  };

export const parallel: Runner = async (stage) => {
  const guest = new Guest(stage);
  const logins = [];
  for (let count = 0; count < 10; count++)
    logins.push(...(await Promise.all(Array.from({ length: 10 }, () => guest.begin()))));
  const states = new Set(logins.map(({ state }) => state)).size;
  const kept = [...guest.cookies.keys()].filter((name) => name.includes('login')).length;
  return `${states} states, ${kept <= 20 ? 'at most 20' : kept} cookies left`;
};

export const headerBreak: Runner = async (stage) => {
  const answer = await new Guest(stage).login({ login_hint: 'a\r\nSet-Cookie: evil=1' });
  const planted = answer.headers.getSetCookie().some((line) => line.startsWith('evil'));
  return `${answer.status}, ${planted ? 'a header planted' : 'sent encoded'}`;
};

export const JSON_BODY = { method: 'POST', headers: { 'content-type': 'application/json' } };
