import mongoose from 'mongoose';
import { openMongoStore } from '../../src/store/mongo-store.ts';
import { describeDocumentStore } from '../contract/document-store.ts';
import { SPECS } from '../contract/things.ts';
import { mongodbForTests } from '../servers/mongodb/mongodb.ts';

const server = await mongodbForTests();

if ('skipped' in server) {
  test.skip(server.skipped, () => {});
} else {
  afterAll(() => server.stop());

  let places = 0;
  describeDocumentStore(
    server.description,
    async () => {
      places += 1;
      const uri = server.uri.replace(/\/([^/?]+)(\?.*)?$/, `/$1_${places}$2`);
      return {
        open: ({ specs = SPECS, clock = Date.now } = {}) =>
          openMongoStore({ uri, specs, clock, poolSize: 5, serverSelectionTimeoutMs: 5000 }),
        dispose: async () => {
          const connection = await mongoose.createConnection(uri).asPromise();
          await connection.dropDatabase();
          await connection.close();
        },
      };
    },
    { sortsBeyondFFFF: !server.isStandIn },
  );
}
