using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>One entry of an account between a worker and a creditor, with what was decided on it.</summary>
public sealed record DebtLine
{
    /// <summary>The id of the figure: what the line adds to the lawful debt or takes from it.</summary>
    public required string Id { get; init; }

    public required LocalDate On { get; init; }

    /// <summary>The text of the book; blank where it has none.</summary>
    public required string Written { get; init; }

    /// <summary>Null while nobody has decided what the words mean.</summary>
    public required DebtEntryKind? Kind { get; init; }

    public string? LawKind { get; init; }

    public HandedOver HandedOver { get; init; } = HandedOver.NotKnown;

    /// <summary>What the book adds, negative for what it takes; zero for what no book has.</summary>
    public required Money Asserted { get; init; }

    /// <summary>What was really handed over or paid, least, likely and most; null when the entry alone tells.</summary>
    public (Money Least, Money Likely, Money Most)? Really { get; init; }

    public required Basis Basis { get; init; }

    public required IReadOnlyList<SourceRef> Sources { get; init; }

    /// <summary>What it was in another currency, and the rates; null in the claim's currency.</summary>
    public ConvertedAmount? Converted { get; init; }

    /// <summary>What the book adds in the currency in which it is written; of what no book has, what is told.</summary>
    public Money AsWritten => Converted?.Original ?? Asserted;

    /// <summary>The running balance that the book states; null where it states none.</summary>
    public Money? StatedBalance { get; init; }

    /// <summary>False for what is told, or shown by a slip, and in no book of the creditor.</summary>
    public bool IsInBook { get; init; } = true;

    /// <summary>
    /// What was really handed over or paid, under one scenario: least for the worker is most that was received, and
    /// least that was paid.
    /// </summary>
    public Money? ReallyUnder(Scenario scenario)
    {
        if (Really is not { } amounts)
        {
            return null;
        }

        bool isLeast = scenario == Scenario.Low == (Kind is { } kind && kind.IsTaking());
        return scenario == Scenario.Likely ? amounts.Likely : isLeast ? amounts.Least : amounts.Most;
    }
}
