import { z } from 'zod';
import { isWebAddress } from './checks.ts';
import { SecretValue } from './secret-value.ts';

export const ADDRESS = 'an address that begins with http:// or https://';

export const text = () => z.string().trim().min(1).max(400);
export const address = () => z.string().refine(isWebAddress, { error: ADDRESS }).max(2000);
export const number = (min: number, max: number, standard: number) =>
  z.int().min(min).max(max).default(standard);
export const secret = () =>
  z
    .string()
    .min(1)
    .transform((value) => new SecretValue(value));
