/**
 * Puts an accepted proposal into the facts, and takes it out again. Pure; used by the server and by the screens to show
 * what accepting would do. Single facts are replaced; items keep the proposal's id, so accepting twice changes nothing.
 */
import type { ActivityFacts, LocalFacts, Person, Statement } from './facts-schema.ts';
import type { Proposal, ProposalPath } from './proposals.ts';

export type Sheets = { readonly facts: ActivityFacts; readonly local: LocalFacts };

/** A proposal as one path and the value that belongs there, so that paths can be told apart one by one. */
type Fact<Path extends ProposalPath = ProposalPath> = Path extends ProposalPath
  ? { readonly path: Path; readonly value: ValueAt<Path> }
  : never;
type ValueAt<Path, Any = Proposal> = Any extends { path: infer Paths; value: infer Value }
  ? Path extends Paths
    ? Value
    : never
  : never;
type WhenFact = Fact<Extract<ProposalPath, `when.${string}`>>;
type LocalFact = Fact<Extract<ProposalPath, `local.${string}`>>;
type SharedFact = Exclude<Fact, WhenFact | LocalFact>;

const isWhen = (fact: Fact): fact is WhenFact => fact.path.startsWith('when.');
const isLocal = (fact: Fact): fact is LocalFact => fact.path.startsWith('local.');

export function applyProposal({ facts, local }: Sheets, proposal: Proposal): Sheets {
  const fact: Fact = proposal;
  if (isLocal(fact)) return { facts, local: applyToLocal(local, fact) };
  if (isWhen(fact)) {
    const part = fact.path.slice('when.'.length);
    return { facts: { ...facts, when: { ...facts.when, [part]: fact.value } }, local };
  }
  return { facts: applyToFacts(facts, fact), local };
}

function applyToFacts(facts: ActivityFacts, proposal: SharedFact): ActivityFacts {
  switch (proposal.path) {
    case 'people':
      return { ...facts, people: put<Person>(facts.people, proposal.value) };
    case 'statements':
      return { ...facts, statements: put<Statement>(facts.statements, proposal.value) };
    case 'keyPoints':
      return { ...facts, keyPoints: put(facts.keyPoints, proposal.value) };
    case 'decisions':
      return { ...facts, decisions: put(facts.decisions, proposal.value) };
    case 'figures':
      return { ...facts, figures: put(facts.figures, proposal.value) };
    case 'regulations':
      return { ...facts, regulations: put(facts.regulations, proposal.value) };
    case 'papers':
      return { ...facts, papers: put(facts.papers ?? [], proposal.value) };
    default:
      return { ...facts, [proposal.path]: proposal.value };
  }
}

function applyToLocal(local: LocalFacts, proposal: LocalFact): LocalFacts {
  switch (proposal.path) {
    case 'local.unit':
      return local;
    case 'local.place':
    case 'local.commitment':
      return { ...local, [proposal.path.slice('local.'.length)]: proposal.value };
    case 'local.attendance':
      return { ...local, attendance: proposal.value };
    case 'local.people':
      return { ...local, people: put<Person>(local.people, proposal.value) };
    case 'local.statements':
      return { ...local, statements: put<Statement>(local.statements, proposal.value) };
    case 'local.credit.writer':
    case 'local.credit.editor':
    case 'local.credit.photographer': {
      const role = proposal.path.slice('local.credit.'.length);
      return { ...local, credit: { ...local.credit, [role]: proposal.value } };
    }
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
    case 'papers':
      return { facts: { ...facts, papers: without(facts.papers ?? []) }, local };
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
