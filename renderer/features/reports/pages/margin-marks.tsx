import { Icon } from '../../../components/icon';
import { counted } from '../../inquiry/words';
import type { Place } from './places';

/** A paragraph of the report at its place in the print. */
export interface PlacedParagraph {
  readonly id: string;
  readonly where: string;
  readonly place: Place;
}

interface Props {
  readonly paragraphs: readonly PlacedParagraph[];
  readonly scale: number;
  /** How many open remarks each paragraph has, by its id. */
  readonly remarks: ReadonlyMap<string, number>;
  readonly canRemark: boolean;
  readonly onOpen: (id: string) => void;
  readonly onRemark: (id: string) => void;
}

/** Beside the text: which paragraphs have remarks; where the pointer is, a way to add one. */
export function MarginMarks({ paragraphs, scale, remarks, canRemark, onOpen, onRemark }: Props) {
  return (
    <div className="margin-marks">
      {paragraphs.map(({ id, where, place }) => {
        const count = remarks.get(id) ?? 0;
        const style = { top: place.top * scale };
        if (count > 0)
          return (
            <button
              key={id}
              type="button"
              className="margin-mark margin-mark-full"
              style={style}
              aria-label={`${counted(count, 'open remark')} on ${where}`}
              onClick={() => onOpen(id)}
            >
              <Icon name="remark" size={15} />
              {count}
            </button>
          );
        return canRemark ? (
          <button
            key={id}
            type="button"
            className="margin-mark"
            style={style}
            tabIndex={-1} // by keyboard: go to the paragraph and press R
            aria-label={`Remark on ${where}`}
            title={`Remark on ${where}`}
            onClick={() => onRemark(id)}
          >
            <Icon name="plus" size={15} />
          </button>
        ) : null;
      })}
    </div>
  );
}
