import type { TFunction } from 'i18next';
import type { Complaint } from '@/shared/lib/complaint';

export function complaintText(t: TFunction, complaint: Complaint): string {
  return t(`errors.validation.${complaint.key}`, { least: 0, most: 0, ...complaint.values });
}
