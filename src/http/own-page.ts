/** Whether this is one of these pages or an address below one: nothing else is gone back to. */
export const isOwnPage = (address: string, pages: readonly string[]): boolean =>
  pages.some((page) => address === page || address.startsWith(`${page}/`)) && !/[\\\s]|\.\./.test(address);
