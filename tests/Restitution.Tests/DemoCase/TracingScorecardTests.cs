using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Storage.Folders;
using Restitution.Tracing;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// What the program says of the workers' money in the demo case, against what the generator knows: exact where records
/// are whole, inside the range or told as "records end here" where they are not.
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
            $"{TracingMethods.NameOf(method),-28} {Count(found, Outcome.Exact)} exact, "
            + $"{Count(found, Outcome.Inside)} inside the range, {Count(found, Outcome.RecordsEnd)} records end here, "
            + $"{Count(found, Outcome.Wrong)} wrong"));

        Assert.DoesNotContain(found, one => one.Outcome == Outcome.Wrong);
        Assert.DoesNotContain(found, one => one.IsWhole && one.Outcome != Outcome.Exact);
        Assert.Contains(found, one => one.Outcome == Outcome.Exact);
    }

    [Fact]
    public void One_satang_more_in_the_truth_is_noticed() => Assert.Equal(
        Outcome.Wrong, OutcomeOf(1.01m, Estimate<Money>.Single(new Money(1m, "THB")), null));

    [Fact]
    public void Every_origin_is_one_that_was_planted_and_all_are_there() => Assert.Equal(
        MoneyTrail.All.Where(move => move.Whose is not null)
            .Select(move => (move.Whose!.Value.Worker, Written.Plain(move.Whose!.Value.Amount))).Order(),
        Traced.Origins.Select(origin => (origin.Claimant, Written.Plain(origin.Amount.Amount))).Order());

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
            _ when low < high && low - 0.01m <= truth && truth <= high + 0.01m => Outcome.Inside,
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

    private static int Count(Found[] found, Outcome outcome) => found.Count(one => one.Outcome == outcome);

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
    }

    private sealed record Found(
        string Place, string Worker, decimal Truth, string Printed, bool IsWhole, Outcome Outcome);
}
