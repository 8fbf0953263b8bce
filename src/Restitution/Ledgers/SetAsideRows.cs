using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Rows of a statement that were set aside: its outcome is by the other rows alone.</summary>
/// <remarks>
/// A row of a table of several accounts whose account could not be told counts for each of them. Rows that hold no
/// movement, such as a total that does not foot, are counted and have no amount.
/// </remarks>
/// <param name="UnreadCount">Those that may hold a movement of this currency which could not be read.</param>
/// <param name="Sum">
/// Money in less money out of the amounts that could be read; null when none could, or beyond any amount of money.
/// </param>
/// <param name="Amounts">The first of the amounts that could be read, each with its place.</param>
public sealed record SetAsideRows(int Count, int UnreadCount, Money? Sum, IReadOnlyList<SetAsideAmount> Amounts)
{
    public static SetAsideRows None { get; } = new(0, 0, null, []);
}

/// <summary>What a row set aside moves, as far as it could be read: positive into the account.</summary>
public readonly record struct SetAsideAmount(SourceRef Place, Money Amount);

/// <summary>
/// Rows set aside that would account for the difference of a statement if they were read. It is told and never applied.
/// </summary>
/// <param name="Places">
/// The rows of which each by itself has the amount of the difference; empty when it is the sum of all.
/// </param>
public sealed record SetAsideExplanation(IReadOnlyList<SourceRef> Places)
{
    /// <summary>Whether the difference is what all rows set aside come to.</summary>
    public bool IsSumOfAll => Places.Count == 0;

    /// <param name="difference">Closing less computed closing.</param>
    /// <returns>Null when nothing that could be read of the rows has exactly the difference.</returns>
    public static SetAsideExplanation? Of(Money difference, SetAsideRows rows)
    {
        SourceRef[] places =
            [.. rows.Amounts.Where(row => row.Amount == difference).Select(row => row.Place)];
        if (difference.Amount == 0m || places.Length > 0)
        {
            return places.Length > 0 && difference.Amount != 0m ? new SetAsideExplanation(places) : null;
        }

        return rows.UnreadCount == 0 && rows.Sum == difference ? new SetAsideExplanation([]) : null;
    }
}
