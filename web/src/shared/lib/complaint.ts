/** What is wrong with a field, by the key of its sentence; rules know no language. */
export interface Complaint {
  key: ComplaintKey;
  values?: Record<string, string | number>;
}

export type ComplaintKey =
  | 'required'
  | 'money'
  | 'percent'
  | 'wholeHours'
  | 'branchCode'
  | 'username'
  | 'serviceCode'
  | 'noBranch'
  | 'hours'
  | 'hoursOverlap'
  | 'samePrice'
  | 'passwordShort'
  | 'passwordsDiffer'
  | 'passwordUnchanged';

export type Complaints = Record<string, Complaint | null>;

export function requiredText(value: string): Complaint | null {
  return value.trim() === '' ? { key: 'required' } : null;
}
