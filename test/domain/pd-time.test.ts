import fc from 'fast-check';
import {
  type ActiveTime,
  creditedTime,
  MOST_BETWEEN,
  type TimedRequest,
  withRequest,
} from '../../src/domain/pd-time.ts';

const SECOND = 1000;

const run = (requests: readonly TimedRequest[]): ActiveTime | undefined =>
  requests.reduce<ActiveTime | undefined>((time, request) => withRequest(time, request), undefined);

const total = (time: ActiveTime | undefined): number => (time ? time.measured + time.gaps : 0);

/** Requests in the order in which they come; the browser may say anything. */
const anyRequests = fc
  .array(
    fc.record({
      pause: fc.integer({ min: 0, max: 10 * 60 * SECOND }),
      session: fc.constantFrom('tab-1', 'tab-2'),
      claimed: fc.option(
        fc.oneof(fc.double(), fc.integer(), fc.constant(Number.POSITIVE_INFINITY), fc.constant(Number.NaN)),
        { nil: undefined },
      ),
    }),
    { maxLength: 40 },
  )
  .map((list) => {
    let at = 0;
    return list.map(({ pause, session, claimed }): TimedRequest => {
      at += pause;
      return { at, session, claimed };
    });
  });

describe('without a script', () => {
  test('gaps between requests count, at most three minutes each', () => {
    const time = run([
      { at: 0, session: 's' },
      { at: 40 * SECOND, session: 's' },
      { at: 3600 * SECOND, session: 's' },
    ]);

    expect(time).toMatchObject({ gaps: 40 * SECOND + MOST_BETWEEN, measured: 0, requests: 3 });
  });

  test('the time between two launches counts nothing', () => {
    const time = run([
      { at: 0, session: 'monday' },
      { at: 86_400 * SECOND, session: 'tuesday' },
      { at: 86_410 * SECOND, session: 'tuesday' },
    ]);

    expect(total(time)).toBe(10 * SECOND);
  });
});

describe('with a script', () => {
  test('what the page measured counts, not the gap', () => {
    const time = run([
      { at: 0, session: 's' },
      { at: 100 * SECOND, session: 's', claimed: 30 * SECOND },
      { at: 160 * SECOND, session: 's' },
      { at: 170 * SECOND, session: 's', claimed: 5 * SECOND },
    ]);

    expect(time).toMatchObject({ measured: 35 * SECOND, gaps: 0 });
  });

  test('two tabs that say the same time are counted once', () => {
    const time = run([
      { at: 0, session: 's', claimed: 0 },
      { at: 60 * SECOND, session: 's', claimed: 60 * SECOND },
      { at: 61 * SECOND, session: 's', claimed: 60 * SECOND },
    ]);

    expect(total(time)).toBe(61 * SECOND);
  });

  test('a request that says nothing changes nothing, so that nothing need be stored', () => {
    const time = run([{ at: 0, session: 's', claimed: 0 }]);

    expect(withRequest(time, { at: 50 * SECOND, session: 's' })).toBe(time);
  });
});

test('whatever is claimed, no more counts than the clock shows between requests, capped', () => {
  fc.assert(
    fc.property(anyRequests, (requests) => {
      const bound = requests.reduce(
        (sum, { at }, index) => sum + Math.min(at - (requests[index - 1]?.at ?? at), MOST_BETWEEN),
        0,
      );

      const counted = total(run(requests));

      expect(counted).toBeGreaterThanOrEqual(0);
      expect(counted).toBeLessThanOrEqual(bound);
    }),
  );
});

test('forged claims earn no more than claims of everything, and those no more than the bound of one session', () => {
  fc.assert(
    fc.property(anyRequests, (requests) => {
      const one = requests.map((request) => ({ ...request, session: 's', claimed: request.claimed ?? 0 }));
      const forged = one.map((request) => ({ ...request, claimed: Number.MAX_VALUE }));

      expect(total(run(one))).toBeLessThanOrEqual(total(run(forged)));
    }),
  );
});

test('no request takes time away', () => {
  fc.assert(
    fc.property(anyRequests, (requests) => {
      let before = 0;
      let time: ActiveTime | undefined;
      for (const request of requests) {
        time = withRequest(time, request);
        expect(total(time)).toBeGreaterThanOrEqual(before);
        before = total(time);
      }
    }),
  );
});

test('a clock that goes back counts nothing and loses nothing', () => {
  const time = run([
    { at: 60 * SECOND, session: 's' },
    { at: 10 * SECOND, session: 's' },
    { at: 70 * SECOND, session: 's' },
  ]);

  expect(total(time)).toBe(10 * SECOND);
});

describe('credit', () => {
  const time: ActiveTime = {
    measured: 400_900,
    gaps: 60_000,
    requests: 9,
    since: 0,
    at: 0,
    session: 's',
    scripted: true,
  };

  test('is the time that was counted, with how it was found', () => {
    expect(creditedTime({ minutes: 8, credit: 'measured' }, time)).toEqual({
      seconds: 460,
      evidence: { method: 'both', measuredSeconds: 400, gapSeconds: 60, requests: 9 },
    });
  });

  test('is at most twice the stated minutes', () => {
    expect(creditedTime({ minutes: 3, credit: 'measured' }, time).seconds).toBe(360);
  });

  test('is the stated minutes where the module says so, and the evidence stays', () => {
    const { seconds, evidence } = creditedTime({ minutes: 7, credit: 'stated' }, time);

    expect(seconds).toBe(420);
    expect(evidence).toMatchObject({ method: 'stated', measuredSeconds: 400 });
  });

  test('is nothing where nothing was counted', () => {
    expect(creditedTime({ minutes: 8, credit: 'measured' }, undefined).seconds).toBe(0);
  });

  test('never passes twice the stated minutes, whatever was claimed', () => {
    fc.assert(
      fc.property(anyRequests, fc.integer({ min: 1, max: 20 }), (requests, minutes) => {
        const { seconds } = creditedTime({ minutes, credit: 'measured' }, run(requests));

        expect(seconds).toBeLessThanOrEqual(minutes * 120);
      }),
    );
  });
});
