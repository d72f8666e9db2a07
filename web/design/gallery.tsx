/** Every component in every state, for review while building. Not part of a production build. */
import { useState, type ReactNode } from 'react';
import { claimStatuses } from '../../src/evidence/schema.ts';
import { setLanguage, useLanguage } from '../i18n/language.ts';
import { setTheme, themes, useTheme } from '../shell/theme.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  Checkbox,
  claimLineClass,
  Combobox,
  cx,
  DateField,
  Dialog,
  EmptyState,
  FileDrop,
  IconButton,
  Key,
  Menu,
  MenuHeading,
  MenuItem,
  NotVerified,
  Pager,
  Progress,
  RadioGroup,
  SelectField,
  Skeleton,
  Spinner,
  StatusChip,
  StatusIcon,
  StatusMeaning,
  Stepper,
  Table,
  Tabs,
  TextArea,
  TextField,
  TimeField,
  toast,
  toastFailure,
} from './index.ts';

const units = ['KPU NTT', 'KPU Kabupaten Alor', 'KPU Kabupaten Ende', 'KIP Aceh', 'KPU Kota Kupang'].map(
  (label, at) => ({ value: String(at), label }),
);
const states = ['done', 'done', 'now', 'later', 'later', 'later'] as const;
const colours = [
  'paper',
  'surface',
  'sunken',
  'line',
  'line-strong',
  'ink',
  'ink-soft',
  'ink-faint',
  'nila',
  'nila-soft',
  'saga',
  'mark',
];

export function Gallery() {
  return (
    <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-8">
      <Header />
      <Colours />
      <Letters />
      <Buttons />
      <Fields />
      <Statuses />
      <Steps />
      <Notices />
      <TabsAndTables />
    </main>
  );
}

function Header() {
  const language = useLanguage();
  const theme = useTheme();
  return (
    <header className="flex flex-wrap items-center justify-between gap-3">
      <h1 className="text-2xl font-bold">Galeri komponen</h1>
      <div className="flex flex-wrap gap-2">
        {themes.map((one) => (
          <Button
            key={one}
            size="small"
            aria-pressed={theme === one}
            look={theme === one ? 'primary' : 'secondary'}
            onClick={() => setTheme(one)}
          >
            {one}
          </Button>
        ))}
        <Button size="small" onClick={() => setLanguage(language === 'id' ? 'en' : 'id')}>
          {language}
        </Button>
      </div>
    </header>
  );
}

function Colours() {
  return (
    <Part title="Warna">
      <div className="grid grid-cols-3 gap-2 sm:grid-cols-6">
        {colours.map((name) => (
          <div key={name} className="text-xs">
            <div className="h-12 rounded-md border border-line" style={{ background: `var(--${name})` }} />
            {name}
          </div>
        ))}
      </div>
    </Part>
  );
}

function Letters() {
  return (
    <Part title="Huruf">
      <p className="text-2xl font-bold">Satu kegiatan, banyak keluaran</p>
      <p className="text-xl font-bold">Lembar fakta disetujui</p>
      <p className="text-lg">Angka tabular 1.234.567,89</p>
      <p>Teks biasa untuk layar kerja.</p>
      <p className="text-sm text-ink-soft">Keterangan kecil</p>
      <p className="text-xs text-ink-faint">Paling kecil</p>
      <p className="font-text text-[1.0625rem]">
        Naskah berita memakai huruf bacaan: “Data harus benar sejak pertama ditulis,” ujarnya.
      </p>
    </Part>
  );
}

function Buttons() {
  return (
    <Part title="Tombol">
      {(['primary', 'secondary', 'quiet', 'danger'] as const).map((look) => (
        <div key={look} className="flex flex-wrap items-center gap-2">
          <Button look={look}>Setujui draf</Button>
          <Button look={look} size="small">
            Kecil
          </Button>
          <Button look={look} disabled>
            Tidak dapat
          </Button>
          <Button look={look} busy>
            Menyimpan
          </Button>
        </div>
      ))}
      <div className="flex items-center gap-3">
        <IconButton label="Tutup">×</IconButton>
        <Spinner label="Memuat" />
        <Key>A</Key>
        <Key>Ctrl</Key>
        <a href="#tautan" className="text-nila-text underline underline-offset-3">
          Tautan biasa
        </a>
      </div>
    </Part>
  );
}

function Fields() {
  const [date, setDate] = useState<string | undefined>('2025-10-17');
  const [time, setTime] = useState<string | undefined>('09:30');
  const [unit, setUnit] = useState<(typeof units)[number] | null>(units[0] ?? null);
  const [mode, setMode] = useState<'daring' | 'luring'>('daring');
  const [text, setText] = useState('Bimtek ini memperkuat kapasitas penyelenggara pemilu.');
  return (
    <Part title="Isian">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Judul" required hint="Paling banyak 14 kata" defaultValue="KPU NTT Ikuti Bimtek" />
        <TextField label="Dengan kesalahan" error="Nama ini belum diisi." defaultValue="" />
        <TextField label="Tidak dapat diubah" disabled defaultValue="KPU NTT" />
        <SelectField
          label="Peran"
          options={[
            { value: 'a', label: 'Narasumber' },
            { value: 'b', label: 'Moderator' },
          ]}
        />
        <DateField label="Tanggal" value={date} onChange={setDate} />
        <TimeField label="Jam mulai" value={time} onChange={setTime} />
        <Combobox label="Satuan kerja" options={units} value={unit} onChange={setUnit} />
        <TextArea label="Takarir" limit={60} value={text} onChange={(event) => setText(event.target.value)} />
        <Checkbox label="Sudah dibaca" hint="Bagian sumbernya terbuka" defaultChecked />
        <RadioGroup
          label="Cara"
          name="cara"
          value={mode}
          onChange={setMode}
          options={[
            { value: 'daring', label: 'Daring' },
            { value: 'luring', label: 'Luring' },
          ]}
        />
      </div>
      <FileDrop accept=".txt" hint="TXT, DOCX, atau PDF" onFiles={(files) => toast(files[0]?.name ?? '')} />
    </Part>
  );
}

function Statuses() {
  return (
    <Part title="Status kalimat">
      <div className="flex flex-wrap gap-2">
        {claimStatuses.map((status) => (
          <StatusChip key={status} status={status} />
        ))}
        {claimStatuses.map((status) => (
          <StatusIcon key={status} status={status} />
        ))}
      </div>
      {claimStatuses.map((status) => (
        <p key={status} className="font-text text-[1.0625rem]">
          <span className={claimLineClass(status)}>Kegiatan ini diikuti 38 satuan kerja pada Jumat (17/10).</span>{' '}
          <span className="font-sans text-sm text-ink-faint">
            <StatusMeaning status={status} />
          </span>
        </p>
      ))}
      <div className="flex flex-wrap gap-2">
        <Badge>Konsep</Badge>
        <Badge tone="nila">Dibagikan</Badge>
        <Badge tone="good">Disetujui</Badge>
        <Badge tone="attention">Menunggu</Badge>
        <Badge tone="bad">Ditolak</Badge>
        <NotVerified />
      </div>
    </Part>
  );
}

function Steps() {
  return (
    <Part title="Langkah">
      <Stepper
        label="Langkah"
        steps={['Fakta', 'Fakta lokal', 'Draf', 'Periksa', 'Setuju', 'Terbit'].map((label, at) => ({
          key: label,
          label,
          state: states[at] ?? 'later',
          onClick: () => toast(label),
        }))}
      />
    </Part>
  );
}

function Notices() {
  const [open, setOpen] = useState<'dialog' | 'sheet'>();
  return (
    <>
      <Part title="Pemberitahuan">
        <Banner title="Lembar fakta dibagikan">Unit di bawah dapat mengisi fakta lokalnya.</Banner>
        <Banner kind="good">Tersimpan.</Banner>
        <Banner kind="attention" title="Hari tidak cocok" action={<Button size="small">Lihat</Button>}>
          17 Oktober 2025 jatuh pada hari Jumat.
        </Banner>
        <Banner kind="bad">Draf belum dapat disetujui.</Banner>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => toast('Usulan ditolak', { undo: () => toast('Dikembalikan') })}>
            Dengan urungkan
          </Button>
          <Button onClick={() => toastFailure(new Error('Server tidak dapat dihubungi.'))}>Kegagalan</Button>
          <Button onClick={() => setOpen('dialog')}>Dialog</Button>
          <Button onClick={() => setOpen('sheet')}>Lembar samping</Button>
          <Menu trigger={<Button>Menu</Button>}>
            <MenuHeading>Ekspor</MenuHeading>
            <MenuItem onClick={() => toast('DOCX')}>DOCX</MenuItem>
            <MenuItem danger onClick={() => toast('Hapus')}>
              Hapus
            </MenuItem>
          </Menu>
        </div>
        <Progress label="Membaca bahan" done={3} total={8} />
        <Progress label="Menyiapkan" />
        <Skeleton />
        <EmptyState title="Belum ada kegiatan" action={<Button look="primary">Mulai kegiatan</Button>}>
          Tempel berita acara atau undangan; faktanya diusulkan dari sana.
        </EmptyState>
      </Part>
      <Dialog
        open={open !== undefined}
        shape={open ?? 'dialog'}
        onClose={() => setOpen(undefined)}
        title="Kembalikan lembar fakta"
        description="Tulis apa yang perlu diperbaiki."
        actions={
          <>
            <Button look="quiet" onClick={() => setOpen(undefined)}>
              Batal
            </Button>
            <Button look="primary" onClick={() => setOpen(undefined)}>
              Kembalikan
            </Button>
          </>
        }
      >
        <TextArea label="Alasan" rows={3} />
      </Dialog>
    </>
  );
}

function TabsAndTables() {
  const [tab, setTab] = useState<'a' | 'b'>('a');
  const [page, setPage] = useState(2);
  return (
    <Part title="Tab dan tabel">
      <Tabs
        label="Tab"
        value={tab}
        onChange={setTab}
        items={[
          {
            value: 'a',
            label: (
              <>
                Bahan <Badge tone="attention">3</Badge>
              </>
            ),
            panel: <p>Isi bahan</p>,
          },
          { value: 'b', label: 'Lembar fakta', panel: <p>Isi lembar fakta</p> },
        ]}
      />
      <Table
        label="Tabel"
        rows={units}
        rowKey={(row) => row.value}
        columns={[
          { key: 'u', head: 'Satuan kerja', cell: (row) => row.label },
          { key: 'n', head: 'Dilihat', numeric: true, cell: (row) => `${row.value}.062` },
        ]}
      />
      <Pager page={page} size={25} total={553} onPage={setPage} />
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card title={title} className={cx('grid gap-4')}>
      {children}
    </Card>
  );
}
