/** Just what we use of ltijs 5.9.9, which ships no types. */
declare module 'ltijs' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type PluginRow = Readonly<Record<string, unknown>>;

  /** The Database contract: every method is asynchronous; `Get` answers `false`, never an empty array. */
  export interface DatabasePlugin {
    setup(): Promise<boolean>;
    Close(): Promise<boolean>;
    Get(key: string | false, collection: string, query?: PluginRow): Promise<PluginRow[] | false>;
    Insert(key: string | false, collection: string, item: PluginRow, index?: PluginRow): Promise<boolean>;
    Replace(
      key: string | false,
      collection: string,
      query: PluginRow,
      item: PluginRow,
      index?: PluginRow,
    ): Promise<boolean>;
    Modify(key: string | false, collection: string, query: PluginRow, changes: PluginRow): Promise<boolean>;
    Delete(collection: string, query: PluginRow): Promise<boolean>;
  }

  /** Express 4's. `locals` stands on the response. */
  export type LtijsResponse = ServerResponse & { locals: Record<string, unknown> };
  export type LaunchCallback = (token: unknown, req: IncomingMessage, res: LtijsResponse) => void;
  export type RefusalCallback = (req: IncomingMessage, res: LtijsResponse) => void;

  export interface LtijsOptions {
    appRoute: string;
    loginRoute: string;
    keysetRoute: string;
    dynRegRoute: string;
    ltiaas: boolean;
    cors: boolean;
    devMode: boolean;
    tokenMaxAge: number | false;
    cookies: { secure: boolean; sameSite: string };
  }

  export interface LtijsProvider {
    readonly constructor: new () => LtijsProvider;
    /** An Express 4 application. */
    readonly app: ((req: IncomingMessage, res: ServerResponse) => void) & {
      readonly _router: { stack: { readonly name: string }[] };
    };
    setup(key: string, database: { plugin: DatabasePlugin }, options: LtijsOptions): LtijsProvider;
    deploy(options: { serverless: true; silent: true }): Promise<true>;
    close(options: { silent: true }): Promise<true>;
    onConnect(callback: LaunchCallback): true;
    onDeepLinking(callback: LaunchCallback): true;
    onInvalidToken(callback: RefusalCallback): true;
    onSessionTimeout(callback: RefusalCallback): true;
    onUnregisteredPlatform(callback: RefusalCallback): true;
    onInactivePlatform(callback: RefusalCallback): true;
  }

  const ltijs: { readonly Provider: LtijsProvider };
  export default ltijs;
}
