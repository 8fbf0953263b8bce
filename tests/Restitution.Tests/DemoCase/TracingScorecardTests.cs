using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Documents;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Folders;
using Restitution.Tracing;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// What the program says of the workers' money in the demo case, against what the generator knows. Where records are
/// whole, one figure that is the truth. Where they are not, such a figure too, a range with the truth inside, a range
/// that it is beside by one hundredth of sharing out, or what is told as "records end here"; each is counted by itself.
/// </summary>
public sealed class TracingScorecardTests(ITestOutputHelper output)
{
    private static readonly TracedCase Traced = Trace();

    public static TheoryData<TracingMethod> Methods => [.. TracingMethods.All];

    [Fact]
    public void Nothing_stands_against_tracing_and_every_method_was_run()
    {
        Assert.Empty(Traced.Result.Refusals);
        Assert.Equal(TracingMethods.All, Traced.Result.Methods.Select(one => one.Method));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Where_records_are_whole_every_amount_is_exact_and_elsewhere_the_truth_is_told(TracingMethod method)
    {
        Found[] found = [.. Score(method)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{TracingMethods.NameOf(method),-28} records whole: {Count(found, Outcome.Exact, true)} exact of "
            + $"{found.Count(one => one.IsWhole)}; not whole: {Count(found, Outcome.Exact, false)} exact, "
            + $"{Count(found, Outcome.Inside, false)} inside a range, "
            + $"{Count(found, Outcome.BesideByOne, false)} beside one by a hundredth, "
            + $"{Count(found, Outcome.RecordsEnd, false)} records end here, of {found.Count(one => !one.IsWhole)}; "
            + $"{found.Count(one => one.Outcome == Outcome.Wrong)} wrong"));

        Assert.DoesNotContain(found, one => one.Outcome == Outcome.Wrong);
        Assert.DoesNotContain(found, one => one.IsWhole && one.Outcome != Outcome.Exact);
        Assert.Contains(found, one => one.Outcome == Outcome.Exact);
    }

    // Point by point of the paper: what a thing, an outsider or cash is told to have is the sum of its lines.
    [Fact]
    public void The_flow_of_funds_and_the_way_back_sum_to_the_figures_of_the_places()
    {
        var amounts = new TracedAmounts(Traced.Result, Traced.Origins);
        foreach (int place in Enumerable.Range(0, Traced.Result.Ledger.Places.Count).Where(place =>
            Traced.Result.Ledger.Places[place].Kind is PlaceKind.Holding or PlaceKind.Cash or PlaceKind.Outsider))
        {
            for (int method = 0; method < amounts.MethodCount - 1; method++)
            {
                decimal whole = amounts.AllOf(method, place).Likely.Amount;
                Assert.Equal(whole, Traced.Flows.Where(one => one.To == place).Sum(one => one.Traced[method].Amount));
                Assert.Equal(whole, Traced.Back.Where(one => one.Place == place).Sum(one => one.Traced[method].Amount));
            }
        }
    }

    [Fact]
    public void One_satang_more_in_the_truth_is_noticed() => Assert.Equal(
        Outcome.Wrong, OutcomeOf(1.01m, Estimate<Money>.Single(new Money(1m, "THB")), null));

    [Fact]
    public void Every_origin_is_one_that_was_planted_and_all_are_there() => Assert.Equal(
        MoneyTrail.All.Where(move => move.Whose is not null)
            .Select(move => (move.Whose!.Value.Worker, Written.Plain(move.Whose!.Value.Amount))).Order(),
        Traced.Origins.Select(origin => (origin.Claimant, Written.Plain(origin.Amount.Amount))).Order());

    // Drawn on 11 August 2020 (BANK-06:10), paid in as notes on the 13th; the cards' later rows prove nothing of it.
    [Fact]
    public void Pay_that_another_drew_rests_on_the_withdrawal_of_its_amount_and_on_nothing_later()
    {
        TracedOrigin[] drawn = [.. Traced.Origins.Where(origin => origin.Kind == OriginKind.PayDrawnByAnother)];
        TracedOrigin first = drawn.Single(origin => origin.Because.Sources[0].ToString() == "BANK-03:188");

        Assert.Equal(
            ["BANK-03:188", "BANK-06:10", "TESTIMONY-06:11"], first.Because.Sources.Select(one => one.ToString()));
        Assert.Equal(
            [
                new Operand.Code("W-01"), Operand.Of(new LocalDate(2020, 8, 13)),
                Operand.Of(new LocalDate(2020, 8, 11)),
            ],
            first.Because.About);
        Assert.All(drawn, origin => Assert.Equal(
            origin.Because.About.Count == 3 ? 3 : 2, origin.Because.Sources.Count));
        Assert.Equal(15, drawn.Count(origin => origin.Because.About is [_, Operand.Day came, Operand.Day on]
            && on.Value <= came.Value));
        Assert.Equal(
            "Pay of W-01 that somebody else drew on 11 August 2020; it came in on 13 August 2020, as a decision of the "
            + "case infers",
            Wording.For("en").Print(new FigureReason("T/x", first.Because))[0].Text.Split(':')[0]);
    }

    [Fact]
    public void Every_id_that_the_report_prints_opens_and_every_reason_in_it_argues_something()
    {
        Schedule report = AssetTracingReport.For(Documents.Reports.MadeHeading.Make(), Traced);
        HashSet<string> known = [.. Traced.Figures.Select(figure => figure.Id)];
        IReadOnlyList<FigureReason> reasons = [.. report.Blocks.OfType<ReasonsBlock>().SelectMany(one => one.Reasons)];

        Assert.Empty(TracingReasons.IdsIn(report.Blocks).Except(known));
        Assert.Empty(Traced.Freeze.Concat(Traced.NothingTraced).Select(line => line.Figure).Except(known));
        Assert.Empty(reasons.SelectMany(one => one.Reason.Figures)
            .Where(id => id.StartsWith("T/", StringComparison.Ordinal)).Except(known));
        Assert.All(
            reasons.Where(one => one.Reason.Statement == Statement.TracedTo
                && !one.Figure.Contains("/BANK-", StringComparison.Ordinal)), // what a transfer cost has no row
            one => Assert.NotEmpty(one.Reason.Parts));
        Assert.DoesNotContain(reasons, one => one.Reason.Result == Operand.Of(new Money(0m, "THB"))
            && one.Reason.Parts.Count == 0 && one.Reason.Statement is Statement.TracedTo or Statement.TotalOfLines
            && one.Reason.Working.Count <= 1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reasons.Count} reasons are printed"));
    }

    // Bought on 20 June 2019; the three credits in baht are of November 2020 to March 2021.
    [Fact]
    public void The_truck_rests_on_the_documents_of_the_dollars_that_can_be_in_it()
    {
        Restitution.Claims.Figure truck = Traced.Figures.Single(one => one.Id == "T/W-05/H-01/pro-rata");

        Assert.Equal((5_628.62m, Basis.Document), (truck.Likely.Amount, truck.Basis));
        Assert.Equal([Operand.Of(new Money(400m, "USD"))], truck.Reason!.Working);
    }

    // Its records end on 30 April 2020 with 8,100.00 of the workers' by the chosen method, and open again on 1 June
    // with 88,785.00 of the 108,785.00; it holds 73,785.00 on its last day.
    [Fact]
    public void The_shells_account_may_hold_what_was_there_before_the_missing_month()
    {
        MayBeThere shell = Traced.MayBeThere.Single(one => !one.IsInSchedule);

        Assert.Equal("T/may-be/ACC-04/2020-05-01", shell.Figure);
        Assert.Equal(
            (88_785.00m, 73_785.00m, 8_100.00m),
            (shell.Opened!.Value.Amount, shell.Value!.Value.Amount, shell.Traced[4].Likely.Amount));
        Assert.Equal(24_000.00m, shell.Traced[0].Likely.Amount);
        Assert.Equal(
            ("ACC-04", new LocalDate(2020, 5, 31)),
            (Traced.Demands.Single(one => one.Priority == shell.Demand).Account,
                Traced.Demands.Single(one => one.Priority == shell.Demand).To!.Value));
        Assert.DoesNotContain(
            "ACC-04", Traced.NothingTraced.Select(line => Traced.Result.Ledger.Places[line.Place].Code));
    }

    // The owner's table books nothing before 31 May, and its confirmed layout says that it covers all of May.
    [Fact]
    public void No_statement_is_asked_for_of_days_that_a_confirmed_layout_says_are_covered()
    {
        TracedAccount account = Traced.Accounts.Single(one => one.Code == TrailPlaces.Owner.Code);

        Assert.Equal(new LocalDate(2018, 5, 1), account.Covered[0].Start);
        Assert.DoesNotContain(
            Traced.Demands, demand => demand.Account == account.Code && demand.Why != DemandReason.RecordsEnd);
    }

    private static IEnumerable<Found> Score(TracingMethod method)
    {
        MethodResult result = Traced.Result.Methods.Single(one => one.Method == method);
        foreach ((string place, TrailReckoning reckoning, bool isWhole) in TrailTruth.Places(method))
        {
            IReadOnlyDictionary<string, decimal> truth = TrailTruth.OfWorkers(reckoning, place);
            Dictionary<string, Estimate<Money>> printed = In(result, place);
            Dictionary<string, Estimate<Money>> ended = place == TrailPlaces.Shell.Code
                ? In(result, TrailTruth.ShellsRecordsEnd) : [];
            foreach (string worker in truth.Keys.Union(printed.Keys).Order(StringComparer.Ordinal))
            {
                decimal known = truth.GetValueOrDefault(worker);
                Estimate<Money>? amount = printed.TryGetValue(worker, out Estimate<Money> told) ? told : null;
                Outcome outcome = OutcomeOf(
                    known, amount, ended.TryGetValue(worker, out Estimate<Money> end) ? end : null);
                yield return new Found(place, worker, known, amount?.ToString() ?? "nothing", isWhole, outcome);
            }
        }
    }

    private static Outcome OutcomeOf(decimal truth, Estimate<Money>? printed, Estimate<Money>? ended)
    {
        (decimal low, decimal high) = printed is { } told ? (told.Low.Amount, told.High.Amount) : (0m, 0m);
        return 0 switch
        {
            _ when low == truth && high == truth => Outcome.Exact,
            _ when low <= truth && truth <= high => Outcome.Inside,

            // Sharing out whole hundredths can move the truth by one.
            _ when low < high && low - 0.01m <= truth && truth <= high + 0.01m => Outcome.BesideByOne,
            _ when ended is { } end && truth <= end.High.Amount => Outcome.RecordsEnd,
            _ => Outcome.Wrong,
        };
    }

    private static Dictionary<string, Estimate<Money>> In(MethodResult result, string place)
    {
        string code = place == TrailTruth.ShellsRecordsEnd ? $"{TrailPlaces.Shell.Code}-END-1" : place;
        TracingLedger ledger = Traced.Result.Ledger;
        return result.Amounts
            .Where(one => one.Claimant >= 0 && ledger.Places[one.Place].Code == code)
            .ToDictionary(one => ledger.Claimants[one.Claimant], one => one.Amount);
    }

    private static int Count(Found[] found, Outcome outcome, bool isWhole) =>
        found.Count(one => one.Outcome == outcome && one.IsWhole == isWhole);

    private static TracedCase Trace()
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        return TracingOfCase.Of(folder.Case, DemoClaim.Reading.Evidence, DemoClaim.Claim, folder.Law);
    }

    private enum Outcome
    {
        Exact = 1,
        Inside = 2,
        RecordsEnd = 3,
        Wrong = 4,
        BesideByOne = 5,
    }

    private sealed record Found(
        string Place, string Worker, decimal Truth, string Printed, bool IsWhole, Outcome Outcome);
}
