/** Fields of an activity that are words of a text as they stand there, for whoever is asked to find them. */
import type { AskedField } from '../documents/index.ts';
import type { Proposal, ProposalGroup, ProposalPath } from './proposals.ts';

type WordPath = Extract<Proposal, { value: string }>['path'];

const words = (path: WordPath, group: ProposalGroup, means: string): AskedField => ({
  path,
  group,
  means,
  value: (found) => found,
});
const item = (path: ProposalPath, group: ProposalGroup, means: string): AskedField => ({
  path,
  group,
  means,
  value: (text, id) => ({ id, text }),
});

export const askedFields: readonly AskedField[] = [
  words('title', 'what', 'the name of the activity'),
  words('theme', 'what', 'the theme of the activity'),
  words('purpose', 'what', 'what the activity is for'),
  words('place', 'where', 'the place where it was held'),
  words('platform', 'where', 'the program in which it was held online'),
  words('invited', 'people', 'who was invited'),
  words('attended', 'people', 'who attended'),
  item('keyPoints', 'said', 'a point that was discussed'),
  item('decisions', 'said', 'something that was decided or agreed'),
];
