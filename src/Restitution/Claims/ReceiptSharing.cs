using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Claims;

/// <summary>Shares money received among workers, class by class, by what is open for each.</summary>
/// <remarks>
/// A class is paid in full before the next; within a class each worker has a share by what is open, by largest
/// remainder in whole minor units. Workers stand in the order of their codes, so that the order of the case file does
/// not matter. No share is above what is open, none is negative, and shares with what is left sum to what was received.
/// What one worker receives is applied to the groups of heads as the case states.
/// </remarks>
public static class ReceiptSharing
{
    /// <param name="received">Not negative.</param>
    /// <param name="open">What is open for each worker; each worker once.</param>
    public static IReadOnlyList<ReceiptShare> Of(
        Money received, IReadOnlyList<OpenClaim> open, IReadOnlyList<PriorityClass> priority,
        ReceiptAppropriation appropriation)
    {
        OpenClaim[] inOrder = [.. open.OrderBy(one => one.Worker, StringComparer.Ordinal)];
        var shares = new List<ClassShare>[inOrder.Length];
        GroupAmounts[] applied = [.. inOrder.Select(one => GroupAmounts.None(received.Currency))];
        Money left = received;
        for (int number = 1; number <= priority.Count + 1; number++)
        {
            GroupAmounts[] ofClass =
                [.. inOrder.Select(one => GroupAmounts.Of(group => ClassOf(one.Worker, group, priority) == number
                    ? one.Amounts[group] : received - received))];
            left -= ShareOne(number, left, ofClass, appropriation, shares, applied);
        }

        return
        [
            .. inOrder.Select((one, index) => new ReceiptShare(one.Worker, applied[index], shares[index] ?? [])),
        ];
    }

    /// <summary>Applies what one worker receives to the groups of heads.</summary>
    /// <param name="amount">No more than is open in all.</param>
    public static GroupAmounts Appropriated(Money amount, GroupAmounts open, ReceiptAppropriation appropriation)
    {
        if (appropriation == ReceiptAppropriation.ProRata)
        {
            decimal[] weights = [.. GroupAmounts.Groups.Select(group => open[group].Amount)];
            if (weights.All(weight => weight == 0m))
                return GroupAmounts.None(amount.Currency);

            IReadOnlyList<Money> shared = Apportionment.ByLargestRemainder(amount, weights);
            return GroupAmounts.Of(group => shared[(int)group - 1]);
        }

        GroupAmounts applied = GroupAmounts.None(amount.Currency);
        Money left = amount;
        foreach (HeadGroup group in OrderOf(appropriation))
        {
            Money taken = left < open[group] ? left : open[group];
            applied = applied.With(group, taken);
            left -= taken;
        }

        return applied;
    }

    /// <summary>The groups in the order in which a receipt is applied to them.</summary>
    public static IReadOnlyList<HeadGroup> OrderOf(ReceiptAppropriation appropriation) =>
        appropriation == ReceiptAppropriation.PrincipalFirst
            ? [HeadGroup.BackWages, HeadGroup.Other, HeadGroup.Increase, HeadGroup.Interest]
            : [HeadGroup.Interest, HeadGroup.BackWages, HeadGroup.Increase, HeadGroup.Other];

    private static Money ShareOne(
        int number, Money left, GroupAmounts[] open, ReceiptAppropriation appropriation, List<ClassShare>[] shares,
        GroupAmounts[] applied)
    {
        Money none = left - left;
        Money allOpen = open.Aggregate(none, (sum, one) => sum + one.Total);
        Money toShare = left < allOpen ? left : allOpen;
        if (toShare.Amount == 0m)
            return none;

        IReadOnlyList<Money> amounts =
            Apportionment.ByLargestRemainder(toShare, [.. open.Select(one => one.Total.Amount)]);
        for (int index = 0; index < open.Length; index++)
        {
            if (open[index].Total.Amount == 0m)
                continue;
            applied[index] += Appropriated(amounts[index], open[index], appropriation);
            (shares[index] ??= []).Add(new ClassShare(number, toShare, open[index].Total, allOpen, amounts[index]));
        }

        return toShare;
    }

    // The first class that names it; what no class names comes last.
    private static int ClassOf(string worker, HeadGroup group, IReadOnlyList<PriorityClass> priority)
    {
        int index = priority.TakeWhile(one => !one.Has(worker, group)).Count();
        return index + 1;
    }
}

/// <summary>What is open for one worker.</summary>
public sealed record OpenClaim(string Worker, GroupAmounts Amounts);

/// <summary>What one worker has of a receipt, by group of heads.</summary>
/// <param name="Classes">How the share was made, class by class.</param>
public sealed record ReceiptShare(string Worker, GroupAmounts Applied, IReadOnlyList<ClassShare> Classes);

/// <summary>One class of a receipt: shared × open ÷ all that is open in the class.</summary>
public sealed record ClassShare(int Number, Money Shared, Money Open, Money AllOpen, Money Amount);
