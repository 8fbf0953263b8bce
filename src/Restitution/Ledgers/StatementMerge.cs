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
        foreach (OrderedCopy[] account in ThatMayMeet(merge.Copies).Where(copies => copies.Length > 1))
        {
            merge.AddAccount(account);
        }

        return merge.Merged();
    }

    // Statements of one account meet, whoever is said to hold it. One that names no account may be of any account of
    // its holder, and so brings all of that holder's together; which two are compared is decided pair by pair.
    private static IEnumerable<OrderedCopy[]> ThatMayMeet(IReadOnlyList<OrderedCopy> copies)
    {
        int[] joinedTo = [.. Enumerable.Range(0, copies.Count)];
        var first = new Dictionary<(string Account, string Holder, string Currency), int>();
        HashSet<(string, string)> unnamed = [.. copies.Where(copy => Account(copy).Length == 0)
            .Select(copy => (copy.Copy.Holder, copy.Copy.Outcome.Currency.Code))];
        for (int index = 0; index < copies.Count; index++)
        {
            (string holder, string currency) = (copies[index].Copy.Holder, copies[index].Copy.Outcome.Currency.Code);
            if (Account(copies[index]) is { Length: > 0 } account)
            {
                Join(index, (account, "", currency));
            }

            if (unnamed.Contains((holder, currency)))
            {
                Join(index, ("", holder, currency));
            }
        }

        return copies.Select((copy, index) => (copy, Group: Root(index))).GroupBy(one => one.Group, one => one.copy)
            .Select(together => together.ToArray());

        void Join(int index, (string, string, string) key)
        {
            if (!first.TryAdd(key, index))
            {
                joinedTo[Root(index)] = Root(first[key]);
            }
        }

        // Each step on the way is joined nearer to the root, so that long ways are gone once.
        int Root(int index)
        {
            while (joinedTo[index] != index)
            {
                index = joinedTo[index] = joinedTo[joinedTo[index]];
            }

            return index;
        }
    }

    private static string Account(OrderedCopy copy) => AccountNumber.Compared(copy.Copy.Outcome.Account);
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
/// <param name="Account">The account of the line; blank when its statement names none: to name it would decide.</param>
public sealed record SameOrTwo(SourceRef Line, SourceRef Other, string Account, LocalDate BookedOn, Money Amount)
{
    /// <summary>The account of the other; blank when its statement names none.</summary>
    public string OtherAccount { get; init; } = "";

    /// <summary>The exhibits whose statements name no account.</summary>
    public IEnumerable<string> WithoutAccount => new[] { (Account, Line.Exhibit), (OtherAccount, Other.Exhibit) }
        .Where(one => AccountNumber.Compared(one.Item1).Length == 0).Select(one => one.Exhibit).Distinct();
}

internal sealed record OrderedCopy(StatementCopy Copy, int Index);
