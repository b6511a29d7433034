import { CLAIMS, idTokenClaims } from '../builders/launch.ts';
import { type FakeKey, signToken } from '../lti/fake-platform.ts';
import { issuerOf, type Stage } from './stage.ts';

/** The hidden knowledge of one login: what an honest browser carries to the platform and back. */
export interface Begun {
  readonly location: URL;
  readonly state: string;
  readonly nonce: string;
}

export interface Bend {
  /** Name of the platform; `lms` when absent. */
  readonly at?: string;
  readonly clientId?: string;
  /** Claims to replace; `undefined` takes one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: FakeKey;
  /** Replaces form fields; '' leaves one out. */
  readonly form?: Readonly<Record<string, string>>;
  /** Changes the finished token. */
  readonly token?: (token: string, begun: Begun) => string;
}

const ROLES: Readonly<Record<string, string>> = {
  learner: 'opens for a learner',
  trainer: 'opens for a trainer',
  observer: 'opens for an observer',
};

/** One browser against the running server: its cookies, and the hops of a launch. */
export class Guest {
  readonly cookies = new Map<string, string>();
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) };
    const response = await fetch(new URL(path, this.#stage.url), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  loginParams(changes: Readonly<Record<string, string>> = {}): URLSearchParams {
    const params = {
      iss: issuerOf('lms'),
      client_id: 'client-1',
      login_hint: 'hint-1',
      lti_message_hint: '{"cmid":7}',
      lti_deployment_id: 'deployment-1',
      target_link_uri: `${this.#stage.url}/lti/launch`,
      ...changes,
    };
    return new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
  }

  login(changes: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.send('/lti/login', { method: 'POST', body: this.loginParams(changes) });
  }

  async begin({ at = 'lms', clientId = 'client-1' }: Bend = {}): Promise<Begun> {
    const response = await this.login({ iss: issuerOf(at), client_id: clientId });
    if (response.status !== 302) throw new Error(`No login: ${await this.describe(response)}`);
    const location = new URL(response.headers.get('location') ?? '');
    const { searchParams } = location;
    return { location, state: searchParams.get('state') ?? '', nonce: searchParams.get('nonce') ?? '' };
  }

  async token(begun: Begun, bend: Bend = {}): Promise<string> {
    const claims = idTokenClaims({
      iss: issuerOf(bend.at ?? 'lms'),
      aud: bend.clientId ?? 'client-1',
      nonce: begun.nonce,
      [CLAIMS.targetLinkUri]: `${this.#stage.url}/lti/launch`,
      [CLAIMS.custom]: { module: 'small/module' },
      ...bend.claims,
    });
    const token = await signToken(claims, bend.key ?? this.#stage.key, bend.header);
    return bend.token ? bend.token(token, begun) : token;
  }

  post(form: Readonly<Record<string, string>>, path = '/lti/launch'): Promise<Response> {
    const fields = Object.entries(form).filter(([, value]) => value !== '');
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Login and launch, with one thing bent. */
  async launch(bend: Bend = {}): Promise<Response> {
    const begun = await this.begin(bend);
    return this.post({ id_token: await this.token(begun, bend), state: begun.state, ...bend.form });
  }

  /** The page behind an accepted launch, and whose it is. */
  async #page(location: string): Promise<string> {
    const handle = /\/(?:learn|trainer)\/([\w-]+)\//.exec(location)?.[1] ?? '';
    const session = await this.#stage.app.records.sessions.get(handle);
    let page = await this.send(location);
    for (let hops = 0; hops < 3 && page.status === 303; hops++)
      page = await this.send(page.headers.get('location') ?? '/');
    const list = /\/modules\/$/.test(location) ? ', list of modules' : '';
    const library = /\/trainer\/[\w-]+\/$/.test(location) ? ', library' : '';
    const seen = page.status === 200 ? '' : `, but ${await this.describe(page)}`;
    return `${ROLES[session?.launch.role ?? ''] ?? 'opens nothing'}${list}${library}${seen}`;
  }

  /** What came, in the words of the table: never a token, never a header that changes. */
  async describe(response: Response): Promise<string> {
    const location = response.headers.get('location') ?? '';
    if (/\/(learn|trainer)\//.test(location)) return this.#page(location);
    if (/^https:\/\/sso\./.test(location)) return `${response.status} to the LMS`;
    if (location.includes('probe=')) return `${response.status} probe for cookies`;
    const text = await response.text();
    const id = /Code: <code>(\w+)<\/code>/.exec(text)?.[1];
    const line = this.#stage.lines.findLast(({ facts }) => facts['id'] === id && id !== undefined);
    return line ? `${response.status} ${line.facts['code']}` : String(response.status);
  }
}

/** The rule that refused the last launch, as the log names it. */
export const lastRule = ({ lines }: Stage): string =>
  String(lines.findLast(({ message }) => message === 'launch refused')?.facts['rule'] ?? 'none');
