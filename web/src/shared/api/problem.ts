/** One wrong field of a refused request, by JSON pointer into the request's body. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** RFC 9457 as the server writes it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string | null;
  code: string;
  requestId: string | null;
  errors: FieldProblem[];
}

const SESSION_OVER = new Set(['not_signed_in', 'session_expired', 'session_idle', 'session_revoked']);

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { pointer, code, detail } = item as Record<string, unknown>;
    return [{ pointer: text(pointer) ?? '', code: text(code) ?? 'invalid', detail: text(detail) ?? '' }];
  });
}

/** Every way in which a request can fail is this one error; screens decide by `status` and `code`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, retryAfterSeconds: number | null = null, cause?: unknown) {
    super(problem.detail ?? problem.title, { cause });
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** A refusal. A body that is no problem document (a proxy's page) still yields status and request id. */
  static fromAnswer(response: Response, body: unknown): ApiError {
    const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    const wait = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
    return new ApiError(
      {
        type: text(fields.type) ?? 'about:blank',
        title: text(fields.title) ?? response.statusText,
        status: response.status,
        detail: text(fields.detail),
        code: text(fields.code) ?? (response.status >= 500 ? 'server_error' : 'unexpected_answer'),
        requestId: text(fields.request_id) ?? response.headers.get('X-Request-Id'),
        errors: fieldProblems(fields.errors),
      },
      Number.isFinite(wait) ? wait : null,
    );
  }

  private static local(code: string, cause?: unknown): ApiError {
    const problem = { type: 'about:blank', title: code, status: 0, detail: null, code, requestId: null, errors: [] };
    return new ApiError(problem, null, cause);
  }

  /** No answer at all: cable, power, server. */
  static unreachable(cause?: unknown): ApiError {
    return ApiError.local('unreachable', cause);
  }

  /** Given up because the session ended and nobody, or somebody else, signed in again. */
  static abandoned(): ApiError {
    return ApiError.local('abandoned');
  }

  /** A page that this role may not see: said before the server is asked. */
  static forbidden(): ApiError {
    return new ApiError({ ...ApiError.local('forbidden').problem, status: 403 });
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  get isSessionOver(): boolean {
    return this.status === 401 && SESSION_OVER.has(this.code);
  }

  get isUnreachable(): boolean {
    return this.code === 'unreachable';
  }

  get isAbandoned(): boolean {
    return this.code === 'abandoned';
  }

  /** Somebody else saved first. */
  get isStale(): boolean {
    return this.status === 412;
  }
}

/** `/branch_prices/0/price` → `branch_prices.0.price`, the path that forms use. */
export function pointerToPath(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
