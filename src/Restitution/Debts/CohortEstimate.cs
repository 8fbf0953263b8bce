using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Debts;

/// <summary>What others who came by the same creditor, corridor and quarter were charged.</summary>
/// <param name="Median">Of the members' charges, rounded half up where it lies between two.</param>
/// <param name="Low">The lower end of the interval, included.</param>
/// <param name="High">The upper end of the interval, included.</param>
public sealed record Cohort(
    string Corridor, LocalDate QuarterFrom, IReadOnlyList<string> Members, Money Median, Money Low, Money High);

/// <summary>An estimate for a worker without papers from the charges of others: offered, and in no figure.</summary>
/// <remarks>
/// Members are the workers of the same creditor and corridor whose first dated charge lies in the same quarter of a
/// year; their measure is what the book charged them for recruitment, transport and documents together. The interval
/// is that of ninety percent by the percentiles of the medians of a thousand samples drawn with replacement, the seed
/// stated: the same members give the same interval. Fewer members than five are no ground for one.
/// </remarks>
public static class CohortEstimate
{
    public const int MembersLeast = 5;
    public const int Samples = 1000;
    public const ulong Seed = 20_180_501;
    private const int PercentOutside = 5;

    /// <summary>Null when the cohort has too few members.</summary>
    public static Cohort? Of(CameWithoutPapers worker, string corridor, IEnumerable<DebtAccount> accounts)
    {
        LocalDate quarter = QuarterOf(worker.CameOn);
        (string Worker, Money Charged)[] members = [.. Members(quarter, corridor, worker.Worker, accounts)];
        if (members.Length < MembersLeast)
        {
            return null;
        }

        Currency currency = members[0].Charged.Currency;
        decimal[] charges = [.. members.Select(member => member.Charged.Amount).Order()];
        decimal[] medians = Medians(charges);
        int outside = Samples * PercentOutside / 100;
        return new Cohort(
            corridor, quarter, [.. members.Select(member => member.Worker)], Rounded(MedianOf(charges), currency),
            Rounded(medians[outside], currency), Rounded(medians[^(outside + 1)], currency));
    }

    /// <summary>How many there are to compare with, whether or not they suffice.</summary>
    public static int CountOf(CameWithoutPapers worker, string corridor, IEnumerable<DebtAccount> accounts) =>
        Members(QuarterOf(worker.CameOn), corridor, worker.Worker, accounts).Count();

    private static IEnumerable<(string Worker, Money Charged)> Members(
        LocalDate quarter, string corridor, string without, IEnumerable<DebtAccount> accounts) =>
        from account in accounts
        where account.Worker != without && account.Book.CorridorOf(account.Worker) == corridor
        let charges = account.Lines.Where(line => line.IsInBook && line.Kind is { } kind && kind.IsCharge()).ToArray()
        where charges.Length > 0 && QuarterOf(charges[0].On) == quarter
        select (account.Worker, charges.Skip(1).Aggregate(
            charges[0].Asserted, (sum, line) => sum + line.Asserted));

    private static LocalDate QuarterOf(LocalDate day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private static decimal[] Medians(decimal[] charges)
    {
        ulong state = Seed;
        var medians = new decimal[Samples];
        var sample = new decimal[charges.Length];
        for (int number = 0; number < Samples; number++)
        {
            for (int index = 0; index < sample.Length; index++)
            {
                sample[index] = charges[(int)(Next(ref state) % (ulong)charges.Length)];
            }

            Array.Sort(sample);
            medians[number] = MedianOf(sample);
        }

        Array.Sort(medians);
        return medians;
    }

    private static decimal MedianOf(decimal[] inOrder) =>
        (inOrder[(inOrder.Length - 1) / 2] + inOrder[inOrder.Length / 2]) / 2m;

    private static Money Rounded(decimal amount, Currency currency) =>
        Rounding.HalfUpToMinorUnit(new UnroundedMoney(amount, currency));

    // SplitMix64: its stream is fixed for good, which that of the platform's generator is not.
    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
