import { isItemKey } from './check-list.ts';

/** Where an answer of an item stands: `members.2.name`. */
export function itemPath(groupId: string, key: string, fieldId: string): string {
  return `${groupId}.${key}.${fieldId}`;
}

/** The parts of an item's path; undefined for the id of a field outside groups, and for what is no path. */
export function itemPathParts(
  path: string,
): { readonly groupId: string; readonly key: string; readonly fieldId: string } | undefined {
  const [groupId, key, fieldId, ...rest] = path.split('.');
  if (groupId === undefined || key === undefined || fieldId === undefined || rest.length > 0)
    return undefined;
  return isItemKey(key) ? { groupId, key, fieldId } : undefined;
}

/** The field of a page that a path belongs to: the group of an item's answer, else the field itself. */
export function pageFieldIdOf(path: string): string {
  return path.split('.', 1)[0] ?? path;
}
