import { Icon } from '../../components/Icon.tsx';
import { platform } from '../../data/bridge.ts';
import { command } from '../../data/use-command.ts';

const buttons = [
  { action: 'minimize', icon: 'window-min', label: 'Minimise' },
  { action: 'maximize', icon: 'window-max', label: 'Maximise or restore' },
  { action: 'close', icon: 'window-close', label: 'Close the window' },
] as const;

/** The window's own buttons; a Mac draws them itself. Out of the tab order, as every system has them: its own keys do the same. */
export function WindowButtons() {
  if (platform() === 'darwin') return null;
  return (
    <div className="window-buttons">
      {buttons.map(({ action, icon, label }) => (
        <button key={action} type="button" tabIndex={-1} className={`window-button window-button--${action}`} aria-label={label} onClick={() => void command('window.act', { action })}>
          <Icon name={icon} size={14} />
        </button>
      ))}
    </div>
  );
}
