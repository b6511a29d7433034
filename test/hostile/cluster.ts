import { createServer, request } from 'node:http';
import { freePort, spawnTool, type ToolProcess, type World } from '../flows/world.ts';

/** Several tool processes on one store, behind a balancer that hands every request to the next one. */
export interface Cluster {
  /** Where each process listens itself. */
  readonly urls: readonly string[];
  readonly processes: readonly ToolProcess[];
  /** Takes one process out, as a balancer does when it is gone. */
  drop(index: number): void;
  close(): Promise<void>;
}

/** All start at the same moment, so that they also agree on a secret and a key that did not exist before. */
export async function startCluster(
  world: World,
  size: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Cluster> {
  const ports = await Promise.all(Array.from({ length: size }, freePort));
  const urls = ports.map((port) => `http://localhost:${port}`);
  const processes = await Promise.all(
    ports.map((port, index) =>
      spawnTool(
        { ...world, toolUrl: urls[index] ?? '' },
        { ...env, PORT: String(port), AIDEWELL_URL: world.toolUrl },
      ),
    ),
  );
  const alive = [...ports];
  let turn = 0;
  const balancer = createServer((req, res) => {
    const port = alive[turn++ % alive.length];
    const { method, url: path, headers } = req;
    const onward = request({ host: 'localhost', port, method, path, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onward.on('error', () => res.destroy());
    req.pipe(onward);
  });
  await new Promise<void>((done) => balancer.listen(Number(new URL(world.toolUrl).port), 'localhost', done));
  return {
    urls,
    processes,
    drop: (index) => void alive.splice(index, 1),
    async close() {
      balancer.closeAllConnections();
      balancer.close();
      await Promise.all(processes.map((tool) => tool.kill()));
    },
  };
}
