import { createTickets } from '../../src/lti/tickets.ts';
import { SECRET, testClock } from './tool.ts';

const clock = testClock();
const tickets = createTickets({ secret: SECRET, clock });
beforeEach(() => {
  clock.offset = 0;
});

test('what was sealed comes out again, and cannot be read on the way', () => {
  const ticket = tickets.seal('registration', { token: 'of-the-lms' }, 60_000);

  expect(tickets.open('registration', ticket)).toEqual({ token: 'of-the-lms' });
  expect(Buffer.from(ticket, 'base64').toString('latin1')).not.toContain('of-the-lms');
});

test.each([
  ['another purpose', (ticket: string) => tickets.open('other', ticket)],
  ['another secret', (ticket: string) => createTickets({ secret: 'x', clock }).open('registration', ticket)],
  [
    'a changed letter',
    (ticket: string) =>
      tickets.open('registration', `${ticket.startsWith('A') ? 'B' : 'A'}${ticket.slice(1)}`),
  ],
  ['a cut end', (ticket: string) => tickets.open('registration', ticket.slice(0, -4))],
  ['nothing', () => tickets.open('registration', '')],
  ['rubbish', () => tickets.open('registration', 'rubbish')],
])('%s opens nothing', (_name, open) => {
  const ticket = tickets.seal('registration', {}, 60_000);

  expect(open(ticket)).toBeUndefined();
});

test('it is over after its life', () => {
  const ticket = tickets.seal('registration', {}, 60_000);

  clock.offset = 60_001;

  expect(tickets.open('registration', ticket)).toBeUndefined();
});
