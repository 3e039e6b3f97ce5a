// Generated from openapi/openapi.json by `npm run types`. Not edited by hand.

export interface paths {
    "/api/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what happened, newest first. Managers read the log of their branches, administrators all of it. */
        get: operations["list_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in. The answer sets the session cookie; a wrong name and a wrong password are told alike. */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out. */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password. All other sessions end. */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. Nobody is no refusal. */
        get: operations["get_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the own open sessions, the one used last first. */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of the own sessions. */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlock an idle session by its password. */
        post: operations["unlock_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the branches that you may see, by name. */
        get: operations["list_branches"];
        put?: never;
        /** Add a branch. */
        post: operations["create_branch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a branch. */
        get: operations["get_branch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a branch. */
        patch: operations["change_branch"];
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["get_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the registers that you may see, by branch and name. */
        get: operations["list_registers"];
        put?: never;
        /** Add a register to a branch. */
        post: operations["create_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a register. */
        get: operations["get_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a register. */
        patch: operations["change_register"];
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the services that you may see, by name. */
        get: operations["list_services"];
        put?: never;
        /** Add a service with its first price. */
        post: operations["create_service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a service. */
        get: operations["get_service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a service, its shared price, or branches' own prices. */
        patch: operations["change_service"];
        trace?: never;
    };
    "/api/v1/services/{id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the changes of a service's prices, newest first. */
        get: operations["list_prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people whom you may manage, by name. */
        get: operations["list_users"];
        put?: never;
        /** Add a person. The answer shows, this once, the password she signs in with first. */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a person. */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person, disable or enable her. */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person a password that works once, and sign her out everywhere. */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive. Touches nothing else. */
        get: operations["check_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether requests can be served: the database is reachable and migrated. A newer schema is no reason to say no: while
         *     a new version is rolled out, the old one goes on serving.
         */
        get: operations["check_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One thing that happened. */
        AuditEntry: {
            /**
             * @description What was done: the object's kind and a verb in the past tense.
             * @example service.price_changed
             */
            action: string;
            actor: components["schemas"]["AuditPerson"] | null;
            /** @description The changed fields as they are since. */
            after: {
                [key: string]: unknown;
            } | null;
            approver: components["schemas"]["AuditPerson"] | null;
            /** @description The changed fields as they were. */
            before: {
                [key: string]: unknown;
            } | null;
            branch_id: components["schemas"]["BranchId"] | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description Which object; null: none that exists.
             */
            entity_id: string | null;
            /**
             * @description The kind of object.
             * @example service
             */
            entity_type: string;
            /** @description Its id; higher ones are newer. */
            id: components["schemas"]["AuditEventId"];
            /** @description From which address. */
            ip: string | null;
            request_id: components["schemas"]["RequestId"] | null;
        };
        /**
         * Format: uuid
         * @description A audit event id.
         * @example 019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b
         */
        AuditEventId: string;
        /** @description A person in the log. */
        AuditPerson: {
            /** @description The name on paper and screen. */
            full_name: components["schemas"]["PersonName"];
            /** @description Her id. */
            id: components["schemas"]["UserId"];
            /** @description The name she signs in with. */
            username: components["schemas"]["Username"];
        };
        /** @description A branch: one shop. */
        Branch: {
            /** @description Whether it is in business. */
            active: boolean;
            /** @description What its folios begin with; never changes. */
            code: components["schemas"]["BranchCode"];
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
            /** @description The currency of its amounts; never changes. */
            currency: components["schemas"]["Currency"];
            /** @description The hour at which its business day turns. */
            day_turns_at: components["schemas"]["DayTurn"];
            /** @description Its id. */
            id: components["schemas"]["BranchId"];
            /** @description What people call it. */
            name: components["schemas"]["BranchName"];
            /** @description When it is open. */
            opening_hours: components["schemas"]["OpeningHours"];
            /** @description The tax that its prices include. */
            tax_percent: components["schemas"]["Percent"];
            /** @description The zone of its clock. */
            time_zone: components["schemas"]["TimeZone"];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Counts up with every change.
             */
            version: number;
        };
        /**
         * @description A branch's code, the prefix of its folios.
         * @example CEN
         */
        BranchCode: string;
        /**
         * Format: uuid
         * @description A branch id.
         * @example 019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b
         */
        BranchId: string;
        /**
         * @description A branch's name; blanks around it are dropped.
         * @example Centro
         */
        BranchName: string;
        /** @description What to change of a branch; what is left out stays. */
        BranchPatch: {
            /** @description Whether it is in business. */
            active?: boolean | null;
            day_turns_at?: components["schemas"]["DayTurn"] | null;
            name?: components["schemas"]["BranchName"] | null;
            opening_hours?: components["schemas"]["OpeningHours"] | null;
            tax_percent?: components["schemas"]["Percent"] | null;
            time_zone?: components["schemas"]["TimeZone"] | null;
        };
        /** @description A branch's own price. */
        BranchPrice: {
            /** @description The branch. */
            branch_id: components["schemas"]["BranchId"];
            /** @description The price of one unit there, tax included. */
            price: components["schemas"]["Price"];
        };
        /** @description A branch's own price to set or to take away. */
        BranchPriceChange: {
            /** @description The branch. */
            branch_id: components["schemas"]["BranchId"];
            price: components["schemas"]["Price"] | null;
        };
        /** @description A branch as others speak of it. */
        BranchRef: {
            /** @description What its folios begin with. */
            code: components["schemas"]["BranchCode"];
            /** @description Its id. */
            id: components["schemas"]["BranchId"];
            /** @description What people call it. */
            name: components["schemas"]["BranchName"];
        };
        /** @enum {string} */
        Code: "malformed" | "host_not_allowed" | "cursor_invalid" | "idempotency_key_required" | "not_signed_in" | "invalid_credentials" | "session_expired" | "session_idle" | "session_revoked" | "forbidden" | "csrf_failed" | "password_expired" | "not_found" | "method_not_allowed" | "conflict" | "idempotency_in_flight" | "last_admin" | "stale" | "too_large" | "unsupported_media_type" | "invalid" | "idempotency_key_reused" | "if_match_required" | "throttled" | "unavailable" | "internal";
        /**
         * @description A currency in use, by its ISO 4217 code; those with three decimals are not served.
         * @example MXN
         */
        Currency: string;
        /** @description The signed-in person, as her own screen shows her. */
        CurrentUser: {
            /** @description Where she works; for an administrator, every branch. */
            branches: components["schemas"]["BranchRef"][];
            /** @description The name on paper and screen. */
            full_name: string;
            /** @description Her id. */
            id: components["schemas"]["UserId"];
            /** @description The language of her screen. */
            locale: components["schemas"]["Locale"];
            /** @description What she may do. */
            role: components["schemas"]["Role"];
            /** @description The name she signs in with. */
            username: string;
        };
        /**
         * @description The time at which the branch's business day turns.
         * @example 04:00
         */
        DayTurn: string;
        /** @enum {string} */
        FieldCode: "required" | "unknown_field" | "wrong_type" | "too_long" | "too_short" | "malformed" | "not_allowed" | "out_of_range" | "not_found" | "already_taken" | "wrong_password" | "password_too_short" | "password_too_long" | "password_forbidden_character" | "password_no_upper" | "password_no_lower" | "password_no_digit" | "password_no_symbol" | "password_contains_username" | "password_contains_product_word" | "password_too_common" | "password_reused";
        /** @description One wrong field. */
        FieldError: {
            /** @description What is wrong, stable. */
            code: components["schemas"]["FieldCode"];
            /** @description What is wrong, in English, for a developer. */
            detail: string;
            /**
             * @description JSON Pointer into the request body; a query parameter is `/name`.
             * @example /price
             */
            pointer: string;
        };
        /** @description How the server is. */
        Health: {
            /**
             * @description Always `ok`; whatever is not is a problem document.
             * @example ok
             */
            status: string;
        };
        /**
         * @description A locale, one of a closed list.
         * @example es
         * @enum {string}
         */
        Locale: "es" | "en";
        /** @description A branch to add. What is left out is as the business has it. */
        NewBranch: {
            /** @description What its folios begin with. */
            code: components["schemas"]["BranchCode"];
            currency?: components["schemas"]["Currency"] | null;
            day_turns_at?: components["schemas"]["DayTurn"] | null;
            /** @description What people call it. */
            name: components["schemas"]["BranchName"];
            opening_hours?: components["schemas"]["OpeningHours"] | null;
            tax_percent?: components["schemas"]["Percent"] | null;
            time_zone?: components["schemas"]["TimeZone"] | null;
        };
        /** @description A register to add. */
        NewRegister: {
            /** @description Where it stands. */
            branch_id: components["schemas"]["BranchId"];
            /** @description What people call it. */
            name: components["schemas"]["RegisterName"];
        };
        /** @description A service to add. */
        NewService: {
            branch_id?: components["schemas"]["BranchId"] | null;
            /** @description What the clerk types. */
            code: components["schemas"]["ServiceCode"];
            minimum_charge?: components["schemas"]["Price"] | null;
            /** @description What people call it. */
            name: components["schemas"]["ServiceName"];
            /** @description The price of one unit, tax included. */
            price: components["schemas"]["Price"];
            turnaround_hours?: components["schemas"]["TurnaroundHours"] | null;
            /** @description What it is sold by. */
            unit: components["schemas"]["Unit"];
        };
        /** @description A person to add. */
        NewUser: {
            /** @description Where she works; may be empty for an administrator only. */
            branch_ids: components["schemas"]["BranchId"][];
            /** @description The name on paper and screen. */
            full_name: components["schemas"]["PersonName"];
            locale?: components["schemas"]["Locale"] | null;
            /** @description What she may do. */
            role: components["schemas"]["Role"];
            /** @description The name she signs in with. */
            username: components["schemas"]["Username"];
        };
        /**
         * @description When the branch is open in an ordinary week; spans of one weekday do not overlap.
         * @example [
         *       {
         *         "closes": "19:00",
         *         "opens": "09:00",
         *         "weekday": "monday"
         *       }
         *     ]
         */
        OpeningHours: components["schemas"]["OpeningSpan"][];
        /** @description One stretch of a weekday in which the branch is open, wall-clock time, closing after opening. */
        OpeningSpan: {
            closes: components["schemas"]["TimeOfDay"];
            opens: components["schemas"]["TimeOfDay"];
            weekday: components["schemas"]["Weekday"];
        };
        /** @description One of a person's own sessions. */
        OwnSession: {
            /**
             * Format: date-time
             * @description When it began.
             */
            created_at: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /** @description Its id. */
            id: components["schemas"]["SessionId"];
            /** @description From where it was opened. */
            ip: string | null;
            /**
             * Format: date-time
             * @description When it was last used, to half a minute.
             */
            last_seen_at: string;
            /** @description The browser's own name. */
            user_agent: string | null;
        };
        /** @description A page of a list. */
        Page_AuditEntry: {
            /** @description The rows, in the list's order. */
            items: {
                /**
                 * @description What was done: the object's kind and a verb in the past tense.
                 * @example service.price_changed
                 */
                action: string;
                actor: components["schemas"]["AuditPerson"] | null;
                /** @description The changed fields as they are since. */
                after: {
                    [key: string]: unknown;
                } | null;
                approver: components["schemas"]["AuditPerson"] | null;
                /** @description The changed fields as they were. */
                before: {
                    [key: string]: unknown;
                } | null;
                branch_id: components["schemas"]["BranchId"] | null;
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                created_at: string;
                /**
                 * Format: uuid
                 * @description Which object; null: none that exists.
                 */
                entity_id: string | null;
                /**
                 * @description The kind of object.
                 * @example service
                 */
                entity_type: string;
                /** @description Its id; higher ones are newer. */
                id: components["schemas"]["AuditEventId"];
                /** @description From which address. */
                ip: string | null;
                request_id: components["schemas"]["RequestId"] | null;
            }[];
            /** @description Ask for the next page with this; null: there is none. */
            next_cursor: string | null;
        };
        /** @description A page of a list. */
        Page_Branch: {
            /** @description The rows, in the list's order. */
            items: {
                /** @description Whether it is in business. */
                active: boolean;
                /** @description What its folios begin with; never changes. */
                code: components["schemas"]["BranchCode"];
                /**
                 * Format: date-time
                 * @description When it was added.
                 */
                created_at: string;
                /** @description The currency of its amounts; never changes. */
                currency: components["schemas"]["Currency"];
                /** @description The hour at which its business day turns. */
                day_turns_at: components["schemas"]["DayTurn"];
                /** @description Its id. */
                id: components["schemas"]["BranchId"];
                /** @description What people call it. */
                name: components["schemas"]["BranchName"];
                /** @description When it is open. */
                opening_hours: components["schemas"]["OpeningHours"];
                /** @description The tax that its prices include. */
                tax_percent: components["schemas"]["Percent"];
                /** @description The zone of its clock. */
                time_zone: components["schemas"]["TimeZone"];
                /**
                 * Format: date-time
                 * @description When it last changed.
                 */
                updated_at: string;
                /**
                 * Format: int32
                 * @description Counts up with every change.
                 */
                version: number;
            }[];
            /** @description Ask for the next page with this; null: there is none. */
            next_cursor: string | null;
        };
        /** @description A page of a list. */
        Page_OwnSession: {
            /** @description The rows, in the list's order. */
            items: {
                /**
                 * Format: date-time
                 * @description When it began.
                 */
                created_at: string;
                /** @description Whether it is the one that asks. */
                current: boolean;
                /** @description Its id. */
                id: components["schemas"]["SessionId"];
                /** @description From where it was opened. */
                ip: string | null;
                /**
                 * Format: date-time
                 * @description When it was last used, to half a minute.
                 */
                last_seen_at: string;
                /** @description The browser's own name. */
                user_agent: string | null;
            }[];
            /** @description Ask for the next page with this; null: there is none. */
            next_cursor: string | null;
        };
        /** @description A page of a list. */
        Page_PriceEntry: {
            /** @description The rows, in the list's order. */
            items: {
                branch_id: components["schemas"]["BranchId"] | null;
                changed_by: components["schemas"]["PersonRef"] | null;
                /** @description Its id. */
                id: components["schemas"]["PriceId"];
                previous_price: components["schemas"]["Price"] | null;
                price: components["schemas"]["Price"] | null;
                /**
                 * Format: date-time
                 * @description Since when.
                 */
                valid_from: string;
            }[];
            /** @description Ask for the next page with this; null: there is none. */
            next_cursor: string | null;
        };
        /** @description A page of a list. */
        Page_Register: {
            /** @description The rows, in the list's order. */
            items: {
                /** @description Whether it is in use. */
                active: boolean;
                /** @description Where it stands. */
                branch_id: components["schemas"]["BranchId"];
                /**
                 * Format: date-time
                 * @description When it was added.
                 */
                created_at: string;
                /** @description Its id. */
                id: components["schemas"]["RegisterId"];
                /** @description What people call it. */
                name: components["schemas"]["RegisterName"];
                /**
                 * Format: date-time
                 * @description When it last changed.
                 */
                updated_at: string;
                /**
                 * Format: int32
                 * @description Counts up with every change.
                 */
                version: number;
            }[];
            /** @description Ask for the next page with this; null: there is none. */
            next_cursor: string | null;
        };
        /** @description A page of a list. */
        Page_Service: {
            /** @description The rows, in the list's order. */
            items: {
                /** @description Whether it is offered. */
                active: boolean;
                branch_id: components["schemas"]["BranchId"] | null;
                /** @description The branches that sell it at a price of their own, as far as you may know of them. */
                branch_prices: components["schemas"]["BranchPrice"][];
                /** @description What the clerk types; never changes. */
                code: components["schemas"]["ServiceCode"];
                /**
                 * Format: date-time
                 * @description When it was added.
                 */
                created_at: string;
                /** @description Its id. */
                id: components["schemas"]["ServiceId"];
                /** @description The least that a line of it costs. */
                minimum_charge: components["schemas"]["Price"];
                /** @description What people call it. */
                name: components["schemas"]["ServiceName"];
                /** @description The price of one unit, tax included, in branches without a price of their own. */
                price: components["schemas"]["Price"];
                /** @description Hours of work until it is ready. */
                turnaround_hours: components["schemas"]["TurnaroundHours"];
                /** @description What it is sold by; never changes. */
                unit: components["schemas"]["Unit"];
                /**
                 * Format: date-time
                 * @description When it last changed.
                 */
                updated_at: string;
                /**
                 * Format: int32
                 * @description Counts up with every change.
                 */
                version: number;
            }[];
            /** @description Ask for the next page with this; null: there is none. */
            next_cursor: string | null;
        };
        /** @description A page of a list. */
        Page_User: {
            /** @description The rows, in the list's order. */
            items: {
                /** @description Whether she may sign in. */
                active: boolean;
                /** @description Where she works. An administrator belongs to all branches, whatever is listed here. */
                branch_ids: components["schemas"]["BranchId"][];
                /**
                 * Format: date-time
                 * @description When she was added.
                 */
                created_at: string;
                /** @description The name on paper and screen. */
                full_name: components["schemas"]["PersonName"];
                /** @description Her id. */
                id: components["schemas"]["UserId"];
                /**
                 * Format: date-time
                 * @description When she last signed in.
                 */
                last_signed_in_at: string | null;
                /** @description The language of her screen. */
                locale: components["schemas"]["Locale"];
                /** @description Whether she must change her password before anything else. */
                password_expired: boolean;
                /** @description What she may do. */
                role: components["schemas"]["Role"];
                /**
                 * Format: date-time
                 * @description When her data last changed.
                 */
                updated_at: string;
                /** @description The name she signs in with; never changes. */
                username: components["schemas"]["Username"];
                /**
                 * Format: int32
                 * @description Counts up with every change.
                 */
                version: number;
            }[];
            /** @description Ask for the next page with this; null: there is none. */
            next_cursor: string | null;
        };
        /** @description A change of the own password. */
        PasswordChange: {
            /**
             * Format: password
             * @description The present password.
             */
            current_password: string;
            /**
             * Format: password
             * @description The new one.
             */
            new_password: string;
        };
        /**
         * @description A percentage from 0 to 100 with at most two decimals, as text.
         * @example 16.00
         */
        Percent: string;
        /**
         * @description A person's name; blanks around it are dropped.
         * @example María López
         */
        PersonName: string;
        /** @description A person as others speak of her. */
        PersonRef: {
            /** @description The name on paper and screen. */
            full_name: components["schemas"]["PersonName"];
            /** @description Her id. */
            id: components["schemas"]["UserId"];
        };
        /**
         * @description A price, never negative, with at most two decimals, as text, tax included.
         * @example 125.50
         */
        Price: string;
        /** @description One change of a price. */
        PriceEntry: {
            branch_id: components["schemas"]["BranchId"] | null;
            changed_by: components["schemas"]["PersonRef"] | null;
            /** @description Its id. */
            id: components["schemas"]["PriceId"];
            previous_price: components["schemas"]["Price"] | null;
            price: components["schemas"]["Price"] | null;
            /**
             * Format: date-time
             * @description Since when.
             */
            valid_from: string;
        };
        /**
         * Format: uuid
         * @description A price id.
         * @example 019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b
         */
        PriceId: string;
        /** @description A refusal. */
        Problem: {
            /** @description The stable code to branch on. */
            code: components["schemas"]["Code"];
            /** @description A sentence about this occurrence. */
            detail?: string | null;
            /** @description Every wrong field, for 422. */
            errors?: components["schemas"]["FieldError"][];
            request_id?: components["schemas"]["RequestId"] | null;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 422
             */
            status: number;
            /**
             * @description One short sentence, the same for every occurrence of the code.
             * @example Some fields are wrong
             */
            title: string;
            /**
             * @description A stable URI of the code.
             * @example urn:laundrypro:problem:invalid
             */
            type: string;
        };
        /** @description A register: one cash drawer of a branch. */
        Register: {
            /** @description Whether it is in use. */
            active: boolean;
            /** @description Where it stands. */
            branch_id: components["schemas"]["BranchId"];
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
            /** @description Its id. */
            id: components["schemas"]["RegisterId"];
            /** @description What people call it. */
            name: components["schemas"]["RegisterName"];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Counts up with every change.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A register id.
         * @example 019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b
         */
        RegisterId: string;
        /**
         * @description A register's name; blanks around it are dropped.
         * @example Caja 1
         */
        RegisterName: string;
        /** @description What to change of a register; what is left out stays. */
        RegisterPatch: {
            /** @description Whether it is in use. */
            active?: boolean | null;
            name?: components["schemas"]["RegisterName"] | null;
        };
        /**
         * Format: uuid
         * @description A request id.
         * @example 019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b
         */
        RequestId: string;
        /**
         * @description A role, one of a closed list.
         * @example clerk
         * @enum {string}
         */
        Role: "clerk" | "manager" | "admin";
        /** @description A service: what the shop sells. */
        Service: {
            /** @description Whether it is offered. */
            active: boolean;
            branch_id: components["schemas"]["BranchId"] | null;
            /** @description The branches that sell it at a price of their own, as far as you may know of them. */
            branch_prices: components["schemas"]["BranchPrice"][];
            /** @description What the clerk types; never changes. */
            code: components["schemas"]["ServiceCode"];
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
            /** @description Its id. */
            id: components["schemas"]["ServiceId"];
            /** @description The least that a line of it costs. */
            minimum_charge: components["schemas"]["Price"];
            /** @description What people call it. */
            name: components["schemas"]["ServiceName"];
            /** @description The price of one unit, tax included, in branches without a price of their own. */
            price: components["schemas"]["Price"];
            /** @description Hours of work until it is ready. */
            turnaround_hours: components["schemas"]["TurnaroundHours"];
            /** @description What it is sold by; never changes. */
            unit: components["schemas"]["Unit"];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description Counts up with every change.
             */
            version: number;
        };
        /**
         * @description A service's short code; small letters become capitals, blanks around it are dropped.
         * @example LAV-KG
         */
        ServiceCode: string;
        /**
         * Format: uuid
         * @description A service id.
         * @example 019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b
         */
        ServiceId: string;
        /**
         * @description A service's name; blanks around it are dropped.
         * @example Lavado por kilo
         */
        ServiceName: string;
        /** @description What to change of a service; what is left out stays. */
        ServicePatch: {
            /** @description Whether it is offered. */
            active?: boolean | null;
            /** @description Branches' own prices to set or to take away; branches that are not named stay. */
            branch_prices?: components["schemas"]["BranchPriceChange"][] | null;
            minimum_charge?: components["schemas"]["Price"] | null;
            name?: components["schemas"]["ServiceName"] | null;
            price?: components["schemas"]["Price"] | null;
            turnaround_hours?: components["schemas"]["TurnaroundHours"] | null;
        };
        /**
         * Format: uuid
         * @description A session id.
         * @example 019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b
         */
        SessionId: string;
        /** @description Who is signed in, and until when. */
        SessionView: {
            /**
             * Format: date-time
             * @description When the session ends, however busy she is.
             */
            absolute_expires_at: string | null;
            /** @description What a change must carry as `X-CSRF-Token`. */
            csrf_token: string | null;
            /**
             * Format: int64
             * @description Seconds without a request until the screen locks.
             */
            idle_timeout_seconds: number | null;
            /** @description Whether the password must be changed before anything else. */
            password_expired: boolean;
            user: components["schemas"]["CurrentUser"] | null;
        };
        /** @description Who wants to sign in. */
        SignIn: {
            /**
             * Format: password
             * @description Her password.
             */
            password: string;
            /**
             * @description Her user name; capitals make no difference.
             * @example vendedora
             */
            username: string;
        };
        /**
         * @description A time on the branch's wall clock.
         * @example 09:00
         */
        TimeOfDay: string;
        /**
         * @description A time zone by its IANA name.
         * @example America/Mexico_City
         */
        TimeZone: string;
        /**
         * Format: int32
         * @description How many hours the service takes.
         * @example 48
         */
        TurnaroundHours: number;
        /**
         * @description A unit, one of a closed list.
         * @example piece
         * @enum {string}
         */
        Unit: "piece" | "kilogram" | "bundle" | "square_metre";
        /** @description What opens a locked session again. */
        Unlock: {
            /**
             * Format: password
             * @description The password of the session's person.
             */
            password: string;
        };
        /** @description A person who works in the shop. */
        User: {
            /** @description Whether she may sign in. */
            active: boolean;
            /** @description Where she works. An administrator belongs to all branches, whatever is listed here. */
            branch_ids: components["schemas"]["BranchId"][];
            /**
             * Format: date-time
             * @description When she was added.
             */
            created_at: string;
            /** @description The name on paper and screen. */
            full_name: components["schemas"]["PersonName"];
            /** @description Her id. */
            id: components["schemas"]["UserId"];
            /**
             * Format: date-time
             * @description When she last signed in.
             */
            last_signed_in_at: string | null;
            /** @description The language of her screen. */
            locale: components["schemas"]["Locale"];
            /** @description Whether she must change her password before anything else. */
            password_expired: boolean;
            /** @description What she may do. */
            role: components["schemas"]["Role"];
            /**
             * Format: date-time
             * @description When her data last changed.
             */
            updated_at: string;
            /** @description The name she signs in with; never changes. */
            username: components["schemas"]["Username"];
            /**
             * Format: int32
             * @description Counts up with every change.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A user id.
         * @example 019a2b6c-7d1e-7f3a-8b4c-5d6e7f809a1b
         */
        UserId: string;
        /** @description What to change of a person; what is left out stays. */
        UserPatch: {
            /** @description Whether she may sign in. */
            active?: boolean | null;
            /** @description Where she works. */
            branch_ids?: components["schemas"]["BranchId"][] | null;
            full_name?: components["schemas"]["PersonName"] | null;
            locale?: components["schemas"]["Locale"] | null;
            role?: components["schemas"]["Role"] | null;
        };
        /** @description A person together with the password that she signs in with once. */
        UserWithPassword: {
            /** @description Shown this once; null when the answer is a replay. She must change it at her first sign-in. */
            one_time_password: string | null;
            /** @description The person. */
            user: components["schemas"]["User"];
        };
        /**
         * @description A sign-in name; capitals become small, blanks around it are dropped.
         * @example maria.lopez
         */
        Username: string;
        /**
         * @description A weekday, one of a closed list.
         * @example monday
         * @enum {string}
         */
        Weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_audit_events: {
        parameters: {
            query?: {
                /** @description Only this action, such as `service.price_changed`. */
                action?: string;
                /** @description Only this kind of object, such as `service`. */
                entity_type?: string;
                /** @description Only this object. */
                entity_id?: string;
                /** @description Only what this person did. */
                actor_id?: components["schemas"]["UserId"];
                /** @description Not before this moment. */
                from?: string;
                /** @description Before this moment. */
                to?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntry"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description User name or password are wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this, or the request did not come from this application */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out; the browser is told to forget what it kept */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed; the session goes on under a new key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them; there is never a next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OwnSession"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
            };
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlock_session: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unlock"];
            };
        };
        responses: {
            /** @description Open again, under a new key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_branches: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of branches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Branch"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_branch: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
                /** @description 16 to 255 visible ASCII characters. The same key and body are answered once, for seven days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBranch"];
            };
        };
        responses: {
            /** @description The new branch */
            201: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branch"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_branch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The branch */
                id: components["schemas"]["BranchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The branch */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branch"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_branch: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
                /** @description 16 to 255 visible ASCII characters. The same key and body are answered once, for seven days. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that is changed */
                "If-Match": string;
            };
            path: {
                /** @description The branch */
                id: components["schemas"]["BranchId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BranchPatch"];
            };
        };
        responses: {
            /** @description The branch as it is now */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branch"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed this first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_registers: {
        parameters: {
            query?: {
                /** @description Only the registers of this branch. */
                branch_id?: components["schemas"]["BranchId"];
                /** @description Rows of a page. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of registers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Register"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_register: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
                /** @description 16 to 255 visible ASCII characters. The same key and body are answered once, for seven days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegister"];
            };
        };
        responses: {
            /** @description The new register */
            201: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_register: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The register */
                id: components["schemas"]["RegisterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_register: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
                /** @description 16 to 255 visible ASCII characters. The same key and body are answered once, for seven days. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that is changed */
                "If-Match": string;
            };
            path: {
                /** @description The register */
                id: components["schemas"]["RegisterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPatch"];
            };
        };
        responses: {
            /** @description The register as it is now */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed this first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_services: {
        parameters: {
            query?: {
                /** @description Part of a name or code. */
                q?: string;
                /** @description Only what is offered, or only what is not. */
                active?: boolean;
                /** @description Only what this branch offers. */
                branch_id?: components["schemas"]["BranchId"];
                /** @description Rows of a page. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of services */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Service"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_service: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
                /** @description 16 to 255 visible ASCII characters. The same key and body are answered once, for seven days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewService"];
            };
        };
        responses: {
            /** @description The new service */
            201: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The service */
                id: components["schemas"]["ServiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_service: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
                /** @description 16 to 255 visible ASCII characters. The same key and body are answered once, for seven days. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that is changed */
                "If-Match": string;
            };
            path: {
                /** @description The service */
                id: components["schemas"]["ServiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePatch"];
            };
        };
        responses: {
            /** @description The service as it is now */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed this first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_prices: {
        parameters: {
            query?: {
                /** @description Only the shared price and this branch's own. */
                branch_id?: components["schemas"]["BranchId"];
                /** @description Rows of a page. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The service */
                id: components["schemas"]["ServiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PriceEntry"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Part of a name or user name. */
                q?: string;
                /** @description Only those who may sign in, or only those who may not. */
                active?: boolean;
                /** @description Rows of a page. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_User"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
                /** @description 16 to 255 visible ASCII characters. The same key and body are answered once, for seven days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The new person and her one-time password */
            201: {
                headers: {
                    /** @description Her version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithPassword"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person */
            200: {
                headers: {
                    /** @description Her version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
                /** @description 16 to 255 visible ASCII characters. The same key and body are answered once, for seven days. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that is changed */
                "If-Match": string;
            };
            path: {
                /** @description The person */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The person as she is now */
            200: {
                headers: {
                    /** @description Her version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed this first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header: {
                /** @description The `csrf_token` of the session */
                "X-CSRF-Token": string;
                /** @description 16 to 255 visible ASCII characters. The same key and body are answered once, for seven days. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The person */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person and her one-time password */
            200: {
                headers: {
                    /** @description Her version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithPassword"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session is over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here, or nothing that you may know of */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The present state does not allow this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 64 KiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some fields are wrong; `errors` names each */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; try again after `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of ours; the log has the reason under `request_id` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process is alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests can be served */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The database is away, or a wait ran out; try again after `Retry-After` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
