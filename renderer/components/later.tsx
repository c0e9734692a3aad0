import { useEffect, useState, type ReactNode } from 'react';

/**
 * A component whose code comes when it is first shown, and nothing until then; fails as the part itself would. React's own
 * `lazy` holds back for 300 ms whatever has waited a moment, also where the code was fetched ahead and is there at once.
 */
export function later<T extends (props: never) => ReactNode>(load: () => Promise<{ readonly default: T }>): T {
  let here: T | null = null;
  function Later(props: object): ReactNode {
    const [failed, fail] = useState<{ readonly why: unknown } | null>(null);
    const [, show] = useState(here !== null);
    useEffect(() => {
      void load().then((part) => { here = part.default; show(true); }, (why: unknown) => fail({ why }));
    }, []);
    if (failed !== null) throw failed.why;
    const Here = here as ((props: object) => ReactNode) | null;
    return Here === null ? null : <Here {...props} />;
  }
  return Later as unknown as T;
}
