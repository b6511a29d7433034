import { z } from 'zod';
import { number } from './kinds-of-value.ts';
import { SecretValue } from './secret-value.ts';
import { setting } from './setting.ts';

const mongodb = z
  .strictObject({
    uri: setting(
      {
        meaning:
          'Connection string of the MongoDB server, with the database name. Setting it selects MongoDB.',
        env: 'MONGODB_URI',
        secret: true,
        allowed: 'a text that begins with mongodb:// or mongodb+srv://',
      },
      z
        .string()
        .regex(/^mongodb(\+srv)?:\/\/./)
        .transform((value) => new SecretValue(value))
        .optional(),
    ),
    poolSize: setting(
      { meaning: 'Connections that one process keeps.', unit: 'connections' },
      number(1, 500, 20),
    ),
    serverSelectionSeconds: setting(
      { meaning: 'How long to look for a server that takes writes.', unit: 'seconds' },
      number(1, 120, 5),
    ),
    socketSeconds: setting({ meaning: 'How long an answer may take.', unit: 'seconds' }, number(1, 600, 20)),
  })
  .prefault({});

export const STORE = z
  .strictObject({
    kind: setting(
      { meaning: 'Where everything is kept: in one file of the data folder, or on a MongoDB server.' },
      z.enum(['sqlite', 'mongodb']).default('sqlite'),
    ),
    mongodb,
  })
  .prefault({});
