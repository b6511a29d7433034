/** YYYY-MM-DD by the district's clocks, which every spreadsheet reads as a day. */
export const csvDay = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
