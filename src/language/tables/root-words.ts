/**
 * Roots of common words: with them the stemmer (roots.ts) knows where an affix ends, that "dingin" has none and that
 * "mengunci" is of kunci. General vocabulary and that of offices, written by hand; what is missing here is led back by
 * rule. No word of the list has an affix that it should lose.
 */
const acts =
  'abai abadi abdi acak acara acu acung ada adang adil adopsi adu agar aju ajak ajar akhir akrab aksi akui alam ' +
  'alas alih alir alokasi ambil ambisi amal aman amanat amat ampun analisis anak ancam andal angkat angkut ' +
  'anggap anggar anggur anjlok anjur antar antisipasi antre antuk anut apresiasi arah arsip asah asal asing ' +
  'asuh atur awal awas ayom baca badai bagi bagus bahas bahaya baik baku balas balik bangga bangkit bangun ' +
  'bantah bantu baring baru basmi batal batas bawa bayar bebas beda bekal bela belah belanja beli bening benah ' +
  'benar bendung bentang bentuk berani berantas beri bersih besar beta betul biar biasa biaya bicara bimbing ' +
  'bina bingkai bisik blokir bobol bohong bolos bongkar bual buang buat bubar bubuh budaya bujuk buka bukti ' +
  'bulat bunuh bungkus buru buruk butuh cabut cacah cadang cakup calon campur canang cantum cap capai cari ' +
  'catat cedera cegah cek cemar cepat cerai cerita cermat cermin cetak cetus ciduk cinta cipta coba coblos ' +
  'cocok copot coret cukup cuci cukur curah curang curi curiga dakwa dalam dalih damai damping dampak dandan ' +
  'dapat darat dasar data datang daftar daya dekat dengar derita desak dialog diam didik diri diskusi ' +
  'distribusi dorong duduk duga dukung dulang dunia duplikasi edar efek efisien eja ejek eksekusi ekspor elak ' +
  'emban enak endap endus entas erat evaluasi evakuasi fasilitas fasilitasi fokus fitnah fungsi gabung gagal ' +
  'gagas gali ganda ganggu ganjar ganti gantung garap garis gawat gelar gembok genap gencar genggam gerak geser ' +
  'giat giring goda golong gotong gosip gugah gugat gugur guna gunting guyur habis hadap hadiah hadir haji hak ' +
  'halang hambat hamil hancur hantam hantar hapal hapus harap harga haru harus hasil hasut hati hela hemat ' +
  'hendak henti heran hias hibah hidang hidup hilang himpun hina hindar hingga hirau hitung hormat hubung hujat ' +
  'hukum huni hunjuk ikat ikhlas iklan ikrar ikut imbang imbau imbuh impor indah indikasi informasi ingat ingin ' +
  'injak inovasi inspeksi instruksi integrasi intip intervensi investigasi isi istirahat izin jabar jabat jadi ' +
  'jadwal jaga jajak jajal jajar jalan jalin jalur jamin janji jangkau jangka jaring jarak jatuh jawab jebol ' +
  'jejak jelang jelas jelma jemput jemur jenguk jerat jual juang julang jumlah jumpa jungkir kabar kabul kabur ' +
  'kaca kacau kadang kaget kait kaji kalah kali kampanye kandung kantong kantor karang karantina karena kasih ' +
  'kata kawal kawin kaya kecam kecewa kecil kecuali kejar kejut kelas kelola kelompok keliling keluar keluh ' +
  'kemas kembali kembang kempes kemuka kena kenal kenan kenang kendali kendara kental kerah keramat keras ' +
  'kering keruh kerja kesah kesan kikis ketat ketik khawatir khianat kirim kira kisah kisar klaim klarifikasi ' +
  'kolaborasi komentar komitmen komunikasi konflik konfirmasi konsentrasi konsultasi kontrak kontrol kontribusi ' +
  'koordinasi koreksi korban kosong kotor kritik kuasa kuat kudeta kukuh kumandang kumpul kunci kunjung kupas ' +
  'kurang kuras kurung kutip kutuk laba labuh lacak ladang lafal laga lagu lahir lain laju laksana laku lalai ' +
  'lalu lama lamar lambat lambai lampau lampir lampu lancar lancong landa langgar langgan langkah langsung ' +
  'lanjut lantik lapang lapis lapor larang lari latar latih lawan layak layan layang lebar lebih lebur ledak ' +
  'legal legalisasi lekang lelang lemah lempar lengkap lepas lestari letak letus lewat libat libur lihat limpah ' +
  'lindung lingkup lintas lipat liput lirik lobi lolos lomba longgar longsor lontar luas luap lucut luhur lulus ' +
  'lunas luncur lupa luput lurus maaf mabuk macet mahal mahir main maju makan maki maklum maklumat makna ' +
  'maksimal maksud malu mandat mandiri manfaat manipulasi mantap marah marak masuk masyarakat mati mayoritas ' +
  'mekar menang merdeka meriah mesra milik mimpi minat minta minum miring miskin mobilisasi moderasi mohon ' +
  'molor monitor muat mudah mulai mulia mulus mumpuni muncul mundur mungkin murah murni musim musnah musyawarah ' +
  'mutakhir mutasi naik nama nanti nasihat netral niat nikah nikmat nilai nobat nomor nonaktif nyala nyaman ' +
  'nyanyi nyata nyawa olah olahraga operasi optimal optimalisasi organisasi orientasi pacu pacar padam padan ' +
  'padat padu pagar paham pajak pajang paksa pakai palsu pamer pamit pancing pandang pandu panen panggil ' +
  'panggul panggang pangkas panik panjang panjat pantas pantau papar parah parkir partisipasi pasang pasok ' +
  'pasrah pasti patah patok patroli patuh pecah pecat pedoman pegang peka peleset pelihara pelopor peluang ' +
  'pencar pendam pendek penggal penjara penting penuh percaya peri periksa perintah perlu pernah pesan pesat ' +
  'petak petik picu pidato pidana pijak pikir pilah pilih pimpin pindah pinjam pinta pisah posting potong ' +
  'potret prakarsa prediksi prihatin prioritas produksi promosi proses protes publikasi puas puja puji pukul ' +
  'pulang pulih pungut pupuk pusat putar putus putih racun ragu raih ralat ramai ramal rampas rampung rancang ' +
  'rangkai rangkul rangkum rangkap rangsang rapat rapi rasa rata rawan rawat raya razia realisasi rebut reda ' +
  'redam reformasi regenerasi registrasi rehabilitasi rekam rekap rekapitulasi rekayasa rekomendasi rekrut rela ' +
  'relaksasi rembuk remeh rencana renda rendah rendam rendeng renggut renovasi rentan rentang repot resah resap ' +
  'resmi respons restu retas revisi revitalisasi rinci rinding ringan ringkas ringkus rintis robek rombak roboh ' +
  'rosot rugi rujuk rukun rumus rundung runtuh rupa rusak saat sabar sadar sadur sahih saing sajak saji sakit ' +
  'saksi saku salah salam salib salin salur sama samar sambil sambung sambut sampai samping sandang sandar ' +
  'sandera sanding sanggah sanggup sangka sangkal sanjung santai santun sapa sapu saran sarat saring sasar satu ' +
  'sayang sebar seberang sebut sedap sederhana sedia sedih segan segar segel segera sehat sejahtera selamat ' +
  'selang selaras selasar selidik selimut selip selisih selundup selusur semai semangat semarak semat sembelih ' +
  'sembuh sembunyi sempat sempit sempurna senang sengaja sengketa sensus sentuh sepakat serah serang serap ' +
  'serasi serbu serta sertifikasi seru sesal sesat sesuai setia setir setor setuju sewa siaga siap siar siasat ' +
  'sia sibuk sidang siksa silam silang simak simpan simpul simulasi singgah singgung singkap singkat singkir ' +
  'sisa sisih sisip sisir sita soal sogok solusi sombong sontek sorak sorong sorot sosialisasi steril suap ' +
  'suara subsidi sukar suka sukses sulap suluh sulit sumbang sumbat sumpah sunat sungguh sunting supaya suram ' +
  'surat suruh survei surut susah susul susun susut suara syukur tabrak tabung tabur tadah tagih tahan tahap ' +
  'tahu tajam takar takut tambah tambak tambal tampak tampang tampil tampung tanam tancap tanda tandang tanding ' +
  'tangan tangkal tangkap tangguh tanggal tanggap tanggung tangis tanya tanyang target tarik tarung taruh tata ' +
  'tatap tatar tawan tawar tayang tebal tebang tebar tegak tegang tegas tegur teken tekan tekad tekun telaah ' +
  'telan teliti telantar telusur teman tembak tembus tempat tempel tempuh tempur temu tenang tengah tengok ' +
  'tentang tentu tenun tepat tepi tepis terang terap terbang terbit teriak terima terjang terjemah terjun ' +
  'terobos teror tertib terus tetap tetas tewas tiada tiba tidur tikung tilang tilik timbang timbul timbun ' +
  'timpa tindak tindas tindih tinggal tinggi tingkat tinjau tipu tiru titik titip tokoh tolak toleh toleransi ' +
  'tolong tonjol tonton topang transaksi transfer transparan tua tuang tuduh tugas tujuh tuju tukar tulis ' +
  'tumbuh tumpah tumpang tumpas tumpuk tunai tunggak tunggal tunggu tunjang tunjuk tuntas tuntun tuntut turun ' +
  'turut tusuk tutup tutur tutur ubah ucap ukir ukur ulang ulas ulur umbar umpat umum uji tunda selenggara ' +
  'sanksi aku respons undang undi undur unduh unggah ungkap ungkit ungsi unggul unjuk unsur untung upaya urai ' +
  'urung urus urut usaha usir usul usung usut utama utang utuh utus validasi vaksin verifikasi vonis wabah ' +
  'wacana wadah wafat wajar wajib wakaf wakil waris warna warta waspada wawancara wenang wisata wisuda wujud ' +
  'yakin zaman ziarah';
const things =
  'abad abu adat adik agama agen agenda agustus air akal akar akibat aksara akses aktivis akun akta alamat ' +
  'alang alat almarhum aman amplop anda anggota angin angka angkasa antara apa april arca area arti asas aset ' +
  'asisten aspek aspirasi asosiasi atap atas atau atlet aula badan bagaimana bahan bahasa bahkan bahu bahwa ' +
  'baju bak balai balok ban banding banjir bangsa bangku bank banyak bapak barang barat baris basis batang batu ' +
  'bawah bawaslu beban beberapa belakang belas belum bencana benda bendahara bendera bentrok beras berita ' +
  'berkas berkat beton bibit bidang bilik bintang birokrasi bisa bisnis blangko blok bola bom bonus bor botol ' +
  'budi buka bukan bukit buku bulan bumi bunga bungkam bupati bus buta cabang cacat calon camat cara cuaca cuti ' +
  'dada daerah dahulu daging dalam dalil damai dana danau dapil dapur darah darurat dasar daun dekan delapan ' +
  'delegasi delik demi demikian dengan depan derajat desa desember detik dewa dewan dewasa di dia dinamis dinas ' +
  'dinding dingin dini dinamika dimensi diploma direksi direktur disabilitas disertasi disiplin diskon ' +
  'diskriminasi diskualifikasi disposisi distrik divisi diktum dilema digital diagram dispensasi dokter doa ' +
  'domisili dosen drama dua dukcapil dusun ekonomi ekor elemen elektronik emas empat enam energi etik faktor ' +
  'fakta februari film fisik formulir foto gaji gajah gambar garam gedung gejala gelombang gempa generasi ' +
  'gereja gerobak gizi gubernur gudang gugus guru hadiah hakim hal hama hampir hanya hari harta hasil hewan ' +
  'hibrida hijau hitam hotel hujan humas hutan ibadah ibu ide identitas iklim ikan ilmu imam iman indeks ' +
  'individu industri inti ini intan isu istana istilah istri itu jaksa jam jaman jantung januari jarang jari ' +
  'jaringan jasa jati jembatan jemaat jenis jenjang jera jiwa juga juli jumat juni juri juru justru juta ' +
  'kabupaten kader kadis kala kalau kalangan kalender kalimat kamar kami kamis kampung kampus kamu kanan ' +
  'kandang kapal kapan karakter karcis kartu karton karya kas kasar kasus kaum kawan kayu kebun kedelai kelapa ' +
  'kelak keluarga kemah kemarin kemeja kepala keranjang kereta keris kertas ketika ketua khusus kiri kisah kita ' +
  'kode kolam kolom kolong komando komandan komisi komisaris komisioner komite komoditas kompleks komputer ' +
  'kondisi kondusif kongres konsep konsumsi kopi korupsi kota kotak kredit krisis kriteria kuartal kubu ' +
  'kuitansi kuota kuil kulit kupon kursi laboratorium lagi laman lambang lampu langit lansia laptop laut leher ' +
  'lembaga lembar lembur lima lintah listrik logistik lokasi lumpur lurah luar lusa madrasah maghrib mahasiswa ' +
  'mahkamah majelis maka makam makin malah malam mana mandor mantan manusia marga maret masa masalah masih ' +
  'masing masjid materi maut media medan medis mei meja mekanisme melati memang memori menara mengapa menit ' +
  'mental menteri merah merek mereka mertua mesin mesjid meskipun meski metode mewah meter minggu minoritas ' +
  'mobil modal model moderator momen motor mufakat mulut muka musuh mutu nabi nadi namun napas narasi ' +
  'narasumber nasabah nasi nasib nasional negara negeri nenek nihil nol november nyaris oktober objek obat oleh ' +
  'ombak ongkos oranye orang organ pabrik padahal padi pagi pahala pahlawan paling panas panglima pangan ' +
  'panitia pantai papan para partai pasal pasar paspor paten patung paus payung pekan pekik peluk peluru ' +
  'pelosok pena pendapa pensil peran perang perahu perak perempuan pergi periode permai permisi persen pesawat ' +
  'pesisir pesta peta petang peti pihak pilar pilkada pilot pinggir pintar pintu piring pita plafon podium ' +
  'pohon pola polisi politik polres ponsel pos posisi posko positif potensi praktik pramuka pria pribadi primer ' +
  'prinsip produk profesi program provinsi puasa publik puluh puncak pungli puri puskesmas pustaka putra putri ' +
  'rabu radio raga ragam rahasia raja rakyat rambut rana ranah randai ranjang ranking rantai rapor rasio ratus ' +
  'rawa regu rekan rekening relawan rem remaja resep resiko resor resolusi ribu rimba risiko ritual roda rohani ' +
  'roti ruang rumah rumput rupiah sabtu sah sahabat saham saja saku salat salon sampah sampel sandal sandi ' +
  'sangat santri sapi saraf sarana sarjana satpam saudara sawah saya sebab sedang sedikit segala segenap sejak ' +
  'sejarah sekolah sekretaris sekretariat seksi sektor selalu selama selasa selatan selesai seleksi seluler ' +
  'semarang sembilan semester sendiri seni senin senior sensor sentral sepak sepanjang sepeda september sepi ' +
  'seragam serbaguna seri serikat sertifikat siang siapa sidik sifat sikap siklus silakan simbol sinar sinyal ' +
  'sipil siram sistem siswa situ situasi situs skema skor sopir sore sosial spanduk staf standar stasiun ' +
  'statistik status stempel strategi struktur studi suami suasana suatu suci sudah sudut suhu suku sumber sumur ' +
  'sungai supir susila swasta syarat tabel tabiat tadi tagar taman tambang tamu tanah tangga tani tanpa tapi ' +
  'tari tarif tas tauladan tebing teguh teknik teknis teknologi telepon teladan telah telinga teluk telur tema ' +
  'tembok tenaga tenda tenggara tenggat teori teras teratai ternak terpal tes tidak tiga tiap tim timur tinta ' +
  'titah tiket toko tombol total tradisi tragedi trauma triwulan truk tubuh tugu tuhan tulang tuna tunas turis ' +
  'turnamen tutor uang udara ujar ujung ulama umat umpama umur unik unit universitas upacara upah upeti usai ' +
  'usia utara waduk wahyu waktu wali wanita wanti warga warung wartawan wasit wawasan wayang web wilayah yang ' +
  'yaitu yakni zona';

/** Words that are roots of their own, although they look like forms of another or are taken for parts of one. */
const apart =
  'mengenai berangkat tetapi secara bahkan berapa berupa berada sebenarnya setempat bagian bangunan jalanan ' +
  'kawasan lebaran pakaian pasangan pasukan satuan andai koperasi dari pada untuk anggaran alasan kepada ' +
  'terhadap pendapat penduduk pelajar pelabuhan pedagang pejabat pegawai petugas peserta perusahaan perangkat ' +
  'terlalu tergantung terlambat tersangka terdakwa menjadi menurut merupakan melalui keputusan keseluruhan ' +
  'kesempatan lingkungan yayasan kelurahan kecamatan kejaksaan halaman harian selesa sedangkan seakan sekalian ' +
  'sekaligus sekarang semakin sementara semacam selain selaku setiap setelah sesudah sebelum sebelah sebentar ' +
  'sebuah seorang seseorang sesuatu sesama semua semula seluruh sekadar sekitar sekali seperti serupa setengah ' +
  'seolah sembako pemilu pengaruh pertama pendeta pemuda petani perkara lapangan';

/** Roots as they are looked up. */
export const rootWords: ReadonlySet<string> = new Set(`${acts} ${things}`.split(' '));
/** Words that have no other root than themselves. */
export const wholeWords: ReadonlySet<string> = new Set(apart.split(' '));
