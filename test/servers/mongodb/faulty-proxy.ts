import { connect, createServer, type Socket } from 'node:net';
import mongoose from 'mongoose';

/** What happens to the next write that passes, or to the command that is named, once. */
export type Fault =
  /** The server carries it out, its answer never arrives. */
  | { readonly kind: 'answer lost'; readonly meanwhile?: () => Promise<unknown> }
  /** The server never sees it. */
  | { readonly kind: 'request lost' }
  /** The server carries it out; the answer hangs without the connection being cut. */
  | { readonly kind: 'answer hangs' }
  /** The server never sees the next command of this name: this document is the answer. */
  | {
      readonly kind: 'answered';
      readonly command: string;
      readonly answer: Readonly<Record<string, unknown>>;
    };

export interface FaultyProxy {
  /** As the server's, but through the proxy. */
  readonly uri: string;
  /** Breaks the next writes, one after the other. */
  arm(...faults: readonly Fault[]): void;
  /** Faults that no write has met yet. */
  readonly waiting: number;
  /** Cuts everything and takes no more connections. */
  close(): Promise<void>;
}

/** The command that every write of the store uses, as it stands in a message. */
const WRITE = Buffer.from('findAndModify');

/** An OP_MSG with this document, as answer to the message in `asked`. */
function answerTo(asked: Buffer, document: Readonly<Record<string, unknown>>): Buffer {
  const body = mongoose.mongo.BSON.serialize(document);
  const head = Buffer.alloc(21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(asked.readInt32LE(4), 8);
  head.writeInt32LE(2013, 12);
  return Buffer.concat([head, body]);
}

/** A TCP proxy in front of the first server of `uri`. */
export async function startFaultyProxy(uri: string): Promise<FaultyProxy> {
  const [, host = '', port = ''] = /@?([^@/:]+):(\d+)/.exec(uri.replace('mongodb://', '')) ?? [];
  const faults: Fault[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const upstream = connect(Number(port), host);
    let broken: Fault | undefined;
    const cut = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    client.on('data', (data) => {
      const [next] = faults;
      if (next?.kind === 'answered') {
        if (!data.includes(next.command)) return void upstream.write(data);
        faults.shift();
        return void client.write(answerTo(data, next.answer));
      }
      if (data.includes(WRITE)) broken = faults.shift();
      if (broken?.kind === 'request lost') cut();
      else upstream.write(data);
    });
    upstream.on('data', (data) => {
      if (broken === undefined) client.write(data);
      if (broken?.kind === 'answer lost') void Promise.resolve(broken.meanwhile?.()).finally(cut);
    });
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    uri: uri.replace(`${host}:${port}`, `127.0.0.1:${own}`),
    arm: (...added) => faults.push(...added),
    get waiting() {
      return faults.length;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
