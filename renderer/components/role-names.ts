/** What a colleague's role is called beside their name (domain.md 1.4). */
export const roleNames = { moderator: 'Volunteer', staff: 'Staff', lead: 'Team lead' } as const;
