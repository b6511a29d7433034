/** Names and addresses that lead to the machine itself. */
const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

export const isThisMachine = (url: string): boolean =>
  URL.canParse(url) && LOOPBACK.test(new URL(url).hostname);

export const isSecure = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';
