/** What `help` prints. Exit codes as in failure.ts. */
export const help = `The community server: it keeps the team’s records, and every desk connects to it.

  npm run serve -- --db FILE --listen HOST:PORT [--tls-cert FILE --tls-key FILE]

      Serves until SIGTERM or SIGINT, and writes JSON lines to stdout. Without a certificate only on this computer
      (127.0.0.1), where a proxy with one may stand in front. SIGHUP reads the certificate again; a renewed file is
      taken over by itself within the hour.
      --public-name NAME        the name that desks use, when a proxy stands in front; may be given more than once
      --behind-proxy            believe X-Forwarded-For of a proxy on this computer
      --keep-deleted-days N     a desk that was away longer than this copies anew (90)
      --log-requests            a line for every request, not only counts and failures
      --upstream vanilla --upstream-site https://forum.example.org --upstream-token-file FILE
                                stands in front of this forum and reads it, within its limits. The file holds the access
                                token of the team's account there, and only the server's account may read it
      --upstream-breaks ban     how the forum keeps members on a break away: a ban, or role:40:8 for a role (40) in place
                                of their own and the one to give back (8) when theirs is not known. Without it: by hand
      --upstream-warnings 5:2,10:3   from how many points on which kind of the forum's own warnings; without it, notes
      --upstream-dry-run        reads the forum and shows it, and never changes anything there
      --upstream-hook-secret-file FILE   takes the forum's webhooks at /hooks/forum, signed with this secret

  npm run serve -- COMMAND --db FILE …   each also works while the server runs

  staff add --name NAME --role moderator|staff|lead [--member ID] [--community NAME]
              makes the database when it is not there; the first colleague is a lead. Prints a token, once.
  staff list [--json]
  staff role WHO ROLE         WHO is an id or a name
  staff token WHO             a new token; earlier ones end, desks keep their copy and ask for the new one
  staff revoke WHO            ends the account; its desks delete their copy at their next contact. “staff token” brings it back
  name NAME                   what the community is called; shown after the server’s next start
  backup --to FILE|FOLDER     one whole file, read through before it gets its name
  restore --from FILE         puts a backup in the database’s place; what was there is kept beside it
  import points --file points.csv --by NAME [--preview] [--column member="Screen name" …] [--accept-doubtful] [--all-told] [--json]
              takes points from a spreadsheet into the ledger: all lines or none, and none twice. --preview only says what
              would be made; NAME is whom points are put down to where the sheet names no colleague
  status [--json]             how the server stands with its forum: whether it is only read, how far the first reading is
  check [--listen HOST:PORT --tls-cert FILE --tls-key FILE]
              reads the database through and looks at the certificate; changes nothing

  npm run serve -- vanilla check --site https://forum.example.org --token-file FILE [--json]

      looks at a forum with the token of the team's account there, and says what will work, what will not and what to
      change on the forum. Changes nothing. The token also comes from standard input (--token-stdin) or the variable
      DUTY_DESK_FORUM_TOKEN; with --token TOKEN it stands on the command line, where others may see it.
      Ends with 0 when all is well, 5 when something should be changed, 8 when the server could not work with it.

Exit codes
  0  done
  1  a defect of ours
  2  the command line cannot be followed
  3  the certificate or its key cannot be used
  4  the address cannot be listened at
  5  something needs a person: no such colleague, the last lead
  6  the database cannot be used
  7  another server has this database open
  8  the forum cannot be used: it is not reached, refuses the token, or shows no reports
`;
