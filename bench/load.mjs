/** The load: browsers that log in, launch and read pages, over kept-alive connections. */
import { Agent, request } from 'node:http';

export const AT_ONCE = 8;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function send(url, { method = 'GET', cookie, body } = {}) {
  return new Promise((resolve, reject) => {
    const headers = { ...(cookie && { cookie }) };
    if (body !== undefined) {
      headers['content-type'] = 'application/x-www-form-urlencoded';
      headers['content-length'] = Buffer.byteLength(body);
    }
    const req = request(url, { method, agent, headers }, (res) => {
      let size = 0;
      res.on('data', (part) => {
        size += part.length;
      });
      res.on('end', () => resolve({ status: res.statusCode, headers: res.headers, size }));
    });
    req.on('error', reject);
    req.end(body);
  });
}

const cookiesOf = ({ headers }) =>
  (headers['set-cookie'] ?? [])
    .filter((line) => !/max-age=0|expires=thu, 01 jan 1970/i.test(line))
    .map((line) => line.split(';')[0]);

/** Login and launch. Answers what the browser then holds: the page's address and its cookies. */
export async function launch(tool, lms, person) {
  const query = new URLSearchParams({
    iss: lms.url,
    client_id: 'bench',
    login_hint: String(person),
    lti_message_hint: '{"cmid":7,"launchid":"ltilaunch7_1"}',
    lti_deployment_id: '1',
    target_link_uri: tool.launchUrl,
  });
  const login = await send(tool.loginUrl, { method: 'POST', body: String(query) });
  const asked = new URL(login.headers.location).searchParams;
  const id_token = lms.token({ nonce: asked.get('nonce'), target: tool.launchUrl, person });
  const body = String(new URLSearchParams({ id_token, state: asked.get('state') }));
  const entered = await send(tool.launchUrl, { method: 'POST', body, cookie: cookiesOf(login).join('; ') });
  if (![302, 303].includes(entered.status))
    throw new Error(`${tool.name} answered ${entered.status} to a launch.`);
  return { url: new URL(entered.headers.location, tool.url).href, cookie: cookiesOf(entered).join('; ') };
}

/** The page behind a launch, after its redirects. */
export async function settle(visit) {
  let { url } = visit;
  for (let hops = 0; hops < 4; hops++) {
    const { status, headers } = await send(url, visit);
    if (status === 200) return { ...visit, url };
    if (!headers.location) throw new Error(`A page answered ${status}.`);
    url = new URL(headers.location, url).href;
  }
  throw new Error('A page redirects without end.');
}

export async function view(visit) {
  const { status } = await send(visit.url, visit);
  if (status !== 200) throw new Error(`A page answered ${status}.`);
}

/** Runs `count` jobs, `AT_ONCE` at a time, and measures the server: requests a second, and its CPU time for one. */
export async function measure(tool, count, job) {
  const before = await tool.used();
  const begin = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < count) await job(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - begin) / 1000;
  const after = await tool.used();
  return { rate: count / seconds, cpu: (after.cpu - before.cpu) / 1000 / count, memory: after.memory };
}
