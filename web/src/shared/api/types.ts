// The one place that knows what the schemas of the document are called.
import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type CurrentUser = Schemas['CurrentUser'];
export type BranchRef = Schemas['BranchRef'];
export type Role = Schemas['Role'];
export type Locale = Schemas['Locale'];
export type OwnSession = Schemas['OwnSession'];

export type Branch = Schemas['Branch'];
export type NewBranch = Schemas['NewBranch'];
export type BranchChanges = Schemas['BranchPatch'];
export type OpeningHours = Schemas['OpeningSpan'];
export type Weekday = Schemas['Weekday'];
export type Register = Schemas['Register'];
export type NewRegister = Schemas['NewRegister'];
export type RegisterChanges = Schemas['RegisterPatch'];

export type User = Schemas['User'];
export type NewUser = Schemas['NewUser'];
export type UserChanges = Schemas['UserPatch'];
export type UserWithPassword = Schemas['UserWithPassword'];

export type Service = Schemas['Service'];
export type ServiceUnit = Schemas['Unit'];
export type NewService = Schemas['NewService'];
export type ServiceChanges = Schemas['ServicePatch'];
export type PriceChange = Schemas['PriceEntry'];

export type AuditEntry = Schemas['AuditEntry'];

export type FieldCode = Schemas['FieldCode'];
export type ErrorCode = Schemas['Code'];
