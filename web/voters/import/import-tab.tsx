/** The import of a list. */
import type { VoterList } from '../../../src/elections/voters/schema.ts';
import { Card } from '../../design/index.ts';

export function ImportTab({ list }: { readonly list: VoterList }) {
  return <Card title={list.name}>{list.period}</Card>;
}
