/** Prints the sample report as the built program does, signs and verifies a copy; tells the verdict. */
import { writeFileSync } from 'node:fs';
import { renderReport } from '../../../electron/core/reports/pdf';
import { sampleModel } from '../reports/model';
import { makeOfficer, makeRoot, sign, verify } from '../reports/signed';

const [resources = '', target = ''] = process.argv.slice(2);
const pdf = await renderReport(sampleModel(), resources);
writeFileSync(target, pdf);
const root = await makeRoot();
const signed = await sign({ pdf, root, officer: await makeOfficer(root) });
process.stdout.write((await verify(signed, root.certDer)).verdict);
