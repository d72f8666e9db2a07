// Loaded before a process that the program starts (node --require): the process ends as soon as the program is gone, from
// its first moment on, while it still reads its own files, and also where it never comes back to its loop. The program
// holds the other end of file 4; whatever ends it, the system closes that end and wakes this thread.
const { isMainThread, Worker } = require('node:worker_threads');

const watch = `const end = () => process.kill(process.pid, 'SIGKILL');
  new (require('node:net').Socket)({ fd: 4 }).on('error', end).on('close', end).resume();`;

// Nothing of what is loaded before the process itself is loaded before the thread.
if (isMainThread)
  new Worker(watch, { eval: true, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
