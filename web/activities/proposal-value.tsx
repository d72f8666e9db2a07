/** How a proposed fact reads: its field and its value, in words. */
import { useQuery } from '@tanstack/react-query';
import type { Progress, Proposal } from '../../src/activities/schema.ts';
import { printDecimal, printNameWithTitles } from '../../src/language/index.ts';
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
  progress: 'progress',
  mode: 'mode',
  place: 'place',
  platform: 'platform',
  invited: 'invited',
  attended: 'attended',
  purpose: 'purpose',
  organiser: 'organiser',
  people: 'people',
  statements: 'statements',
  keyPoints: 'keyPoint',
  decisions: 'decision',
  figures: 'figures',
  regulations: 'regulation',
  papers: 'paper',
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

type Value<P extends Proposal['path']> = Extract<Proposal, { readonly path: P }>['value'];

function PersonValue({ person }: { readonly person: Value<'people' | 'local.people'> }) {
  const t = useText(activityMessages);
  return (
    <>
      <strong className="font-semibold">{printNameWithTitles(person)}</strong>
      {person.position && <span className="block text-sm text-ink-soft">{person.position}</span>}
      <span className="block text-sm text-ink-faint">
        {t(person.role)}
        {person.topic && ` · ${person.topic}`}
      </span>
    </>
  );
}

function StatementValue({
  statement: { kind, text },
  speaker,
}: {
  readonly statement: Value<'statements' | 'local.statements'>;
  readonly speaker: string | undefined;
}) {
  const t = useText(activityMessages);
  return (
    <>
      <span>{kind === 'quote' ? `“${text}”` : text}</span>
      <span className="block text-sm text-ink-faint">
        {t(kind)} · {speaker ?? '?'}
      </span>
    </>
  );
}

function FigureValue({ figure: { value, unit, label } }: { readonly figure: Value<'figures'> }) {
  const language = useLanguage();
  return (
    <>
      <strong className="numeric font-semibold">{printDecimal(value, language)}</strong> {unit}{' '}
      <span className="text-sm text-ink-faint">{label}</span>
    </>
  );
}

function DecisionValue({ decision: { text, owner, due } }: { readonly decision: Value<'decisions'> }) {
  const language = useLanguage();
  return (
    <>
      {text}
      <span className="block text-sm text-ink-faint">
        {[owner, due && formatDate(due, language)].filter(Boolean).join(' · ')}
      </span>
    </>
  );
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
    case 'local.people':
      return <PersonValue person={proposal.value} />;
    case 'statements':
    case 'local.statements':
      return <StatementValue statement={proposal.value} speaker={speakers.get(proposal.value.speakerId)} />;
    case 'figures':
      return <FigureValue figure={proposal.value} />;
    case 'decisions':
      return <DecisionValue decision={proposal.value} />;
    case 'keyPoints':
      return <>{proposal.value.text}</>;
    case 'regulations':
    case 'papers':
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
    case 'progress':
      return <strong className="font-semibold">{t(proposal.value as Progress)}</strong>;
    case 'mode':
      return <strong className="font-semibold">{t(proposal.value as 'daring' | 'luring' | 'hibrida')}</strong>;
    case 'kind':
      return <KindName code={proposal.value} />;
    default:
      return <strong className="font-semibold">{String(proposal.value)}</strong>;
  }
}
