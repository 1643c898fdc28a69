import type { EarlierRecord, StateProfileView } from '../../../shared/domain/profiles/views';
import { Notice } from '../../components/notice';

const codes = ({ profile }: EarlierRecord, isBound: boolean): string =>
  Object.entries(profile)
    .filter(([, bond]) => (bond !== false) === isBound)
    .map(([code]) => code)
    .join(', ');

/** Records that inquiries made for themselves, before; they still count there, and nowhere else. */
export function EarlierNotice({ profile }: { readonly profile: StateProfileView }) {
  const { earlier } = profile;
  if (earlier.length === 0) return null;
  return (
    <Notice tone="warning" title="Inquiries recorded this State themselves, without dates">
      <p>
        These records count for their own inquiry only, and for each instrument until this profile
        has an entry. Where they differ, the inquiries may have looked at different years. Enter
        each instrument with its date; what would change is shown before it is saved.
      </p>
      <ul>
        {earlier.map((record) => (
          <li key={record.inquiryId}>
            {record.reference}: binding {codes(record, true) || 'none'}; not binding{' '}
            {codes(record, false) || 'none'}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
