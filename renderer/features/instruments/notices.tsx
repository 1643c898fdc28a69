import type { ReactNode } from 'react';
import type { BundledFile, UnusableFile } from '../../../shared/domain/instruments/instrument-file';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { counted } from '../inquiry/words';

interface OfferedProps {
  readonly offered: readonly BundledFile[];
  readonly onCompare: () => void;
}

/** The program brings other files than those in force. Until somebody decides, nothing changes. */
export function OfferedNotice({ offered, onCompare }: OfferedProps): ReactNode {
  const older = offered.filter(({ step }) => step === 'older');
  const other = offered.length - older.length;
  return (
    <>
      {other === 0 ? null : (
        <Notice
          tone="info"
          title={`This Amparo brings ${counted(other, 'instrument file')} other than those in force`}
          actions={<Button onPress={onCompare}>Compare</Button>}
        >
          Results follow the files in force until an administrator or commissioner adopts the
          others. Compare first: you see each result that would change.
        </Notice>
      )}
      {older.length === 0 ? null : (
        <Notice tone="warning" title="This Amparo is older than the law in force">
          It brings older versions of {older.map(({ code }) => code).join(', ')}. They are not
          offered; the files in force stay.
        </Notice>
      )}
    </>
  );
}

/** Files in force that this program cannot use. Nobody is locked out by them. */
export function UnusableNotice({
  unusable,
}: {
  readonly unusable: readonly UnusableFile[];
}): ReactNode {
  return unusable.map(({ code, version, fault, usedInstead }) => (
    <Notice
      key={code}
      tone="danger"
      title={`${code} ${version} is in force but cannot be used by this Amparo`}
    >
      <p>{fault.says}</p>
      <p>
        {usedInstead === null
          ? 'The law is applied without it: its standards have no result for now.'
          : `Version ${usedInstead} is used in its place.`}
      </p>
      <p className="notice-code">Code {fault.code}</p>
    </Notice>
  ));
}
