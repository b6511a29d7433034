/** A page as the test's browser got it, after all redirects. */
export interface Visit {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly html: string;
}

/** A browser without a window: keeps cookies by host, follows redirects, sends forms. No JavaScript. */
export interface Browser {
  /** Cookie values by name, of all hosts. */
  readonly cookies: ReadonlyMap<string, string>;
  open(url: string, headers?: Readonly<Record<string, string>>): Promise<Visit>;
  post(url: string, fields: readonly (readonly [string, string])[]): Promise<Visit>;
  /** Sends the page's form whose action holds `action`: its hidden fields and the given ones. */
  submit(page: Visit, action: string, fields?: readonly (readonly [string, string])[]): Promise<Visit>;
}

const MOST_REDIRECTS = 10;

const textOf = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string =>
  textOf(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The address and hidden fields of a form. */
export function formOf(html: string, action: string): { action: string; hidden: [string, string][] } {
  for (const [form] of html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)) {
    const target = attribute(/<form[^>]*>/.exec(form)?.[0] ?? '', 'action');
    if (!target.includes(action)) continue;
    const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)];
    return {
      action: target,
      hidden: inputs.map(([input]) => [attribute(input, 'name'), attribute(input, 'value')]),
    };
  }
  throw new Error(`The page has no form for ${action}`);
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    if (/;\s*max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
  }
}

/** @param always headers of each request */
export function aBrowser(always: Readonly<Record<string, string>> = {}): Browser {
  const jars = new Map<string, Map<string, string>>();

  async function request(url: string, init: RequestInit): Promise<Visit> {
    let address = new URL(url);
    let next = init;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const jar = jars.get(address.host) ?? new Map<string, string>();
      jars.set(address.host, jar);
      const headers = new Headers({ ...always, ...Object.fromEntries(new Headers(next.headers)) });
      if (jar.size > 0) headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
      const response = await fetch(address, { ...next, headers, redirect: 'manual' });
      keepCookies(jar, response);
      const html = await response.text();
      const location = response.headers.get('Location');
      if (!location || response.status < 300 || response.status > 399) {
        return { status: response.status, url: address.href, headers: response.headers, html };
      }
      address = new URL(location, address);
      next = { headers: init.headers ?? {} };
    }
    throw new Error(`More than ${MOST_REDIRECTS} redirects from ${url}`);
  }

  const post: Browser['post'] = (url, fields) =>
    request(url, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
    });

  return {
    get cookies() {
      return new Map([...jars.values()].flatMap((jar) => [...jar]));
    },
    open: (url, headers = {}) => request(url, { headers }),
    post,
    submit(page, action, fields = []) {
      const form = formOf(page.html, action);
      return post(new URL(form.action, page.url).href, [...form.hidden, ...fields]);
    },
  };
}
