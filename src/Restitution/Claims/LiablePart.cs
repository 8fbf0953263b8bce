using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Claims;

/// <summary>The part of one worker's claim for which the same respondents answer.</summary>
/// <param name="Respondents">Codes in the order of the alphabet; one for a part that nobody answers for beside
/// him.</param>
public sealed record LiablePart(string Worker, IReadOnlyList<string> Respondents, GroupAmounts Amounts)
{
    public bool IsJoint => Respondents.Count > 1;

    /// <summary>Names the part among those of its worker: <c>R-01+R-02</c>.</summary>
    public string Key => string.Join('+', Respondents);
}

/// <summary>Divides a worker's claim by who answers for it.</summary>
public static class LiableParts
{
    /// <param name="lines">What each period or head is claimed for, with the employer of its days.</param>
    /// <param name="liabilities">Who answers beside the employer.</param>
    /// <returns>In the order of <see cref="LiablePart.Key"/>; they sum to the lines.</returns>
    public static IReadOnlyList<LiablePart> Of(
        string worker, IEnumerable<ClaimedLine> lines, IReadOnlyList<JointLiability> liabilities, Currency currency) =>
    [
        .. lines
            .SelectMany(line => GroupAmounts.Groups.Select(group => (Line: line, Group: group)))
            .Where(one => one.Line.Amounts[one.Group].Amount != 0m)
            .Select(one => (
                Respondents: Answering(worker, one.Line, one.Group, liabilities), one.Group,
                Amount: one.Line.Amounts[one.Group]))
            .GroupBy(one => string.Join('+', one.Respondents), StringComparer.Ordinal)
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => new LiablePart(worker, part.First().Respondents, part.Aggregate(
                GroupAmounts.None(currency), (sum, one) => sum.With(one.Group, sum[one.Group] + one.Amount)))),
    ];

    /// <summary>
    /// The parts with other amounts: each group is shared among the parts as the claim has it, by largest remainder.
    /// </summary>
    /// <param name="parts">At least one.</param>
    public static IReadOnlyList<LiablePart> Scaled(IReadOnlyList<LiablePart> parts, GroupAmounts amounts)
    {
        GroupAmounts[] scaled = [.. parts.Select(_ => GroupAmounts.None(amounts.Total.Currency))];
        foreach (HeadGroup group in GroupAmounts.Groups.Where(group => amounts[group].Amount != 0m))
        {
            decimal[] weights = Weights(parts, group);
            IReadOnlyList<Money> shares = Apportionment.ByLargestRemainder(amounts[group], weights);
            for (int index = 0; index < scaled.Length; index++)
            {
                scaled[index] = scaled[index].With(group, shares[index]);
            }
        }

        return [.. parts.Select((part, index) => part with { Amounts = scaled[index] })];
    }

    // A group that the claim does not have is shared as the whole claim is; a claim of nothing, equally.
    private static decimal[] Weights(IReadOnlyList<LiablePart> parts, HeadGroup group)
    {
        decimal[] ofGroup = [.. parts.Select(part => part.Amounts[group].Amount)];
        if (ofGroup.Any(weight => weight != 0m))
            return ofGroup;

        decimal[] ofAll = [.. parts.Select(part => part.Amounts.Total.Amount)];
        return ofAll.Any(weight => weight != 0m) ? ofAll : [.. parts.Select(_ => 1m)];
    }

    private static IReadOnlyList<string> Answering(
        string worker, ClaimedLine line, HeadGroup group, IReadOnlyList<JointLiability> liabilities) =>
    [
        .. liabilities.Where(liability => liability.Covers(worker, line.Days, group))
            .SelectMany(liability => liability.Respondents)
            .Append(line.Employer)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}

/// <summary>What one period, or one head without a period, is claimed for.</summary>
/// <param name="Employer">The code of the respondent under whom the days were worked.</param>
public sealed record ClaimedLine(NodaTime.DateInterval Days, string Employer, GroupAmounts Amounts);
