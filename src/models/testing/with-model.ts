/** A house whose unit NTT, '53', has chosen a model that a test scripts. */
import { referenceRoom } from '../../reference/index.ts';
import type { TestHouse } from '../../testing/index.ts';
import { fakeEndpoint, type FakeEndpoint } from './fake-endpoint.ts';

/** The figures that a start lays. */
export const layModelValues = ({ platform }: TestHouse): Promise<void> => referenceRoom.start(platform, platform.owner);

/** Call in `beforeAll`; set `reply` of what is returned before each ask. */
export async function withModel(house: TestHouse): Promise<FakeEndpoint> {
  await layModelValues(house);
  const endpoint = await fakeEndpoint();
  const admin = await house.as('admin.ntt');
  const { body } = await admin('POST', '/api/models', {
    unitId: '53',
    name: 'Model uji',
    kind: 'endpoint',
    address: endpoint.address,
    model: 'uji-1',
  });
  await admin('POST', '/api/models/choose', { unitId: '53', engineId: (body as { id: string }).id });
  return endpoint;
}
