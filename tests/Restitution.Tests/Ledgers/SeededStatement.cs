using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Tests.Ledgers;

/// <summary>A statement made from a seed: every line with its running balance, every amount another one.</summary>
internal sealed class SeededStatement
{
    public const decimal Opening = 5_000m;

    public static readonly Currency Baht = Currency.FromCode("THB");

    private SeededStatement(List<StatementLine> lines) => Lines = lines;

    public List<StatementLine> Lines { get; }

    public static SeededStatement Make(int seed, int lineCount)
    {
        var random = new Random(seed);
        var lines = new List<StatementLine>();
        var used = new HashSet<decimal>();
        decimal balance = Opening;
        var day = new LocalDate(2019, 1, 1);
        while (lines.Count < lineCount)
        {
            decimal amount = random.Next(101, 900_000) / 100m;
            if (!used.Add(amount))
            {
                continue;
            }

            amount = random.Next(2) == 0 ? amount : -amount;
            balance += amount;
            day = day.PlusDays(random.Next(3));
            lines.Add(Line(lines.Count + 2, day, amount, balance, $"booking {lines.Count}"));
        }

        return new SeededStatement(lines);
    }

    public static StatementLine Line(
        int number, LocalDate day, decimal amount, decimal? balance, string text, string exhibit = "X-01",
        string account = "123-4") => new(
        SourceRef.Line(exhibit, number), account, day, null, new Money(amount, Baht), text, default, "",
        balance is { } stated ? new Money(stated, Baht) : null);

    /// <summary>The lines followed from the opening balance; newest first when so asked.</summary>
    public static RunningBalances Follow(IEnumerable<StatementLine> lines, bool isBackwards = false)
    {
        var balances = new RunningBalances(Baht, isBackwards);
        balances.StartFrom(Opening);
        foreach (StatementLine line in lines)
        {
            balances.Add(line);
        }

        balances.End();
        return balances;
    }
}
