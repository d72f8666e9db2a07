/** Says, above what was found in a text, that the organiser is the own unit because no text named one. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { activityIdSchema } from '../../src/activities/schema.ts';
import type { FactProposal } from '../../src/documents/schema.ts';
import { Banner } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { activityQuery } from './api.ts';
import { activityMessages } from './messages.ts';

export function OwnOrganiser({
  subjectId,
  proposals,
}: {
  readonly subjectId: string;
  readonly proposals: readonly FactProposal[];
}) {
  const t = useText(activityMessages);
  const activityId = activityIdSchema.parse(subjectId);
  const { data: activity } = useQuery(activityQuery(activityId));
  if (activity?.origins['organiser']?.from !== 'unit' || proposals.some(({ path }) => path === 'organiser'))
    return null;
  return (
    <Banner>
      {t('ownOrganiser', { unit: activity.facts.organiser?.name ?? '' })}{' '}
      <Link
        to="/kegiatan/$activityId"
        params={{ activityId }}
        search={{ tab: 'fakta' }}
        className="font-semibold text-nila-text underline underline-offset-3"
      >
        {t('changeOnSheet')}
      </Link>
    </Banner>
  );
}
