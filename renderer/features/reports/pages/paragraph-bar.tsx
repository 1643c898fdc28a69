import { Button } from '../../../components/button';
import { KeyHint } from '../../../components/key-hint';

interface Props {
  /** The paragraph that the reader is at, in words; null before there is one. */
  readonly where: string | null;
  readonly canRemark: boolean;
  readonly canOpenFinding: boolean;
  readonly onRemark: () => void;
  readonly onOpenFinding: () => void;
}

/** Where the reader is, and what can be done there, with its keys. */
export function ParagraphBar({ where, canRemark, canOpenFinding, ...does }: Props) {
  return (
    <div className="paragraph-bar">
      <span className="paragraph-where" role="status">
        {where ?? <span className="muted">Paragraph by paragraph</span>}
      </span>
      <KeyHint keys="J K" />
      {canOpenFinding ? (
        <Button variant="quiet" size="small" icon="finding" onPress={does.onOpenFinding}>
          Open the finding
          <KeyHint keys="O" />
        </Button>
      ) : null}
      {canRemark ? (
        <Button variant="quiet" size="small" icon="remark" onPress={does.onRemark}>
          Remark
          <KeyHint keys="R" />
        </Button>
      ) : null}
    </div>
  );
}
