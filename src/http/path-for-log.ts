import type { Request } from 'express';

/** What follows is a link's secret, or tells which certificate somebody looked for. */
const SECRET = /\/(confirm|verify)\/(?!keys\/|keys$|issuer\/).*$/;

/** The path of a request in the form that a log may keep. */
export const pathForLog = ({ baseUrl, path }: Pick<Request, 'baseUrl' | 'path'>): string =>
  (baseUrl + path).replace(SECRET, '/$1/***');
