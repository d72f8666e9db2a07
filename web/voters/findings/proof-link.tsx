/** Opens a proof document: a photo on the page, a PDF as a file. Each opening is recorded. */
import { useMutation } from '@tanstack/react-query';
import FileText from 'lucide-react/icons/file-text';
import { useEffect, useState } from 'react';
import type { ProofKind, ListId } from '../../../src/elections/voters/schema.ts';
import { Button, Dialog, toastFailure } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import { proofWords } from './missing-words.ts';
import { openProof } from './queries.ts';

export function ProofLink({
  listId,
  proof,
}: {
  readonly listId: ListId;
  readonly proof: { readonly id: string; readonly kind: ProofKind };
}) {
  const t = useText(findingMessages);
  const [picture, setPicture] = useState<string>();
  const open = useMutation({
    mutationFn: () => openProof(listId, proof.id),
    onSuccess: (content) => {
      const address = URL.createObjectURL(content);
      if (content.type.startsWith('image/')) return setPicture(address);
      const link = Object.assign(document.createElement('a'), { href: address, download: `bukti-${proof.kind}.pdf` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    },
    onError: toastFailure,
  });
  useEffect(
    () => () => {
      if (picture) URL.revokeObjectURL(picture);
    },
    [picture],
  );
  return (
    <>
      <Button
        size="small"
        icon={<FileText aria-hidden className="size-4" />}
        busy={open.isPending}
        title={t('proofOpenLogged')}
        onClick={() => open.mutate()}
      >
        {t('proofOpen')}: {proofWords(proof.kind, t)}
      </Button>
      {picture && (
        <Dialog
          open
          title={proofWords(proof.kind, t)}
          description={t('proofOpenLogged')}
          onClose={() => setPicture(undefined)}
        >
          <img src={picture} alt={proofWords(proof.kind, t)} className="mx-auto max-h-[70vh]" />
        </Dialog>
      )}
    </>
  );
}
