import fs from 'node:fs';
import path from 'node:path';
import { OfficerId } from '../../shared/domain/ids';
import { testCore, temporaryFolder } from './core';
import { officerWith } from './officers';
import { root } from './paths';

/**
 * A vault made by Amparo as of 25 November 2026, before officers had box keys: an administrator
 * (cleared), a commissioner, one identity, and the root's private key under the vault's own key.
 */
export const facts = {
  inquiryId: '5219583d-52cd-400f-8f42-492f1b4b7a6a',
  personId: '4921cb41-8f1e-4751-a93a-9d1cd5e4f492',
  fullName: 'Ekaterina Volkonskaya',
  rootFingerprint:
    'B5:9A:BB:D4:34:C0:96:A1:92:F2:F6:37:D9:E0:CD:DD:1E:90:8C:72:FA:28:14:2C:8B:85:2C:79:8F:E5:0A:F7',
  recoveryShares: [
    '200Z2P-44QFYD-2KWKE4-NJ4W3G-VXF4ZG-XSN7GX-BB1F4R-DS160H-YBXBC3-V1TT1A-6YW6Z5-TP9MC4',
    '240Z2P-44QFCN-934G0Y-XTX62S-KTHM4G-Z7MP8K-VCK0Q5-C66MKK-BDYQ18-55RA8X-7P9ER4-SFC7R2',
  ],
} as const;

const administratorId = OfficerId.parse('de09c1a4-d3c4-4bbe-9264-618e9b7c8319');
const commissionerId = OfficerId.parse('9c54acef-e505-4675-bd60-8ac05dda0c4c');

/** A copy of it, locked, and a core to open it with. */
export async function vaultBeforeBoxes() {
  const folder = path.join(await temporaryFolder(), 'office.amparo');
  fs.cpSync(path.join(root, 'tests', 'fixtures', 'vault-before-boxes'), folder, {
    recursive: true,
  });
  fs.mkdirSync(path.join(folder, 'evidence'));
  const core = { ...testCore(), folder };
  return {
    core,
    administrator: officerWith(core, administratorId, 'seven quiet herons under a tin roof'),
    commissioner: officerWith(core, commissionerId, 'nine copper kettles on a winter sill'),
  };
}
