/** A model that answers as a test scripts it, by what a prompt offers it; a house whose unit has chosen it. */
import { demoFacts } from '../../activities/demo.ts';
import { answers, offeredAs, type Line, type Received } from '../../models/testing/fake-endpoint.ts';
import { withModel } from '../../models/testing/with-model.ts';
import { testHouse, type TestHouse } from '../../testing/index.ts';
import { approvedActivity, draftsOf, handsOf, ntt, type Hands } from '../../testing/steps.ts';

/** A house of NTT's people, whose model speaks through `endpoint`. */
export async function houseWithModel() {
  const house = await testHouse();
  const endpoint = await withModel(house);
  return { house, endpoint, hands: await handsOf(house, ntt) };
}

/** The id of a new news item about a new activity. */
export async function newsDraft(house: TestHouse, hands: Hands): Promise<string> {
  const activity = await approvedActivity(house, demoFacts('00'));
  return (await draftsOf(hands.writer, ntt, activity, ['news'])).get('news') ?? '';
}

/** The sentences that a prompt holds. */
export const offered = (asked: Received): Line[] => offeredAs('s', asked);

export const isRetry = ({ messages }: Received): boolean => messages[1]?.content.includes('was refused') ?? false;

/** Tells each sentence again as `make` says. */
export const told = (make: (line: Line, asked: Received) => string) =>
  answers((asked) => ({ sentences: offered(asked).map((line) => ({ id: line.id, text: make(line, asked) })) }));
