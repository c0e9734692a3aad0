import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { ErrorState } from '../components/ErrorState.tsx';
import { command } from '../data/use-command.ts';

interface Props {
  /** Where it stands; moving elsewhere gives the screen another chance. */
  readonly place?: string | undefined;
  readonly children: ReactNode;
}

interface Caught {
  readonly details: string | null;
  readonly place: string | undefined;
}

/** Catches a defect of a screen, says what is safe, and lets the person go on. */
export class ErrorBoundary extends Component<Props, Caught> {
  override state: Caught = { details: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<Caught> {
    // Name and place in the code only: a message could carry a member's words.
    const trace = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 8).map((line) => line.trim()) : [];
    return { details: [error instanceof Error ? error.name : 'Something that is not an error', ...trace].join('\n') };
  }

  static getDerivedStateFromProps(props: Props, state: Caught): Partial<Caught> | null {
    return props.place === state.place ? null : { details: null, place: props.place };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState(({ details }) => ({ details: `${details ?? ''}\n${(info.componentStack ?? '').trim()}` }));
  }

  override render(): ReactNode {
    const { details } = this.state;
    if (details === null) return this.props.children;
    return (
      <div className="broken">
        <ErrorState
          happened="This screen stopped working"
          actions={(
            <>
              <Button size="small" onClick={() => this.setState({ details: null })}>Show it again</Button>
              <Button size="small" kind="quiet" icon="copy" onClick={() => void command('clipboard.copy', { text: details, passing: false })}>Copy details</Button>
            </>
          )}
        >
          Everything you did is saved on this computer and goes on being sent. Show the screen again; if it stops once more, copy the details for whoever looks after your desk. They hold no member’s words.
        </ErrorState>
      </div>
    );
  }
}
