/** How a proposed fact reads: its field and its value, in words. */
import { useQuery } from '@tanstack/react-query';
import type { Proposal } from '../../src/activities/schema.ts';
import { printDecimal } from '../../src/language/index.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { kindsQuery } from './api.ts';
import { activityMessages } from './messages.ts';

/** Sheet path of a proposal -> the words of its field. */
export const fieldWords = {
  title: 'title',
  theme: 'theme',
  series: 'series',
  kind: 'kind',
  'when.start': 'start',
  'when.end': 'end',
  'when.startTime': 'startTime',
  'when.endTime': 'endTime',
  'when.zone': 'zone',
  mode: 'mode',
  place: 'place',
  platform: 'platform',
  invited: 'invited',
  purpose: 'purpose',
  organiser: 'organiser',
  people: 'people',
  statements: 'statements',
  keyPoints: 'keyPoint',
  decisions: 'decision',
  figures: 'figures',
  regulations: 'regulation',
  'local.place': 'localPlace',
  'local.commitment': 'commitment',
  'local.credit.writer': 'writer',
  'local.credit.editor': 'editor',
  'local.credit.photographer': 'photographer',
  'local.unit': 'localUnit',
  'local.people': 'localPeople',
  'local.statements': 'saidHere',
  'local.attendance': 'attendance',
} as const satisfies Record<Proposal['path'], keyof typeof activityMessages>;

/** Labels of the kinds of activities by their codes. */
export function useKinds(): ReadonlyMap<string, string> {
  const language = useLanguage();
  const { data: kinds } = useQuery(kindsQuery);
  return new Map(kinds?.map((kind) => [kind.code, kind.label[language]]) ?? []);
}

function KindName({ code }: { readonly code: string }) {
  return <strong className="font-semibold">{useKinds().get(code) ?? code}</strong>;
}

export function ProposalValue({
  proposal,
  speakers,
}: {
  readonly proposal: Proposal;
  /** Names of people by the id of their proposal. */
  readonly speakers: ReadonlyMap<string, string>;
}) {
  const t = useText(activityMessages);
  const language = useLanguage();
  switch (proposal.path) {
    case 'people':
    case 'local.people': {
      const { value } = proposal;
      return (
        <>
          <strong className="font-semibold">
            {[value.titlesBefore, value.name].filter(Boolean).join(' ')}
            {value.titlesAfter && `, ${value.titlesAfter}`}
          </strong>
          {value.position && <span className="block text-sm text-ink-soft">{value.position}</span>}
          <span className="block text-sm text-ink-faint">
            {t(value.role)}
            {value.topic && ` · ${value.topic}`}
          </span>
        </>
      );
    }
    case 'statements':
    case 'local.statements':
      return (
        <>
          <span>{proposal.value.kind === 'quote' ? `“${proposal.value.text}”` : proposal.value.text}</span>
          <span className="block text-sm text-ink-faint">
            {t(proposal.value.kind)} · {speakers.get(proposal.value.speakerId) ?? '?'}
          </span>
        </>
      );
    case 'figures':
      return (
        <>
          <strong className="numeric font-semibold">{printDecimal(proposal.value.value, language)}</strong>{' '}
          {proposal.value.unit} <span className="text-sm text-ink-faint">{proposal.value.label}</span>
        </>
      );
    case 'decisions':
      return (
        <>
          {proposal.value.text}
          <span className="block text-sm text-ink-faint">
            {[proposal.value.owner, proposal.value.due && formatDate(proposal.value.due, language)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      );
    case 'keyPoints':
      return <>{proposal.value.text}</>;
    case 'regulations':
      return <>{proposal.value.citation}</>;
    case 'organiser':
    case 'local.unit':
      return <strong className="font-semibold">{proposal.value.name}</strong>;
    case 'when.start':
    case 'when.end':
      return <strong className="font-semibold">{formatDate(proposal.value, language, 'weekday')}</strong>;
    case 'when.startTime':
    case 'when.endTime':
      return <strong className="numeric font-semibold">{formatTime(proposal.value, language)}</strong>;
    case 'mode':
      return <strong className="font-semibold">{t(proposal.value as 'daring' | 'luring' | 'hibrida')}</strong>;
    case 'kind':
      return <KindName code={proposal.value} />;
    default:
      return <strong className="font-semibold">{String(proposal.value)}</strong>;
  }
}
