using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>One fact that a worker states, with what each independent kind of record says of it.</summary>
/// <param name="Id">Such as F/W-03/paid/2019-11.</param>
public sealed record StatedFact(string Id, string Worker, FactKind Kind, SourceRef Source)
{
    /// <summary>What is stated, as an amount; null where it is none.</summary>
    public Money? Amount { get; init; }

    /// <summary>The days of which it is stated, both included.</summary>
    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    /// <summary>
    /// What is stated where it is no amount, such as the least, likely and most minutes of a day, or by what an amount
    /// is counted, such as the month; empty for none.
    /// </summary>
    public IReadOnlyList<Operand> Units { get; init; } = [];

    /// <summary>One for each kind of record, in the order of the kinds.</summary>
    public required IReadOnlyList<Corroboration> Against { get; init; }

    /// <summary>Whether any kind of record bears it out.</summary>
    public bool IsBorneOut => Against.Any(one => one.Outcome == CorroborationOutcome.Corroborated);

    /// <summary>Whether a record that neither side made bears it out.</summary>
    public bool IsBorneOutByThirdParty => Against.Any(
        one => one.Outcome == CorroborationOutcome.Corroborated && one.MadeBy == RecordMaker.ThirdParty);

    public bool IsContradicted => Against.Any(one => one.Outcome == CorroborationOutcome.Contradicted);

    /// <summary>Whether no kind of record speaks of it.</summary>
    public bool IsSilent => Against.All(one => one.Outcome == CorroborationOutcome.Silent);

    /// <summary>The reasons of what is not silent, each by the id of the fact and the kind of record.</summary>
    public IEnumerable<FindingReason> Reasons =>
        from one in Against
        where one.Because is not null
        select new FindingReason($"{Id}/{RecordKinds.KeyOf(one.Against)}", one.Because!, one.InnocentExplanation);
}

/// <summary>What is stated. Numbers are not reused.</summary>
public enum FactKind
{
    PaymentReceived = 1,
    HoursWorked = 2,
    PromisedWage = 3,
    FeePaid = 4,
    MoneySentHome = 5,
    AdvanceReceived = 6,
    SpanOfWork = 7,
    DocumentsKept = 8,
}

/// <summary>The names under which ids and files call what is stated.</summary>
public static class FactKinds
{
    public static string KeyOf(FactKind kind) => kind switch
    {
        FactKind.PaymentReceived => "paid",
        FactKind.HoursWorked => "hours",
        FactKind.PromisedWage => "promised",
        FactKind.FeePaid => "fee",
        FactKind.MoneySentHome => "sent-home",
        FactKind.AdvanceReceived => "advance",
        FactKind.SpanOfWork => "span",
        FactKind.DocumentsKept => "documents-kept",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a fact."),
    };
}
