using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// Merges statements of one account that cover the same days, by multiplicity: a booking that stands in several of them
/// survives once with every place, and equal bookings of one statement all survive.
/// </summary>
/// <remarks>
/// Two lines are one booking when account, currency, booked day and amount are equal and the running balances, where
/// both state one, are equal; where one does not, when description or reference are equal, ignoring case, spaces and
/// punctuation. Where nothing decides, both survive, the later one marked as perhaps the earlier one again
/// (<see cref="StatementLine.MayRepeat"/>), and the question is told: so too where words agree and running balances or
/// the numbers of the statements do not, and where no account is named, or no bank where two have the number.
/// Statements whose balances meet share no booking. What survives does not depend on the order in which statements are
/// given.
/// </remarks>
public static class StatementMerge
{
    public static MergedStatements Of(IReadOnlyList<StatementCopy> statements)
    {
        var merge = new Clusters([.. statements
            .Select((statement, index) => new OrderedCopy(statement, index))
            .OrderBy(copy => copy.Copy.Outcome.Place).ThenBy(copy => copy.Index)]);
        HashSet<(string, string)> unnamed = [.. merge.Copies
            .Where(copy => AccountNumber.Compared(copy.Copy.Outcome.Account).Length == 0)
            .Select(copy => (copy.Copy.Holder, copy.Copy.Outcome.Currency.Code))];
        ILookup<(string, string, string), OrderedCopy> byAccount = merge.Copies.ToLookup(copy => KeyOf(copy, unnamed));
        foreach (IGrouping<(string, string, string), OrderedCopy> account in byAccount.Where(
            copies => copies.Count() > 1))
        {
            merge.AddAccount([.. account]);
        }

        return merge.Merged();
    }

    // A statement that names no account may be of any account of its holder.
    private static (string Account, string Holder, string Currency) KeyOf(
        OrderedCopy copy, HashSet<(string Holder, string Currency)> unnamed)
    {
        (string holder, string currency) = (copy.Copy.Holder, copy.Copy.Outcome.Currency.Code);
        return unnamed.Contains((holder, currency))
            ? ("", holder, currency)
            : (AccountNumber.Compared(copy.Copy.Outcome.Account), "", currency);
    }
}

/// <summary>A statement with its lines in the order of the file.</summary>
/// <param name="WrittenAs">
/// What wrote it, such as its format: two that were written by the same thing write a booking the same way.
/// </param>
public sealed record StatementCopy(StatementOutcome Outcome, IReadOnlyList<StatementLine> Lines, string WrittenAs)
{
    /// <summary>Whose account it is, as a code of the case; blank where nothing says so.</summary>
    public string Holder { get; init; } = "";
}

/// <summary>Two lines of which nothing tells whether they are one booking or two.</summary>
/// <param name="Line">The line that may be the other one again.</param>
/// <param name="Account">Blank when neither statement names one: to name it would decide.</param>
public sealed record SameOrTwo(SourceRef Line, SourceRef Other, string Account, LocalDate BookedOn, Money Amount);

internal sealed record OrderedCopy(StatementCopy Copy, int Index);
