/**
 * A match with another unit (D20): what is equal, opening it with a reason that both trails keep, waiting for the other
 * unit, and the rows of both side by side once both have opened.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import {
  crossReasons,
  type CrossKind,
  type CrossMatch,
  type CrossReason,
  type Finding,
  type VoterList,
  type ListId,
} from '../../../src/elections/voters/schema.ts';
import { Banner, Button, SelectField, Skeleton } from '../../design/index.ts';
import { checkedBy } from '../../forms/checked-by.ts';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { SideBySide } from '../findings/side-by-side.tsx';
import { bothSides, shownAcross } from './core/other-side.ts';
import { crossMessages } from './messages.ts';
import { crossMatchQuery, openMatch, unitNameQuery } from './queries.ts';

const kindWords = { nik: 'equalNik', person: 'equalPerson' } as const satisfies Record<
  CrossKind,
  keyof typeof crossMessages
>;
const reasonWords = {
  'verifikasi-ganda': 'reasonCheck',
  coktas: 'reasonVisit',
  'permintaan-satker-lain': 'reasonRequest',
} as const satisfies Record<CrossReason, keyof typeof crossMessages>;

export function CrossMatchView({ list, finding }: { readonly list: VoterList; readonly finding: Finding }) {
  const t = useText(crossMessages);
  const language = useLanguage();
  const id = useId();
  // Also in a settled list: the other unit may need to see it.
  const mayOpen = useCan('voters.edit', list.unitId);
  const { data: match, error } = useQuery(crossMatchQuery(list.id, String(finding.parameters.match)));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (match === undefined) return <Skeleton lines={3} />;
  if (match === null) return <Banner>{t('gone')}</Banner>;
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-lg border border-line bg-surface px-4 py-3"
    >
      <div className="grid gap-1">
        <h3 id={id} className="font-bold">
          {t('match')}
        </h3>
        {match.kinds.map((kind) => (
          <p key={kind}>{t(kindWords[kind])}</p>
        ))}
      </div>
      {match.openedAt !== null && (
        <p className="text-sm text-ink-soft">
          {t('opened', {
            name: match.openedByName ?? '–',
            at: formatInstant(match.openedAt, language),
            reason: match.reason === null ? '–' : t(reasonWords[match.reason]),
          })}
        </p>
      )}
      {match.other !== null ? (
        <BothRows finding={finding} match={match} other={match.other} />
      ) : match.openedAt !== null ? (
        <Banner>{t('waiting')}</Banner>
      ) : mayOpen ? (
        <OpenForm listId={list.id} match={match.match} />
      ) : (
        <p className="text-sm text-ink-soft">{t('notOpened')}</p>
      )}
    </section>
  );
}

type Why = { readonly reason: CrossReason | '' };

function OpenForm({ listId, match }: { readonly listId: ListId; readonly match: string }) {
  const t = useText(crossMessages);
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: (why: CrossReason) => openMatch(listId, match, why),
    // Also when it failed: a colleague may have opened it meanwhile.
    onSettled: () => queries.invalidateQueries({ queryKey: crossMatchQuery(listId, match).queryKey }),
  });
  const schema = useMemo(
    () => checkedBy<Why>(({ reason }) => ({ reason: reason ? undefined : t('chooseReason') })),
    [t],
  );
  const form = useCheckedForm<Why>({
    schema,
    start: { reason: '' },
    submit: ({ reason }) => {
      if (reason) open.mutate(reason);
    },
    failure: open.error,
  });
  return (
    <form className="grid grid-cols-[minmax(0,1fr)] gap-3" {...form.element}>
      <p className="text-sm text-ink-soft">{t('openLead')}</p>
      {open.error && <Banner kind="bad">{open.error.message}</Banner>}
      <SelectField
        label={t('reason')}
        required
        className="max-w-md"
        {...form.text('reason')}
        options={[
          { value: '', label: t('chooseReason') },
          ...crossReasons.map((value) => ({ value, label: t(reasonWords[value]) })),
        ]}
      />
      <div>
        <Button type="submit" busy={open.isPending} className="max-sm:w-full max-sm:whitespace-normal">
          {t('open')}
        </Button>
      </div>
    </form>
  );
}

function BothRows({
  finding,
  match,
  other,
}: {
  readonly finding: Finding;
  readonly match: CrossMatch;
  readonly other: NonNullable<CrossMatch['other']>;
}) {
  const t = useText(crossMessages);
  const language = useLanguage();
  const unit = useQuery(unitNameQuery(other.unitId)).data ?? other.unitId;
  const voter = finding.voters.find(({ row }) => row === match.row);
  if (voter === undefined) return null;
  const sides = bothSides(voter, other, match.kinds, language);
  // On a narrow screen the values stand one below the other, under the numbers of their sides.
  const heading = (at: number, words: string) => (
    <span className="flex items-baseline gap-x-2">
      <span aria-hidden className="numeric text-xs font-semibold text-ink-faint sm:hidden">
        {at}
      </span>
      <strong>{words}</strong>
    </span>
  );
  return (
    <SideBySide
      label={t('beside')}
      fields={shownAcross}
      atIssue={finding.fields}
      sameNumbers={sides.sameNumbers}
      // Which row it is in the other list is not told; rows are counted from 1.
      sides={[
        {
          row: match.row,
          heading: heading(1, t('ours', { row: formatNumber(match.row, language) })),
          values: sides.own,
        },
        { row: 0, heading: heading(2, unit), values: sides.other },
      ]}
    />
  );
}
