/** Small marks of a paper: how far it is read, whether the rule is in force, who may see it. */
import Ban from 'lucide-react/icons/ban';
import Check from 'lucide-react/icons/check';
import FilePenLine from 'lucide-react/icons/file-pen-line';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import Lock from 'lucide-react/icons/lock';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { PaperState, PaperSummary, RuleStatus } from '../../src/library/schema.ts';
import { Badge, type Tone } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import type { Icon } from '../shell/room.ts';
import { libraryMessages } from './messages.ts';

const states: Record<PaperState, readonly [Tone, Icon]> = {
  diproses: ['nila', LoaderCircle],
  siap: ['plain', Check],
  gagal: ['attention', TriangleAlert],
};
const statuses: Record<RuleStatus, readonly [Tone, Icon]> = {
  berlaku: ['good', Check],
  diubah: ['attention', FilePenLine],
  dicabut: ['bad', Ban],
};

export function PaperBadges({ paper }: { readonly paper: Pick<PaperSummary, 'state' | 'status' | 'security'> }) {
  const t = useText(libraryMessages);
  const [stateTone, StateIcon] = states[paper.state];
  return (
    <span className="flex flex-wrap gap-1">
      {paper.status && <RuleStatusBadge status={paper.status} />}
      {/* Where a status is shown, that it is read goes without saying. */}
      {(paper.state !== 'siap' || !paper.status) && (
        <Badge tone={stateTone} icon={<StateIcon aria-hidden className="size-3.5" />}>
          {t(paper.state)}
        </Badge>
      )}
      {paper.security !== 'biasa' && (
        <Badge tone="bad" icon={<Lock aria-hidden className="size-3.5" />}>
          {t(paper.security)}
        </Badge>
      )}
    </span>
  );
}

export function RuleStatusBadge({ status }: { readonly status: RuleStatus }) {
  const t = useText(libraryMessages);
  const [tone, StatusIcon] = statuses[status];
  return (
    <Badge tone={tone} icon={<StatusIcon aria-hidden className="size-3.5" />}>
      {t(status)}
    </Badge>
  );
}
