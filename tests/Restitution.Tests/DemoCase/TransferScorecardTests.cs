using System.Globalization;
using Restitution.Cases;
using Restitution.Ledgers;
using Restitution.Storage.Folders;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// The transfers that are found between the accounts of the demo case, against those that were planted.
/// </summary>
public sealed class TransferScorecardTests(ITestOutputHelper output)
{
    private static readonly CaseFile Case = CaseFolder.Open(AndamanDawn.Folder).Case;

    private static readonly string[] Decided = [.. Found(Case)];

    private static readonly string[] Undecided = [.. Found(Case with { TransferDecisions = [] })];

    [Fact]
    public void With_what_the_investigator_decided_every_planted_transfer_is_found_and_no_other()
    {
        string[] planted = [.. Planted()];

        Print("program alone", planted, Undecided);
        Print("with decisions", planted, Decided);

        Assert.Equal(planted.Order(StringComparer.Ordinal), Decided.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Before_any_decision_all_is_found_but_what_needs_a_rate_that_is_not_on_file()
    {
        string[] exchanged = [.. Planted(move => move.From.Currency != move.To.Currency)];

        Assert.Equal(7, exchanged.Length);
        Assert.Equal(
            Planted().Except(exchanged).Order(StringComparer.Ordinal),
            Undecided.Intersect(Planted()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Before_any_decision_equal_sums_alone_are_proposed_only_where_a_booking_names_nobody() =>
        Assert.Equal(["BANK-03:10 > BANK-01:56"], Undecided.Except(Planted()));

    private void Print(string what, string[] planted, string[] found)
    {
        int right = found.Intersect(planted).Count();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"transfers, {what,-15} planted {planted.Length}, found {found.Length}, right {right}: precision "
            + $"{100m * right / found.Length:0.0} %, recall {100m * right / planted.Length:0.0} %"));
    }

    private static IEnumerable<string> Found(CaseFile caseFile) =>
        AccountsOfCase.Of(caseFile, DemoClaim.Reading.Evidence).Transfers.Matches.SelectMany(Pairs);

    private static IEnumerable<string> Planted() => Planted(_ => true);

    private static IEnumerable<string> Planted(Func<TrailMove, bool> isMeant) =>
        from move in MoneyTrail.Transfers.Where(isMeant)
        let debit = TrailOnRecord.PlaceOf(move, move.From)
        let credit = TrailOnRecord.PlaceOf(move, move.To)
        where debit is not null && credit is not null
        select $"{debit} > {credit}";

    private static IEnumerable<string> Pairs(TransferMatch match) =>
        from debit in match.Debits
        from credit in match.Credits
        select $"{debit.Line.Source} > {credit.Line.Source}";
}
