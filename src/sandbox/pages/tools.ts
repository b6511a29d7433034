import type { Client, Lms } from '../lms.ts';
import { type Html, html } from './html.ts';

/** Registered tools, and what a tool's admin needs to register this platform. */
export function toolsPage(lms: Lms): Html {
  const facts: readonly (readonly [string, string])[] = [
    ['Issuer', lms.url],
    ['Authentication URL', `${lms.url}/auth`],
    ['Token URL', `${lms.url}/token`],
    ['JWKS URL', `${lms.url}/jwks`],
    ['OpenID configuration', `${lms.url}/.well-known/openid-configuration`],
  ];
  return html`<h2>This platform</h2>${list(facts)}
    <h2>Tools</h2>${[...lms.clients.values()].map((client) => toolEntry(lms, client))}
    <h2>Register a tool</h2>
    <p>Opens the tool's registration page with a one-use token (dynamic registration).</p>
    <form method="get" action="/tools/register"><p><label for="address">The tool's registration URL</label><br>
      <input id="address" name="address" type="url" size="40" required value="${lms.settings.toolUrl}/lti/register"></p>
      <button>Register</button></form>
    <h2>Keys and tokens</h2>
    <div class="row">
    <form method="post" action="/tools/rotate"><button>Rotate the signing key</button></form>
    <form method="post" action="/tools/withdraw"><button>Rotate and withdraw the old keys</button></form>
    <form method="post" action="/tools/expire"><button>Expire every access token</button></form></div>
    <p>Published keys: ${lms.keys
      .jwks()
      .keys.map((key) => String(key.kid).slice(0, 8))
      .join(', ')}</p>`;
}

/** The tool that the sandbox was started with is not registered, but known from the start. */
function againForm(lms: Lms, client: Client): Html | '' {
  if (client.clientId === lms.settings.clientId) return '';
  const address = client.loginUrl.replace(/\/login$/, '/register');
  return html`<form method="get" action="/tools/register">
      <input type="hidden" name="address" value="${address}">
      <input type="hidden" name="client_id" value="${client.clientId}"><button>Register it again</button></form>`;
}

function toolEntry(lms: Lms, client: Client): Html {
  return html`<h3>${client.name}</h3>${againForm(lms, client)}
    ${list([
      ['Client id', client.clientId],
      ['Deployment id', client.deploymentId],
      ['Login URL', client.loginUrl],
      ['Redirect URIs', client.redirectUris.join(', ')],
      ['Target link URI', client.targetLinkUri],
      ['JWKS URL', client.jwksUrl],
    ])}`;
}

function list(facts: readonly (readonly [string, string])[]): Html {
  return html`<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
