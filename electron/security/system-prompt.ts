import { systemPreferences } from 'electron';

/** The system's own way of asking who sits there. */
export interface SystemPrompt {
  /** Whether this computer has one that can be asked now. */
  available(): boolean;
  /** Asks; whether it was the person. */
  ask(reason: string): Promise<boolean>;
}

/** Touch ID on a Mac. Windows Hello and Linux have no such question in Electron. */
export function systemPrompt(): SystemPrompt {
  return {
    available: () => process.platform === 'darwin' && systemPreferences.canPromptTouchID(),
    ask: (reason) => systemPreferences.promptTouchID(reason).then(() => true, () => false),
  };
}
