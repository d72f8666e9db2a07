/** How the form of an activity is shown where proposals from its raw material are decided. */
import { isActivityProposal, proposalGroups, type ProposalGroup } from '../../src/activities/schema.ts';
import type { ReviewForm } from '../documents/review-form.ts';
import type { Words } from '../i18n/messages.ts';
import { activityMessages as says } from './messages.ts';
import { OwnOrganiser } from './own-organiser.tsx';
import { ProposalControls } from './proposal-controls.tsx';
import { fieldWords, ProposalValue } from './proposal-value.tsx';

const groupWords: Readonly<Record<ProposalGroup, Words>> = {
  what: says.groupWhat,
  when: says.groupWhen,
  where: says.groupWhere,
  people: says.groupPeople,
  said: says.groupSaid,
  numbers: says.groupNumbers,
  rules: says.groupRules,
  local: says.groupLocal,
};

export const activityForm: ReviewForm = {
  asksModel: true,
  groups: proposalGroups.map((code) => ({ code, says: groupWords[code] })),
  field: (proposal) => (isActivityProposal(proposal) ? says[fieldWords[proposal.path]] : unknownField),
  /** Speakers, whom statements point at. */
  names: (proposals) =>
    new Map(
      proposals.flatMap((proposal) =>
        isActivityProposal(proposal) && (proposal.path === 'people' || proposal.path === 'local.people')
          ? [[proposal.value.id, proposal.value.name] as const]
          : [],
      ),
    ),
  Value: ({ proposal, names }) =>
    isActivityProposal(proposal) && <ProposalValue proposal={proposal} speakers={names} />,
  Controls: ({ proposal, names, value, onChange }) =>
    isActivityProposal(proposal) && (
      <ProposalControls proposal={proposal} speakers={names} value={value} onChange={onChange} />
    ),
  Above: OwnOrganiser,
  touches: (activityId) => [['activity', activityId]],
  says: {
    documents: says.tabMaterial,
    add: says.addMaterial,
    begin: says.materialEmpty,
    elsewhere: says.materialOfOwner,
    reading: says.reading,
    nothingFound: says.noProposals,
  },
};

/** A field of a newer program. */
const unknownField: Words = { id: '?', en: '?' };
