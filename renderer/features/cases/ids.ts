/** The element that Enter in the queue moves the focus to. */
export const evidenceId = 'evidence';
