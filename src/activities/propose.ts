/** What the form of an activity finds in a document; it runs in the process that reads documents. */
import type { Propose } from '../documents/index.ts';
import { proposeFacts, type KnownUnit } from './extract/index.ts';
import type { Person } from './facts-schema.ts';
import type { ActivityKind } from './kinds.ts';
import type { Proposal } from './proposals.ts';

export type KnownOfActivity = {
  /** The people of its sheet. */
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly units: readonly KnownUnit[];
  readonly kinds: readonly ActivityKind[];
};

const propose: Propose<Proposal, KnownOfActivity> = ({ text, pages, dateHint, ordinal }, { people, units, kinds }) =>
  proposeFacts(text, { units, kinds, dateHint, pages, idPrefix: `m${ordinal}`, knownPeople: people });

export default propose;
