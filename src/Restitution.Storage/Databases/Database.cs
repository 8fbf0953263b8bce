using System.Data.Common;
using System.Diagnostics;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Storage.Databases;

/// <summary>One database, with what its dialect of SQL says otherwise than the other.</summary>
/// <remarks>
/// Statements are written once, in what both dialects take; <c>{page}</c> in a statement stands for the clause that
/// takes @take rows after @skip. How a value is kept: identifiers as text in lower case or as uniqueidentifier;
/// instants in UTC to 100 nanoseconds, as ISO text with seven decimals or as datetime2; days as ISO text; money as
/// whole minor units beside its currency; words of closed lists by their names. There is no column of decimals or
/// floats.
/// What a value becomes is asked of the database, never of a setting of the process: both can be open at once.
/// </remarks>
public abstract class Database
{
    /// <summary>The source of spans of what is asked of databases; a span holds the statement and no value of it.
    /// </summary>
    public const string SpansName = "Restitution.Storage.Databases";

    private const int Tries = 6;
    private const int FirstWaitMilliseconds = 15;

    private static readonly ActivitySource Spans = new(SpansName);

    // What is about to be committed may be one of a request's acts: it is told in the same transaction.
    private readonly AsyncLocal<Action<DbTransaction>?> beforeCommit = new();

    protected Database() => KeptTypes.AreKnown();

    /// <summary>The folder of its migrations: <c>sqlite</c> or <c>sqlserver</c>.</summary>
    public abstract string Dialect { get; }

    /// <summary>Takes @take rows after @skip; a statement that has it says its order.</summary>
    public abstract string Page { get; }

    /// <summary>The statement that makes the table of migrations where there is none.</summary>
    internal abstract string MigrationsTable { get; }

    /// <summary>An open connection; the caller disposes of it.</summary>
    public abstract DbConnection Open();

    /// <summary>Whether a row with this key was there before.</summary>
    public abstract bool IsDuplicateKey(DbException fault);

    /// <summary>Whether the same may succeed when tried again: a lock, a lost connection, a busy server.</summary>
    public abstract bool IsTransient(DbException fault);

    /// <summary>Adds rows, each with a value for each column, as they come: none is held in memory.</summary>
    /// <returns>How many were added.</returns>
    public abstract int InsertMany(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns,
        IEnumerable<object?[]> rows);

    /// <summary>Brings the schema to what this program knows; what was applied is checked, not done again.</summary>
    /// <param name="set">Which schema: blank for cases, else the name before the dialect in the folder's name.</param>
    /// <returns>The numbers of the migrations that were applied now.</returns>
    /// <exception cref="Refusals.RefusedException">A migration that was applied reads otherwise now, or the database is
    /// of a newer program.</exception>
    public IReadOnlyList<int> MigrateAll(string set = "") =>
        new MigrationRun(this, Migration.AllOf(set.Length == 0 ? Dialect : $"{set}-{Dialect}")).Run();

    /// <summary>The statement as this dialect writes it.</summary>
    public string Sql(string statement) => statement.Replace("{page}", Page, StringComparison.Ordinal);

    /// <summary>What the rows of an answer hold, all of them read.</summary>
    /// <param name="values">An object whose properties are the parameters by name; none is a list.</param>
    public IReadOnlyList<T> Rows<T>(string statement, object values, DbTransaction? within = null) =>
        On(within, statement, connection =>
            connection.Query<T>(Sql(statement), new BoundValues(this, values), within).AsList());

    /// <summary>The first row of an answer; null, or nothing, where there is none.</summary>
    public T? Row<T>(string statement, object values, DbTransaction? within = null) =>
        On(within, statement, connection =>
            connection.QueryFirstOrDefault<T>(Sql(statement), new BoundValues(this, values), within));

    /// <summary>Changes rows.</summary>
    /// <returns>How many were changed.</returns>
    public int Change(string statement, object values, DbTransaction? within = null) =>
        On(within, statement, connection => connection.Execute(Sql(statement), new BoundValues(this, values), within));

    /// <summary>Adds rows within a transaction that the caller ends.</summary>
    public int InsertMany(DbTransaction within, TableColumns into, IEnumerable<object?[]> rows) =>
        InsertMany(within.Connection!, within, into.Table, into.Columns, rows);

    /// <summary>Does something whole or not at all.</summary>
    /// <remarks>
    /// Within a transaction of the caller it is part of that one. Else it has its own, and is done again from the start
    /// when a lock or a lost connection ended it before it was committed; so it must change nothing but the database.
    /// </remarks>
    public T Whole<T>(DbTransaction? within, Func<DbTransaction, T> act)
    {
        if (within is not null)
        {
            return act(within);
        }

        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return WholeOnce(act);
            }
            catch (NotCommittedException fault) when (attempt < Tries && IsTransient(fault.Cause))
            {
                Thread.Sleep(FirstWaitMilliseconds << attempt);
            }
            catch (NotCommittedException fault)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault.Cause);
            }
        }
    }

    /// <summary>
    /// Does this in each transaction that is begun from here on in this flow of control, just before it is committed; a
    /// failure ends the transaction with nothing done.
    /// </summary>
    /// <returns>What ends that.</returns>
    public IDisposable BeforeCommit(Action<DbTransaction> act)
    {
        var told = new TellingCommits(act);
        beforeCommit.Value = told.Tell;
        return told;
    }

    /// <summary>What a value becomes in this database.</summary>
    /// <exception cref="ArgumentException">An instant finer than 100 nanoseconds.</exception>
    public object Kept(object? value) => value switch
    {
        null => DBNull.Value,
        string or long or int or byte[] => value,
        Guid id => KeptId(id),
        Instant at => KeptInstant(Whole100Nanoseconds(at)),
        LocalDate day => LocalDatePattern.Iso.Format(day),
        bool asserted => asserted ? 1 : 0,
        Enum word => word.ToString(),
        _ => throw new ArgumentException($"No column keeps a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>Gives a parameter its value, and its type where the value alone does not tell it.</summary>
    /// <param name="type">The declared type: a null has one too.</param>
    internal virtual void Bind(DbParameter parameter, Type type, object? value) => parameter.Value = Kept(value);

    private protected abstract object KeptId(Guid id);

    private protected abstract object KeptInstant(Instant at);

    private protected virtual DbTransaction Begin(DbConnection connection) => connection.BeginTransaction();

    private static Instant Whole100Nanoseconds(Instant at) =>
        Instant.FromUnixTimeTicks(at.ToUnixTimeTicks()) == at
            ? at : throw new ArgumentException("An instant is kept to 100 nanoseconds; this one is finer.", nameof(at));

    private T WholeOnce<T>(Func<DbTransaction, T> act)
    {
        DbConnection? connection = null;
        DbTransaction? transaction = null;
        try
        {
            T answer;
            try
            {
                connection = Open();
                transaction = Begin(connection);
                answer = act(transaction);
                beforeCommit.Value?.Invoke(transaction);
            }
            catch (DbException fault)
            {
                throw new NotCommittedException(fault);
            }

            // A connection lost here leaves open whether it was committed: to do it again might do it twice.
            transaction.Commit();
            return answer;
        }
        finally
        {
            transaction?.Dispose();
            connection?.Dispose();
        }
    }

    private T On<T>(DbTransaction? within, string statement, Func<DbConnection, T> act)
    {
        using Activity? span = Spans.StartActivity("database", ActivityKind.Client);
        span?.SetTag("db.query.text", statement);
        if (within is not null)
        {
            return act(within.Connection!);
        }

        using DbConnection connection = Open();
        return act(connection);
    }

    // Work that goes on after its request inherits the flow of control, and not what the request was to tell.
    private sealed class TellingCommits(Action<DbTransaction> act) : IDisposable
    {
        private volatile bool isEnded;

        public void Tell(DbTransaction transaction)
        {
            if (!isEnded)
            {
                act(transaction);
            }
        }

        public void Dispose() => isEnded = true;
    }

    private sealed class NotCommittedException(DbException cause) : Exception
    {
        public DbException Cause { get; } = cause;
    }
}
