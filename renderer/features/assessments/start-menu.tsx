import { SubjectKind } from '../../../shared/domain/assessments/subject';
import { MenuButton } from '../../components/menu-button';
import { StartCase } from './start-case';
import type { StartProps } from './start-dialog';
import { StartMeasure } from './start-measure';
import { StartSystem } from './start-system';
import { subjectOrder, subjectPlaces } from './subject-words';

/** The three things that can be assessed. */
export function StartMenu({ onChoose }: { readonly onChoose: (kind: SubjectKind) => void }) {
  return (
    <MenuButton
      label="Start an assessment"
      icon="plus"
      items={subjectOrder.map((kind) => ({ id: kind, label: subjectPlaces[kind].start }))}
      onAction={(id) => onChoose(SubjectKind.parse(id))}
    />
  );
}

const dialogs: Readonly<Record<SubjectKind, (props: StartProps) => React.ReactNode>> = {
  case: StartCase,
  measure: StartMeasure,
  system: StartSystem,
};

/** The dialog that names the subject of one kind. */
export function StartOf({ kind, ...props }: StartProps & { readonly kind: SubjectKind }) {
  const Dialog = dialogs[kind];
  return <Dialog {...props} />;
}
