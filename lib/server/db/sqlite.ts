import "server-only";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from "kysely";

/** Older ones can silently drop committed writes when two connections write and checkpoint together (the WAL-reset race). */
const LEAST_SQLITE = [3, 51, 3] as const;

/**
 * Every connection of ours, whoever opens it. FULL: a reply after COMMIT then survives power loss, which NORMAL does not.
 * secure_delete: what is deleted is overwritten, not only let go.
 */
export function openSqlite(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5000 }); // the default busy timeout is 0
  db.exec(
    "pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma trusted_schema=off; pragma secure_delete=on",
  );
  refuseOldSqlite(String(db.prepare("select sqlite_version() as version").get()?.version));
  return db;
}

function refuseOldSqlite(version: string): void {
  const found = version.split(".").map(Number);
  for (const [i, least] of LEAST_SQLITE.entries()) {
    const part = found[i] ?? 0;
    if (part > least) return;
    if (part < least)
      throw new Error(
        `This Node carries SQLite ${version}, which can lose committed writes. Run Footnote with npm start, which brings a Node with ${LEAST_SQLITE.join(".")} or newer.`,
      );
  }
}

export function sqliteDialect(file: string): SqliteDialect {
  const db = openSqlite(file);
  const prepared = statementCache(db);
  const database: SqliteDatabase = {
    close: () => db.close(),
    prepare(sql) {
      const statement = prepared(sql);
      return {
        reader: statement.columns().length > 0, // SELECT, and whatever RETURNs
        all: (parameters) => statement.all(...bound(parameters)),
        run: (parameters) => statement.run(...bound(parameters)),
        iterate: (parameters) => statement.iterate(...bound(parameters)) as IterableIterator<unknown>,
      };
    },
  };
  return new ImmediateSqliteDialect({ database });
}

// Preparing costs more than running a point read. Every read here is taken whole (all), so one statement has never two
// readers; Kysely's stream() would, and must not be used.
const MOST_STATEMENTS = 500;

function statementCache(db: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    if (isStable(sql)) statements.set(sql, statement);
    return statement;
  };
}

// Schema changes and pragmas run once, and a list as long as a batch comes in a new length each time.
const isStable = (sql: string): boolean =>
  /^(select|insert|update|delete|begin|commit|rollback)/i.test(sql) && sql.length < 4000;

// node:sqlite throws on a boolean and on a Date; better-auth sends both.
function bound(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) =>
    typeof value === "boolean" ? Number(value) : value instanceof Date ? value.toISOString() : value,
  ) as SQLInputValue[];
}

// A deferred transaction that reads and then writes fails at once when another process wrote in between, whatever the
// timeout. Kysely begins deferred ones, so both classes below exist to say one word. Reads stay outside transactions.
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0];
  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}
