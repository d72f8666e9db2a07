/** What is said where open dispositions go on to another post. */
import { defineMessages } from '../i18n/messages.ts';

export const moveMessages = defineMessages({
  vacantPosts: { id: 'Jabatan kosong', en: 'Vacant posts' },
  vacantLead: {
    id: 'Jabatan yang tidak dipegang siapa pun, sedangkan disposisi atau surat masih menunggunya.',
    en: 'Posts that nobody holds, while dispositions or letters still wait for them.',
  },
  none: { id: 'Tidak ada jabatan kosong yang ditunggu.', en: 'Nothing waits for a vacant post.' },
  signing: {
    id: '{count} surat menunggu paraf atau tanda tangan jabatan ini sejak {day}',
    en: '{count} letters wait for the initials or the signature of this post since {day}',
  },
  appoint: {
    id: 'Surat tidak dapat dipindahkan: admin menunjuk Plh atau Plt, lalu pejabat itu memaraf atau menandatangani.',
    en: 'Letters cannot be moved: the administrator appoints somebody to act for the post, who then signs.',
  },
  toldAbove: { id: 'Diberitahukan juga kepada {post}.', en: '{post} is told, too.' },
  nobodyAbove: { id: 'Tidak ada atasan yang dapat diberi tahu.', en: 'Nobody stands above it who could be told.' },
  paraf: { id: 'paraf', en: 'initials' },
  setujui: { id: 'persetujuan', en: 'approval' },
  tandatangan: { id: 'tanda tangan', en: 'signature' },
  more: { id: 'dan {count} surat lagi', en: 'and {count} more letters' },
  open: { id: '{count} untuk dikerjakan', en: '{count} to be done' },
  decide: { id: '{count} menunggu putusannya', en: '{count} wait for its word' },
  firstDue: { id: 'batas terdekat {day}', en: 'first due {day}' },
  waitsSince: { id: 'terbuka sejak {day}', en: 'open since {day}' },
  move: { id: 'Pindahkan', en: 'Move' },
  moveWork: { id: 'Pindahkan disposisinya', en: 'Move its dispositions' },
  moveAllLead: {
    id: 'Semua disposisi terbuka pada {post} berpindah sekaligus; penerimanya membacanya sebagai disposisi baru.',
    en: 'All open dispositions of {post} move at once; whoever gets them reads them as new ones.',
  },
  moveOneLead: {
    id: 'Disposisi ini berpindah dari {post}; jejaknya tetap tertulis.',
    en: 'This disposition moves away from {post}; its trail stays.',
  },
  to: { id: 'Kepada', en: 'To' },
  choose: { id: 'Pilih', en: 'Choose' },
  backToSender: { id: 'Kembalikan kepada pengirimnya', en: 'Back to who sent it' },
  reason: { id: 'Alasan', en: 'Reason' },
  moved: { id: '{count} disposisi dipindahkan.', en: '{count} dispositions moved.' },
  kept: {
    id: '{count} disposisi tidak dapat pindah ke sana dan tetap di tempatnya. Pilih jabatan lain, atau kembalikan.',
    en: '{count} dispositions could not go there and stay where they are. Choose another post, or send them back.',
  },
  openLetter: { id: 'Buka surat', en: 'Open the letter' },
  left: { id: '{count} surat lagi menunggu dipindahkan.', en: '{count} more letters wait to be moved.' },
  movedFrom: {
    id: 'Dialihkan dari {post} oleh {name}, {at}: {reason}',
    en: 'Moved from {post} by {name}, {at}: {reason}',
  },
});
