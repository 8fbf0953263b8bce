using System.Diagnostics;
using System.Globalization;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Tests.House;
using static Restitution.Tests.Ledgers.SeededStatement;

namespace Restitution.Tests.Ledgers;

/// <summary>A file of tens of thousands of statements that book nothing does not hang.</summary>
[Collection(typeof(RunsAlone))]
public sealed class ManyStatementsTests
{
    private const int Many = 50_000;

    [Fact]
    public void Fifty_thousand_empty_statements_are_not_held_each_against_each()
    {
        StatementCopy[] empty =
        [
            .. Enumerable.Range(1, Many).Select(number => new StatementCopy(
                new StatementOutcome(
                    SourceRef.Line("X-01", number), "777", Baht, StatementVerdict.Verified, new Money(0m, Baht), 0)
                {
                    Number = number.ToString(CultureInfo.InvariantCulture),
                },
                [], "mt940")),
        ];
        var clock = Stopwatch.StartNew();

        MergedStatements merged = StatementMerge.Of(empty);

        Assert.Equal((0, 0), (merged.MergedCount, merged.Questions.Count));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }
}
