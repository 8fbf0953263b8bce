using System.Globalization;
using Restitution.Cases;
using Restitution.Findings;
using Restitution.Storage.Folders;

namespace Restitution.Tests.DemoCase;

/// <summary>The planted patterns of the demo case against the red flags and the pay chain.</summary>
public sealed class FlagScorecardTests(ITestOutputHelper output)
{
    private static readonly CaseFolder Folder = CaseFolder.Open(AndamanDawn.Folder);

    private static readonly AccountsOfCase Accounts = AccountsOfCase.Of(Folder.Case, DemoClaim.Reading.Evidence);

    private static readonly RedFlagsFound Found =
        RedFlagsOfCase.Of(Folder.Case, DemoClaim.Reading.Evidence, Accounts, Folder.Law);

    [Fact]
    public void Pay_that_one_person_drew_the_same_day_is_flagged_with_every_row()
    {
        string[] flagged = [.. Found.Flags.Where(flag => flag.Kind == RedFlagKind.PayDrawnSameDay)
            .SelectMany(flag => flag.Sources).Select(source => source.ToString())];
        string[] planted = [.. Rows(TrailPatterns.PayDrawnSameDay)];
        Print("pay drawn the same day", planted.Length, planted.Intersect(flagged).Count());

        Assert.Equal(15, planted.Length);
        Assert.Empty(planted.Except(flagged));
    }

    [Fact]
    public void It_stands_in_a_column_of_its_own_and_moves_no_figure()
    {
        PayOfCase pay = PayOfCase.Of(Folder.Case, DemoClaim.Reading.Evidence, Accounts);
        string[] inColumn = [.. pay.Lines.SelectMany(line => line.DrawnRows).Select(source => source.ToString())];
        Print("in its own column", 15, Rows(TrailPatterns.PayDrawnSameDay).Intersect(inColumn).Count());

        Assert.Empty(Rows(TrailPatterns.PayDrawnSameDay).Except(inColumn));
        Assert.Empty(inColumn.Except(
            Rows(TrailPatterns.PayDrawnSameDay).Concat(Rows(TrailPatterns.CookDraws))));
        Assert.True(69_800m <= pay.Lines.Sum(line => line.DrawnByAnother.Amount));
        Assert.Equal(1_972_271.00m, DemoClaim.Claim.Workers.Sum(worker => worker.Totals.Paid.Likely.Amount));
    }

    [Fact]
    public void No_innocent_pattern_is_reported_without_its_explanation()
    {
        string[] innocent = [.. TrailPlanted.All.Where(one => one.IsInnocent).SelectMany(one => one.Rows)];
        RedFlag[] reported = [.. Found.Flags.Where(flag =>
            flag.Sources.Any(source => innocent.Contains(source.ToString())))];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"innocent patterns: {reported.Length} flags touch them; {Found.Flags.Count} in all, each explained"));

        Assert.NotEmpty(innocent);
        Assert.All(Found.Flags, flag => Assert.NotNull(flag.InnocentExplanation));
        Assert.All(Found.Flags, flag => Assert.NotEqual(flag.Because.Statement, flag.InnocentExplanation.Statement));
    }

    private static IEnumerable<string> Rows(string kind) =>
        TrailPlanted.All.Where(one => one.Kind == kind).SelectMany(one => one.Rows);

    private void Print(string what, int planted, int found) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-24} planted {planted}, found {found}"));
}
