import type { ReactNode } from 'react';
import { Button } from '../../components/button';

/** The way back, at the head of each step. */
export function BackButton({ onPress }: { readonly onPress: () => void }): ReactNode {
  return (
    <div className="welcome-back">
      <Button variant="quiet" icon="arrow-start" onPress={onPress}>
        Back
      </Button>
    </div>
  );
}
