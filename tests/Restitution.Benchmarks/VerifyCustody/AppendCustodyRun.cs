using NodaTime;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;

namespace Restitution.Benchmarks.VerifyCustody;

/// <summary>Appends to a log and says each number once it is written; it ends when it is killed.</summary>
public static class AppendCustodyRun
{
    public static void UntilKilled(string path)
    {
        var database = new SqliteDatabase(path);
        database.MigrateAll();
        var log = new CustodyLog(database, SystemClock.Instance);
        while (true)
        {
            long number = log.Append(new CustodyDeed(CustodyAct.ExhibitReceived, "killed", "RN-1", "BANK-01")).Number;
            Console.WriteLine(FormattableString.Invariant($"{number}."));
            Console.Out.Flush();
        }
    }
}
