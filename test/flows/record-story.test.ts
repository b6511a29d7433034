import { mongodbForTests } from '../servers/mongodb/mongodb.ts';
import { describeRecordStory } from './record-story.ts';

describeRecordStory('on the embedded store');

const server = await mongodbForTests();
if ('skipped' in server) it.skip(server.skipped, () => undefined);
else {
  afterAll(() => server.stop());
  let districts = 0;
  const database = (): string => server.uri.replace(/^(\w[^?]*)/, `$1_${++districts}`);
  describeRecordStory(`on ${server.description}`, () => ({ kind: 'mongodb', uri: database() }));
}
