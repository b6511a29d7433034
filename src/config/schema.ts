import { z } from 'zod';
import { isBaseAddress, isHostOrRange, isOrigin, isProxyAddress } from './checks.ts';
import { DELIVERIES } from './deliveries-schema.ts';
import { ADDRESS, number, secret, text } from './kinds-of-value.ts';
import { PLATFORM } from './platform-schema.ts';
import { SecretValue } from './secret-value.ts';
import { setting } from './setting.ts';
import { STORE } from './store-schema.ts';

const session = z
  .strictObject({
    idleMinutes: setting(
      { meaning: 'A session ends after this long without a request.', unit: 'minutes' },
      number(5, 1440, 120),
    ),
    absoluteMinutes: setting(
      { meaning: 'A session ends this long after its launch, whatever happens.', unit: 'minutes' },
      number(5, 10_080, 720),
    ),
  })
  .prefault({});

const retention = z
  .strictObject({
    ledgerYears: setting(
      {
        meaning:
          'How long a row of a person’s PD record is kept where their district says nothing else. Holds for rows written from then on.',
        unit: 'years',
      },
      number(1, 50, 8),
    ),
    workYears: setting(
      {
        meaning:
          'How long a person’s work on a module, attempts and reviews are kept after they were last changed, and the person’s record after all of it. 0: no limit. PD records and certificates have a time of their own.',
        unit: 'years',
      },
      number(0, 50, 0),
    ),
  })
  .prefault({});

const isAscending = (days: readonly number[]): boolean =>
  days.every((day, index) => day > (days[index - 1] ?? 0));

const reviews = z
  .strictObject({
    days: setting(
      {
        meaning:
          'When a passed module is asked about again, days after the pass. School breaks of the district are skipped; a late review delays the rest. An empty list asks for none.',
        unit: 'days',
        allowed: 'a list of at most 12 whole numbers from 1 to 1000, each greater than the one before',
      },
      z
        .array(z.int().min(1).max(1000))
        .max(12)
        .refine(isAscending, { error: 'days, each greater than the one before' })
        .default([2, 7, 21, 60, 120]),
    ),
  })
  .prefault({});

const outbound = z
  .strictObject({
    allow: setting(
      {
        meaning:
          'LMSs in your own network. In production the tool calls only public addresses, by https, and what is named here (by https too, except this machine itself). A host that is named may also register an LMS whose issuer is another host.',
        env: 'AIDEWELL_OUTBOUND_ALLOW',
        allowed:
          'a list of host names such as moodle.district.example, IP addresses, and ranges such as 10.1.0.0/16',
      },
      z.array(z.string().refine(isHostOrRange)).max(100).default([]),
    ),
  })
  .prefault({});

const trustProxy = z.union([
  z.int().min(0).max(10),
  z.array(z.string().refine(isProxyAddress, { error: 'an IP address or range' })).max(100),
]);

/** Every setting: type, default, limits, unit, meaning and environment variable. */
export const CONFIG_SCHEMA = z.strictObject({
  name: setting({ meaning: 'What the tool calls itself in pages and in LMSs.' }, text().default('Aidewell')),
  url: setting(
    {
      meaning: 'Where browsers and LMSs reach the tool. A path in it stands before every page.',
      env: 'AIDEWELL_URL',
      allowed: `${ADDRESS}, without ? and #`,
      defaultWords: '`http://localhost:` and the port',
    },
    z.string().refine(isBaseAddress).max(2000).optional(),
  ),
  host: setting(
    {
      meaning: 'The network address to listen on. The default is reached from this machine only.',
      env: 'HOST',
      allowed: 'a host name or IP address; 0.0.0.0 or :: for every network',
    },
    z
      .string()
      .regex(/^[\w.:[\]-]{1,253}$/)
      .default('127.0.0.1'),
  ),
  port: setting({ meaning: 'The port to listen on.', env: 'PORT' }, number(1, 65_535, 3000)),
  dataDir: setting(
    {
      meaning: 'The folder that holds the data file and, in development, the secret.',
      env: 'AIDEWELL_DATA',
      path: true,
    },
    text().default('data'),
  ),
  language: setting(
    {
      meaning:
        'The language of pages for people of whom neither the LMS nor the browser says one we have: `en` or `es`.',
      env: 'AIDEWELL_LANGUAGE',
    },
    z.enum(['en', 'es']).default('en'),
  ),
  coursesDir: setting(
    { meaning: 'The folder with the courses.', env: 'AIDEWELL_COURSES', path: true },
    text().default('courses'),
  ),
  secret: setting(
    {
      meaning:
        'Protects sign-ins and the tool’s private keys. The same for all processes of an installation.',
      env: 'AIDEWELL_SECRET',
      secret: true,
      allowed:
        'in production 32 characters or more that nobody can guess, such as the output of `openssl rand -hex 32`',
      defaultWords: 'in development made once and kept in `secret` of the data folder',
    },
    secret().optional(),
  ),
  store: STORE,
  platforms: setting(
    { meaning: 'LMSs that are managed in this file. Pages and commands show them and cannot change them.' },
    z.array(PLATFORM).max(1000).default([]),
  ),
  session,
  deliveries: DELIVERIES,
  retention,
  reviews,
  outbound,
  frameOrigins: setting(
    {
      meaning: 'Origins that may show the tool in a frame, beside those of the LMSs themselves.',
      env: 'AIDEWELL_FRAME_ORIGINS',
      allowed:
        'a list of origins such as https://portal.example.org, without anything behind the host and port',
    },
    z.array(z.string().refine(isOrigin)).max(100).default([]),
  ),
  trustProxy: setting(
    {
      meaning:
        'Which proxies may say where a request came from: how many stand before the tool, or a list of their addresses. Never guessed; 0 trusts none.',
      env: 'AIDEWELL_TRUST_PROXY',
      allowed:
        'a whole number from 0 to 10, or a list of IP addresses, ranges, loopback, linklocal, uniquelocal',
    },
    trustProxy.default(0),
  ),
  sandbox: z
    .strictObject({
      enabled: setting(
        {
          meaning: 'Start the small LMS for try-out.',
          defaultWords: '`true` in development, `false` in production',
        },
        z.boolean().optional(),
      ),
      port: setting({ meaning: 'The port of the small LMS.', env: 'SANDBOX_PORT' }, number(1, 65_535, 3001)),
    })
    .prefault({}),
  log: z
    .strictObject({
      level: setting(
        { meaning: 'The least serious messages that are written.', env: 'AIDEWELL_LOG_LEVEL' },
        z.enum(['info', 'warn', 'error', 'silent']).default('info'),
      ),
    })
    .prefault({}),
  metricsToken: setting(
    {
      meaning:
        'Lets a monitoring system on another machine read `/metrics` (as a Bearer token). Without it only this machine can.',
      env: 'AIDEWELL_METRICS_TOKEN',
      secret: true,
      allowed: '16 characters or more',
    },
    z
      .string()
      .min(16)
      .transform((value) => new SecretValue(value))
      .optional(),
  ),
});

export type ParsedConfig = z.output<typeof CONFIG_SCHEMA>;
