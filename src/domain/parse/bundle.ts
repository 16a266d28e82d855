import type { AuditInput } from '../schema/audit.ts';
import type { ParsedPolicy } from './policy.ts';

/** A policy with what stands beside it on disk. */
export interface PolicyBundle {
  readonly policy: ParsedPolicy;
  readonly audit: AuditInput;
  readonly auditFile: string;
  /** Content of the source file and its SHA-256 in hex; null if there is none. */
  readonly source: { readonly text: string; readonly sha256: string } | null;
}
