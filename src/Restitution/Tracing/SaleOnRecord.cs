using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Tracing;

/// <summary>How a thing was sold, as a case says it: by the rows that paid the price, or by day and price.</summary>
/// <param name="PaidBy">The credits of accounts on record that are the price; empty where day and price say it.</param>
/// <param name="Sources">A contract, a register.</param>
public sealed record SaleOnRecord(IReadOnlyList<SourceRef> PaidBy, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>Null where the rows say it.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The whole price, in the currency in which the thing was paid for; null where the rows say it.</summary>
    public Money? Price { get; init; }

    /// <summary>The code of the account whose one credit of that day and amount is the price; null for none.</summary>
    public string? Account { get; init; }

    /// <summary>The code of the party to whom the price went; null where it was notes or nothing tells.</summary>
    public string? PaidTo { get; init; }

    /// <summary>Whether the price was paid in notes.</summary>
    public bool IsCash { get; init; }

    /// <summary>Who chose that claims take a gain in proportion, and why; null for nobody.</summary>
    public GainChoice? GainShared { get; init; }
}

/// <summary>The choice that a gain is claimed in proportion to what was paid for the thing.</summary>
public sealed record GainChoice(string ChosenBy, string Reason);
