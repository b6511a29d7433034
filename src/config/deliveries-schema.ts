import { z } from 'zod';
import { number } from './kinds-of-value.ts';
import { setting } from './setting.ts';

export const DELIVERIES = z
  .strictObject({
    retryBaseSeconds: setting(
      {
        meaning: 'Pause after the first failed send of a grade; it doubles with each further one.',
        unit: 'seconds',
      },
      number(1, 3600, 10),
    ),
    retryCapSeconds: setting(
      { meaning: 'Longest pause between two sends.', unit: 'seconds' },
      number(1, 86_400, 3600),
    ),
    giveUpDays: setting(
      { meaning: 'A grade that could not be sent for this long waits for an admin.', unit: 'days' },
      number(1, 365, 14),
    ),
    leaseSeconds: setting(
      { meaning: 'How long one process keeps a grade to itself while sending.', unit: 'seconds' },
      number(10, 3600, 90),
    ),
    concurrencyPerPlatform: setting(
      { meaning: 'Grades that one process sends at the same time to one LMS.', unit: 'sends' },
      number(1, 50, 4),
    ),
    sendTimeoutSeconds: setting(
      { meaning: 'How long the LMS may take to answer one send.', unit: 'seconds' },
      number(1, 120, 15),
    ),
  })
  .prefault({});
