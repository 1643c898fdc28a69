import type { Parsed } from '../../../shared/api';
import { Identity } from '../../../shared/domain/people/person';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { touchInquiry } from '../inquiries/search-index';
import { saveFingerprints } from '../privacy-gate/fingerprints';
import { requirePerson } from './person-handlers';

/** Discloses to a cleared officer only: the vault refuses others for want of the key. */
function reveal(context: Context, input: Parsed<'identity.reveal'>): Identity | null {
  const { db, vault } = context;
  requirePerson(db, input.inquiryId, input.personId);
  const row = db
    .prepare<[string], { sealed: Buffer }>('SELECT sealed FROM identities WHERE person_id = ?')
    .get(input.personId);
  const identity =
    row === undefined
      ? null
      : Identity.parse(JSON.parse(vault.openIdentity(input.personId, 'identity', row.sealed)));
  context.audit({
    inquiryId: input.inquiryId,
    subject: input.personId,
    details: { reason: input.reason },
  });
  return identity;
}

function save(context: Context, input: Parsed<'identity.save'>): null {
  const { db, vault } = context;
  requirePerson(db, input.inquiryId, input.personId);
  const sealed = vault.sealIdentity(input.personId, 'identity', JSON.stringify(input.identity));
  db.prepare(
    `INSERT INTO identities(person_id, sealed) VALUES (?, ?)
     ON CONFLICT(person_id) DO UPDATE SET sealed = excluded.sealed`,
  ).run(input.personId, sealed);
  saveFingerprints(context, input.personId, input.identity);
  touchInquiry(db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: input.personId });
  return null;
}

export const identityHandlers = {
  'identity.reveal': reveal,
  'identity.save': save,
} satisfies Handlers<'identity.reveal' | 'identity.save'>;
