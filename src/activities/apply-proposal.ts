/**
 * Puts an accepted proposal into the facts, and takes it out again. Pure; used by the server and by the screens to show
 * what accepting would do. Single facts are replaced; items keep the proposal's id, so accepting twice changes nothing.
 */
import type { ActivityFacts, LocalFacts, Person, Statement } from './facts-schema.ts';
import type { Proposal } from './proposals.ts';

export type Sheets = { readonly facts: ActivityFacts; readonly local: LocalFacts };

export function applyProposal({ facts, local }: Sheets, proposal: Proposal): Sheets {
  switch (proposal.path) {
    case 'title':
    case 'theme':
    case 'series':
    case 'kind':
    case 'place':
    case 'platform':
    case 'invited':
    case 'purpose':
      return { facts: { ...facts, [proposal.path]: proposal.value }, local };
    case 'mode':
      return { facts: { ...facts, mode: proposal.value as NonNullable<ActivityFacts['mode']> }, local };
    case 'when.start':
    case 'when.end':
    case 'when.startTime':
    case 'when.endTime':
    case 'when.zone':
      return {
        facts: { ...facts, when: { ...facts.when, [proposal.path.slice('when.'.length)]: proposal.value } },
        local,
      };
    case 'organiser':
      return { facts: { ...facts, organiser: proposal.value }, local };
    case 'people':
      return { facts: { ...facts, people: put<Person>(facts.people, proposal.value) }, local };
    case 'statements':
      return { facts: { ...facts, statements: put<Statement>(facts.statements, proposal.value) }, local };
    case 'keyPoints':
      return { facts: { ...facts, keyPoints: put(facts.keyPoints, proposal.value) }, local };
    case 'decisions':
      return { facts: { ...facts, decisions: put(facts.decisions, proposal.value) }, local };
    case 'figures':
      return { facts: { ...facts, figures: put(facts.figures, proposal.value) }, local };
    case 'regulations':
      return { facts: { ...facts, regulations: put(facts.regulations, proposal.value) }, local };
    case 'local.unit':
      return { facts, local };
    case 'local.place':
    case 'local.commitment':
      return { facts, local: { ...local, [proposal.path.slice('local.'.length)]: proposal.value } };
    case 'local.attendance':
      return { facts, local: { ...local, attendance: proposal.value } };
    case 'local.people':
      return { facts, local: { ...local, people: put<Person>(local.people, proposal.value) } };
    case 'local.statements':
      return { facts, local: { ...local, statements: put<Statement>(local.statements, proposal.value) } };
    case 'local.credit.writer':
    case 'local.credit.editor':
    case 'local.credit.photographer':
      return {
        facts,
        local: { ...local, credit: { ...local.credit, [proposal.path.slice('local.credit.'.length)]: proposal.value } },
      };
  }
}

/** Takes an item out again; a single fact that replaced another stays until a person changes it. */
export function withdrawProposal({ facts, local }: Sheets, proposal: Proposal): Sheets {
  if (typeof proposal.value !== 'object' || !('id' in proposal.value)) return { facts, local };
  const { id } = proposal.value;
  const without = <T extends { id: string }>(items: readonly T[]): T[] => items.filter((item) => item.id !== id);
  switch (proposal.path) {
    case 'people':
      return {
        facts: {
          ...facts,
          people: without(facts.people),
          statements: facts.statements.filter((statement) => statement.speakerId !== id),
        },
        local,
      };
    case 'statements':
      return { facts: { ...facts, statements: without(facts.statements) }, local };
    case 'keyPoints':
      return { facts: { ...facts, keyPoints: without(facts.keyPoints) }, local };
    case 'decisions':
      return { facts: { ...facts, decisions: without(facts.decisions) }, local };
    case 'figures':
      return { facts: { ...facts, figures: without(facts.figures) }, local };
    case 'regulations':
      return { facts: { ...facts, regulations: without(facts.regulations) }, local };
    case 'local.people':
      return {
        facts,
        local: {
          ...local,
          people: without(local.people),
          statements: local.statements.filter((statement) => statement.speakerId !== id),
        },
      };
    case 'local.statements':
      return { facts, local: { ...local, statements: without(local.statements) } };
    default:
      return { facts, local };
  }
}

function put<T extends { id: string }>(items: readonly T[], item: T): T[] {
  const at = items.findIndex((candidate) => candidate.id === item.id);
  return at < 0 ? [...items, item] : items.with(at, item);
}
