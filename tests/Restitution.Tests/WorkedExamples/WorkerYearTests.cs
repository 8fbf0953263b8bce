using System.Globalization;
using NodaMoney;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Wages;

namespace Restitution.Tests.WorkedExamples;

/// <summary>Whole years worked out by hand, without the engine, against the law on file.</summary>
public sealed class WorkerYearTests
{
    public static TheoryData<string> Years =>
        [.. Directory.EnumerateFiles(WorkerYear.Folder, "*.json").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Years))]
    public void Each_head_of_each_month_is_what_was_worked_out_by_hand(string file) =>
        Assert.Empty(Differences(WorkerYear.Read(file), LawOnFile.Embedded));

    [Fact]
    public void A_month_that_was_worked_out_otherwise_is_noticed()
    {
        WorkerYear year = WorkerYear.Read("th.json");
        YearMonth first = year.Months[0];
        YearMonth other = first with
        {
            Heads = new Dictionary<string, string>(first.Heads) { ["wages"] = "0.01" },
        };

        Assert.Single(Differences(year with { Months = [other, .. year.Months.Skip(1)] }, LawOnFile.Embedded));
    }

    /// <summary>Every head that differs, with its reason, and every gap that the year does not expect.</summary>
    internal static IReadOnlyList<string> Differences(WorkerYear year, LawOnFile law)
    {
        var differences = new List<string>();
        IReadOnlyList<(string Month, WagesDueOfPeriod<Told> Due)> due = year.Due(law);
        differences.AddRange(due.Select(one => one.Month).Except(year.Months.Select(month => month.Month))
            .Select(month => $"{month}: not worked out by hand"));
        foreach (YearMonth month in year.Months)
        {
            WagesDueOfPeriod<Told>? ofMonth = due.FirstOrDefault(one => one.Month == month.Month).Due;
            differences.AddRange(ofMonth is null
                ? [$"{month.Month}: no such month of the episode"]
                : DifferencesOf(year, month, ofMonth));
        }

        return differences;
    }

    private static IEnumerable<string> DifferencesOf(WorkerYear year, YearMonth month, WagesDueOfPeriod<Told> due)
    {
        foreach (string head in WageHeads.All.Select(WageHeads.KeyOf).Union(month.Heads.Keys))
        {
            decimal byHand = month.Heads.TryGetValue(head, out string? written) ? year.Amount(written) : 0m;
            Reasoned<Money, Told>? made = WageHeads.All.Where(one => WageHeads.KeyOf(one) == head)
                .Select(one => due.Heads[(int)one]).FirstOrDefault();
            decimal actual = made?.Value.Amount ?? 0m;
            if (actual != byHand)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"{month.Month}/{head}: by hand {byHand}, made {actual}\n")
                    + $"{month.Working}\n{(made is null ? "nothing was due" : ReasonText.Of(made.Value.Because.Reason))}";
            }
        }

        foreach (Gap gap in due.Gaps.Where(gap => !year.Gaps.Contains(gap.Kind.ToString())).Distinct())
        {
            yield return $"{month.Month}: {gap.Kind} of {gap.Figure}: {string.Join(", ", gap.About)}";
        }
    }
}
