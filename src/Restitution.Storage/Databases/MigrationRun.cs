using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Databases;

/// <summary>Applies what a database lacks, each step whole or not at all.</summary>
/// <remarks>
/// Two programs that start at once do not both apply a step: its row is added first, in the same transaction, and the
/// second to come finds it. A process that ends half-way leaves the version that was there.
/// </remarks>
internal sealed class MigrationRun(Database database, IReadOnlyList<Migration> known)
{
    /// <returns>The numbers of the steps that were applied now.</returns>
    /// <exception cref="RefusedException">A step that was applied reads otherwise now, or is not known.</exception>
    public IReadOnlyList<int> Run()
    {
        database.Whole(null, transaction => transaction.Connection!.Execute(
            database.MigrationsTable, transaction: transaction));
        Check(Applied(null));
        List<int> done = [];
        foreach (Migration step in known)
        {
            if (Apply(step))
            {
                done.Add(step.Number);
            }
        }

        return done;
    }

    private bool Apply(Migration step)
    {
        try
        {
            return database.Whole(null, transaction =>
            {
                if (Applied(transaction).Any(row => row.Number == step.Number))
                {
                    return false;
                }

                var row = new
                {
                    number = step.Number, name = step.Name, sha256 = step.Sha256,
                    at = SystemClock.Instance.GetCurrentInstant(),
                };
                database.Change(MigrationsSql.Add, row, transaction);
                transaction.Connection!.Execute(step.Text, transaction: transaction);
                return true;
            });
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault))
        {
            // Another program applied it meanwhile.
            return false;
        }
    }

    private IReadOnlyList<AppliedMigration> Applied(DbTransaction? within) =>
        database.Rows<AppliedMigration>(MigrationsSql.Applied, new { }, within);

    private void Check(IReadOnlyList<AppliedMigration> applied)
    {
        List<Refusal> refusals = [];
        foreach (AppliedMigration row in applied)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"migration {row.Number}");
            Migration? step = known.FirstOrDefault(one => one.Number == row.Number);
            if (step is null)
            {
                refusals.Add(new Refusal(
                    RefusedBecause.DatabaseNewer, place, $"\"{row.Name}\", which this program does not know",
                    string.Create(CultureInfo.InvariantCulture, $"a database up to migration {known[^1].Number}"),
                    "start the newer program that wrote it"));
            }
            else if (step.Sha256 != row.Sha256 || step.Name != row.Name)
            {
                refusals.Add(new Refusal(
                    RefusedBecause.MigrationChanged, place, $"\"{row.Name}\" with the digest {row.Sha256}",
                    $"\"{step.Name}\" with the digest {step.Sha256}",
                    "start the program that wrote it; what was applied is never changed, only followed by another"));
            }
        }

        RefusedException.ThrowIfAny(refusals);
    }

    private sealed record AppliedMigration
    {
        public int Number { get; init; }

        public string Name { get; init; } = "";

        public string Sha256 { get; init; } = "";
    }
}
