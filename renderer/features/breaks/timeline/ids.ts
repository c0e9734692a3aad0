/** The element that holds the timeline's focus. */
export const timelineId = 'break-timeline';

/** The id of a bar's element. */
export const barId = (id: string): string => `break-${id}`;
