/** A rule about a storehouse, with two articles. */
export const storehouseRule = `PERATURAN GUDANG
BAB I
KETENTUAN
Pasal 1
Petugas gudang wajib memeriksa segel kotak suara setiap hari dan mencatat hasilnya dalam buku jaga gudang.
Pasal 2
Kunci cadangan gudang disimpan Kepala Subbagian Umum paling lama 14 (empat belas) hari sejak diterima dari penyedia.
`;
