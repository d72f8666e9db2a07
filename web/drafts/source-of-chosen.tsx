/** The source of the chosen sentence: beside the text where there is room, in a sheet where there is not. */
import type { DraftView } from '../../src/drafts/schema.ts';
import { Dialog } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useMe } from '../identity/session.ts';
import { confirming } from './core/permissions.ts';
import { draftMessages } from './messages.ts';
import { SourcePanel } from './source-panel.tsx';
import type { DraftWork } from './use-draft-work.ts';

type Chosen = { readonly draft: DraftView; readonly work: DraftWork };

export function SourceBeside(chosen: Chosen) {
  const t = useText(draftMessages);
  return (
    <section aria-label={t('source')} className="rounded-lg border border-line bg-surface p-5">
      <h2 className="mb-3 text-lg font-bold">{t('source')}</h2>
      <Panel {...chosen} />
    </section>
  );
}

export function SourceSheet(chosen: Chosen) {
  const t = useText(draftMessages);
  const { sheet, close } = chosen.work.source;
  return (
    <Dialog shape="sheet" open={sheet} onClose={close} title={t('source')}>
      <div className="pb-6">
        <Panel {...chosen} />
      </div>
    </Dialog>
  );
}

function Panel({ draft, work }: Chosen) {
  const { editor, source, loaded, confirmed, nameOf } = work;
  const { personId } = useMe();
  const claim = editor.content.blocks.flatMap(({ claims }) => claims).find(({ id }) => id === source.selected);
  const confirmedBy = claim && confirmed.get(claim.id);
  return (
    <SourcePanel
      activityId={draft.subject.id}
      claim={claim}
      check={claim && editor.checks.get(claim.id)}
      sources={loaded?.sources}
      figures={loaded?.figures ?? {}}
      busy={work.steps.busy}
      confirmedBy={confirmedBy === undefined ? undefined : nameOf(confirmedBy)}
      confirming={confirming(draft, personId)}
      onConfirm={() => claim && work.confirm(claim.id)}
      onEdit={work.writable && claim ? () => work.edit(claim.id) : undefined}
    />
  );
}
