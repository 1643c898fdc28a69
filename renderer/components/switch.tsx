import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components/Switch';
import { SingleChoice, type SingleChoiceProps } from './single-choice';

const mark = <span className="switch-track" />;

/** Something that is on or off and takes effect at once. */
export const Switch = (props: SingleChoiceProps): ReactNode => (
  <SingleChoice field={SwitchField} button={SwitchButton} mark={mark} {...props} />
);
