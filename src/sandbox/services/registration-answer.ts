import type { Response } from 'express';
import type { Client } from '../lms.ts';
import type { Mode } from '../options.ts';
import { TOOL_CONFIGURATION } from '../vocabulary.ts';
import type { Refusal } from './checklist.ts';

type Body = Readonly<Record<string, unknown>>;

/** Canvas answers 422 with a list, Moodle with plain text, others as OAuth does. */
export function refuseRegistration(res: Response, mode: Mode, { status, code = '', reason }: Refusal): void {
  if (mode === 'moodle') {
    res.status(status).type('text').send(reason);
  } else if (mode === 'canvas' && status === 400) {
    res.status(422).json({ errors: [{ field: code, message: reason }] });
  } else {
    res.status(status).json({ error: code, error_description: reason });
  }
}

const objectOf = (value: unknown): Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};

/** Moodle gives back what it keeps of the tool: deep linking is the only message it knows by name. */
function moodleTool(tool: Body): Body {
  const messages = Array.isArray(tool['messages']) ? tool['messages'].map(objectOf) : [];
  return {
    target_link_uri: tool['target_link_uri'],
    domain: tool['domain'],
    description: tool['description'],
    claims: tool['claims'],
    messages: messages.filter(({ type }) => type === 'LtiDeepLinkingRequest'),
  };
}

/** The deployment stands in the tool configuration; in Canvas beside it. */
export function registrationAnswer(mode: Mode, body: Body, client: Client): Body {
  const tool = objectOf(body[TOOL_CONFIGURATION]);
  const { clientId: client_id, deploymentId: deployment_id } = client;
  if (mode === 'canvas') {
    const scope = `${String(body['scope'] ?? '')} openid`.trim();
    return { ...body, client_id, deployment_id, scope, [TOOL_CONFIGURATION]: tool };
  }
  const kept = mode === 'moodle' ? moodleTool(tool) : tool;
  return { ...body, client_id, [TOOL_CONFIGURATION]: { ...kept, deployment_id } };
}
