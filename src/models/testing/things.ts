/** A model of NTT, '53'. */
import type { MakeThings } from '../../testing/things.ts';

export const makeThings: MakeThings = async (house) => {
  const admin = await house.as('admin.ntt');
  const added = await admin('POST', '/api/models', {
    unitId: '53',
    name: 'Contoh',
    kind: 'endpoint',
    address: 'http://127.0.0.1:9/v1',
    model: 'contoh',
  });
  return { models: (added.body as { id: string }).id };
};
