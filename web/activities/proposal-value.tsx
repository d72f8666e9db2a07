/** How a proposed fact reads: its field and its value, in words. */
import type { Proposal } from '../../src/activities/schema.ts';
import { printDecimal } from '../../src/language/index.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText, type Text } from '../i18n/messages.ts';
import { activityMessages } from './messages.ts';

type Words = Text<typeof activityMessages>;

/** Sheet path of a proposal -> the words of its field. */
export function fieldName(path: Proposal['path'], t: Words): string {
  const names: Record<Proposal['path'], string> = {
    title: t('title'),
    theme: t('theme'),
    series: t('series'),
    kind: t('kind'),
    'when.start': t('start'),
    'when.end': t('end'),
    'when.startTime': t('startTime'),
    'when.endTime': t('endTime'),
    'when.zone': t('zone'),
    mode: t('mode'),
    place: t('place'),
    platform: t('platform'),
    invited: t('invited'),
    purpose: t('purpose'),
    organiser: t('organiser'),
    people: t('people'),
    statements: t('statements'),
    keyPoints: t('keyPoint'),
    decisions: t('decision'),
    figures: t('figures'),
    regulations: t('regulation'),
    'local.place': t('localPlace'),
    'local.commitment': t('commitment'),
    'local.credit.writer': t('writer'),
    'local.credit.editor': t('editor'),
    'local.credit.photographer': t('photographer'),
    'local.unit': t('localUnit'),
    'local.people': t('localPeople'),
    'local.statements': t('saidHere'),
    'local.attendance': t('attendance'),
  };
  return names[path];
}

export function ProposalValue({
  proposal,
  speakers,
  kinds,
}: {
  readonly proposal: Proposal;
  /** Names of people by the id of their proposal. */
  readonly speakers: ReadonlyMap<string, string>;
  /** Labels of activity kinds by code. */
  readonly kinds: ReadonlyMap<string, string>;
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
      return <strong className="font-semibold">{kinds.get(proposal.value) ?? proposal.value}</strong>;
    default:
      return <strong className="font-semibold">{String(proposal.value)}</strong>;
  }
}
