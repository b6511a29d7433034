/** 0..1 as whole percent, never rounded up to a mark that was not reached. */
export const percent = (score: number): string => `${Math.floor(score * 100 + 1e-9)}%`;
