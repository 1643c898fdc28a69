import { runEndToEnd } from './testing/e2e.ts';
console.log(await runEndToEnd(console.log, process.argv.slice(2)));
