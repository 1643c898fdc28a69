import { Component, type ReactNode } from 'react';
import { failureOf } from '../../shared/errors';
import { Button } from '../components/button';
import { ErrorNotice } from '../components/notice';
import { shell } from '../lib/bridge';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly hasFailed: boolean;
}

/**
 * Catches a fault of the window itself. What was acknowledged is in the vault, so drawing anew or
 * locking loses nothing; the error is not shown, for it could hold case content.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="fault">
        <h1>This view could not be shown</h1>
        <ErrorNotice
          failure={failureOf('INTERNAL', { where: 'window' })}
          onRetry={() => this.setState({ hasFailed: false })}
        />
        <div>
          <Button icon="lock" onPress={() => void shell.lock()}>
            Lock and start anew
          </Button>
        </div>
      </main>
    );
  }
}
